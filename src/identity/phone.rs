//! Phone numbers out of messy cells.
//!
//! A number that is written with its country is read at once. One that is not hangs on the country that its export is
//! written in, which the numbers of all exports decide together (`region`); while none is decided it is unread: unknown, not
//! bad.

use std::borrow::Cow;
use std::slice;

use indexmap::IndexMap;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use rlibphonenumber::phonenumber_matcher::FindNumberExt;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, Region};
use smallvec::SmallVec;

use super::phone_cell::{digits, is_mistyped, stretches, trimmed};
use super::valid_phone::{Valid, ascii_digits, is_mobile, mexican, valid, valid_in, valid_with_plus};
use crate::model::country::Country;

/// What one number of a cell turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phone {
    /// A valid number.
    Number {
        /// E.164, with `;ext=` and the extension behind it where there is one: a line with an extension is a contact
        /// of its own.
        number: String,
        /// ISO 3166 alpha-2 region of the number; `None` for numbers of no country.
        region: Option<Country>,
    },
    /// Typed to fill a field.
    Placeholder,
    /// No number, or none that its region has.
    Malformed,
    /// Written without its country while none is decided.
    Unread,
}

/// A stretch of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stretch {
    /// The same whatever the country.
    Known(Phone),
    /// Written without its country.
    Open(String),
    /// Written with `+`, but no number as it stands: a habit of some country may explain it.
    Odd(String),
}

/// A phone cell before the country of its export is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell(SmallVec<[Stretch; 1]>);

/// The phone cells of one export, as it writes them.
pub type Written<'a> = Vec<Cow<'a, str>>;

/// Cells that are read on all threads before they are put into the book.
const CHUNK: usize = 1 << 14;

/// Fewest digits of what may be a number.
const FEWEST_DIGITS: usize = 3;

impl Cell {
    /// Reads what can be read without a country.
    pub fn read(cell: &str) -> Self {
        Self(stretches(cell).iter().flat_map(|text| known(text)).collect())
    }

    /// The numbers of the cell where numbers without `+` are of `region`; never empty. Of several stretches those that are no
    /// number are a note beside the others, and one failure where there is no other.
    pub fn phones(&self, region: Option<Region>) -> Cow<'_, [Phone]> {
        if let [Stretch::Known(phone)] = self.0.as_slice() {
            return Cow::Borrowed(slice::from_ref(phone));
        }
        let mut phones: Vec<Phone> = Vec::new();
        for stretch in &self.0 {
            match stretch {
                Stretch::Known(phone) => phones.push(phone.clone()),
                Stretch::Odd(text) => {
                    phones.extend(region.map_or(vec![Phone::Malformed], |region| national(text, region)));
                }
                Stretch::Open(text) => {
                    phones.extend(region.map_or(vec![Phone::Unread], |region| national(text, region)));
                }
            }
        }
        let is_said = |phone: &Phone| *phone != Phone::Malformed;
        if phones.iter().any(is_said) {
            phones.retain(is_said);
        } else {
            phones.truncate(1);
        }
        Cow::Owned(if phones.is_empty() { vec![Phone::Malformed] } else { phones })
    }

    /// Numbers that are written with their country, with its code.
    pub fn international(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter_map(|stretch| match stretch {
            Stretch::Known(Phone::Number { number, region: Some(region) }) => {
                Some((number.as_str(), region.code()))
            }
            _ => None,
        })
    }

    /// Numbers that are written without their country.
    pub fn national(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|stretch| match stretch {
            Stretch::Open(text) => Some(text.as_str()),
            _ => None,
        })
    }
}

/// All phone cells of an audit, each read once.
#[derive(Debug, Default)]
pub struct PhoneBook<'a> {
    cells: IndexMap<&'a str, Cell, foldhash::fast::RandomState>,
}

impl<'a> PhoneBook<'a> {
    /// Reads distinct cells. Those that are asked for one behind the other had better come so.
    pub fn read(cells: &[&'a str]) -> Self {
        let mut book = Self::default();
        book.cells.reserve_exact(cells.len());
        for some in cells.chunks(CHUNK) {
            let read: Vec<Cell> = some.par_iter().map(|cell| Cell::read(cell)).collect();
            book.cells.extend(some.iter().copied().zip(read));
        }
        book
    }

    /// A cell, if it is one that was read.
    pub fn cell(&self, cell: &str) -> Option<&Cell> {
        self.cells.get(cell)
    }

    /// All cells as one export reads them.
    pub fn of(&self, region: Option<Region>) -> Phones<'_> {
        Phones { book: self, region }
    }
}

/// The phone cells of one export.
#[derive(Debug, Clone, Copy)]
pub struct Phones<'a> {
    book: &'a PhoneBook<'a>,
    region: Option<Region>,
}

impl<'a> Phones<'a> {
    /// The numbers of a cell; empty for a cell that was not read.
    pub fn get(&self, cell: &str) -> Cow<'a, [Phone]> {
        self.book.cell(cell).map_or(Cow::Borrowed(&[]), |cell| cell.phones(self.region))
    }
}

