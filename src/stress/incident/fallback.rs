//! Observed fallback: how many of those hit turned up elsewhere, against quiet weeks (methodology, section 6b).

use super::happening::Happening;
use crate::model::audience::Audience;
use crate::model::channel::ChannelFacts;
use crate::model::client::{ChannelIndex, Client};
use crate::model::report::ObservedFallback;
use crate::model::scoring::{HIT_DAYS, LEAST_HIT, MOVE_DAYS};
use crate::model::sorted_set::SortedSet;
use crate::model::time::Day;

/// What incidents are judged against.
pub(super) struct Background<'a> {
    /// All clients: those who are gone today were hit too.
    pub(super) audience: &'a Audience,
    /// Default region.
    pub(super) region: Option<&'a str>,
    /// First day with a message and last day with any event; `None` without messages.
    pub(super) span: Option<(Day, Day)>,
    /// Everything that hit these clients by as-of.
    pub(super) happenings: &'a [Happening<'a>],
}

/// The first day with a message and the last day with a message, activity or deal.
pub(super) fn span(audience: &Audience) -> Option<(Day, Day)> {
    let days = audience.clients.iter().flat_map(|client| client.days.iter().map(|day| day.day));
    let wider = |span: Option<(Day, Day)>, day: Day| {
        Some(span.map_or((day, day), |(first, last)| (first.min(day), last.max(day))))
    };
    let (first, last) = days.fold(None, wider)?;
    let events = audience.clients.iter().filter_map(|client| client.last_event);
    Some((first, events.fold(last, Day::max)))
}

impl Background<'_> {
    /// The observed fallback of an incident; `None` unless it disrupted for a day or more from a known day on, and its
    /// first fortnight and the day before lie inside the data.
    pub(super) fn observed(&self, happening: Happening<'_>) -> Option<ObservedFallback> {
        let as_of = self.audience.window.to;
        let (first, last) = self.span?;
        let start = happening.start().filter(|_| happening.is_long(as_of))?;
        if start <= first || start.plus(MOVE_DAYS - 1) > last.min(as_of) {
            return None;
        }
        let roles = Roles::of(self.audience, &happening.places(self.audience));
        let mut starts = self.quiet(happening, &roles, last);
        let place = starts.partition_point(|quiet| *quiet < start);
        starts.insert(place, start);
        let segment = happening.segment();
        let clients = self.audience.clients.iter();
        let hit: Vec<&Client> = clients.filter(|client| segment.holds(client, self.region).0).collect();
        let mut counts = roles.count(&hit, &starts);
        let Count { clients, moved } = counts.remove(place);
        let is_enough = clients >= LEAST_HIT;
        let share = |count: &Count| count.moved as f64 / count.clients as f64;
        let quiet: Vec<f64> = counts.iter().filter(|count| count.clients > 0).map(share).collect();
        let mean = (!quiet.is_empty()).then(|| quiet.iter().sum::<f64>() / quiet.len() as f64);
        Some(ObservedFallback {
            clients: clients.into(),
            moved: moved.into(),
            share: is_enough.then(|| share(&Count { clients, moved })),
            quiet_share: mean.filter(|_| is_enough),
        })
    }

    /// First days, ascending, of the fortnights of the window, back from as-of, in which nothing disturbed the channels of an
    /// incident where it hit, and which the data cover.
    fn quiet(&self, happening: Happening<'_>, roles: &Roles, last: Day) -> Vec<Day> {
        let window = self.audience.window;
        let names = roles.hit(self.audience);
        let is_near = |other: &&Happening<'_>| match (happening.country(), other.country()) {
            (Some(here), Some(there)) => here == there,
            _ => true,
        };
        let near: Vec<_> = self.happenings.iter().filter(is_near).collect();
        let is_quiet = |start: &Day| {
            let end = start.plus(MOVE_DAYS - 1);
            let is_disturbed = |name: &str| near.iter().any(|other| other.disturbs(name, *start, end));
            end <= last && !names.iter().any(|name| is_disturbed(name))
        };
        let fortnights = window.days() as i32 / MOVE_DAYS;
        let starts = (1..=fortnights).rev().map(|back| window.to.plus(1 - back * MOVE_DAYS));
        starts.filter(is_quiet).collect()
    }
}

/// What a channel is to those who were hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// The incident hit it.
    Hit,
    /// It belongs to an operator of a channel that was hit.
    SameOperator,
    /// Whoever turns up here has moved.
    Elsewhere,
}

/// The role of each channel of the audience, by place.
struct Roles(Vec<Role>);

/// Clients at risk when a fortnight began, and those of them who wrote elsewhere in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Count {
    clients: u64,
    moved: u64,
}

