//! Codes of countries or areas that stand in a column of their own beside the numbers: `44` and `7911 274911`, `DDD` and `92749-1811`.

use std::borrow::Cow;

use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;

/// Digits of the longest code.
const LONGEST: usize = 5;

/// Most digits of a number without its area: with it no number of any country is as short.
const MOST_OF_LOCAL: usize = 9;

/// Where the codes stand, and the numbers that they belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    codes: usize,
    numbers: usize,
    /// They are of countries.
    is_of_countries: bool,
}

impl Code {
    /// The column of codes before a column of numbers, as its header and its cells tell; `None` where there is none.
    pub(super) fn of(plan: &Plan, rows: &[Row]) -> Option<Self> {
        let is_free = |column: &usize| matches!(plan.role(*column), None | Some(Role::RecordId));
        let found =
            plan.all(Role::Phone).iter().filter_map(|numbers| Some((numbers.checked_sub(1)?, *numbers)));
        let mut found = found.filter(|(codes, _)| is_free(codes)).filter_map(|(codes, numbers)| {
            let header = words(plan.headers.get(codes)?);
            let is_named =
                header.iter().any(|word| NAMES.contains(&word.as_str())) || speaks_of(&header, Sense::Phone);
            let mut cells = rows.iter().map(|row| row.text(codes)).filter(|cell| !cell.is_empty()).peekable();
            let are_codes = cells.peek().is_some() && cells.all(|cell| digits(&cell).is_some());
            let is_signed = || {
                rows.iter().any(|row| row.text(codes).starts_with(['+', '0']) && row.text(codes).len() > 1)
            };
            let is_of_countries =
                header.iter().any(|word| COUNTRIES.iter().any(|name| word.starts_with(name)));
            (is_named && are_codes).then(|| Self {
                codes,
                numbers,
                is_of_countries: is_of_countries || is_signed(),
            })
        });
        found.next()
    }

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

/// Words of headers of codes.
const NAMES: [&str; 20] = [
    "code",
    "codes",
    "код",
    "kod",
    "kodu",
    "codigo",
    "código",
    "codice",
    "prefix",
    "prefijo",
    "prefisso",
    "prefixo",
    "vorwahl",
    "ländervorwahl",
    "landesvorwahl",
    "indicatif",
    "ddi",
    "ddd",
    "dial",
    "landcode",
];

/// Beginnings of words that say that codes are of countries.
const COUNTRIES: [&str; 13] = [
    "country",
    "стран",
    "país",
    "pais",
    "pays",
    "land",
    "länder",
    "paese",
    "ülke",
    "kraj",
    "країн",
    "ddi",
    "international",
];

/// The digits of a code: `44`, `+44`, `0044`, `GB (+44)`; `None` for anything else.
fn digits(cell: &str) -> Option<String> {
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    let is_plain = cell
        .chars()
        .all(|letter| letter.is_ascii_digit() || letter.is_alphabetic() || " +()".contains(letter));
    let code = digits.strip_prefix("00").unwrap_or(&digits);
    (is_plain && (1..=LONGEST).contains(&code.len())).then(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{points, table};
    use crate::model::chat::RawHandle;

    fn numbers(text: &str) -> Vec<String> {
        let data = table(text);
        let phone = |(raw, _): (RawHandle, _)| match raw {
            RawHandle::Phone(number) => Some(number),
            _ => None,
        };
        (0..data.records.len()).flat_map(|record| points(&data, record)).filter_map(phone).collect()
    }

    #[test]
    fn a_code_in_its_own_column_belongs_to_the_number() {
        let text = "Name,Country code,Phone number\nAda Loft,44,7911274911\nAnke Vogel,+49,151 27491811\nLuz Paz,0034,+34612749111\n";
        assert_eq!(numbers(text), ["+44 7911274911", "+49 151 27491811", "+34612749111"]);
        let text = "Nome;DDD;Telefone\nJoão Lima;11;92749-1811\nInês Dias;21;2749-1812\nRui Melo;11;(11) 92749-1813\n";
        assert_eq!(numbers(text), ["11 92749-1811", "21 2749-1812", "(11) 92749-1813"]);
    }

    #[test]
    fn other_numbers_beside_a_phone_are_no_codes() {
        for text in [
            "Name,Room,Phone\nAda Loft,44,7911274911\nBo Fox,45,7911274912\n",
            "Name,Promo code,Phone\nAda Loft,SPRING2025,7911274911\nBo Fox,X,7911274912\n",
        ] {
            assert!(numbers(text).iter().all(|number| number.starts_with("79112")), "{text}");
        }
    }
}
