//! What moved from one report to the next, and whose changes moved it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::element::ElementId;
use super::vocabulary::{Grade, Severity, TestVerdict};
use crate::model::sorted_map::SortedMap;

/// Version of the layout; a change of meaning makes it `/2`.
pub const COMPARISON_SCHEMA: &str = "untether.comparison/1";

/// Two reports side by side. Shares are 0–1, scores 0–100; what is unknown on either side has no change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Always `untether.comparison/1`.
    pub schema: String,
    /// The earlier report.
    pub old: Side,
    /// The later report.
    pub new: Side,
    /// What makes the two incomparable; empty unless they are compared all the same.
    pub incomparable: Vec<Difference>,
    /// Which way the index went.
    pub direction: Direction,
    /// The index.
    pub index: IndexMove,
    /// The three tests.
    pub tests: TestMoves,
    /// Whose changes moved the scores; `None` unless both reports hold a roster that can be followed.
    pub who: Option<Who>,
    /// Why `who` is missing: `no_roster`, `other_key`, `disagrees`, `incomparable`; `None` when it is there.
    pub who_missing: Option<String>,
    /// Counts of clients, by field of the report.
    pub clients: SortedMap<String, Move>,
    /// How much hangs on how few, by the weight of the scores; `None` where a report has no such figures.
    pub concentration: Option<ConcentrationMoves>,
    /// What is lost with each element, by scenario id.
    pub scenarios: SortedMap<ElementId, ScenarioMove>,
    /// What stands out.
    pub findings: FindingMoves,
    /// The four properties, by field of the report: `answers_anywhere.two_operators`.
    pub properties: SortedMap<String, Move>,
    /// How channels answer.
    pub silence: SortedMap<String, SilenceMove>,
    /// What was read.
    pub sources: SourceMoves,
    /// Whether the later exports still show whom the earlier ones showed.
    #[serde(default)]
    pub completeness: Completeness,
    /// Settings, built-in tables and circumstances that are not the same, by name.
    pub settings: Vec<Difference>,
}

/// One of the two reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// Day of the audit, ISO.
    pub as_of: String,
    /// Version of the program that made it.
    pub version: String,
    /// Its figures do not hold everything.
    pub partial: bool,
    /// Currency of its money.
    pub currency: Option<String>,
}

/// Something that is not the same on both sides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Difference {
    /// Name of a setting (`window_days`), of a field of the report (`scoring_version`), or `reference.<table>`.
    pub name: String,
    /// Before.
    pub old: Value,
    /// After.
    pub new: Value,
}

/// Which way it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The index rose by a tenth of a point or more, rounded.
    Better,
    /// It fell by as much.
    Worse,
    /// Neither.
    Same,
    /// One of the reports has no index.
    Unknown,
}

/// A figure before and after.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Move {
    /// Before.
    pub old: Option<f64>,
    /// After.
    pub new: Option<f64>,
    /// After less before; `None` where either is unknown.
    pub change: Option<f64>,
}

impl Move {
    /// From one figure to the other.
    pub fn new(old: Option<f64>, new: Option<f64>) -> Self {
        Self { old, new, change: old.zip(new).map(|(old, new)| new - old) }
    }

    /// Whether it moved, appeared or vanished.
    pub fn is_moved(&self) -> bool {
        self.old.is_some() != self.new.is_some() || self.change.is_some_and(|change| change.abs() > 1e-9)
    }
}

/// The index before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IndexMove {
    /// 0–100.
    pub score: Move,
    /// Low end.
    pub low: Move,
    /// High end.
    pub high: Move,
    /// Grade before.
    pub old_grade: Option<Grade>,
    /// Grade after.
    pub new_grade: Option<Grade>,
}

/// The three tests.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TestMoves {
    /// Test 1.
    pub outage: TestMove,
    /// Test 2.
    pub context: TestMove,
    /// Test 3.
    pub owned: TestMove,
}

/// A test before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TestMove {
    /// 0–100.
    pub score: Move,
    /// Low end.
    pub low: Move,
    /// High end.
    pub high: Move,
    /// Verdict before.
    pub old_verdict: TestVerdict,
    /// Verdict after.
    pub new_verdict: TestVerdict,
}

/// Whose changes moved the scores.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Who {
    /// Clients that stand in both rosters.
    pub followed: u64,
    /// What happened to clients in scope, each group with what it explains. A client may be in several groups; its part of a
    /// test's change stands in one.
    pub groups: Vec<Group>,
    /// What test 1 is taken apart by: the loss of this operator; `None` where it is reach alone.
    pub outage_by: Option<ElementId>,
    /// Points of test 1 that no client explains: another operator has become the weakest. The points of all groups and
    /// these make the change.
    pub outage_rest: Option<f64>,
}

/// Clients to whom the same happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// What happened.
    pub cause: Cause,
    /// How many clients.
    pub clients: u64,
    /// Their value in the later report, else in the earlier one; `None` without deals, or when the currency is another.
    pub value: Option<f64>,
    /// Points of the change of test 1 that they explain; `None` where the score is not known on both sides.
    pub outage: Option<f64>,
    /// Of test 2.
    pub context: Option<f64>,
    /// Of test 3.
    pub owned: Option<f64>,
}

