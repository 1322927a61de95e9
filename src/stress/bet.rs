//! The bet on the channel that carries most: is it stable, available, cheap, unchanging? (report, `bet`)

use std::cmp::Reverse;

use super::incident::{Happening, all, countries, places};
use crate::metrics::movement;
use crate::model::audience::Audience;
use crate::model::client::Client;
use crate::model::need::Need;
use crate::model::params::Params;
use crate::model::report::{
    Available, Bet, ChannelCost, Cheap, CountryToday, Hampered, MonthTrend, Stable, Unchanging,
};
use crate::model::scoring::{BELIEF_MONTHS, LEAST_TRIED, MOVED_SHARE};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::time::Day;
use crate::model::vocabulary::NeedKind;
use crate::reference::countries::is_within;
use crate::reference::incidents::IncidentKind;

/// What the bet is judged by, besides the clients.
pub struct Ground<'a> {
    /// The channel that carries most, by the weight of the scores.
    pub channel: Option<&'a str>,
    /// What works where clients live.
    pub today: &'a [CountryToday],
    /// Use by month.
    pub trend: &'a SortedMap<String, MonthTrend>,
    /// Prices.
    pub cost: Option<&'a SortedMap<String, ChannelCost>>,
    /// Default region.
    pub region: Option<&'a str>,
}

/// The four beliefs; `None` where no channel carries anything.
pub fn bet(audience: &Audience, ground: &Ground<'_>, params: &Params) -> Option<Bet> {
    let channel = ground.channel?;
    let past = Past::of(audience, channel, ground.region, params);
    Some(Bet {
        channel: channel.to_owned(),
        stable: stable(&past),
        available: available(audience, channel, ground),
        cheap: cheap(&past, ground.cost.and_then(|cost| cost.get(channel)), channel),
        unchanging: unchanging(audience, channel, &past, ground.trend),
    })
}

/// What happened to the channel in the months before as-of, newest first.
struct Past<'a> {
    happenings: Vec<Happening<'a>>,
    is_somewhere: bool,
}

impl<'a> Past<'a> {
    fn of(audience: &Audience, channel: &str, region: Option<&str>, params: &'a Params) -> Self {
        let to = audience.window.to;
        let from = to.months_before(BELIEF_MONTHS);
        let homes = countries(audience, region);
        let is_here = |one: &Happening<'_>| {
            one.country().is_none_or(|place| homes.iter().any(|home| is_within(home, place)))
        };
        let is_recent = |day: Day| from < day && day <= to;
        let mut happenings: Vec<Happening<'a>> = all(params)
            .filter(|one| one.hits(channel) && is_recent(one.first_day()) && is_here(one))
            .collect();
        happenings.sort_by_cached_key(|one| (Reverse(one.first_day()), one.id()));
        Self { happenings, is_somewhere: !homes.is_empty() }
    }

    /// How many of some kinds, and the latest.
    fn count(&self, is_meant: impl Fn(&Happening<'_>) -> bool) -> (u64, Option<String>) {
        let found: Vec<&Happening<'_>> = self.happenings.iter().filter(|one| is_meant(one)).collect();
        (found.len() as u64, found.first().map(|one| one.id()))
    }
}

fn stable(past: &Past<'_>) -> Stable {
    let keeps_from_writing =
        |one: &Happening<'_>| one.is_disruption() || one.kind() == Some(IncidentKind::AccountBan);
    let (disruptions, last) = past.count(keeps_from_writing);
    let holds = (disruptions > 0 || past.is_somewhere).then_some(disruptions == 0);
    Stable { holds, disruptions, last, needs: needs(holds, NeedKind::Region) }
}

