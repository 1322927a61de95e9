//! From stated times to moments of the audit's time zone.

use chrono::{Offset, TimeZone};
use chrono_tz::Tz;

use crate::model::time::{Basis, DAY_SECONDS, Moment, Stamp};

/// First and last UTC day for which offsets are remembered: 1995 to 2050.
const REMEMBERED: std::ops::Range<i64> = 9_131..29_220;

/// Converts absolute times into wall-clock moments of one zone, remembering offsets by day.
pub struct Clock {
    zone: Tz,
    /// Offset in seconds of each remembered UTC day without a clock change, once asked for.
    days: Vec<Option<i32>>,
}

impl Clock {
    /// A clock of a zone.
    pub fn new(zone: Tz) -> Self {
        Self { zone, days: Vec::new() }
    }

    /// The wall-clock moment of an absolute time in Unix seconds.
    pub fn moment(&mut self, unix: i64) -> Moment {
        Moment::from_wall_seconds(unix.saturating_add(i64::from(self.offset(unix))))
    }

    /// The moment of a stated time; one without a zone stays as it stands.
    pub fn of_stamp(&mut self, stamp: Stamp) -> Moment {
        match stamp.basis {
            Basis::Local => Moment::from_wall_seconds(stamp.wall),
            Basis::Utc | Basis::Offset(_) => self.moment(stamp.order()),
        }
    }

    /// Offset from UTC in seconds at an absolute time.
    fn offset(&mut self, unix: i64) -> i32 {
        let day = unix.div_euclid(DAY_SECONDS);
        if !REMEMBERED.contains(&day) {
            return offset_at(self.zone, unix);
        }
        if self.days.is_empty() {
            self.days = vec![None; (REMEMBERED.end - REMEMBERED.start) as usize];
        }
        let slot = (day - REMEMBERED.start) as usize;
        if let Some(offset) = self.days[slot] {
            return offset;
        }
        let start = offset_at(self.zone, day * DAY_SECONDS);
        if start == offset_at(self.zone, (day + 1) * DAY_SECONDS - 1) {
            self.days[slot] = Some(start);
            return start;
        }
        offset_at(self.zone, unix)
    }
}

/// Offset from UTC in seconds of a zone at an absolute time; 0 for times no calendar knows.
fn offset_at(zone: Tz, unix: i64) -> i32 {
    chrono::DateTime::from_timestamp(unix, 0)
        .map_or(0, |utc| zone.offset_from_utc_datetime(&utc.naive_utc()).fix().local_minus_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_with_a_clock_change_is_split() {
        let mut clock = Clock::new(chrono_tz::Europe::London);
        // 2025-03-30 01:00 UTC: the clock goes from 01:00 to 02:00.
        assert_eq!(clock.moment(1_743_296_399).second, 3_599);
        assert_eq!(clock.moment(1_743_296_400).second, 7_200);
        assert_eq!(clock.moment(1_743_296_400 - 7_200).day.to_string(), "2025-03-29");
    }

    #[test]
    fn the_local_day_decides() {
        let mut clock = Clock::new(chrono_tz::Europe::Moscow);
        assert_eq!(clock.moment(1_730_410_200).day.to_string(), "2024-11-01");
    }
}
