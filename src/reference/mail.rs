//! What an e-mail address is worth: malformed, a placeholder, masked, or usable.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use crate::model::sorted_lines::{SortedLines, sorted_lines};

/// Why an address is no usable contact; in the order in which reasons count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MailFault {
    /// Written to fill a field.
    Placeholder,
    /// Not an address.
    Malformed,
    /// A relay of a marketplace or a privacy service, or a throwaway mailbox.
    Masked,
}

/// Patterns of the masked table: exact domains, `name.*` prefixes and whole addresses.
struct Table {
    domains: HashMap<String, MailFault>,
    prefixes: Vec<(String, MailFault)>,
    addresses: HashMap<String, MailFault>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { domains: HashMap::new(), prefixes: Vec::new(), addresses: HashMap::new() };
    let mut reader = csv::Reader::from_reader(include_str!("data/masked-email-domains.csv").as_bytes());
    for row in reader.records().flatten() {
        let (pattern, kind) = (row[0].to_lowercase(), &row[2]);
        let fault = if kind == "placeholder" { MailFault::Placeholder } else { MailFault::Masked };
        if pattern.contains('@') {
            table.addresses.insert(pattern, fault);
        } else if let Some(prefix) = pattern.strip_suffix('*') {
            table.prefixes.push((prefix.to_owned(), fault));
        } else {
            table.domains.insert(pattern, fault);
        }
    }
    table
});

/// Domains of throwaway mailboxes; of a domain and its parent only the parent. Where they come from: `data/README.md`.
static THROWAWAY: LazyLock<SortedLines> =
    LazyLock::new(|| sorted_lines!("reference/data/throwaway-domains.txt"));

/// Local parts that people type to get past a required field.
const PLACEHOLDER_LOCALS: &[&str] = &[
    "test", "tests", "none", "no", "noemail", "nomail", "no-email", "net", "nety", "нет", "netu", "null",
    "na", "n/a", "unknown", "mail", "email", "asd", "asdf", "qwe", "qwerty", "123", "1234", "12345",
    "123456", "xxx", "aaa",
];

/// Cells that mean "no address".
const NOTHING: &[&str] = &["-", "--", "none", "no", "нет", "n/a", "na", "null", "unknown", "отсутствует"];

/// Domains and endings reserved for examples (RFC 2606, RFC 6761), and their usual look-alikes.
const RESERVED_NAMES: &[&str] = &["example", "test", "domain"];
const RESERVED_ENDINGS: &[&str] = &["test", "example", "invalid", "local"];

/// Domains at which anybody may have a mailbox.
static PROVIDERS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("data/mail-providers.csv").lines().skip(1).collect());

/// Whether anybody may have a mailbox at a domain, so that it says nothing of where somebody works.
pub fn is_of_provider(domain: &str) -> bool {
    PROVIDERS.contains(domain)
}

/// Takes an address out of a cell: `Name <a@b>`, `mailto:a@b` and stray blanks are understood; lower-cased.
pub fn clean(raw: &str) -> String {
    let raw = raw.trim_matches(|c: char| c.is_whitespace() || c == '\u{3000}' || c == '\u{feff}');
    let inner = match (raw.rfind('<'), raw.rfind('>')) {
        (Some(open), Some(close)) if open < close => &raw[open + 1..close],
        _ => raw,
    };
    let inner = inner.strip_prefix("mailto:").unwrap_or(inner);
    inner.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\'' | '"' | ',' | ';')).to_lowercase()
}

/// The fault of a cleaned address, if it has one.
pub fn fault(address: &str) -> Option<MailFault> {
    judged(address, masked)
}

/// Judges one address after the other. Where there are many, most share their domain with others, and to look for one among all
/// that are known takes longer than all the rest.
#[derive(Debug, Default)]
pub struct Judge {
    masked: HashMap<Box<str>, Option<MailFault>, RandomState>,
}

/// Domains that are remembered.
const MOST_DOMAINS: usize = 4096;

impl Judge {
    /// The fault of a cleaned address, if it has one.
    pub fn fault(&mut self, address: &str) -> Option<MailFault> {
        judged(address, |domain| {
            if let Some(known) = self.masked.get(domain) {
                return *known;
            }
            let fault = masked(domain);
            if self.masked.len() < MOST_DOMAINS {
                self.masked.insert(domain.into(), fault);
            }
            fault
        })
    }
}

