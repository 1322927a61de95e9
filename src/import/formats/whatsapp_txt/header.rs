//! The grammar of entry headers, put together from parts: no list of locales, but numbers and what stands between them.
//!
//! A header is an optional bracket, a date of three numbers and a time of two or three in either order, perhaps a word
//! for the half of the day, and `] `, ` - ` or `: ` before the sender. Digits may be of any script.

use super::date::{DateShape, RawDate, YearPlace};
use super::period::{Period, period, second_of_day};
use crate::model::digits;
use crate::model::name::{is_blank, is_mark};

/// A header is over after this many bytes, or it is none.
const LONGEST: usize = 160;

/// No two numbers of a header stand farther apart, in bytes.
const LONGEST_GAP: usize = 40;

/// Words that stand behind a time without changing it: "o'clock", "hours".
const CLOCK_WORDS: &[&str] = &["uhr", "ч", "h", "hrs", "год", "klo", "น"];

/// What stands between the time and the end of the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TimeWord {
    /// Nothing, or a word that means "o'clock".
    None,
    /// A word for a part of the day.
    Period,
    /// A word that is not known.
    Unknown,
}

/// How a header ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// `[…] `
    Bracket,
    /// `… - `
    Dash,
    /// `…: `
    Colon,
}

/// What all headers of one export have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Family {
    /// How the header ends.
    pub(super) ending: Ending,
    /// The time stands before the date.
    pub(super) time_first: bool,
    /// Whether a word follows or precedes the time.
    pub(super) word: TimeWord,
}

/// The shape of a header: what stays the same from line to line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Form {
    /// What may never change within a file.
    pub(super) family: Family,
    /// The time has seconds.
    pub(super) seconds: bool,
    /// A comma stands between date and time.
    pub(super) comma: bool,
    /// How the date is written.
    pub(super) date: DateShape,
}

/// Numbers of a header in the order of writing; the sixth is only used with seconds.
pub(super) type Numbers = [u16; 6];

/// A header as the grammar reads it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Header {
    /// Its shape.
    pub(super) form: Form,
    /// The part of the day that its word names.
    pub(super) period: Option<Period>,
    /// The numbers.
    pub(super) numbers: Numbers,
    /// Start and end of each number, in bytes.
    pub(super) spans: [(usize, usize); 6],
    /// Length of the header in bytes: where the sender begins.
    pub(super) end: usize,
}

impl Form {
    /// How many numbers there are: 5 or 6.
    pub(super) fn count(self) -> usize {
        5 + usize::from(self.seconds)
    }
}

/// Date and second of the day out of the numbers; no second when there is no such time.
pub(super) fn date_and_time(form: Form, period: Option<Period>, numbers: &Numbers) -> (RawDate, Option<u32>) {
    let date_at = if form.family.time_first { form.count() - 3 } else { 0 };
    let time_at = if form.family.time_first { 0 } else { 3 };
    let number = |at: usize| numbers.get(at).copied().unwrap_or(0);
    let fields = [number(date_at), number(date_at + 1), number(date_at + 2)];
    let second = if form.seconds { number(time_at + 2) } else { 0 };
    let [hour, minute, second] = [number(time_at), number(time_at + 1), second].map(u32::from);
    (RawDate { fields, shape: form.date }, second_of_day(hour, minute, second, period))
}

