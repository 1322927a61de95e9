//! The line above each message: who, and when.

use crate::model::time::{Basis, Day, Moment, Stamp};

/// Beginnings of month names as VK shortens them, in Russian, English and Ukrainian.
const MONTHS: [&[&str]; 12] = [
    &["янв", "jan", "січ"],
    &["фев", "feb", "лют"],
    &["мар", "mar", "бер"],
    &["апр", "apr", "кві"],
    &["май", "мая", "may", "тра"],
    &["июн", "jun", "чер"],
    &["июл", "jul", "лип"],
    &["авг", "aug", "сер"],
    &["сен", "sep", "вер"],
    &["окт", "oct", "жов"],
    &["ноя", "nov", "лис"],
    &["дек", "dec", "гру"],
];

/// Splits a header without a link (`Вы, 6 ноя 2025 в 8:45:02`) at its last comma.
pub(super) fn split(text: &str) -> (&str, &str) {
    text.rsplit_once(',').map_or(("", text), |(name, when)| (name.trim(), when))
}

/// Reads `6 ноя 2025 в 8:45:02` and `at 1:02:03 pm on 27 Dec 2018`: local time without a zone.
pub(super) fn stamp(text: &str) -> Option<Stamp> {
    let words: Vec<String> = text
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let at = words.iter().position(|word| month(word).is_some())?;
    let day: u32 = words.get(at.checked_sub(1)?)?.parse().ok()?;
    let year: i32 = words.get(at + 1)?.parse().ok()?;
    let clock = words.iter().position(|word| word.contains(':'))?;
    let half = words.get(clock + 1).map_or("", String::as_str);
    let second = second_of_day(&words[clock], half)?;
    let day = Day::from_ymd(year, month(&words[at])?, day)?;
    Some(Stamp { wall: Moment { day, second }.wall_seconds(), basis: Basis::Local })
}

/// Month (1–12) that a word begins.
fn month(word: &str) -> Option<u32> {
    if !(3..=9).contains(&word.chars().count()) {
        return None;
    }
    (1..)
        .zip(MONTHS)
        .find(|(_, names)| names.iter().any(|name| word.starts_with(name)))
        .map(|(month, _)| month)
}

/// Second of the day of `8:45:02` or `8:45`, with `am` or `pm` behind it where the clock has twelve hours.
fn second_of_day(clock: &str, half: &str) -> Option<u32> {
    let mut parts = clock.split(':').map(|part| part.parse::<u32>().ok());
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next().unwrap_or(Some(0))?);
    let hour = match half {
        "am" | "pm" if hour > 12 => return None,
        "am" => hour % 12,
        "pm" => hour % 12 + 12,
        _ => hour,
    };
    (hour < 24 && minute < 60 && second < 60).then(|| hour * 3600 + minute * 60 + second)
}

#[cfg(test)]
mod tests {
    use super::{split, stamp};

    fn shown(text: &str) -> Option<String> {
        stamp(text).map(|stamp| stamp.to_string())
    }

    #[test]
    fn times_of_three_languages_are_read() {
        for (text, want) in [
            ("27 дек 2018 в 0:58:19", "2018-12-27T00:58:19"),
            (" 1 мая 2020 в 23:00:00 ", "2020-05-01T23:00:00"),
            ("at 1:02:03 pm on 27 Dec 2018", "2018-12-27T13:02:03"),
            ("at 12:02:03 am on 27 Dec 2018", "2018-12-27T00:02:03"),
            ("9 лис 2021 о 10:00", "2021-11-09T10:00:00"),
        ] {
            assert_eq!(shown(text).as_deref(), Some(want), "{text}");
        }
        for text in [
            "",
            "31 фев 2020 в 1:00:00",
            "1 мая 2020",
            "27 дек 2018 в 25:00:00",
            "27 дек 2018 в 4500000:58:19",
            "мая",
            "0 мая 2020 в 1:00:00",
        ] {
            assert_eq!(shown(text), None, "{text}");
        }
    }

    #[test]
    fn the_last_comma_parts_name_and_time() {
        assert_eq!(split("Вы, 6 ноя 2025 в 8:45:02"), ("Вы", " 6 ноя 2025 в 8:45:02"));
        assert_eq!(split("без времени"), ("", "без времени"));
    }
}
