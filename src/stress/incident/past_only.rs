//! Routes that were proven only before a block that is still on (methodology, section 6b).

use super::happening::Happening;
use crate::model::audience::Audience;
use crate::model::client::ChannelIndex;
use crate::model::report::PastOnly;
use crate::model::time::Day;

/// Who wrote on the channels of an open block before it began and not since; `None` unless it is a block that is open at
/// as-of. The scores stay as they are.
pub(super) fn past_only(
    happening: Happening<'_>,
    audience: &Audience,
    region: Option<&str>,
) -> Option<PastOnly> {
    let window = audience.window;
    let mut places = happening.places(audience);
    places.retain(|place| happening.is_open_block(&audience.channels[*place as usize].id, window.to));
    if places.is_empty() {
        return None;
    }
    let start = happening.first_day();
    let segment = happening.segment();
    // As many days before as after, so that the two can be compared.
    let length = (window.to.0 - start.0 + 1).min(window.days() as i32);
    let before = start.plus(-length)..=start.plus(-1);
    let after = window.to.plus(1 - length)..=window.to;
    let mut found = PastOnly::default();
    let mut last = vec![None; places.len()];
    for client in audience.in_scope().filter(|client| segment.holds(client, region).0) {
        last.fill(None);
        client.days.iter().filter(|day| day.inbound > 0).for_each(|day| {
            let Some(place) = places.iter().position(|place| *place == day.channel) else { return };
            let inbound = u64::from(day.inbound);
            found.messages_before += if before.contains(&day.day) { inbound } else { 0 };
            found.messages_after += if after.contains(&day.day) { inbound } else { 0 };
            last[place] = Some(day.day);
        });
        let is_past = |(place, last): (&ChannelIndex, &Option<Day>)| {
            last.is_some_and(|last| last < start) && client.routes.iter().any(|route| route.channel == *place)
        };
        let routes = places.iter().zip(&last).filter(|one| is_past(*one)).count() as u64;
        found.routes += routes;
        found.clients += u64::from(routes > 0);
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::super::happening::find;
    use super::super::sample::{add, audience, day, own};
    use super::*;
    use crate::model::params::Params;

    const CHANNELS: [&str; 3] = ["email", "telegram", "whatsapp"];

    fn of(audience: &Audience, id: &str) -> Option<PastOnly> {
        past_only(find(id, &Params::new(day("2026-11-01"))).expect("a row"), audience, Some("RU"))
    }

    fn past(clients: u64, before: u64, after: u64) -> PastOnly {
        let (clients, messages_before) = (clients.into(), before.into());
        PastOnly { clients, routes: clients, messages_before, messages_after: after.into() }
    }

    #[test]
    fn a_route_that_is_silent_since_the_block_is_proven_by_the_past_only() {
        // 20 days of the block, so 20 days before it: from 2026-02-24.
        let mut audience = audience("2026-04-04", &CHANNELS);
        add(&mut audience, "RU", &[("telegram", "2026-02-23", 9), ("telegram", "2026-02-24", 2)]);
        add(&mut audience, "RU", &[("telegram", "2026-03-15", 3), ("telegram", "2026-03-20", -4)]);
        add(&mut audience, "RU", &[("telegram", "2026-03-15", 1), ("telegram", "2026-03-16", 5)]);
        add(&mut audience, "", &[("telegram", "2026-03-10", 1), ("email", "2026-04-01", 7)]);
        add(&mut audience, "GB", &[("telegram", "2026-03-10", 8)]);
        add(&mut audience, "RU", &[("telegram", "2026-03-17", -1)]);
        let found = of(&audience, "ru-tg-block-2026-03-16").expect("an open block");
        assert_eq!(found, past(3, 7, 5));
        assert_eq!(of(&audience, "ru-tg-throttle-2026-02-10"), None, "no block");
        assert_eq!(of(&audience, "ru-tg-block-2018-04"), None, "lifted");
        assert_eq!(of(&audience, "ru-viber-2024-12-13"), None, "not in use");
    }

    #[test]
    fn a_long_block_is_compared_over_a_window() {
        let mut audience = audience("2026-03-20", &["instagram"]);
        add(&mut audience, "RU", &[("instagram", "2021-03-13", 4), ("instagram", "2021-03-14", 1)]);
        add(&mut audience, "RU", &[("instagram", "2025-03-20", 16), ("instagram", "2025-03-21", 2)]);
        let found = of(&audience, "ru-ig-2022-03-14").expect("an open block");
        assert_eq!(found, past(1, 1, 2));
    }

    #[test]
    fn an_own_block_hits_all_clients() {
        let mut audience = audience("2026-04-04", &CHANNELS);
        add(&mut audience, "GB", &[("whatsapp", "2026-03-01", 2)]);
        let mut params = Params::new(day("2026-11-01"));
        params.incidents.push(own(&["whatsapp"], "2026-03-02", None, "block"));
        params.incidents.push(own(&["whatsapp"], "2026-03-02", Some("2026-04-04"), "block"));
        let found = |id: &str| past_only(find(id, &params).expect("an own one"), &audience, None);
        assert_eq!(found("own-1").and_then(|found| found.clients.known()), Some(1));
        assert_eq!(found("own-2"), None, "it ends with as-of");
    }
}
