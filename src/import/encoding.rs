//! Encodings of text: which one a file is in, and its beginning as text.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};

/// How much of a file is looked at.
pub const PROBE_BYTES: usize = 64 << 10;

/// The encoding of a text: byte order mark, else UTF-8 if it is valid, else UTF-16 if every other byte is zero, else
/// windows-1251 (the one 8-bit encoding that CRM exports in this field still come in, beside windows-1252, which shows
/// in the absence of Cyrillic letters).
pub fn encoding_of(head: &[u8], is_all: bool) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return encoding;
    }
    match std::str::from_utf8(head) {
        Ok(_) => return UTF_8,
        // A character cut by the end of the probe is no fault.
        Err(error) if !is_all && error.error_len().is_none() => return UTF_8,
        Err(_) => {}
    }
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    if head.len() >= 4 {
        match (zeros(0) * 3 > head.len(), zeros(1) * 3 > head.len()) {
            (true, false) => return UTF_16BE,
            (false, true) => return UTF_16LE,
            _ => {}
        }
    }
    let cyrillic = head.iter().filter(|byte| **byte >= 0xC0).count();
    let high = head.iter().filter(|byte| **byte >= 0x80).count();
    // Western text has its accented letters one at a time; Cyrillic words are runs of high letters.
    let runs = head.windows(3).filter(|three| three.iter().all(|byte| *byte >= 0xC0)).count();
    if runs * 4 >= high.max(1) || cyrillic == 0 { WINDOWS_1251 } else { encoding_rs::WINDOWS_1252 }
}

/// The start of a file as text, whatever its encoding.
pub fn decode(head: &[u8], is_all: bool) -> Cow<'_, str> {
    let (text, _) = encoding_of(head, is_all).decode_with_bom_removal(head);
    text
}
