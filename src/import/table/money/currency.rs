//! Currencies by whole words and signs: «сум» is never found in «Сумма».

use std::collections::HashMap;
use std::sync::LazyLock;

use super::units;
use crate::import::table::headers::fold::plain;
use crate::import::table::words::{is_note_of_amount, is_of_points, is_sum};
use crate::reference::currencies;

/// What a word or sign may mean.
#[derive(Debug, Default)]
struct Entry {
    /// The currencies, the likeliest first; more than one where countries share the word.
    codes: Vec<String>,
    /// In small letters it is a word of a language as well: `try`, `cup`.
    needs_capitals: bool,
    /// It is a sign that other countries use for their own money as well.
    is_shared: bool,
    /// In a header it is a word of its language as well: `Valor real`, `Importe por peso`.
    is_word: bool,
}

static WORDS: LazyLock<HashMap<String, Entry>> = LazyLock::new(|| {
    let text = include_str!("../../../reference/data/currency-words.csv");
    let mut words: HashMap<String, Entry> = HashMap::new();
    for row in csv::Reader::from_reader(text.as_bytes()).records().flatten() {
        let entry = words.entry(folded(&row[0])).or_default();
        entry.needs_capitals |= row[0] == row[1] && &row[3] == "yes";
        entry.is_word |= &row[3] == "word";
        let is_sign = row[0].chars().all(|letter| !letter.is_alphanumeric());
        entry.is_shared |= is_sign && matches!(&row[3], "yes" | "first");
        if !entry.codes.iter().any(|code| *code == row[1]) {
            entry.codes.push(row[1].to_owned());
        }
    }
    words
});

/// Most words of one name of a currency.
const LONGEST_NAME: usize = 3;

/// A word in the form in which currencies are compared.
fn folded(word: &str) -> String {
    let plain = plain(word.trim());
    let plain: String = plain.chars().filter(|letter| *letter != '.' && !is_quote(*letter)).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Marks that stand within the abbreviations of Hebrew: «ש"ח».
fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '״' | '׳')
}

/// The currency of a word or phrase as a whole. Of a sign that several countries share nobody knows whose it is: it stays
/// a currency of its own, for which there is no rate.
fn named(phrase: &str) -> Option<String> {
    match WORDS.get(&folded(phrase))?.codes.as_slice() {
        [code] => Some(code.clone()),
        _ => Some(phrase.trim().to_uppercase()),
    }
}

/// The one of `known` currencies that a word which several countries share can stand for; `None` where it can be several or none.
pub fn one_of<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let codes = &WORDS.get(&folded(word))?.codes;
    if codes.len() < 2 {
        return None;
    }
    let mut fitting = known.into_iter().filter(|code| codes.iter().any(|own| own == code));
    let first = fitting.next()?;
    fitting.all(|other| other == first).then_some(first)
}

/// A piece of a text that may name a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece<'t> {
    text: &'t str,
    is_sign: bool,
}

/// Words and signs of a text in order: a sign takes the letters right before it along (`R$`, `US$`).
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let is_word = |letter: char| {
        letter.is_alphabetic()
            || is_quote(letter)
            || matches!(letter, '.' | '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`')
    };
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut start = None;
    let mut push = |start: &mut Option<usize>, end: usize| {
        if let Some(text) = start.take().and_then(|start: usize| text.get(start..end)) {
            let text = text.trim_matches(['\'', '`', '"']);
            if text.contains(char::is_alphabetic) {
                pieces.push(Piece { text, is_sign: false });
            }
        }
        pieces.len()
    };
    let mut signs: Vec<(usize, Piece<'_>)> = Vec::new();
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if is_currency_sign(letter) {
            let from = start.take().unwrap_or(at);
            let place = push(&mut None, at);
            signs.push((place, Piece { text: text.get(from..end).unwrap_or_default(), is_sign: true }));
        } else if letter == '/' && start.is_some_and(|from: usize| is_slashed(&text[from..end])) {
            let from = start.take().unwrap_or(at);
            let place = push(&mut None, at);
            signs.push((place, Piece { text: &text[from..end], is_sign: true }));
        } else if is_word(letter) {
            start.get_or_insert(at);
        } else {
            push(&mut start, at);
        }
    }
    push(&mut start, text.len());
    for (shift, (place, sign)) in signs.into_iter().enumerate() {
        pieces.insert((place + shift).min(pieces.len()), sign);
    }
    pieces
}

/// Whether a text is a sign of money that ends with a stroke: `S/`.
fn is_slashed(text: &str) -> bool {
    WORDS.contains_key(&folded(text))
}