/// Reads the header at the start of a line that has no marks before it.
pub(super) fn parse(line: &[u8]) -> Option<Header> {
    let text = valid_start(&line[..line.len().min(LONGEST)]);
    let bracket = text.starts_with('[');
    let numbers = Run::all(text);
    let gap = |after: usize| match (numbers.get(after), numbers.get(after + 1)) {
        (Some(this), Some(next)) => Some(&text[this.end..next.start]),
        _ => None,
    };
    let first = numbers.first()?;
    if !text[..first.start].chars().all(|sign| sign == '[' || is_mark(sign) || is_blank(sign)) {
        return None;
    }
    let time_first = is_time_gap(gap(0)?, true);
    let (date_at, time_at, seconds) = if time_first {
        let seconds = is_time_gap(gap(1)?, true);
        (2 + usize::from(seconds), 0, seconds)
    } else {
        let separator = gap(3).filter(|gap| is_time_gap(gap, false))?;
        // Where a dot parts hours from minutes, it parts seconds from them, too: `14.56.01`.
        let dotted = bare(separator) == ".";
        (0, 3, gap(4).is_some_and(|next| bare(next) == bare(separator) && is_time_gap(next, !dotted)))
    };
    let count = 5 + usize::from(seconds);
    let last = numbers.get(count - 1)?;
    let tail = &text[last.end..];
    let (word, ending, tail_end) = ending(tail, bracket, line.len() <= LONGEST)?;
    let middle = middle(gap(if time_first { 1 + usize::from(seconds) } else { 2 })?)?;
    let (word, period) = match (time_word(middle.word), time_word(word)) {
        (named @ (TimeWord::Period, _), _) | (_, named @ (TimeWord::Period, _)) => named,
        (_, behind) => behind,
    };
    let date = date_shape(numbers.get(date_at..date_at + 3)?, [gap(date_at)?, gap(date_at + 1)?])?;
    let fits = |at: usize| numbers.get(at).is_some_and(|number| number.digits <= 2);
    if !(time_at..time_at + count - 3).all(fits) {
        return None;
    }
    let mut header = Header {
        form: Form { family: Family { ending, time_first, word }, seconds, comma: middle.comma, date },
        period,
        numbers: [0; 6],
        spans: [(0, 0); 6],
        end: last.end + tail_end,
    };
    for (at, number) in numbers.iter().take(count).enumerate() {
        header.numbers[at] = number.value;
        header.spans[at] = (number.start, number.end);
    }
    Some(header)
}

/// The longest valid UTF-8 at the start of some bytes.
fn valid_start(bytes: &[u8]) -> &str {
    bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}

/// A number of 1 to 4 digits.
struct Run {
    start: usize,
    end: usize,
    digits: usize,
    value: u16,
}

impl Run {
    /// The first six numbers of a text; stops at a longer one, and where none follows for longer than a header has words.
    fn all(text: &str) -> Vec<Self> {
        let mut runs: Vec<Self> = Vec::with_capacity(6);
        let mut next = usize::MAX;
        for (at, letter) in text.char_indices() {
            let full = runs.len() == 6;
            let Some(digit) = digits::value(letter) else {
                if full || at > next.saturating_add(LONGEST_GAP) {
                    break;
                }
                continue;
            };
            let end = at + letter.len_utf8();
            match runs.last_mut() {
                Some(run) if next == at && run.digits < 4 => {
                    (run.end, run.digits, run.value) = (end, run.digits + 1, run.value * 10 + digit);
                }
                Some(_) if next == at || full => break,
                _ => runs.push(Self { start: at, end, digits: 1, value: digit }),
            }
            next = end;
        }
        runs
    }
}

/// A gap without marks and blanks.
fn bare(gap: &str) -> &str {
    gap.trim_matches(|sign| is_mark(sign) || is_blank(sign))
}

/// Whether a gap separates hours from minutes. A dot does only where a date cannot be meant.
fn is_time_gap(gap: &str, colon_only: bool) -> bool {
    match bare(gap) {
        ":" => !gap.contains(is_blank),
        "." => !colon_only && !gap.contains(is_blank),
        "h" | "時" | "点" | "시" => true,
        _ => false,
    }
}

/// The shape of a date, from the numbers and the two gaps between them.
fn date_shape(numbers: &[Run], gaps: [&str; 2]) -> Option<DateShape> {
    let [first, second] = gaps.map(bare);
    let (second, era) = behind_era(second);
    let separator = match [first, second] {
        ["/", "/"] => b'/',
        [".", "."] => b'.',
        ["-", "-"] | ["‑", "‑"] => b'-',
        ["年", "月"] | ["년", "월"] => b'y',
        _ => return None,
    };
    let year = match numbers.iter().map(|number| number.digits).collect::<Vec<_>>()[..] {
        [3 | 4, 1 | 2, 1 | 2] => YearPlace::First,
        [1 | 2, 1 | 2, 3 | 4] => YearPlace::Last,
        [1 | 2, 1 | 2, 1 | 2] if separator == b'y' => YearPlace::First,
        [1 | 2, 1 | 2, 1 | 2] if era.is_some() => YearPlace::Era(era.unwrap_or_default()),
        [1 | 2, 1 | 2, 1 | 2] => YearPlace::Short,
        _ => return None,
    };
    Some(DateShape { separator, year })
}

/// The eras by which years are counted in Japan, with the year before their first.
const ERAS: &[(&str, u16)] = &[("R", 2018), ("H", 1988), ("令和", 2018), ("平成", 1988)];

