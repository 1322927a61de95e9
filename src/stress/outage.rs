//! Test 1: what happens if tomorrow a channel is gone? (methodology, section 6)

use super::cohorts::Cohorts;
use super::scenario::{End, Loss, ScenarioContext, Weights};
use super::score::{Range, test_score};
use super::single_points::single_points;
use super::{aftermath, elements, openness};
use crate::metrics::{answers, leads};
use crate::model::audience::Audience;
use crate::model::element::{Element, ElementId};
use crate::model::need::Need;
use crate::model::params::{Params, WeightBasis};
use crate::model::report::{NMinusOne, Outage, WorstPair};
use crate::model::scoring::MOST_STRANDED;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::vocabulary::NeedKind;

/// The likely links, made: the same clients as they would be then. The ranges hold what comes out of both.
pub type Likely<'a> = Option<&'a Audience>;

/// Runs the test.
pub fn outage(audience: &Audience, likely: Likely<'_>, region: Option<&str>, params: &Params) -> Outage {
    let cohorts = Cohorts::new(context(audience, region, params));
    let losses = elements::all(audience, region, params);
    // Whoever names a hundred thousand layers names few losses: those that take the same are worked out once.
    let mut known = SortedMap::new();
    let scenario = |(id, loss): (ElementId, Loss)| {
        let key =
            (loss.channels.clone(), loss.staff.accounts.clone(), loss.segment.clone(), loss.share.to_bits());
        (id, known.entry(key).or_insert_with(|| aftermath::scenario(&cohorts, &[loss])).clone())
    };
    let rented = cohorts.rented_operators();
    let sums = Sums::of(&cohorts, &rented);
    let points = single_points(&cohorts);
    let is_assessed = sums.is_assessed(audience);
    let range =
        Range::hull(range_of(&cohorts, &sums), likely.and_then(|likely| alone(likely, region, params)));
    Outage {
        test: test_score(
            range,
            needs(audience, params, is_assessed),
            openness::of_channels(audience, params),
        ),
        base: is_assessed.then(|| sums.today.base()).flatten(),
        kept: is_assessed.then(|| cohorts.context.retention(&sums.today)).flatten(),
        leads: leads::leads(audience),
        fallback_observed: answers::observed(audience),
        worst: is_assessed.then(|| worst(&cohorts, &sums)).flatten(),
        n_minus_1: is_assessed.then(|| n_minus_1(&sums)),
        scenarios: losses.into_iter().map(scenario).collect(),
        worst_pair: is_assessed.then(|| worst_pair(&cohorts, &rented)).flatten(),
        single_points: points.alone,
        elements_to_strand: points.to_strand,
    }
}

/// What to supply.
fn needs(audience: &Audience, params: &Params, is_assessed: bool) -> Vec<Need> {
    let without_value = params.basis == WeightBasis::Value && !audience.evidence.has_value;
    let mut needs = Vec::new();
    if !is_assessed {
        let of_routes = if audience.evidence.sides_unknown { NeedKind::Staff } else { NeedKind::Routes };
        needs.push(if without_value { NeedKind::Value } else { of_routes }.into());
    }
    needs
        .extend(audience.evidence.without_rate.iter().map(|currency| Need::about(NeedKind::Rates, currency)));
    needs.extend(openness::needs(audience, params));
    needs
}

/// What all scenarios of an audit share.
pub fn context<'a>(audience: &'a Audience, region: Option<&'a str>, params: &Params) -> ScenarioContext<'a> {
    ScenarioContext { audience, region, basis: params.basis, fallback_credit: params.fallback_credit }
}

/// Low end, score and high end alone; `None` when the test is not assessed.
pub fn range(
    audience: &Audience,
    likely: Likely<'_>,
    region: Option<&str>,
    params: &Params,
) -> Option<Range> {
    let of = |audience: &Audience| alone(audience, region, params);
    Range::hull(of(audience), likely.and_then(of))
}

/// The same of clients as they are.
fn alone(audience: &Audience, region: Option<&str>, params: &Params) -> Option<Range> {
    let cohorts = Cohorts::new(context(audience, region, params));
    let sums = Sums::of(&cohorts, &cohorts.rented_operators());
    range_of(&cohorts, &sums)
}

