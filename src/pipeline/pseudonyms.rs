//! Names that a report may show: no person stands in it unless that is asked for.
//!
//! A part of a path is shown only when it is a date, a number or made of words of a list (`reference/path_words`); every
//! other one stands under a number, in the order of paths: `whatsapp/chat-0007.txt`, `folder-0002/contacts.csv`. A staff
//! account stands under the label that the settings give its export, or under its name where that is asked for: staff are no clients;
//! else as `staff-1`.

use foldhash::HashMap;

use crate::import::outcome::Failure;
use crate::import::ownership::Passed;
use crate::model::element::{Element, ElementId};
use crate::model::name::lower;
use crate::model::params::Params;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::Source;
use crate::reference::path_words;

/// Shown names of paths and staff accounts.
#[derive(Debug, Default)]
pub struct Pseudonyms {
    paths: HashMap<String, String>,
    staff: SortedMap<String, String>,
    shows_all: bool,
    /// For whoever sits at the terminal: paths as they are, but of headers only what names nobody.
    is_terminal: bool,
}

/// What has paths.
pub struct Paths<'a> {
    /// What was read.
    pub sources: &'a [Source],
    /// What could not be read.
    pub failures: &'a [Failure],
    /// What was passed over.
    pub passed: &'a Passed,
}

/// The staff accounts, and which may stand by name.
pub struct Accounts<'a> {
    /// All of them, in the order by which they are numbered.
    pub all: &'a [String],
    /// Whether all may stand by name.
    pub shows_all: bool,
}

impl<'a> Accounts<'a> {
    /// Accounts under some settings.
    pub fn under(all: &'a [String], params: &Params) -> Self {
        Self { all, shows_all: params.show_staff }
    }
}

impl Pseudonyms {
    /// The names for paths and staff accounts; all as they are when `show_contacts`.
    pub fn new(paths: &Paths<'_>, staff: &Accounts<'_>, show_contacts: bool) -> Self {
        let mut names = Self { shows_all: show_contacts, ..Self::default() };
        if show_contacts {
            return names;
        }
        let Paths { sources, failures, passed } = paths;
        let of_sources = sources.iter().map(|source| (source.path.as_str(), names_someone(source)));
        let of_failures =
            failures.iter().map(|failure| (failure.path.as_str(), may_be_a_chat(&failure.path)));
        let passed = passed.files.iter().map(|file| &file.path).chain(&passed.lists_in_chats);
        // Sources come sorted: sorting what is nearly in order costs one look at each.
        let mut all: Vec<(&str, bool)> =
            of_sources.chain(of_failures).chain(passed.map(|path| (path.as_str(), false))).collect();
        all.sort_by(|a, b| a.0.cmp(b.0));
        all.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            kept.1 |= is_same && next.1;
            is_same
        });
        let mut numbers = Numbers::default();
        for (path, whole) in all {
            let shown = numbers.shown(path, whole);
            if shown != path {
                names.paths.insert(path.to_owned(), shown);
            }
        }
        let labels = sources.iter().filter_map(|source| source.staff_account.as_ref());
        // A label of `[[source]]` is given to be shown; what `[staff]` lists are people.
        let known: SortedSet<String> = labels.map(|name| name.trim().to_lowercase()).collect();
        for (number, name) in staff.all.iter().enumerate() {
            if !staff.shows_all && !known.contains(&name.trim().to_lowercase()) {
                names.staff.insert(name.clone(), format!("staff-{}", number + 1));
            }
        }
        names
    }

    /// The names for whoever sits at the terminal and looks for the file that is meant.
    pub fn of_terminal() -> Self {
        Self { shows_all: true, is_terminal: true, ..Self::default() }
    }

    /// A path as it may be shown.
    pub fn path<'a>(&'a self, path: &'a str) -> &'a str {
        self.paths.get(path).map_or(path, String::as_str)
    }

    /// A column as it may be shown: its header, which a hostile table may fill with a name, or its place.
    pub fn column(&self, header: &str, number: u32) -> String {
        // Where the header row is missing, data stands in its place.
        let may_name =
            self.is_terminal && header.contains(|letter: char| letter.is_numeric() || letter == '@');
        if self.shows_all && !header.is_empty() && !may_name {
            header.to_owned()
        } else {
            format!("column {number}")
        }
    }

    /// A pattern of paths as it may be shown: what may name someone stands as an ellipsis.
    pub fn pattern(&self, pattern: &str) -> String {
        if self.shows_all {
            return pattern.to_owned();
        }
        let part = |part: &str| {
            if part.chars().any(char::is_alphanumeric) && !is_plain(part) { "…" } else { part }.to_owned()
        };
        pattern.split('/').map(part).collect::<Vec<_>>().join("/")
    }

    /// A staff account as it may be shown.
    pub fn staff<'a>(&'a self, name: &'a str) -> &'a str {
        self.staff.get(name).map_or(name, String::as_str)
    }

    /// The id of something that can fail as it may be shown.
    pub fn element(&self, id: &ElementId) -> ElementId {
        match id.element() {
            Element::Staff(name) => Element::Staff(self.staff(name)).into(),
            _ => id.clone(),
        }
    }
}

