//! Names that a report may show: no person stands in it unless that is asked for.
//!
//! A file whose name says who the client is appears as `whatsapp/chat-0007.txt`, numbered in the order of paths; a staff
//! account under the label that the settings give it, else as `staff-1`.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::driver::Failure;
use crate::model::chat::RawHandle;
use crate::model::source::Source;

/// Shown names of paths and staff accounts.
#[derive(Debug, Default)]
pub struct Pseudonyms {
    paths: BTreeMap<String, String>,
    staff: BTreeMap<String, String>,
}

impl Pseudonyms {
    /// The names for sources, unreadable files and staff accounts; all as they are when `show_contacts`.
    pub fn new(sources: &[Source], failures: &[Failure], staff: &[String], show_contacts: bool) -> Self {
        let mut names = Self::default();
        if show_contacts {
            return names;
        }
        let sources_named = sources.iter().filter(|source| names_someone(source)).map(|source| &source.path);
        let failures_named =
            failures.iter().map(|failure| &failure.path).filter(|path| may_name_someone(path));
        let paths: BTreeSet<&String> = sources_named.chain(failures_named).collect();
        for (number, path) in paths.into_iter().enumerate() {
            names.paths.insert(path.clone(), masked(path, number + 1));
        }
        let labels: BTreeSet<String> = sources
            .iter()
            .filter_map(|source| source.staff_account.as_ref())
            .map(|label| label.to_lowercase())
            .collect();
        for (number, name) in staff.iter().enumerate() {
            if !labels.contains(&name.to_lowercase()) {
                names.staff.insert(name.clone(), format!("staff-{}", number + 1));
            }
        }
        names
    }

    /// A path as it may be shown.
    pub fn path<'a>(&'a self, path: &'a str) -> &'a str {
        self.paths.get(path).map_or(path, String::as_str)
    }

    /// A staff account as it may be shown.
    pub fn staff<'a>(&'a self, name: &'a str) -> &'a str {
        self.staff.get(name).map_or(name, String::as_str)
    }
}

/// Whether the file name of a source says who someone is: chats that are files of their own are named after their
/// partner, and anything may be named after a number or a name that it holds.
fn names_someone(source: &Source) -> bool {
    let file = source.path.rsplit('/').next().unwrap_or_default().to_lowercase();
    let is_named = |name: &str| name.chars().count() > 2 && file.contains(&name.to_lowercase());
    source.format == "whatsapp-txt"
        || may_name_someone(&source.path)
        || source.data.chats.len() <= 3
            && source.data.chats.iter().any(|chat| {
                is_named(&chat.title)
                    || chat.authors.iter().any(|author| is_named(&author.name))
                    || chat.partner.iter().any(|handle| match handle {
                        RawHandle::Phone(text)
                        | RawHandle::Email(text)
                        | RawHandle::Portal(text)
                        | RawHandle::Platform(_, text)
                        | RawHandle::Name(_, text) => is_named(text),
                    })
            })
}

/// Whether a file name alone may say who someone is: it speaks of WhatsApp, or holds a phone number or an address.
fn may_name_someone(path: &str) -> bool {
    let file = path.rsplit('/').next().unwrap_or_default();
    let mut longest = 0;
    let mut run = 0;
    for c in file.chars() {
        run = match c {
            c if c.is_ascii_digit() => run + 1,
            ' ' | '\u{a0}' | '(' | ')' | '+' => run,
            _ => 0,
        };
        longest = longest.max(run);
    }
    let is_phone = file.contains('+') && longest >= 7 || longest >= 10;
    file.to_lowercase().contains("whatsapp")
        || file.contains('@')
        || is_phone
        || file.to_lowercase().contains("с контактом")
}

fn masked(path: &str, number: usize) -> String {
    let (folder, file) = path.rsplit_once('/').map_or(("", path), |(folder, file)| (folder, file));
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_plain =
        !ending.is_empty() && ending.len() <= 5 && ending.chars().all(|c| c.is_ascii_alphanumeric());
    let ending = if is_plain { format!(".{}", ending.to_lowercase()) } else { String::new() };
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    format!("{folder}chat-{number:04}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_that_speak_are_masked() {
        assert!(may_name_someone("a/Чат WhatsApp с контактом Анна.txt"));
        assert!(may_name_someone("a/+7 910 555-47-71.txt"));
        assert!(may_name_someone("anna@mail.ru.eml"));
        assert!(!may_name_someone("hubspot-crm-exports-all-deals-2025-12-12.csv"));
        assert!(!may_name_someone("telegram/result.json"));
        assert_eq!(masked("exports/wa/Чат WhatsApp с контактом Анна.TXT", 7), "exports/wa/chat-0007.txt");
    }
}
