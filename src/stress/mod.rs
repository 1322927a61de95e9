//! The three stress tests and the index over them: pure functions over the facts about clients.

pub mod context;
pub mod elements;
pub mod index;
pub mod outage;
pub mod owned;
pub mod parts;
pub mod scenario;

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

/// A test with its range; without a score it is not assessed.
pub fn test_score(range: Option<(f64, f64, f64)>, needs: Vec<String>) -> TestScore {
    match range {
        Some((low, score, high)) => TestScore {
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
