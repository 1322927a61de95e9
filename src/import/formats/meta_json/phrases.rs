//! What Meta itself writes into the content of a message, by language: the table `meta-phrases.csv`.

use std::fmt::Write as _;
use std::sync::LazyLock;

use super::text::repaired;
use crate::model::deflated::inflated;
use crate::reference::sentences::{Sentences, fold, names_person};

/// What a sentence of Meta's stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phrase {
    /// A reaction: no message.
    Reaction,
    /// A file, a post, a place: a message without words.
    Attachment,
    /// A call.
    Call,
    /// A call that nobody took, or what is said beside a call.
    CallNotice,
    /// Someone made, joined, left or changed a group.
    Group,
    /// Something else that happened.
    Notice,
    /// A message that was taken back.
    Unsent,
}

fn phrase(kind: &str) -> Option<Phrase> {
    Some(match kind {
        "reaction" => Phrase::Reaction,
        "attachment" | "export-fault" => Phrase::Attachment,
        "call" => Phrase::Call,
        "call-missed" | "call-notice" => Phrase::CallNotice,
        "group" => Phrase::Group,
        "notice" | "connected" => Phrase::Notice,
        "unsent" => Phrase::Unsent,
        _ => return None,
    })
}

/// Rows of the table: pattern and kind.
static ROWS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let table = inflated!("reference/data/meta-phrases.csv");
    let rows = csv::Reader::from_reader(table.as_bytes()).into_records().flatten();
    rows.map(|row| (row[2].to_owned(), row[3].to_owned())).collect()
});

static SENTENCES: LazyLock<Sentences<Phrase>> = LazyLock::new(|| {
    let rows = ROWS.iter().filter_map(|(pattern, kind)| Some((pattern.as_str(), phrase(kind)?)));
    Sentences::new(rows, spellings)
});

/// Words of one kind, folded.
fn words(kind: &str) -> Vec<String> {
    ROWS.iter().filter(|row| row.1 == kind).map(|row| fold(&row.0)).collect()
}

/// Names that stand for any account that no longer exists.
static NOBODY: LazyLock<Vec<String>> = LazyLock::new(|| words("person"));

/// Words for whoever reads the sentence, and for anybody.
static SOMEBODY: LazyLock<Vec<String>> = LazyLock::new(|| words("who"));

/// How some words may stand in a download: plain or escaped, each character as it is or each byte of it as a character.
fn spellings(words: &str) -> Vec<Vec<u8>> {
    let damaged: String = words.bytes().map(char::from).collect();
    let mut all: Vec<Vec<u8>> = [words, &damaged]
        .into_iter()
        .flat_map(|text| [text.to_owned(), escaped(text)])
        .map(Vec::from)
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() * 6);
    for unit in text.encode_utf16() {
        match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii() => escaped.push(char::from(byte)),
            // Writing into a text cannot fail.
            _ => _ = write!(escaped, "\\u{unit:04x}"),
        }
    }
    escaped
}

/// What a content as it stands in the file is, if it is a sentence of Meta's about people of these names (folded).
pub(super) fn of(raw: &[u8], people: &[String]) -> Option<Phrase> {
    if !SENTENCES.may_hold(raw) {
        return None;
    }
    let is_person = |name: &str| {
        SOMEBODY.iter().chain(&*NOBODY).any(|word| word == name)
            || people.iter().any(|person| names_person(name, person))
    };
    SENTENCES.kinds(&repaired(raw), is_person).next()
}

/// Whether a content is a sentence of Meta's, whomever it is about.
pub(super) fn is_own(text: &str) -> bool {
    SENTENCES.kinds(text, |_| true).next().is_some()
}

/// The words of which such sentences are made, in all languages.
pub(super) fn own_words() -> impl Iterator<Item = &'static str> {
    // `{who}`, `{emoji}`: what stands there is nobody's word.
    let bare = |pattern: &'static str| {
        pattern.split('{').map(|part| part.rsplit_once('}').map_or(part, |(_, behind)| behind))
    };
    let words = ROWS.iter().flat_map(move |(pattern, _)| bare(pattern));
    words
        .flat_map(|part| part.split(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// Whether a name stands for any account that no longer exists: many people, and so nobody.
pub(super) fn is_deleted(name: &str) -> bool {
    let name = fold(name);
    NOBODY.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_told_from_messages_however_they_are_spelled() {
        let people = ["vera ivy".to_owned(), "анна роу".to_owned()];
        for (text, wanted) in [
            ("Liked a message", Some(Phrase::Reaction)),
            ("Reacted ❤️ to your message ", Some(Phrase::Reaction)),
            ("Vera missed your call.", Some(Phrase::CallNotice)),
            ("You called Vera.", Some(Phrase::Call)),
            ("You called me.", None),
            ("Вы позвонили Анне.", Some(Phrase::Call)),
            ("Анна отправила вложение.", Some(Phrase::Attachment)),
            ("Vera set the quick reaction to 👍.", Some(Phrase::Notice)),
            ("Vera named the group Readers.", Some(Phrase::Group)),
            ("Vera sent an attachment and I lost it", None),
        ] {
            let damaged: String = text.bytes().map(char::from).collect();
            for raw in [text.to_owned(), damaged.clone(), escaped(&damaged), escaped(text)] {
                assert_eq!(of(raw.as_bytes(), &people), wanted, "{raw}");
            }
        }
    }

    #[test]
    fn every_row_is_of_a_known_kind() {
        assert!(ROWS.len() > 500);
        for (pattern, kind) in &*ROWS {
            assert!(phrase(kind).is_some() || matches!(kind.as_str(), "person" | "who"), "{pattern}: {kind}");
        }
        assert!(is_deleted("Facebook User") && is_deleted("Пользователь Instagram") && !is_deleted("Anna"));
    }
}
