//! The partner's or group's name, taken from the name of the file.

use std::borrow::Cow;
use std::sync::LazyLock;

use percent_encoding::percent_decode_str;

use super::wordings::of_kind;
use crate::model::name::tidy;

/// What stands around the name of the partner: before it, and behind it.
type Wording = (&'static str, &'static str);

/// What WhatsApp calls its exports, in lower case, with single plain blanks.
static WORDINGS: LazyLock<Vec<Wording>> = LazyLock::new(|| of_kind("title").filter_map(around).collect());

/// What file managers add behind the name of a copy, in lower case.
static COPY: LazyLock<Vec<&str>> =
    LazyLock::new(|| of_kind("copy").filter_map(around).map(|(_, behind)| behind).collect());

/// What is before and behind the place of the name.
fn around(words: &'static str) -> Option<Wording> {
    words.split_once("{name}")
}

/// The title that a file name tells, without what WhatsApp, a file manager or an archive adds. Empty for a bare
/// `_chat`. In a language whose wording is not known the whole stem is the title.
pub(super) fn title_of(file_name: &str) -> String {
    let stem = stem(&decoded(file_name));
    let title = without_wording(&stem).or_else(|| without_wording(&spaced(&stem)?));
    match title {
        Some(title) => title,
        None if is_bare(&stem) => String::new(),
        None => stem,
    }
}

/// A stem that lost its blanks on the way, with blanks; `None` for one that still has some.
fn spaced(stem: &str) -> Option<String> {
    if stem.contains(' ') {
        // Unbreakable blanks stay where the others became underscores.
        let whole = self::stem(&stem.replace('_', " "));
        return (whole != stem).then_some(whole);
    }
    // The sign that stands between the words of the wording stands for every blank.
    let sign = stem.chars().find(|sign| matches!(sign, '_' | '.' | '-' | '+'))?;
    Some(self::stem(&stem.replace(sign, " ")))
}

/// Whether a file's stem is worded as WhatsApp words it in a known language, so that what remains of it is the
/// partner's or group's name and nothing else.
pub(super) fn is_known_title(stem: &str) -> bool {
    let stem = self::stem(&decoded(stem));
    is_bare(&stem) || without_wording(&stem).or_else(|| without_wording(&spaced(&stem)?)).is_some()
}

/// A file name without what addresses put in place of letters: `%20`. What is no text afterwards stays as it is.
fn decoded(file_name: &str) -> Cow<'_, str> {
    percent_decode_str(file_name).decode_utf8().unwrap_or(Cow::Borrowed(file_name))
}

/// The writer whose whole name begins a title, if there is one alone: behind it stands the day of the export or the like.
pub(super) fn named_with_a_day<'a>(title: &str, mut names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let is_it = |name: &&str| {
        let behind = title.strip_prefix(*name).filter(|_| !name.is_empty()).unwrap_or_default();
        behind.starts_with([' ', '-', '_', '('])
            && behind.contains(|sign: char| sign.is_ascii_digit())
            && !behind.contains(char::is_alphabetic)
    };
    let found = names.find(is_it)?;
    names.all(|name| !is_it(&name)).then_some(found)
}

/// A file name without extensions, marks of direction, uneven blanks and the additions of a copy or a drive, in whatever
/// order they were added.
fn stem(file_name: &str) -> String {
    let mut stem = tidy(file_name);
    while let Some(shorter) = without_addition(&stem) {
        stem = shorter;
    }
    stem
}

/// A name without one trailing addition; `None` when there is none.
fn without_addition(name: &str) -> Option<String> {
    let extension =
        [".gz", ".txt", ".zip"].iter().find_map(|extension| strip_suffix_ignoring_case(name, extension));
    let extension = extension.map(|shorter| shorter.trim_end().to_owned());
    extension
        .filter(|shorter| !shorter.is_empty())
        .or_else(|| without_copy_mark(name))
        .or_else(|| without_drive_mark(name))
}

/// A name without what Google Drive adds to an archive: `-20251130T100000Z-001`, perhaps with one number more.
fn without_drive_mark(name: &str) -> Option<String> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_stamp = |text: &str| {
        let parts = text.strip_suffix('Z').and_then(|text| text.split_once('T'));
        parts
            .is_some_and(|(day, time)| is_number(day) && is_number(time) && day.len() == 8 && time.len() == 6)
    };
    let mut rest = name;
    while let Some((before, last)) = rest.rsplit_once('-') {
        if is_stamp(last) {
            return Some(before.trim_end().to_owned()).filter(|before| !before.is_empty());
        }
        if !is_number(last) {
            return None;
        }
        rest = before;
    }
    None
}

