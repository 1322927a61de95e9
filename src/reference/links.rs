//! Finds links to a calendar, a payment page or the portal in message texts.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use crate::model::chat::LinkKind;

/// Host → (path prefix, kind); the path prefix is empty for a whole host.
type Hosts = HashMap<String, Vec<(String, LinkKind)>>;

static BUILT_IN: LazyLock<Hosts> = LazyLock::new(|| {
    let mut hosts = Hosts::new();
    let mut reader = csv::Reader::from_reader(include_str!("data/action-links.csv").as_bytes());
    for row in reader.records().flatten() {
        let kind = match &row[1] {
            "calendar" => LinkKind::Calendar,
            "payment" => LinkKind::Payment,
            // Cabinet patterns such as `my.*` say nothing without the business's own domain, which is in the settings.
            _ => continue,
        };
        insert(&mut hosts, &row[0], kind);
    }
    hosts
});

fn insert(hosts: &mut Hosts, pattern: &str, kind: LinkKind) {
    let pattern = pattern.split_once("://").map_or(pattern, |(_, rest)| rest);
    let (host, path) = pattern.split_once('/').unwrap_or((pattern, ""));
    let host = host.trim_start_matches("www.").to_lowercase();
    if !host.is_empty() && !host.contains('*') {
        hosts.entry(host).or_default().push((path.trim_end_matches('/').to_lowercase(), kind));
    }
}

/// Looks for action links: the built-in services and the business's own addresses.
#[derive(Debug, Clone, Default)]
pub struct LinkSpotter {
    own: Arc<Hosts>,
}

impl LinkSpotter {
    /// A spotter that also knows the business's portal addresses and domains (`[own]` in the settings).
    pub fn new(domains: &[String], portals: &[String]) -> Self {
        let mut own = Hosts::new();
        for address in portals.iter().chain(domains) {
            insert(&mut own, address, LinkKind::Portal);
        }
        Self { own: Arc::new(own) }
    }

    /// Marks in `found` (`LinkKind as usize`) each kind of action link that the text holds.
    pub fn spot(&self, text: &[u8], found: &mut [bool; 3]) {
        let mut from = 0;
        while let Some(dot) = memchr::memchr(b'.', &text[from..]).map(|at| at + from) {
            let end = dot + 1 + text[dot + 1..].iter().take_while(|byte| is_host(**byte)).count();
            from = end;
            // A link needs a name on both sides of the dot: "word. Next" and "3.50" are passed over quickly.
            if end == dot + 1 || dot == 0 || !is_host(text[dot - 1]) {
                continue;
            }
            let start = dot - text[..dot].iter().rev().take_while(|byte| is_host(**byte)).count();
            if !text[dot..end].iter().any(u8::is_ascii_alphabetic) {
                continue;
            }
            self.judge(&text[start..end], &text[end..], found);
        }
    }

    /// Marks the kind of one host and the path behind it.
    fn judge(&self, host: &[u8], rest: &[u8], found: &mut [bool; 3]) {
        let Ok(host) = std::str::from_utf8(host) else { return };
        let host = host.trim_matches('.').to_ascii_lowercase();
        let mut name = host.as_str();
        loop {
            for hosts in [&*self.own, &*BUILT_IN] {
                for (path, kind) in hosts.get(name).into_iter().flatten() {
                    found[*kind as usize] |= path.is_empty() || has_path(rest, path);
                }
            }
            // A service's subdomains are the service: `acme.youcanbook.me`.
            match name.split_once('.') {
                Some((_, parent)) if parent.contains('.') => name = parent,
                _ => return,
            }
        }
    }
}

/// Whether what follows a host is a path that begins with `path` at a component boundary.
fn has_path(rest: &[u8], path: &str) -> bool {
    let Some(rest) = rest.strip_prefix(b"/") else { return false };
    rest.len() >= path.len()
        && rest[..path.len()].eq_ignore_ascii_case(path.as_bytes())
        && rest.get(path.len()).is_none_or(|next| !is_host(*next) || *next == b'.')
}

fn is_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> [bool; 3] {
        let spotter = LinkSpotter::new(&["acme.ru".to_owned()], &["https://acme.ru/cabinet".to_owned()]);
        let mut found = [false; 3];
        spotter.spot(text.as_bytes(), &mut found);
        found
    }

    #[test]
    fn services_and_own_addresses_are_found() {
        assert_eq!(kinds("Выберите время:\nhttps://calendly.com/x/30min"), [true, false, false]);
        assert_eq!(kinds("оплата yookassa.ru/my/i/ZxYw/l"), [false, true, false]);
        assert_eq!(kinds("https://acme.ru/cabinet?id=1"), [false, false, true]);
    }

    #[test]
    fn other_text_is_not() {
        assert_eq!(kinds("Цена 3.50. Да, до встречи.Пока notcalendly.com.evil.org"), [false; 3]);
        assert_eq!(kinds("https://yookassa.ru/about"), [false; 3]);
    }
}
