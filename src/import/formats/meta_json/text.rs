//! Texts as Meta writes them.

use crate::import::json::text;

/// The text of an escaped JSON string, repaired: the downloads hold each byte of a UTF-8 text as a character of its own.
/// A text with a character beyond U+00FF, or the bytes of which are no UTF-8, was never damaged.
pub(super) fn repaired(raw: &[u8]) -> String {
    let text = text(raw);
    if text.is_ascii() {
        return text;
    }
    let bytes: Option<Vec<u8>> = text.chars().map(|character| u8::try_from(character).ok()).collect();
    match bytes.map(String::from_utf8) {
        Some(Ok(repaired)) => repaired.trim().to_owned(),
        _ => text,
    }
}
