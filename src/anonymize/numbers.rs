//! Numbers: ids of any kind, and phones with their country, kind and validity.

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, Region};

use super::key::Key;

/// Digits at the end of a phone number that are replaced; what stands before them tells country, operator and kind.
const REPLACED: usize = 7;

/// Most numbers that are tried for one that is as good as the original.
const MOST_TRIES: usize = 2_000;

/// An id of digits: as many digits, the zeros at its start where they were.
pub(super) fn id(digits: &str, key: &Key) -> String {
    let zeros = digits.len() - digits.trim_start_matches('0').len();
    let (before, number) = digits.split_at(zeros);
    if number.is_empty() {
        return digits.to_owned();
    }
    // Long ones in pieces that a word of the machine holds.
    let (head, tail) = number.split_at(number.len().min(16));
    // The first digit stays: platforms tell kinds of ids by their size.
    let mut new = key.permuted("id", head);
    while head.len() > 1 && new[..1] != head[..1] || new.starts_with('0') {
        new = key.permuted("id", &new);
    }
    let tail = if tail.is_empty() { String::new() } else { shuffled(tail, key) };
    format!("{before}{new}{tail}")
}

/// A number in a text: as many digits, from a number drawn for it. Nothing stays nothing, and nothing else becomes it: a call of 65 seconds
/// was answered, one of 0 was not.
pub(super) fn drawn(digits: &str, draw: u64) -> String {
    let is_nothing = |digits: &str| digits.bytes().all(|digit| digit == b'0');
    if is_nothing(digits) {
        return digits.to_owned();
    }
    let new: String = draw.to_string().chars().rev().cycle().take(digits.len()).collect();
    if is_nothing(&new) { "1".repeat(digits.len()) } else { new }
}

fn shuffled(digits: &str, key: &Key) -> String {
    let mut new = String::new();
    for (place, digit) in digits.bytes().enumerate() {
        let draw = key.draw("tail", &digits[..place], place as u64);
        new.push(char::from(b'0' + ((u64::from(digit - b'0') + draw) % 10) as u8));
    }
    new
}

/// An id of letters and digits that only a machine reads, in small letters or in capitals: each sign becomes one of its kind, and letters of
/// a hexadecimal number stay such. No two ids become one: a sign is moved on by a number drawn for what stands before it, and the same again
/// from the other end, so that in the end each hangs on those on both sides.
pub(super) fn opaque(id: &str, key: &Key) -> String {
    /// From the front and from the back, twice.
    const PASSES: u64 = 4;
    /// Signs that a draw is for.
    const MOST_BEFORE: usize = 16;
    let mut signs: Vec<char> = id.chars().collect();
    for pass in 0..PASSES {
        let mut before = String::new();
        for sign in &mut signs {
            let by = key.draw("opaque", &before, pass);
            before.push(sign.to_ascii_lowercase());
            if before.len() > MOST_BEFORE {
                before.remove(0);
            }
            *sign = moved_on(*sign, by);
        }
        signs.reverse();
    }
    signs.into_iter().collect()
}

/// A sign so many places on in its kind, and from the last to the first.
fn moved_on(sign: char, by: u64) -> char {
    let (first, count) = match sign {
        '0'..='9' => (b'0', 10),
        'a'..='f' => (b'a', 6),
        'A'..='F' => (b'A', 6),
        'g'..='z' => (b'g', 20),
        'G'..='Z' => (b'G', 20),
        _ => return sign,
    };
    let place = u64::from(sign) - u64::from(first);
    char::from(first + ((place + by % count) % count) as u8)
}

/// What must stay as it is when a phone number is replaced.
#[derive(PartialEq)]
struct Worth {
    is_valid: bool,
    region: Option<Region>,
    kind: String,
    looks_typed: bool,
}

fn worth(number: &PhoneNumber) -> Worth {
    Worth {
        is_valid: number.is_valid(),
        region: number.get_region_code(),
        kind: format!("{:?}", number.get_type()),
        looks_typed: looks_typed(number.get_national_significant_number().as_bytes()),
    }
}