impl Roles {
    fn of(audience: &Audience, hit: &SortedSet<ChannelIndex>) -> Self {
        let operators: SortedSet<&str> =
            hit.iter().map(|place| audience.channels[*place as usize].operator.as_str()).collect();
        let role = |(place, facts): (usize, &ChannelFacts)| {
            if hit.contains(&(place as ChannelIndex)) {
                Role::Hit
            } else if operators.contains(facts.operator.as_str()) {
                Role::SameOperator
            } else {
                Role::Elsewhere
            }
        };
        Self(audience.channels.iter().enumerate().map(role).collect())
    }

    /// Ids of the channels that were hit.
    fn hit<'a>(&self, audience: &'a Audience) -> Vec<&'a str> {
        let channels = audience.channels.iter().zip(&self.0).filter(|(_, role)| **role == Role::Hit);
        channels.map(|(facts, _)| facts.id.as_str()).collect()
    }

    /// For each of the fortnights that begin on `starts` (ascending), who was there before it and who turned up
    /// elsewhere in it.
    fn count(&self, clients: &[&Client], starts: &[Day]) -> Vec<Count> {
        starts.chunks(u64::BITS as usize).flat_map(|some| self.count_some(clients, some)).collect()
    }

    /// The same for no more fortnights than one number has bits.
    fn count_some(&self, clients: &[&Client], starts: &[Day]) -> Vec<Count> {
        let mut counts = vec![Count::default(); starts.len()];
        let fortnights = Fortnights::new(starts);
        for client in clients {
            let (mut was_there, mut turned_up) = (0_u64, 0_u64);
            client.days.iter().for_each(|day| {
                let Some(of_day) = fortnights.of(day.day) else { return };
                match self.0[day.channel as usize] {
                    Role::Hit => was_there |= of_day.before,
                    Role::Elsewhere if day.inbound > 0 => turned_up |= of_day.within,
                    Role::Elsewhere | Role::SameOperator => {}
                }
            });
            for (place, count) in counts.iter_mut().enumerate() {
                let is_in = |fortnights: u64| fortnights >> place & 1;
                count.clients += is_in(was_there);
                count.moved += is_in(was_there & turned_up);
            }
        }
        counts
    }
}

/// Fortnights that a day bears on, a bit for each by its place.
#[derive(Debug, Clone, Copy, Default)]
struct OfDay {
    /// Whoever was there on the day was at risk when they began.
    before: u64,
    /// It is one of theirs.
    within: u64,
}

/// Fortnights laid out by day: every day of every client is looked up among them.
struct Fortnights {
    first: Day,
    days: Vec<OfDay>,
}

impl Fortnights {
    /// Lays out those that begin on days that ascend, no more of them than there are bits.
    fn new(starts: &[Day]) -> Self {
        let first = starts.first().map_or(Day::FIRST, |first| first.plus(-HIT_DAYS));
        let end = starts.last().map_or(first, |last| last.plus(MOVE_DAYS));
        let mut days = vec![OfDay::default(); end.0.abs_diff(first.0) as usize];
        for (place, start) in starts.iter().enumerate() {
            let begin = start.0.abs_diff(first.0) as usize;
            let bit = 1 << place;
            days[begin - HIT_DAYS as usize..begin].iter_mut().for_each(|day| day.before |= bit);
            days[begin..begin + MOVE_DAYS as usize].iter_mut().for_each(|day| day.within |= bit);
        }
        Self { first, days }
    }

    /// Those that a day bears on; `None` where it lies outside all of them.
    fn of(&self, day: Day) -> Option<OfDay> {
        let place = usize::try_from(i64::from(day.0) - i64::from(self.first.0)).ok()?;
        self.days.get(place).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::super::happening::find;
    use super::super::sample::{add, audience, day, own};
    use super::*;
    use crate::model::params::{IncidentSetting, Params};
    use crate::model::report::Count;
    use crate::reference::incidents::{self, Incident};

    const CHANNELS: [&str; 4] = ["email", "instagram", "telegram", "whatsapp"];

    fn row(id: &str) -> &'static Incident {
        incidents::incident(id).expect("a row")
    }

