//! The forms in which a text is a phone number and nothing else.

use rlibphonenumber::PHONE_NUMBER_UTIL;

use crate::model::printed::as_typed;

/// Fewer digits are no phone number that could be told from others.
const FEWEST_DIGITS: usize = 9;

/// Whether each part of a cell is a phone number: valid as it stands, or of a form that nothing else has.
pub fn is_phone(cell: &str) -> bool {
    if cell.bytes().filter(u8::is_ascii_digit).count() < FEWEST_DIGITS {
        return false;
    }
    if as_typed(cell).is_some_and(|typed| is_one_phone(&typed)) {
        return true;
    }
    let mut parts =
        cell.split([';', ',', '/', '\n', '|']).map(str::trim).filter(|part| !part.is_empty()).peekable();
    // A slash also parts a number from its area code: «0176/45017781».
    let is_parted = || cell.matches('/').count() == 1 && is_one_phone(&cell.replace('/', " "));
    (parts.peek().is_some() && parts.all(is_one_phone)) || is_parted()
}

/// Whether a text is one phone number and nothing else.
pub(super) fn is_one_phone(text: &str) -> bool {
    let text = text.trim_start_matches('\'').trim();
    let typed = as_typed(text);
    let text = typed.as_deref().unwrap_or(text);
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_sign =
        |letter: char| letter.is_ascii_digit() || letter.is_whitespace() || "+()-.–".contains(letter);
    if !(FEWEST_DIGITS..=15).contains(&digits) || !text.chars().all(is_sign) {
        return false;
    }
    let international =
        |text: &str| PHONE_NUMBER_UTIL.parse(text, None).is_ok_and(|number| number.is_valid());
    if text.starts_with('+') {
        return international(text);
    }
    if let Some(rest) = text.strip_prefix("00") {
        return international(&format!("+{rest}"));
    }
    let is_bare = text.len() == digits;
    // A number without its `+`, a national one with its prefix, or one in the groups of a phone.
    (digits >= 11 && international(&format!("+{text}")))
        || (text.starts_with('8') && digits == 11)
        || (text.starts_with('0') && (10..=12).contains(&digits) && !(is_bare && digits == 12))
        || (!is_bare && groups(text).is_some_and(|groups| FORMS.contains(&groups.as_slice())))
}

/// Groups of digits in which ten or eleven digits are a phone number and nothing else.
const FORMS: &[&[usize]] =
    &[&[2, 5, 4], &[3, 3, 4], &[3, 3, 2, 2], &[3, 7], &[4, 6], &[2, 4, 4], &[3, 2, 2, 3]];

/// The lengths of the groups of digits of a text.
fn groups(text: &str) -> Option<Vec<usize>> {
    let groups: Vec<usize> = text
        .split(|letter: char| !letter.is_ascii_digit())
        .map(str::len)
        .filter(|length| *length > 0)
        .collect();
    (groups.len() > 1).then_some(groups)
}

/// Whether one of the values of a phone cell has 7 to 15 digits; scientific notation has lost its digits.
pub fn looks_like_phone(cell: &[u8]) -> bool {
    if is_scientific(cell) {
        return false;
    }
    // A slash parts two numbers, and a number from its area code: «0176/45017781».
    let is_end = |byte: &u8| matches!(byte, b';' | b',');
    let is_mark = |byte: &u8| matches!(byte, b'/' | b'|' | b'\n');
    // Two numbers side by side, or with a word between them: «… и …».
    let side_by_side = |value: &[u8]| {
        let is_long = |group: &[u8]| group.iter().filter(|byte| byte.is_ascii_digit()).count() > LONGEST;
        value.iter().filter(|byte| byte.is_ascii_digit()).count() > LONGEST
            && value.contains(&b' ')
            && !value.split(|byte| *byte == b' ').any(is_long)
    };
    cell.split(is_end)
        .any(|value| has_number(value) || side_by_side(value) || value.split(is_mark).any(has_number))
}

/// Fewest and most digits of a phone number.
const SHORTEST: usize = 7;
const LONGEST: usize = 15;

/// Whether a value, or one of several parted by ` ::: `, has as many digits as a phone number.
fn has_number(value: &[u8]) -> bool {
    let is_number = |digits: usize| (SHORTEST..=LONGEST).contains(&digits);
    let mut digits = 0;
    let mut longest = 0;
    for (at, byte) in value.iter().enumerate() {
        if *byte == b' ' && value[at..].starts_with(b" ::: ") {
            longest = if is_number(digits) { digits } else { longest };
            digits = 0;
        }
        digits += usize::from(byte.is_ascii_digit());
    }
    is_number(digits) || longest > 0
}

/// Whether a cell is a number like `7,91612E+10`, which has lost digits; `7,9165552114E+10` has them all.
fn is_scientific(cell: &[u8]) -> bool {
    let cell = cell.trim_ascii();
    let Some(at) = cell.windows(2).position(|pair| matches!(pair, b"E+" | b"e+")) else { return false };
    let is_figure = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'\'');
    let is_printed = cell[..at].iter().all(is_figure) && cell[at + 2..].iter().all(u8::is_ascii_digit);
    is_printed && str::from_utf8(cell).is_ok_and(|text| as_typed(text.trim_start_matches('\'')).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_by_their_form() {
        for cell in [
            "+7 916 555-21-04",
            "8 (916) 555-21-04",
            "0049 151 23456104",
            "07400 123461",
            "79165552104",
            "79165552104.0",
            "7.9165552104E+10",
            "(916) 555-2104",
            "(11) 98102-4541",
            "0176/45017781",
            "+7 916 555-21-04; +7 916 555-21-05",
        ] {
            assert!(is_phone(cell), "{cell}");
        }
        for cell in [
            "9165552104",
            "05.03.2025",
            "2025-03-05",
            "192.168.100.100",
            "1 234 567,50",
            "12345678",
            "",
            "+1",
            "A-1000200030",
        ] {
            assert!(!is_phone(cell), "{cell}");
        }
    }

    #[test]
    fn what_looks_like_a_phone() {
        for cell in [
            "'+79000000000",
            "12, 8 (900) 000-00-00",
            "a ::: +7 900 000 00 00",
            "8 900 000-00-00;1",
            "8 (701) 200-41-00 / 8 (707) 300-10-00 (муж)",
            "(11) 98102-4541\n(11) 3031-2200",
            "8 701 200 41 00 и 8 707 300 10 00",
            "0176/45017781",
        ] {
            assert!(looks_like_phone(cell.as_bytes()), "{cell}");
        }
        for cell in ["6.14123E+10", "4,47700E+11", "12", "55119000001005511900000101", ""] {
            assert!(!looks_like_phone(cell.as_bytes()), "{cell}");
        }
    }
}
