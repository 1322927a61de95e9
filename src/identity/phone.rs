//! Phone numbers out of messy cells.
//!
//! The order of work for a cell: undo what spreadsheets and gateways did to it, parse it as one number, else look for
//! several numbers in it, repair the two habits that the numbering metadata does not know, then judge.

use std::collections::HashMap;

use rayon::prelude::{
    IndexedParallelIterator, IntoParallelIterator, IntoParallelRefIterator, ParallelIterator,
};
use rlibphonenumber::phonenumber_matcher::FindNumberExt;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, Region};

/// What one number of a cell turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phone {
    /// A valid number.
    Number {
        /// E.164, with `;ext=` and the extension behind it where there is one: a line with an extension is a contact
        /// of its own.
        number: String,
        /// ISO 3166 alpha-2 region of the number; `None` for numbers of no country.
        region: Option<String>,
    },
    /// Typed to fill a field.
    Placeholder,
    /// No number, or none that its region has.
    Malformed,
}

/// All phone cells of an audit, each read once.
#[derive(Debug, Default)]
pub struct PhoneBook {
    cells: HashMap<String, Vec<Phone>, foldhash::fast::RandomState>,
}

impl PhoneBook {
    /// Reads distinct cells. Numbers without `+` are taken for those of `region`; without one, of the most common region
    /// among cells written with `+`, ties going to the first in alphabetical order. Returns that region as well.
    pub fn read(cells: Vec<String>, region: Option<&str>) -> (Self, Option<String>) {
        let first: Vec<International> = cells.par_iter().map(|cell| International::read(cell)).collect();
        let home = region.map(str::to_owned).or_else(|| common_region(&first));
        let region = home.as_deref().and_then(|code| Region::try_from(code).ok());
        let read = |(cell, first): (String, International)| {
            let phones = first.phone.map_or_else(|| read_cell(&cell, region), |phone| vec![phone]);
            (cell, phones)
        };
        (Self { cells: cells.into_par_iter().zip(first).map(read).collect() }, home)
    }

    /// The numbers of a cell; empty for a cell that was not read.
    pub fn get(&self, cell: &str) -> &[Phone] {
        self.cells.get(cell).map_or(&[], Vec::as_slice)
    }
}

/// What a cell says without knowing the default region.
#[derive(Default)]
struct International {
    /// Region of a cell that begins with `+`.
    region: Option<String>,
    /// Its number, where that is all there is to find out.
    phone: Option<Phone>,
}

impl International {
    fn read(cell: &str) -> Self {
        let text = undamaged(cell);
        let parsed = text.strip_prefix('+').and_then(|_| PHONE_NUMBER_UTIL.parse(&text, None).ok());
        let Some(number) = parsed else { return Self::default() };
        let is_one = text.len() <= LONGEST_CELL && !text.contains(SEPARATORS) && !text.contains('@');
        let phone = (is_one && number.is_valid()).then(|| judge(&number));
        let region = match &phone {
            Some(Phone::Number { region, .. }) => region.clone(),
            _ => region_of(&number),
        };
        Self { region, phone }
    }
}

fn common_region(cells: &[International]) -> Option<String> {
    let mut counts = std::collections::BTreeMap::<&str, u64>::new();
    for region in cells.iter().filter_map(|cell| cell.region.as_deref()) {
        *counts.entry(region).or_default() += 1;
    }
    let most = counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)));
    most.map(|(region, _)| region.to_owned())
}

/// Signs between several numbers of one cell.
const SEPARATORS: [char; 3] = [';', ',', '/'];

/// The longest cell that is looked at; longer ones are notes, not numbers.
const LONGEST_CELL: usize = 256;

fn read_cell(cell: &str, region: Option<Region>) -> Vec<Phone> {
    let text = undamaged(cell);
    if text.len() > LONGEST_CELL || text.to_lowercase().ends_with("@lid") {
        return vec![Phone::Malformed];
    }
    let find = || -> Vec<Phone> {
        text.find_phone_numbers_with_preferred_region(region).map(|found| judge(&found.number)).collect()
    };
    // Read as one number, what follows a semicolon would be an extension or passed over.
    let parts: Vec<&str> = text.split(SEPARATORS).map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.len() > 1 {
        let numbers: Vec<Phone> =
            parts.iter().filter_map(|part| parse(part, region)).map(|number| judge(&number)).collect();
        if numbers.len() == parts.len() && !numbers.contains(&Phone::Malformed) {
            return numbers;
        }
        let found = find();
        if found.len() > 1 {
            return found;
        }
    }
    if let Some(number) = parse(&text, region) {
        return vec![judge(&number)];
    }
    let found = find();
    if !found.is_empty() {
        return found;
    }
    if parts.len() > 1 {
        return parts.into_iter().flat_map(|part| read_cell(part, region)).collect();
    }
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_digit).collect();
    vec![if looks_typed(&digits) { Phone::Placeholder } else { Phone::Malformed }]
}

