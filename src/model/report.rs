//! The report: one versioned value that holds every figure. Every output is a view of it.
//!
//! Shares and retention are 0–1, scores 0–100, money is in `currency`; what is unknown is `None`, never 0.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Version of the layout; a change of meaning makes it `/2`.
pub const SCHEMA: &str = "untether.report/1";

/// Version of the formulas and constants behind the figures.
pub const SCORING_VERSION: u32 = 1;

/// The whole report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AuditReport {
    /// Always `untether.report/1`.
    pub schema: String,
    /// Version of formulas and constants.
    pub scoring_version: u32,
    /// The program that made it.
    pub tool: Tool,
    /// A source could not be read, or a limit was hit: the figures do not hold everything.
    pub partial: bool,
    /// What was cut short, in words.
    pub limits_hit: Vec<String>,
    /// Sources that could not be read.
    pub errors: Vec<SourceError>,
    /// Day of the audit, ISO.
    pub as_of: String,
    /// The days looked at.
    pub window: WindowReport,
    /// IANA time zone of all days.
    pub timezone: String,
    /// Default region of phone numbers without `+`; `None` when none could be told.
    pub region: Option<String>,
    /// Currency of all money; `None` without deals.
    pub currency: Option<String>,
    /// The weight that the scores use: `clients`, `value` or `messages`.
    pub basis: String,
    /// Every effective setting.
    pub settings: BTreeMap<String, serde_json::Value>,
    /// Settings that are not the default.
    pub changed: Vec<String>,
    /// Versions of the built-in tables.
    pub reference: BTreeMap<String, String>,
    /// What was read.
    pub sources: Vec<SourceReport>,
    /// Who was found.
    pub clients: ClientCounts,
    /// How much hangs on how few.
    pub concentration: ConcentrationReport,
    /// The three stress tests.
    pub tests: Tests,
    /// The index over the three; `None` while one is not assessed.
    pub index: Option<Index>,
    /// What stands on a report that is handed over.
    #[serde(default)]
    pub presentation: PresentationReport,
    /// What follows, worst first; absent in reports of versions without rules.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

/// What stands on a report that is handed over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PresentationReport {
    /// Title.
    pub title: Option<String>,
    /// For whom.
    pub client: Option<String>,
    /// By whom.
    pub author: Option<String>,
    /// A note such as "Confidential".
    pub note: Option<String>,
    /// Language of the report: `en`, `ru`.
    pub language: String,
}

/// The program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Tool {
    /// `untether`.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// The window of the audit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WindowReport {
    /// First day inside, ISO.
    pub from: String,
    /// Last day inside, ISO.
    pub to: String,
    /// Number of days.
    pub days: u32,
}

/// A source that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SourceError {
    /// Path of the source.
    pub path: String,
    /// Line, where one can be named.
    pub line: Option<u64>,
    /// Stable code.
    pub code: String,
    /// What happened, in English; never a value from the file.
    pub message: String,
}

/// What became of one source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SourceReport {
    /// Path relative to the given folder.
    pub path: String,
    /// BLAKE3 of the content; of a folder, of its files' paths and hashes.
    pub hash: String,
    /// Format id.
    pub format: String,
    /// Channel, where the source has one.
    pub channel: Option<String>,
    /// `messenger`, `crm`, `mailbox`, `address-book`, `tally`.
    pub kind: String,
    /// The business-side account of the chats, where there is one.
    pub staff_account: Option<String>,
    /// Bytes read.
    pub bytes: u64,
    /// Items: the sum of the following classes.
    pub items: u64,
    /// Messages that count.
    pub messages: u64,
    /// Service lines.
    pub system: u64,
    /// Records.
    pub records: u64,
    /// Activities.
    pub activities: u64,
    /// Deals.
    pub deals: u64,
    /// What was left out, and why.
    pub left_out: Vec<LeftOut>,
    /// First day with something that counts, ISO.
    pub first_day: Option<String>,
    /// Last such day, ISO.
    pub last_day: Option<String>,
}

/// Items left out for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LeftOut {
    /// Reason id.
    pub reason: String,
    /// How many.
    pub count: u64,
    /// The first few, as `file:line`.
    pub places: Vec<String>,
}

/// How many clients there are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ClientCounts {
    /// All clients, excluded ones not counted.
    pub total: u64,
    /// With a dated event in the window, after `population`.
    pub in_scope: u64,
    /// With events only before the window.
    pub dormant: u64,
    /// Without any dated event.
    pub undated: u64,
    /// Taken out by the settings.
    pub excluded: u64,
    /// In scope with a route.
    pub reachable: u64,
    /// In scope without one.
    pub unreachable: u64,
    /// Records read.
    pub records: u64,
    /// Distinct handles of all clients.
    pub handles: u64,
    /// Clients joined from a chat and a record by name alone.
    pub linked_by_name: u64,
    /// In scope with at least one inbound message in the window.
    pub wrote: u64,
}

