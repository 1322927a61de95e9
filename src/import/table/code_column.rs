//! Which column holds the codes of countries or areas that belong to the numbers beside it.

use std::borrow::Cow;
use std::collections::HashSet;

use super::dial_code::{Code, digits};
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::word_list::has;

/// Words of headers for codes, and for what they are of.
pub(super) const CODE_WORDS: &str = include_str!("data/code-words.csv");

/// The column of codes before a column of numbers, as its header and its cells tell; `None` where there is none.
pub(super) fn code_column(plan: &Plan, rows: &[Row]) -> Option<Code> {
    let is_free = |column: &usize| matches!(plan.role(*column), None | Some(Role::RecordId));
    let found = plan.all(Role::Phone).iter().filter_map(|numbers| Some((numbers.checked_sub(1)?, *numbers)));
    let mut found = found.filter(|(codes, _)| is_free(codes)).filter_map(|(codes, numbers)| {
        let header = words(plan.headers.get(codes)?);
        let cells: Vec<Cow<'_, str>> =
            rows.iter().map(|row| row.text(codes)).filter(|cell| !cell.is_empty()).collect();
        let are_codes = !cells.is_empty() && cells.iter().all(|cell| digits(cell).is_some());
        let is_signed = || cells.iter().any(|cell| cell.starts_with(['+', '0']) && cell.len() > 1);
        let is_of_countries = has(CODE_WORDS, &header, "country") || is_signed();
        // A code of anything else tells one row from another, and numbers beside it have nothing to do with it.
        let is_of_clients = || speaks_of(&header, Sense::Client) || speaks_of(&header, Sense::Contact);
        let repeat = || cells.iter().collect::<HashSet<_>>().len() < cells.len();
        let is_code = || {
            let is_dialled = is_of_countries || has(CODE_WORDS, &header, "area") || repeat();
            has(CODE_WORDS, &header, "code") && !is_of_clients() && is_dialled
        };
        let is_named = has(CODE_WORDS, &header, "dial") || speaks_of(&header, Sense::Phone) || is_code();
        (are_codes && is_named).then_some(Code { codes, numbers, is_of_countries })
    });
    found.next()
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
            "Name,Client code,Phone\nAda Loft,101,791127491\nBo Fox,101,791127492\n",
            "Name,Code,Phone\nAda Loft,101,791127491\nBo Fox,102,791127492\nCy Dunn,103,791127493\n",
        ] {
            assert!(numbers(text).iter().all(|number| number.starts_with("79112")), "{text}");
        }
    }
}
