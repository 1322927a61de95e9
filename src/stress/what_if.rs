//! One what-if in detail: what becomes of whom, by channel, country and value, and what would be worst next.

use std::collections::BTreeMap;

use super::aftermath::{LostValue, count, lost_part, of_fates, retention, share_of};
use super::cohorts::{Cohorts, Fates};
use super::outage::{rented_operators, worst_pair};
use super::scenario::{Credit, Loss, Outcome};
use crate::metrics::share;
use crate::model::client::Client;
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
    let rented = rented_operators(cohorts.context.audience);
    let (before, after) = reach(cohorts, &fates);
    WhatIfFigures {
        in_scope: cohorts.clients.len() as u64,
        base: weights.base(),
        before,
        after,
        scenario: of_fates(cohorts, losses, &fates),
        at_share: AtShare::new(p, retention(cohorts.context, &weights, at), lost),
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
    let reach = |routes: RouteCount| Reach { clients: routes.clients, proven: Some(routes.proven) };
    (reach(before), reach(after))
}

fn detail(cohorts: &Cohorts<'_>, losses: &[Loss], fates: &Fates) -> WhatIfDetail {
    let weights = cohorts.weights(fates);
    let phi = cohorts.context.fallback_credit;
    // The ends of the range move with the share of the scenario as retention itself does.
    let end = |credit: Credit| {
        let (base, full) = weights.base().zip(weights.retention(credit))?;
        Some(base - share_of(losses) * (base - full))
    };
    WhatIfDetail {
        retention_low: end(Credit { on_paper: 0.0, confirmed: phi }),
        retention_high: end(Credit { on_paper: 1.0, confirmed: 1.0 }),
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
        self.kept += weight
            * match outcome {
                Outcome::Untouched | Outcome::Safe => 1.0,
                Outcome::Fallback(_) => context.fallback_credit,
                Outcome::Stranded | Outcome::OutOfReach => 0.0,
            };
        self.value += client.value;
        self.lost += client.value * lost_part(outcome, context.fallback_credit);
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
fn channels(cohorts: &Cohorts<'_>, fates: &Fates) -> BTreeMap<String, ChannelFate> {
    let facts = &cohorts.context.audience.channels;
    let mut sums = vec![(ChannelFate::default(), Group::default()); facts.len()];
    let add = |count: &mut RouteCount, is_proven: bool| {
        count.clients += 1;
        count.proven += u64::from(is_proven);
    };
    for (client, cohort, outcome) in each(cohorts, fates) {
        let is_hit = !matches!(outcome, Outcome::Untouched | Outcome::OutOfReach);
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

fn countries(cohorts: &Cohorts<'_>, fates: &Fates) -> BTreeMap<String, GroupFate> {
    let mut sums = BTreeMap::<&str, Group>::new();
    for (client, _, outcome) in each(cohorts, fates) {
        for country in &client.countries {
            sums.entry(country).or_default().add(cohorts, client, outcome);
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
    let outcome = |place: u32| fates.outcomes[cohorts.of_client[place as usize] as usize];
    let group = |third: u8, places: &[u32]| {
        let clients = || places.iter().map(|place| cohorts.clients[*place as usize]);
        let mut sums = Group::default();
        for (client, place) in clients().zip(places) {
            sums.add(cohorts, client, outcome(*place));
        }
        let value = |end: Option<&Client>| end.map_or(0.0, |client| client.value);
        let (to, from) = (value(clients().next()), value(clients().next_back()));
        ValueGroup { third, from, to, fate: sums.fate(cohorts) }
    };
    let with = cohorts.by_value();
    let count = with.len().min(VALUE_GROUPS);
    let bound = |group: usize| group * with.len() / count.max(1);
    // Of two clients one is among the most valuable and one among the least.
    let third = |place: usize| if place > 0 && place + 1 == count { VALUE_GROUPS } else { place + 1 };
    let thirds = (0..count).map(|place| group(third(place) as u8, &with[bound(place)..bound(place + 1)]));
    let mut groups: Vec<ValueGroup> = thirds.collect();
    let has_none = |place: &u32| cohorts.clients[*place as usize].value <= 0.0;
    let without: Vec<u32> = (0..cohorts.clients.len() as u32).filter(has_none).collect();
    if !without.is_empty() {
        groups.push(group(0, &without));
    }
    groups
}

/// The rented operator whose loss on top, for the same segments, retains least; of equal ones the first by name.
fn next(cohorts: &Cohorts<'_>, losses: &[Loss]) -> Option<NextLoss> {
    let after = |losses: &[Loss]| {
        let weights = cohorts.weights(&cohorts.fates(losses));
        retention(cohorts.context, &weights, share_of(losses))
    };
    let now = after(losses)?;
    let mut worst: Option<(f64, String, Vec<Loss>)> = None;
    for (operator, channels) in rented_operators(cohorts.context.audience) {
        let with = |loss: &Loss| Loss { channels: &loss.channels | &channels, ..loss.clone() };
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
