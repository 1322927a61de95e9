//! From stated times to moments of the audit's time zone.

use std::cell::OnceCell;

use crate::model::time::{Basis, DAY_SECONDS, Moment, Stamp};
use crate::model::zone::{Zone, ZoneRules};

/// First and last UTC day for which offsets are remembered: 1995 to 2050.
const REMEMBERED: std::ops::Range<i64> = 9_131..29_220;

/// Converts absolute times into wall-clock moments of one zone, remembering offsets by day.
pub struct Clock {
    zone: Zone,
    /// Read when first asked for: most sources state the time of the wall clock.
    rules: OnceCell<ZoneRules>,
    /// Offset in seconds of each remembered UTC day without a clock change, once asked for.
    days: Vec<Option<i32>>,
}

impl Clock {
    /// A clock of a zone.
    pub fn new(zone: Zone) -> Self {
        Self { zone, rules: OnceCell::new(), days: Vec::new() }
    }

    /// The wall-clock moment of an absolute time in Unix seconds.
    pub fn moment(&mut self, unix: i64) -> Moment {
        Moment::from_wall_seconds(unix.saturating_add(self.offset(unix)))
    }

    /// The moment of a stated time; one without a zone stays as it stands.
    pub fn of_stamp(&mut self, stamp: Stamp) -> Moment {
        match stamp.basis {
            Basis::Local => Moment::from_wall_seconds(stamp.wall),
            Basis::Utc | Basis::Offset(_) => self.moment(stamp.order()),
        }
    }

    /// Offset from UTC in seconds at an absolute time.
    fn offset(&mut self, unix: i64) -> i64 {
        let rules = self.rules.get_or_init(|| self.zone.rules());
        let day = unix.div_euclid(DAY_SECONDS);
        if !REMEMBERED.contains(&day) {
            return rules.offset(unix);
        }
        if self.days.is_empty() {
            self.days = vec![None; (REMEMBERED.end - REMEMBERED.start) as usize];
        }
        let slot = (day - REMEMBERED.start) as usize;
        if let Some(offset) = self.days[slot] {
            return i64::from(offset);
        }
        let start = rules.offset(day * DAY_SECONDS);
        if start == rules.offset((day + 1) * DAY_SECONDS - 1) {
            self.days[slot] = i32::try_from(start).ok();
            return start;
        }
        rules.offset(unix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_with_a_clock_change_is_split() {
        let mut clock = Clock::new("Europe/London".parse().expect("a zone"));
        // 2025-03-30 01:00 UTC: the clock goes from 01:00 to 02:00.
        assert_eq!(clock.moment(1_743_296_399).second, 3_599);
        assert_eq!(clock.moment(1_743_296_400).second, 7_200);
        assert_eq!(clock.moment(1_743_296_400 - 7_200).day.to_string(), "2025-03-29");
    }

    #[test]
    fn the_local_day_decides() {
        let mut clock = Clock::new("Europe/Moscow".parse().expect("a zone"));
        assert_eq!(clock.moment(1_730_410_200).day.to_string(), "2024-11-01");
    }
}
