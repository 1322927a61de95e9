//! Names that a report may show: no person stands in it unless that is asked for.
//!
//! A file whose name says who the client is appears as `whatsapp/chat-0007.txt`, numbered in the order of paths; a staff
//! account under the label that the settings give it, else as `staff-1`.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::driver::Failure;
use crate::model::source::Source;

/// Shown names of paths and staff accounts.
#[derive(Debug, Default)]
pub struct Pseudonyms {
    paths: BTreeMap<String, String>,
    staff: BTreeMap<String, String>,
    /// Everything may be shown as it is.
    shows_contacts: bool,
}

impl Pseudonyms {
    /// The names for sources, unreadable files and staff accounts; all as they are when `show_contacts`.
    pub fn new(sources: &[Source], failures: &[Failure], staff: &[String], show_contacts: bool) -> Self {
        let mut names = Self { shows_contacts: show_contacts, ..Self::default() };
        if show_contacts {
            return names;
        }
        let of_sources = sources.iter().map(|source| (&source.path, names_someone(source)));
        let of_failures = failures.iter().map(|failure| (&failure.path, may_be_a_chat(&failure.path)));
        let may_speak = |path: &str, whole: bool| whole || path.split('/').any(may_name_someone);
        let mut speaking: Vec<(&String, bool)> =
            of_sources.chain(of_failures).filter(|(path, whole)| may_speak(path, *whole)).collect();
        speaking.sort_by_key(|(path, whole)| (*path, !whole));
        speaking.dedup_by_key(|(path, _)| *path);
        for (number, (path, whole)) in speaking.into_iter().enumerate() {
            names.paths.insert(path.clone(), masked(path, whole, number + 1));
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

    /// A column as it may be shown: its header, which a hostile table may fill with a name, or its place.
    pub fn column(&self, header: &str, number: u32) -> String {
        if self.shows_contacts && !header.is_empty() { header.to_owned() } else { format!("column {number}") }
    }

    /// A staff account as it may be shown.
    pub fn staff<'a>(&'a self, name: &'a str) -> &'a str {
        self.staff.get(name).map_or(name, String::as_str)
    }

    /// The id of something that can fail as it may be shown.
    pub fn element(&self, id: &str) -> String {
        match id.strip_prefix("staff:") {
            Some(name) => format!("staff:{}", self.staff(name)),
            None => id.to_owned(),
        }
    }
}

/// Whether the file name of a source says who someone is: chats that are files of their own are named after their
/// partner, and anything may be named after a number or a name that it holds.
fn names_someone(source: &Source) -> bool {
    let file = source.path.rsplit('/').next().unwrap_or_default().to_lowercase();
    let is_named = |name: &str| name.chars().count() > 2 && file.contains(&name.to_lowercase());
    source.format == "whatsapp-txt"
        || source.data.chats.len() <= 3
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
    let file = path.rsplit('/').next().unwrap_or_default().to_lowercase();
    file != "_chat.txt" && file.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS_OF_ONE.contains(&ending))
}

/// Fewest digits of a thread's number, which stands behind the partner's name in the folders of Instagram.
const THREAD_DIGITS: usize = 12;

/// Whether the name of a file or folder alone may say who someone is: it speaks of WhatsApp, holds a phone number or an
/// address, or is the folder of one thread.
fn may_name_someone(component: &str) -> bool {
    let mut longest = 0;
    let mut run = 0;
    for c in component.chars() {
        run = match c {
            c if c.is_ascii_digit() => run + 1,
            ' ' | '\u{a0}' | '(' | ')' | '+' => run,
            _ => 0,
        };
        longest = longest.max(run);
    }
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_thread = component
        .rsplit_once('_')
        .is_some_and(|(_, number)| number.len() >= THREAD_DIGITS && is_number(number));
    // The folders of VK are the numbers of profiles; eight digits are a date.
    let is_profile = component.len() > 4 && component.len() != 8 && is_number(component);
    let is_phone = component.contains('+') && longest >= 7 || longest >= 10;
    let lower = component.to_lowercase();
    let is_chat = ["whatsapp chat", "чат whatsapp", "с контактом", "с\u{a0}контактом"]
        .iter()
        .any(|words| lower.contains(words));
    is_chat || component.contains('@') || is_phone || is_thread || is_profile
}

/// A path with a number in the place of every part that may speak; its last part when `whole`.
fn masked(path: &str, whole: bool, number: usize) -> String {
    let last = path.split('/').count() - 1;
    let mask = |(place, part): (usize, &str)| {
        if !(whole && place == last || may_name_someone(part)) {
            return part.to_owned();
        }
        let ending = part.rsplit_once('.').map_or("", |(_, ending)| ending);
        let is_plain = (1..=5).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_alphanumeric());
        let ending = if is_plain { format!(".{}", ending.to_lowercase()) } else { String::new() };
        format!("chat-{number:04}{ending}")
    };
    path.split('/').enumerate().map(mask).collect::<Vec<_>>().join("/")
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
        ] {
            assert!(may_name_someone(speaks), "{speaks}");
        }
        for plain in [
            "hubspot-crm-exports-all-deals-2025-12-12.csv",
            "result.json",
            "whatsapp",
            "20251031",
            "2025",
            "inbox",
        ] {
            assert!(!may_name_someone(plain), "{plain}");
        }
    }

    #[test]
    fn every_part_that_speaks_is_masked() {
        let path = "exports/wa/Чат WhatsApp с контактом Анна.TXT";
        assert_eq!(masked(path, true, 7), "exports/wa/chat-0007.txt");
        assert_eq!(masked("wa/WhatsApp Chat - Ann.zip/_chat.txt", false, 2), "wa/chat-0002.zip/_chat.txt");
        assert_eq!(
            masked("inbox/ann_771900000000001/message_1.json", false, 3),
            "inbox/chat-0003/message_1.json"
        );
    }

    #[test]
    fn an_unreadable_file_may_be_a_chat() {
        assert!(may_be_a_chat("exports/Anna Kotova.txt"));
        assert!(!may_be_a_chat("exports/_chat.txt"));
        assert!(!may_be_a_chat("exports/telegram/result.json"));
    }
}
