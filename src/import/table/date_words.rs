//! Dates in which words stand: «5 марта 2025 г.», `Mar 5, 2025 2:05 PM`, `Wed, 05 Mar 2025 10:00:00 +0000`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::headers::fold::plain;
use crate::model::time::{Basis, DAY_SECONDS, Day, Stamp};

/// What a word in a date says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Month(u32),
    /// Nothing that the date does not say as well: a weekday, «г.», "at".
    Passed,
    /// The half of the day: 0 or 12 hours on.
    Half(u32),
    /// A zone, as minutes.
    Zone(i32),
}

/// The table of words.
#[derive(Default)]
struct Words {
    means: HashMap<String, Word>,
    /// The months that a word names, with the languages in which it does.
    months: HashMap<String, Vec<(u32, &'static str)>>,
    /// Languages in which a dot stands behind the day, of those that take one word for different months.
    dotted: Vec<&'static str>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words::default();
    for line in include_str!("data/date-words.csv").lines().skip(1) {
        let mut cells = line.split(',');
        let (Some(text), Some(means), Some(tongue)) = (cells.next(), cells.next(), cells.next()) else {
            continue;
        };
        let word = match means {
            "dotted" => {
                words.dotted.push(tongue);
                continue;
            }
            "passed" => Word::Passed,
            "am" => Word::Half(0),
            "pm" => Word::Half(12),
            "utc" => Word::Zone(0),
            zone if zone.starts_with('+') => Word::Zone(zone.parse().unwrap_or(0)),
            month => Word::Month(month.parse().unwrap_or(0)),
        };
        if let Word::Month(month) = word {
            words.months.entry(plain(text)).or_default().push((month, tongue));
        }
        words.means.entry(plain(text)).or_insert(word);
    }
    words
});

/// The months that a word names in different languages: `listopada` is November in Polish and October in Croatian.
fn disputed(word: &str) -> Option<&'static [(u32, &'static str)]> {
    let months = WORDS.months.get(word)?;
    months.iter().any(|(month, _)| *month != months[0].0).then_some(months.as_slice())
}

/// The language of a date, where its month is called so in no other of those that mean different months by one word.
pub fn tongue(cell: &[u8]) -> Option<&'static str> {
    /// Languages that another one contradicts.
    static DISPUTING: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
        let words = WORDS.months.keys().filter_map(|word| disputed(word));
        let mut tongues: Vec<&str> = words.flatten().map(|(_, tongue)| *tongue).collect();
        tongues.sort_unstable();
        tongues.dedup();
        tongues
    });
    let text = std::str::from_utf8(cell).ok().filter(|text| text.len() <= LONGEST)?;
    let is_plain = !text.contains(char::is_alphabetic);
    if is_plain {
        return None;
    }
    let text = plain(text);
    let of_word = |word: &str| match WORDS.months.get(word)?.as_slice() {
        [(_, tongue)] if DISPUTING.contains(tongue) => Some(*tongue),
        _ => None,
    };
    text.split(|letter: char| !letter.is_alphabetic()).find_map(of_word)
}

/// The longest date: longer cells are texts.
const LONGEST: usize = 64;

/// Reads a date with words, or with signs of Chinese and Japanese; `None` when there is anything in it that no date holds.
pub fn parse(cell: &[u8]) -> Option<Stamp> {
    parse_in(cell, None)
}

/// The same, in the language of the other dates of a column where that is known.
pub fn parse_in(cell: &[u8], tongue: Option<&str>) -> Option<Stamp> {
    let text = std::str::from_utf8(cell).ok().filter(|text| text.len() <= LONGEST)?;
    let mut date = DateParts::default();
    let text = plain(without_name_of_zone(text));
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        rest = if first.is_ascii_digit() {
            date.number(rest)?
        } else if first.is_alphabetic() {
            date.word(rest)?
        } else if matches!(first, '+' | '-') && date.clock.is_some() {
            date.offset(rest)?
        } else if first.is_whitespace() || ",.'-/()|°".contains(first) {
            &rest[first.len_utf8()..]
        } else {
            return None;
        };
    }
    date.settle_month(tongue)?;
    date.stamp()
}