/// Numbers of parts of paths that may speak; the same part of the same folder has the same one.
#[derive(Default)]
struct Numbers<'a> {
    given: HashMap<&'a str, String>,
    /// Whether a part names nobody; the folders of thousands of chats are judged once.
    plain: HashMap<&'a str, bool>,
    last: SortedMap<&'static str, u32>,
}

impl<'a> Numbers<'a> {
    /// A path with a number in the place of every part that may speak; its last part when `whole`.
    fn shown(&mut self, path: &'a str, whole: bool) -> String {
        let mut shown = String::with_capacity(path.len());
        let parts = parts(path);
        let last = parts.len() - 1;
        let mut end = 0;
        for (place, part) in parts.iter().enumerate() {
            end += part.len();
            let (sign, name) = part.strip_prefix(['/', '#']).map_or(("", *part), |name| (&part[..1], name));
            let is_file = place == last || parts.get(place + 1).is_some_and(|next| next.starts_with('#'));
            shown.push_str(sign);
            if whole && is_file || !self.is_plain(name) {
                let word = word(name, is_file, sign == "#", whole);
                shown.push_str(self.number(&path[..end], name, word));
            } else {
                shown.push_str(name);
            }
        }
        shown
    }

    fn is_plain(&mut self, part: &'a str) -> bool {
        *self.plain.entry(part).or_insert_with(|| is_plain(part))
    }

    fn number(&mut self, prefix: &'a str, name: &str, word: &'static str) -> &str {
        self.given.entry(prefix).or_insert_with(|| {
            let number = self.last.entry(word).or_default();
            *number += 1;
            let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
            let is_ending =
                (1..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
            let dot = if is_ending { "." } else { "" };
            let ending = if is_ending { ending.to_ascii_lowercase() } else { String::new() };
            format!("{word}-{number:04}{dot}{ending}")
        })
    }
}

/// The parts of a path, each with the sign before it; the sheet of a workbook is a part of its own.
fn parts(path: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, sign) in path.char_indices() {
        let is_sheet = || {
            let file = lower(&path[start..at]);
            [".xlsx", ".xlsm", ".xls", ".ods"].iter().any(|ending| file.ends_with(ending))
        };
        if at > start && (sign == '/' || sign == '#' && is_sheet()) {
            parts.push(&path[start..at]);
            start = at;
        }
        // A slash in the name of a sheet parts nothing.
        if parts.last().is_some() && path[start..].starts_with('#') {
            break;
        }
    }
    parts.push(&path[start..]);
    parts
}

/// What a part that may speak is called.
fn word(name: &str, is_file: bool, is_sheet: bool, whole: bool) -> &'static str {
    if is_sheet {
        return "sheet";
    }
    if whole && is_file {
        return "chat";
    }
    let small = lower(name);
    if small.contains("whatsapp") {
        "chat"
    } else if matches!(small.rsplit('.').next(), Some("zip" | "gz")) {
        "archive"
    } else if is_file {
        "file"
    } else {
        "folder"
    }
}

/// Whether a part of a path names nobody: dates, short numbers and words of the list.
fn is_plain(part: &str) -> bool {
    let (stem, ending) = match part.rsplit_once('.') {
        Some((stem, ending)) if (1..=8).contains(&ending.len()) && !stem.is_empty() => (stem, ending),
        _ => (part, ""),
    };
    let is_ending = ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_ending
        && !part.contains('@')
        && are_plain_digits(stem)
        && words(stem)
            .iter()
            .all(|word| word.chars().count() == 1 && word.is_ascii() || path_words::is_plain(word))
}

/// The words of a name in lower case: runs of letters, parted at capitals as well where the whole is no word.
fn words(stem: &str) -> Vec<String> {
    let runs = stem.split(|c: char| !c.is_alphabetic()).filter(|run| !run.is_empty());
    let mut words = Vec::new();
    for run in runs {
        let small = lower(run);
        if path_words::is_plain(&small) {
            words.push(small);
            continue;
        }
        let mut word = String::new();
        for c in run.chars() {
            if c.is_uppercase() && !word.is_empty() {
                words.push(lower(&std::mem::take(&mut word)));
            }
            word.push(c);
        }
        words.push(lower(&word));
    }
    words
}