fn available(audience: &Audience, channel: &str, ground: &Ground<'_>) -> Available {
    let is_somewhere = !countries(audience, ground.region).is_empty();
    let place = audience.channels.iter().position(|facts| facts.id == channel);
    let where_hit = |is_block: bool| -> SortedSet<&str> {
        let is_it = |one: &Hampered| one.channel == channel && one.is_blocked() == is_block;
        let hit = ground.today.iter().filter(|country| country.hampered.iter().any(is_it));
        hit.map(|country| country.country.as_str()).collect()
    };
    let hit = |is_block: bool| -> u64 {
        let there = where_hit(is_block);
        let has_route =
            |client: &&Client| client.routes.iter().any(|route| Some(usize::from(route.channel)) == place);
        let lives_there =
            |client: &&Client| places(client, ground.region).any(|country| there.contains(country));
        audience.in_scope().filter(has_route).filter(lives_there).count() as u64
    };
    let (blocked, throttled) = (hit(true), hit(false));
    let holds = is_somewhere.then_some(blocked + throttled == 0);
    Available {
        holds,
        blocked: blocked.into(),
        throttled: throttled.into(),
        needs: needs(holds, NeedKind::Region),
    }
}

fn cheap(past: &Past<'_>, cost: Option<&ChannelCost>, channel: &str) -> Cheap {
    let (price_changes, last) = past.count(|one| one.kind() == Some(IncidentKind::Pricing));
    // That no price changed is known of countries alone that are known.
    let stays = past.is_somewhere.then_some(true).filter(|_| cost.is_some());
    let holds = if price_changes > 0 { Some(false) } else { stays };
    let mut needs = needs(holds.or(past.is_somewhere.then_some(true)), NeedKind::Region);
    needs.extend(cost.is_none().then(|| Need::about(NeedKind::Price, channel)));
    Cheap {
        holds,
        cost: cost.map(|cost| cost.cost),
        at_three_times: cost.map(|cost| cost.at_three_times),
        price_changes,
        last,
        needs,
    }
}

fn unchanging(
    audience: &Audience,
    channel: &str,
    past: &Past<'_>,
    trend: &SortedMap<String, MonthTrend>,
) -> Unchanging {
    let is_rule =
        |one: &Happening<'_>| matches!(one.kind(), Some(IncidentKind::Policy | IncidentKind::Deprecation));
    let (rules_changed, last) = past.count(is_rule);
    let moved = movement::moved_from(audience, audience.window, channel);
    let has_moved = moved.share.map(|share| share >= MOVED_SHARE);
    // What is false on one side is false; true it is where both are known.
    let holds = match has_moved {
        _ if rules_changed > 0 => Some(false),
        Some(true) => Some(false),
        Some(false) if past.is_somewhere => Some(true),
        _ => None,
    };
    let lacks = if has_moved.is_none() { NeedKind::Months } else { NeedKind::Region };
    let months: Vec<&MonthTrend> = trend.values().collect();
    let (then, now) = months.split_at(months.len() / 2);
    Unchanging {
        holds,
        rules_changed,
        last,
        moved: moved.clients,
        moved_share: moved.share,
        reply_rate_then: reply_rate(then, channel),
        reply_rate_now: reply_rate(now, channel),
        needs: needs(holds, lacks),
    }
}

/// Answered ÷ runs on a channel over some months; `None` where there are too few to speak of a rate.
fn reply_rate(months: &[&MonthTrend], channel: &str) -> Option<f64> {
    let (mut runs, mut answered) = (0, 0.0);
    for month in months.iter().filter_map(|month| month.channels.get(channel)) {
        runs += month.runs.or_zero();
        answered += month.reply_rate.unwrap_or(0.0) * month.runs.or_zero() as f64;
    }
    (runs >= LEAST_TRIED).then(|| answered.round() / runs as f64)
}