/// A date without the name of its zone in brackets behind the offset: `… GMT+0300 (Moscow Standard Time)`.
fn without_name_of_zone(text: &str) -> &str {
    let Some((date, name)) = text.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('(')) else {
        return text;
    };
    let is_name = name.contains(' ') && !name.contains(|letter: char| letter.is_ascii_digit());
    if is_name && date.contains(['+', '-']) && date.contains(':') { date } else { text }
}

/// Whether a word is the name of a month.
pub fn is_month(word: &str) -> bool {
    let word = plain(word);
    word.chars().count() > 2 && matches!(WORDS.means.get(&word), Some(Word::Month(_)))
}

/// The clock that a word behind a time of day names: `10:00 MSK`, `10:00 Uhr`.
pub fn basis(word: &[u8]) -> Option<Basis> {
    let word = std::str::from_utf8(word).ok()?.trim_matches(['(', ')', '.']);
    match WORDS.means.get(&plain(word))? {
        Word::Passed => Some(Basis::Local),
        Word::Zone(0) => Some(Basis::Utc),
        Word::Zone(minutes) => Some(Basis::Offset(*minutes)),
        Word::Month(_) | Word::Half(_) => None,
    }
}

/// Whether a word says nothing that a date does not say as well: «г.», «года».
pub fn is_passed(word: &str) -> bool {
    matches!(WORDS.means.get(&plain(word)), Some(Word::Passed))
}

/// What stands behind a numeric date, without the words that say nothing: «05.03.2025 г. в 14:05».
pub fn behind_words(rest: &[u8]) -> &[u8] {
    let trimmed = rest.trim_ascii_start();
    // Nearly all dates go on with `T`, a digit, or not at all.
    let is_plain = trimmed.first().is_none_or(|first| first.is_ascii_digit() || *first == b'T');
    let Some(text) = std::str::from_utf8(trimmed).ok().filter(|_| !is_plain) else { return rest };
    let end = text.find(|letter: char| !letter.is_alphabetic()).unwrap_or(text.len());
    match WORDS.means.get(&plain(&text[..end])) {
        Some(Word::Passed) => behind_words(text[end..].strip_prefix('.').unwrap_or(&text[end..]).as_bytes()),
        _ => rest,
    }
}

/// What has been found of a date.
#[derive(Default)]
struct DateParts {
    /// Numbers that are no time of day, with their lengths.
    numbers: Vec<(u32, usize)>,
    /// Months in the order in which words name them: `mar` may be a weekday before it.
    months: Vec<u32>,
    /// What the month may be, where languages differ.
    disputed: Option<&'static [(u32, &'static str)]>,
    /// A dot stands behind the day.
    has_dot: bool,
    clock: Option<(u32, u32, u32)>,
    half: Option<u32>,
    zone: Option<i32>,
    is_cjk: bool,
}

