//! An incident as it bears on clients, whether it stands in the register or in the settings.

use crate::model::audience::Audience;
use crate::model::client::ChannelIndex;
use crate::model::params::{IncidentSetting, Language, Params};
use crate::model::sorted_set::SortedSet;
use crate::model::time::Day;
use crate::model::what_if::Replayed;
use crate::reference::channels::canonical;
use crate::reference::incidents::{self, End, Incident, IncidentKind, WORLD};
use crate::stress::scenario::{Loss, Segment};

/// A dated incident.
#[derive(Debug, Clone, Copy)]
pub enum Happening<'a> {
    /// A row of the register.
    Register(&'static Incident),
    /// An `[[incident]]` of the settings with its place there, from 0. It has no country: whoever it hit are the
    /// business's own clients.
    Own(usize, &'a IncidentSetting),
}

/// All incidents: the register's, then the settings' own.
pub(in crate::stress) fn all(params: &Params) -> impl Iterator<Item = Happening<'_>> {
    let own = params.incidents.iter().enumerate().map(|(place, incident)| Happening::Own(place, incident));
    incidents::all().iter().map(Happening::Register).chain(own)
}

/// The incident of an id (`ru-tg-block-2026-03-16`, `own-1`), without case.
pub fn find<'a>(id: &str, params: &'a Params) -> Option<Happening<'a>> {
    all(params).find(|happening| happening.id().eq_ignore_ascii_case(id.trim()))
}

/// What an incident would take from today's clients: the channels that it hit, in its country, for good. Empty where none
/// of them is in use.
pub fn replay(audience: &Audience, happening: Happening<'_>) -> Loss {
    Loss { segment: happening.segment(), ..Loss::of(happening.places(audience)) }
}

