//! What follows from the figures.

use serde::{Deserialize, Serialize};

use super::count::Count;
use crate::model::need::Need;
use crate::model::sorted_map::SortedMap;
use crate::model::vocabulary::{Severity, Subject};

/// Something that follows from the figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Finding {
    /// Stable kebab-case id that names the risk.
    pub id: String,
    /// How bad.
    pub severity: Severity,
    /// What it belongs to: the test `outage`, `context` or `owned`; else `properties`, `tax` or `data`.
    pub test: Subject,
    /// One line, in the language of the report.
    pub title: String,
    /// The numbers it rests on, in words.
    pub evidence: String,
    /// In-scope clients concerned; 0 where the finding is about files and not about clients.
    pub clients: Count,
    /// Their revenue won in the window; `None` without deals, and where it is not known who they are.
    #[cfg_attr(test, schemars(extend("unit" = "money", "small-groups" = "with-counts")))]
    pub value: Option<f64>,
    /// What to do.
    pub remedy: String,
    /// The numbers and ids in the texts, from which any language can word them again.
    pub facts: SortedMap<String, serde_json::Value>,
}

/// A rule that could not be judged: that it found nothing says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Unjudged {
    /// Id of the finding that was looked for.
    pub id: String,
    /// What to supply: ids as under `needs` of a test.
    pub needs: Vec<Need>,
}
