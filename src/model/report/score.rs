//! How the three tests and the index came out.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::context::Context;
use super::outage::Outage;
use super::owned::Owned;

/// The three stress tests.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Tests {
    /// What if the channel is gone?
    pub outage: Outage,
    /// Where does the context live?
    pub context: Context,
    /// Do you hold the client's own contacts?
    pub owned: Owned,
}

/// How a test came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TestVerdict {
    /// 80 or more.
    Pass,
    /// 50 or more.
    Watch,
    /// Below 50.
    Fail,
    /// The evidence is missing.
    NotAssessed,
}

/// The score of a test with its range.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TestScore {
    /// 0–100.
    pub score: Option<f64>,
    /// Low end of the range.
    pub low: Option<f64>,
    /// High end of the range.
    pub high: Option<f64>,
    /// Verdict of the score.
    pub verdict: TestVerdict,
    /// An end of the range falls under another verdict.
    pub open: bool,
    /// What to supply: ids of texts `needs-<id>`, with what they speak of behind a colon.
    pub needs: Vec<String>,
}

/// The index.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Index {
    /// 0–100.
    pub score: f64,
    /// Low end.
    pub low: f64,
    /// High end.
    pub high: f64,
    /// A to F, of the score.
    pub grade: String,
    /// Weights, summing to 1.
    pub weights: IndexWeights,
    /// Over all weightings.
    pub sensitivity: Sensitivity,
}

/// Weights of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct IndexWeights {
    /// Test 1.
    pub outage: f64,
    /// Test 2.
    pub context: f64,
    /// Test 3.
    pub owned: f64,
}

/// The index over 231 weightings.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Sensitivity {
    /// 5th percentile.
    pub p5: f64,
    /// 95th percentile.
    pub p95: f64,
}
