//! Long numbers as spreadsheets print them: phone numbers and codes that were taken for amounts.

/// A stretch of so many digits is a whole number.
const WHOLE: usize = 7;

/// The number that was typed where a cell shows it as a number cell is printed: in scientific notation with all its digits, with
/// decimals, with separators of thousands. `None`: it is not printed so.
pub fn as_typed(text: &str) -> Option<String> {
    // Each of these has a separator, which most texts have not.
    memchr::memchr2(b'.', b',', text.as_bytes())?;
    let read = [from_scientific, without_decimals, without_thousands];
    read.iter().fold(None, |found: Option<String>, read| read(found.as_deref().unwrap_or(text)).or(found))
}

fn all_digits(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// `7.9161234567E+10` with all its digits; a value whose digits are gone stays as it is and will be malformed.
fn from_scientific(text: &str) -> Option<String> {
    let (mantissa, exponent) = text.split_once(['E', 'e'])?;
    let exponent: usize = exponent.trim_start_matches('+').parse().ok()?;
    let (whole, fraction) = mantissa.split_once(['.', ','])?;
    (all_digits(whole) && all_digits(fraction) && fraction.len() == exponent)
        .then(|| format!("{whole}{fraction}"))
}

/// `79165552114,00` as a number cell is printed.
fn without_decimals(text: &str) -> Option<String> {
    let (whole, fraction) = text.rsplit_once(['.', ','])?;
    let is_printed = !fraction.is_empty() && fraction.bytes().all(|byte| byte == b'0') && fraction.len() <= 3;
    let digits = whole.bytes().filter(u8::is_ascii_digit).count();
    let is_number =
        whole.bytes().all(|byte| byte.is_ascii_digit() || b"+, '".contains(&byte)) && digits >= WHOLE;
    (is_printed && is_number).then(|| whole.to_owned())
}

/// `79,165,552,114` as a number cell is printed with separators of thousands.
fn without_thousands(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split(',').collect();
    let is_grouped = groups.len() > 2
        && groups.iter().all(|group| all_digits(group))
        && groups[0].len() <= 3
        && groups[1..].iter().all(|group| group.len() == 3);
    is_grouped.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_numbers_are_typed_ones() {
        for (printed, typed) in [
            ("7.9165552104E+10", Some("79165552104")),
            ("79165552104,00", Some("79165552104")),
            ("79165552104.0", Some("79165552104")),
            ("79,165,552,104", Some("79165552104")),
            ("6.14123E+10", None),
            ("12.50", None),
            ("1.0", None),
        ] {
            assert_eq!(as_typed(printed).as_deref(), typed, "{printed}");
        }
    }
}
