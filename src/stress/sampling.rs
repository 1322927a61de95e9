//! How far chance may have moved the figures of a sample (methodology, "Samples").
//!
//! Every figure that is a weighted mean over clients is computed once more without each client in turn (delete-one jackknife);
//! what moves gives its variance, by stratum and with the correction for finitely many clients. The interval is that of
//! Agresti and Coull with this variance: z² observations are added, half of them at each end of the scale, so that a figure
//! of which the sample shows no variance has an interval, too. Test 1 is the least over operators, the index comes of three tests:
//! their ends come from the ends of these.

use super::index::{exponents, geometric_mean};
use super::scenario::rented_operators;
use super::{context, outage, owned};
use crate::metrics::concentration::concentration;
use crate::metrics::share;
use crate::model::audience::Audience;
use crate::model::client::Scope;
use crate::model::element::Element;
use crate::model::params::Params;
use crate::model::report::Interval;
use crate::model::sampling::{Sampled, Stratum};
use crate::model::sorted_map::SortedMap;

/// How often an interval holds its figure.
const LEVEL: f64 = 0.95;

/// The quantile of the normal distribution that belongs to `LEVEL`.
const Z: f64 = 1.959_964;

/// The figures of which intervals are told, by JSON pointer, on a scale of 0 to 1.
type Figures = SortedMap<String, f64>;

/// The intervals of the figures of a sample, by JSON pointer. The audience holds the sample alone.
pub fn intervals(
    audience: &Audience,
    region: Option<&str>,
    params: &Params,
    sampled: &Sampled,
) -> SortedMap<String, Interval> {
    let whole = figures(audience, region, params);
    let left_out = left_out(sampled);
    // Where nobody is left out chance has moved nothing.
    let moves = if left_out > 0.0 { without_each(audience, region, params, &whole) } else { Vec::new() };
    let drawn = audience.in_scope().count() as u64;
    let count = effective(audience.in_scope().map(|client| client.weight(params.basis)));
    // Whoever was drawn and is not known may lie anywhere.
    let unknown = sampled.unanswered + sampled.not_found;
    let unknown = share(unknown as f64, (drawn + unknown) as f64).unwrap_or_default();
    let ends = |(figure, share): (&String, &f64)| {
        let variance = variance(&moves, figure, sampled);
        let (low, high) = agresti_coull(*share, variance, count, left_out);
        (figure.clone(), (low * (1.0 - unknown), high * (1.0 - unknown) + unknown))
    };
    let ends: SortedMap<String, (f64, f64)> = whole.iter().map(ends).collect();
    let scaled = |(figure, (low, high)): (&String, &(f64, f64))| {
        let scale = if figure.ends_with("/score") { 100.0 } else { 1.0 };
        (figure.clone(), interval(low * scale, high * scale, "agresti-coull"))
    };
    let mut intervals: SortedMap<String, Interval> = ends.iter().map(scaled).collect();
    if let Some((low, high)) = least_of_operators(audience, &ends).filter(|_| whole.contains_key(T1)) {
        intervals.insert(T1.to_owned(), interval(100.0 * low, 100.0 * high, "least-of-operators"));
    }
    if let [Some(outage), Some(context), Some(owned)] = [T1, T2, T3].map(|test| intervals.get(test)) {
        let exponents = exponents(params.weights);
        let low = geometric_mean([outage.low, context.low, owned.low], exponents);
        let high = geometric_mean([outage.high, context.high, owned.high], exponents);
        intervals.insert("/index/score".to_owned(), interval(low, high, "of-ends"));
    }
    intervals
}

/// Test 1 is the least of what is kept today and of what the loss of each rented operator leaves: so are its ends.
fn least_of_operators(audience: &Audience, ends: &SortedMap<String, (f64, f64)>) -> Option<(f64, f64)> {
    let lost = rented_operators(audience)
        .into_iter()
        .map(|(operator, _)| retention(&Element::Operator(&operator).to_string()));
    let kept = lost.chain(std::iter::once(KEPT.to_owned())).filter_map(|figure| ends.get(&figure).copied());
    kept.reduce(|(low, high), (other_low, other_high)| (low.min(other_low), high.min(other_high)))
}

fn interval(low: f64, high: f64, method: &str) -> Interval {
    Interval { low, high, level: LEVEL, method: method.to_owned() }
}

const T1: &str = "/tests/outage/score";
const T2: &str = "/tests/context/score";
const T3: &str = "/tests/owned/score";

/// What is kept today.
const KEPT: &str = "/tests/outage/kept";

/// Where a report says what is kept when a scenario hits everybody in its segment.
fn retention(scenario: &str) -> String {
    format!("/tests/outage/scenarios/{}/retention/1", escaped(scenario))
}

/// How many clients of equal weight would tell as much (Kish): (Σ w)² ÷ Σ w².
fn effective(weights: impl Iterator<Item = f64>) -> f64 {
    let (sum, squares) =
        weights.fold((0.0, 0.0), |(sum, squares), weight| (sum + weight, squares + weight * weight));
    if squares > 0.0 { sum * sum / squares } else { 0.0 }
}