/// What a stretch says without a country.
fn known(text: &str) -> Vec<Stretch> {
    let number = trimmed(text);
    if digits(number) < FEWEST_DIGITS || is_mistyped(number) {
        return vec![Stretch::Known(if looks_typed(&ascii_digits(text)) {
            Phone::Placeholder
        } else {
            Phone::Malformed
        })];
    }
    if number.starts_with('+') {
        return with_plus(number);
    }
    // `00` is how most of the world dials `+`.
    let dialled = number.strip_prefix("00").and_then(|rest| valid(&format!("+{rest}"), None));
    if let Some(dialled) = dialled {
        return vec![Stretch::Known(judge_valid(&dialled))];
    }
    if looks_typed(&ascii_digits(number)) {
        return vec![Stretch::Known(Phone::Placeholder)];
    }
    vec![Stretch::Open(text.to_owned())]
}

fn with_plus(text: &str) -> Vec<Stretch> {
    let parsed = PHONE_NUMBER_UTIL.parse(text, None).ok();
    let repaired = || mexican(text).and_then(|text| valid(&text, None));
    if let Some(number) = parsed.clone().and_then(Valid::of).or_else(repaired) {
        return vec![Stretch::Known(judge_valid(&number))];
    }
    let found: Vec<Stretch> = text
        .find_phone_numbers_with_preferred_region(None)
        .map(|found| Stretch::Known(judge(&found.number)))
        .collect();
    match parsed.map(|number| judge(&number)) {
        _ if !found.is_empty() => found,
        Some(Phone::Placeholder) => vec![Stretch::Known(Phone::Placeholder)],
        // It joined two numbers: «0151 23456706 + 0151 23456716».
        _ if text.starts_with("+ ") => vec![Stretch::Open(text[2..].to_owned())],
        _ => vec![Stretch::Odd(text.to_owned())],
    }
}

/// The numbers of a stretch in a country; never empty.
fn national(text: &str, region: Region) -> Vec<Phone> {
    let number = trimmed(text);
    let with_plus = || valid_with_plus(number);
    if let Some(valid) = valid_in(text, region) {
        // Where numbers are of any length, a mobile number behind its country's code may be one of a landline, too, of which
        // nobody leaves out what is dialled first.
        let is_mobile_there = |other: &Valid| other.region == valid.region && is_mobile(&other.number);
        let other = if is_mobile(&valid.number) { None } else { with_plus().filter(is_mobile_there) };
        return vec![judge_valid(&other.unwrap_or(valid))];
    }
    if let Some(valid) = with_plus() {
        return vec![judge_valid(&valid)];
    }
    let found: Vec<Phone> = text
        .find_phone_numbers_with_preferred_region(Some(region))
        .map(|found| judge(&found.number))
        .collect();
    if !found.is_empty() {
        return found;
    }
    let parsed = PHONE_NUMBER_UTIL.parse(number, Some(region)).ok();
    match parsed.map(|number| judge(&number)) {
        Some(phone) => vec![phone],
        None if looks_typed(&ascii_digits(number)) => vec![Phone::Placeholder],
        None => vec![Phone::Malformed],
    }
}

fn judge(number: &PhoneNumber) -> Phone {
    judge_in(number, Valid::of(number.clone()).map(|valid| valid.region))
}

fn judge_valid(valid: &Valid) -> Phone {
    judge_in(&valid.number, Some(valid.region))
}

/// Judges a number that is valid in a region; without one it is not valid.
fn judge_in(number: &PhoneNumber, region: Option<Region>) -> Phone {
    let national = number.get_national_significant_number();
    if looks_typed(national.as_bytes()) {
        return Phone::Placeholder;
    }
    let Some(region) = region else { return Phone::Malformed };
    let mut text = number.format_as(PhoneNumberFormat::E164).into_owned();
    if let Some(extension) = number.extension.as_deref().filter(|extension| !extension.is_empty()) {
        text = format!("{text};ext={extension}");
    }
    Phone::Number {
        number: text,
        region: Some(region)
            .filter(|region| *region != Region::World)
            .and_then(|region| Country::of(&region.to_string())),
    }
}

/// The country in which a number in its international form is.
pub(super) fn home_of(number: &str) -> Option<Region> {
    let region = PHONE_NUMBER_UTIL.parse(number, None).ok()?.get_region_code();
    region.filter(|region| *region != Region::World)
}

/// Whether digits (those after the country code, where there is one) were typed to fill a field: all equal, the last
/// seven equal, a run up or down of seven or more from the start, or a pair repeated through the last seven.
fn looks_typed(digits: &[u8]) -> bool {
    if digits.len() < 7 {
        return !digits.is_empty() && digits.len() > 3 && digits.iter().all(|digit| *digit == digits[0]);
    }
    let steps = |from: &[u8], step: i8| {
        from.windows(2).take(6).all(|pair| pair[1] as i8 - pair[0] as i8 == step || is_wrap(pair, step))
    };
    let last = &digits[digits.len() - 7..];
    let same = last.iter().all(|digit| *digit == last[0]);
    let pair = last.windows(3).all(|three| three[0] == three[2]);
    same || pair || steps(digits, 1) || steps(digits, -1)
}

