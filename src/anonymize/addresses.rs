//! E-mail addresses and links: their kind stays, whose they are does not.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::mapper::{Mapper, pieces};
use crate::reference::mail::{self, MailFault};

/// Hosts that anybody may be at: mail providers and platforms.
static PUBLIC: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("data/public-hosts.csv").lines().skip(1).collect());

/// What links that lead to a chat, a calendar or a payment are known by.
const LINKS: [&str; 2] =
    [include_str!("../reference/data/action-links.csv"), include_str!("../reference/data/chat-links.csv")];

fn patterns() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = LINKS.iter().flat_map(|table| table.lines().skip(1));
    let patterns = rows.filter_map(|row| row.split(',').next());
    patterns.map(|pattern| pattern.split_once('/').unwrap_or((pattern, "")))
}

/// The hosts of such links.
static HOSTS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| patterns().map(|(host, _)| host).filter(|host| host.contains('.')).collect());

/// The words of their paths.
static PATH_WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    patterns()
        .flat_map(|(_, path)| pieces(path))
        .filter(|(_, is_word)| *is_word)
        .map(|(word, _)| word)
        .collect()
});

/// Names before an `@` that are a role, not a person.
static ROLES: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("../reference/data/role-boxes.csv").lines().skip(1).collect());

impl Mapper {
    /// An address: its fault, its provider and its country stay.
    pub(super) fn address(&mut self, address: &str) -> String {
        let Some((local, domain)) = address.rsplit_once('@') else { return self.handle(address) };
        if is_server(domain) && local.bytes().all(|byte| byte.is_ascii_digit()) {
            return format!("{}@{domain}", self.number(local));
        }
        let fault = mail::fault(&address.to_lowercase());
        // What was typed to fill a field is nobody's; a domain that nobody has may still have somebody's name before it.
        let is_by_domain = || mail::fault(&format!("zanzibar.quagga@{}", domain.to_lowercase())) == fault;
        if fault == Some(MailFault::Placeholder) && !is_by_domain() {
            return address.to_owned();
        }
        let new_local =
            if ROLES.contains(local.to_lowercase().as_str()) { local.to_owned() } else { self.local(local) };
        let new_domain =
            if fault.is_some() && is_by_domain() { domain.to_owned() } else { self.domain(domain) };
        format!("{new_local}@{new_domain}")
    }

    fn local(&mut self, local: &str) -> String {
        let lower = local.to_lowercase();
        if local.len() >= 7 && local.bytes().all(|byte| byte.is_ascii_digit()) {
            // The address of a phone in a messenger.
            return self.number(local);
        }
        let new = self.handle(&lower);
        if lower == local { new } else { new.to_uppercase() }
    }

    /// A domain: that of a public provider or a platform stays, of any other its ending does. What stands before either is
    /// somebody's own.
    pub(super) fn domain(&mut self, domain: &str) -> String {
        let lower = domain.to_lowercase();
        if is_shared(&lower) {
            return domain.to_owned();
        }
        let labels: Vec<&str> = lower.split('.').collect();
        let shared = (1..labels.len()).find(|from| is_shared(&labels[*from..].join(".")));
        let has_second = labels.len() >= 3 && labels[labels.len() - 2].len() <= 3;
        let last = shared.unwrap_or_else(|| labels.len().saturating_sub(if has_second { 2 } else { 1 }));
        let label = |(place, label): (usize, &&str)| {
            if place >= last || *label == "www" { (*label).to_owned() } else { self.handle(label) }
        };
        labels.iter().enumerate().map(label).collect::<Vec<_>>().join(".")
    }

    /// A link: what it leads to (a calendar, a payment, the portal, a chat) is known by the host and the words of its path that the
    /// lists of such links hold; they stay, and so do the keys of a query.
    pub(super) fn link(&mut self, link: &str) -> String {
        let (scheme, rest) = match link.split_once("://") {
            Some((scheme, rest)) => (format!("{scheme}://"), rest),
            None => (String::new(), link),
        };
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (host, path) = rest.split_at(end);
        format!("{scheme}{}{}", self.domain(host), self.link_path(path))
    }

    fn link_path(&mut self, path: &str) -> String {
        let mut out = String::new();
        let mut parts = pieces(path).peekable();
        while let Some((piece, is_word)) = parts.next() {
            let is_key = parts.peek().is_some_and(|(next, _)| next.starts_with('='));
            let is_digits = piece.bytes().all(|byte| byte.is_ascii_digit());
            out.push_str(&match is_word {
                true if is_digits => self.number(piece),
                true if is_key || piece.len() <= 2 || PATH_WORDS.contains(piece) => piece.to_owned(),
                // `id123`, `public123`: an id behind a word of the platform.
                true if ["id", "public", "club", "user"].iter().any(|word| {
                    piece.strip_prefix(word).is_some_and(|rest| {
                        !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit())
                    })
                }) =>
                {
                    self.coded(piece)
                }
                true => self.handle(piece),
                false => piece.to_owned(),
            });
        }
        out
    }
}

/// Whether an address is one of WhatsApp's own: a number or an id stands before it.
fn is_server(domain: &str) -> bool {
    matches!(domain, "s.whatsapp.net" | "c.us" | "g.us" | "lid" | "broadcast" | "newsletter")
}

/// Whether anybody may be at a host.
fn is_shared(host: &str) -> bool {
    PUBLIC.contains(host) || HOSTS.contains(host)
}
