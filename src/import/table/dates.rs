//! Date cells: ISO 8601, day.month.year, month/day/year, Unix seconds, days of a spreadsheet, read by hand from the bytes;
//! dates with words in `date_words`.

use chrono::{DateTime, NaiveDate, NaiveDateTime};

use super::date_digits::{counted, plain};
use super::date_words;
use super::row::Row;
use crate::import::clock::Clock;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::{DateOrder, ReadParams, SourceRule};
use crate::model::time::{Basis, DAY_SECONDS, Day, Moment, Stamp};

/// What the numeric dates of a file say about the order of day and month.
#[derive(Debug, Default, Clone, Copy)]
struct Evidence {
    /// Dates whose first number is over 12.
    day_first: u32,
    /// Dates whose second number is over 12.
    month_first: u32,
    /// Dates with slashes that fit both orders.
    either: u32,
    /// A date with `AM` or `PM`: an American clock.
    twelve_hours: bool,
    /// Any date with the year at the end.
    seen: bool,
    /// The language of months in words, and for how many more dates it speaks than any other.
    tongue: (Option<&'static str>, u32),
}

impl Evidence {
    /// Notes the language of a date.
    fn hear(&mut self, tongue: Option<&'static str>) {
        let (known, lead) = &mut self.tongue;
        match tongue {
            None => {}
            heard if *known == heard => *lead += 1,
            heard if *lead == 0 => (*known, *lead) = (heard, 1),
            Some(_) => *lead -= 1,
        }
        if *lead == 0 {
            *known = None;
        }
    }
}

/// A reader of the date cells of one file.
pub struct Dates {
    forced: Option<DateOrder>,
    order: DateOrder,
    pattern: Option<String>,
    clock: Clock,
    evidence: Evidence,
}

impl Dates {
    /// A reader with what the settings say.
    pub fn new(params: &ReadParams, rule: &SourceRule) -> Self {
        Self {
            forced: params.date_order,
            order: params.date_order.unwrap_or(DateOrder::Dmy),
            pattern: rule.date_format.clone(),
            clock: Clock::new(params.zone),
            evidence: Evidence::default(),
        }
    }

    /// Notes what a cell says about the order of day and month.
    pub fn observe(&mut self, row: &Row, column: usize) {
        self.evidence.hear(date_words::tongue(row.bytes(column)));
        let cell = behind_clock(behind_weekday(bare(row.bytes(column)))).0;
        let Some((first, second, separator)) = numeric(cell) else { return };
        self.evidence.seen = true;
        self.evidence.twelve_hours |= cell.last().is_some_and(|letter| matches!(letter, b'M' | b'm' | b'.'));
        match (first > 12, second > 12) {
            (true, false) => self.evidence.day_first += 1,
            (false, true) => self.evidence.month_first += 1,
            // Dots are written day first everywhere; an equal day and month says nothing either way.
            _ if separator == b'/' && first != second => self.evidence.either += 1,
            _ => {}
        }
    }

    /// Whether more rows could still decide the order.
    pub fn is_open(&self) -> bool {
        let Evidence { day_first, month_first, either, .. } = self.evidence;
        self.forced.is_none() && self.pattern.is_none() && either > 0 && day_first == 0 && month_first == 0
    }

    /// Settles the order from what was observed.
    ///
    /// # Errors
    ///
    /// When every date can be read both ways and nothing else tells.
    pub fn settle(&mut self) -> Result<(), ImportError> {
        if self.is_open() {
            if !self.evidence.twelve_hours {
                return Err(ImportErrorKind::DateOrder.into());
            }
            self.order = DateOrder::Mdy;
        } else if self.forced.is_none() && self.evidence.month_first > self.evidence.day_first {
            self.order = DateOrder::Mdy;
        }
        Ok(())
    }

    /// The order, where a date had to be interpreted.
    pub fn order(&self) -> Option<DateOrder> {
        self.evidence.seen.then_some(self.order)
    }

