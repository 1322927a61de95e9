//! Names that no output for machines says: those of staff accounts and of sources, whatever the report shows of them.

use crate::model::element::Element;
use crate::model::report::{AuditReport, Concentration, Grade, TestVerdict};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::reference::channels;
use crate::text::{Catalog, Value, escape};

/// What stands in a sentence where nothing else can.
pub(super) const LEFT_OUT: &str = "…";

/// What stands for a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mask {
    /// The number of a source, and its format.
    Source(usize, String),
    /// The number of a staff account.
    Account(usize),
    /// A staff account that the report does not hold.
    SomeAccount,
    /// A source that the report does not hold.
    SomeSource,
    /// The number of something else that may name anybody.
    Other(usize),
    /// An id that names nobody, fit to be shown.
    Id(String),
}

impl Mask {
    /// As it stands in the names of checks, the same in every language.
    pub(super) fn id(&self) -> String {
        match self {
            Self::Source(number, format) => format!("source {number} ({format})"),
            Self::Account(number) => format!("account {number}"),
            Self::SomeAccount => "an account".to_owned(),
            Self::SomeSource => "a source".to_owned(),
            Self::Other(number) => format!("item {number}"),
            Self::Id(id) => id.clone(),
        }
    }

    /// As it stands in a sentence.
    pub(super) fn said(&self, catalog: &Catalog) -> String {
        let numbered = |text: &str, number: usize, format: &str| {
            catalog.text(text, &[("number", Value::from(number)), ("format", Value::from(format.to_owned()))])
        };
        match self {
            Self::Source(number, format) => numbered("mask-source", *number, format),
            Self::Account(number) => numbered("mask-account", *number, ""),
            Self::SomeAccount => LEFT_OUT.to_owned(),
            Self::SomeSource => catalog.text("mask-some-source", &[]),
            Self::Other(number) => numbered("mask-item", *number, ""),
            Self::Id(id) => id.clone(),
        }
    }
}

/// What stands for each name.
pub(super) struct Masks<'a> {
    /// Paths of sources.
    sources: SortedMap<&'a str, Mask>,
    /// Ids of formats that were read.
    formats: SortedSet<&'a str>,
    /// Staff accounts.
    staff: SortedMap<&'a str, Mask>,
    /// Ids of channels, operators, layers and scenarios that the report knows: no person's name.
    ids: SortedSet<&'a str>,
    /// What rules speak of that is none of these.
    others: SortedMap<&'a str, Mask>,
}

impl<'a> Masks<'a> {
    /// The names of a report.
    pub(super) fn new(report: &'a AuditReport) -> Self {
        let sources = report.sources.iter().zip(1..).map(|(source, number): (_, usize)| {
            (source.path.as_str(), Mask::Source(number, escape::terminal(&source.format).into_owned()))
        });
        let mut names: SortedSet<&str> = SortedSet::new();
        let mut ids: SortedSet<&str> = SortedSet::new();
        let by = &report.concentration;
        for part in [&by.clients, &by.value, &by.messages].into_iter().flatten() {
            let Concentration { channels, operators, staff, .. } = part;
            names.extend(staff.keys().map(String::as_str));
            ids.extend(channels.keys().chain(operators.keys()).map(String::as_str));
        }
        names.extend(report.tests.context.staff.keys().map(String::as_str));
        names.extend(report.sources.iter().filter_map(|source| source.staff_account.as_deref()));
        let elements = report.tests.outage.scenarios.keys().chain(report.tests.outage.single_points.keys());
        for id in elements {
            match id.element() {
                Element::Staff(name) => names.insert(name),
                _ => ids.insert(id.as_str()),
            };
        }
        let layers = report.tax.iter().flat_map(|tax| tax.per_channel.values());
        ids.extend(layers.flat_map(|chain| &chain.layers).map(String::as_str));
        let staff = names.into_iter().zip(1..).map(|(name, number)| (name, account(name, number)));
        let mut masks = Self {
            sources: sources.collect(),
            formats: report.sources.iter().map(|source| source.format.as_str()).collect(),
            staff: staff.collect(),
            ids,
            others: SortedMap::new(),
        };
        let scopes =
            report.gate.iter().flat_map(|verdict| &verdict.rules).filter_map(|rule| rule.scope.as_deref());
        let others: SortedSet<&str> = scopes.filter(|scope| masks.known(scope).is_none()).collect();
        masks.others =
            others.into_iter().zip(1..).map(|(scope, number)| (scope, Mask::Other(number))).collect();
        masks
    }

    /// What a rule speaks of.
    pub(super) fn scope(&self, scope: &str) -> Mask {
        let other = || self.others.get(scope).cloned();
        self.known(scope).or_else(other).unwrap_or(Mask::SomeSource)
    }

    /// A word that stands in the place of a figure; `None` where it might name someone.
    pub(super) fn word(&self, word: &str) -> Option<Mask> {
        let word = word.trim_matches('"');
        let is_day = chrono::NaiveDate::parse_from_str(word, "%Y-%m-%d").is_ok();
        let is_plain = is_day
            || TestVerdict::of_id(word).is_some()
            || Grade::of_id(word).is_some()
            || matches!(word, "true" | "false");
        if is_plain { Some(Mask::Id(word.to_owned())) } else { self.known(word) }
    }

