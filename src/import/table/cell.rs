//! What form one cell has: a name, a number, a date, a sum.

use super::date_words;
use super::dates;
use super::money::{Amount, Notation};
use crate::import::DateOrder;

/// What stands in a cell of which nobody knows what it came to: it is filled, and nothing that a column may hold.
pub(super) const UNKNOWN: &str = "=";

/// Whether a cell has the form of a person's whole name.
pub(super) fn is_full_name(cell: &str) -> bool {
    let is_word = |word: &&str| word.chars().all(|letter| letter.is_alphabetic() || ".'’-".contains(letter));
    let is_capital =
        |word: &&&str| word.starts_with(|letter: char| letter.is_alphabetic() && !letter.is_lowercase());
    // `van`, `de`, `bin`: particles are short and small.
    let is_particle = |word: &&&str| word.chars().count() <= 3;
    // Couples: «Anna & Mark Weiss», «Елена Петрова / Игорь».
    let is_sign = |word: &&str| matches!(*word, "&" | "+" | "/");
    let words: Vec<&str> =
        cell.split([' ', '\u{a0}', ',']).filter(|word| !word.is_empty() && !is_sign(word)).collect();
    (2..=4).contains(&words.len())
        && words.iter().all(is_word)
        && words.iter().filter(is_capital).count() >= 2
        && words.iter().filter(|word| !is_capital(word)).all(|word| is_particle(&word))
}

/// Whether a cell has the form of a name of one word.
pub(super) fn is_given_name(cell: &str) -> bool {
    let is_capital = |letter: char| letter.is_alphabetic() && !letter.is_lowercase();
    cell.starts_with(is_capital)
        && cell.chars().all(|letter| letter.is_alphabetic() || "'’-".contains(letter))
}

/// Whether a cell is a time of day or a length: numbers with colons between them.
pub(super) fn is_clock(cell: &str) -> bool {
    let lower = cell.to_ascii_lowercase();
    let bare = ["am", "pm"]
        .iter()
        .find_map(|half| lower.strip_suffix(half))
        .map_or(cell, |rest| cell.get(..rest.trim_end().len()).unwrap_or(cell));
    let mut parts = bare.split(':').peekable();
    let is_part =
        |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    (2..=3).contains(&parts.clone().count()) && parts.all(is_part)
}

/// Whether a cell is a date that is more than one number.
pub(super) fn is_date(cell: &str) -> bool {
    let bytes = cell.trim_start_matches('\'').as_bytes();
    if bytes.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.')
        && memchr::memchr_iter(b'.', bytes).count() < 2
    {
        return false;
    }
    [DateOrder::Dmy, DateOrder::Mdy].iter().any(|order| dates::parse(bytes, *order).is_some())
        || date_words::parse(bytes).is_some()
}

/// The year that a date names with four digits.
pub(super) fn year(cell: &str) -> Option<u16> {
    let mut numbers = cell.split(|letter: char| !letter.is_ascii_digit());
    let year: u16 = numbers.find(|number| number.len() == 4)?.parse().ok()?;
    (1900..2100).contains(&year).then_some(year)
}

/// Whether a cell has the digits of a national number, in groups or behind a nought, and no other sign than one has.
pub(super) fn is_dialled(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let is_sign = |letter: char| {
        letter.is_ascii_digit() || matches!(letter, ' ' | '\u{a0}' | '-' | '(' | ')' | '+' | '/')
    };
    (7..=13).contains(&digits)
        && cell.chars().all(is_sign)
        && (cell.starts_with('0') || cell.len() > digits)
        && !is_date(cell)
}

/// Whether a cell is a day as spreadsheets count them, with or without its time: a day of 2000 to 2049.
pub(super) fn is_serial(cell: &str) -> bool {
    let day = cell.split_once(['.', ',']).map_or(cell, |(day, _)| day);
    day.len() == 5 && day.parse::<u32>().is_ok_and(|day| (36_526..54_789).contains(&day))
}

/// Whether a cell is one number, and whether it can be no count or id: it names a currency or has hundredths.
pub(super) fn money(cell: &str) -> (bool, bool) {
    match Notation::default().read(cell, false) {
        Amount::Value(value, code) => {
            // Nothing but money has signs between its thousands and hundredths as well: `52,000.00`.
            let is_printed = cell.contains('.') && cell.contains(',');
            (true, code.is_some() || is_printed || (cell.contains(['.', ',']) && value.fract() != 0.0))
        }
        _ => (false, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_by_its_form() {
        assert!(["Анна Петрова", "Ludwig van Beethoven", "Anna & Mark Weiss"].into_iter().all(is_full_name));
        assert!(["Анна", "Стул 4 ножки", "оплата по счёту"].into_iter().all(|cell| !is_full_name(cell)));
        assert!(is_given_name("Жан-Поль") && !is_given_name("стул") && !is_given_name("Анна Петрова"));
    }

    #[test]
    fn numbers_are_told_by_their_signs() {
        assert!(is_clock("09:15 PM") && is_clock("1:02:03") && !is_clock("9"));
        assert!(is_dialled("(011) 555-7788") && !is_dialled("5557788") && !is_dialled("01.02.2025"));
        assert!(is_serial("45292") && is_serial("45292.5") && !is_serial("452920"));
        assert_eq!(money("52,000.00"), (true, true));
        assert_eq!(money("52"), (true, false));
        assert!(!money("стул").0);
        assert_eq!((year("05.03.2025"), year("5 марта")), (Some(2025), None));
    }
}