/// The fault of a cleaned address, if it has one; `masked` says that of a domain.
fn judged(address: &str, masked: impl FnOnce(&str) -> Option<MailFault>) -> Option<MailFault> {
    let Some((local, domain)) = address.rsplit_once('@') else {
        let placeholder = NOTHING.contains(&address);
        return Some(if placeholder { MailFault::Placeholder } else { MailFault::Malformed });
    };
    if let Some(fault) = TABLE.addresses.get(address) {
        return Some(*fault);
    }
    let labels: Vec<&str> = domain.split('.').collect();
    let ending = labels.last().copied().unwrap_or_default();
    let reserved = RESERVED_ENDINGS.contains(&ending)
        || domain == "localhost"
        || (labels.len() >= 2
            && labels.iter().rev().nth(1).is_some_and(|name| RESERVED_NAMES.contains(name)));
    if reserved || PLACEHOLDER_LOCALS.contains(&local) {
        return Some(MailFault::Placeholder);
    }
    if !is_well_formed(local, &labels) {
        return Some(MailFault::Malformed);
    }
    masked(domain)
}

/// Whether local part and domain labels make an address that mail can be sent to.
fn is_well_formed(local: &str, labels: &[&str]) -> bool {
    let local_ok = !local.is_empty()
        && local.len() <= 64
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c));
    let label_ok = |label: &&str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let ending_ok = labels
        .last()
        .is_some_and(|ending| ending.chars().count() >= 2 && !ending.chars().all(|c| c.is_ascii_digit()));
    local_ok && labels.len() >= 2 && labels.iter().all(label_ok) && ending_ok
}

/// Whether a domain, or one it belongs to, is a relay or a throwaway provider.
fn masked(domain: &str) -> Option<MailFault> {
    // Most addresses are at a provider. Lists of throwaway mailboxes have wrongly named some of them.
    if is_of_provider(domain) {
        return None;
    }
    if let Some(fault) = names_above(domain).find_map(|name| TABLE.domains.get(name)) {
        return Some(*fault);
    }
    let by_prefix = TABLE.prefixes.iter().find(|(prefix, _)| domain.starts_with(prefix.as_str()));
    if let Some((_, fault)) = by_prefix {
        return Some(*fault);
    }
    names_above(domain).any(is_throwaway).then_some(MailFault::Masked)
}

/// Whether a domain is on the list of throwaway mailboxes.
fn is_throwaway(domain: &str) -> bool {
    THROWAWAY.behind(domain).is_some()
}

/// A domain and the domains it belongs to, down to two labels.
fn names_above(domain: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(domain), |name| {
        let (_, parent) = name.split_once('.')?;
        parent.contains('.').then_some(parent)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_throwaway_domains_is_sorted_and_says_nothing_twice() {
        let lines: Vec<&str> = include_str!("data/throwaway-domains.txt").lines().collect();
        assert!(lines.len() > 50_000, "{} lines", lines.len());
        assert!(lines.is_sorted_by(|a, b| a < b));
        for line in &lines {
            assert!(is_throwaway(line), "{line}");
            assert!(!names_above(line).skip(1).any(is_throwaway), "{line}: its parent is listed");
        }
    }

    #[test]
    fn no_provider_is_a_relay() {
        let is_named = |domain: &str| names_above(domain).any(|name| TABLE.domains.contains_key(name));
        let is_begun =
            |domain: &str| TABLE.prefixes.iter().any(|(prefix, _)| domain.starts_with(prefix.as_str()));
        let wrong: Vec<&&str> =
            PROVIDERS.iter().filter(|domain| is_named(domain) || is_begun(domain)).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn faults_are_told_apart() {
        let mut judge = Judge::default();
        for (address, want) in [
            ("anna@pochta-sosna.ru", None),
            ("test@test.ru", Some(MailFault::Placeholder)),
            ("a@example.com", Some(MailFault::Placeholder)),
            ("a@b.test", Some(MailFault::Placeholder)),
            ("нет", Some(MailFault::Placeholder)),
            ("mail.ru", Some(MailFault::Malformed)),
            ("a@@b.ru", Some(MailFault::Malformed)),
            ("a@b", Some(MailFault::Malformed)),
            ("x1@guest.booking.com", Some(MailFault::Masked)),
            ("x@marketplace.amazon.de", Some(MailFault::Masked)),
            ("x@privaterelay.appleid.com", Some(MailFault::Masked)),
            ("x@mailinator.com", Some(MailFault::Masked)),
            ("x@mail.by", None),
            ("x@eu.mailinator.com", Some(MailFault::Masked)),
            ("анна@почта-сосна.рф", None),
            ("x@gmail.com", None),
        ] {
            assert_eq!(fault(&clean(address)), want, "{address}");
            let [first, again] = [judge.fault(&clean(address)), judge.fault(&clean(address))];
            assert_eq!((first, again), (want, want), "{address}");
        }
    }

    #[test]
    fn addresses_are_taken_out_of_cells() {
        assert_eq!(clean(" Anna <Anna@Mail.RU>; "), "anna@mail.ru");
        assert_eq!(clean("\u{3000}mailto:a@b.ru\u{a0}"), "a@b.ru");
    }
}
