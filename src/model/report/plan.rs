//! What to do, what it buys, and how sure all of it is.

use serde::{Deserialize, Serialize};

use super::count::Count;
use crate::model::need::Need;
use crate::model::sorted_map::SortedMap;
use crate::model::vocabulary::Grade;

/// One action of the plan. Gains are of the index where it is assessed, else of the sum of the assessed tests.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PlanStep {
    /// Stable id: `ask-stranded`, `import-recoverable`, …; actions on one channel name it: `log-history:whatsapp`.
    pub action: String,
    /// One line, in the language of the report.
    pub title: String,
    /// In-scope clients concerned today.
    pub clients: Count,
    /// In-scope clients whom it still concerns after all above it.
    #[serde(default)]
    pub chain_clients: Count,
    /// Of these, clients who need not be asked for a contact: one stands in the exports and only has to be imported.
    #[serde(default)]
    pub importable: Count,
    /// Of these, clients whom one looks up before one asks them: a contact stands in the exports, on a card that is likely
    /// theirs, or in the app.
    #[serde(default)]
    pub look_first: Count,
    /// The same by the first place in which to look: `address-book`, `list` (of contacts, inside an export), `chat` (the client
    /// writes from it), `likely-card`, `whatsapp-card` (the app shows the number behind a saved name).
    #[serde(default)]
    pub look_first_in: SortedMap<String, Count>,
    /// Minutes of work for all whom it still concerns after all above it (convention, by action).
    #[serde(default)]
    #[cfg_attr(test, schemars(extend("unit" = "plain", "small-groups" = "with-counts")))]
    pub minutes: Option<f64>,
    /// Index points gained by this action alone; `None` without an index.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded", "rounds" = "nearest")))]
    pub index_gain: Option<f64>,
    /// Points that each test gains by this action alone; `None` while a test is not assessed.
    pub tests: TestGains,
    /// The index after this action alone; `None` without an index.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded")))]
    pub index_after: Option<f64>,
    /// The index after this action and all above it; `None` without an index.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded")))]
    pub chain_after: Option<f64>,
    /// The same when as many of those asked answer as are expected to.
    #[serde(default)]
    pub expected: Expected,
}

/// What comes of an action when only some of those asked answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Expected {
    /// The index after this action alone; `None` without an index.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded")))]
    pub index_after: Option<f64>,
    /// The index after this action and all above it; `None` without an index.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded")))]
    pub chain_after: Option<f64>,
}

/// Points gained, by test.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TestGains {
    /// Test 1.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded", "rounds" = "nearest")))]
    pub outage: Option<f64>,
    /// Test 2.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded", "rounds" = "nearest")))]
    pub context: Option<f64>,
    /// Test 3.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded", "rounds" = "nearest")))]
    pub owned: Option<f64>,
}

/// What would make the report surer, and how much hangs on conventions (methodology, section 12).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EvidenceReport {
    /// Sources and checks that are missing, the one that narrows most first.
    pub missing: Vec<MissingEvidence>,
    /// The index under other settings, by name: `window-90`, `kappa-0`, `phi-1`, …
    pub settings: SortedMap<String, OtherSetting>,
}

/// Something that would narrow the range.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MissingEvidence {
    /// What to supply: ids as under `needs`.
    pub source: Need,
    /// Points by which the range of the index would be narrower; `None` when without it there is no index at all, or when
    /// it cannot be told.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded", "rounds" = "nearest")))]
    pub narrows: Option<f64>,
}

/// The audit under another setting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OtherSetting {
    /// The index; `None` while a test is not assessed.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded")))]
    pub index: Option<f64>,
    /// Its grade.
    pub grade: Option<Grade>,
    /// First action of the plan.
    pub first_action: Option<String>,
}

/// One client under a keyed pseudonym: what `compare` needs to say who moved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RosterEntry {
    /// The first 16 bytes of the HMAC-SHA-256 of the client's smallest handle, hexadecimal.
    pub id: String,
    /// The same of its other handles, sorted: who gains a smaller handle is still found by the others.
    pub also: Vec<String>,
    /// Whether it is scored.
    pub in_scope: bool,
    /// Channels with a proven route.
    pub proven: Vec<String>,
    /// Channels with a known route.
    pub known: Vec<String>,
    /// Channels with a one-to-one chat in an export, whenever it was.
    #[serde(default)]
    pub chats: Vec<String>,
    /// Kinds of usable owned contacts: `email`, `phone`, `portal`.
    pub owned: Vec<String>,
    /// κ of test 2.
    pub kappa: f64,
    /// Share of its context in the own system, 0–1; `None` without messages, or while test 2 is not assessed.
    pub context: Option<f64>,
    /// What it counts for in the scores, by the basis.
    pub weight: f64,
    /// Won revenue in the window; `None` without deals.
    #[cfg_attr(test, schemars(extend("unit" = "money")))]
    pub value: Option<f64>,
}
