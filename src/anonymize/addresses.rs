//! E-mail addresses and links: their kind stays, whose they are does not.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::mapper::{Mapper, pieces, runs};
use super::vocabulary::is_known;
use crate::model::chat::LinkMarks;
use crate::reference::mail::{self, MailFault};

/// Hosts that anybody may be at: mail providers and platforms.
static PUBLIC: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("data/public-hosts.csv").lines().skip(1).collect());

/// Names before an `@` that are a role, not a person.
static ROLES: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("../reference/data/role-boxes.csv").lines().skip(1).collect());

impl Mapper {
    /// An address: its fault, its provider and its country stay.
    pub(super) fn address(&mut self, address: &str) -> String {
        let Some((local, domain)) = address.rsplit_once('@') else { return self.handle(address) };
        let fault = mail::fault(&address.to_lowercase());
        if fault == Some(MailFault::Placeholder) {
            return address.to_owned();
        }
        let new_local =
            if ROLES.contains(local.to_lowercase().as_str()) { local.to_owned() } else { self.local(local) };
        let new_domain =
            if fault == Some(MailFault::Masked) { domain.to_owned() } else { self.domain(domain) };
        format!("{new_local}@{new_domain}")
    }

    fn local(&mut self, local: &str) -> String {
        let lower = local.to_lowercase();
        let new = self.handle(&lower);
        if lower == local { new } else { new.to_uppercase() }
    }

    /// A domain: that of a public provider stays, of any other its ending does.
    pub(super) fn domain(&mut self, domain: &str) -> String {
        let lower = domain.to_lowercase();
        if is_public(&lower) {
            return domain.to_owned();
        }
        let labels: Vec<&str> = lower.split('.').collect();
        let second = labels.len() >= 3 && labels[labels.len() - 2].len() <= 3;
        let kept = if second { 2 } else { 1 };
        let last = labels.len().saturating_sub(kept);
        let label = |(place, label): (usize, &&str)| {
            if place >= last || *label == "www" { (*label).to_owned() } else { self.handle(label) }
        };
        labels.iter().enumerate().map(label).collect::<Vec<_>>().join(".")
    }

    /// A link: what it leads to (a calendar, a payment, the portal, a chat) stays.
    pub(super) fn link(&mut self, link: &str) -> String {
        let (scheme, rest) = match link.split_once("://") {
            Some((scheme, rest)) => (format!("{scheme}://"), rest),
            None => (String::new(), link),
        };
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (host, path) = rest.split_at(end);
        let told = self.kinds(0, link);
        let lower = host.to_lowercase();
        let new_host =
            if is_public(lower.trim_start_matches("www.")) { host.to_owned() } else { self.domain(host) };
        let new_path = self.link_path(path);
        // The least that still leads to the same: an own host, else the host, else the words of its path as well.
        let tries = [
            format!("{scheme}{new_host}{new_path}"),
            format!("{scheme}{host}{new_path}"),
            format!("{scheme}{host}{}", without_numbers(path)),
        ];
        let found = tries.iter().find(|tried| self.kinds(1, tried) == told);
        found.unwrap_or(&tries[2]).clone()
    }

    /// An address of the business's own, whatever its links are known by.
    pub(super) fn own_link(&mut self, link: &str) -> String {
        let (scheme, rest) = link.split_once("://").map_or(("", link), |(scheme, rest)| (scheme, rest));
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (host, path) = rest.split_at(end);
        let between = if scheme.is_empty() { "" } else { "://" };
        format!("{scheme}{between}{}{}", self.domain(host), self.link_path(path))
    }

    fn link_path(&mut self, path: &str) -> String {
        let mut out = String::new();
        for (piece, is_word) in pieces(path) {
            let is_digits = piece.bytes().all(|byte| byte.is_ascii_digit());
            out.push_str(&match is_word {
                true if is_digits => self.number(piece),
                true if is_known(piece) || piece.len() <= 2 => piece.to_owned(),
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

    /// What a link leads to.
    fn kinds(&self, side: usize, link: &str) -> String {
        let mut marks = LinkMarks::default();
        self.links[side].spot(link.as_bytes(), &mut marks);
        format!("{marks:?}")
    }
}

fn is_public(host: &str) -> bool {
    let mut rest = host;
    loop {
        if PUBLIC.contains(rest) {
            return true;
        }
        match rest.split_once('.') {
            Some((_, behind)) => rest = behind,
            None => return false,
        }
    }
}

/// A path with its numbers made nought.
fn without_numbers(path: &str) -> String {
    let nought =
        |(run, is_digits): (&str, bool)| if is_digits { "0".repeat(run.len()) } else { run.to_owned() };
    runs(path, |letter| letter.is_ascii_digit()).map(nought).collect()
}
