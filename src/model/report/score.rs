//! How the three tests and the index came out.

use serde::{Deserialize, Serialize};

use crate::model::need::Need;
use crate::model::vocabulary::{Grade, TestVerdict};

/// The score of a test with its range.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TestScore {
    /// The score, 0–100, higher is better; `None` while the test is not assessed.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded")))]
    pub score: Option<f64>,
    /// Low end of the range that the gaps in the evidence leave, 0–100.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded")))]
    pub low: Option<f64>,
    /// High end of that range, 0–100.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded")))]
    pub high: Option<f64>,
    /// Verdict of the score: pass from 80, watch from 50 (conventions).
    pub verdict: TestVerdict,
    /// An end of the range falls under another verdict, or nobody knows where clients of a used channel are.
    pub open: bool,
    /// What to supply: ids of texts `needs-<id>`, with what they speak of behind a colon.
    pub needs: Vec<Need>,
}

/// The index.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Index {
    /// Π max(T, 1)^w over the three tests, 0–100, higher is better: a strong test cannot buy off a failed one.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded")))]
    pub score: f64,
    /// The same from the low ends of the tests, 0–100; the ends of each hold what comes out with every likely link made.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded")))]
    pub low: f64,
    /// The same from the high ends, 0–100.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded")))]
    pub high: f64,
    /// Grade of the score: A from 85, B from 70, C from 55, D from 40, else F (conventions).
    pub grade: Grade,
    /// Weights, summing to 1.
    pub weights: IndexWeights,
    /// What other weightings of the tests would give.
    pub sensitivity: Sensitivity,
}

/// Weights of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct IndexWeights {
    /// Test 1.
    #[cfg_attr(test, schemars(extend("unit" = "plain", "small-groups" = "exact")))]
    pub outage: f64,
    /// Test 2.
    #[cfg_attr(test, schemars(extend("unit" = "plain", "small-groups" = "exact")))]
    pub context: f64,
    /// Test 3.
    #[cfg_attr(test, schemars(extend("unit" = "plain", "small-groups" = "exact")))]
    pub owned: f64,
}

/// The index over 231 weightings.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Sensitivity {
    /// 5th percentile.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded")))]
    pub p5: f64,
    /// 95th percentile.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded")))]
    pub p95: f64,
}
