//! The three stress tests of a report.

use super::context::Context;
use super::outage::Outage;
use super::owned::Owned;
use serde::{Deserialize, Serialize};

/// The three stress tests.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
