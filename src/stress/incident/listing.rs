//! What has happened to the channels that these clients use (report, `incidents`).

use std::cmp::Reverse;

use smallvec::SmallVec;

use super::fallback::{Background, span};
use super::happening::{Happening, all};
use super::past_only::past_only;
use crate::model::audience::Audience;
use crate::model::client::{ChannelIndex, Client};
use crate::model::country::Country;
use crate::model::params::Params;
use crate::model::report::IncidentReport;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::what_if::Replayed;
use crate::stress::scenario::Segment;

/// Channels that a client uses, sorted.
type ChannelsInUse = SmallVec<[ChannelIndex; 8]>;

/// An incident with the clients whom it concerns.
struct Concern<'a> {
    happening: Happening<'a>,
    hit: SortedSet<ChannelIndex>,
    segment: Segment,
    /// The channels that they use.
    channels: SortedSet<ChannelIndex>,
    clients: u64,
}

impl<'a> Concern<'a> {
    /// Nobody yet.
    fn new(happening: Happening<'a>, audience: &Audience) -> Self {
        let hit = happening.places(audience);
        Self { happening, hit, segment: happening.segment(), channels: SortedSet::new(), clients: 0 }
    }
}

/// The incidents of the register and of the settings that began by as-of and hit channels in use, where their clients
/// live; newest first.
pub fn incidents(audience: &Audience, region: Option<&str>, params: &Params) -> Vec<IncidentReport> {
    let began = all(params).filter(|happening| happening.first_day() <= audience.window.to);
    let mut concerns: Vec<Concern<'_>> =
        began.map(|happening| Concern::new(happening, audience)).filter(|one| !one.hit.is_empty()).collect();
    count(&mut concerns, audience, region);
    concerns.retain(|concern| concern.clients > 0);
    concerns.sort_by_cached_key(|concern| {
        let happening = concern.happening;
        (Reverse(happening.first_day()), happening.id())
    });
    let happenings: Vec<Happening<'_>> = concerns.iter().map(|concern| concern.happening).collect();
    let background = Background { audience, region, span: span(audience), happenings: &happenings };
    concerns.iter().map(|concern| entry(concern, &background)).collect()
}

/// Counts whom each incident concerns: those who use the same channels and live in the same countries alike.
fn count(concerns: &mut [Concern<'_>], audience: &Audience, region: Option<&str>) {
    let mut alike = SortedMap::<(ChannelsInUse, &[Country]), (&Client, u64)>::new();
    for client in audience.in_scope() {
        let routes = client.routes.iter().map(|route| route.channel);
        let mut used: ChannelsInUse = routes.chain(client.traffic.iter().map(|one| one.channel)).collect();
        used.sort_unstable();
        used.dedup();
        alike.entry((used, client.countries.as_slice())).or_insert((client, 0)).1 += 1;
    }
    for ((used, _), (client, clients)) in &alike {
        for concern in &mut *concerns {
            let mut hit = used.iter().filter(|channel| concern.hit.contains(channel)).peekable();
            if hit.peek().is_some() && concern.segment.holds(client, region).0 {
                concern.channels.extend(hit);
                concern.clients += clients;
            }
        }
    }
}

fn entry(concern: &Concern<'_>, background: &Background<'_>) -> IncidentReport {
    let audience = background.audience;
    let happening = concern.happening;
    let Replayed { id, country, start, end, kind, summary, source } = happening.retold();
    let name = |place: &ChannelIndex| audience.channels[*place as usize].id.clone();
    IncidentReport {
        id,
        channels: concern.channels.iter().map(name).collect(),
        country,
        start,
        end: end.filter(|_| happening.ended_by(audience.window.to)),
        kind,
        summary,
        source,
        clients_concerned: concern.clients.into(),
        fallback: background.observed(happening),
        past_only: past_only(happening, audience, background.region),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{add, audience, day, own};
    use super::*;
    use crate::model::client::Scope;

    fn found(audience: &Audience, params: &Params) -> Vec<IncidentReport> {
        incidents(audience, Some("GB"), params)
    }

    #[test]
    fn what_hit_channels_in_use_where_clients_live_is_listed_newest_first() {
        let mut audience = audience("2026-03-20", &["email", "instagram", "telegram", "vk", "whatsapp"]);
        add(&mut audience, "RU", &[("telegram", "2026-03-01", 1), ("vk", "2026-03-01", 1)]);
        add(&mut audience, "RU", &[("whatsapp", "2026-03-01", -1), ("telegram", "2026-03-01", 1)]);
        add(&mut audience, "", &[("whatsapp", "2026-03-20", 1)]);
        add(&mut audience, "RU", &[("instagram", "2022-01-01", 1)]);
        audience.clients_mut()[3].scope = Scope::Dormant;
        let mut params = Params::new(day("2026-11-01"));
        params.incidents.push(own(&["vk"], "2026-03-01", Some("2026-03-25"), "login lost"));
        let listed = found(&audience, &params);
        let of = |id: &str| listed.iter().find(|one| one.id == id);
        let began: Vec<&str> = listed.iter().map(|one| one.start.as_str()).collect();
        assert!(
            began.is_sorted_by(|a, b| a >= b) && began.starts_with(&["2026-03-16", "2026-03-12"]),
            "{began:?}"
        );
        let calls = of("ru-calls-2025-08-13").expect("two channels in use");
        assert_eq!(calls.channels.join("+"), "telegram+whatsapp");
        assert_eq!(calls.clients_concerned, 2);
        let outage = of("meta-outage-2024-12-11").expect("it hit the world");
        assert_eq!(outage.channels.join("+"), "whatsapp");
        assert_eq!(outage.clients_concerned, 2);
        assert_eq!((outage.country.as_str(), outage.end.as_deref()), ("*", Some("2024-12-11")));
        let own = of("own-1").expect("an own one");
        assert_eq!((own.kind.as_str(), own.end.as_deref()), ("login lost", None), "it lasts at as-of");
        assert!(of("ru-ig-2022-03-14").is_none(), "only a dormant client is there");
        assert!(of("cn-wa-2017-09").is_none(), "nobody lives there");
        assert!(of("wa-bsuid-2026").is_none(), "not yet");
        assert!(of("email-bulk-2024-02-01").is_none(), "nobody uses it");
        assert_eq!(
            of("ru-tg-block-2026-03-16").and_then(|one| one.past_only).and_then(|past| past.clients.known()),
            Some(2)
        );
    }

    #[test]
    fn an_audience_without_clients_has_none() {
        let nobody = audience("2026-03-20", &["telegram"]);
        assert!(found(&nobody, &Params::new(day("2026-11-01"))).is_empty());
    }
}
