//! What to do, and for whom first: the answer of `plan` (methodology, section 11).
//!
//! Scores and the index are 0–100; what is unknown is `None`, never 0.

use serde::{Deserialize, Serialize};

use super::need::Need;
use super::report::{Comment, PlanStep, Tool, WindowReport};
use super::vocabulary::WeightBasis;

/// Version of the layout; a change of meaning makes it `/2`.
pub const AGENDA_SCHEMA: &str = "untether.plan/1";

/// The whole answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Agenda {
    /// Always `untether.plan/1`.
    pub schema: String,
    /// Version of formulas and constants.
    pub scoring_version: u32,
    /// The program that made it.
    pub tool: Tool,
    /// `exports`, or `report` when it was taken from a saved report: then nobody can be named.
    pub from: String,
    /// A source could not be read: the figures do not hold everything.
    pub partial: bool,
    /// Day of the audit, ISO.
    pub as_of: String,
    /// The days looked at.
    pub window: WindowReport,
    /// The weight that the scores use: `clients`, `value` or `messages`.
    pub basis: WeightBasis,
    /// For whom the audit is, as the settings say.
    pub client: Option<String>,
    /// Clients that are scored.
    pub in_scope: u64,
    /// The scores today.
    pub today: TestScores,
    /// What to supply where a test is not assessed: ids as under `needs` of the report.
    pub needs: Vec<Need>,
    /// The actions, in the order that buys most.
    pub plan: Vec<PlanStep>,
    /// What people have said of these actions: notes, who sees to each and until when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
    /// Whom to go to first; `None` without a target or a budget.
    pub list: Option<ShortList>,
}

impl Agenda {
    /// What is said of an action.
    pub fn comments_on_step<'a>(&'a self, action: &'a str) -> impl Iterator<Item = &'a Comment> {
        self.comments.iter().filter(move |comment| comment.is_on_step(action))
    }
}

/// The three scores and the index.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TestScores {
    /// The index; `None` while one of the tests is not assessed.
    pub index: Option<f64>,
    /// Test 1.
    pub outage: Option<f64>,
    /// Test 2.
    pub context: Option<f64>,
    /// Test 3.
    pub owned: Option<f64>,
}

/// A short list of clients and actions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ShortList {
    /// The index to reach, 0–100.
    pub target: Option<f64>,
    /// Most clients to go to.
    pub budget: Option<u64>,
    /// Most hours of work.
    #[serde(default)]
    pub hours: Option<f64>,
    /// Minutes of work that the list takes (convention, by action).
    #[serde(default)]
    pub minutes: f64,
    /// `exact`: all lists were tried, there is no better one; `greedy`: a better one may exist.
    pub method: String,
    /// Whether the target is reached; `None` without a target, or without an index to measure it by.
    pub is_reached: Option<bool>,
    /// The scores once it is done.
    pub after: TestScores,
    /// The same when as many of those asked answer as are expected to.
    #[serde(default)]
    pub expected: TestScores,
    /// Clients on the list.
    pub clients: u64,
    /// Actions in the order of work.
    pub actions: Vec<ListedAction>,
    /// Every client and action, in the order of work.
    pub tasks: Vec<ListedTask>,
}

/// How often an action stands on the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ListedAction {
    /// Id as in the plan.
    pub action: String,
    /// Clients for whom it is done.
    pub clients: u64,
}

/// One entry of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ListedTask {
    /// `client-000123`.
    pub client: String,
    /// Id of the action as in the plan.
    pub action: String,
}