/// Most digits of a name that is dated, with the time of day.
const MOST_DIGITS: usize = 17;

/// Whether the digits of a name are a counter or a date and no number of anybody: phones and profiles are long.
fn are_plain_digits(stem: &str) -> bool {
    let runs: Vec<&str> = stem.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).collect();
    let all: usize = runs.iter().map(|run| run.len()).sum();
    let is_year = |run: &str| run.len() >= 4 && (run.starts_with("19") || run.starts_with("20"));
    let is_dated = runs.iter().any(|run| {
        let ends_with_year = run.len() == 8 && is_year(&run[4..]);
        matches!(run.len(), 4 | 6 | 8 | 14) && (is_year(run) || ends_with_year)
    });
    let is_short = all <= 4;
    !stem.contains('+') && (is_short || is_dated && all <= MOST_DIGITS)
}

/// Whether the file name of a source says who someone is: chats that are files of their own are named after their
/// partner, and anything may be named after a number or a name that it holds.
fn names_someone(source: &Source) -> bool {
    let file = source.path.rsplit('/').next().unwrap_or_default();
    if source.format == "whatsapp-txt" && !file.eq_ignore_ascii_case("_chat.txt") {
        return true;
    }
    let file = lower(file);
    let is_named = |name: &str| name.chars().count() > 2 && file.contains(&lower(name));
    source.data.is_of_few_chats()
        && source.data.chats.iter().any(|chat| {
            is_named(&chat.title)
                || chat.authors.iter().any(|author| is_named(&author.name))
                || chat.partner.iter().any(|handle| is_named(handle.text()))
        })
}

/// Endings of files that hold one chat, one mail or one card and are named after whose it is.
const ENDINGS_OF_ONE: [&str; 5] = ["eml", "gz", "txt", "vcf", "zip"];

/// Whether a file that could not be read may be a chat named after its partner: what is inside cannot tell.
fn may_be_a_chat(path: &str) -> bool {
    let file = lower(path.rsplit('/').next().unwrap_or_default());
    file != "_chat.txt" && file.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS_OF_ONE.contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_speak_are_masked() {
        for speaks in [
            "Чат WhatsApp с контактом Анна.txt",
            "WhatsApp Chat - Ann.zip",
            "+7 910 555-47-71.txt",
            "anna@mail.ru.eml",
            "annakotova_771900000000001",
            "590441354",
            "ChatExport_Olga Ivanova",
            "Иван Смирнов.mbox",
            "OlgaIvanova.csv",
            "clients of Olga.xlsx",
            "Петрова",
            "9105554771.csv",
        ] {
            assert!(!is_plain(speaks), "{speaks}");
        }
        for plain in [
            "hubspot-crm-exports-all-deals-2025-12-12.csv",
            "result.json",
            "whatsapp",
            "20251031",
            "2025",
            "inbox",
            "_chat.txt",
            "ChatExport_2025-06-20",
            "Клиенты 2025.xlsx",
            "message_12.json",
            "INBOX.sbd",
            "contacts (2).csv",
        ] {
            assert!(is_plain(plain), "{plain}");
        }
    }

    #[test]
    fn every_part_that_speaks_is_masked() {
        let mut numbers = Numbers::default();
        let mut shown = |path: &'static str, whole| numbers.shown(path, whole);
        assert_eq!(shown("exports/wa/Чат WhatsApp с контактом Анна.TXT", true), "exports/wa/chat-0001.txt");
        assert_eq!(shown("wa/WhatsApp Chat - Ann.zip/_chat.txt", false), "wa/chat-0002.zip/_chat.txt");
        assert_eq!(
            shown("inbox/ann_771900000000001/message_1.json", false),
            "inbox/folder-0001/message_1.json"
        );
        assert_eq!(
            shown("inbox/ann_771900000000001/message_2.json", false),
            "inbox/folder-0001/message_2.json",
            "one folder, one name"
        );
        assert_eq!(shown("crm/book.xlsx#Olga Ivory", false), "crm/book.xlsx#sheet-0001");
        assert_eq!(shown("crm/Olga.xlsx#Clients", false), "crm/file-0001.xlsx#Clients");
    }

    #[test]
    fn an_unreadable_file_may_be_a_chat() {
        assert!(may_be_a_chat("exports/Anna Kotova.txt"));
        assert!(!may_be_a_chat("exports/_chat.txt"));
        assert!(!may_be_a_chat("exports/telegram/result.json"));
    }

    #[test]
    fn patterns_show_no_names() {
        let names = Pseudonyms::default();
        assert_eq!(names.pattern("olga-ivory/*.csv"), "…/*.csv");
        assert_eq!(names.pattern("old/**"), "old/**");
    }
}
