//! What follows from the figures.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How bad a finding is, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Act now.
    Critical,
    /// Act soon.
    High,
    /// Plan for it.
    Medium,
    /// Know it.
    Low,
    /// For the record.
    Info,
}

/// Something that follows from the figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// Stable kebab-case id that names the risk.
    pub id: String,
    /// How bad.
    pub severity: Severity,
    /// The test it belongs to: `outage`, `context`, `owned`, or `data`.
    pub test: String,
    /// One line.
    pub title: String,
    /// The numbers it rests on, in words.
    pub evidence: String,
    /// In-scope clients concerned.
    pub clients: u64,
    /// Their value in the window.
    pub value: Option<f64>,
    /// What to do.
    pub remedy: String,
    /// The numbers and names in the texts, from which any language can word them again.
    pub facts: BTreeMap<String, serde_json::Value>,
}