/// What is lacking where nothing is known.
fn needs(holds: Option<bool>, what: NeedKind) -> Vec<Need> {
    if holds.is_none() { vec![what.into()] } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::client::Route;
    use crate::model::country::Country;
    use crate::model::params::IncidentSetting;
    use crate::stress::incident::sample;

    fn judged(countries: &[&str], as_of: &str, price: Option<f64>, own: Option<&str>) -> Bet {
        let day = Day::from_iso(as_of).expect("a day");
        let mut audience = sample::audience(as_of, &["telegram"]);
        let mut client = Client::unknown(1);
        client.countries = countries.iter().filter_map(|code| Country::of(code)).collect();
        client.routes.push(Route { channel: 0, is_proven: true, is_confirmed: false });
        audience.clients_mut().push(client);
        let mut params = Params::new(day);
        params.incidents.extend(own.map(|kind| IncidentSetting {
            channels: vec!["telegram".to_owned()],
            start: day.plus(-30),
            end: None,
            kind: kind.to_owned(),
            summary: String::new(),
        }));
        let cost =
            price.map(|cost| ChannelCost { cost, at_three_times: 3.0 * cost, ..ChannelCost::default() });
        let cost = cost.map(|cost| SortedMap::from([("telegram".to_owned(), cost)]));
        let today = [CountryToday {
            country: "RU".to_owned(),
            clients: 1.into(),
            hampered: vec![Hampered {
                channel: "telegram".to_owned(),
                kind: "block".to_owned(),
                part: None,
                since: "2026-03-16".to_owned(),
                incident: "one".to_owned(),
                clients: u64::from(countries.contains(&"RU")).into(),
            }],
            since_then: Vec::new(),
        }];
        let ground = Ground {
            channel: Some("telegram"),
            today: &today,
            trend: &SortedMap::new(),
            cost: cost.as_ref(),
            region: None,
        };
        bet(&audience, &ground, &params).expect("a channel")
    }

    #[test]
    fn each_belief_stands_beside_what_happened_where_clients_live() {
        let russia = judged(&["RU"], "2026-10-31", None, None);
        assert_eq!((russia.stable.holds, russia.available.holds), (Some(false), Some(false)));
        assert!(russia.stable.disruptions >= 4 && russia.stable.last.is_some());
        assert_eq!((russia.available.blocked.or_zero(), russia.available.throttled.or_zero()), (1, 0));
        assert_eq!(russia.unchanging.holds, Some(false), "laws have changed");
        let germany = judged(&["DE"], "2025-06-30", None, None);
        assert_eq!((germany.stable.holds, germany.available.holds), (Some(true), Some(true)));
        assert_eq!(judged(&["DE"], "2025-06-30", None, Some("outage")).stable.last.as_deref(), Some("own-1"));
    }

    #[test]
    fn what_is_not_known_says_what_would_tell() {
        let nowhere = judged(&[], "2025-06-30", None, None);
        assert_eq!((nowhere.stable.holds, nowhere.available.holds), (None, None));
        assert_eq!(
            (nowhere.stable.needs, nowhere.available.needs),
            (vec![Need::from(NeedKind::Region)], vec![Need::from(NeedKind::Region)])
        );
        assert_eq!(
            (nowhere.cheap.holds, nowhere.cheap.needs),
            (None, vec![Need::from(NeedKind::Region), Need::about(NeedKind::Price, "telegram")])
        );
        assert_eq!(
            (nowhere.unchanging.holds, nowhere.unchanging.needs),
            (None, vec![Need::from(NeedKind::Months)])
        );
        let unplaced = judged(&[], "2025-06-30", Some(2.0), None);
        assert_eq!(
            (unplaced.cheap.holds, unplaced.cheap.needs),
            (None, vec![Need::from(NeedKind::Region)]),
            "prices change by country"
        );
        let priced = judged(&["DE"], "2025-06-30", Some(2.0), None);
        assert_eq!((priced.cheap.holds, priced.cheap.at_three_times), (Some(true), Some(6.0)));
        assert_eq!(judged(&[], "2025-06-30", Some(2.0), Some("pricing")).cheap.holds, Some(false));
    }
}
