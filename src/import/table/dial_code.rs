//! Codes of countries or areas that stand in a column of their own beside the numbers: `44` and `7911 274911`, `DDD` and `92749-1811`.

use std::borrow::Cow;

use super::row::Row;

/// Digits of the longest code.
const LONGEST: usize = 5;

/// Most digits of a number without its area: with it no number of any country is as short.
const MOST_OF_LOCAL: usize = 9;

/// Where the codes stand, and the numbers that they belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    pub(super) codes: usize,
    pub(super) numbers: usize,
    /// They are of countries.
    pub(super) is_of_countries: bool,
}

impl Code {
    /// A cell of numbers with the code of its row before it, where the number has none of its own.
    pub(super) fn before<'c>(&self, row: &Row, column: usize, cell: Cow<'c, str>) -> Cow<'c, str> {
        let code = if column == self.numbers { digits(&row.text(self.codes)) } else { None };
        let Some(code) = code else { return cell };
        let own: String = cell.chars().filter(char::is_ascii_digit).collect();
        if own.is_empty() || cell.starts_with('+') || cell.starts_with("00") {
            cell
        } else if !self.is_of_countries {
            if own.len() <= MOST_OF_LOCAL { Cow::Owned(format!("{code} {cell}")) } else { cell }
        } else if own.starts_with(&code) && own.len() > MOST_OF_LOCAL + 1 {
            Cow::Owned(format!("+{cell}"))
        } else {
            Cow::Owned(format!("+{code} {cell}"))
        }
    }
}

/// The digits of a code: `44`, `+44`, `0044`, `GB (+44)`; `None` for anything else.
pub(super) fn digits(cell: &str) -> Option<String> {
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    let is_plain = cell
        .chars()
        .all(|letter| letter.is_ascii_digit() || letter.is_alphabetic() || " +()".contains(letter));
    let code = digits.strip_prefix("00").unwrap_or(&digits);
    (is_plain && (1..=LONGEST).contains(&code.len())).then(|| code.to_owned())
}
