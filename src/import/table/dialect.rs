//! Systems whose tables are known by their headers: `data/dialects.csv`. What a table holds and what its columns are for
//! follows from the dictionary of headers and from the cells; a dialect names the system, and says what its headers mean
//! otherwise than elsewhere.
//!
//! A pattern is a list of headers, folded: `a | b` is either, `a & b` both, `!a` that there is none, `a*` a beginning,
//! `*a` an end, `*` any table; of columns, `a if b` is only where the table also shows `b`. Rules of a system are tried from top to bottom.

use std::sync::LazyLock;

use super::roles::Role;
use super::table_kind::TableKind;
use super::words::folded;

/// What one system's tables look like.
#[derive(Debug)]
pub struct Dialect {
    /// System id: the scope in which record ids are equal.
    pub system: String,
    /// A table that shows one of these is the system's.
    marks: Vec<Pattern>,
    kinds: Vec<(TableKind, Pattern)>,
    rules: Vec<Change>,
}

/// What a dialect changes in tables of a kind: in which columns, and where the whole table shows what.
#[derive(Debug)]
struct Change {
    kind: TableKind,
    rule: Rule,
    columns: Pattern,
    table: Pattern,
}

/// What a dialect changes in a table of some kind.
#[derive(Debug)]
pub(super) enum Rule {
    /// Columns have this role, or none.
    Role(Option<Role>),
    /// Columns of record ids are those of clients: the table is about something else of theirs.
    ClientId,
    /// Ids are those of objects that are counted apart.
    Prefix(String),
    /// Ids of people begin like one of these; references to other objects stand in the same columns.
    People(Vec<String>),
    /// Messages are on this channel where none is stated.
    Channel(String),
    /// The file is one conversation: no column says whose.
    Conversation,
    /// Rows with this word in the columns are lines of the service.
    Service(String),
}

/// Headers that must be there: all of the groups, any of each.
#[derive(Debug)]
struct Pattern(Vec<Vec<Header>>);

#[derive(Debug)]
struct Header {
    text: String,
    /// Its words, as a name of a field would have them: `record_id` of «Record ID».
    field: String,
    is_start: bool,
    is_end: bool,
    is_absent: bool,
}

impl Pattern {
    fn new(text: &str) -> Self {
        let groups = text.split(" & ").map(|group| group.split(" | ").map(Header::new).collect());
        Self(groups.collect())
    }

    fn matches(&self, headers: &[String]) -> bool {
        self.0.iter().all(|group| group.iter().any(|header| header.holds(headers)))
    }

    /// Whether any headers match.
    fn is_of_any(&self) -> bool {
        self.0.iter().all(|group| group.iter().all(|header| header.text.is_empty() && !header.is_absent))
    }

    /// Whether the headers match as they are written, and not only as names of fields.
    fn is_written_in(&self, headers: &[String]) -> bool {
        let is_written = |header: &Header| {
            let is_it =
                |other: &String| header.is(other) && (*other != header.field || *other == header.text);
            headers.iter().any(is_it) != header.is_absent
        };
        self.0.iter().all(|group| group.iter().any(is_written))
    }
}

impl Header {
    fn new(text: &str) -> Self {
        let (is_absent, text) = text.strip_prefix('!').map_or((false, text), |rest| (true, rest));
        let (is_end, text) = text.strip_prefix('*').map_or((false, text), |rest| (true, rest));
        let (is_start, text) = text.strip_suffix('*').map_or((false, text), |rest| (true, rest));
        let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let field = words.collect::<Vec<_>>().join("_");
        Self { text: text.to_owned(), field, is_start, is_end, is_absent }
    }

    fn holds(&self, headers: &[String]) -> bool {
        headers.iter().any(|header| self.is(header)) != self.is_absent
    }

    fn is(&self, header: &str) -> bool {
        match (self.is_start, self.is_end) {
            (true, false) => header.starts_with(&self.text),
            (false, true) => header.ends_with(&self.text),
            (true, true) => header.contains(&self.text),
            (false, false) => self.text.is_empty() || header == self.text || header == self.field,
        }
    }
}

static DIALECTS: LazyLock<Vec<Dialect>> = LazyLock::new(|| {
    let mut dialects: Vec<Dialect> = Vec::new();
    let mut table = csv::Reader::from_reader(include_str!("data/dialects.csv").as_bytes());
    for row in table.records().flatten() {
        let [system, kind, rule, headers] = [0, 1, 2, 3].map(|at| row.get(at).unwrap_or_default());
        if dialects.last().is_none_or(|dialect| dialect.system != system) {
            let system = system.to_owned();
            dialects.push(Dialect { system, marks: Vec::new(), kinds: Vec::new(), rules: Vec::new() });
        }
        let Some(dialect) = dialects.last_mut() else { continue };
        if rule == "mark" {
            dialect.marks.push(Pattern::new(headers));
            continue;
        }
        let Some(kind) = kind_named(kind) else { continue };
        if rule == "kind" {
            dialect.kinds.push((kind, Pattern::new(headers)));
            continue;
        }
        let (columns, table) = headers.split_once(" if ").unwrap_or((headers, "*"));
        let rule = match rule.split_once(' ') {
            None if rule == "conversation" => Rule::Conversation,
            Some(("channel", channel)) => Rule::Channel(channel.to_owned()),
            Some(("service", word)) => Rule::Service(word.to_owned()),
            None if rule == "people" => Rule::People(columns.split(" | ").map(str::to_owned).collect()),
            Some(("client", _)) => Rule::ClientId,
            Some(("prefix", prefix)) => Rule::Prefix(prefix.to_owned()),
            Some(("role", role)) => Rule::Role(Role::named(role)),
            _ => continue,
        };
        let (columns, table) = (Pattern::new(columns), Pattern::new(table));
        dialect.rules.push(Change { kind, rule, columns, table });
    }
    dialects
});

