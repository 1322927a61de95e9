//! The number in a cell of amounts.
//!
//! A column has one notation: what one cell leaves open (`12.345`) another one tells (`1.5`). A cell that holds a range,
//! several numbers or a share of something is no amount, whatever digits stand in it.

use super::{currency, units};
use crate::import::table::words::{is_no, is_taken_back};

/// What a cell of amounts says.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Amount {
    /// Nothing: the cell is empty or says so.
    #[default]
    Nothing,
    /// One amount, and its currency where the cell names one.
    Value(f64, Option<String>),
    /// Something that is not one amount.
    Unreadable,
}

/// The decimal separator of a column, as far as its cells tell.
#[derive(Debug, Clone, Copy, Default)]
pub struct Notation {
    dots: u32,
    commas: u32,
}

impl Notation {
    /// Notes what a cell tells of the separators.
    pub fn observe(&mut self, cell: &str) {
        for number in numbers(cell) {
            match own_decimal(number.text) {
                Own::Is('.') => self.dots += 1,
                Own::Is(_) => self.commas += 1,
                Own::Open(_) | Own::Whole => {}
            }
        }
    }

    /// Reads a cell. `is_typed` says that it is a number and no text: its dot is a decimal point.
    pub fn read(self, cell: &str, is_typed: bool) -> Amount {
        if is_typed {
            return cell.trim().parse().map_or(Amount::Unreadable, |value| Amount::Value(value, None));
        }
        let cell = cell.trim().trim_start_matches('\'');
        if !cell.contains(|letter: char| letter.is_ascii_digit()) {
            return if is_no(cell) || !cell.contains(char::is_alphanumeric) {
                Amount::Nothing
            } else {
                Amount::Unreadable
            };
        }
        let (text, is_negative) = match cell.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            Some(inside) => (inside.to_owned(), true),
            None => (without_notes(cell), false),
        };
        match self.one(&text) {
            Some((value, code)) => Amount::Value(if is_negative { -value } else { value }, code),
            None => Amount::Unreadable,
        }
    }

    /// The one amount of a text without notes.
    fn one(self, text: &str) -> Option<(f64, Option<String>)> {
        let numbers = numbers(text);
        let (first, second) = match numbers.as_slice() {
            [one] => (one, None),
            [one, two] => (one, Some(two)),
            _ => return None,
        };
        let before = text.get(..first.start)?;
        let end = second.map_or(text.len(), |second| second.start);
        let behind = text.get(first.end()..end)?;
        // A word that makes the number a bound stands before it, a share or unit behind.
        let bounds =
            |at: usize| units::behind(&before[at..], None).is_some_and(|unit| unit.multiplier == 0.0);
        // Behind it only a phrase says so, wherever it stands: «500 ₽ в час».
        let is_phrase = |at: usize| {
            let unit = units::behind(&behind[at..], None).filter(|unit| unit.multiplier == 0.0);
            unit.is_some_and(|unit| behind[at..at + unit.length].trim().contains(' '))
        };
        if word_starts(before).any(bounds) || word_starts(behind).any(is_phrase) || is_bounded(before, behind)
        {
            return None;
        }
        // `S1` and `INV-7` are codes: letters right before a number are an amount's own only where they are money.
        let signs = before.trim_end_matches(['-', '#', '_']);
        let glued = signs.rsplit(char::is_whitespace).next().filter(|_| signs.ends_with(char::is_alphabetic));
        // One letter is money only where nothing else stands before the number: `R 1 955.00`, `Q250`.
        let letter = currency::of_letter(before.trim_start_matches(['-', '\u{2212}']));
        if glued.is_some_and(|word| currency::in_text(word).is_none()) && letter.is_none() {
            return None;
        }
        let money = currency_beside(before, behind).or(letter);
        let unit = units::behind(behind, money.as_deref());
        if unit.is_none() && units::is_apart(behind) {
            return None;
        }
        let mut value = self.value(first.text)? * unit.map_or(1.0, |unit| unit.multiplier);
        if unit.is_some_and(|unit| unit.multiplier == 0.0) {
            return None;
        }
        if let Some(second) = second {
            value += self.hundredths(text, second)?;
        }
        // `500.00-` is how some systems of accounts write what went back; `1234,-` has no cents.
        let is_behind = behind.starts_with('-') && behind.len() == 1 && first.text.contains(['.', ',']);
        let is_negative = before.trim_end().ends_with(['-', '\u{2212}'])
            || before.trim_start().starts_with(['-', '\u{2212}'])
            || is_behind
            || text.split(|letter: char| !letter.is_alphabetic()).any(is_taken_back);
        Some((if is_negative { -value } else { value }, money))
    }

    /// The second number of «1234 руб. 50 коп.»; any other second number makes the cell more than one amount.
    fn hundredths(self, text: &str, second: &Number<'_>) -> Option<f64> {
        let unit = units::behind(text.get(second.end()..)?, None)?;
        (unit.multiplier > 0.0 && unit.multiplier < 1.0).then_some(self.value(second.text)? * unit.multiplier)
    }

    /// The value of a run of digits and separators.
    fn value(self, number: &str) -> Option<f64> {
        let decimal = match own_decimal(number) {
            Own::Is(separator) => Some(separator),
            Own::Whole => None,
            Own::Open(separator) => match (self.dots > 0, self.commas > 0) {
                (false, false) => None,
                // The column is written in two ways: nobody knows which this is.
                (true, true) => return None,
                (true, false) => (separator == '.').then_some('.'),
                (false, true) => (separator == ',').then_some(','),
            },
        };
        let (whole, fraction) = match decimal.and_then(|separator| number.rsplit_once(separator)) {
            Some((whole, fraction)) => (whole, fraction),
            None => (number, ""),
        };
        let groups: Vec<&str> = whole.split(|letter: char| !letter.is_ascii_digit()).collect();
        let is_group = |group: &&str| matches!(group.len(), 2 | 3);
        let middle = groups.get(1..groups.len().saturating_sub(1)).unwrap_or_default();
        let is_whole = groups.len() == 1
            || (groups.last().is_some_and(|last| last.len() == 3) && middle.iter().all(is_group));
        let fraction_is_digits = fraction.bytes().all(|byte| byte.is_ascii_digit());
        if !is_whole
            || !fraction_is_digits
            || groups.first().is_some_and(|first| first.len() > 3 && groups.len() > 1)
        {
            return None;
        }
        format!("{}.{fraction}0", groups.concat()).parse().ok()
    }
}