impl Happening<'_> {
    /// The id in the register; `own-1`, `own-2`, … for those of the settings.
    pub fn id(&self) -> String {
        match self {
            Self::Register(incident) => incident.id.clone(),
            Self::Own(place, _) => format!("own-{}", place + 1),
        }
    }

    /// It in the words of the register, or of the settings.
    pub fn retold(&self) -> Replayed {
        let (id, country) = (self.id(), self.country().unwrap_or(WORLD).to_owned());
        match self {
            Self::Register(incident) => Replayed {
                id,
                country,
                start: incident.start.text.clone(),
                end: incident.end.as_ref().map(|end| end.text.clone()),
                kind: incident.kind.id().to_owned(),
                summary: incident.wording(Language::En).summary.clone(),
                source: incident.source.clone(),
            },
            Self::Own(_, own) => Replayed {
                id,
                country,
                start: own.start.to_string(),
                end: own.end.map(|end| end.to_string()),
                kind: own.kind.clone(),
                summary: own.summary.clone(),
                source: "settings".to_owned(),
            },
        }
    }

    /// Whether it can have ended by a day.
    pub(super) fn ended_by(&self, day: Day) -> bool {
        let first = match self {
            Self::Register(incident) => incident.end.as_ref().map(|end| end.first),
            Self::Own(_, own) => own.end,
        };
        first.is_some_and(|first| first <= day)
    }

    /// The country that was hit; `None` for the whole world, or for all clients of the business.
    pub fn country(&self) -> Option<&'static str> {
        match self {
            Self::Register(incident) if !incident.is_worldwide() => Some(&incident.country),
            Self::Register(_) | Self::Own(..) => None,
        }
    }

    /// Whom it hit.
    pub fn segment(&self) -> Segment {
        self.country().map_or(Segment::All, |country| Segment::Country(country.to_owned()))
    }

    /// What kind of thing it was; `None` for a word of the settings that the register does not know.
    pub fn kind(&self) -> Option<IncidentKind> {
        match self {
            Self::Register(incident) => Some(incident.kind),
            Self::Own(_, incident) => IncidentKind::of_id(&incident.kind),
        }
    }

    /// The first day on which it can have begun.
    pub fn first_day(&self) -> Day {
        match self {
            Self::Register(incident) => incident.start.first,
            Self::Own(_, incident) => incident.start,
        }
    }

    /// The day on which it began; `None` when only the month or the year is known.
    pub fn start(&self) -> Option<Day> {
        match self {
            Self::Register(incident) => incident.start.is_exact().then_some(incident.start.first),
            Self::Own(_, incident) => Some(incident.start),
        }
    }

    /// Whether it hit a channel.
    pub fn hits(&self, channel: &str) -> bool {
        match self {
            Self::Register(incident) => incident.hits(channel),
            Self::Own(_, incident) => incident.channels.iter().any(|hit| canonical(hit) == channel),
        }
    }

    /// Places of the audience's channels that it hit.
    pub fn places(&self, audience: &Audience) -> SortedSet<ChannelIndex> {
        let channels = audience.channels.iter().enumerate();
        channels.filter(|(_, facts)| self.hits(&facts.id)).map(|(place, _)| place as ChannelIndex).collect()
    }

    /// The last day on which it can have hit a channel: `None` when no end is known, or the day of it.
    fn last_day(&self, channel: &str) -> Option<Day> {
        match self {
            Self::Register(incident) => match incident.end_for(channel) {
                End::On(end) => Some(end.last),
                End::Open | End::Over => None,
            },
            Self::Own(_, incident) => incident.end,
        }
    }

    /// Whether it has begun and not ended for a channel by a day. One that is known to be over, on whatever day, is not
    /// open.
    pub fn is_open(&self, channel: &str, as_of: Day) -> bool {
        let is_over = matches!(self, Self::Register(incident) if incident.end_for(channel) == End::Over);
        let has_ended = self.last_day(channel).is_some_and(|last| last <= as_of);
        self.first_day() <= as_of && !is_over && !has_ended
    }

    /// Whether it is a block that is open for a channel on a day.
    pub fn is_open_block(&self, channel: &str, as_of: Day) -> bool {
        self.kind() == Some(IncidentKind::Block) && self.is_open(channel, as_of)
    }

    /// Whether it kept people from writing, for however long: a block, a throttle, an outage; of the settings also a
    /// banned number, a lost login and whatever else is no rule or price. Account bans of the register hit single
    /// businesses, not the channel.
    pub fn is_disruption(&self) -> bool {
        match self.kind() {
            Some(IncidentKind::Block | IncidentKind::Throttle | IncidentKind::Outage) => true,
            Some(IncidentKind::Policy | IncidentKind::Pricing | IncidentKind::Deprecation) => false,
            Some(IncidentKind::AccountBan) | None => matches!(self, Self::Own(..)),
        }
    }

    /// Whether it is a disruption that lasted a day or more: one that is no outage, or an outage that ended on a later
    /// day than it began. Of the settings' own also an outage that lasts; one of the register without an end is of
    /// unknown length.
    pub fn is_long(&self, as_of: Day) -> bool {
        let lasted = match self {
            Self::Register(incident) => {
                incident.end.as_ref().is_some_and(|end| end.first > incident.start.last)
            }
            Self::Own(_, incident) => incident.end.unwrap_or(as_of) > incident.start,
        };
        self.is_disruption() && (lasted || self.kind() != Some(IncidentKind::Outage))
    }

    /// Whether it can have disturbed a channel on any of the days from `first` to `last`. What has no known end goes on,
    /// but for an outage of the register, which is not stretched beyond its start.
    pub fn disturbs(&self, channel: &str, first: Day, last: Day) -> bool {
        let is_fleeting = matches!(self, Self::Register(incident) if incident.kind == IncidentKind::Outage);
        let end = self.last_day(channel).or(is_fleeting.then(|| self.last_start()));
        self.is_disruption()
            && self.hits(channel)
            && self.first_day() <= last
            && end.is_none_or(|end| first <= end)
    }

    /// The last day on which it can have begun.
    fn last_start(&self) -> Day {
        match self {
            Self::Register(incident) => incident.start.last,
            Self::Own(_, incident) => incident.start,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{audience, day, own};
    use super::*;

    fn row(id: &str) -> Happening<'static> {
        Happening::Register(incidents::incident(id).expect("a row"))
    }

    #[test]
    fn an_incident_is_open_from_its_first_day_until_its_last() {
        let block = row("ru-tg-block-2018-04");
        for (date, is_open) in
            [("2018-04-15", false), ("2018-04-16", true), ("2020-06-17", true), ("2020-06-18", false)]
        {
            assert_eq!(block.is_open("telegram", day(date)), is_open, "{date}");
        }
        let iran = row("ir-wa-ig-2022-09");
        assert!(iran.is_open("whatsapp", day("2022-09-01")), "the first day that September 2022 can mean");
        assert!(!iran.is_open("whatsapp", day("2025-01-01")) && iran.is_open("instagram", day("2025-01-01")));
        assert!(!row("ng-twitter-2021-06").is_open("x", day("2026-01-01")), "over, on whatever day");
        assert!(row("np-tiktok-2023-11").is_open("tiktok", day("2024-08-30")), "the last day it can mean");
    }

    #[test]
    fn own_incidents_are_found_beside_the_register() {
        let mut params = Params::new(day("2026-11-01"));
        params.incidents.push(own(&["whatsapp"], "2026-03-03", None, "account-ban"));
        let found = find("OWN-1", &params).expect("an own incident");
        assert_eq!((found.id(), found.country()), ("own-1".to_owned(), None));
        assert!(
            found.is_open("whatsapp", day("2026-03-03")) && !found.is_open("whatsapp", day("2026-03-02"))
        );
        assert_eq!(find("ru-calls-2025-08-13", &params).and_then(|row| row.country()), Some("RU"));
        assert!(find("own-2", &params).is_none());
    }

    #[test]
    fn only_long_disruptions_count() {
        let as_of = day("2026-11-01");
        for (id, is_long) in [
            ("ru-calls-2025-08-13", true),
            ("ru-tg-block-2026-03-16", true),
            ("meta-outage-2021-10-04", false),
            ("ca-rogers-2022-07-08", true),
            ("ru-meet-2025-08-22", false),
            ("wa-ppm-2025-07-01", false),
            ("wa-unofficial-2025-05", false),
        ] {
            assert_eq!(row(id).is_long(as_of), is_long, "{id}");
        }
        for (end, kind, is_long) in [
            (Some("2026-03-03"), "account-ban", true),
            (Some("2026-03-03"), "login lost", true),
            (Some("2026-03-03"), "Outage", false),
            (Some("2026-03-04"), "outage", true),
            (None, "outage", true),
            (None, "pricing", false),
        ] {
            let setting = own(&["whatsapp"], "2026-03-03", end, kind);
            assert_eq!(Happening::Own(0, &setting).is_long(as_of), is_long, "{kind} until {end:?}");
        }
    }

    #[test]
    fn what_has_no_end_goes_on() {
        let disturbs = |id: &str, channel: &str, first: &str, last: &str| {
            row(id).disturbs(channel, day(first), day(last))
        };
        assert!(disturbs("ru-calls-2025-08-13", "telegram", "2026-01-01", "2026-01-14"));
        assert!(disturbs("ru-calls-2025-08-13", "telegram", "2025-08-01", "2025-08-13"));
        assert!(!disturbs("ru-calls-2025-08-13", "telegram", "2025-08-01", "2025-08-12"));
        assert!(!disturbs("ru-calls-2025-08-13", "vk", "2026-01-01", "2026-01-14"));
        assert!(disturbs("meta-outage-2024-12-11", "whatsapp", "2024-12-11", "2024-12-24"));
        assert!(!disturbs("meta-outage-2024-12-11", "whatsapp", "2024-12-12", "2024-12-25"));
        assert!(!disturbs("ru-meet-2025-08-22", "google-meet", "2025-08-23", "2025-09-05"));
        assert!(!disturbs("wa-ppm-2025-07-01", "whatsapp", "2025-07-01", "2025-07-14"));
    }

    #[test]
    fn a_replay_takes_what_was_hit_where_it_was_hit() {
        let audience = audience("2026-11-01", &["email", "telegram", "vk", "whatsapp"]);
        let loss = replay(&audience, row("ru-calls-2025-08-13"));
        assert_eq!(loss.segment, Segment::Country("RU".to_owned()));
        assert_eq!(loss.channels, SortedSet::from([1, 3]));
        let setting = own(&["whatsapp"], "2026-03-03", None, "account-ban");
        let loss = replay(&audience, Happening::Own(0, &setting));
        assert_eq!((loss.segment, loss.channels), (Segment::All, SortedSet::from([3])));
        assert!(replay(&audience, row("ru-viber-2024-12-13")).channels.is_empty());
    }
}