/// The kind that the table of dialects names.
fn kind_named(kind: &str) -> Option<TableKind> {
    Some(match kind {
        "companies" => TableKind::Companies,
        "worklist" => TableKind::Worklist,
        "unused" => TableKind::Unused,
        other => return TableKind::from_setting(other),
    })
}

impl Dialect {
    /// What a table with these headers holds.
    pub fn kind_of(&self, headers: &[String]) -> TableKind {
        let headers = fold(headers);
        let found = self.kinds.iter().find(|(_, pattern)| pattern.matches(&headers));
        found.map_or(TableKind::Contacts, |(kind, _)| *kind)
    }

    /// Whether a table with these headers is of its kind because it is of no other.
    pub fn is_kind_left_over(&self, headers: &[String]) -> bool {
        let headers = fold(headers);
        let found = self.kinds.iter().find(|(_, pattern)| pattern.matches(&headers));
        found.is_none_or(|(_, pattern)| pattern.is_of_any())
    }

    /// What a header means otherwise than elsewhere in a table of a kind: the rules that apply, in their order, each with the
    /// columns that it is about.
    pub(super) fn changes(
        &'static self,
        headers: &[String],
        kind: TableKind,
    ) -> Vec<(&'static Rule, Vec<usize>)> {
        let headers = fold(headers);
        let is_due = |change: &&Change| change.kind == kind && change.table.matches(&headers);
        let found = |pattern: &Pattern| {
            (0..headers.len()).filter(|column| pattern.matches(&headers[*column..=*column])).collect()
        };
        self.rules.iter().filter(is_due).map(|change| (&change.rule, found(&change.columns))).collect()
    }
}

fn fold(headers: &[String]) -> Vec<String> {
    headers.iter().map(|header| folded(header)).collect()
}

/// The system whose table has these headers; the first that recognises it. Who loads tables into a database writes their headers as
/// names of fields: `lifecycle_stage`.
pub fn recognise(headers: &[String]) -> Option<&'static Dialect> {
    let headers = fold(headers);
    let of = |is_in: fn(&Pattern, &[String]) -> bool| {
        DIALECTS.iter().find(|dialect| dialect.marks.iter().any(|mark| is_in(mark, &headers)))
    };
    of(Pattern::is_written_in).or_else(|| of(Pattern::matches))
}

/// Whether a header is one by which a dialect knows a table or a column.
pub fn names(header: &str) -> bool {
    let header = folded(header);
    let has = |pattern: &Pattern| {
        pattern
            .0
            .iter()
            .flatten()
            .any(|own| !own.is_start && !own.is_end && !own.is_absent && own.text == header)
    };
    DIALECTS.iter().any(|dialect| {
        let kinds = dialect.kinds.iter().map(|(_, pattern)| pattern);
        let rules = dialect.rules.iter().flat_map(|change| [&change.columns, &change.table]);
        dialect.marks.iter().chain(kinds).chain(rules).any(has)
    })
}

/// The dialect of a system id.
pub fn by_system(system: &str) -> Option<&'static Dialect> {
    DIALECTS.iter().find(|dialect| dialect.system == system)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn system(headers: &str) -> (&'static str, Option<TableKind>) {
        let headers: Vec<String> = headers.split(',').map(str::to_owned).collect();
        let found = recognise(&headers);
        (found.map_or("", |found| found.system.as_str()), found.map(|found| found.kind_of(&headers)))
    }

    #[test]
    fn every_row_says_something() {
        let rows = include_str!("data/dialects.csv").lines().count() - 1;
        let parts = |dialect: &Dialect| dialect.marks.len() + dialect.kinds.len() + dialect.rules.len();
        assert_eq!(DIALECTS.iter().map(parts).sum::<usize>(), rows);
        assert!(DIALECTS.iter().all(|dialect| !dialect.marks.is_empty() && !dialect.kinds.is_empty()));
    }

    #[test]
    fn systems_are_known_by_their_headers() {
        for (headers, want, kind) in [
            ("ID,ISDELETED,LASTNAME,EMAIL", "salesforce", TableKind::Contacts),
            ("Id,IsDeleted,StageName,Amount", "salesforce", TableKind::Deals),
            (
                "Id,RelatedToId,FromAddress,ToAddress,Incoming,MessageDate",
                "salesforce",
                TableKind::Activities,
            ),
            ("Record Id,Contact Owner.id,Contact Owner,Email", "zoho", TableKind::Contacts),
            ("Record ID,First Name,Lifecycle Stage", "hubspot", TableKind::Contacts),
            ("(Do Not Modify) Contact,Full Name", "dynamics365", TableKind::Contacts),
            ("id,Email,Created (UTC),Total Spend", "stripe", TableKind::Contacts),
            ("Name,Email,Financial Status,Total,Lineitem name", "shopify", TableKind::Deals),
            ("Email Address,MEMBER_RATING,LEID", "mailchimp", TableKind::Contacts),
            ("Имя,Телефон (контакт)", "amocrm", TableKind::Contacts),
            ("record_id,first_name,lifecycle_stage", "hubspot", TableKind::Contacts),
            ("id,стадия_сделки,сумма,контакт_id", "bitrix24", TableKind::Deals),
            ("user_id,username,first_name", "telegram-users", TableKind::Contacts),
        ] {
            assert_eq!(system(headers), (want, Some(kind)), "{headers}");
        }
        assert_eq!(system("Name,Phone,Email").0, "");
    }
}