/// Where the words of a text begin.
fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, letter)| {
        let is_start = before.is_whitespace() && !letter.is_whitespace();
        before = letter;
        is_start.then_some(at)
    })
}

/// Whether signs around a number make it a bound or a rate: `>$500`, `$900+`, «900 ₽/мес».
fn is_bounded(before: &str, behind: &str) -> bool {
    let rate = behind.split_once('/').is_some_and(|(_, of)| of.trim_start().starts_with(char::is_alphabetic));
    before.contains(['<', '>', '≤', '≥']) || behind.trim_start().starts_with('+') || rate
}

/// Whether a cell names a unit of its own behind its number: «1,2 млн».
pub fn names_unit(cell: &str) -> bool {
    let behind = |number: &Number<'_>| cell.get(number.end()..);
    let rest = numbers(cell).last().and_then(behind);
    rest.and_then(|rest| units::behind(rest, None)).is_some_and(|unit| unit.multiplier > 1.0)
}

/// What the number itself says of its decimal separator.
enum Own {
    /// It is this one.
    Is(char),
    /// The number has no fraction, for sure.
    Whole,
    /// This separator may part a fraction or thousands.
    Open(char),
}

fn own_decimal(number: &str) -> Own {
    let Some(at) = number.rfind(['.', ',']) else { return Own::Whole };
    let separator = if number[at..].starts_with('.') { '.' } else { ',' };
    let (before, behind) = (&number[..at], &number[at + 1..]);
    let is_parted = before.contains(|letter: char| !letter.is_ascii_digit());
    if before.contains(separator) {
        // `1.250.000`: one fraction has one separator. A last group of another length makes it no number at all.
        return Own::Whole;
    }
    // `1.250,5`, `1 250,500`: other signs part the thousands. `12.50`, `0.125`, `1234.567`: no group of three.
    if is_parted || behind.len() != 3 || before.len() > 3 || before == "0" {
        return Own::Is(separator);
    }
    Own::Open(separator)
}

/// A run of digits and the separators between them.
struct Number<'t> {
    text: &'t str,
    start: usize,
}

impl Number<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// Signs that part groups of three digits, besides dot and comma.
fn is_gap(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\'' | '’' | '\u{202f}' | '_')
}

/// All numbers of a text.
fn numbers(text: &str) -> Vec<Number<'_>> {
    let bytes = text.as_bytes();
    let digits = |at: usize| bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        at += digits(at);
        loop {
            let mut rest = text[at..].chars();
            let Some(separator) = rest.next() else { break };
            let next = at + separator.len_utf8();
            let behind = if next <= bytes.len() { digits(next) } else { 0 };
            let goes_on = match separator {
                '.' | ',' => behind > 0,
                letter if is_gap(letter) => behind == 3,
                _ => false,
            };
            if !goes_on {
                break;
            }
            at = next + behind;
        }
        found.push(Number { text: &text[start..at], start });
    }
    found
}