    /// What was observed of an incident when these are all that there were.
    fn observed(audience: &Audience, all: &[Happening<'_>], one: Happening<'_>) -> Option<ObservedFallback> {
        let background = Background { audience, region: Some("RU"), span: span(audience), happenings: all };
        background.observed(one)
    }

    /// Own incident of a day on WhatsApp that began on 2026-06-01.
    fn banned() -> IncidentSetting {
        own(&["whatsapp"], "2026-06-01", Some("2026-06-02"), "account-ban")
    }

    #[test]
    fn those_hit_are_counted_from_30_days_before_to_14_days_after() {
        let mut audience = audience("2026-10-31", &CHANNELS);
        for messages in [
            // Hit, and moved on the first and on the last day of the fortnight.
            [("whatsapp", "2026-05-02", 1), ("telegram", "2026-06-01", 1)],
            [("whatsapp", "2026-05-31", -1), ("email", "2026-06-14", 1)],
            // Hit, and not moved: a day late, written to, on another channel of the same operator, before the start.
            [("whatsapp", "2026-05-31", 1), ("telegram", "2026-06-15", 1)],
            [("whatsapp", "2026-05-31", 1), ("telegram", "2026-06-10", -1)],
            [("whatsapp", "2026-05-31", 1), ("instagram", "2026-06-10", 1)],
            [("whatsapp", "2026-05-31", 1), ("telegram", "2026-05-31", 1)],
            // Not hit: too long before, or on the first day only.
            [("whatsapp", "2026-05-01", 1), ("telegram", "2026-06-10", 1)],
            [("whatsapp", "2026-06-01", 1), ("telegram", "2026-06-10", 1)],
        ] {
            add(&mut audience, "RU", &messages);
        }
        let setting = banned();
        let own = Happening::Own(0, &setting);
        let found = observed(&audience, &[own], own).expect("inside the data");
        assert_eq!([found.clients, found.moved], [6, 2]);
        assert_eq!((found.share, found.quiet_share), (None, None), "fewer than 20 clients");
    }

    #[test]
    fn twenty_clients_make_a_share_and_quiet_fortnights_its_mean() {
        let mut audience = audience("2026-06-30", &CHANNELS);
        // Fortnights back from as-of begin on 06-17, 06-03, 05-20 (disturbed), 05-06, 04-22, …
        for number in 0..20 {
            let mut messages = vec![("whatsapp", "2026-05-25", 1)];
            // Moved: 5 of 20 in the fortnight from 06-01, which is that of 06-03 as well.
            messages.extend((number < 5).then_some(("telegram", "2026-06-10", 1)));
            // 10 of 20 in that of 06-17.
            messages.extend((number < 10).then_some(("telegram", "2026-06-20", 1)));
            add(&mut audience, "RU", &messages);
        }
        add(&mut audience, "RU", &[("email", "2026-01-01", 1), ("email", "2026-06-30", 1)]);
        let setting = banned();
        let own = Happening::Own(0, &setting);
        let found = observed(&audience, &[own], own).expect("inside the data");
        assert_eq!(
            found,
            ObservedFallback {
                clients: 20.into(),
                moved: 5.into(),
                share: Some(0.25),
                quiet_share: Some(0.375)
            }
        );
        // A throttle from 2026-02-10 on leaves no fortnight quiet in which there were clients.
        let setting = own_throttle();
        let throttled = Happening::Own(1, &setting);
        let found = observed(&audience, &[own, throttled], own).expect("inside the data");
        assert_eq!((found.share, found.quiet_share), (Some(0.25), None));
    }

    fn own_throttle() -> IncidentSetting {
        own(&["whatsapp"], "2026-02-10", None, "throttle")
    }

    #[test]
    fn an_incident_must_lie_inside_the_data() {
        let setting = banned();
        let own = Happening::Own(0, &setting);
        for (first, last, is_inside) in [
            ("2026-05-31", "2026-06-14", true),
            ("2026-06-01", "2026-06-14", false),
            ("2026-05-31", "2026-06-13", false),
        ] {
            let mut audience = audience("2026-10-31", &CHANNELS);
            add(&mut audience, "RU", &[("whatsapp", first, 1), ("whatsapp", last, 1)]);
            assert_eq!(observed(&audience, &[own], own).is_some(), is_inside, "{first} to {last}");
        }
    }

    #[test]
    fn only_long_disruptions_with_a_known_day_are_observed() {
        let mut audience = audience("2026-10-31", &CHANNELS);
        add(&mut audience, "RU", &[("telegram", "2025-07-20", 1), ("email", "2025-08-20", 1)]);
        add(&mut audience, "GB", &[("telegram", "2025-07-20", 1), ("email", "2025-08-20", 1)]);
        add(&mut audience, "", &[("whatsapp", "2021-01-01", 1), ("whatsapp", "2026-10-31", 1)]);
        let params = Params::new(day("2026-11-01"));
        let found = |id: &str| {
            let one = find(id, &params).expect("a row");
            observed(&audience, &[Happening::Register(row(id))], one)
        };
        let calls =
            found("ru-calls-2025-08-13").map(|found| [found.clients, found.moved].map(Count::or_zero));
        assert_eq!(calls, Some([1, 1]), "the client in Britain was not hit");
        assert_eq!(found("avito-mask-2021-09"), None, "a rule");
        assert_eq!(found("meta-outage-2024-12-11"), None, "two hours");
        assert_eq!(found("wa-ppm-2025-07-01"), None, "a price");
    }
}
