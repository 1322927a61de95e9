//! Names and handles of people as exports write them, and the forms under which they are compared.

use std::borrow::Cow;

use caseless::Caseless;
use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// The normal form of a display name: Unicode NFKC, case-folded; letters, digits and marks are kept, everything else
/// (punctuation, emoji, variation selectors, joiners) is dropped or, between words, one blank.
pub fn normal_name(name: &str) -> String {
    // Nearly all names are plain, and for those nothing has to be looked up.
    plain_normal(name).unwrap_or_else(|| any_normal(name))
}

/// The same for a name of any letters.
fn any_normal(name: &str) -> String {
    let composed: String = name.nfkc().collect();
    let folded: String = caseless::default_case_fold_str(&composed).nfkc().collect();
    letters_of(folded.chars(), folded.len())
}

/// The normal form of a name of ASCII and the Russian alphabet, byte by byte; `None` for any other.
fn plain_normal(name: &str) -> Option<String> {
    let mut normal: Vec<u8> = Vec::with_capacity(name.len());
    for sign in small_signs(name) {
        match sign? {
            Sign::Russian(bytes) => normal.extend_from_slice(&bytes),
            Sign::Ascii(byte) if byte.is_ascii_alphanumeric() => normal.push(byte),
            Sign::Ascii(byte) => {
                let is_behind_word = normal.last().is_some_and(|last| *last != b' ');
                normal.extend((is_behind_word && char::from(byte).is_whitespace()).then_some(b' '));
            }
        }
    }
    normal.truncate(normal.trim_ascii_end().len());
    String::from_utf8(normal).ok()
}

/// A text with each accented letter as one: a Mac keeps them in the names of files as letter and accent, and whoever speaks of such a
/// file writes one letter.
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// A text in small letters, as `str::to_lowercase`: ASCII and Russian, of which there is most, without looking anything up.
pub fn lower(text: &str) -> String {
    plain_in_small(text).unwrap_or_else(|| text.to_lowercase())
}

/// The same for a text of ASCII and the Russian alphabet, byte by byte; `None` for any other.
fn plain_in_small(text: &str) -> Option<String> {
    let mut lower = Vec::with_capacity(text.len());
    for sign in small_signs(text) {
        match sign? {
            Sign::Ascii(byte) => lower.push(byte),
            Sign::Russian(bytes) => lower.extend_from_slice(&bytes),
        }
    }
    String::from_utf8(lower).ok()
}

/// A small letter, or a sign that is none, as the bytes of UTF-8.
enum Sign {
    Ascii(u8),
    Russian([u8; 2]),
}

/// The signs of a text in small letters; `None` for one that is neither of ASCII nor of the Russian alphabet, and what comes behind it
/// is not to be asked for.
fn small_signs(text: &str) -> impl Iterator<Item = Option<Sign>> {
    let mut rest = text.as_bytes();
    std::iter::from_fn(move || {
        let (sign, behind) = match rest {
            [] => return None,
            [byte, behind @ ..] if byte.is_ascii() => (Some(Sign::Ascii(byte.to_ascii_lowercase())), behind),
            [first, second, behind @ ..] => (small_russian(*first, *second).map(Sign::Russian), behind),
            [_] => (None, &rest[1..]),
        };
        rest = behind;
        Some(sign)
    })
}

/// The small letter of a Russian one, both as the bytes of UTF-8.
fn small_russian(first: u8, second: u8) -> Option<[u8; 2]> {
    Some(match (first, second) {
        // А to П, Р to Я and Ё.
        (0xd0, 0x90..=0x9f) => [0xd0, second + 0x20],
        (0xd0, 0xa0..=0xaf) => [0xd1, second - 0x20],
        (0xd0, 0x81) => [0xd1, 0x91],
        (0xd0, 0xb0..=0xbf) | (0xd1, 0x80..=0x8f | 0x91) => [first, second],
        _ => return None,
    })
}

/// The small letter of a sign of ASCII or of the Russian alphabet.
pub fn plain_lower(letter: char) -> Option<char> {
    is_plain(letter).then(|| small(letter))
}

/// ASCII and the Russian alphabet: signs that normalisation leaves alone and whose small letters are their folded form.
fn is_plain(letter: char) -> bool {
    letter.is_ascii() || is_russian(letter)
}

fn is_russian(letter: char) -> bool {
    matches!(letter, 'А'..='я' | 'Ё' | 'ё')
}

/// The small letter of a plain sign.
fn small(letter: char) -> char {
    match letter {
        'А'..='Я' => char::from_u32(letter as u32 + SMALL_BEHIND).unwrap_or(letter),
        'Ё' => 'ё',
        _ => letter.to_ascii_lowercase(),
    }
}

/// How far behind a Russian capital its small letter stands.
const SMALL_BEHIND: u32 = 'а' as u32 - 'А' as u32;

