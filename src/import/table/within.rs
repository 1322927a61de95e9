//! Contacts that stand among words in one cell: «Анна +7 903 111-22-33», `Acme, Ann Lee <ann@acme.example>`.

use std::ops::Range;

use super::headers::meaning;
use super::phone_form::is_one_phone;
use super::roles::Role;

/// Fewest digits of a number among words; what has fewer may be a house, a year or an age.
const FEWEST_DIGITS: usize = 9;

/// A cell with contacts in it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Within<'c> {
    /// Mail addresses.
    pub(super) emails: Vec<&'c str>,
    /// Phone numbers.
    pub(super) phones: Vec<&'c str>,
    /// The words between them, without those that only say what follows: «тел.», `mail`.
    pub(super) rest: String,
}

/// Whether a cell has as many digits as a number among words.
pub(super) fn may_hold_phone(cell: &str) -> bool {
    cell.bytes().filter(u8::is_ascii_digit).count() >= FEWEST_DIGITS
}

/// The contacts of a cell and its other words; `None` where it holds no contact.
pub(super) fn within(cell: &str) -> Option<Within<'_>> {
    let (has_address, has_digits) = (cell.contains('@'), may_hold_phone(cell));
    if !has_address && !has_digits {
        return None;
    }
    let mut places = if has_address { addresses(cell) } else { Vec::new() };
    let emails: Vec<&str> = places.iter().filter_map(|place| cell.get(place.clone())).collect();
    let numbers = if has_digits { numbers(cell, &places) } else { Vec::new() };
    let phones: Vec<&str> = numbers.iter().filter_map(|place| cell.get(place.clone())).collect();
    if emails.is_empty() && phones.is_empty() {
        return None;
    }
    places.extend(numbers);
    places.sort_unstable_by_key(|place| place.start);
    Some(Within { emails, phones, rest: rest(cell, &places) })
}