    /// A name among the facts of a finding: a staff account, or a layer of the settings.
    pub(super) fn name(&self, name: &str) -> Mask {
        self.known(name).unwrap_or(Mask::SomeAccount)
    }

    /// A rule, with what stands for each account and source that its path names.
    pub(super) fn rule(&self, rule: &str) -> String {
        let mut masked =
            replaced(&replaced(rule, &Element::Staff("").to_string(), &self.staff), "staff.", &self.staff);
        // Behind the figure of an export stands the export, behind any other the rest of a path with a star.
        let mut parts = rule.strip_prefix("delta.").unwrap_or(rule).splitn(3, '.');
        if let (Some("sources"), Some(figure), Some(rest)) = (parts.next(), parts.next(), parts.next())
            && figure != "*"
        {
            let mask = self.known(rest).unwrap_or(Mask::SomeSource);
            let before = rule.get(..rule.len() - rest.len()).unwrap_or_default();
            masked = format!("{before}{}", mask.id());
        }
        escape::terminal(&masked).into_owned()
    }

    /// What may be said, if that is known.
    fn known(&self, text: &str) -> Option<Mask> {
        let element = Element::of(text);
        if let Element::Staff(name) = element {
            return Some(self.staff.get(name).cloned().unwrap_or(Mask::SomeAccount));
        }
        if let Some(mask) = self.sources.get(text).or_else(|| self.staff.get(text)) {
            return Some(mask.clone());
        }
        if let Some(export) = self.export(text) {
            return Some(Mask::Id(export));
        }
        let id = element.channel().or(element.operator()).unwrap_or(text);
        let is_known = self.ids.contains(text) || self.is_channel(id);
        is_known.then(|| Mask::Id(escape::terminal(text).into_owned()))
    }

    /// An export: its format, then its class, its channel and its staff account, as far as it has them.
    fn export(&self, text: &str) -> Option<String> {
        let (format, mut rest) = text.split_once(':').unwrap_or((text, ""));
        if !self.formats.contains(format) {
            return None;
        }
        let mut shown = escape::terminal(format).into_owned();
        while !rest.is_empty() {
            let (part, behind) = rest.split_once(':').unwrap_or((rest, ""));
            let is_plain = matches!(part, "activities" | "deals" | "records") || self.is_channel(part);
            if !is_plain {
                // An account's name may hold colons itself.
                let account = self.staff.get(rest).cloned().unwrap_or(Mask::SomeAccount);
                return Some(format!("{shown}:{}", account.id()));
            }
            shown = format!("{shown}:{}", escape::terminal(part));
            rest = behind;
        }
        Some(shown)
    }

    fn is_channel(&self, id: &str) -> bool {
        self.ids.contains(id) || channels::all().any(|channel| channel.id == id || channel.operator == id)
    }
}

/// What stands for a staff account: its number, unless its name is one already.
fn account(name: &str, number: usize) -> Mask {
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let is_masked = name.strip_prefix("staff-").is_some_and(is_number);
    if is_masked { Mask::Id(name.to_owned()) } else { Mask::Account(number) }
}

/// The path of a figure with masks of staff accounts behind each `marker`: of the longest name that stands there, else up to the
/// next point. A star for all of them is no name.
fn replaced(path: &str, marker: &str, names: &SortedMap<&str, Mask>) -> String {
    let mut done = String::new();
    let mut rest = path;
    while let Some(at) = rest.find(marker) {
        let (before, behind) = rest.split_at(at + marker.len());
        done.push_str(before);
        let ends = |name: &str| {
            let after = behind.strip_prefix(name).unwrap_or("x");
            after.is_empty() || after.starts_with('.')
        };
        let known = names.iter().filter(|(name, _)| ends(name)).max_by_key(|(name, _)| name.len());
        let point = behind.find('.').unwrap_or(behind.len());
        let (mask, length) = match known {
            Some((name, mask)) => (mask.id(), name.len()),
            None if matches!(behind.get(..point), Some("" | "*")) => {
                (behind.get(..point).unwrap_or_default().to_owned(), point)
            }
            None => (Mask::SomeAccount.id(), point),
        };
        done.push_str(&mask);
        rest = behind.get(length..).unwrap_or_default();
    }
    done + rest
}

/// A path that tells nothing of the machine: as it is where it is relative and leads downwards, else the file's name alone.
pub(super) fn relative(path: &str) -> String {
    let path = path.replace('\\', "/");
    let path = path.trim_start_matches("./");
    // A colon would make it a drive or the address of something else.
    let leads_away = path.starts_with('/') || path.contains(':') || path.split('/').any(|part| part == "..");
    let shown = if leads_away { path.rsplit(['/', ':']).next().unwrap_or_default() } else { path };
    if matches!(shown, "" | "." | "..") {
        return super::check::SETTINGS.to_owned();
    }
    escape::terminal(shown).into_owned()
}
