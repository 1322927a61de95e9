//! Normal forms under which names and handles are compared.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// The normal form of a display name: Unicode NFKC, case-folded; letters, digits and marks are kept, everything else
/// (punctuation, emoji, variation selectors, joiners) is dropped or, between words, one blank.
pub fn normal_name(name: &str) -> String {
    // Nearly all names are plain, and for those nothing has to be looked up.
    if name.chars().all(is_plain) {
        return letters_of(name.chars().flat_map(char::to_lowercase), name.len());
    }
    let composed: String = name.nfkc().collect();
    let folded: String = caseless::default_case_fold_str(&composed).nfkc().collect();
    letters_of(folded.chars(), folded.len())
}

/// ASCII and the Russian alphabet: signs that normalisation leaves alone and whose small letters are their folded form.
fn is_plain(letter: char) -> bool {
    letter.is_ascii() || matches!(letter, 'А'..='я' | 'Ё' | 'ё')
}

/// What is kept of folded signs, of which there are about `size` bytes.
fn letters_of(folded: impl Iterator<Item = char>, size: usize) -> String {
    let mut normal = String::with_capacity(size);
    for letter in folded {
        let kept = if is_plain(letter) {
            letter.is_alphanumeric()
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

/// A name as one staff account's address book writes it: without marks of direction, with ordinary blanks.
pub fn plain_name(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_whitespace() {
            if !plain.is_empty() && !plain.ends_with(' ') {
                plain.push(' ');
            }
        } else if !matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
        {
            plain.push(c);
        }
    }
    plain.truncate(plain.trim_end_matches(' ').len());
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
