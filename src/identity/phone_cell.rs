//! What stands in a phone cell, before any country is known: the damage undone that spreadsheets and gateways did, several
//! numbers parted.

use std::sync::LazyLock;

use crate::model::digits::plain;
use crate::model::printed::as_typed;

/// The longest cell that is looked at; longer ones are notes, not numbers.
const LONGEST_CELL: usize = 256;

/// A stretch of so many digits is a whole number: fewer are an extension, a flat or a part of the number before it.
const WHOLE: usize = 7;

/// Most digits of one number (E.164).
const MOST_DIGITS: usize = 15;

/// Words before an extension.
static EXTENSION_WORDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("extension-words.csv").lines().skip(1).collect());

/// The stretches of a cell that are a number each, as far as can be told; empty for what is no phone cell at all: a note, an
/// id of a platform.
pub(super) fn stretches(cell: &str) -> Vec<String> {
    // Digits, what stands between them and a `+` in front: nothing was done to it.
    let behind_plus = cell.strip_prefix('+').unwrap_or(cell);
    if behind_plus.bytes().all(|byte| byte.is_ascii_digit() || b"()- ".contains(&byte))
        && digits(cell) <= MOST_DIGITS
    {
        return vec![cell.trim().to_owned()];
    }
    taken_apart(cell)
}

/// The same for a cell of any signs.
fn taken_apart(cell: &str) -> Vec<String> {
    let text = undamaged(&plain(cell));
    if text.len() > LONGEST_CELL || text.to_lowercase().ends_with("@lid") {
        return Vec::new();
    }
    parted(&text).into_iter().flat_map(side_by_side).map(|part| with_extension(&part)).collect()
}

/// How many digits a text holds.
pub(super) fn digits(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_numeric()).count()
}

/// A number without what stands before its first and behind its last digit.
pub(super) fn trimmed(text: &str) -> &str {
    let is_part = |letter: char| letter.is_numeric() || letter == '+';
    let from = text.find(is_part).unwrap_or(text.len());
    let to = text
        .rfind(char::is_numeric)
        .map_or(from, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    &text[from..to.max(from)]
}

/// Whether a letter or two stand among the digits: somebody mistyped, and nobody knows which digit was meant.
pub(super) fn is_mistyped(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let stuck = |run: &[char]| run.len() < 3 && run.iter().all(|letter| letter.is_alphabetic());
    let mut at = 0;
    while at < letters.len() {
        let to = at + letters[at..].iter().take_while(|letter| letter.is_alphabetic()).count();
        let touches = at > 0 && letters[at - 1].is_numeric() && to < letters.len();
        if to > at
            && touches
            && stuck(&letters[at..to])
            && !letters[at..to].iter().all(|one| matches!(one, 'x' | 'X'))
        {
            return true;
        }
        at = to.max(at) + 1;
    }
    false
}

/// A cell without what spreadsheets (apostrophe, scientific notation, decimals, separators of thousands), pages (`<br>`)
/// and gateways (`@c.us`) did to it.
fn undamaged(cell: &str) -> String {
    let mut text = cell.to_owned();
    for line_break in ["<br>", "<br/>", "<br />", "<BR>", "\r\n", "\r", "\u{2028}"] {
        if text.contains(line_break) {
            text = text.replace(line_break, "\n");
        }
    }
    text = text
        .chars()
        .filter(|letter| !is_invisible(*letter))
        .map(|letter| if letter.is_whitespace() && letter != '\n' { ' ' } else { letter })
        .collect();
    text = text.trim().trim_start_matches(['\'', '=', '"']).trim_end_matches('"').trim().to_owned();
    for suffix in ["@c.us", "@s.whatsapp.net"] {
        if let Some(bare) = text.strip_suffix(suffix) {
            text = format!("+{}", bare.trim_start_matches('+'));
        }
    }
    as_typed(&text).unwrap_or(text)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}')
}

/// Parts a cell where something that no number holds (a line break, a sign of a list, a word, a second `+`) stands between
/// two whole numbers.
fn parted(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut part = String::new();
    for chunk in chunks(text) {
        if digits(&part) >= WHOLE && digits(chunk) >= WHOLE {
            parts.push(std::mem::take(&mut part));
        }
        part.push_str(chunk);
    }
    parts.push(part);
    parts.into_iter().map(|part| part.trim().to_owned()).collect()
}