/// All figures of an audience.
fn figures(audience: &Audience, region: Option<&str>, params: &Params) -> Figures {
    let outage = outage::outage(audience, None, region, params);
    let context = context::context(audience, None, params);
    let owned = owned::owned(audience, None, params);
    let of_score = |score: Option<f64>| score.map(|score| score / 100.0);
    let fixed = [
        (T1, of_score(outage.test.score)),
        (KEPT, outage.kept),
        ("/tests/outage/base", outage.base),
        (T2, of_score(context.test.score)),
        (T3, of_score(owned.test.score)),
        ("/tests/owned/any", owned.any),
        ("/tests/owned/confirmed", owned.confirmed),
        ("/tests/owned/two_or_more", owned.two_or_more),
        ("/tests/owned/kinds/email", owned.kinds.email),
        ("/tests/owned/kinds/phone", owned.kinds.phone),
        ("/tests/owned/kinds/portal", owned.kinds.portal),
    ];
    let mut figures: Figures =
        fixed.into_iter().filter_map(|(pointer, share)| Some((pointer.to_owned(), share?))).collect();
    let kept = outage
        .scenarios
        .iter()
        .filter_map(|(id, scenario)| Some((retention(id.as_str()), *scenario.retention.get("1")?)));
    figures.extend(kept);
    if let Some(shares) = concentration(audience, params.basis) {
        let basis = params.basis.id();
        let pointer = |id: &str| format!("/concentration/{basis}/channels/{}/share", escaped(id));
        figures.extend(shares.channels.iter().map(|(id, channel)| (pointer(id), channel.share)));
        figures.insert(format!("/concentration/{basis}/rented"), shares.rented);
    }
    figures
}

/// An id in a JSON pointer.
fn escaped(id: &str) -> String {
    id.replace('~', "~0").replace('/', "~1")
}

/// By place of a client: the figures without it; `None` for one that is not in scope, which moves nothing.
fn without_each(
    audience: &Audience,
    region: Option<&str>,
    params: &Params,
    whole: &Figures,
) -> Vec<Option<Figures>> {
    let mut rest = audience.clone();
    let mut without = |place: usize| {
        if rest.clients[place].scope != Scope::In {
            return None;
        }
        rest.clients_mut()[place].scope = Scope::Outside;
        let mut figures = figures(&rest, region, params);
        rest.clients_mut()[place].scope = Scope::In;
        // A figure that is gone with one client moves nowhere that could be told.
        for (pointer, share) in whole {
            figures.entry(pointer.clone()).or_insert(*share);
        }
        Some(figures)
    };
    (0..audience.clients.len()).map(&mut without).collect()
}

/// The variance of a figure over draws, with the correction for finitely many clients.
fn variance(moves: &[Option<Figures>], figure: &str, sampled: &Sampled) -> f64 {
    let of_stratum = |(stratum, number): (&Stratum, u32)| {
        let own = moves.iter().zip(&sampled.of_client).filter(|(_, of)| **of == number);
        let shares: Vec<f64> = own.filter_map(|(moved, _)| moved.as_ref()?.get(figure).copied()).collect();
        let drawn = stratum.drawn.max(shares.len() as u64) as f64;
        if drawn < 2.0 || shares.is_empty() {
            return 0.0;
        }
        let mean = shares.iter().sum::<f64>() / shares.len() as f64;
        let squares: f64 = shares.iter().map(|share| (share - mean).powi(2)).sum();
        let finite = (1.0 - drawn / stratum.of.max(1) as f64).max(0.0);
        finite * (drawn - 1.0) / drawn * squares
    };
    sampled.strata.iter().zip(0_u32..).map(of_stratum).sum()
}

/// Share of the clients that was not drawn, 0–1.
fn left_out(sampled: &Sampled) -> f64 {
    let sum = |of: fn(&Stratum) -> u64| sampled.strata.iter().map(of).sum::<u64>() as f64;
    share(sum(|stratum| stratum.drawn), sum(|stratum| stratum.of)).map_or(0.0, |drawn| 1.0 - drawn)
}

/// The interval of a share from its variance, as if of `count` clients; `finite` is the part that was not drawn.
fn agresti_coull(share: f64, variance: f64, count: f64, finite: f64) -> (f64, f64) {
    if count <= 0.0 || finite <= 0.0 {
        return (share, share);
    }
    let added = Z * Z * finite;
    let all = count + added;
    let mean = (share * count + added / 2.0) / all;
    // The spread of the sample, and that of what was added, around the new mean.
    let own = count * (variance / finite * count + (share - mean).powi(2));
    let of_added = added / 2.0 * (mean.powi(2) + (1.0 - mean).powi(2));
    let spread = (own + of_added) / all;
    let half = Z * (finite * spread / all).sqrt();
    ((mean - half).clamp(0.0, share), (mean + half).clamp(share, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_has_the_interval_of_agresti_and_coull() {
        // 12 of 30, from very many: (12 + z²/2) / (30 + z²) ± z·√(p(1−p)/(30 + z²)).
        let (low, high) = agresti_coull(0.4, 0.4 * 0.6 / 30.0, 30.0, 1.0);
        assert!((low - 0.2457).abs() < 0.0005 && (high - 0.5770).abs() < 0.0005, "{low} {high}");
        let (low, high) = agresti_coull(0.0, 0.0, 30.0, 1.0);
        assert!(low.abs() < 1e-9 && (0.09..0.17).contains(&high), "{high}");
    }

    #[test]
    fn who_draws_all_knows_all() {
        assert_eq!(agresti_coull(0.25, 0.0, 40.0, 0.0), (0.25, 0.25));
    }

    #[test]
    fn a_figure_without_variance_is_no_certainty() {
        let (low, high) = agresti_coull(0.5, 0.0, 30.0, 1.0);
        assert!(low < 0.46 && high > 0.54, "{low} {high}");
    }
}
