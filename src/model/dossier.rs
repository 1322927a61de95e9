//! All that is known of one client, and why: what `explain client-000123` shows.

use super::element::ElementId;
use crate::model::sorted_map::SortedMap;

use serde::{Deserialize, Serialize};

/// Version of the layout; a change of meaning makes it `/2`.
pub const DOSSIER_SCHEMA: &str = "untether.client/1";

/// One client. Handles appear under names such as `phone-1`; what is behind them stands in `text` and only when contacts may
/// be shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Dossier {
    /// Always `untether.client/1`.
    pub schema: String,
    /// `client-000123`.
    pub client: String,
    /// Day of the audit, ISO.
    pub as_of: String,
    /// First and last day of the window, ISO.
    pub window: [String; 2],
    /// `in_scope`, `dormant`, `undated`, `outside`.
    pub scope: String,
    /// Last day with a dated event, ISO.
    pub last_event: Option<String>,
    /// What it counts for in the scores.
    pub weight: f64,
    /// Won revenue in the window; `None` without deals.
    pub value: Option<f64>,
    /// Currency of all money.
    pub currency: Option<String>,
    /// Countries of its phones; empty when it has none.
    pub countries: Vec<String>,
    /// Its handles and where each stands.
    pub handles: Vec<HandleFacts>,
    /// Why they belong together.
    pub grounds: Vec<GroundFacts>,
    /// Ways to reach it.
    pub routes: Vec<RouteFacts>,
    /// Contacts that stand on its records, good or bad.
    pub contacts: Vec<ContactFacts>,
    /// Its chats.
    pub chats: Vec<ChatFacts>,
    /// Its deals.
    pub deals: Vec<DealFacts>,
    /// What is logged on its records, by source.
    pub activities: Vec<ActivityFacts>,
    /// How its record follows the conversation.
    pub record: RecordFacts,
    /// What it does to the index and the three tests.
    pub effect: Effect,
    /// What a plan would do for it, each action by itself.
    pub plan: Vec<ActionFacts>,
}

/// One handle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HandleFacts {
    /// `phone-1`, `email-1`, `telegram-2`, `record-1`.
    pub name: String,
    /// `email`, `phone`, `portal`, `record`, else the channel: `telegram`, `whatsapp-name`.
    pub kind: String,
    /// The handle itself; only when contacts may be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// It stands on a record.
    pub is_on_file: bool,
    /// Records and chats in which it stands, as `file:line`.
    pub places: Vec<String>,
}

/// Grounds on which handles were joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GroundFacts {
    /// `record`, `chat`, `contact-list`, `link-file`, `worklist`, `name`, `kept-apart`.
    pub rule: String,
    /// Names of the handles.
    pub handles: Vec<String>,
    /// `file:line`, or the file; `None` for the link file.
    pub place: Option<String>,
}

/// One route.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RouteFacts {
    /// The channel.
    pub channel: String,
    /// The client wrote there in the window, or a call was connected.
    pub is_proven: bool,
    /// An owned contact on file that the client demonstrably uses.
    pub is_confirmed: bool,
    /// What makes it a route: `inbound`, `call`, `on-file`, `outbound`, `logged`.
    pub reasons: Vec<String>,
    /// Messages from the client in the window.
    pub inbound: u64,
    /// Messages from the business in the window.
    pub outbound: u64,
    /// Last day with a message from the client, over all history, ISO.
    pub last_inbound: Option<String>,
    /// Last day with any message, over all history, ISO.
    pub last: Option<String>,
}

/// A contact on a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ContactFacts {
    /// `email`, `phone`, `portal`.
    pub kind: String,
    /// Name of its handle; `None` when it is no handle of this client (malformed, shared).
    pub handle: Option<String>,
    /// Why it cannot be used: `placeholder`, `malformed`, `masked`, `unsubscribed`, `bounced`, `shared`; `None` when it can.
    pub fault: Option<String>,
    /// Where it stands, as `file:line`.
    pub place: String,
}

/// One chat of one source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ChatFacts {
    /// The channel.
    pub channel: String,
    /// The staff account, under the label of the report.
    pub staff: String,
    /// First message, as `file:line`.
    pub place: String,
    /// Several people write there.
    pub is_group: bool,
    /// Messages from the client, up to as-of.
    pub inbound: u64,
    /// Messages from the business; none of a group.
    pub outbound: u64,
    /// Messages whose direction the source does not state.
    pub undirected: u64,
    /// First and last day, ISO; `None` without a message that counts.
    pub days: Option<[String; 2]>,
}

/// One deal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DealFacts {
    /// Where it stands, as `file:line`.
    pub place: String,
    /// `open`, `won`, `lost`.
    pub state: String,
    /// Day it was opened, ISO.
    pub opened: Option<String>,
    /// Day it was won or closed, ISO.
    pub closed: Option<String>,
    /// Amount, as the source has it.
    pub amount: Option<f64>,
    /// Its currency; empty when the source does not say.
    pub currency: String,
    /// Clients among whom it is divided.
    pub clients: u64,
}

/// What one source logs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ActivityFacts {
    /// The source.
    pub source: String,
    /// Notes, bulk ones included.
    pub notes: u64,
    /// Messages, mails and connected calls.
    pub messages: u64,
    /// Meetings, tasks, calls that nobody took.
    pub other: u64,
    /// Last day, ISO.
    pub last: String,
}

/// How the record follows the conversation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RecordFacts {
    /// There is a record.
    pub is_there: bool,
    /// κ: 0, 0.25 or 0.5.
    pub kappa: f64,
    /// Latest note or done activity, ISO.
    pub last_done: Option<String>,
    /// Last rented message in the window, ISO.
    pub last_rented: Option<String>,
    /// M: messages on rented channels that an export shows.
    pub rented: u64,
    /// L: of these, logged.
    pub logged: u64,
    /// O: messages on owned channels.
    pub owned: u64,
}

/// What a client does to the scores.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Effect {
    /// The index with the client, and without it.
    pub index: WithAndWithout,
    /// Test 1.
    pub outage: TestEffect,
    /// Test 2.
    pub context: TestEffect,
    /// Test 3.
    pub owned: TestEffect,
    /// What is left of it when each rented operator is lost: `untouched`, `safe`, `fallback`, `fallback-confirmed`,
    /// `stranded`, `out-of-reach`.
    pub without: SortedMap<String, String>,
    /// The operator whose loss makes the score of test 1, as a scenario id.
    pub worst: Option<ElementId>,
}

/// A score with the client and without it, 0–100; `None` while it is not assessed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WithAndWithout {
    /// With it.
    pub with: Option<f64>,
    /// Without it.
    pub without: Option<f64>,
}

/// What a client does to one test.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TestEffect {
    /// What it counts there, 0–1; `None` when it does not count.
    pub counts: Option<f64>,
    /// Points of the score that it brings: those of all clients sum to it; `None` when it does not count.
    pub points: Option<f64>,
    /// The score with it and without it.
    #[serde(flatten)]
    pub score: WithAndWithout,
}

/// An action that concerns the client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ActionFacts {
    /// Id of the action.
    pub action: String,
    /// The channel that it works on.
    pub channel: Option<String>,
}