/// Whether digits were typed to fill a field: such a number is nobody's and stays.
fn looks_typed(digits: &[u8]) -> bool {
    let Some(last) = digits.len().checked_sub(7).map(|from| &digits[from..]) else {
        return digits.iter().all(|digit| Some(digit) == digits.first());
    };
    let runs = |step: i8| {
        digits.windows(2).take(6).all(|pair| (pair[1] as i8 - pair[0] as i8).rem_euclid(10) == step)
    };
    last.iter().all(|digit| *digit == last[0])
        || last.windows(3).all(|three| three[0] == three[2])
        || runs(1)
        || runs(9)
}

/// The digits of a phone number, replaced. `text` is the number as written, without an extension.
pub(super) fn phone(text: &str, region: Option<Region>, key: &Key) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < 5 || looks_typed(digits.as_bytes()) {
        return text.to_owned();
    }
    let has_plus = text.trim_start().starts_with(['+', '＋']) || text.trim_start().starts_with("00");
    let stated = || PHONE_NUMBER_UTIL.parse(text, region).ok();
    let international = || PHONE_NUMBER_UTIL.parse(format!("+{digits}"), None).ok();
    let read = stated().filter(|number| number.is_valid() && (has_plus || region.is_some()));
    let read = read.or_else(|| international().filter(PhoneNumber::is_valid));
    let new = match read {
        Some(number) => valid(&digits, &number, key),
        None => unread(&digits, region, key),
    };
    in_places(text, &new)
}

/// A valid number: the last digits of its national part run through a permutation until the number is worth the same. Its country
/// code and first digits choose the permutation, so that every way of writing it leads to the same new number.
fn valid(digits: &str, number: &PhoneNumber, key: &Key) -> String {
    let old = worth(number);
    let national = number.get_national_significant_number();
    if old.looks_typed || !digits.ends_with(&*national) {
        return if old.looks_typed { digits.to_owned() } else { tail(digits, key, "tail") };
    }
    let (kept, mut last) = split(&national);
    let code = number.country_code;
    let purpose = format!("phone {code} {kept}");
    for _ in 0..MOST_TRIES {
        last = key.permuted(&purpose, &last);
        let tried = PHONE_NUMBER_UTIL.parse(format!("+{code}{kept}{last}"), None);
        // Noughts at the start of a group are read as the call of another country.
        let is_like = last.starts_with('0') == national[kept.len()..].starts_with('0');
        if is_like && tried.is_ok_and(|tried| worth(&tried) == old) {
            break;
        }
    }
    format!("{}{kept}{last}", &digits[..digits.len() - national.len()])
}

/// A number that no country is known for, or that its country does not have: it must not become one.
fn unread(digits: &str, region: Option<Region>, key: &Key) -> String {
    let is_valid =
        |digits: &str, region| PHONE_NUMBER_UTIL.parse(digits, region).is_ok_and(|number| number.is_valid());
    let fates = |digits: &str| {
        let home = region.map(|region| is_valid(digits, Some(region)));
        let anywhere: Vec<bool> = LARGE.iter().map(|region| is_valid(digits, Some(*region))).collect();
        (home, is_valid(&format!("+{digits}"), None), anywhere)
    };
    let old = fates(digits);
    let mut new = digits.to_owned();
    for _ in 0..64 {
        new = tail(&new, key, "unread");
        if fates(&new) == old && !looks_typed(new.as_bytes()) {
            break;
        }
    }
    new
}

/// Countries whose numbers one without a country may be.
const LARGE: [Region; 16] = [
    Region::RU,
    Region::KZ,
    Region::UA,
    Region::BY,
    Region::US,
    Region::GB,
    Region::DE,
    Region::FR,
    Region::ES,
    Region::IT,
    Region::PL,
    Region::PT,
    Region::BR,
    Region::MX,
    Region::TR,
    Region::IN,
];

