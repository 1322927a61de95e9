//! Words behind a number that multiply it: «12 тыс.», `1.2M`.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::import::table::headers::fold::plain;
use crate::model::order::InOrder as _;

/// One word of the table.
#[derive(Debug)]
struct Unit {
    /// As written, for up to two letters; else folded, without dots.
    word: Vec<char>,
    multiplier: f64,
    language: String,
    /// It counts only right behind the number.
    is_close: bool,
}

static UNITS: LazyLock<Vec<Unit>> = LazyLock::new(|| {
    let text = include_str!("../../../reference/data/unit-words.csv");
    let rows = csv::Reader::from_reader(text.as_bytes()).into_records().flatten();
    let mut units: Vec<Unit> = rows
        .filter_map(|row| {
            Some(Unit {
                word: folded(&row[0]),
                multiplier: row[1].parse().ok()?,
                language: row[2].to_owned(),
                is_close: &row[3] == "yes",
            })
        })
        .collect();
    // The longer word is meant: «тыс руб» before «тыс», `mil millones` before `mil`.
    units.order_by_key(|unit| std::cmp::Reverse(unit.word.len()));
    units
});

/// A word in the form in which units are compared. The case of a letter alone matters: `M` is no `m`.
fn folded(word: &str) -> Vec<char> {
    let word = word.trim().trim_end_matches('.');
    let folded = if word.chars().count() <= 2 { word.to_owned() } else { plain(word) };
    folded.chars().filter(|letter| *letter != '.').collect()
}

/// One letter of what stands behind a number.
struct Letter {
    written: char,
    folded: char,
    /// Where the next one begins, in bytes.
    end: usize,
}

/// The letters that units begin with.
static FIRST: LazyLock<HashSet<char>> =
    LazyLock::new(|| UNITS.iter().filter_map(|unit| unit.word.first().copied()).collect());

/// The letters of a text, without dots, as many as the longest unit has: they are folded once for all units. None where no unit begins as
/// the text does, which is nearly always so.
fn beginning(text: &str) -> Vec<Letter> {
    let longest = UNITS.first().map_or(0, |unit| unit.word.len());
    let folded = |letter: char| {
        if letter.is_ascii() {
            return letter.to_ascii_lowercase();
        }
        plain(letter.encode_utf8(&mut [0; 4])).chars().next().unwrap_or(letter)
    };
    let mut letters = text.char_indices().filter(|(_, letter)| *letter != '.').take(longest).peekable();
    let begins = |(_, first): &(usize, char)| FIRST.contains(first) || FIRST.contains(&folded(*first));
    if !letters.peek().is_some_and(begins) {
        return Vec::new();
    }
    letters
        .map(|(at, written)| Letter { written, folded: folded(written), end: at + written.len_utf8() })
        .collect()
}

/// What a number is multiplied with, and how many bytes of the text behind it say so.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Factor {
    /// The multiplier; 0 where what follows makes the number no amount at all.
    pub multiplier: f64,
    /// Length of the word.
    pub length: usize,
}

/// Languages in which a country of its own writes its money: `B` is a thousand in Turkish lira and a billion elsewhere.
const HOMES: &[(&str, &str)] = &[("tr", "TRY"), ("id", "IDR"), ("vi", "VND"), ("hi", "INR"), ("uz", "UZS")];

/// The unit at the beginning of what stands behind a number. `currency` is the cell's, as far as it names one.
pub fn behind(rest: &str, currency: Option<&str>) -> Option<Factor> {
    let start = rest.trim_start();
    let blanks = rest.len() - start.len();
    let letters = beginning(start);
    let fits = |unit: &&Unit| {
        let end = matched(start, &letters, &unit.word);
        end.is_some() && !(unit.is_close && blanks > 0)
    };
    let home =
        |unit: &Unit| HOMES.iter().find(|(language, _)| *language == unit.language).map(|(_, code)| *code);
    let candidates: Vec<&Unit> = UNITS.iter().filter(fits).collect();
    let longest = candidates.first()?.word.len();
    let alike = candidates.iter().filter(|unit| unit.word.len() == longest);
    let at_home =
        alike.clone().find(|unit| unit.is_close && home(unit).is_some_and(|code| Some(code) == currency));
    let unit = at_home.or_else(|| alike.clone().find(|unit| !unit.is_close || home(unit).is_none()))?;
    let length = blanks + matched(start, &letters, &unit.word)?;
    Some(Factor { multiplier: unit.multiplier, length })
}

/// Whether a word that multiplies only right behind its number stands apart from it: «2 k» may be anything.
pub fn is_apart(rest: &str) -> bool {
    let start = rest.trim_start();
    if start.len() == rest.len() {
        return false;
    }
    let letters = beginning(start);
    let is_it = |unit: &Unit| {
        unit.is_close && unit.multiplier > 1.0 && matched(start, &letters, &unit.word).is_some()
    };
    UNITS.iter().any(is_it)
}

/// How many bytes of a text are a unit's word, which ends at a border; `letters` are those at the text's beginning.
fn matched(text: &str, letters: &[Letter], word: &[char]) -> Option<usize> {
    let is_short = word.len() <= 2;
    let last = letters.get(word.len().checked_sub(1)?)?;
    let fits =
        |(letter, wanted): (&Letter, &char)| *wanted == if is_short { letter.written } else { letter.folded };
    if !letters.iter().zip(word).all(fits) {
        return None;
    }
    let rest = text.get(last.end..).unwrap_or_default();
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    let is_border = !rest.starts_with(char::is_alphabetic) || !last.written.is_alphabetic();
    is_border.then_some(text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn factor(rest: &str) -> Option<f64> {
        behind(rest, None).map(|factor| factor.multiplier)
    }

    #[test]
    fn units_right_behind_a_number() {
        for (rest, want) in [
            (" тыс. ₽", 1e3),
            (" млн ₽", 1e6),
            ("k", 1e3),
            ("M", 1e6),
            ("к", 1e3),
            (" Mio. €", 1e6),
            (" mil millones", 1e9),
            (" lakh", 1e5),
            ("%", 0.0),
        ] {
            assert_eq!(factor(rest), Some(want), "{rest}");
        }
        for rest in [" руб.", "", " м", " m", "kr", " €", " км"] {
            assert_eq!(factor(rest), None, "{rest}");
        }
        assert_eq!(behind("B", Some("TRY")).map(|factor| factor.multiplier), Some(1e3));
        assert_eq!(behind("B", Some("USD")).map(|factor| factor.multiplier), Some(1e9));
    }
}
