//! Words of programs that write chats as text, in the languages that they write: data.

use std::collections::HashSet;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use crate::model::chat::ChatKind;
use crate::model::sorted_map::SortedMap;

/// The words of each kind.
static WORDS: LazyLock<SortedMap<String, Vec<String>>> = LazyLock::new(|| {
    let rows = csv::Reader::from_reader(include_str!("words.csv").as_bytes()).into_records().flatten();
    let mut words = SortedMap::<String, Vec<String>>::new();
    for row in rows {
        words.entry(row[0].to_owned()).or_default().push(row[1].to_owned());
    }
    words
});

/// What is asked of every message is looked up in one step.
static MEDIA: LazyLock<HashSet<&str, FixedState>> = LazyLock::new(|| of_kind("media").collect());
static MEDIA_START: LazyLock<Vec<&str>> = LazyLock::new(|| of_kind("media-start").collect());
static ME: LazyLock<HashSet<&str, FixedState>> = LazyLock::new(|| of_kind("me").collect());
/// What stands before and behind the title in the first line of a file, and whether it is a conversation of two.
static TITLES: LazyLock<Vec<(&str, &str, ChatKind)>> = LazyLock::new(|| {
    let kinds = [("title-of-two", ChatKind::Private), ("title-of-group", ChatKind::Group)];
    let of = |(kind, of): (&str, ChatKind)| {
        let around = of_kind(kind).filter_map(|pattern| pattern.split_once('*'));
        around.map(move |(before, behind)| (before, behind, of)).collect::<Vec<_>>()
    };
    kinds.into_iter().flat_map(of).collect()
});
static HALVES: LazyLock<[Vec<&str>; 2]> = LazyLock::new(|| ["am", "pm"].map(|kind| of_kind(kind).collect()));

fn of_kind(kind: &str) -> impl Iterator<Item = &'static str> {
    WORDS.get(kind).into_iter().flatten().map(String::as_str)
}

/// Whether a text stands for a file.
pub(super) fn is_media(text: &str) -> bool {
    let text = text.trim();
    MEDIA.contains(text) || MEDIA_START.iter().any(|word| text.starts_with(word))
}

/// Whether a line tells when a file was saved.
pub(super) fn is_saved(line: &str) -> bool {
    let line = line.trim();
    line.chars().count() < 60 && of_kind("saved").any(|words| line.starts_with(words))
}

/// Whether a line tells that a message was taken back.
pub(super) fn is_unsent(text: &str) -> bool {
    unsent(text.trim()).is_some()
}

/// The words at the end of a line that tell so.
pub(super) fn unsent(text: &str) -> Option<&str> {
    let words = of_kind("unsent").filter(|words| text.ends_with(words)).max_by_key(|words| words.len())?;
    text.get(text.len() - words.len()..)
}

/// Whether a name is that by which a program calls the owner of the account.
pub(super) fn is_me(name: &str) -> bool {
    ME.contains(name.trim())
}

/// The title that the first line of a file gives, and whether it is a conversation of two.
pub(super) fn title(line: &str) -> Option<(String, ChatKind)> {
    let line = line.trim_start_matches('\u{feff}').trim();
    TITLES.iter().find_map(|(before, behind, of)| {
        let title = line.strip_prefix(before)?.strip_suffix(behind)?.trim();
        (!title.is_empty()).then(|| (title.to_owned(), *of))
    })
}

/// A time of day with a mark of its half in any of the languages: the second of the day, whether the hour is a twelve that
/// could be noon as well as midnight, and what stands behind.
pub(super) fn clock(text: &str) -> Option<(u32, bool, &str)> {
    let (half, rest) = half(text);
    let rest = rest.trim_start();
    let digits = rest.find(|sign: char| !sign.is_ascii_digit())?;
    let hour: u32 = rest.get(..digits).filter(|digits| (1..=2).contains(&digits.len()))?.parse().ok()?;
    let rest = rest[digits..].strip_prefix(':')?;
    let minute: u32 = rest.get(..2)?.parse().ok()?;
    let mut rest = rest.get(2..)?;
    let mut second = 0;
    if let Some((seconds, behind)) =
        rest.strip_prefix(':').and_then(|rest| Some((rest.get(..2)?, rest.get(2..)?)))
    {
        (second, rest) = (seconds.parse().ok()?, behind);
    }
    let (half, rest) = match half {
        Some(half) => (Some(half), rest),
        None => match self::half(rest.trim_start_matches(['\u{202f}', ' '])) {
            (Some(half), behind) => (Some(half), behind),
            (None, _) => (None, rest),
        },
    };
    let hour_of_day = match half {
        Some(half) if hour <= 12 => hour % 12 + half,
        _ => hour,
    };
    let is_open = half.is_some() && hour == 12;
    (hour_of_day < 24 && minute < 60 && second < 60).then_some((
        hour_of_day * 3600 + minute * 60 + second,
        is_open,
        rest,
    ))
}

/// The half of the day that a text begins with, in hours, and what stands behind.
fn half(text: &str) -> (Option<u32>, &str) {
    for (words, hours) in HALVES.iter().zip([0, 12]) {
        for word in words {
            let start = text.get(..word.len());
            if start.is_some_and(|start| start.eq_ignore_ascii_case(word)) {
                let behind = &text[word.len()..];
                // `am` is no half of the day in `amber`.
                if !word.is_ascii() || !behind.starts_with(char::is_alphabetic) {
                    return (Some(hours), behind);
                }
            }
        }
    }
    (None, text)
}