/// Where the addresses of a cell stand.
fn addresses(cell: &str) -> Vec<Range<usize>> {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-' | '+' | '%');
    let address = |(at, _): (usize, &str)| {
        let (before, behind) = (cell.get(..at)?, cell.get(at + 1..)?);
        let start = before.rfind(|letter| !is_part(letter)).map_or(0, |last| {
            last + before.get(last..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
        });
        let length = behind.find(|letter| !is_part(letter)).unwrap_or(behind.len());
        let domain = behind.get(..length)?.trim_end_matches(['.', '-']);
        let is_whole = start < at && domain.rfind('.').is_some_and(|dot| dot > 0 && dot + 1 < domain.len());
        is_whole.then_some(start..at + 1 + domain.len())
    };
    cell.match_indices('@').filter_map(address).collect()
}

/// Where the numbers of a cell stand, outside of its addresses.
fn numbers(cell: &str, addresses: &[Range<usize>]) -> Vec<Range<usize>> {
    let is_sign =
        |letter: char| letter.is_ascii_digit() || letter.is_whitespace() || "+()-.–".contains(letter);
    let mut found = Vec::new();
    let mut start = None;
    let mut before = ' ';
    for (at, letter) in cell.char_indices().chain([(cell.len(), 'x')]) {
        let is_inside = is_sign(letter) && !addresses.iter().any(|address| address.contains(&at));
        match (is_inside, start) {
            (true, None)
                if !before.is_alphanumeric() || letter.is_whitespace() || letter == '(' || letter == '+' =>
            {
                start = Some(at);
            }
            (false, Some(from)) => {
                found.extend(number(cell, from..at, letter));
                start = None;
            }
            _ => {}
        }
        before = letter;
    }
    found
}

/// The number in a stretch of digits and signs; `behind` is what follows.
fn number(cell: &str, stretch: Range<usize>, behind: char) -> Option<Range<usize>> {
    let text = cell.get(stretch.clone())?;
    let begins = |letter: char| letter.is_ascii_digit() || letter == '+' || letter == '(';
    let start = text.find(begins)?;
    let end = text.rfind(|letter: char| letter.is_ascii_digit())? + 1;
    // A letter that is glued to its last digit makes it a part of something else.
    if end == text.len() && behind.is_alphanumeric() && stretch.end < cell.len() {
        return None;
    }
    let own = text.get(start..end)?;
    if begins_with_date(own) {
        return None;
    }
    let is_marked = own.starts_with(['+', '0', '8', '(']) || own.contains([' ', '-', '\u{a0}', '.']);
    (is_marked && is_one_phone(own)).then_some(stretch.start + start..stretch.start + end)
}

/// Whether groups of digits begin like a date: `05.03.2025 10`.
fn begins_with_date(text: &str) -> bool {
    let mut groups = text.split(|letter: char| !letter.is_ascii_digit()).map(str::len);
    let first = [groups.next(), groups.next(), groups.next()].map(Option::unwrap_or_default);
    matches!(first, [1 | 2, 1 | 2, 4] | [4, 1 | 2, 1 | 2])
}

/// The words outside of the contacts.
fn rest(cell: &str, places: &[Range<usize>]) -> String {
    let mut words: Vec<&str> = Vec::new();
    let mut from = 0;
    let end = cell.len()..cell.len();
    for place in places.iter().chain(std::iter::once(&end)) {
        let stretch = cell.get(from..place.start).unwrap_or_default();
        let is_mark = |letter: char| letter.is_whitespace() || "<>()[]{},;:/|–—-".contains(letter);
        let mut own: Vec<&str> = stretch
            .split_whitespace()
            .map(|word| word.trim_matches(is_mark))
            .filter(|word| word.contains(char::is_alphanumeric))
            .collect();
        // What stands before a contact may say no more than what it is.
        while place.start < cell.len() && own.last().is_some_and(|word| names_a_way(word)) {
            own.pop();
        }
        words.extend(own);
        from = place.end;
    }
    words.join(" ")
}

/// Whether a word says what kind of contact follows.
fn names_a_way(word: &str) -> bool {
    let role = meaning(word, "").role();
    role.is_some_and(|role| role.is_messenger() || matches!(role, Role::Phone | Role::Email | Role::Contact))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(cell: &str) -> (Vec<&str>, Vec<&str>, String) {
        let found = within(cell).expect("a contact");
        (found.emails, found.phones, found.rest)
    }

    #[test]
    fn contacts_are_told_from_the_words_around_them() {
        let none = Vec::<&str>::new();
        for (cell, emails, phones, rest) in [
            ("Анна Белова +7(903)111-22-33", none.clone(), vec!["+7(903)111-22-33"], "Анна Белова"),
            ("сидоров 8-926-222-33-44", none.clone(), vec!["8-926-222-33-44"], "сидоров"),
            ("Ann Lee <ann@acme.example>", vec!["ann@acme.example"], none.clone(), "Ann Lee"),
            ("Kotova, Anna (a.k@mail.example)", vec!["a.k@mail.example"], none.clone(), "Kotova Anna"),
            (
                "Пётр, тел. 8 903 111 22 33, почта: p@x.example.",
                vec!["p@x.example"],
                vec!["8 903 111 22 33"],
                "Пётр",
            ),
            (
                "Acme +1 212 555 0110, +1 212 555 0111",
                none.clone(),
                vec!["+1 212 555 0110", "+1 212 555 0111"],
                "Acme",
            ),
            ("+7 903 555-66-77 доб. 12", none.clone(), vec!["+7 903 555-66-77"], "доб. 12"),
            ("a1@x.example", vec!["a1@x.example"], none.clone(), ""),
        ] {
            assert_eq!(parts(cell), (emails, phones, rest.to_owned()), "{cell}");
        }
    }

    #[test]
    fn other_numbers_and_signs_are_no_contacts() {
        for cell in [
            "ООО Ромашка ИНН 7701234567",
            "ИНН 770123456789",
            "Заказ 1000200030",
            "Room 12, 2025-03-05",
            "K-1234567890",
            "@anna",
            "Ann @ Acme",
            "05.03.2025 10:00",
            "40702810900000012345",
            "",
        ] {
            assert_eq!(within(cell), None, "{cell}");
        }
    }
}