/// 9 is followed by 0 in a run of keys (`…7890`).
fn is_wrap(pair: &[u8], step: i8) -> bool {
    (step == 1 && pair == b"90") || (step == -1 && pair == b"09")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(cell: &str, region: Option<Region>) -> Vec<String> {
        let text = |phone| match phone {
            Phone::Number { number, .. } => number,
            Phone::Placeholder => "placeholder".to_owned(),
            Phone::Malformed => "malformed".to_owned(),
            Phone::Unread => "unread".to_owned(),
        };
        Cell::read(cell).phones(region).iter().cloned().map(text).collect()
    }

    fn numbers(cell: &str, region: Region) -> Vec<String> {
        texts(cell, Some(region))
    }
    #[test]
    fn forms_of_one_number_agree() {
        for cell in [
            "8 (916) 123-45-67",
            "89161234567",
            "9161234567",
            "'+7 916 123 45 67",
            "79161234567@c.us",
            "7.9161234567E+10",
            "+8 916 123 45 67",
            "tel:+79161234567",
        ] {
            assert_eq!(numbers(cell, Region::RU), ["+79161234567"], "{cell}");
        }
        assert_eq!(numbers("8 (812) 123-45-67", Region::RU), ["+78121234567"]);
        assert_eq!(numbers("+52 1 55 1234 5678", Region::MX), ["+525512345678"]);
    }

    #[test]
    fn prefixes_that_are_dialled_no_more_are_dropped() {
        for cell in ["044 55 3456 7891", "01 55 3456 7891", "55 3456 7891", "+52 1 55 3456 7891"] {
            assert_eq!(numbers(cell, Region::MX), ["+525534567891"], "{cell}");
        }
        for cell in ["8 (067) 123-45-72", "80671234572", "067 123 45 72", "8-067-123-45-72"] {
            assert_eq!(numbers(cell, Region::UA), ["+380671234572"], "{cell}");
        }
        assert_eq!(numbers("0 601 234 568", Region::PL), ["+48601234568"]);
        assert_eq!(numbers("8 029 123-45-71", Region::UA), ["malformed"], "a number of Belarus");
    }

    #[test]
    fn digits_of_other_scripts_are_digits() {
        assert_eq!(numbers("٠٥٠ ٣٣٣ ٤٤٥٥", Region::AE), ["+971503334455"]);
    }

    #[test]
    fn extensions_make_contacts_of_their_own() {
        assert_eq!(numbers("+7 495 123-45-67 вн.105", Region::RU), ["+74951234567;ext=105"]);
        assert_eq!(numbers("+7(495)1234567 доб. 12", Region::RU), ["+74951234567;ext=12"]);
    }

    #[test]
    fn several_numbers_in_a_cell_are_all_found() {
        assert_eq!(
            numbers("+7 916 123-45-67, +7 921 555-12-88", Region::RU),
            ["+79161234567", "+79215551288"]
        );
        assert_eq!(numbers("+79161234567; 8 921 555-12-88", Region::RU), ["+79161234567", "+79215551288"]);
        assert_eq!(numbers("8 (916) 123-45-67; 79215551288", Region::RU), ["+79161234567", "+79215551288"]);
        assert_eq!(numbers("+79161234567; 8 921 555-12-88", Region::RU), ["+79161234567", "+79215551288"]);
        assert_eq!(numbers("+7 916 123 45 67 (Мама Пети)", Region::RU), ["+79161234567"]);
    }

    #[test]
    fn what_is_no_number_is_said() {
        for cell in
            ["0000000000", "+7 999 999-99-99", "+7 916 000-00-00", "+7 123 456-78-90", "+7 912 121-21-21"]
        {
            assert_eq!(numbers(cell, Region::RU), ["placeholder"], "{cell}");
        }
        for cell in ["+7 900 12", "6.14123E+10", "9I6 123", "123456789012345@lid", "anna", "нет"] {
            assert_eq!(numbers(cell, Region::RU), ["malformed"], "{cell}");
        }
    }

    #[test]
    fn without_a_country_a_number_is_unread_and_only_a_number() {
        for cell in ["8 (916) 555-21-04", "555-2104", "998901238561", "4955552104 доб. 12"] {
            assert_eq!(texts(cell, None), ["unread"], "{cell}");
        }
        assert_eq!(texts("+7 916 555-21-04, 8 916 555-21-14", None), ["+79165552104", "unread"]);
        for cell in ["n/a", "нет", "9I6 123", "6.14123E+10", "123456789012345@lid"] {
            assert_eq!(texts(cell, None), ["malformed"], "{cell}");
        }
        for cell in ["0000000", "9999999999"] {
            assert_eq!(texts(cell, None), ["placeholder"], "{cell}");
        }
        assert_eq!(texts("00 44 7400 123456", None), ["+447400123456"], "00 says the country, too");
    }

    #[test]
    fn digits_that_lost_their_plus_are_international_once_a_country_is_decided() {
        for (cell, number) in [("998901238561", "+998901238561"), ("375295551011", "+375295551011")] {
            assert_eq!(numbers(cell, Region::RU), [number]);
            assert_eq!(numbers(cell, Region::FR), [number]);
        }
    }
}
