//! What one client does to the index and the tests: what it counts, the points it brings, and the scores without it.

use crate::model::audience::Audience;
use crate::model::client::{Client, Scope};
use crate::model::dossier::{Effect, TestEffect, WithAndWithout};
use crate::model::params::Params;
use crate::model::scoring::Left;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::pipeline::Study;
use crate::stress::context::{Doubts, Kappa};
use crate::stress::parts::context_of;
use crate::stress::scenario::{Loss, Outcome};
use crate::stress::score::Range;
use crate::stress::{context, index, outage, owned};

/// Scores of an audience: of the three tests and the index.
struct Scores {
    tests: [Option<f64>; 3],
    index: Option<f64>,
}

impl Scores {
    fn of(audience: &Audience, region: Option<&str>, params: &Params) -> Self {
        let tests = [
            outage::range(audience, None, region, params),
            context::range(audience, None, params, Kappa::Convention, Doubts::ALL),
            owned::range(audience, None, params),
        ];
        let index = match tests {
            [Some(outage), Some(context), Some(owned)] => {
                Some(index::of_ranges([outage, context, owned], params.weights).score)
            }
            _ => None,
        };
        Self { tests: tests.map(|test: Option<Range>| test.map(|range| range.score)), index }
    }
}

/// The effect of the client at a place.
pub(super) fn effect(study: &mut Study, params: &Params, place: usize) -> Effect {
    let region = study.audit.links.region.clone();
    let region = region.as_deref();
    let audience = &mut study.audit.audience;
    let with = Scores::of(audience, region, params);
    let client = audience.clients_mut().remove(place);
    let without = Scores::of(audience, region, params);
    audience.clients_mut().insert(place, client);

    let audience = &study.audit.audience;
    let client = &audience.clients[place];
    let outcomes = outcomes(client, audience, region);
    let worst = study.report.tests.outage.worst.clone();
    let left = match worst.as_ref().and_then(|id| id.element().operator()) {
        Some(operator) => outcomes.get(operator).map_or(Left::Nothing, |outcome| outcome.left()),
        None => client.left_today(),
    };
    let left = left.credit(params.fallback_credit);
    let counts = [
        with.tests[0].map(|_| left),
        context_of(client, audience),
        with.tests[2].map(|_| if client.owned_kinds() > 0 { 1.0 } else { 0.0 }),
    ];
    let in_context = |client: &Client| context_of(client, audience).is_some();
    let wholes = [
        whole(audience, params, |_| true),
        whole(audience, params, in_context),
        whole(audience, params, |_| true),
    ];
    let test = |number: usize| {
        let counts = counts[number].filter(|_| client.scope == Scope::In);
        let share = client.weight(params.basis) / wholes[number];
        TestEffect {
            counts,
            points: counts.map(|counts| 100.0 * counts * share).filter(|points| points.is_finite()),
            score: WithAndWithout { with: with.tests[number], without: without.tests[number] },
        }
    };
    Effect {
        index: WithAndWithout { with: with.index, without: without.index },
        outage: test(0),
        context: test(1),
        owned: test(2),
        without: outcomes.into_iter().map(|(id, outcome)| (id, outcome_id(outcome).to_owned())).collect(),
        worst,
    }
}

/// What all clients of a test weigh together.
fn whole(audience: &Audience, params: &Params, counts: impl Fn(&Client) -> bool) -> f64 {
    audience.in_scope().filter(|client| counts(client)).map(|client| client.weight(params.basis)).sum()
}

/// What becomes of the client when each rented operator is lost on which anybody in scope has a route.
fn outcomes(client: &Client, audience: &Audience, region: Option<&str>) -> SortedMap<String, Outcome> {
    let mut operators = SortedMap::<String, SortedSet<u16>>::new();
    for route in audience.in_scope().flat_map(|client| &client.routes) {
        let channel = &audience.channels[route.channel as usize];
        if !channel.is_owned {
            operators.entry(channel.operator.clone()).or_default().insert(route.channel);
        }
    }
    let outcome = |channels: SortedSet<u16>| Loss::of(channels).outcome(client, region).0;
    operators.into_iter().map(|(operator, channels)| (operator, outcome(channels))).collect()
}

fn outcome_id(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Untouched(_) => "untouched",
        Outcome::Safe => "safe",
        Outcome::Fallback(true) => "fallback-confirmed",
        Outcome::Fallback(false) => "fallback",
        Outcome::Stranded => "stranded",
        Outcome::OutOfReach => "out-of-reach",
    }
}
