//! The three stress tests, the index over them, and what past incidents say: pure functions over the facts about clients.

pub mod aftermath;
pub mod cohorts;
pub mod context;
pub mod elements;
pub mod evidence;
pub mod incident;
pub mod index;
#[cfg(test)]
mod laws;
pub mod outage;
pub mod owned;
pub mod parts;
pub mod scenario;
pub mod single_points;
pub mod tax;
pub mod what_if;

use crate::model::report::{TestScore, TestVerdict};

/// A test passes from this score on (convention).
const PASS: f64 = 80.0;

/// A test is to be watched from this score on (convention).
const WATCH: f64 = 50.0;

/// The verdict of a score (0–100).
pub fn verdict(score: f64) -> TestVerdict {
    if score >= PASS {
        TestVerdict::Pass
    } else if score >= WATCH {
        TestVerdict::Watch
    } else {
        TestVerdict::Fail
    }
}

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

/// A test with its range; without one it is not assessed.
pub fn test_score(range: Option<Range>, needs: Vec<String>) -> TestScore {
    match range {
        Some(Range { low, score, high }) => TestScore {
            score: Some(score),
            low: Some(low),
            high: Some(high),
            verdict: verdict(score),
            open: verdict(low) != verdict(score) || verdict(high) != verdict(score),
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
