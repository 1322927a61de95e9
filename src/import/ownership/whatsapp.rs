//! A WhatsApp chat owns what people sent each other in it: all of a zip that is one chat, and in a folder the files that are
//! named as WhatsApp names attachments. Files that its lines name are found while it is read (`driver`).

use super::roots::{Owner, Role, Root};
use super::tree::{Tree, around};
use crate::import::encoding::decode;
use crate::import::formats::whatsapp_txt::WhatsAppTxt;
use crate::import::found::{Found, Origin, Strictness};
use crate::import::path::{ending, last_component};
use crate::import::{Detection, Format, Probe};

/// One chat, in a zip or beside its attachments.
pub(super) struct WhatsAppChat;

impl Owner for WhatsAppChat {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        let mut roots = Vec::new();
        for (folder, files) in tree.folders() {
            if let Some(first) = files.iter().find(|file| is_chat(file)) {
                // Only in a zip it matters which other chats there are: a folder may hold the chats of all clients.
                let core = if is_at_top(first, folder) { chat_of_zip(folder, files) } else { None };
                roots.push(Root { core, ..Root::apart(folder) });
            }
        }
        roots
    }

    fn role(&self, root: &Root, file: &Found, _: &Tree<'_>) -> Option<Role> {
        if let Some(chat) = &root.core {
            let is_chat = *chat == file.path;
            return Some(if is_chat { Role::Part(Strictness::Strict) } else { Role::Attachment });
        }
        // What lies in an archive is what the archive is.
        let mut ways = std::iter::once(&file.path).chain(&file.archives);
        let is_sent = |way: &String| around(way) == root.folder && is_attachment_name(last_component(way));
        ways.any(is_sent).then_some(Role::Attachment)
    }
}

/// Whether a file lies in a zip itself, not in a folder of it.
fn is_at_top(file: &Found, zip: &str) -> bool {
    matches!(file.origin, Origin::Member(..)) && file.archives.last().is_some_and(|last| last == zip)
}

/// The chat that a zip is as a whole: `_chat.txt` at its top, or one chat text titled like the zip.
fn chat_of_zip(zip: &str, files: &[&Found]) -> Option<String> {
    let at_top: Vec<&Found> = files.iter().copied().filter(|file| is_chat(file)).collect();
    let named = at_top.iter().find(|file| stem(file.name()) == "chat");
    let titled = || match at_top.as_slice() {
        [one] => (title(one.name()) == title(last_component(zip))).then_some(one),
        _ => None,
    };
    named.or_else(titled).map(|file| file.path.clone())
}

fn stem(name: &str) -> String {
    let ending = ending(name);
    let stem = name.strip_suffix(&format!(".{ending}")).unwrap_or(name);
    stem.trim_start_matches('_').to_lowercase()
}

/// A title without what copies of a file get: numbers behind it, signs that a store does not like.
fn title(name: &str) -> String {
    let stem = stem(name);
    let stem = stem.trim_end_matches(|c: char| c.is_ascii_digit() || "() -_".contains(c));
    stem.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether a file is a chat text.
fn is_chat(file: &Found) -> bool {
    if file.ending() != "txt" || file.head.start().is_empty() {
        return false;
    }
    let head = file.beginning();
    let text = decode(&head, false);
    let probe = Probe::new(&file.path, file.name(), &head, &text);
    WhatsAppTxt.detect(&probe) == Detection::Yes
}

/// Whether WhatsApp names attachments so: `00000012-menu.pdf`, `IMG-20250613-WA0007.jpg`, `PTT-20250613-WA0001.opus`.
fn is_attachment_name(name: &str) -> bool {
    let digits = |text: &str, least: usize| text.len() >= least && text.bytes().all(|b| b.is_ascii_digit());
    let Some((first, rest)) = name.split_once('-') else { return false };
    if digits(first, 8) && first.len() == 8 {
        // Eight digits may be a day as well: `20250613-clients.csv` is nobody's attachment by its name.
        return !is_day(first) && !rest.is_empty();
    }
    let is_kind = (2..=5).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_uppercase());
    let numbered = rest.split_once("-WA").is_some_and(|(day, number)| {
        let number: String = number.chars().take_while(char::is_ascii_digit).collect();
        digits(day, 8) && digits(&number, 4)
    });
    is_kind && numbered
}

/// Whether eight digits are a day of the time in which there are such exports.
fn is_day(digits: &str) -> bool {
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|text| text.parse::<u32>().ok());
    let (Some(year), Some(month), Some(day)) = (part(0, 4), part(4, 6), part(6, 8)) else { return false };
    let backwards = part(4, 8).zip(part(2, 4)).zip(part(0, 2));
    let is = |year: u32, month: u32, day: u32| {
        (1990..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
    };
    is(year, month, day)
        || backwards.is_some_and(|((year, month), day)| is(year, month, day) || is(year, day, month))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attachments_are_known_by_their_names() {
        for name in
            ["00000002-Kai Orr.vcf", "IMG-20220323-WA0002.jpg", "PTT-20180129-WA0025.opus", "00012345-x.csv"]
        {
            assert!(is_attachment_name(name), "{name}");
        }
        for name in
            ["20250613-clients.csv", "13062025-clients.csv", "clients.csv", "CRM-2025-06.csv", "1-a.csv"]
        {
            assert!(!is_attachment_name(name), "{name}");
        }
    }

    #[test]
    fn a_zip_is_titled_like_its_chat() {
        assert_eq!(title("WhatsApp Chat with Una (2).zip"), title("WhatsApp Chat with Una.txt"));
        assert_eq!(title("Чат WhatsApp с контактом Рая_.zip"), title("Чат WhatsApp с контактом Рая.txt"));
        assert_ne!(title("exports june.zip"), title("WhatsApp Chat with Una.txt"));
    }
}
