//! Calendar days, wall-clock moments and the audit window.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Serialize, Serializer};

/// A calendar day, counted from 1970-01-01 (day 0); may be negative.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// Days between 0001-01-01 (chrono's day 1) and 1970-01-01.
const EPOCH_FROM_CE: i32 = 719_163;

impl Day {
    /// No day is before this one.
    pub const FIRST: Self = Self(i32::MIN);

    /// The day of a proleptic Gregorian date.
    pub fn from_date(date: NaiveDate) -> Self {
        Self(date.num_days_from_ce() - EPOCH_FROM_CE)
    }

    /// The day of year, month (1–12) and day of month (1–31); `None` when there is no such date.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self::from_date)
    }

    /// The day of an ISO date, `2026-10-31`; `None` when it is none.
    pub fn from_iso(text: &str) -> Option<Self> {
        let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
        (text.len() == 10).then(|| Self::from_date(date))
    }

    /// The calendar date; days outside chrono's range (about ±262 000 years) become 1970-01-01.
    pub fn date(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0.saturating_add(EPOCH_FROM_CE)).unwrap_or_default()
    }

    /// The same day so many months earlier, the last of the month where that has no such day.
    pub fn months_before(self, months: u32) -> Self {
        self.date().checked_sub_months(chrono::Months::new(months)).map_or(self, Self::from_date)
    }

    /// This day moved by a number of days.
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }
}

impl fmt::Display for Day {
    /// ISO 8601: `2026-10-31`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date().format("%Y-%m-%d").fmt(f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// Month of the year, 1–12.
    pub month: u32,
}

impl Month {
    /// The month of a day.
    pub fn of(day: Day) -> Self {
        let date = day.date();
        Self { year: date.year(), month: date.month() }
    }
}

impl fmt::Display for Month {
    /// ISO 8601: `2026-10`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// Seconds in a day without a clock change.
pub const DAY_SECONDS: i64 = 86_400;

/// A wall-clock moment in the audit's time zone: day and second of the day (0–86 399).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The calendar day.
    pub day: Day,
    /// Second of that day.
    pub second: u32,
}

impl Moment {
    /// The moment `seconds` after 1970-01-01 00:00 of the same wall clock.
    #[inline]
    pub fn from_wall_seconds(seconds: i64) -> Self {
        let day = seconds.div_euclid(DAY_SECONDS);
        let second = seconds.rem_euclid(DAY_SECONDS);
        Self { day: Day(i32::try_from(day).unwrap_or(i32::MAX)), second: u32::try_from(second).unwrap_or(0) }
    }

    /// Seconds since 1970-01-01 00:00 of the same wall clock.
    pub fn wall_seconds(self) -> i64 {
        i64::from(self.day.0) * DAY_SECONDS + i64::from(self.second)
    }
}

/// How a source states a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Local wall-clock time without a zone.
    Local,
    /// An absolute time in UTC.
    Utc,
    /// Wall-clock time with an offset from UTC, in minutes.
    Offset(i32),
}

/// A time exactly as a file states it; only for showing the span of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Seconds since 1970-01-01 00:00 on the stated clock.
    pub wall: i64,
    /// The stated clock.
    pub basis: Basis,
}

impl Stamp {
    /// Seconds by which stamps are ordered: absolute where the file says so.
    pub fn order(self) -> i64 {
        match self.basis {
            Basis::Offset(minutes) => self.wall - i64::from(minutes) * 60,
            Basis::Local | Basis::Utc => self.wall,
        }
    }
}

impl fmt::Display for Stamp {
    /// ISO 8601, with `Z` or an offset only where the file states one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let moment = Moment::from_wall_seconds(self.wall);
        let (hour, minute, second) = (moment.second / 3600, moment.second / 60 % 60, moment.second % 60);
        write!(f, "{}T{hour:02}:{minute:02}:{second:02}", moment.day)?;
        match self.basis {
            Basis::Local => Ok(()),
            Basis::Utc => f.write_str("Z"),
            Basis::Offset(minutes) => {
                let sign = if minutes < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
            }
        }
    }
}

/// The earliest and the latest time seen in a source.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    /// Earliest time.
    pub first: Option<Stamp>,
    /// Latest time.
    pub last: Option<Stamp>,
}

impl Span {
    /// Widens the span so that it holds `stamp`.
    pub fn add(&mut self, stamp: Stamp) {
        if self.first.is_none_or(|first| stamp.order() < first.order()) {
            self.first = Some(stamp);
        }
        if self.last.is_none_or(|last| stamp.order() > last.order()) {
            self.last = Some(stamp);
        }
    }

    /// Widens the span so that it holds another one.
    pub fn merge(&mut self, other: &Self) {
        other.first.into_iter().chain(other.last).for_each(|stamp| self.add(stamp));
    }
}

/// The days the audit looks at: `days` days that end with as-of, as-of included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Window {
    /// First day inside.
    pub from: Day,
    /// Last day inside: as-of.
    pub to: Day,
}

impl Window {
    /// The window of `days` days (at least 1) that ends with `as_of`.
    pub fn ending(as_of: Day, days: u32) -> Self {
        let back = i32::try_from(days.max(1)).unwrap_or(i32::MAX) - 1;
        Self { from: as_of.plus(-back), to: as_of }
    }

    /// Whether a day lies inside.
    pub fn contains(&self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// Number of days inside.
    pub fn days(&self) -> u32 {
        u32::try_from(self.to.0 - self.from.0 + 1).unwrap_or(0)
    }
}
