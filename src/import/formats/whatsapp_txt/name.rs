//! Names of people as WhatsApp writes them.

use crate::import::encoding::lossy;
use crate::model::chat::RawHandle;
use crate::model::name::{is_blank, is_mark, is_phone};

/// The marks and blanks at the start of a text are cut off; also tells how many left-to-right and right-to-left
/// marks there were: WhatsApp puts them before everything that it writes itself.
pub(super) fn trim_start_marks(text: &[u8]) -> (&[u8], usize) {
    let (mut rest, mut marks) = (text, 0);
    loop {
        match rest {
            [0xe2, 0x80, 0x8e | 0x8f, tail @ ..] => (rest, marks) = (tail, marks + 1),
            [0xe2, 0x80, 0xaa..=0xae, tail @ ..]
            | [0xe2, 0x81, 0xa6..=0xa9, tail @ ..]
            | [0xef, 0xbb, 0xbf, tail @ ..]
            | [b' ', tail @ ..] => rest = tail,
            _ => return (rest, marks),
        }
    }
}

/// A sender's name without marks and outer blanks, unbreakable blanks made plain, and without the tilde that WhatsApp
/// sets before the profile names of people who are not in the address book.
pub(super) fn display_name(raw: &[u8]) -> String {
    let mut text = lossy(raw);
    if text.contains(|letter| is_mark(letter) || (is_blank(letter) && letter != ' ')) {
        let seen = text.chars().filter(|letter| !is_mark(*letter));
        text = seen.map(|letter| if is_blank(letter) { ' ' } else { letter }).collect();
    }
    let name = text.trim();
    match name.strip_prefix('~').map(str::trim_start) {
        Some(profile) if !profile.is_empty() => profile.to_owned(),
        _ => name.to_owned(),
    }
}

/// Whether a sender's name is that of a profile, which WhatsApp marks with a tilde.
pub(super) fn is_of_profile(raw: &[u8]) -> bool {
    let text = lossy(raw);
    let name = text.trim_start_matches(|letter: char| is_mark(letter) || is_blank(letter));
    name.strip_prefix('~').is_some_and(|profile| profile.contains(char::is_alphanumeric))
}

/// What a sender's name says of the sender: a number when it is one, else a name that means something in this account.
pub(super) fn handles(name: &str) -> Vec<RawHandle> {
    if name.is_empty() {
        Vec::new()
    } else if is_phone(name) {
        vec![RawHandle::Phone(name.to_owned())]
    } else {
        vec![RawHandle::Name("whatsapp".to_owned(), name.to_owned())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_blanks_and_tilde_go() {
        assert_eq!(display_name("\u{202a}+7 999\u{a0}555-01-02\u{202c}".as_bytes()), "+7 999 555-01-02");
        assert_eq!(display_name("~\u{202f}Pat Quill ".as_bytes()), "Pat Quill");
        assert_eq!(display_name("~".as_bytes()), "~");
    }

    #[test]
    fn a_number_is_a_phone_and_a_name_is_not() {
        assert!(is_phone("+7 903 555-72-77"));
        assert!(is_phone("(020) 7946 0958"));
        assert!(!is_phone("Anna 2024"));
        assert!(!is_phone("+12 345"));
        assert!(!is_phone("Flat 12, 020 7946 0958"));
    }
}