impl DateParts {
    /// Takes a number, or a time of day.
    fn number<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        let (value, length) = digits(text)?;
        let rest = &text[length..];
        let is_hour = |after: &&str| after.starts_with(|letter: char| letter.is_ascii_digit());
        let after = rest.strip_prefix(':').or_else(|| rest.strip_prefix('h').filter(is_hour));
        let Some(after) = after else {
            self.numbers.push((value, length));
            self.has_dot |= self.numbers.len() == 1 && rest.starts_with('.');
            return (self.numbers.len() <= 3).then_some(rest);
        };
        let (minute, length) = digits(after)?;
        let mut rest = &after[length..];
        let mut second = 0;
        if let Some(after) = rest.strip_prefix(':') {
            let (value, length) = digits(after)?;
            (second, rest) = (value, &after[length..]);
            if let Some(fraction) = rest.strip_prefix('.') {
                rest = fraction.trim_start_matches(|letter: char| letter.is_ascii_digit());
            }
        }
        let is_new = self.clock.replace((value, minute, second)).is_none();
        is_new.then_some(rest)
    }

    /// Takes a word.
    fn word<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        let is_sign = |letter: char| matches!(letter, '年' | '月' | '日');
        let length = match text.chars().next() {
            Some(first) if is_sign(first) => {
                self.is_cjk = true;
                first.len_utf8()
            }
            _ => text.find(|letter: char| !letter.is_alphabetic() || is_sign(letter)).unwrap_or(text.len()),
        };
        let (word, rest) = text.split_at(length);
        // `a.m.` has lost its dots to the blank between them.
        if let Some(half) = ["a", "p"].iter().position(|half| *half == word)
            && let Some(rest) = rest.strip_prefix(".m").or_else(|| rest.strip_prefix(" m"))
        {
            self.half = Some(half as u32 * 12);
            return Some(rest);
        }
        match WORDS.means.get(word)? {
            Word::Month(month) => {
                self.months.push(*month);
                self.disputed = disputed(word);
            }
            Word::Passed => {}
            Word::Half(hours) => self.half = Some(*hours),
            Word::Zone(minutes) => self.zone = Some(*minutes),
        }
        Some(rest)
    }

    /// Settles a month that languages call alike: by the language, else by the dot that some of them write behind the day. `None`
    /// where neither tells.
    fn settle_month(&mut self, tongue: Option<&str>) -> Option<()> {
        let Some(disputed) = self.disputed else { return Some(()) };
        let of_tongue = disputed.iter().find(|(_, own)| Some(*own) == tongue).map(|(month, _)| *month);
        let mut of_dot = disputed.iter().filter(|(_, own)| WORDS.dotted.contains(own) == self.has_dot);
        let by_dot = || {
            let (first, _) = of_dot.next()?;
            of_dot.all(|(month, _)| month == first).then_some(*first)
        };
        let month = of_tongue.or_else(by_dot)?;
        *self.months.last_mut()? = month;
        Some(())
    }

    /// Takes an offset behind the time: `+0300`, `-4`.
    fn offset<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        let sign = if text.starts_with('-') { -1 } else { 1 };
        let rest = &text[1..];
        let (value, length) = digits(rest)?;
        let mut rest = &rest[length..];
        let mut minutes = if length > 2 { value / 100 * 60 + value % 100 } else { value * 60 };
        if let Some(after) = rest.strip_prefix(':') {
            let (more, length) = digits(after)?;
            (minutes, rest) = (minutes + more, &after[length..]);
        }
        self.zone = Some(sign * i32::try_from(minutes).ok().filter(|minutes| *minutes <= 18 * 60)?);
        Some(rest)
    }

    /// The whole date.
    fn stamp(self) -> Option<Stamp> {
        let (year, month, day) = self.day()?;
        let day = Day::from_ymd(i32::try_from(year).ok()?, month, day)?;
        let (mut hour, minute, second) = self.clock.unwrap_or((0, 0, 0));
        if let Some(half) = self.half.filter(|_| hour <= 12) {
            hour = hour % 12 + half;
        }
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let basis = match self.zone.filter(|_| self.clock.is_some()) {
            None => Basis::Local,
            Some(0) => Basis::Utc,
            Some(minutes) => Basis::Offset(minutes),
        };
        let seconds = hour * 3600 + minute * 60 + second.min(59);
        Some(Stamp { wall: i64::from(day.0) * DAY_SECONDS + i64::from(seconds), basis })
    }

    /// Year, month and day.
    fn day(&self) -> Option<(u32, u32, u32)> {
        let full = |(value, length): (u32, usize)| match length {
            4 => value,
            _ if value < 70 => value + 2000,
            _ => value + 1900,
        };
        match (self.months.as_slice(), self.numbers.as_slice()) {
            ([.., month], [first, second]) if first.1 <= 2 => Some((full(*second), *month, first.0)),
            ([.., month], [first, second]) if first.1 == 4 && second.1 <= 2 => {
                Some((first.0, *month, second.0))
            }
            ([], [year, month, day]) if self.is_cjk && year.1 == 4 => Some((year.0, month.0, day.0)),
            _ => None,
        }
    }
}