/// Concentration under each weight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ConcentrationReport {
    /// Every client counts 1.
    pub clients: Option<Concentration>,
    /// Clients count by won revenue in the window.
    pub value: Option<Concentration>,
    /// Clients count by inbound messages in the window.
    pub messages: Option<Concentration>,
}

/// Concentration under one weight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Concentration {
    /// By channel.
    pub channels: BTreeMap<String, ChannelShare>,
    /// By operator.
    pub operators: BTreeMap<String, ChannelShare>,
    /// By staff account.
    pub staff: BTreeMap<String, StaffShare>,
    /// 10 000 · Σ share² over channels.
    pub hhi: f64,
    /// The same over operators.
    pub operator_hhi: f64,
    /// Number of equally used channels that would be as concentrated: 1 / Σ share².
    pub effective: f64,
    /// Share on rented channels.
    pub rented: f64,
    /// The largest channel.
    pub top: Top,
    /// The smallest set of operators whose joint loss cuts off more than half; `None` when nobody is reachable.
    pub cut: Option<Cut>,
    /// `messages`, or `handles` where there is not a single message.
    pub from: String,
}

/// A channel's or operator's part.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ChannelShare {
    /// Share of the weight, 0–1.
    pub share: f64,
    /// Share of the reachable weight whose only route it is, 0–1; `None` when nobody with weight is reachable.
    pub sole: Option<f64>,
    /// In-scope clients who wrote on it (or have it on file).
    pub clients: u64,
}

/// A staff account's part.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StaffShare {
    /// Share of the weight, 0–1.
    pub share: f64,
    /// In-scope clients with messages through it.
    pub clients: u64,
}

/// The largest channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Top {
    /// Channel id.
    pub id: String,
    /// Its share, 0–1.
    pub share: f64,
}

/// A smallest cutting set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Cut {
    /// How many operators.
    pub size: u64,
    /// Which.
    pub operators: Vec<String>,
    /// Found by trying every set; above 16 operators greedily.
    pub exact: bool,
}

/// The three stress tests.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Tests {
    /// What if the channel is gone?
    pub outage: Outage,
    /// Where does the context live?
    pub context: Context,
    /// Do you hold the client's own contacts?
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
    /// 0–100.
    pub score: Option<f64>,
    /// Low end of the range.
    pub low: Option<f64>,
    /// High end of the range.
    pub high: Option<f64>,
    /// Verdict of the score.
    pub verdict: TestVerdict,
    /// An end of the range falls under another verdict.
    pub open: bool,
    /// What to supply: ids of texts `needs-<id>`, with what they speak of behind a colon.
    pub needs: Vec<String>,
}

/// Test 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Outage {
    /// Score, range, verdict.
    #[serde(flatten)]
    pub test: TestScore,
    /// Share within reach today, 0–1.
    pub base: Option<f64>,
    /// The scenario that retains least among the rented operators.
    pub worst: Option<String>,
    /// Whether the loss of any one rented operator is survived.
    pub n_minus_1: Option<NMinusOne>,
    /// Every scenario by id.
    pub scenarios: BTreeMap<String, Scenario>,
    /// The worst pair of rented operators.
    pub worst_pair: Option<WorstPair>,
}

/// The N−1 criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NMinusOne {
    /// Holds with every fallback counted as stranded.
    pub proven: bool,
    /// Holds when fallbacks work.
    pub on_paper: bool,
}

/// What becomes of the clients when something is lost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Scenario {
    /// Channels that are lost.
    pub lost: Vec<String>,
    /// Whom it hits: `all`, `country=RU`.
    pub segment: String,
    /// Clients by outcome.
    pub clients: Outcomes,
    /// Clients without a phone, taken to be of the default region.
    pub assumed_country: u64,
    /// Value by outcome.
    pub value: Option<ValueOutcomes>,
    /// Weight retained when a share p of the segment is hit, by p; basis weight.
    pub retention: BTreeMap<String, f64>,
    /// Value lost by p.
    pub value_lost: Option<BTreeMap<String, ValueLost>>,
    /// Conversations that wait for an answer, of stranded clients.
    pub open_conversations: u64,
    /// Open deals of stranded clients; `None` without deals.
    pub open_deals: Option<OpenDeals>,
}

/// Clients by outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Outcomes {
    /// Has no route on what is lost (or is outside the segment).
    pub untouched: u64,
    /// A proven route is left.
    pub safe: u64,
    /// Only a known route is left.
    pub fallback: u64,
    /// Of these, with a confirmed owned contact among the routes left.
    pub fallback_confirmed: u64,
    /// Nothing is left.
    pub stranded: u64,
    /// Of these, with a contact that only has to be imported.
    pub stranded_recoverable: u64,
    /// Had no route before.
    pub out_of_reach: u64,
}

