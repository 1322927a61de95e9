//! What is left, lost and left hanging after a scenario (methodology, section 6).

use super::cohorts::{Cohorts, Fates};
use super::scenario::{End, Loss, Outcome, ScenarioContext, Weights};
use crate::metrics::leads;
use crate::model::client::Client;
use crate::model::report::{NewClients, OpenDeals, Outcomes, Scenario, ValueLost, ValueOutcomes};
use crate::model::sorted_set::SortedSet;

/// The shares of the segment for which retention and value lost are given.
pub const SHARES_HIT: [(&str, f64); 3] = [("0.1", 0.1), ("0.3", 0.3), ("1", 1.0)];

/// One scenario in full: losses that happen together, each to its own segment. Of losses with different shares the smallest
/// counts.
pub fn scenario(cohorts: &Cohorts<'_>, losses: &[Loss]) -> Scenario {
    of_fates(cohorts, losses, &cohorts.fates(losses))
}

/// The same when it is already known what becomes of whom.
pub fn of_fates(cohorts: &Cohorts<'_>, losses: &[Loss], fates: &Fates) -> Scenario {
    let ScenarioContext { audience, .. } = cohorts.context;
    let (clients, value) = outcomes(cohorts, fates);
    let assumed = cohorts.all.iter().zip(&fates.assumed).filter(|(_, is_assumed)| **is_assumed);
    let weights = cohorts.weights(fates);
    let share = share_of(losses);
    let retained = |p: f64| retention(cohorts, &weights, p * share);
    let retained = SHARES_HIT.iter().filter_map(|(name, p)| Some(((*name).to_owned(), retained(*p)?)));
    let lost = LostValue::of(cohorts, fates);
    let lost = SHARES_HIT.iter().map(|(name, p)| ((*name).to_owned(), lost.at(p * share)));
    let (open_conversations, open_deals) = open_work(cohorts, fates);
    Scenario {
        lost: channels(cohorts, losses),
        segment: segment_text(losses),
        clients,
        assumed_country: assumed.map(|(cohort, _)| cohort.clients).sum(),
        value: audience.evidence.has_value.then_some(value),
        retention: retained.collect(),
        value_lost: audience.evidence.has_value.then(|| lost.collect()),
        open_conversations: open_conversations.into(),
        open_deals: audience.evidence.has_deals.then_some(open_deals),
        new_clients: new_clients(cohorts, losses),
    }
}

/// The share of the segment that losses hit when all of it would be.
pub fn share_of(losses: &[Loss]) -> f64 {
    losses.iter().map(|loss| loss.share).fold(1.0, f64::min)
}

/// Share retained when a share `p` of the segment is hit: kept − p·(kept − retention(1)); `None` without weight.
pub fn retention(cohorts: &Cohorts<'_>, weights: &Weights, p: f64) -> Option<f64> {
    retention_at(cohorts, End::Score, weights, p)
}

/// The same at an end of the range.
pub fn retention_at(cohorts: &Cohorts<'_>, end: End, weights: &Weights, p: f64) -> Option<f64> {
    let kept = cohorts.context.retention_at(end, &cohorts.today())?;
    let full = cohorts.context.retention_at(end, weights)?;
    Some(kept - p * (kept - full))
}

/// New clients that came in over the channels that are lost, of those in any of the segments.
fn new_clients(cohorts: &Cohorts<'_>, losses: &[Loss]) -> Option<NewClients> {
    let ScenarioContext { audience, region, .. } = cohorts.context;
    let lost: SortedSet<u16> = losses.iter().flat_map(|loss| loss.channels.iter().copied()).collect();
    let is_hit = |client: &Client| losses.iter().any(|loss| loss.segment.holds(client, region).0);
    leads::over(audience, &lost, is_hit)
}

/// Ids of all channels that are lost, sorted; of a staff account those that it writes on.
fn channels(cohorts: &Cohorts<'_>, losses: &[Loss]) -> Vec<String> {
    let lost = losses.iter().flat_map(|loss| loss.channels.union(&loss.staff.channels));
    let lost: SortedSet<u16> = lost.copied().collect();
    lost.into_iter().map(|channel| cohorts.context.audience.channels[channel as usize].id.clone()).collect()
}

/// Whom losses hit; different segments side by side.
fn segment_text(losses: &[Loss]) -> String {
    let segments: SortedSet<String> = losses.iter().map(|loss| loss.segment.text()).collect();
    segments.into_iter().collect::<Vec<_>>().join(" + ")
}

