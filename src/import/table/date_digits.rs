//! Times that are digits in one form: ISO 8601 as most systems write it, seconds and days that are counted.

use crate::model::time::{Basis, DAY_SECONDS, Day, Stamp};

/// Days of spreadsheets that are taken for dates: 1982 to 2064.
const SERIALS: std::ops::Range<i64> = 30_000..60_000;

/// The number that spreadsheets, which count from the end of 1899, give to the first day of 1970.
const SERIAL_OF_1970: i64 = 25_569;

/// Years of dates that are written as one number.
const YEARS: std::ops::Range<i64> = 1970..2070;

/// A time in the form in which most systems write it, without a zone or in UTC: `2025-03-14 10:00:05`, `2025-03-14T10:00Z`.
#[inline]
pub(super) fn plain(cell: &[u8]) -> Option<Stamp> {
    let (head, rest) = cell.split_first_chunk::<16>()?;
    let number = |digits: &[u8]| {
        let is_number = digits.iter().all(u8::is_ascii_digit);
        is_number.then(|| digits.iter().fold(0, |value, digit| value * 10 + u32::from(digit - b'0')))
    };
    let [y @ .., b'-', m0, m1, b'-', d0, d1, b' ' | b'T', h0, h1, b':', n0, n1] = head else { return None };
    let (second, zone) = match rest {
        [b':', s0, s1, zone @ ..] => (number(&[*s0, *s1])?, zone),
        zone => (0, zone),
    };
    let basis = match zone {
        [] => Basis::Local,
        [b'Z'] => Basis::Utc,
        _ => return None,
    };
    let (hour, minute) = (number(&[*h0, *h1])?, number(&[*n0, *n1])?);
    // `0024` is 2024, which the reader of all other forms knows.
    let year = number(y).filter(|year| *year >= 100)?;
    let day = Day::from_ymd(year as i32, number(&[*m0, *m1])?, number(&[*d0, *d1])?)?;
    let is_clock = hour < 24 && minute < 60 && second <= 60;
    let seconds = hour * 3600 + minute * 60 + second.min(59);
    is_clock.then(|| Stamp { wall: i64::from(day.0) * DAY_SECONDS + i64::from(seconds), basis })
}

/// A time that is one number: seconds or milliseconds since 1970 (nine, ten or thirteen digits), the days of a
/// spreadsheet (five digits, with the time behind the point), or year, month and day in one (eight digits).
pub(super) fn counted(cell: &[u8]) -> Option<Stamp> {
    let text = std::str::from_utf8(cell).ok()?;
    let whole = text.split('.').next().unwrap_or(text);
    let number: i64 = whole.parse().ok()?;
    let is_whole = whole.len() == text.len();
    match whole.len() {
        9 | 10 => Some(Stamp { wall: number, basis: Basis::Utc }),
        13 if is_whole => Some(Stamp { wall: number / 1000, basis: Basis::Utc }),
        5 if SERIALS.contains(&number) => {
            let days: f64 = text.parse().ok()?;
            let seconds = (days * DAY_SECONDS as f64).round() as i64;
            Some(Stamp { wall: seconds - SERIAL_OF_1970 * DAY_SECONDS, basis: Basis::Local })
        }
        8 if is_whole && YEARS.contains(&(number / 10_000)) => {
            let day =
                Day::from_ymd((number / 10_000) as i32, (number / 100 % 100) as u32, (number % 100) as u32)?;
            Some(Stamp { wall: i64::from(day.0) * DAY_SECONDS, basis: Basis::Local })
        }
        _ => None,
    }
}