/// Value by outcome; `safe` holds the untouched too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ValueOutcomes {
    /// Untouched or safe.
    pub safe: f64,
    /// Fallback.
    pub fallback: f64,
    /// Stranded.
    pub stranded: f64,
    /// Out of reach.
    pub out_of_reach: f64,
}

/// Value lost when a share of the segment is hit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ValueLost {
    /// Expected.
    pub mean: f64,
    /// When those who cost most are hit.
    pub worst: f64,
}

/// Open deals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OpenDeals {
    /// How many.
    pub count: u64,
    /// The stranded clients' shares of their amounts.
    pub amount: f64,
}

/// The worst pair of rented operators.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WorstPair {
    /// The two.
    pub operators: Vec<String>,
    /// Weight retained when both are gone, 0–1.
    pub retention: f64,
}

/// Test 2.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Context {
    /// Score, range, verdict.
    #[serde(flatten)]
    pub test: TestScore,
    /// The score without mail and calls, 0–1.
    pub rented_only: Option<f64>,
    /// Median days between the last rented message and the last logged one; `None` when nothing is logged.
    pub lag_days: Option<f64>,
    /// Messages by place.
    pub messages: Places,
    /// Media by place.
    pub media: MediaPlaces,
    /// Clients whose whole history is in messengers only.
    pub clients_messenger_only: u64,
    /// By rented channel.
    pub channels: BTreeMap<String, ContextPart>,
    /// By staff account.
    pub staff: BTreeMap<String, StaffContext>,
    /// Client-months with rented messages and none logged, over all history.
    pub months_messenger_only: u64,
}

/// Messages by the place where they are kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Places {
    /// In the business's own system.
    pub own_system: u64,
    /// Only summarised on a record.
    pub summarised: u64,
    /// In the messenger only.
    pub messenger_only: u64,
    /// All.
    pub total: u64,
}

/// Media by place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MediaPlaces {
    /// In the business's own system.
    pub own_system: u64,
    /// In the messenger only.
    pub messenger_only: u64,
}

/// Context on one channel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ContextPart {
    /// Messages in the window.
    pub messages: u64,
    /// Of these, logged.
    pub logged: u64,
    /// 0–100.
    pub score: Option<f64>,
}

/// Context in one staff account.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StaffContext {
    /// Messages in the window.
    pub messages: u64,
    /// 0–100.
    pub score: Option<f64>,
}

/// Test 3.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Owned {
    /// Score, range, verdict.
    #[serde(flatten)]
    pub test: TestScore,
    /// Share with at least one owned contact, 0–1.
    pub any: Option<f64>,
    /// Share with two kinds or more.
    pub two_or_more: Option<f64>,
    /// Share by kind.
    pub kinds: Kinds,
    /// Coverage of those who wrote on each rented channel.
    pub by_channel: BTreeMap<String, OwnedOn>,
    /// Coverage of the value deciles, most valuable clients first; empty without deals.
    pub by_value_decile: Vec<f64>,
    /// Contact points by the reason they fail.
    pub failed: Failed,
    /// What only has to be imported.
    pub recoverable: Recoverable,
    /// Clients with neither an owned nor a recoverable contact.
    pub captive_clients: u64,
}

/// Coverage by kind, 0–1.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Kinds {
    /// A usable e-mail on file.
    pub email: Option<f64>,
    /// A usable phone on file.
    pub phone: Option<f64>,
    /// A login of the portal.
    pub portal: Option<f64>,
}

/// Coverage on one channel, 0–1.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OwnedOn {
    /// At least one owned contact.
    pub any: Option<f64>,
    /// Two kinds or more.
    pub two_or_more: Option<f64>,
}

/// Contact points by the reason they fail; `missing` counts clients.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Failed {
    /// In-scope clients without any contact point on file.
    pub missing: u64,
    /// Not an address, not a number of its region.
    pub malformed: u64,
    /// Typed to fill a field.
    pub placeholder: u64,
    /// A relay or a throwaway mailbox.
    pub masked: u64,
    /// On more records than `shared_limit`.
    pub shared: u64,
    /// Unsubscribed.
    pub unsubscribed: u64,
    /// Bounced.
    pub bounced: u64,
}

/// Contacts seen in exports only.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Recoverable {
    /// In-scope clients with one.
    pub clients: u64,
    /// Phones.
    pub phones: u64,
    /// E-mails.
    pub emails: u64,
}

/// The index.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Index {
    /// 0–100.
    pub score: f64,
    /// Low end.
    pub low: f64,
    /// High end.
    pub high: f64,
    /// A to F, of the score.
    pub grade: String,
    /// Weights, summing to 1.
    pub weights: IndexWeights,
    /// Over all weightings.
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
