//! Test 1: what happens if tomorrow a channel is gone? (methodology, section 6)

use std::collections::{BTreeMap, BTreeSet};

use super::cohorts::Cohorts;
use super::scenario::{Credit, Loss, ScenarioContext, Weights};
use super::single_points::single_points;
use super::{Range, aftermath, elements, test_score};
use crate::model::client::Audience;
use crate::model::params::{Params, WeightBasis};
use crate::model::report::{NMinusOne, Outage, WorstPair};

/// N−1 holds when no single rented operator strands more than this share of the in-scope weight (convention).
const MOST_STRANDED: f64 = 0.05;

/// Runs the test.
pub fn outage(audience: &Audience, region: Option<&str>, params: &Params) -> Outage {
    let cohorts = Cohorts::new(context(audience, region, params));
    let losses = elements::all(audience, region, params);
    let scenario = |(id, loss): (String, Loss)| (id, aftermath::scenario(&cohorts, &[loss]));
    let rented = cohorts.rented_operators();
    let sums = sums(&cohorts, &rented);
    let base = base(&cohorts);
    let points = single_points(&cohorts);
    let phi = params.fallback_credit;
    let without_value = params.basis == WeightBasis::Value && !audience.evidence.has_value;
    let mut needs = match base {
        Some(_) => Vec::new(),
        None => vec![if without_value { "value" } else { "routes" }.to_owned()],
    };
    needs.extend(audience.evidence.without_rate.iter().map(|currency| format!("rates:{currency}")));
    Outage {
        test: test_score(base.map(|base| range_of(base, &sums, phi)), needs),
        base,
        worst: base.and_then(|_| worst(&sums, phi)),
        n_minus_1: base.map(|_| n_minus_1(&sums)),
        scenarios: losses.into_iter().map(scenario).collect(),
        worst_pair: base.and_then(|_| worst_pair(&cohorts, &rented)),
        single_points: points.alone,
        elements_to_strand: points.to_strand,
    }
}

/// What all scenarios of an audit share.
pub fn context<'a>(audience: &'a Audience, region: Option<&'a str>, params: &Params) -> ScenarioContext<'a> {
    ScenarioContext { audience, region, basis: params.basis, fallback_credit: params.fallback_credit }
}

/// Low end, score and high end alone; `None` when no client in scope has a route.
pub fn range(audience: &Audience, region: Option<&str>, params: &Params) -> Option<Range> {
    let cohorts = Cohorts::new(context(audience, region, params));
    let sums = sums(&cohorts, &cohorts.rented_operators());
    base(&cohorts).map(|base| range_of(base, &sums, params.fallback_credit))
}

/// Share within reach today; `None` when no client in scope has a route.
fn base(cohorts: &Cohorts<'_>) -> Option<f64> {
    let all = cohorts.weights(&cohorts.fates(&[]));
    all.base().filter(|_| all.reachable > 0.0)
}

/// Weights by outcome for the loss of each operator.
fn sums(cohorts: &Cohorts<'_>, rented: &[(String, BTreeSet<u16>)]) -> Vec<(String, Weights)> {
    let sum = |(operator, channels): &(String, BTreeSet<u16>)| {
        (operator.clone(), cohorts.weights(&cohorts.fates(&[Loss::of(channels.clone())])))
    };
    rented.iter().map(sum).collect()
}

/// Each end has its own minimum: whether a fallback that was never used would work is not known.
fn range_of(base: f64, sums: &[(String, Weights)], phi: f64) -> Range {
    let worst = |credit: Credit| {
        100.0 * sums.iter().filter_map(|(_, weights)| weights.retention(credit)).fold(base, f64::min)
    };
    Range {
        low: worst(Credit { on_paper: 0.0, confirmed: phi }),
        score: worst(Credit { on_paper: phi, confirmed: phi }),
        high: worst(Credit { on_paper: 1.0, confirmed: 1.0 }),
    }
}

/// Rented operators on which an in-scope client has a route, with their channels; sorted by name.
pub(super) fn rented_operators(audience: &Audience) -> Vec<(String, BTreeSet<u16>)> {
    rented(audience, audience.in_scope().flat_map(|client| client.routes.iter().map(|route| route.channel)))
}

/// The rented operators of channels, each with those that are among them; sorted by name.
pub(super) fn rented(
    audience: &Audience,
    channels: impl Iterator<Item = u16>,
) -> Vec<(String, BTreeSet<u16>)> {
    let mut is_used = vec![false; audience.channels.len()];
    channels.for_each(|channel| is_used[channel as usize] = true);
    let mut operators = BTreeMap::<String, BTreeSet<u16>>::new();
    for ((place, facts), is_used) in (0..).zip(&audience.channels).zip(is_used) {
        if is_used && !facts.is_owned {
            operators.entry(facts.operator.clone()).or_default().insert(place);
        }
    }
    operators.into_iter().collect()
}

fn worst(sums: &[(String, Weights)], phi: f64) -> Option<String> {
    let credit = Credit { on_paper: phi, confirmed: phi };
    let mut worst: Option<(f64, &String)> = None;
    for (operator, weights) in sums {
        let retention = weights.retention(credit)?;
        if worst.is_none_or(|(least, _)| retention < least) {
            worst = Some((retention, operator));
        }
    }
    worst.map(|(_, operator)| format!("operator:{operator}"))
}

fn n_minus_1(sums: &[(String, Weights)]) -> NMinusOne {
    let survives = |stranded: &dyn Fn(&Weights) -> f64| {
        sums.iter().all(|(_, weights)| stranded(weights) <= MOST_STRANDED * weights.total)
    };
    NMinusOne {
        on_paper: survives(&|weights| weights.stranded),
        proven: survives(&|weights| weights.stranded + weights.on_paper + weights.confirmed),
    }
}

/// The pair of rented operators whose joint loss retains least; of equal ones the first by name.
pub fn worst_pair(cohorts: &Cohorts<'_>, rented: &[(String, BTreeSet<u16>)]) -> Option<WorstPair> {
    let mut worst: Option<WorstPair> = None;
    for (index, (first, channels)) in rented.iter().enumerate() {
        for (second, others) in &rented[index + 1..] {
            let both = Loss::of(channels.union(others).copied().collect());
            let retention = cohorts.weights(&cohorts.fates(&[both])).retention(cohorts.context.credit())?;
            if worst.as_ref().is_none_or(|pair| retention < pair.retention) {
                worst = Some(WorstPair { operators: vec![first.clone(), second.clone()], retention });
            }
        }
    }
    worst
}