/// A stem without one trailing ` (2)`, ` - copy`, ` copy 3` or the like; `None` when there is none.
fn without_copy_mark(stem: &str) -> Option<String> {
    if let Some((before, number)) = stem.strip_suffix(')').and_then(|open| open.rsplit_once('(')) {
        let counts = (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
        if counts && (before.ends_with(' ') || before == "_chat") {
            return Some(before.trim_end().to_owned());
        }
    }
    let unnumbered = match stem.rsplit_once(' ') {
        Some((before, number)) if number.len() <= 2 && number.parse::<u8>().is_ok() => before,
        _ => stem,
    };
    let before = COPY.iter().find_map(|word| strip_suffix_ignoring_case(unnumbered, word))?;
    Some(before.trim_end_matches([' ', '-', '–', '—']).to_owned()).filter(|rest| !rest.is_empty())
}

/// The name inside WhatsApp's wording.
fn without_wording(stem: &str) -> Option<String> {
    WORDINGS.iter().find_map(|(prefix, suffix)| {
        let rest = strip_prefix_ignoring_case(stem, prefix)?;
        let name = strip_suffix_ignoring_case(rest, suffix)?.trim();
        (!name.is_empty()).then(|| name.to_owned())
    })
}

/// The name of the text file inside an archive, which names no one.
fn is_bare(stem: &str) -> bool {
    stem.strip_prefix("_chat").is_some_and(|rest| rest.trim().bytes().all(|byte| byte.is_ascii_digit()))
}

/// A text without a suffix that is given in lower case.
fn strip_suffix_ignoring_case<'a>(text: &'a str, suffix: &str) -> Option<&'a str> {
    let mut letters = text.char_indices().rev();
    let mut end = text.len();
    for wanted in suffix.chars().rev() {
        let (at, letter) = letters.next()?;
        is_letter(letter, wanted).then(|| end = at)?;
    }
    text.get(..end)
}

/// A text without a prefix that is given in lower case.
fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let mut letters = text.chars();
    for wanted in prefix.chars() {
        is_letter(letters.next()?, wanted).then_some(())?;
    }
    Some(letters.as_str())
}

/// Whether a letter is another one, which is given in lower case.
fn is_letter(letter: char, lower: char) -> bool {
    letter == lower || letter.to_lowercase().eq([lower])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wording_copies_and_extensions_go() {
        for name in [
            "WhatsApp Chat with Ann Ray.txt",
            "WhatsApp Chat - Ann Ray.zip",
            "Чат WhatsApp с\u{a0}контактом Ann Ray.txt",
            "Чат WhatsApp с контактом Ann Ray (1).txt",
            "Чат WhatsApp с контактом Ann Ray — копия.txt",
            "Чат WhatsApp с контактом Ann Ray — копия (2).txt",
            "Чат WhatsApp с контактом Ann Ray копия 2.txt",
            "WhatsApp Chat mit Ann Ray - Kopie.txt",
            "WhatsApp Chat with Ann Ray copy.TXT",
            "Chat de WhatsApp con Ann Ray (12).txt",
            "Discussion WhatsApp avec \u{202a}Ann  Ray\u{202c}.txt",
            "Conversa do WhatsApp com Ann Ray.txt",
            "Ann Ray ile WhatsApp Sohbeti.txt",
            "Ann Ray के साथ WhatsApp चैट.txt",
            "WhatsApp_Chat_with_Ann_Ray.txt",
            "WhatsApp.Chat.with.Ann.Ray.txt",
            "WhatsApp%20Chat%20with%20Ann%20Ray.txt",
            "%D0%A7%D0%B0%D1%82%20WhatsApp%20%D1%81%20%D0%BA%D0%BE%D0%BD%D1%82%D0%B0%D0%BA%D1%82%D0%BE%D0%BC%20Ann%20Ray.txt",
            "Чат_WhatsApp_с_контактом_Ann_Ray.txt",
            "WhatsApp Chat with Ann Ray-20251130T100000Z-001.zip",
            "WhatsApp Chat with Ann Ray-20251130T100000Z-1-001.zip",
            "WhatsApp Chat with Ann Ray.txt.txt",
            "WhatsApp Chat with Ann Ray (1).txt (2).txt",
            "WhatsApp_Chat_with_Ann_Ray_(1).txt",
        ] {
            assert_eq!(title_of(name), "Ann Ray", "{name}");
            assert!(is_known_title(name), "{name}");
        }
    }

    #[test]
    fn a_day_behind_the_name_of_a_writer() {
        let of = |title: &str| named_with_a_day(title, ["Ann Ray", "Studio", ""].into_iter());
        assert_eq!(of("Ann Ray 2026-06-28"), Some("Ann Ray"));
        assert_eq!(of("Ann Ray (28.06)"), Some("Ann Ray"));
        for title in ["Ann Ray", "Ann Rayner 2", "Ann Ray from May 2", "Bo 2026-06-28"] {
            assert_eq!(of(title), None, "{title}");
        }
        assert_eq!(named_with_a_day("Ann 2", ["Ann", "Ann"].into_iter()), None);
        assert_eq!(title_of("Скидка 50% Ann.txt"), "Скидка 50% Ann");
    }

    #[test]
    fn bare_and_unknown_names() {
        assert_eq!(title_of("_chat.txt"), "");
        assert_eq!(title_of("_chat (2).txt"), "");
        assert_eq!(title_of("Spjall - Ann Ray.txt"), "Spjall - Ann Ray");
        assert!(!is_known_title("Spjall - Ann Ray"));
        assert_eq!(title_of("WhatsApp Chat with +44 7400 555745.txt"), "+44 7400 555745");
        assert_eq!(title_of("WhatsApp Chat with Team (2024 plan).txt"), "Team (2024 plan)");
        assert_eq!(title_of(""), "");
        assert_eq!(title_of("WhatsApp Chat with .txt"), "WhatsApp Chat with");
    }
}
