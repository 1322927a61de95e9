//! One what-if in detail: what becomes of whom, by channel, country and value, and what would be worst next.

use super::aftermath::{LostValue, count, of_fates, retention, retention_at, share_of};
use super::cohorts::{Cohorts, Fates, Valued};
use super::outage::worst_pair;
use super::scenario::{End, Loss, Outcome};
use crate::metrics::share;
use crate::model::client::Client;
use crate::model::sorted_map::SortedMap;
use crate::model::what_if::{
    AtShare, ChannelFate, GroupFate, NextLoss, Reach, RouteCount, ValueGroup, WhatIfDetail, WhatIfFigures,
};

/// Groups of clients with value.
const VALUE_GROUPS: usize = 3;

/// The country of clients without a phone where no default region is known.
const UNKNOWN: &str = "unknown";

/// Loses things together, each for its own segment, and looks at all clients; `p` is the share of the segment to look at
/// beside the usual ones.
pub fn what_if(cohorts: &Cohorts<'_>, losses: &[Loss], p: f64) -> WhatIfFigures {
    let fates = cohorts.fates(losses);
    let weights = cohorts.weights(&fates);
    let has_value = cohorts.context.audience.evidence.has_value;
    let at = p * share_of(losses);
    let lost = has_value.then(|| LostValue::of(cohorts, &fates).at(at));
    let rented = cohorts.rented_operators();
    let (before, after) = reach(cohorts, &fates);
    WhatIfFigures {
        in_scope: cohorts.clients.len() as u64,
        base: weights.base(),
        before,
        after,
        scenario: of_fates(cohorts, losses, &fates),
        at_share: AtShare::new(p, retention(cohorts, &weights, at), lost),
        worst_pair: worst_pair(cohorts, &rented),
        detail: Some(detail(cohorts, losses, &fates)),
    }
}

/// Clients within reach, and those that stay when the whole segment is hit.
fn reach(cohorts: &Cohorts<'_>, fates: &Fates) -> (Reach, Reach) {
    let (mut before, mut after) = (RouteCount::default(), RouteCount::default());
    for (place, cohort) in cohorts.all.iter().enumerate() {
        let left = |channel| !fates.takes(place, cohort.member, channel);
        let routes = || cohort.member.routes.iter();
        let counts = [
            (&mut before.clients, !cohort.member.routes.is_empty()),
            (&mut before.proven, routes().any(|route| route.is_proven)),
            (&mut after.clients, routes().any(|route| left(route.channel))),
            (&mut after.proven, routes().any(|route| route.is_proven && left(route.channel))),
        ];
        for (count, holds) in counts {
            *count += if holds { cohort.clients } else { 0 };
        }
    }
    let reach = |routes: RouteCount| Reach { clients: routes.clients.into(), proven: Some(routes.proven) };
    (reach(before), reach(after))
}

fn detail(cohorts: &Cohorts<'_>, losses: &[Loss], fates: &Fates) -> WhatIfDetail {
    let weights = cohorts.weights(fates);
    // The ends of the range move with the share of the scenario as retention itself does.
    let end = |end: End| retention_at(cohorts, end, &weights, share_of(losses));
    WhatIfDetail {
        retention_low: end(End::Low),
        retention_high: end(End::High),
        channels: channels(cohorts, fates),
        countries: countries(cohorts, fates),
        value_groups: value_groups(cohorts, fates),
        next: next(cohorts, losses),
    }
}

/// Sums over the clients of a group.
#[derive(Debug, Clone, Copy, Default)]
struct Group {
    fate: GroupFate,
    weight: f64,
    kept: f64,
    value: f64,
    lost: f64,
}

impl Group {
    fn add(&mut self, cohorts: &Cohorts<'_>, client: &Client, outcome: Outcome) {
        let context = cohorts.context;
        self.fate.clients += 1;
        count(&mut self.fate.outcomes, outcome, 1, u64::from(client.is_recoverable()));
        let weight = client.weight(context.basis);
        self.weight += weight;
        self.kept += weight * outcome.left().credit(context.fallback_credit);
        self.value += client.value;
        self.lost += client.value * context.lost_part(client.left_today(), outcome);
    }

    fn fate(self, cohorts: &Cohorts<'_>) -> GroupFate {
        let has_value = cohorts.context.audience.evidence.has_value;
        GroupFate {
            retention: share(self.kept, self.weight),
            value: has_value.then_some(self.value),
            value_lost: has_value.then_some(self.lost),
            ..self.fate
        }
    }
}