    /// The time that a cell states; a date alone is its midnight. `None` when there is none in it.
    pub fn stamp(&self, cell: &[u8]) -> Option<Stamp> {
        let cell = bare(cell);
        if cell.is_empty() {
            return None;
        }
        if let Some(pattern) = &self.pattern {
            return by_pattern(std::str::from_utf8(cell).ok()?, pattern);
        }
        let (tongue, _) = self.evidence.tongue;
        parse(cell, self.order).or_else(|| date_words::parse_in(cell, tongue))
    }

    /// The time that two cells state, a date and a time of day; a date that is a date with a time already says it alone.
    pub fn stamp_of_two(&self, date: &[u8], clock: &[u8]) -> Option<Stamp> {
        let joined = [date.trim_ascii(), b" ", clock.trim_ascii()].concat();
        if let Some(stamp) = self.stamp(&joined) {
            return Some(stamp);
        }
        let day = self.stamp(date)?;
        let is_midnight = day.wall.rem_euclid(DAY_SECONDS) == 0;
        let (second, _) = clock_time(clock.trim_ascii()).filter(|_| is_midnight).unwrap_or((0, Basis::Local));
        Some(Stamp { wall: day.wall + i64::from(second), basis: day.basis })
    }

    /// A stated time as a moment of the audit's zone; a time without a zone stays as it stands.
    pub fn moment(&mut self, stamp: Stamp) -> Moment {
        self.clock.of_stamp(stamp)
    }