/// A cell without what stands in brackets: «1 234,50₽ (НДС 20%)».
fn without_notes(cell: &str) -> String {
    let mut depth = 0_u32;
    let keep = |letter: &char| {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                return false;
            }
            _ => {}
        }
        depth == 0
    };
    cell.chars().filter(keep).collect()
}

/// Words next to the number among which its currency is looked for.
const NEAR: usize = 3;

/// The currency right before or behind a number.
fn currency_beside(before: &str, behind: &str) -> Option<String> {
    let last: Vec<&str> = before.split_whitespace().rev().take(NEAR).collect();
    let first: Vec<&str> = behind.split_whitespace().take(NEAR).collect();
    currency::in_text(&first.join(" "))
        .or_else(|| currency::in_text(&last.into_iter().rev().collect::<Vec<_>>().join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alone(cell: &str) -> Option<f64> {
        match Notation::default().read(cell, false) {
            Amount::Value(value, _) => Some(value),
            _ => None,
        }
    }

    #[test]
    fn amounts_of_every_notation() {
        for (cell, want) in [
            ("1 234,50 ₽", 1234.5),
            ("1 250 000.50", 1_250_000.5),
            ("45\u{a0}000", 45_000.0),
            ("45\u{202f}000", 45_000.0),
            ("$1,234.50", 1234.5),
            ("€ 12.000,50", 12_000.5),
            ("₹ 1,25,000.00", 125_000.0),
            ("899kr", 899.0),
            ("500000.0", 500_000.0),
            ("4500.00", 4500.0),
            ("12.500", 12_500.0),
            ("1.997", 1997.0),
            ("0.125", 0.125),
            ("1936.57", 1936.57),
            ("-15", -15.0),
            ("500.00-", -500.0),
            ("refund $900", -900.0),
            ("возврат 900 ₽", -900.0),
            ("минус 400 ₽", -400.0),
            ("(1 200)", -1200.0),
            ("1 200 руб.", 1200.0),
            ("4'000 ₽", 4000.0),
            ("0", 0.0),
            ("12 тыс. ₽", 12_000.0),
            ("1.2 млн ₽", 1_200_000.0),
            ("1 234,50₽ (НДС 20%)", 1234.5),
            ("$1.2M", 1_200_000.0),
            ("12k", 12_000.0),
            ("1234,-", 1234.0),
            ("1234 руб. 50 коп.", 1234.5),
            ("1.250.000", 1_250_000.0),
            ("R 1 955.00", 1955.0),
            ("R500.00", 500.0),
        ] {
            let value = alone(cell);
            assert!(value.is_some_and(|value| (value - want).abs() < 1e-6), "{cell}: {value:?}");
        }
    }

    #[test]
    fn what_is_not_one_amount_is_unreadable() {
        for cell in [
            "1000-2000 ₽",
            "от 5000",
            "1000 – 2000",
            "3 шт по 5",
            "20%",
            "1E+05",
            "05.03.2025",
            "договорная",
            "5 или 7",
            "2 k",
            "1,5 M",
            "from $900",
            "up to $5,000",
            ">$500",
            "$900+",
            "900 ₽/мес",
            "500 ₽ в час",
            "900 руб. и выше",
            "не менее 400",
            "ab 900 €",
        ] {
            assert_eq!(Notation::default().read(cell, false), Amount::Unreadable, "{cell}");
        }
        for cell in ["", "нет", "-", "—"] {
            assert_eq!(Notation::default().read(cell, false), Amount::Nothing, "{cell}");
        }
    }

    #[test]
    fn the_column_decides_what_a_cell_leaves_open() {
        let read = |cells: &[&str], cell: &str| {
            let mut notation = Notation::default();
            for cell in cells {
                notation.observe(cell);
            }
            notation.read(cell, false)
        };
        assert_eq!(read(&["1.5", "12.345"], "12.345"), Amount::Value(12.345, None));
        assert_eq!(read(&["1,5", "12.345"], "12.345"), Amount::Value(12_345.0, None));
        assert_eq!(read(&["1,5", "2.25"], "12.345"), Amount::Unreadable);
        assert_eq!(Notation::default().read("100.125", true), Amount::Value(100.125, None));
    }

    #[test]
    fn a_cell_names_its_currency() {
        for (cell, want) in
            [("50 Br", "BYN"), ("¥1 500", "¥"), ("12 тыс. руб", "RUB"), ("US$ 5", "USD"), ("3 R$", "BRL")]
        {
            match Notation::default().read(cell, false) {
                Amount::Value(_, code) => assert_eq!(code.as_deref(), Some(want), "{cell}"),
                other => panic!("{cell}: {other:?}"),
            }
        }
    }
}