/// Cuts a text before every sign that may part two numbers.
fn chunks(text: &str) -> Vec<&str> {
    let mut cuts = vec![0];
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        let begins_word = letter.is_alphabetic() && !before.is_alphabetic();
        if at > 0 && (begins_word || matches!(letter, ';' | ',' | '/' | '|' | '\\' | '\n' | '+' | '&')) {
            cuts.push(at);
        }
        before = letter;
    }
    cuts.push(text.len());
    cuts.windows(2).map(|pair| &text[pair[0]..pair[1]]).collect()
}

/// Two numbers with nothing but a blank between them: more digits than any number has, halved at the blank that does it best.
fn side_by_side(part: String) -> Vec<String> {
    if digits(&part) <= MOST_DIGITS || part.chars().any(char::is_alphabetic) {
        return vec![part];
    }
    let halves = |(at, _): (usize, &str)| {
        let (left, right) = part.split_at(at);
        let (left_digits, right_digits) = (digits(left), digits(right));
        (left_digits >= WHOLE && right_digits >= WHOLE).then_some((left_digits.abs_diff(right_digits), at))
    };
    match part.match_indices(' ').filter_map(halves).min() {
        Some((_, at)) => [&part[..at], &part[at..]]
            .into_iter()
            .flat_map(|half| side_by_side(half.trim().to_owned()))
            .collect(),
        None => vec![part],
    }
}

/// A number with its extension in the spelling that the numbering library reads, whatever word stands before it.
fn with_extension(part: &str) -> String {
    let behind =
        part.rfind(char::is_alphabetic).map(|at| at + part[at..].chars().next().map_or(1, char::len_utf8));
    let Some(behind) = behind else { return part.to_owned() };
    let head = part[..behind].trim_end_matches(char::is_alphabetic);
    let word = part[head.len()..behind].to_lowercase();
    let extension = part[behind..].trim_matches(|letter: char| !letter.is_numeric());
    let is_one = EXTENSION_WORDS.contains(&word.as_str())
        && extension.bytes().all(|byte| byte.is_ascii_digit())
        && !extension.is_empty()
        && extension.len() < WHOLE;
    let number = head.trim_end_matches(|letter: char| !letter.is_numeric() && letter != ')');
    if is_one && digits(number) >= WHOLE && !number.chars().any(char::is_alphabetic) {
        format!("{number} ext {extension}")
    } else {
        part.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use proptest::proptest;

    use super::*;

    proptest! {
        /// What nobody did anything to is taken as it stands, and would come out so.
        #[test]
        fn a_plain_number_is_one_stretch(cell in r"\+[0-9()\- ]{0,18}") {
            assert_eq!(stretches(&cell), taken_apart(&cell), "{cell:?}");
        }
    }

    #[test]
    fn what_no_number_holds_parts_two() {
        for cell in [
            "+79165552104, +79165552114",
            "+79165552104;+79165552114",
            "+79165552104/+79165552114",
            "+79165552104\n+79165552114",
            "+79165552104<br>+79165552114",
            "+79165552104 и +79165552114",
            "+79165552104 | +79165552114",
            "+79165552104 +79165552114",
            "+79165552104, жена: +79165552114",
        ] {
            let numbers = stretches(cell);
            let numbers: Vec<&str> = numbers.iter().map(|text| trimmed(text)).collect();
            assert_eq!(numbers, ["+79165552104", "+79165552114"], "{cell}");
        }
        assert_eq!(stretches("8 916 555 21 05 8 916 555 21 15"), ["8 916 555 21 05", "8 916 555 21 15"]);
        assert_eq!(stretches("n/a").len(), 1);
        assert_eq!(stretches("030/1234567"), ["030/1234567"]);
    }

    #[test]
    fn what_spreadsheets_print_is_undone() {
        for cell in [
            "79165552114,00",
            "79165552114.0",
            "79,165,552,114",
            "79,165,552,114.00",
            "7.9165552114E+10",
            "'79165552114",
        ] {
            assert_eq!(stretches(cell), ["79165552114"], "{cell}");
        }
    }

    #[test]
    fn letters_among_digits_are_a_slip() {
        for text in ["9I6 555 21 04", "916 555 6х 04", "6.14123E+10"] {
            assert!(is_mistyped(text), "{text}");
        }
        for text in ["+7 916 555 21 04", "1-800-FLOWERS", "4951234567x12", "+7 495 1234567 ext 5"] {
            assert!(!is_mistyped(text), "{text}");
        }
    }
}
