//! What a policy makes of the report: one result for each rule, computed once and shown by every output.

use serde::{Deserialize, Serialize};

use super::count::Count;
use crate::model::need::Need;
use crate::model::vocabulary::{FigureUnit, GateStatus, RuleLevel, RuleStatus, WaiverState};

/// The verdict of a gate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Verdict {
    /// The worst of the enforced rules (level `error`), waived ones left aside.
    pub status: GateStatus,
    /// The preset that the policy starts from; `None` for a policy of the user's alone.
    pub preset: Option<String>,
    /// The files that the policy was taken from.
    pub policy: Vec<PolicyFile>,
    /// The clock's day: freshness and the expiry of waivers are judged by it, ISO.
    pub today: String,
    /// Whether the figures were computed from exports, or held against them, in this run; a saved report alone is taken
    /// at its word. `None` in reports that were saved before this was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified: Option<bool>,
    /// One result for each rule and scope: what failed first, then what is unknown, then the rest; by rule and scope.
    pub rules: Vec<RuleResult>,
    /// What the figures were held against; `None` without a baseline.
    pub baseline: Option<BaselineUse>,
    /// The waivers of the policy and what became of them, in their order.
    pub waivers: Vec<WaiverUse>,
}

/// A file with a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PolicyFile {
    /// Its path as it was given, or as it was found.
    pub path: String,
    /// BLAKE3 of its content.
    pub hash: String,
}

/// One rule on one figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RuleResult {
    /// The rule as the policy names it: the path of a figure (`tests.owned.score`), `delta.` and such a path, or
    /// `finding.` and the id of a finding.
    pub rule: String,
    /// What of several things it speaks of: a source by its path, a channel; `None` where there is one.
    pub scope: Option<String>,
    /// How much it counts.
    pub level: RuleLevel,
    /// What became of it.
    pub status: RuleStatus,
    /// The figure, not rounded; `None` where it is not known or is no number.
    pub value: Option<f64>,
    /// The figure in words where it is no number.
    pub text: Option<String>,
    /// What must hold, as the policy states it: `>= 60`; empty for findings.
    pub bar: String,
    /// The number in the bar.
    pub limit: Option<f64>,
    /// What the figure and the bar are measured in.
    pub unit: FigureUnit,
    /// How far the figure is on the wrong side of the bar, in its unit; `None` where it holds or is not known.
    pub distance: Option<f64>,
    /// The range of the figure crosses the bar.
    pub open: bool,
    /// The same figure in the baseline.
    pub baseline: Option<f64>,
    /// In-scope clients concerned; `None` where it is not about clients.
    pub clients: Option<u64>,
    /// What is missing where it could not be judged: ids as under `needs` of a test, or ids of texts `gate-cause-<id>`.
    pub needs: Vec<Need>,
    /// What would mend it and what that buys; `None` where nothing in the plan does.
    pub remedy: Option<RuleRemedy>,
    /// The waiver that it is put up with by: its place in `waivers`, from 0.
    pub waiver: Option<usize>,
    /// Where the rule stands; `None` for a rule of a preset.
    pub place: Option<PolicyPlace>,
}

/// The action of the plan that moves a figure most.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RuleRemedy {
    /// Id of the action.
    pub action: String,
    /// In-scope clients concerned.
    pub clients: Count,
    /// By how much the figure moves, in its unit; `None` where it cannot be told.
    pub gain: Option<f64>,
    /// Index points gained by the action alone.
    #[cfg_attr(test, schemars(extend("unit" = "score")))]
    pub index_gain: Option<f64>,
}

/// A place in a policy file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PolicyPlace {
    /// The file's path as under `policy`.
    pub path: String,
    /// Line, from 1.
    pub line: u64,
}

/// How the baseline was used.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct BaselineUse {
    /// The file's path as it was given.
    pub path: String,
    /// Its as-of day, ISO.
    pub as_of: String,
    /// Settings that are not the same; when there are any, the rules against it only report.
    pub differs: Vec<String>,
    /// Entries without a counterpart today.
    pub stale: Vec<String>,
    /// Figures of today that it does not hold.
    pub new: Vec<String>,
    /// Something got better than it: worth writing anew.
    pub improved: bool,
}

/// A waiver and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WaiverUse {
    /// The rule.
    pub rule: String,
    /// The scope, where it waives one alone.
    pub scope: Option<String>,
    /// Why.
    pub reason: String,
    /// Who answers for it.
    pub owner: String,
    /// Last day on which it holds, ISO, in UTC.
    pub expires: String,
    /// Where it is dealt with.
    pub ticket: Option<String>,
    /// What became of it.
    pub state: WaiverState,
    /// Days from today to the last day; negative when that is over.
    pub days_left: i64,
    /// Where it stands.
    pub place: Option<PolicyPlace>,
}

/// One earlier run, as the history file keeps it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HistoryEntry {
    /// Day of the audit, ISO.
    pub as_of: String,
    /// The clock's day of the run, ISO.
    pub ran: String,
    /// How the gate ended.
    pub status: GateStatus,
    /// The index; `None` while a test is not assessed.
    pub index: Option<f64>,
    /// Test 1.
    pub outage: Option<f64>,
    /// Test 2.
    pub context: Option<f64>,
    /// Test 3.
    pub owned: Option<f64>,
    /// Clients in scope.
    pub in_scope: u64,
    /// Enforced rules that did not hold, or could not be judged.
    pub failed: u64,
    /// Version of formulas and constants: scores of different ones do not compare.
    pub scoring_version: u32,
}
