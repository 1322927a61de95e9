//! What works on the day of the audit where clients live (report, `availability`).

use std::cmp::Reverse;

use super::happening::Happening;
use crate::model::audience::Audience;
use crate::model::client::{ChannelIndex, Client};
use crate::model::country::Country;
use crate::model::order::InOrder as _;
use crate::model::report::{CountryToday, Hampered};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::time::Day;
use crate::reference::channels::{self, canonical};
use crate::reference::countries::is_within;
use crate::reference::incidents::{self, HitPart, Incident, IncidentKind, MADE, Stated};

/// The countries in which in-scope clients live, by any of their phones, else by the default region.
pub fn countries(audience: &Audience, region: Option<&str>) -> SortedSet<String> {
    let mut all = SortedSet::new();
    for client in audience.in_scope() {
        for country in places(client, region) {
            if !all.contains(country) {
                all.insert(country.to_owned());
            }
        }
    }
    all
}

/// Where a client lives.
pub(in crate::stress) fn places<'a>(
    client: &'a Client,
    region: Option<&'a str>,
) -> impl Iterator<Item = &'a str> {
    let assumed = region.filter(|_| client.countries.is_empty());
    client.countries.iter().map(Country::code).chain(assumed)
}

/// The countries of clients in which anything is hampered, or has been since, those with most clients first.
pub fn today(audience: &Audience, region: Option<&str>) -> Vec<CountryToday> {
    let people = People::of(audience, region);
    let known = Stated::parse(MADE).map_or(audience.window.to, |made| made.first);
    let mut all: Vec<CountryToday> = people
        .by_country
        .iter()
        .map(|(country, there)| {
            let now = there.entries(audience, worst(country, audience.window.to));
            let mut then = there.entries(audience, worst(country, known.max(audience.window.to)));
            then.retain(|entry| entry.clients > 0 && is_news(entry, &now, audience.window.to));
            CountryToday {
                country: country.clone(),
                clients: there.clients.into(),
                hampered: now,
                since_then: then,
            }
        })
        .filter(|of| !of.hampered.is_empty() || !of.since_then.is_empty())
        .collect();
    all.order_by_key(|of| Reverse(of.clients));
    all
}

/// Whether it began after the day of the audit and is not what lasted then.
fn is_news(entry: &Hampered, now: &[Hampered], as_of: Day) -> bool {
    let begins = Stated::parse(&entry.since).map(|since| since.first);
    begins.is_some_and(|day| day > as_of) && !now.iter().any(|known| known.incident == entry.incident)
}

/// How bad it is: a block before a throttle, all of the country before a part, messages before calls, calls before new accounts.
fn badness(incident: &Incident) -> u8 {
    match (incident.kind, incident.part) {
        (IncidentKind::Block, None) => 4,
        (_, None) => 3,
        (_, Some(HitPart::Region)) => 2,
        (_, Some(HitPart::Calls)) => 1,
        (_, Some(HitPart::SignUp)) => 0,
    }
}

/// The worst that is on in a country on a day, by channel.
fn worst(country: &str, day: Day) -> SortedMap<&'static str, &'static Incident> {
    let mut worst = SortedMap::<&str, &Incident>::new();
    for incident in incidents::all() {
        let hampers = matches!(incident.kind, IncidentKind::Block | IncidentKind::Throttle);
        if !hampers || incident.is_worldwide() || !is_within(country, &incident.country) {
            continue;
        }
        let happening = Happening::Register(incident);
        for channel in incident.channels.iter().map(|channel| canonical(channel)) {
            let is_on = happening.is_open(channel, day) && channels::is_open(channel);
            if is_on && worst.get(channel).is_none_or(|known| badness(incident) > badness(known)) {
                worst.insert(channel, incident);
            }
        }
    }
    worst
}

/// In-scope clients of a country, and on which channels they have routes.
#[derive(Default)]
struct There {
    clients: u64,
    routes: SortedMap<ChannelIndex, u64>,
}

