//! What a test comes to, with its range.

use crate::model::need::Need;
use crate::model::report::{TestScore, TestVerdict};
use crate::model::scoring::verdict;

/// What a test or the index comes to, 0–100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// Low end, never above the score.
    pub low: f64,
    /// The score.
    pub score: f64,
    /// High end, never below the score.
    pub high: f64,
}

impl Range {
    /// The range of the clients as they are, widened to what comes out with every likely link made.
    pub fn hull(of: Option<Self>, likely: Option<Self>) -> Option<Self> {
        let own = of?;
        let other = likely.unwrap_or(own);
        let low = own.low.min(other.low).min(own.score);
        Some(Self { low, score: own.score, high: own.high.max(other.high).max(own.score) })
    }
}

/// A test with its range; without one it is not assessed. `is_open`: something else than the range leaves it open.
pub fn test_score(range: Option<Range>, needs: Vec<Need>, is_open: bool) -> TestScore {
    match range {
        Some(Range { low, score, high }) => TestScore {
            score: Some(score),
            low: Some(low),
            high: Some(high),
            verdict: verdict(score),
            open: is_open || verdict(low) != verdict(score) || verdict(high) != verdict(score),
            needs,
        },
        None => TestScore {
            score: None,
            low: None,
            high: None,
            verdict: TestVerdict::NotAssessed,
            open: false,
            needs,
        },
    }
}
