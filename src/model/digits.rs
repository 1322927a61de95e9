//! Decimal digits of all scripts.

use std::borrow::Cow;

/// Code points of the zeros of all scripts in use; the other nine digits follow each.
const ZEROS: [u32; 36] = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50,
    0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40,
    0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xaa50, 0xabf0, 0xff10,
];

/// The value of a decimal digit of any script.
pub fn value(letter: char) -> Option<u16> {
    let code = u32::from(letter);
    if code < 0x660 {
        return letter.to_digit(10).map(|digit| digit as u16);
    }
    let before = ZEROS.partition_point(|zero| *zero <= code).checked_sub(1)?;
    let digit = code - ZEROS[before];
    (digit < 10).then_some(digit as u16)
}

/// A text with the digits that everybody reads: «٠٥٠» is 050, and so are the separators of Arabic numbers `.` and `,`.
pub fn plain(text: &str) -> Cow<'_, str> {
    let is_foreign = |letter: char| !letter.is_ascii() && plain_sign(letter) != letter;
    if text.is_ascii() || !text.contains(is_foreign) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(plain_sign).collect())
}

fn plain_sign(letter: char) -> char {
    match letter {
        '\u{66b}' => '.',
        '\u{66c}' => ',',
        _ => value(letter).and_then(|digit| char::from_digit(digit.into(), 10)).unwrap_or(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_any_script_are_plain() {
        assert_eq!(plain("٠٥٠ ٣٣٣ ٤٤٥٥"), "050 333 4455");
        assert_eq!(plain("۱۲٬۵۰۰٫۷۵"), "12,500.75");
        assert_eq!(plain("１２３"), "123");
        assert!(matches!(plain("Анна 5"), Cow::Borrowed(_)));
    }
}
