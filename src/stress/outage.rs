//! Test 1: what happens if tomorrow a channel is gone? (methodology, section 6)

use std::collections::{BTreeMap, BTreeSet};

use super::elements;
use super::scenario::{Credit, Loss, ScenarioContext, Weights, simulate};
use super::{Range, test_score};
use crate::model::client::Audience;
use crate::model::params::{Params, WeightBasis};
use crate::model::report::{NMinusOne, Outage, WorstPair};

/// N−1 holds when no single rented operator strands more than this share of the in-scope weight (convention).
const MOST_STRANDED: f64 = 0.05;

/// Runs the test.
pub fn outage(audience: &Audience, region: Option<&str>, params: &Params) -> Outage {
    let context =
        ScenarioContext { audience, region, basis: params.basis, fallback_credit: params.fallback_credit };
    let losses = elements::all(audience, params);
    let scenarios = losses.into_iter().map(|(id, loss)| (id, simulate(context, &loss))).collect();
    let rented = rented_operators(audience);
    let sums = sums(audience, &rented, region, params);
    let base = base(audience, region, params);
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
        scenarios,
        worst_pair: base.and_then(|_| worst_pair(context, &rented)),
        single_points: BTreeMap::new(),
        elements_to_strand: BTreeMap::new(),
    }
}

/// Low end, score and high end alone; `None` when no client in scope has a route.
pub fn range(audience: &Audience, region: Option<&str>, params: &Params) -> Option<Range> {
    let sums = sums(audience, &rented_operators(audience), region, params);
    base(audience, region, params).map(|base| range_of(base, &sums, params.fallback_credit))
}

/// Share within reach today; `None` when no client in scope has a route.
fn base(audience: &Audience, region: Option<&str>, params: &Params) -> Option<f64> {
    let all = Weights::sum(audience, &Loss::of(BTreeSet::new()), region, params.basis);
    all.base().filter(|_| all.reachable > 0.0)
}

/// Weights by outcome for the loss of each operator.
fn sums(
    audience: &Audience,
    rented: &[(String, BTreeSet<u16>)],
    region: Option<&str>,
    params: &Params,
) -> Vec<(String, Weights)> {
    let sum = |(operator, channels): &(String, BTreeSet<u16>)| {
        (operator.clone(), Weights::sum(audience, &Loss::of(channels.clone()), region, params.basis))
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
fn rented_operators(audience: &Audience) -> Vec<(String, BTreeSet<u16>)> {
    let mut operators = BTreeMap::<String, BTreeSet<u16>>::new();
    for route in audience.in_scope().flat_map(|client| &client.routes) {
        let facts = &audience.channels[route.channel as usize];
        if !facts.is_owned {
            operators.entry(facts.operator.clone()).or_default().insert(route.channel);
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

fn worst_pair(context: ScenarioContext<'_>, rented: &[(String, BTreeSet<u16>)]) -> Option<WorstPair> {
    let credit = Credit { on_paper: context.fallback_credit, confirmed: context.fallback_credit };
    let mut worst: Option<WorstPair> = None;
    for (index, (first, channels)) in rented.iter().enumerate() {
        for (second, others) in &rented[index + 1..] {
            let both = Loss::of(channels.union(others).copied().collect());
            let weights = Weights::sum(context.audience, &both, context.region, context.basis);
            let retention = weights.retention(credit)?;
            if worst.as_ref().is_none_or(|pair| retention < pair.retention) {
                worst = Some(WorstPair { operators: vec![first.clone(), second.clone()], retention });
            }
        }
    }
    worst
}