/// The score under each of these φ. They only reweigh: who fares how is worked out once.
pub fn scores_with(
    audience: &Audience,
    region: Option<&str>,
    params: &Params,
    credits: &[f64],
) -> Vec<Option<f64>> {
    let mut cohorts = Cohorts::new(context(audience, region, params));
    let sums = Sums::of(&cohorts, &cohorts.rented_operators());
    let score = |credit: &f64| {
        cohorts.context.fallback_credit = *credit;
        range_of(&cohorts, &sums).map(|range| range.score)
    };
    credits.iter().map(score).collect()
}

/// Weights by what is left, today and when each rented operator is lost.
struct Sums {
    today: Weights,
    /// By operator, sorted.
    lost: Vec<(String, Weights)>,
}

impl Sums {
    fn of(cohorts: &Cohorts<'_>, rented: &[(String, SortedSet<u16>)]) -> Self {
        let sum = |(operator, channels): &(String, SortedSet<u16>)| {
            (operator.clone(), cohorts.weights(&cohorts.fates(&[Loss::of(channels.clone())])))
        };
        Self { today: cohorts.today(), lost: rented.iter().map(sum).collect() }
    }

    /// Not when nobody in scope has any route, when nothing weighs anything, and when chats were read of which nobody knows
    /// who wrote them.
    fn is_assessed(&self, audience: &Audience) -> bool {
        self.today.total > 0.0
            && !audience.evidence.sides_unknown
            && audience.in_scope().any(|client| !client.routes.is_empty())
    }
}

/// 100 · the smaller of what is kept today and of what the loss of each rented operator leaves; each end with its own
/// minimum: whether a route that was never used would work is not known. Without a contact list the high end is all within
/// reach: what is on file was not shown. `None` when the test is not assessed.
fn range_of(cohorts: &Cohorts<'_>, sums: &Sums) -> Option<Range> {
    if !sums.is_assessed(cohorts.context.audience) {
        return None;
    }
    let least = |end: End| {
        let all = std::iter::once(&sums.today).chain(sums.lost.iter().map(|(_, weights)| weights));
        let kept = all.filter_map(|weights| cohorts.context.retention_at(end, weights));
        kept.reduce(f64::min).map(|share| 100.0 * share)
    };
    let has_crm = cohorts.context.audience.evidence.has_crm;
    let high = if has_crm { least(End::High) } else { sums.today.base().map(|share| 100.0 * share) };
    Some(Range { low: least(End::Low)?, score: least(End::Score)?, high: high? })
}

/// The operator whose loss retains least; of equal ones the first by name.
fn worst(cohorts: &Cohorts<'_>, sums: &Sums) -> Option<ElementId> {
    let mut worst: Option<(f64, &String)> = None;
    for (operator, weights) in &sums.lost {
        let retention = cohorts.context.retention(weights)?;
        if worst.is_none_or(|(least, _)| retention < least) {
            worst = Some((retention, operator));
        }
    }
    worst.map(|(_, operator)| Element::Operator(operator).into())
}

fn n_minus_1(sums: &Sums) -> NMinusOne {
    let survives = |stranded: &dyn Fn(&Weights) -> f64| {
        sums.lost.iter().all(|(_, weights)| stranded(weights) <= MOST_STRANDED * weights.total)
    };
    NMinusOne {
        on_paper: survives(&|weights| weights.stranded),
        proven: survives(&|weights| weights.stranded + weights.fallen),
    }
}

/// The pair of rented operators whose joint loss retains least; of equal ones the first by name.
pub fn worst_pair(cohorts: &Cohorts<'_>, rented: &[(String, SortedSet<u16>)]) -> Option<WorstPair> {
    let mut worst: Option<WorstPair> = None;
    for (index, (first, channels)) in rented.iter().enumerate() {
        for (second, others) in &rented[index + 1..] {
            let both = Loss::of(channels.union(others).copied().collect());
            let retention = cohorts.context.retention(&cohorts.weights(&cohorts.fates(&[both])))?;
            if worst.as_ref().is_none_or(|pair| retention < pair.retention) {
                worst = Some(WorstPair { operators: vec![first.clone(), second.clone()], retention });
            }
        }
    }
    worst
}
