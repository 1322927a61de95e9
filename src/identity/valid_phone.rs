//! The valid number that a text is, in the forms in which people of a country write their numbers.

use std::sync::LazyLock;

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberType, Region};

use super::phone_cell::trimmed;

/// The valid number that a stretch is in a country, read as its people write it.
pub(super) fn national_number(text: &str, region: Region) -> Option<PhoneNumber> {
    valid_in(text, region).map(|valid| valid.number)
}

/// The same with its region.
pub(super) fn valid_in(text: &str, region: Region) -> Option<Valid> {
    let number = trimmed(text);
    valid(text, Some(region))
        .or_else(|| valid(number, Some(region)))
        .or_else(|| trunk(number, region))
        .or_else(|| retired(number, region))
}

/// Whether digits are a valid number that lost the `+` before it.
pub(super) fn lost_its_plus(number: &str) -> bool {
    valid_with_plus(number).is_some()
}

/// The valid number that digits are when they lost the `+` before them.
pub(super) fn valid_with_plus(number: &str) -> Option<Valid> {
    let is_bare = number.chars().all(|c| c.is_ascii_digit() || " ()-.".contains(c));
    is_bare.then(|| valid(&format!("+{number}"), None)).flatten()
}

/// Whether a number rings in a pocket, as most clients' numbers do.
pub(super) fn is_mobile(number: &PhoneNumber) -> bool {
    matches!(number.get_type(), PhoneNumberType::Mobile | PhoneNumberType::FixedLineOrMobile)
}

/// A valid number and its region, which is half of what has to be found out to call it valid: neither is asked twice.
pub(super) struct Valid {
    pub(super) number: PhoneNumber,
    pub(super) region: Region,
}

impl Valid {
    /// A number, if it is valid.
    pub(super) fn of(number: PhoneNumber) -> Option<Self> {
        let region = number.get_region_code().filter(|region| number.is_valid_for_region(*region))?;
        Some(Self { number, region })
    }
}

/// The valid number that a text is: in its international form, or as it is dialled in a region.
pub(super) fn valid(text: &str, region: Option<Region>) -> Option<Valid> {
    Valid::of(PHONE_NUMBER_UTIL.parse(text, region).ok()?)
}

/// `+8 916 …`: the trunk prefix of Russia and Kazakhstan written as if it were a country code.
fn trunk(text: &str, region: Region) -> Option<Valid> {
    let own = ascii_digits(text);
    let is_one = text.starts_with("+8")
        && own.len() == 11
        && matches!(region, Region::RU | Region::KZ)
        && is_bare(text);
    let rest = String::from_utf8(own).ok().filter(|_| is_one)?;
    valid(&format!("+7{}", &rest[1..]), Some(region))
}

/// What people of a country dialled before its numbers until the plan was changed, and still write: the country, the digits and how many
/// follow.
static RETIRED: LazyLock<Vec<(&'static str, &'static str, usize)>> = LazyLock::new(|| {
    let row = |row: &'static str| {
        let mut cells = row.split(',');
        Some((cells.next()?, cells.next()?, cells.next()?.parse().ok()?))
    };
    include_str!("retired-prefixes.csv").lines().skip(1).filter_map(row).collect()
});

/// «8 067 …», `044 55 …`: a mobile number behind a prefix that is dialled no more.
fn retired(text: &str, region: Region) -> Option<Valid> {
    let own =
        String::from_utf8(ascii_digits(text)).ok().filter(|_| is_bare(text) && !text.starts_with('+'))?;
    let country = region.to_string();
    let rests = RETIRED
        .iter()
        .filter(|(of, ..)| *of == country)
        .filter_map(|(_, prefix, digits)| own.strip_prefix(prefix).filter(|rest| rest.len() == *digits));
    rests.filter_map(|rest| valid(rest, Some(region))).find(|valid| is_mobile(&valid.number))
}

/// `+52 1 55 …`: the mobile mark that Mexico dropped in 2019 and WhatsApp ids still carry.
pub(super) fn mexican(text: &str) -> Option<String> {
    let own = ascii_digits(text);
    let is_one = own.starts_with(b"521") && own.len() == 13 && is_bare(text);
    let rest = String::from_utf8(own).ok().filter(|_| is_one)?;
    Some(format!("+52{}", &rest[3..]))
}

fn is_bare(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit() || " +()-.".contains(c))
}

/// The digits of a text.
pub(super) fn ascii_digits(text: &str) -> Vec<u8> {
    text.bytes().filter(u8::is_ascii_digit).collect()
}