/// A cell without what spreadsheets (apostrophe, scientific notation), gateways (`@c.us`) and habits («вн. 105») did.
fn undamaged(cell: &str) -> String {
    // Digits and what stands between them: nothing was done to it.
    if cell.bytes().all(|byte| byte.is_ascii_digit() || b"+()- ".contains(&byte)) {
        return cell.trim().to_owned();
    }
    let mut text: String =
        cell.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_invisible(*c)).collect();
    text = text.trim().trim_start_matches('\'').trim().to_owned();
    for suffix in ["@c.us", "@s.whatsapp.net"] {
        if let Some(bare) = text.strip_suffix(suffix) {
            text = format!("+{}", bare.trim_start_matches('+'));
        }
    }
    for prefix in ["whatsapp:", "tel:", "p:"] {
        if let Some(bare) = text.strip_prefix(prefix) {
            text = bare.to_owned();
        }
    }
    if let Some(whole) = text.strip_suffix(".0") {
        text = whole.to_owned();
    }
    let lower = text.to_lowercase();
    for word in ["внутр.", "внутр", "вн.", "ramal", "int."] {
        if let Some(at) = lower.find(word)
            && lower.len() == text.len()
        {
            text = format!("{} ext {}", text[..at].trim_end_matches([' ', ',']), &text[at + word.len()..]);
            break;
        }
    }
    from_scientific(&text).unwrap_or(text)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}')
}

/// `7.9161234567E+10` with all its digits; a value whose digits are gone stays as it is and will be malformed.
fn from_scientific(text: &str) -> Option<String> {
    let (mantissa, exponent) = text.split_once(['E', 'e'])?;
    let exponent: usize = exponent.trim_start_matches('+').parse().ok()?;
    let (whole, fraction) = mantissa.split_once(['.', ','])?;
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    (all_digits(whole) && all_digits(fraction) && fraction.len() == exponent)
        .then(|| format!("{whole}{fraction}"))
}

/// Parses one number, with the repairs that the metadata does not know.
fn parse(text: &str, region: Option<Region>) -> Option<PhoneNumber> {
    let number = PHONE_NUMBER_UTIL.parse(text, region).ok();
    if number.as_ref().is_some_and(PhoneNumber::is_valid) {
        return number;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let is_bare = text.chars().all(|c| c.is_ascii_digit() || " +()-.".contains(c));
    // `+8 916 …`: the trunk prefix of Russia and Kazakhstan written as if it were a country code.
    let trunk =
        text.starts_with("+8") && digits.len() == 11 && matches!(region, Some(Region::RU | Region::KZ));
    // `+52 1 55 …`: the mobile mark that Mexico dropped in 2019 and WhatsApp ids still carry.
    let mexican = text.starts_with("+521") || text.starts_with("+52 1");
    let repaired = match (is_bare, trunk, mexican && digits.len() == 13) {
        (true, true, _) => Some(format!("+7{}", &digits[1..])),
        (true, _, true) => Some(format!("+52{}", &digits[3..])),
        _ => None,
    };
    repaired
        .and_then(|text| PHONE_NUMBER_UTIL.parse(&text, region).ok())
        .filter(PhoneNumber::is_valid)
        .or(number)
}

fn judge(number: &PhoneNumber) -> Phone {
    let national = number.get_national_significant_number();
    if looks_typed(national.as_bytes()) {
        return Phone::Placeholder;
    }
    if !number.is_valid() {
        return Phone::Malformed;
    }
    let mut text = number.format_as(PhoneNumberFormat::E164).into_owned();
    if let Some(extension) = number.extension.as_deref().filter(|extension| !extension.is_empty()) {
        text = format!("{text};ext={extension}");
    }
    Phone::Number { number: text, region: region_of(number) }
}

fn region_of(number: &PhoneNumber) -> Option<String> {
    number.get_region_code().filter(|region| *region != Region::World).map(|region| region.to_string())
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

    fn numbers(cell: &str, region: Region) -> Vec<String> {
        read_cell(cell, Some(region))
            .into_iter()
            .map(|phone| match phone {
                Phone::Number { number, .. } => number,
                Phone::Placeholder => "placeholder".to_owned(),
                Phone::Malformed => "malformed".to_owned(),
            })
            .collect()
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
    fn the_region_of_most_numbers_is_the_default() {
        let cells = ["+7 916 123-45-67", "8 916 123-45-67", "+44 7400 555034", "+7 921 555-12-88"];
        let (book, region) = PhoneBook::read(cells.map(str::to_owned).to_vec(), None);
        assert_eq!(region.as_deref(), Some("RU"));
        assert_eq!(book.get(cells[0]), book.get(cells[1]));
    }
}