    /// The day of a cell; `None` when there is no date in it.
    pub fn day(&mut self, cell: &[u8]) -> Option<Day> {
        let stamp = self.stamp(cell)?;
        Some(self.moment(stamp).day)
    }
}

/// Reads by a pattern of the settings: with offset, without, or a date alone.
fn by_pattern(text: &str, pattern: &str) -> Option<Stamp> {
    if let Ok(time) = DateTime::parse_from_str(text, pattern) {
        let minutes = time.offset().local_minus_utc() / 60;
        return Some(Stamp { wall: time.naive_local().and_utc().timestamp(), basis: Basis::Offset(minutes) });
    }
    let local = NaiveDateTime::parse_from_str(text, pattern)
        .ok()
        .or_else(|| NaiveDate::parse_from_str(text, pattern).ok()?.and_hms_opt(0, 0, 0))?;
    Some(Stamp { wall: local.and_utc().timestamp(), basis: Basis::Local })
}

/// A cell without blanks and without the apostrophe by which spreadsheets keep digits as text.
fn bare(cell: &[u8]) -> &[u8] {
    let cell = cell.trim_ascii();
    cell.strip_prefix(b"'").unwrap_or(cell).trim_ascii_start()
}

/// A cell without the weekday before its date, which says nothing that the date does not say as well: «чт, 05.03.2026».
fn behind_weekday(cell: &[u8]) -> &[u8] {
    if cell.first().is_none_or(u8::is_ascii_digit) {
        return cell;
    }
    let Some(start) = cell.iter().position(u8::is_ascii_digit) else { return cell };
    let word = std::str::from_utf8(&cell[..start]).unwrap_or_default();
    let word = word.trim_end_matches(|letter: char| letter.is_whitespace() || letter == ',' || letter == '.');
    if date_words::is_passed(word) { &cell[start..] } else { cell }
}

/// A cell that begins with a time of day, parted into its date and that time: `10:05 14.05.2025`.
fn behind_clock(cell: &[u8]) -> (&[u8], Option<(u32, Basis)>) {
    let is_of_clock = |byte: &u8| byte.is_ascii_digit() || *byte == b':';
    let end = cell.iter().position(|byte| !is_of_clock(byte)).unwrap_or(cell.len());
    let (clock, rest) = cell.split_at(end);
    if !(1..3).contains(&memchr::memchr(b':', clock).unwrap_or(0))
        || !rest.starts_with(b" ") && !rest.starts_with(b",")
    {
        return (cell, None);
    }
    let date = rest.strip_prefix(b",").unwrap_or(rest).trim_ascii_start();
    match clock_time(clock) {
        Some(clock) if date.first().is_some_and(u8::is_ascii_digit) => (date, Some(clock)),
        _ => (cell, None),
    }
}

/// Reads a time: ISO 8601, the year last, or Unix seconds or milliseconds.
pub fn parse(cell: &[u8], order: DateOrder) -> Option<Stamp> {
    if let Some(stamp) = plain(cell) {
        return Some(stamp);
    }
    let (cell, clock) = behind_clock(behind_weekday(cell));
    if let Some((second, basis)) = clock {
        let day = parse(cell, order).filter(|day| day.wall.rem_euclid(DAY_SECONDS) == 0)?;
        return Some(Stamp { wall: day.wall + i64::from(second), basis });
    }
    if cell.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.')
        && memchr::memchr_iter(b'.', cell).count() < 2
    {
        return counted(cell);
    }
    if let Some(stamp) = compact(cell) {
        return Some(stamp);
    }
    let (a, rest) = number(cell)?;
    let (separator, rest) = rest.split_first()?;
    let (b, rest) = number(behind_gap(*separator, rest))?;
    let rest = rest.strip_prefix(&[*separator])?;
    let (c, rest) = number(behind_gap(*separator, rest))?;
    if !matches!(separator, b'-' | b'/' | b'.') {
        return None;
    }
    let year_first = cell.get(..4).is_some_and(|start| start.iter().all(u8::is_ascii_digit));
    let (year, month, day) = match (year_first, order) {
        (true, _) | (false, DateOrder::Ymd) => (a, b, c),
        (false, DateOrder::Mdy) => (c, a, b),
        (false, DateOrder::Dmy) => (c, b, a),
    };
    let year = if year < 100 { if year < 70 { year + 2000 } else { year + 1900 } } else { year };
    let day = Day::from_ymd(i32::try_from(year).ok()?, month, day)?;
    let (second, basis) = clock_time(date_words::behind_words(rest))?;
    Some(Stamp { wall: i64::from(day.0) * DAY_SECONDS + i64::from(second), basis })
}

/// What stands behind a dot and a blank: «12. 1. 2026», as Czechs, Slovaks and Finns write it.
fn behind_gap(separator: u8, rest: &[u8]) -> &[u8] {
    let rest_of = |gap: &[u8]| rest.strip_prefix(gap).filter(|_| separator == b'.');
    rest_of(b" ").or_else(|| rest_of(b"\xc2\xa0")).unwrap_or(rest)
}

/// A time of ISO 8601 without signs: `20250314T100000Z`.
fn compact(cell: &[u8]) -> Option<Stamp> {
    let (date, clock) = (cell.get(..8)?, cell.get(8..)?.strip_prefix(b"T")?);
    let day = counted(date)?;
    let length = clock.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let part = |at: usize| clock.get(at..at + 2).and_then(number).map_or(0, |(value, _)| value);
    let (hour, minute, second) = (part(0), part(2), part(4));
    let is_clock = matches!(length, 4 | 6) && hour < 24 && minute < 60 && second <= 60;
    let seconds = hour * 3600 + minute * 60 + second.min(59);
    let basis = basis(clock.get(length..)?)?;
    is_clock.then(|| Stamp { wall: day.wall + i64::from(seconds), basis })
}

/// First and second number and the separator of a date whose year stands last.
fn numeric(cell: &[u8]) -> Option<(u32, u32, u8)> {
    let (first, rest) = number(cell)?;
    let (separator, rest) = rest.split_first()?;
    let (second, rest) = number(behind_gap(*separator, rest))?;
    let rest = rest.strip_prefix(&[*separator])?;
    number(behind_gap(*separator, rest))?;
    (first <= 31 && second <= 31 && matches!(separator, b'-' | b'/' | b'.'))
        .then_some((first, second, *separator))
}

/// A number of one to four digits and what follows.
fn number(text: &[u8]) -> Option<(u32, &[u8])> {
    let digits = text.iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    let value = text[..digits].iter().fold(0, |value, digit| value * 10 + u32::from(digit - b'0'));
    (digits > 0).then_some((value, &text[digits..]))
}

/// The time of day behind a date: second of the day and the clock it is stated on.
fn clock_time(text: &[u8]) -> Option<(u32, Basis)> {
    let text = text.strip_prefix(b",").unwrap_or(text).trim_ascii_start();
    let text = text.strip_prefix(b"T").unwrap_or(text).trim_ascii_start();
    if text.is_empty() {
        return Some((0, Basis::Local));
    }
    let (mut hour, rest) = number(text)?;
    let sign =
        rest.strip_prefix(b":").or_else(|| rest.strip_prefix(b"h")).or_else(|| rest.strip_prefix(b"."))?;
    let (minute, mut rest) = number(sign)?;
    let mut second = 0;
    if let Some(after) = rest.strip_prefix(b":") {
        (second, rest) = number(after)?;
        if let Some(fraction) = rest.strip_prefix(b".").or_else(|| rest.strip_prefix(b",")) {
            rest = &fraction[fraction.iter().take_while(|byte| byte.is_ascii_digit()).count()..];
        }
    }
    let rest = rest.trim_ascii_start();
    let rest = match rest.first().map(u8::to_ascii_lowercase) {
        Some(half @ (b'a' | b'p')) if hour <= 12 => {
            hour = hour % 12 + if half == b'p' { 12 } else { 0 };
            let mark = rest.iter().take_while(|byte| byte.is_ascii_alphabetic() || **byte == b'.').count();
            &rest[mark..]
        }
        _ => rest,
    };
    let in_range = hour < 24 && minute < 60 && second <= 60;
    // Numbers out of range are not reckoned with: they may be of any size.
    if in_range {
        Some((hour * 3600 + minute * 60 + second.min(59), basis(rest.trim_ascii_start())?))
    } else {
        None
    }
}

/// The clock that the end of a time names.
fn basis(text: &[u8]) -> Option<Basis> {
    match text {
        b"" => return Some(Basis::Local),
        b"Z" | b"z" | b"UTC" | b"GMT" => return Some(Basis::Utc),
        _ => {}
    }
    if let Some(basis) = date_words::basis(text) {
        return Some(basis);
    }
    // A value may hold `Z` and an offset; the offset is what was meant.
    let zones: [&[u8]; 3] = [b"Z", b"UTC", b"GMT"];
    let text = zones.iter().find_map(|zone| text.strip_prefix(*zone)).unwrap_or(text);
    let (sign, text) = text.split_first()?;
    let sign = match sign {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let hours = number(text.get(..2).unwrap_or(text))?.0;
    let rest = text.get(2..).unwrap_or_default();
    let rest = rest.strip_prefix(b":").unwrap_or(rest);
    let minutes = if rest.is_empty() { 0 } else { number(rest)?.0 };
    (hours <= 18 && minutes < 60).then(|| Basis::Offset(sign * (hours * 60 + minutes) as i32))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, order: DateOrder) -> Option<String> {
        parse(text.as_bytes(), order).map(|stamp| stamp.to_string())
    }

    #[test]
    fn the_forms_of_crm_exports_are_read() {
        for (text, want) in [
            ("2025-09-16 12:00", "2025-09-16T12:00:00"),
            ("2025-09-16 12:00 MSK", "2025-09-16T12:00:00+03:00"),
            ("20250916T120000Z", "2025-09-16T12:00:00Z"),
            ("2025-09-16 12.30", "2025-09-16T12:30:00"),
            ("2025-09-16 T 12:00", "2025-09-16T12:00:00"),
            ("2025-09-16 12:00:01 (GMT)", "2025-09-16T12:00:01Z"),
            ("2025-09-16 um 12:00 Uhr", "2025-09-16T12:00:00"),
            ("2025-10-22T11:02:50.000Z", "2025-10-22T11:02:50Z"),
            ("2025-05-07T18:45:51+03:00", "2025-05-07T18:45:51+03:00"),
            ("2024-01-02 03:04:05 -0400", "2024-01-02T03:04:05-04:00"),
            ("23.02.2025 10:29:00", "2025-02-23T10:29:00"),
            ("23.02.25", "2025-02-23T00:00:00"),
            ("10:05 14.05.2025", "2025-05-14T10:05:00"),
            ("10:05:09, 2025-05-14", "2025-05-14T10:05:09"),
            ("2023-08-05 10:00 GMT+5", "2023-08-05T10:00:00+05:00"),
            ("24-05-2025 10:11", "2025-05-24T10:11:00"),
            ("1740306540", "2025-02-23T10:29:00Z"),
        ] {
            assert_eq!(shown(text, DateOrder::Dmy).as_deref(), Some(want), "{text}");
        }
        for (text, want) in [
            ("45721", "2025-03-05T00:00:00"),
            ("45721.5", "2025-03-05T12:00:00"),
            ("20250305", "2025-03-05T00:00:00"),
            ("05.03.2025 г.", "2025-03-05T00:00:00"),
            ("05.03.2025 в 14:05", "2025-03-05T14:05:00"),
            ("ср, 05.03.2025 14:05", "2025-03-05T14:05:00"),
            ("Wed 05/03/2025", "2025-03-05T00:00:00"),
            ("Thu. 2025-03-06", "2025-03-06T00:00:00"),
            ("05.03.2025 г. в 14:05", "2025-03-05T14:05:00"),
        ] {
            assert_eq!(shown(text, DateOrder::Dmy).as_deref(), Some(want), "{text}");
        }
        assert_eq!(shown("3/15/2024 2:30 PM", DateOrder::Mdy).as_deref(), Some("2024-03-15T14:30:00"));
        assert_eq!(shown("12/31/2024 12:05:09 am", DateOrder::Mdy).as_deref(), Some("2024-12-31T00:05:09"));
    }

    #[test]
    fn what_is_no_date_gives_none() {
        for text in [
            "не закрыта",
            "0/0/00",
            "31.02.2025",
            "2025-13-01",
            "25:00",
            "12345",
            "2025-01-01 24:10",
            "-",
            "1.2",
        ] {
            assert_eq!(shown(text, DateOrder::Dmy), None, "{text}");
        }
    }

    fn settled(cells: &[&str]) -> Result<Option<DateOrder>, ImportError> {
        let params = crate::import::table::tests::params();
        let mut dates = Dates::new(&params, &SourceRule::default());
        for cell in cells {
            let mut row = Row::default();
            row.push(cell.as_bytes()).expect("the cell is short");
            dates.observe(&row, 0);
        }
        dates.settle().map(|()| dates.order())
    }

    #[test]
    fn the_order_follows_from_values_over_twelve() {
        assert_eq!(settled(&["01/02/2025", "13/02/2025"]).ok(), Some(Some(DateOrder::Dmy)));
        assert_eq!(settled(&["01/02/2025", "02/13/2025"]).ok(), Some(Some(DateOrder::Mdy)));
        assert_eq!(settled(&["01/02/2025 1:00 PM"]).ok(), Some(Some(DateOrder::Mdy)));
        assert_eq!(settled(&["01.02.2025"]).ok(), Some(Some(DateOrder::Dmy)));
        assert_eq!(settled(&["2025-01-02"]).ok(), Some(None));
        assert!(
            matches!(settled(&["01/02/2025"]), Err(error) if matches!(error.kind, ImportErrorKind::DateOrder))
        );
    }
}
