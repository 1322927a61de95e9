//! The index over the three tests (methodology, section 9).

use super::score::Range;
use crate::model::params::TestWeights;
use crate::model::report::{Index, IndexWeights, Sensitivity, Tests};
use crate::model::scoring::grade;

/// Steps of the grid of weightings on the simplex: 0.05.
const GRID: u32 = 20;

/// The index; `None` while one of the tests is not assessed.
pub fn index(tests: &Tests, weights: TestWeights) -> Option<Index> {
    let [outage, context, owned] = [&tests.outage.test, &tests.context.test, &tests.owned.test];
    let exponents = exponents(weights);
    let [of_outage, of_context, of_owned] = exponents;
    let weights = IndexWeights { outage: of_outage, context: of_context, owned: of_owned };
    let scores = [outage.score?, context.score?, owned.score?];
    let score = geometric_mean(scores, exponents);
    Some(Index {
        score,
        low: geometric_mean([outage.low?, context.low?, owned.low?], exponents),
        high: geometric_mean([outage.high?, context.high?, owned.high?], exponents),
        grade: grade(score),
        weights,
        sensitivity: sensitivity(scores),
    })
}

/// The weights, summing to 1.
pub fn exponents(weights: TestWeights) -> [f64; 3] {
    let sum = weights.outage + weights.context + weights.owned;
    [weights.outage / sum, weights.context / sum, weights.owned / sum]
}

/// The index over the scores of the three tests; `None` while one of them is not assessed.
pub fn of_scores(scores: [Option<f64>; 3], weights: TestWeights) -> Option<f64> {
    let [outage, context, owned] = scores;
    Some(geometric_mean([outage?, context?, owned?], exponents(weights)))
}

/// The index over the ranges of the three tests.
pub fn of_ranges(ranges: [Range; 3], weights: TestWeights) -> Range {
    let exponents = exponents(weights);
    let mean = |end: fn(&Range) -> f64| {
        geometric_mean([end(&ranges[0]), end(&ranges[1]), end(&ranges[2])], exponents)
    };
    Range { low: mean(|range| range.low), score: mean(|range| range.score), high: mean(|range| range.high) }
}

/// Weighted geometric mean of scores (0–100), each counted as at least 1: a strong test cannot buy off a failed one.
/// Powers differ in the last bits between systems, so the result is rounded to 1e-6.
pub fn geometric_mean(scores: [f64; 3], exponents: [f64; 3]) -> f64 {
    let product: f64 =
        scores.iter().zip(exponents).map(|(score, exponent)| score.max(1.0).powf(exponent)).product();
    (product * 1e6).round() / 1e6
}

/// The 5th and 95th percentile (nearest rank) over all weightings of the grid.
fn sensitivity(scores: [f64; 3]) -> Sensitivity {
    let step = f64::from(GRID);
    let mut indices = Vec::new();
    for first in 0..=GRID {
        for second in 0..=GRID - first {
            let third = GRID - first - second;
            let exponents = [f64::from(first) / step, f64::from(second) / step, f64::from(third) / step];
            indices.push(geometric_mean(scores, exponents));
        }
    }
    indices.sort_unstable_by(f64::total_cmp);
    let rank = |percent: usize| indices[(percent * indices.len()).div_ceil(100) - 1];
    Sensitivity { p5: rank(5), p95: rank(95) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worked_example_comes_out() {
        // The eight clients of the tiny audit: 400/7, 125/7 and 400/7.
        let scores = [400.0 / 7.0, 125.0 / 7.0, 400.0 / 7.0];
        let third = 1.0 / 3.0;
        assert!((geometric_mean(scores, [third; 3]) - 38.777_395).abs() < 1e-6);
        let spread = sensitivity(scores);
        assert!((spread.p5 - 22.534_191).abs() < 1e-6, "{}", spread.p5);
        assert!((spread.p95 - 57.142_857).abs() < 1e-6, "{}", spread.p95);
    }
}