/// Clients and value by outcome.
fn outcomes(cohorts: &Cohorts<'_>, fates: &Fates) -> (Outcomes, ValueOutcomes) {
    let (mut clients, mut value) = (Outcomes::default(), ValueOutcomes::default());
    for (cohort, outcome) in cohorts.all.iter().zip(&fates.outcomes) {
        count(&mut clients, *outcome, cohort.clients, cohort.recoverable);
        match outcome {
            Outcome::Untouched(_) | Outcome::Safe => value.safe += cohort.value,
            Outcome::Fallback(_) => value.fallback += cohort.value,
            Outcome::Stranded => value.stranded += cohort.value,
            Outcome::OutOfReach => value.out_of_reach += cohort.value,
        }
    }
    (clients, value)
}

/// Counts clients with an outcome, some of them with a contact that only has to be imported.
pub fn count(outcomes: &mut Outcomes, outcome: Outcome, clients: u64, recoverable: u64) {
    match outcome {
        Outcome::Untouched(left) => {
            outcomes.untouched += clients;
            outcomes.untouched_untried += if left.is_known_only() { clients } else { 0 };
        }
        Outcome::Safe => outcomes.safe += clients,
        Outcome::Fallback(is_confirmed) => {
            outcomes.fallback += clients;
            outcomes.fallback_confirmed += if is_confirmed { clients } else { 0 };
        }
        Outcome::Stranded => {
            outcomes.stranded += clients;
            outcomes.stranded_recoverable += recoverable;
        }
        Outcome::OutOfReach => outcomes.out_of_reach += clients,
    }
}

/// What the clients that can be hit would lose.
pub struct LostValue {
    /// Clients with a route on what is lost.
    hit: u64,
    /// What the first, the first two, … of those who lose anything lose together, most first.
    sums: Vec<f64>,
}

impl LostValue {
    /// Adds up the losses of all clients.
    pub fn of(cohorts: &Cohorts<'_>, fates: &Fates) -> Self {
        let hit = cohorts.all.iter().zip(&fates.outcomes).filter(|(_, outcome)| outcome.is_hit());
        let hit = hit.map(|(cohort, _)| cohort.clients).sum();
        let lost = cohorts.by_value().iter().map(|client| {
            let cohort = client.cohort as usize;
            let today = cohorts.all[cohort].today;
            client.value * cohorts.context.lost_part(today, fates.outcomes[cohort])
        });
        let mut lost: Vec<f64> = lost.filter(|lost| *lost > 0.0).collect();
        lost.sort_unstable_by(|a, b| b.total_cmp(a));
        let mut sum = 0.0;
        for lost in &mut lost {
            sum += *lost;
            *lost = sum;
        }
        Self { hit, sums: lost }
    }

    /// What is lost when a share `p` of those who can be hit is: expected, and when those who cost most are hit.
    pub fn at(&self, p: f64) -> ValueLost {
        let total = self.sums.last().copied().unwrap_or(0.0);
        // A product such as 0.3 · 10 may lie a hair above 3.
        let hit = (p * self.hit as f64 - 1e-9).ceil().max(0.0) as usize;
        let worst = hit.min(self.sums.len()).checked_sub(1).map_or(0.0, |last| self.sums[last]);
        ValueLost { mean: p * total, worst }
    }
}

/// Conversations that wait for an answer on what is lost, and open deals, both of stranded clients.
fn open_work(cohorts: &Cohorts<'_>, fates: &Fates) -> (u64, OpenDeals) {
    let mut waiting = 0;
    let mut deals = Vec::new();
    let mut amount = 0.0;
    for place in cohorts.with_open_work() {
        let cohort = cohorts.of_client[*place as usize] as usize;
        if fates.outcomes[cohort] != Outcome::Stranded {
            continue;
        }
        let client = cohorts.clients[*place as usize];
        let is_lost = |channel: &&u16| fates.takes(cohort, client, **channel);
        waiting += client.waiting.iter().filter(is_lost).count() as u64;
        for deal in &client.open_deals {
            deals.push(deal.deal);
            amount += deal.amount;
        }
    }
    deals.sort_unstable();
    deals.dedup();
    (waiting, OpenDeals { count: (deals.len() as u64).into(), amount })
}