/// Whether a character stands for a currency.
fn is_currency_sign(letter: char) -> bool {
    use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};
    letter.general_category() == GeneralCategory::CurrencySymbol
}

/// The currency that whole words or a sign of a text name; `None` when none does. A sign that nobody knows is named as
/// itself.
pub fn in_text(text: &str) -> Option<String> {
    let pieces = pieces(text);
    let mut shared = None;
    for length in (1..=LONGEST_NAME.min(pieces.len())).rev() {
        for window in pieces.windows(length) {
            let phrase = window.iter().map(|piece| piece.text).collect::<Vec<_>>().join(" ");
            if length == 1 && is_common_word(window[0]) {
                continue;
            }
            match named(&phrase) {
                // What stands beside a sign of several countries says whose it is: `$500 MXN`.
                Some(sign) if window[0].is_sign && is_of_several(&sign) => {
                    shared = shared.or(Some(sign));
                }
                Some(code) => return Some(code),
                None => {}
            }
        }
    }
    if shared.is_some() {
        return shared;
    }
    let unknown = pieces.iter().find(|piece| piece.is_sign)?;
    // Letters before a sign may belong to something else: `Sum$`.
    let sign = unknown.text.chars().last()?.to_string();
    named(&sign).or(Some(sign))
}

/// The currency that a header names. A word that means something else as well counts behind a comma or in brackets.
pub fn in_header(header: &str) -> Option<String> {
    let is_apart = |word: &str| {
        let before = header.find(word).and_then(|at| header.get(..at)).unwrap_or_default();
        before.trim_end().ends_with([',', '(', '[', '/'])
    };
    let is_word = |piece: &&Piece<'_>| {
        WORDS.get(&folded(piece.text)).is_some_and(|entry| entry.is_word) && !is_apart(piece.text)
    };
    let pieces = pieces(header);
    let words = pieces.iter().filter(is_word).map(|piece| piece.text);
    in_text(&words.fold(header.to_owned(), |rest, word| rest.replacen(word, " ", 1)))
}

/// The word right behind the last number of a cell, where it is no currency, no unit and no note that is known: whatever it
/// counts, it is not known to be money of the account's own.
pub fn unknown_beside(cell: &str) -> Option<String> {
    let at = cell.rfind(|letter: char| letter.is_ascii_digit())? + 1;
    let behind = cell.get(at..)?;
    let start = match units::behind(behind, None) {
        Some(unit) => behind.get(unit.length..)?,
        None => behind,
    };
    let start = start.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '.');
    let end = start.find(|letter: char| !letter.is_alphabetic()).unwrap_or(start.len());
    let word = start.get(..end)?;
    let is_unknown = |word: &str| !word.is_empty() && !is_note_of_amount(word);
    is_unknown(word)
        .then(|| word.to_uppercase())
        .or_else(|| unknown_before(cell).filter(|word| is_unknown(word)))
}

/// The word right before the first number of a cell, where it is written like a code of money or is one of points: `XQZ 300`,
/// «бонусы 900». Any other one may be what was sold.
fn unknown_before(cell: &str) -> Option<String> {
    let at = cell.find(|letter: char| letter.is_ascii_digit())?;
    let before = cell.get(..at)?.trim_end_matches([' ', '\u{a0}', ':']);
    let from = before.rfind(|letter: char| !letter.is_alphabetic()).map_or(0, |at| at + 1);
    let word = before.get(from..).or_else(|| before.split_whitespace().next_back())?;
    let is_code = word.len() == 3 && word.bytes().all(|letter| letter.is_ascii_uppercase());
    ((is_code && !is_sum(word)) || is_of_points(word)).then(|| word.to_uppercase())
}

/// A header without the sign of money that is its last word and no word of any language: `Total S/`, «Сумма (₽)».
pub fn without_sign(header: &str) -> Option<&str> {
    let (name, sign) = header.trim().rsplit_once(char::is_whitespace)?;
    let sign = sign.trim_matches(['(', ')', '[', ']']);
    let is_sign = sign.contains(|letter: char| !letter.is_alphanumeric() && letter != '.');
    (is_sign && WORDS.contains_key(&folded(sign))).then_some(name)
}

/// Whether all that a cell says of its currency is a sign that several countries share, one of which is that of `code`: `$` below a header
/// that names pesos is money of that country, `£` below `Total ($)` is none.
pub fn may_be(cell: &str, code: &str) -> bool {
    let of_code = currencies::meanings(code);
    let is_of = |known: &String| known == code || of_code.contains(&known.as_str());
    let may_be = |piece: &Piece<'_>| {
        let entry = WORDS.get(&folded(piece.text));
        entry.is_some_and(|entry| entry.is_shared && entry.codes.iter().any(is_of))
    };
    let pieces = pieces(cell);
    !pieces.is_empty() && pieces.iter().all(may_be)
}