/// A separator without the era that stands behind it, and the year before the first of that era: `18/R4`.
fn behind_era(gap: &str) -> (&str, Option<u16>) {
    let found = ERAS.iter().find_map(|(era, before)| Some((bare(gap.strip_suffix(era)?), *before)));
    found.map_or((gap, None), |(separator, before)| (separator, Some(before)))
}

/// What stands between date and time.
struct Middle<'a> {
    /// The last word, which may name a part of the day.
    word: &'a str,
    comma: bool,
}

/// Reads the gap between date and time: a comma of any script, words, blanks.
fn middle(gap: &str) -> Option<Middle<'_>> {
    let is_comma = |sign: char| matches!(sign, ',' | '،' | '、' | '，');
    let allowed = |sign: char| is_mark(sign) || is_blank(sign) || is_comma(sign) || is_word_sign(sign);
    let parted = gap.chars().any(|sign| is_blank(sign) || matches!(sign, '日' | '일'));
    if gap.len() > LONGEST_GAP || !parted || !gap.chars().all(allowed) {
        return None;
    }
    let words = gap.trim_matches(|sign| is_mark(sign) || is_blank(sign));
    let word =
        words.rsplit(|sign| is_blank(sign) || is_comma(sign) || sign == '日').next().unwrap_or_default();
    Some(Middle { word, comma: gap.contains(is_comma) })
}

/// Letters, and what is written inside abbreviations.
fn is_word_sign(sign: char) -> bool {
    sign.is_alphabetic()
        || matches!(sign, '.' | '\'' | '’' | '״' | '׳')
        // Vowel signs of the Indic scripts and the viramas count as no letters.
        || matches!(u32::from(sign), 0x300..=0x36f | 0x64b..=0x65f | 0x900..=0xdff | 0xe31..=0xe4e | 0xeb1..=0xece | 0x102b..=0x103e | 0x17b4..=0x17dd)
}

/// What a word beside the time means.
fn time_word(word: &str) -> (TimeWord, Option<Period>) {
    let bare = word.trim_matches(|sign| is_mark(sign) || is_blank(sign));
    if bare.trim_matches('.').is_empty() {
        return (TimeWord::None, None);
    }
    match period(bare) {
        Some(period) => (TimeWord::Period, Some(period)),
        None if CLOCK_WORDS.contains(&bare.trim_matches('.').to_lowercase().as_str()) => {
            (TimeWord::None, None)
        }
        None => (TimeWord::Unknown, None),
    }
}