/// What is kept of folded signs, of which there are about `size` bytes.
fn letters_of(folded: impl Iterator<Item = char>, size: usize) -> String {
    let mut normal = String::with_capacity(size);
    for letter in folded {
        let kept = if is_plain(letter) {
            letter.is_ascii_alphanumeric() || is_russian(letter)
        } else {
            match letter.general_category_group() {
                GeneralCategoryGroup::Letter | GeneralCategoryGroup::Number => true,
                GeneralCategoryGroup::Mark => !is_variation_selector(letter),
                _ => false,
            }
        };
        if kept {
            normal.push(letter);
        } else if letter.is_whitespace() && !normal.is_empty() && !normal.ends_with(' ') {
            normal.push(' ');
        }
    }
    normal.truncate(normal.trim_end().len());
    normal
}

fn is_variation_selector(letter: char) -> bool {
    matches!(letter, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' | '\u{20E3}')
}

/// The normal form of a platform id or username: trimmed, usernames lower-cased behind one `@`, `id` prefixes and
/// profile links reduced to what they name.
pub fn normal_platform_id(channel: &str, value: &str) -> String {
    if is_bsuid(value.trim()) {
        return value.trim().to_owned();
    }
    let value = value.trim().trim_start_matches('\'');
    let value = value.rsplit_once('/').map_or(value, |(_, last)| last);
    let bare = value.trim_start_matches('@');
    let digits = match channel {
        "vk" => bare.strip_prefix("id").unwrap_or(bare),
        "telegram" => bare.strip_prefix("user").unwrap_or(bare),
        _ => bare,
    };
    let is_number = digits.strip_prefix('-').unwrap_or(digits).bytes().all(|byte| byte.is_ascii_digit());
    if is_number && !digits.is_empty() { digits.to_owned() } else { format!("@{}", bare.to_lowercase()) }
}

/// Whether an id is one that WhatsApp gives out in place of a number, valid inside one business: `US.13491208655302741918`.
pub fn is_bsuid(text: &str) -> bool {
    let Some((country, rest)) = text.split_once('.') else { return false };
    let rest = rest.strip_prefix("ENT.").unwrap_or(rest);
    country.len() == 2
        && country.bytes().all(|byte| byte.is_ascii_uppercase())
        && (6..=128).contains(&rest.len())
        && rest.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && rest.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether an id of WhatsApp hides the number behind it: one of a business, or of WhatsApp's own (`…@lid`). It is no number,
/// whatever its digits.
pub fn hides_number(text: &str) -> bool {
    is_bsuid(text.trim()) || text.trim().ends_with("@lid")
}

/// A name as an address book writes it: without marks of direction, with single plain blanks.
pub fn plain_name(name: &str) -> String {
    tidy(name)
}

/// Marks that steer the direction of writing, and the byte order mark: they are no part of a name.
pub fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{feff}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Blanks of every width, the unbreakable ones included.
pub fn is_blank(letter: char) -> bool {
    letter != '\n' && letter.is_whitespace()
}

/// Whether a name is a phone number: 7 digits or more with nothing but the usual signs between them.
pub fn is_phone(name: &str) -> bool {
    let digits = name.chars().filter(char::is_ascii_digit).count();
    digits >= 7
        && name.starts_with(|first: char| first == '+' || first == '(' || first.is_ascii_digit())
        && name.chars().all(|sign| sign.is_ascii_digit() || is_blank(sign) || "+-().‑–".contains(sign))
}

/// Whether the title of a chat names an author: the same name or the same number, whatever blanks, invisible marks and
/// case, and allowing for the characters that no file name may hold. A title in an unknown language (a whole file
/// stem) matches when it ends with the author's name, or begins with it and speaks of WhatsApp.
pub fn title_matches(title: &str, author: &str) -> bool {
    if title.is_empty() || author.is_empty() {
        return false;
    }
    if title == author {
        return true;
    }
    let (title, author) = (folded(title), folded(author));
    if title.is_empty() || author.is_empty() {
        return false;
    }
    if is_phone(&author) {
        let number = digits(&author);
        let tail: String = title.chars().rev().take_while(|sign| is_phone_sign(*sign)).collect();
        return is_phone(&title) && digits(&title) == number
            || tail.chars().any(|sign| sign.is_ascii_digit())
                && digits(&tail.chars().rev().collect::<String>()) == number;
    }
    // On the way blanks of a file's name become underscores.
    if title.contains('_') && !author.contains('_') && names(&tidy(&title.replace('_', " ")), &author) {
        return true;
    }
    if !author.contains(FORBIDDEN) {
        return names(&title, &author);
    }
    [as_file_name(&author, Some('_')), as_file_name(&author, None), author]
        .iter()
        .any(|name| !name.is_empty() && names(&title, name))
}

/// Whether a folded title is a folded name, or words of an unknown language around it.
fn names(title: &str, name: &str) -> bool {
    let ends_word = |letter: char| !letter.is_alphanumeric();
    match (title.strip_suffix(name), title.strip_prefix(name)) {
        (Some(""), _) => true,
        (Some(before), _) if before.ends_with(ends_word) => true,
        (_, Some(after)) => after.starts_with(ends_word) && after.contains("whatsapp"),
        _ => false,
    }
}

/// Whether a text is tidy as it stands: plain letters and signs with single blanks between them. Nearly all names are.
fn is_tidy(text: &str) -> bool {
    let mut before = ' ';
    for letter in text.chars() {
        let is_blank = letter == ' ';
        if !is_plain(letter) || letter.is_ascii_control() || (is_blank && before == ' ') {
            return false;
        }
        before = letter;
    }
    before != ' ' || text.is_empty()
}

/// Composed letters, no marks of direction, single plain blanks.
pub fn tidy(text: &str) -> String {
    if is_tidy(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.nfc().filter(|letter| !is_mark(*letter)) {
        match letter {
            blank if is_blank(blank) => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            other => out.push(other),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A name made comparable.
fn folded(text: &str) -> String {
    if is_tidy(text) {
        return lower(text);
    }
    let visible =
        |letter: &char| !matches!(letter, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe0e}' | '\u{fe0f}');
    tidy(&text.chars().filter(visible).collect::<String>()).chars().default_case_fold().nfc().collect()
}

/// Signs that no file name may hold on one system or another.
const FORBIDDEN: [char; 9] = ['\\', '/', ':', '*', '?', '"', '<', '>', '|'];

/// A name as a file system takes it: characters that are forbidden somewhere are replaced or dropped.
fn as_file_name(name: &str, instead: Option<char>) -> String {
    let letters =
        name.chars().filter_map(|letter| if FORBIDDEN.contains(&letter) { instead } else { Some(letter) });
    tidy(&letters.collect::<String>())
}

fn is_phone_sign(sign: char) -> bool {
    sign.is_ascii_digit() || is_blank(sign) || "+-().".contains(sign)
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_letters_are_those_of_the_standard_library() {
        for text in ["", "Чат WhatsApp с КОНТАКТОМ Ёж 7.TXT", "STRAẞE", "ΟΔΟΣ", "İ", "Ѐ Ѝ"]
        {
            assert_eq!(lower(text), text.to_lowercase(), "{text}");
        }
        let all: String = ('\0'..='\u{7ff}').collect();
        all.chars().map(String::from).for_each(|one| assert_eq!(lower(&one), one.to_lowercase()));
    }

    #[test]
    fn plain_names_are_normalised_as_all_others() {
        for letter in '\0'..='\u{47f}' {
            let name = format!(" Ян{letter}{letter}A{letter}");
            assert!(plain_normal(&name).is_none_or(|plain| plain == any_normal(&name)), "{name:?}");
        }
        assert!(plain_normal("Ёж 7, «Кедр»").is_none() && plain_normal("Ёж 7, (Кедр)").is_some());
    }

    #[test]
    fn names_are_equal_without_decoration() {
        for (a, b) in [
            ("Вера Ежова 🌿", "вера  ежова"),
            ("Erin Quill!", "erin quill"),
            ("Жанна❤️", "жанна"),
            ("STRAẞE 5", "strasse 5"),
            ("Ａｎｎａ", "anna"),
        ] {
            assert_eq!(normal_name(a), normal_name(b), "{a} and {b}");
        }
        assert_ne!(normal_name("Анна Котова"), normal_name("Анна Котов"));
        assert_eq!(normal_name("🌿"), "");
        assert_eq!(normal_name(" Ёж,  ПЁТР-2\t"), "ёж пётр2");
    }

    #[test]
    fn platform_ids_have_one_form() {
        assert_eq!(normal_platform_id("telegram", "@Anna_K"), "@anna_k");
        assert_eq!(normal_platform_id("telegram", "https://t.me/anna_k"), "@anna_k");
        assert_eq!(normal_platform_id("telegram", "user123"), "123");
        assert_eq!(normal_platform_id("vk", "https://vk.com/id303"), "303");
    }

    #[test]
    fn titles_match_authors() {
        assert!(title_matches("ann\u{a0}ray", "Ann Ray\u{200e}"));
        assert!(title_matches("Анна ЁЖ", "анна ёж"));
        assert!(title_matches("Анна Е\u{308}Ж", "анна ёж"), "decomposed by the file system");
        assert!(title_matches("+7 903 555-72-77", "+7\u{a0}(903)\u{a0}555 72 77"));
        assert!(title_matches("Spjall - Ann Ray", "Ann Ray"));
        assert!(title_matches("Spjall_-_Ann_Ray", "Ann Ray"), "blanks lost on the way");
        assert!(title_matches("Spjall +7 903 555-72-77", "+7 903 555-72-77"));
        assert!(title_matches("Ann_ Office", "Ann: Office"));
        assert!(title_matches("Ann Office?".trim_end_matches('?'), "Ann Office?"));
        assert!(!title_matches("Joann Ray", "Ann Ray"));
        assert!(!title_matches("Ann Ray", "Ann"));
        assert!(!title_matches("", "Ann"));
        assert!(!title_matches("Ann", ""));
        assert!(!title_matches("+7 903 555-72-77", "+7 903 555-72-78"));
    }
}
