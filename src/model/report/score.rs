//! How the three tests and the index came out.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::context::Context;
use super::outage::Outage;
use super::owned::Owned;

/// The three stress tests.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Tests {
    /// Test 1: what if the channel is gone? Score = 100 · min(kept, retention at p = 1 of each rented operator), where a client
    /// counts 1 while a proven route is left, φ while only known ones are, else 0. At the low end of the range known routes on
    /// paper count 0 and confirmed ones φ, at the high end both count 1.
    pub outage: Outage,
    /// Test 2: where does the context live? Score = 100 · Σ w·context ÷ Σ w, with context = (O + L + κ·(M − L)) ÷ (O + M): M
    /// messages on rented channels, L of them logged, O on owned channels, κ how well the record sums up the rest. At the
    /// low end of the range κ is 0 and clients who may be on channels that no export shows count 0, at the high end κ is twice
    /// as much, and 1 where no log was shown.
    pub context: Context,
    /// Test 3: do you hold the client's own contacts? Score = 100 · Σ w·owned ÷ Σ w, with owned 1 for a client with a usable
    /// e-mail, phone or portal login on file. The low end of the range leaves out addresses of which no source says
    /// that they may be written to, the high end adds what only has to be imported or needs a country.
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
    /// The score, 0–100, higher is better; `None` while the test is not assessed.
    pub score: Option<f64>,
    /// Low end of the range that the gaps in the evidence leave, 0–100.
    pub low: Option<f64>,
    /// High end of that range, 0–100.
    pub high: Option<f64>,
    /// Verdict of the score: pass from 80, watch from 50 (conventions).
    pub verdict: TestVerdict,
    /// An end of the range falls under another verdict, or nobody knows where clients of a used channel are.
    pub open: bool,
    /// What to supply: ids of texts `needs-<id>`, with what they speak of behind a colon.
    pub needs: Vec<String>,
}

/// The index.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Index {
    /// Π max(T, 1)^w over the three tests, 0–100, higher is better: a strong test cannot buy off a failed one.
    pub score: f64,
    /// The same from the low ends of the tests, 0–100; the ends of each hold what comes out with every likely link made.
    pub low: f64,
    /// The same from the high ends, 0–100.
    pub high: f64,
    /// Grade of the score: A from 85, B from 70, C from 55, D from 40, else F (conventions).
    pub grade: String,
    /// Weights, summing to 1.
    pub weights: IndexWeights,
    /// What other weightings of the tests would give.
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