/// Whether several countries have a word or sign for their money.
fn is_of_several(word: &str) -> bool {
    WORDS.get(&folded(word)).is_some_and(|entry| entry.codes.len() > 1)
}

/// Whether all of a cell is the name, the code or the sign of a currency.
pub fn is_all_of(cell: &str) -> bool {
    let piece = Piece { text: cell, is_sign: cell.chars().all(is_currency_sign) };
    cell.len() <= LONGEST_WORDS && WORDS.contains_key(&folded(cell)) && !is_common_word(piece)
}

/// Whether folded words as a whole are the name of a currency.
pub fn is_name(words: &[String]) -> bool {
    (1..=LONGEST_NAME).contains(&words.len()) && WORDS.contains_key(&words.join(" "))
}

/// The currency that one letter alone stands for: `R` of South Africa, `Q` of Guatemala. In a text it may be anything.
pub fn of_letter(text: &str) -> Option<String> {
    let letter = text.trim();
    (letter.len() == 1 && letter.bytes().all(|byte| byte.is_ascii_uppercase()))
        .then(|| named(letter))
        .flatten()
}

/// Whether a word means something else in a text: one letter of the Latin alphabet, a code in small letters.
fn is_common_word(piece: Piece<'_>) -> bool {
    let is_small = piece.text.chars().any(char::is_lowercase);
    let needs_capitals = || WORDS.get(&folded(piece.text)).is_some_and(|entry| entry.needs_capitals);
    !piece.is_sign && (piece.text.len() == 1 || (is_small && needs_capitals()))
}

/// The currency of a cell of a column of currencies. What no list knows is named as it stands: its amounts have no rate.
pub fn in_column(cell: &str) -> Option<String> {
    let cell = cell.trim();
    if cell.is_empty() {
        return None;
    }
    named(cell).or_else(|| in_text(cell)).or_else(|| {
        let letters: String =
            cell.chars().filter(|letter| letter.is_alphabetic()).take(LONGEST_UNKNOWN).collect();
        (!letters.is_empty()).then(|| letters.to_uppercase())
    })
}

/// Bytes of the longest name of a currency.
const LONGEST_WORDS: usize = 48;

/// Most letters of a currency that no list knows.
const LONGEST_UNKNOWN: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn currencies_by_word_sign_and_header() {
        for (word, want) in [
            ("Российский рубль", "RUB"),
            ("Доллар США", "USD"),
            ("Белорусский рубль", "BYN"),
            ("Бюджет ₸", "KZT"),
            ("Lead venda R$", "BRL"),
            ("EUR", "EUR"),
            ("gbp", "GBP"),
            ("Sale, $", "$"),
            ("$500 MXN", "MXN"),
            ("USD $500", "USD"),
            ("US$ 500", "USD"),
            ("Сумма в руб.", "RUB"),
            ("50 so'm", "UZS"),
            ("Total S/", "PEN"),
            ("1,200 ש\"ח", "ILS"),
            ("350 ש״ח", "ILS"),
            ("300 ლარი", "GEL"),
            ("S/ 1,180.00", "PEN"),
        ] {
            assert_eq!(in_column(word).as_deref(), Some(want), "{word}");
        }
    }

    #[test]
    fn a_part_of_a_word_names_no_currency() {
        for word in [
            "Бюджет",
            "Deal - Value",
            "Сумма",
            "Сумма заказа",
            "Franchise amount",
            "MRR",
            "Realized",
            "Сомова",
            "try again",
        ] {
            assert_eq!(in_text(word), None, "{word}");
        }
    }

    #[test]
    fn what_is_unknown_is_never_the_home_currency() {
        assert_eq!(in_column("Галлеон").as_deref(), Some("ГАЛЛЕОН"));
        assert_eq!(in_text("1 500 ¤").as_deref(), Some("¤"));
        assert_eq!(in_text("100 lei").as_deref(), Some("LEI"));
        assert_eq!(unknown_beside("70 кредитов").as_deref(), Some("КРЕДИТОВ"));
        assert_eq!(unknown_beside("2 k points").as_deref(), Some("K"));
        for cell in ["5000", "5000 аванс", "5000 (аванс)", "5000 — доплата", "12 тыс. нал", "1234,-"]
        {
            assert_eq!(unknown_beside(cell), None, "{cell}");
        }
    }
}