/// Splits what follows the last number into the word beside the time, the ending, and the place where the sender
/// begins. `is_all`: the tail runs to the end of the line.
fn ending(tail: &str, bracket: bool, is_all: bool) -> Option<(&str, Ending, usize)> {
    let is_word = |word: &str| {
        word.chars().count() <= 20
            && word.chars().all(|sign| is_word_sign(sign) || is_blank(sign) || is_mark(sign) || sign == '"')
    };
    if bracket {
        let at = tail.find(']')?;
        let blanks =
            tail[at + 1..].chars().take_while(|sign| is_blank(*sign)).map(char::len_utf8).sum::<usize>();
        return is_word(&tail[..at]).then_some((&tail[..at], Ending::Bracket, at + 1 + blanks));
    }
    let dash = tail.char_indices().find(|(_, sign)| matches!(sign, '-' | '–' | '—' | ':'))?;
    let (at, sign) = dash;
    let (word, behind) = (&tail[..at], &tail[at + sign.len_utf8()..]);
    let blank =
        behind.chars().next().map_or(is_all.then_some(0), |next| is_blank(next).then(|| next.len_utf8()))?;
    let end = tail.len() - behind.len() + blank;
    match sign {
        // Before a colon a word must be known: prose goes on behind a time, too.
        ':' => {
            let is_clock = word.is_empty() || (is_word(word) && time_word(word).0 == TimeWord::Period);
            (is_clock && !behind.is_empty()).then_some((word, Ending::Colon, end))
        }
        _ => (word.ends_with(is_blank) && is_word(word)).then_some((word, Ending::Dash, end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(Vec<u16>, Option<u32>, &str)> {
        let header = parse(line.as_bytes())?;
        let (date, second) = date_and_time(header.form, header.period, &header.numbers);
        Some((date.fields.to_vec(), second, &line[header.end..]))
    }

    fn time(hour: u32, minute: u32, second: u32) -> u32 {
        hour * 3600 + minute * 60 + second
    }

    #[test]
    fn shapes_of_many_locales() {
        for (line, date, at) in [
            ("[3/18/22, 14:56:01] A: b", [3, 18, 22], time(14, 56, 1)),
            ("[3/18/22 14:56:01] A: b", [3, 18, 22], time(14, 56, 1)),
            ("[\u{200f}18\u{200f}/3\u{200f}/2022، 14:56:01] A: b", [18, 3, 2022], time(14, 56, 1)),
            ("[\u{200f}١٨\u{200f}/٣\u{200f}/٢٠٢٢، ٢:٥٦:٠١ م] A: b", [18, 3, 2022], time(14, 56, 1)),
            ("[3/18/2565 BE, 14:56:01] A: b", [3, 18, 2565], time(14, 56, 1)),
            ("[3/18/R4, 14:56:01] A: b", [3, 18, 4], time(14, 56, 1)),
            ("[3/18/22 14.56.01] A: b", [3, 18, 22], time(14, 56, 1)),
            ("[18.03.22 14.56.01] A: b", [18, 3, 22], time(14, 56, 1)),
            ("18/03/2022, 14:56 - A: b", [18, 3, 2022], time(14, 56, 0)),
            ("1/15/25, 10:32\u{202f}PM - A: b", [1, 15, 25], time(22, 32, 0)),
            ("18.03.2022, 14:56 - A: b", [18, 3, 2022], time(14, 56, 0)),
            ("27.03.2022 14.56 - A: b", [27, 3, 2022], time(14, 56, 0)),
            ("01/20/2019, 11:23 a.\u{a0}m. - A: b", [1, 20, 2019], time(11, 23, 0)),
            ("2019/01/20, 11:23 - A: b", [2019, 1, 20], time(11, 23, 0)),
            ("2023-12-20, 5:46 p.m. - A: b", [2023, 12, 20], time(17, 46, 0)),
            ("02.05.18 à 18:00 - A: b", [2, 5, 18], time(18, 0, 0)),
            ("2019-01-20 à 18 h 05 - A: b", [2019, 1, 20], time(18, 5, 0)),
            ("[2019-04-16 02:09] A: b", [2019, 4, 16], time(2, 9, 0)),
            ("09/12/2012 17:02:35: A: b", [9, 12, 2012], time(17, 2, 35)),
            ("7/13/16, 5:08:08 PM: A: b", [7, 13, 16], time(17, 8, 8)),
            ("13/7/16 5:08:08 p. m.: A: b", [13, 7, 16], time(17, 8, 8)),
            ("2020. 6. 1. 오후 3:12 - A: b", [2020, 6, 1], time(15, 12, 0)),
            ("[2020/6/1 下午3:12:44] A: b", [2020, 6, 1], time(15, 12, 44)),
            ("2020年6月1日 午前9:05 - A: b", [2020, 6, 1], time(9, 5, 0)),
            ("1.06.2020 г., 15:12 ч. - A: b", [1, 6, 2020], time(15, 12, 0)),
            ("21:41, 27/03/2022 - A: b", [27, 3, 2022], time(21, 41, 0)),
            ("15/7/2023, 9:05 पूर्वाह्न - A: b", [15, 7, 2023], time(9, 5, 0)),
        ] {
            let found = read(line);
            assert_eq!(found, Some((date.to_vec(), Some(at), "A: b")), "{line}");
        }
    }

    #[test]
    fn other_lines_are_no_headers() {
        for line in [
            "",
            "[",
            "12 apples",
            "18/03/2022",
            "1/15/25,10:32,Anna,hello",
            "2024-01-15T10:30:00 - INFO: started",
            "2024-01-15 10:30:00,123 - root - INFO",
            "2016년 2월 5일 오전 1:33, 회원님 : 공부하기",
            "[김한길] [오전 1:01] 사진",
            "2021/01/01(金)",
            "10.12.2021 10:10 at the gate; bring 2 keys",
            "18/03/2022, 14:56",
            "1 2 3 4 5 6 7",
            "123456789012345678901234567890",
        ] {
            assert!(read(line).is_none(), "{line}");
        }
    }

    #[test]
    fn an_impossible_time_is_still_a_header() {
        assert_eq!(read("18/03/2022, 25:61 - A: b").map(|(_, second, _)| second), Some(None));
    }
}