fn tail(digits: &str, key: &Key, purpose: &str) -> String {
    let (kept, last) = split(digits);
    format!("{kept}{}", key.permuted(purpose, &last))
}

/// The digits that stay, and those that are replaced.
fn split(digits: &str) -> (String, String) {
    let replaced = REPLACED.min(digits.len().saturating_sub(2));
    let (kept, last) = digits.split_at(digits.len() - replaced);
    (kept.to_owned(), last.to_owned())
}

/// A text with other digits in the places of its own.
fn in_places(text: &str, digits: &str) -> String {
    let mut digits = digits.chars();
    text.chars()
        .map(|sign| if sign.is_ascii_digit() { digits.next().unwrap_or(sign) } else { sign })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_way_of_writing_a_number_leads_to_the_same() {
        let key = Key::known(3);
        let region = Some(Region::RU);
        let all = ["+7 916 555-30-21", "8 (916) 555-30-21", "9165553021", "79165553021", "+7(916)5553021"];
        let number = |text: &str| {
            let new = phone(text, region, &key);
            let parsed = PHONE_NUMBER_UTIL
                .parse(&new, region)
                .or_else(|_| PHONE_NUMBER_UTIL.parse(format!("+{new}"), None));
            parsed.expect("a number").get_national_significant_number().clone()
        };
        let first = number(all[0]);
        assert!(first.starts_with("916") && first != "9165553021");
        for text in all {
            assert_eq!(number(text), first, "{text}");
        }
        assert_eq!(phone("8 (916) 555-30-21", region, &key).len(), "8 (916) 555-30-21".len());
    }

    #[test]
    fn no_two_ids_become_one() {
        let signs: Vec<char> = ('0'..='9').chain('a'..='z').collect();
        for seed in 0..4 {
            let key = Key::known(seed);
            let all: Vec<String> =
                signs.iter().flat_map(|a| signs.iter().map(move |b| format!("{a}{b}"))).collect();
            let new: BTreeSet<String> = all.iter().map(|id| opaque(id, &key)).collect();
            assert_eq!(new.len(), all.len());
            let upper: BTreeSet<String> =
                all.iter().map(|id| opaque(&id.to_uppercase(), &key).to_lowercase()).collect();
            assert_eq!(new, upper);
        }
        let key = Key::known(3);
        let id = |last: char| opaque(&format!("6f0c1f5e-0000-4000-8000-00000000000{last}"), &key);
        let (one, other) = (id('1'), id('2'));
        assert!(one.chars().all(|sign| sign == '-' || sign.is_ascii_hexdigit()) && one != other, "{one}");
        assert_ne!(one[..8], other[..8], "what differs at the end differs at the start");
        assert_eq!(opaque("6F0C", &key).to_lowercase(), opaque("6f0c", &key));
    }

    #[test]
    fn country_kind_and_faults_stay() {
        let key = Key::known(3);
        for text in ["+44 20 7946 0958", "+1 415-555-0133", "+49 30 901820", "+998 91 1234567"] {
            let (old, new) =
                (PHONE_NUMBER_UTIL.parse(text, None), PHONE_NUMBER_UTIL.parse(phone(text, None, &key), None));
            let (old, new) = (old.expect("a number"), new.expect("a number"));
            assert!(worth(&old) == worth(&new) && old != new, "{text}");
        }
        for text in ["+7 999 999-99-99", "0000000000", "1234567890"] {
            assert_eq!(phone(text, Some(Region::RU), &key), text);
        }
        let bad = phone("+7 916 555-30", Some(Region::RU), &key);
        assert!(
            bad != "+7 916 555-30"
                && !PHONE_NUMBER_UTIL.parse(&bad, None).is_ok_and(|number| number.is_valid())
        );
    }

    #[test]
    fn ids_keep_their_length() {
        let key = Key::known(3);
        for digits in ["7", "42", "0042", "1172277305", "771900000000000001234"] {
            let new = id(digits, &key);
            assert_eq!(new.len(), digits.len());
            assert_eq!(new.starts_with('0'), digits.starts_with('0'));
        }
    }
}