/// Every client in scope with its cohort and what becomes of it.
fn each<'a>(
    cohorts: &'a Cohorts<'_>,
    fates: &'a Fates,
) -> impl Iterator<Item = (&'a Client, usize, Outcome)> {
    let clients = cohorts.clients.iter().zip(&cohorts.of_client);
    clients.map(|(client, cohort)| (*client, *cohort as usize, fates.outcomes[*cohort as usize]))
}

/// What becomes of each channel: who loses it, and who can fall back on it.
fn channels(cohorts: &Cohorts<'_>, fates: &Fates) -> SortedMap<String, ChannelFate> {
    let facts = &cohorts.context.audience.channels;
    let mut sums = vec![(ChannelFate::default(), Group::default()); facts.len()];
    let add = |count: &mut RouteCount, is_proven: bool| {
        count.clients += 1;
        count.proven += u64::from(is_proven);
    };
    for (client, cohort, outcome) in each(cohorts, fates) {
        let is_hit = outcome.is_hit();
        for route in &client.routes {
            let (fate, losers) = &mut sums[route.channel as usize];
            add(&mut fate.before, route.is_proven);
            if is_hit && fates.takes(cohort, client, route.channel) {
                losers.add(cohorts, client, outcome);
                continue;
            }
            add(&mut fate.after, route.is_proven);
            if is_hit {
                add(&mut fate.keepers, route.is_proven);
            }
        }
    }
    let used = facts.iter().zip(sums).filter(|(_, (fate, _))| fate.before.clients > 0);
    used.map(|(facts, (fate, losers))| {
        (facts.id.clone(), ChannelFate { losers: losers.fate(cohorts), ..fate })
    })
    .collect()
}

fn countries(cohorts: &Cohorts<'_>, fates: &Fates) -> SortedMap<String, GroupFate> {
    let mut sums = SortedMap::<&str, Group>::new();
    for (client, _, outcome) in each(cohorts, fates) {
        for country in &client.countries {
            sums.entry(country.code()).or_default().add(cohorts, client, outcome);
        }
        if client.countries.is_empty() {
            let country = cohorts.context.region.unwrap_or(UNKNOWN);
            sums.entry(country).or_default().add(cohorts, client, outcome);
        }
    }
    sums.into_iter().map(|(country, group)| (country.to_owned(), group.fate(cohorts))).collect()
}

/// Clients with value in groups as equal as can be, the most valuable first; then those without.
fn value_groups(cohorts: &Cohorts<'_>, fates: &Fates) -> Vec<ValueGroup> {
    if !cohorts.context.audience.evidence.has_value {
        return Vec::new();
    }
    let group = |third: u8, clients: &[Valued]| {
        let mut sums = Group::default();
        for client in clients {
            let outcome = fates.outcomes[client.cohort as usize];
            sums.add(cohorts, cohorts.clients[client.place as usize], outcome);
        }
        let value = |end: Option<&Valued>| end.map_or(0.0, |client| client.value);
        let (to, from) = (value(clients.first()), value(clients.last()));
        ValueGroup { third, from, to, fate: sums.fate(cohorts) }
    };
    let with = cohorts.by_value();
    let count = with.len().min(VALUE_GROUPS);
    let bound = |group: usize| group * with.len() / count.max(1);
    // Of two clients one is among the most valuable and one among the least.
    let third = |place: usize| if place > 0 && place + 1 == count { VALUE_GROUPS } else { place + 1 };
    let thirds = (0..count).map(|place| group(third(place) as u8, &with[bound(place)..bound(place + 1)]));
    let mut groups: Vec<ValueGroup> = thirds.collect();
    let clients = (0..).zip(cohorts.clients.iter().zip(&cohorts.of_client));
    let without = clients.filter(|(_, (client, _))| client.value <= 0.0);
    let without: Vec<Valued> =
        without.map(|(place, (_, cohort))| Valued { place, cohort: *cohort, value: 0.0 }).collect();
    if !without.is_empty() {
        groups.push(group(0, &without));
    }
    groups
}