impl There {
    fn entries(&self, audience: &Audience, worst: SortedMap<&str, &Incident>) -> Vec<Hampered> {
        let entry = |(channel, incident): (&str, &Incident)| {
            let place = audience.channels.iter().position(|facts| facts.id == channel);
            let clients = place.and_then(|place| self.routes.get(&(place as ChannelIndex))).copied();
            Hampered {
                channel: channel.to_owned(),
                kind: incident.kind.id().to_owned(),
                part: incident.part.map(|part| part.id().to_owned()),
                since: incident.start.text.clone(),
                incident: incident.id.clone(),
                clients: clients.unwrap_or_default().into(),
            }
        };
        let mut entries: Vec<Hampered> = worst.into_iter().map(entry).collect();
        let place = |id: &str| channels::channel(id).map_or(usize::MAX, |channel| channel.place);
        entries.sort_by_cached_key(|one| (Reverse(one.clients), place(&one.channel)));
        entries
    }
}

/// The in-scope clients by country.
struct People {
    by_country: SortedMap<String, There>,
}

impl People {
    fn of(audience: &Audience, region: Option<&str>) -> Self {
        let mut by_country = SortedMap::<String, There>::new();
        for client in audience.in_scope() {
            for country in places(client, region) {
                if !by_country.contains_key(country) {
                    by_country.insert(country.to_owned(), There::default());
                }
                let Some(there) = by_country.get_mut(country) else { continue };
                there.clients += 1;
                for route in &client.routes {
                    *there.routes.entry(route.channel).or_default() += 1;
                }
            }
        }
        Self { by_country }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{add, audience};
    use super::*;

    fn found(as_of: &str, region: Option<&str>) -> Vec<CountryToday> {
        let mut audience = audience(as_of, &["email", "instagram", "telegram", "viber", "whatsapp"]);
        add(&mut audience, "RU", &[("telegram", as_of, 1), ("whatsapp", as_of, 1)]);
        add(&mut audience, "RU", &[("whatsapp", as_of, 1)]);
        add(&mut audience, "AE", &[("whatsapp", as_of, 1)]);
        add(&mut audience, "", &[("whatsapp", as_of, 1)]);
        today(&audience, region)
    }

    fn shown(all: &[Hampered]) -> Vec<String> {
        let of = |one: &Hampered| {
            let part = one.part.as_deref().unwrap_or("whole");
            format!("{} {} {part} {}", one.channel, one.kind, one.clients.or_zero())
        };
        all.iter().map(of).collect()
    }

    #[test]
    fn what_lasts_where_clients_live_is_said_by_its_worst() {
        let all = found("2026-03-01", None);
        let countries: Vec<(&str, u64)> =
            all.iter().map(|of| (of.country.as_str(), of.clients.or_zero())).collect();
        assert_eq!(countries, [("RU", 2), ("AE", 1)], "whoever has no phone lives nowhere");
        let russia = shown(&all[0].hampered);
        assert_eq!(
            russia[..3],
            ["whatsapp block whole 2", "telegram throttle whole 1", "viber block whole 0"]
        );
        assert_eq!(shown(&all[0].since_then), ["telegram block whole 1"]);
        assert_eq!(shown(&all[1].hampered)[0], "whatsapp throttle calls 1");
    }

    #[test]
    fn what_began_later_is_said_as_such() {
        let all = found("2025-09-01", Some("RU"));
        assert_eq!(all[0].clients.or_zero(), 3, "assumed of whoever has no phone");
        let russia = shown(&all[0].hampered);
        assert!(
            russia.starts_with(&[
                "whatsapp throttle calls 3".to_owned(),
                "telegram throttle calls 1".to_owned()
            ])
        );
        assert_eq!(shown(&all[0].since_then), ["whatsapp block whole 3", "telegram block whole 1"]);
    }

    #[test]
    fn what_is_over_hampers_nobody() {
        let all = found("2020-07-01", Some("DE"));
        assert!(!all.iter().any(|of| of.country == "DE"));
        let russia = all.iter().find(|of| of.country == "RU").expect("LinkedIn is blocked");
        assert!(!shown(&russia.hampered).iter().any(|one| one.starts_with("telegram")), "lifted in June");
    }
}
