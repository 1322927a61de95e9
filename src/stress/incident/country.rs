//! Country blocks that are on today: `country:RU` (methodology, section 6b).

use super::happening::Happening;
use crate::model::audience::Audience;
use crate::model::client::ChannelIndex;
use crate::model::element::{Element, ElementId};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::reference::incidents;
use crate::stress::scenario::{Loss, Segment};

/// For each country of in-scope clients, the rented channels on which they have routes and which are blocked there on the
/// day of the audit, as the register knows; by scenario id. A country without any has no scenario.
pub fn country_blocks(audience: &Audience, region: Option<&str>) -> SortedMap<ElementId, Loss> {
    let mut lost = SortedMap::<&str, SortedSet<ChannelIndex>>::new();
    for (country, channel) in blocked(audience) {
        let segment = Segment::Country(country.to_owned());
        let is_lost = audience.in_scope().any(|client| {
            let has_route = client.routes.iter().any(|route| route.channel == channel);
            has_route && segment.holds(client, region).0
        });
        if is_lost {
            lost.entry(country).or_default().insert(channel);
        }
    }
    let scenario = |(country, channels): (&str, SortedSet<ChannelIndex>)| {
        let segment = Segment::Country(country.to_owned());
        (Element::Country(country).into(), Loss { segment, ..Loss::of(channels) })
    };
    lost.into_iter().map(scenario).collect()
}

/// The rented channels of the audience that are blocked on the day of the audit, each with the country.
fn blocked(audience: &Audience) -> SortedSet<(&'static str, ChannelIndex)> {
    let mut blocked = SortedSet::new();
    for row in incidents::all().iter().map(Happening::Register) {
        let Some(country) = row.country() else { continue };
        for place in row.places(audience) {
            let facts = &audience.channels[place as usize];
            if !facts.is_owned && row.is_open_block(&facts.id, audience.window.to) {
                blocked.insert((country, place));
            }
        }
    }
    blocked
}

#[cfg(test)]
mod tests {
    use super::super::sample::{add, audience};
    use super::*;

    fn scenarios(as_of: &str, region: Option<&str>) -> Vec<(String, Vec<ChannelIndex>)> {
        let mut audience = audience(as_of, &["email", "instagram", "telegram", "vk", "whatsapp"]);
        let date = as_of;
        add(&mut audience, "RU", &[("telegram", date, 1), ("email", date, 1), ("vk", date, 1)]);
        add(&mut audience, "RU", &[("instagram", date, -1)]);
        add(&mut audience, "GB", &[("whatsapp", date, 1)]);
        add(&mut audience, "", &[("whatsapp", date, 1)]);
        let all = country_blocks(&audience, region);
        all.into_iter().map(|(id, loss)| (id.to_string(), loss.channels.into_iter().collect())).collect()
    }

    #[test]
    fn what_is_blocked_today_is_lost_in_that_country() {
        assert_eq!(scenarios("2026-03-15", None), [("country:RU".to_owned(), vec![1])]);
        assert_eq!(scenarios("2026-03-16", None), [("country:RU".to_owned(), vec![1, 2])]);
        assert_eq!(scenarios("2022-03-13", None), [], "Instagram was blocked a day later");
        assert_eq!(scenarios("2020-06-17", None), [("country:RU".to_owned(), vec![2])]);
        assert_eq!(scenarios("2020-06-18", None), [], "lifted");
    }

    #[test]
    fn whoever_has_no_phone_is_taken_to_live_in_the_region() {
        assert_eq!(scenarios("2026-02-11", Some("RU")), [("country:RU".to_owned(), vec![1, 4])]);
        let cn = scenarios("2026-02-11", Some("CN"));
        assert_eq!(cn, [("country:CN".to_owned(), vec![4]), ("country:RU".to_owned(), vec![1])]);
        assert_eq!(scenarios("2026-02-11", Some("NG")).len(), 1, "what is over blocks nobody");
    }
}