/// What happened to a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// It was not there before.
    Appeared,
    /// It was there and not in scope.
    CameBack,
    /// It is still there, and no longer in scope.
    WentDormant,
    /// It is no longer there.
    Vanished,
    /// Several have become one, or one several: links were found or undone.
    MergedOrSplit,
    /// It has a usable contact of a kind on file that it had not.
    GotContact,
    /// It has one less.
    LostContact,
    /// It wrote on a channel on which it had not written in the earlier window.
    GotProvenRoute,
    /// It did not write again where it had.
    LostProvenRoute,
    /// It has a route that was never used, and had none there.
    GotKnownRoute,
    /// It has one less, and has not used it either.
    LostKnownRoute,
    /// Its record follows the conversation better than before (κ).
    RecordCaughtUp,
    /// Its record follows the conversation less well (κ).
    RecordFellBehind,
    /// More or less of the conversation runs where it is kept, began, or fell silent.
    ConversationMoved,
    /// It counts for more or less (revenue, messages) and is the same otherwise.
    WeightChanged,
}

impl Cause {
    /// All, in the order of the report.
    pub const ALL: [Self; 15] = [
        Self::Appeared,
        Self::CameBack,
        Self::WentDormant,
        Self::Vanished,
        Self::MergedOrSplit,
        Self::GotContact,
        Self::LostContact,
        Self::GotProvenRoute,
        Self::LostProvenRoute,
        Self::GotKnownRoute,
        Self::LostKnownRoute,
        Self::RecordCaughtUp,
        Self::RecordFellBehind,
        Self::ConversationMoved,
        Self::WeightChanged,
    ];

    /// Id of its text in the catalogs.
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Appeared => "cause-appeared",
            Self::CameBack => "cause-came-back",
            Self::WentDormant => "cause-went-dormant",
            Self::Vanished => "cause-vanished",
            Self::MergedOrSplit => "cause-merged-or-split",
            Self::GotContact => "cause-got-contact",
            Self::LostContact => "cause-lost-contact",
            Self::GotProvenRoute => "cause-got-proven-route",
            Self::LostProvenRoute => "cause-lost-proven-route",
            Self::GotKnownRoute => "cause-got-known-route",
            Self::LostKnownRoute => "cause-lost-known-route",
            Self::RecordCaughtUp => "cause-record-caught-up",
            Self::RecordFellBehind => "cause-record-fell-behind",
            Self::ConversationMoved => "cause-conversation-moved",
            Self::WeightChanged => "cause-weight-changed",
        }
    }
}

/// Concentration before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConcentrationMoves {
    /// Share of each channel.
    pub channels: SortedMap<String, Move>,
    /// Share of each operator.
    pub operators: SortedMap<String, Move>,
    /// Number of equally used channels.
    pub effective: Move,
    /// Share on rented channels.
    pub rented: Move,
    /// Share of the largest channel, whichever it is.
    pub top: Move,
    /// The largest channel before.
    pub old_top: String,
    /// The largest channel after.
    pub new_top: String,
}

/// What is lost with an element, before and after; counts of clients.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ScenarioMove {
    /// Nothing is left.
    pub stranded: Move,
    /// Only a fallback is left.
    pub fallback: Move,
    /// Weight retained, 0–1.
    pub retention: Move,
}

/// Findings before and after.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FindingMoves {
    /// New ones, worst first.
    pub appeared: Vec<FindingMove>,
    /// Those that are gone.
    pub gone: Vec<FindingMove>,
    /// Those that are there still and have become worse.
    pub worse: Vec<FindingMove>,
    /// Those that have become better.
    pub better: Vec<FindingMove>,
}

/// A finding before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FindingMove {
    /// Its id.
    pub id: String,
    /// Its title, as the later report words it that has it.
    pub title: String,
    /// Severity before.
    pub old_severity: Option<Severity>,
    /// Severity after.
    pub new_severity: Option<Severity>,
    /// Clients concerned.
    pub clients: Move,
    /// Their value; `None` where the currency is another.
    pub value: Move,
}

/// How a channel answers, before and after.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SilenceMove {
    /// Answered within 72 hours, 0–1.
    pub reply_rate: Move,
    /// Median minutes to the reply.
    pub median_reply_minutes: Move,
    /// Conversations that are chased.
    pub chased: Move,
}

/// What was read, before and after: paths as in the reports.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceMoves {
    /// Read only now.
    pub added: Vec<String>,
    /// Read only then.
    pub gone: Vec<String>,
    /// Read both times under the same path, with other content.
    pub newer: Vec<String>,
    /// Read both times, with the same content.
    pub same: u64,
    /// Could not be read now, and could then.
    pub unreadable: Vec<String>,
}

/// Whether the later exports still show whom the earlier ones showed: an export that shrank looks better than it is.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Completeness {
    /// Chats of clients heard before are missing from the later exports: the two are not like for like.
    pub unlike: bool,
    /// Clients with a chat then and none on that channel now; `None` unless both reports hold a roster that can be followed.
    pub vanished: Option<u64>,
    /// Accounts with fewer one-to-one chats than before, by channel and account.
    pub fallen: Vec<AccountMove>,
    /// Accounts whose first day with a message is a later one than before.
    pub shortened: Vec<AccountMove>,
    /// Channels that exports showed and none shows any more.
    pub channels_gone: Vec<String>,
    /// The tests over the clients of both whose chats are all there; `None` where `vanished` is, or when like for like.
    pub of_both: Option<OfBoth>,
}

/// A staff account on one channel, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountMove {
    /// Channel id.
    pub channel: String,
    /// The account, as the reports name it.
    pub staff: String,
    /// One-to-one chats before.
    pub chats_old: u64,
    /// One-to-one chats after; 0 when the account is gone.
    pub chats_new: u64,
    /// First day with a message before, ISO.
    pub first_old: String,
    /// The same after; `None` when the account is gone.
    pub first_new: Option<String>,
}

/// The tests over the same clients in both reports.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct OfBoth {
    /// Those in scope in both.
    pub clients: u64,
    /// Test 1 by the weakest operator, 0–100.
    pub outage: Move,
    /// Test 2, 0–100.
    pub context: Move,
    /// Test 3, 0–100.
    pub owned: Move,
}