/// The rented operator whose loss on top, for the same segments, retains least; of equal ones the first by name.
fn next(cohorts: &Cohorts<'_>, losses: &[Loss]) -> Option<NextLoss> {
    let after = |losses: &[Loss]| {
        let weights = cohorts.weights(&cohorts.fates(losses));
        retention(cohorts, &weights, share_of(losses))
    };
    let now = after(losses)?;
    let mut worst: Option<(f64, String, Vec<Loss>)> = None;
    for (operator, channels) in cohorts.rented_operators() {
        let with = |loss: &Loss| Loss {
            channels: loss.channels.union(&channels).copied().collect(),
            ..loss.clone()
        };
        let both: Vec<Loss> = losses.iter().map(with).collect();
        let retained = after(&both)?;
        if retained < worst.as_ref().map_or(now, |(least, ..)| *least) {
            worst = Some((retained, operator, both));
        }
    }
    worst.map(|(retention, operator, both)| {
        let fates = cohorts.fates(&both);
        let stranded = cohorts.all.iter().zip(&fates.outcomes);
        let stranded = stranded.filter(|(_, outcome)| **outcome == Outcome::Stranded);
        NextLoss { operator, retention, stranded: stranded.map(|(cohort, _)| cohort.clients).sum() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::audience::{Audience, Evidence};
    use crate::model::client::Route;
    use crate::model::country::Country;
    use crate::model::params::Params;
    use crate::model::report::Outcomes;
    use crate::model::sample;
    use crate::model::time::Day;
    use crate::stress::outage::context;
    use crate::stress::scenario::Segment;

    const EMAIL: u16 = 0;
    const INSTAGRAM: u16 = 1;
    const TELEGRAM: u16 = 2;
    const WHATSAPP: u16 = 3;

    fn client(countries: &[&str], value: f64, routes: &[(u16, bool)]) -> Client {
        let route = |(channel, is_proven): &(u16, bool)| Route {
            channel: *channel,
            is_proven: *is_proven,
            is_confirmed: *channel == EMAIL,
        };
        Client {
            routes: routes.iter().map(route).collect(),
            countries: countries.iter().filter_map(|country| Country::of(country)).collect(),
            value,
            ..Client::unknown(0)
        }
    }

    /// Without Meta clients 1 and 6 are stranded, 2 has an address that it never used for writing, 3 is safe on Telegram, 4
    /// does not notice, 5 was out of reach before.
    fn audience() -> Audience {
        let clients = vec![
            client(&["RU"], 100.0, &[(WHATSAPP, true)]),
            client(&["RU"], 60.0, &[(EMAIL, false), (WHATSAPP, true)]),
            client(&["KZ"], 0.0, &[(TELEGRAM, true), (WHATSAPP, false)]),
            client(&[], 20.0, &[(TELEGRAM, true)]),
            client(&[], 10.0, &[]),
            Client {
                recoverable_phones: 1,
                ..client(&["KZ", "RU"], 40.0, &[(INSTAGRAM, true), (WHATSAPP, true)])
            },
        ];
        let evidence = Evidence { has_value: true, ..Evidence::default() };
        Audience { evidence, ..sample::audience(&["email", "instagram", "telegram", "whatsapp"], clients) }
    }

    fn of(losses: &[Loss], p: f64) -> WhatIfFigures {
        let audience = audience();
        let params = Params::new(Day(20_000));
        what_if(&Cohorts::new(context(&audience, Some("RU"), &params)), losses, p)
    }

    fn meta() -> Loss {
        Loss::of([INSTAGRAM, WHATSAPP].into())
    }

    fn is(figure: Option<f64>, want: f64) -> bool {
        figure.is_some_and(|figure| (figure - want).abs() < 1e-12)
    }

    #[test]
    fn before_and_after_are_counted() {
        let figures = of(&[meta()], 0.5);
        assert_eq!((figures.in_scope, figures.scenario.segment.as_str()), (6, "all"));
        assert_eq!(figures.before, Reach { clients: 5.into(), proven: Some(5) });
        assert_eq!(figures.after, Reach { clients: 3.into(), proven: Some(2) });
        // Kept at all hit: (3 and 4, and half of 2) of 6; at half of them the middle between that and 5 of 6.
        assert!(is(figures.base, 5.0 / 6.0) && is(figures.scenario.retention.get("1").copied(), 2.5 / 6.0));
        assert!(is(figures.at_share.retention, 3.75 / 6.0));
        // Lost are 100, 40 and half of 60: on average half of it, at worst the two largest of the four who are hit.
        let at = figures.at_share;
        assert_eq!((at.value_lost_mean, at.value_lost_worst), (Some(85.0), Some(140.0)));
        let detail = figures.detail.expect("from exports");
        // The one fallback is confirmed: it counts half at the low end.
        assert!(is(detail.retention_low, 2.5 / 6.0) && is(detail.retention_high, 0.5));
    }

    #[test]
    fn channels_say_who_loses_them_and_who_keeps_them() {
        let detail = of(&[meta()], 1.0).detail.expect("from exports");
        let routes = |clients, proven| RouteCount { clients, proven };
        let whatsapp = &detail.channels["whatsapp"];
        assert_eq!(
            (whatsapp.before, whatsapp.after, whatsapp.keepers),
            (routes(4, 3), routes(0, 0), routes(0, 0))
        );
        let outcomes = Outcomes {
            safe: 1.into(),
            fallback: 1.into(),
            fallback_confirmed: 1.into(),
            stranded: 2.into(),
            stranded_recoverable: 1.into(),
            ..Outcomes::default()
        };
        assert_eq!((whatsapp.losers.clients, whatsapp.losers.outcomes), (4, outcomes));
        assert_eq!((whatsapp.losers.value, whatsapp.losers.value_lost), (Some(200.0), Some(170.0)));
        assert!(is(whatsapp.losers.retention, 1.5 / 4.0));
        let telegram = &detail.channels["telegram"];
        assert_eq!(
            (telegram.before, telegram.after, telegram.keepers),
            (routes(2, 2), routes(2, 2), routes(1, 1))
        );
        assert_eq!(detail.channels["email"].keepers, routes(1, 0));
        assert_eq!(detail.channels["instagram"].losers.value_lost, Some(40.0));
    }

    #[test]
    fn countries_and_values_are_looked_at_apart() {
        let detail = of(&[meta()], 1.0).detail.expect("from exports");
        // Clients 4 and 5 have no phone and are taken to be in Russia; client 6 is in both countries.
        let russia = detail.countries["RU"];
        assert_eq!(russia.clients, 5);
        assert_eq!([russia.outcomes.stranded, russia.outcomes.out_of_reach], [2, 1]);
        assert_eq!((russia.value, russia.value_lost), (Some(230.0), Some(170.0)));
        let kazakhstan = detail.countries["KZ"];
        assert_eq!((kazakhstan.clients, kazakhstan.outcomes.stranded.or_zero()), (2, 1));
        let groups: Vec<_> = detail
            .value_groups
            .iter()
            .map(|group| (group.third, group.from, group.to, group.fate.clients, group.fate.value_lost))
            .collect();
        let want = [
            (1, 100.0, 100.0, 1, Some(100.0)),
            (2, 40.0, 60.0, 2, Some(70.0)),
            (3, 10.0, 20.0, 2, Some(0.0)),
            (0, 0.0, 0.0, 1, Some(0.0)),
        ];
        assert_eq!(groups, want);
    }

    #[test]
    fn the_next_loss_is_the_worst_on_top() {
        let figures = of(&[meta()], 1.0);
        let next = figures.detail.and_then(|detail| detail.next).expect("another operator");
        // Without Telegram clients 3 and 4 are gone too; half of client 2 is left.
        assert_eq!((next.operator.as_str(), next.stranded), ("telegram", 4));
        assert!((next.retention - 0.5 / 6.0).abs() < 1e-12);
        let all = Loss::of([EMAIL, INSTAGRAM, TELEGRAM, WHATSAPP].into());
        assert_eq!(of(&[all], 1.0).detail.and_then(|detail| detail.next), None);
    }

    #[test]
    fn a_segment_and_a_share_bound_what_is_hit() {
        let segment = Segment::Country("KZ".to_owned());
        let kz = Loss { segment, share: 0.5, ..meta() };
        let figures = of(std::slice::from_ref(&kz), 1.0);
        // Of clients 3 and 6 one is safe and one stranded; half of that is expected.
        let outcomes = figures.scenario.clients;
        assert_eq!([outcomes.untouched, outcomes.safe, outcomes.stranded], [3, 1, 1]);
        assert!(is(figures.at_share.retention, 5.0 / 6.0 - 0.5 / 6.0));
        let whatsapp = &figures.detail.expect("from exports").channels["whatsapp"];
        assert_eq!((whatsapp.after.clients, whatsapp.losers.clients), (2, 2));
        // Together with the loss of Telegram for all.
        let both = of(&[Loss { share: 1.0, ..kz }, Loss::of([TELEGRAM].into())], 1.0);
        assert_eq!(
            (both.scenario.segment.as_str(), both.scenario.clients.stranded.or_zero()),
            ("all + country=KZ", 3)
        );
    }
}