/// A number of one to four digits and its length.
fn digits(text: &str) -> Option<(u32, usize)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    Some((text[..length].parse().ok().filter(|_| (1..=4).contains(&length))?, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_in_words_of_eleven_languages() {
        for text in [
            "Mar 5, 2025",
            "March 5th, 2025",
            "05-Mar-2025",
            "5 марта 2025",
            "5 мар. 2025 г.",
            "5. März 2025",
            "5 de marzo de 2025",
            "mié 5 mar 2025",
            "mar. 5 mars 2025",
            "5 marzo 2025",
            "5 de março de 2025",
            "5 marca 2025",
            "5 березня 2025 р.",
            "2025 ж. 5 наурыз",
            "5 Mart 2025",
            "2025年3月5日",
        ] {
            let shown = parse(text.as_bytes()).map(|stamp| stamp.to_string());
            assert_eq!(shown.as_deref(), Some("2025-03-05T00:00:00"), "{text}");
        }
    }

    #[test]
    fn one_word_for_two_months_is_told_by_the_language_or_the_dot() {
        let shown = |text: &str, tongue: Option<&str>| {
            parse_in(text.as_bytes(), tongue).map(|stamp| stamp.to_string()[5..7].to_owned())
        };
        for (text, tongue, month) in [
            ("5 listopada 2025", None, Some("11")),
            ("5 listopada 2025 r.", None, Some("11")),
            ("5. listopada 2025.", None, Some("10")),
            ("5 listopada 2025", Some("hr"), Some("10")),
            ("5. listopada 2025", Some("pl"), Some("11")),
            ("5. listopad 2025", None, None),
            ("5. listopad 2025", Some("cs"), Some("11")),
            ("5. studenoga 2025.", None, Some("11")),
        ] {
            assert_eq!(shown(text, tongue).as_deref(), month, "{text} {tongue:?}");
        }
        for (text, want) in [
            ("12. siječnja 2025.", Some("hr")),
            ("12 stycznia 2025", Some("pl")),
            ("5 listopada 2025", None),
            ("5 marta 2025", None),
            ("2025-01-05", None),
        ] {
            assert_eq!(tongue(text.as_bytes()), want, "{text}");
        }
    }

    #[test]
    fn times_and_zones_behind_them() {
        for (text, want) in [
            ("April 5, 2025 2:05 PM", "2025-04-05T14:05:00"),
            ("5 апр 2025 в 14:05", "2025-04-05T14:05:00"),
            ("Wed, 05 Mar 2025 10:00:00 +0000", "2025-03-05T10:00:00Z"),
            ("Wed, 5 Mar 2025 10:00:00 +0300", "2025-03-05T10:00:00+03:00"),
            ("5 марта 2025, 10:00 МСК", "2025-03-05T10:00:00+03:00"),
            ("5 Mar 2025 2:05 a.m.", "2025-03-05T02:05:00"),
            ("5 mars 2025 à 10h05", "2025-03-05T10:05:00"),
        ] {
            assert_eq!(
                parse(text.as_bytes()).map(|stamp| stamp.to_string()).as_deref(),
                Some(want),
                "{text}"
            );
        }
    }

    #[test]
    fn texts_are_no_dates() {
        for text in [
            "soon",
            "before Easter",
            "5 дней 2025",
            "март",
            "5 марта",
            "call Mar 5, 2025 about it",
            "31 февраля 2025",
        ] {
            assert_eq!(parse(text.as_bytes()), None, "{text}");
        }
    }
}
