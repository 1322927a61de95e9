//! What follows from the figures.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::count::Count;

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

impl Severity {
    /// The stable id: `critical`, `high`, `medium`, `low`, `info`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Critical => "critical",
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
            Self::Info => "info",
        }
    }
}

/// Something that follows from the figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// Stable kebab-case id that names the risk.
    pub id: String,
    /// How bad.
    pub severity: Severity,
    /// What it belongs to: the test `outage`, `context` or `owned`; else `properties`, `tax` or `data`.
    pub test: String,
    /// One line, in the language of the report.
    pub title: String,
    /// The numbers it rests on, in words.
    pub evidence: String,
    /// In-scope clients concerned; 0 where the finding is about files and not about clients.
    pub clients: Count,
    /// Their revenue won in the window; `None` without deals, and where it is not known who they are.
    pub value: Option<f64>,
    /// What to do.
    pub remedy: String,
    /// The numbers and ids in the texts, from which any language can word them again.
    pub facts: BTreeMap<String, serde_json::Value>,
}

/// A rule that could not be judged: that it found nothing says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Unjudged {
    /// Id of the finding that was looked for.
    pub id: String,
    /// What to supply: ids as under `needs` of a test.
    pub needs: Vec<String>,
}
