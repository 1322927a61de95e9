//! The whole report, and its head.

use serde::{Deserialize, Serialize};

use super::availability::CountryToday;
use super::bet::Bet;
use super::comments::{Acceptance, Comment};
use super::concentration::ConcentrationReport;
use super::coverage::ChannelCoverage;
use super::findings::{Finding, Unjudged};
use super::gate::{HistoryEntry, Verdict};
use super::incidents::IncidentReport;
use super::movement::{ChannelCost, Decided, MonthTrend, Moved, Tax};
use super::plan::{EvidenceReport, PlanStep, RosterEntry};
use super::properties::Properties;
use super::sampling::SamplingReport;
use super::score::Index;
use super::sources::{ClientCounts, LinkReview, SourceError, SourceReport};
use super::three_tests::Tests;
use super::understood::{PassedOver, Understood};
use crate::model::sorted_map::SortedMap;
use crate::model::vocabulary::WeightBasis;

/// Version of the layout; a change of meaning makes it `/2`.
pub const SCHEMA: &str = "untether.report/1";

/// The whole report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AuditReport {
    /// Always `untether.report/1`.
    pub schema: String,
    /// Version of formulas and constants.
    pub scoring_version: u32,
    /// The program that made it.
    pub tool: Tool,
    /// A source could not be read, or a limit was hit: the figures do not hold everything.
    pub partial: bool,
    /// Counts of fewer than five people are withheld, and so is what would give them away.
    #[serde(default, skip_serializing_if = "is_false")]
    pub small_counts_hidden: bool,
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
    pub basis: WeightBasis,
    /// What counts as one client: `person` or `company`.
    #[serde(default = "one_person")]
    pub unit: String,
    /// Every effective setting.
    pub settings: SortedMap<String, serde_json::Value>,
    /// Settings that are not the default.
    pub changed: Vec<String>,
    /// Versions of the built-in tables.
    pub reference: SortedMap<String, String>,
    /// BLAKE3 of what was read beside the sources: `settings`, the settings file; `links`, the crosswalk of handles.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub hashes: SortedMap<String, String>,
    /// What was read.
    pub sources: Vec<SourceReport>,
    /// Files that are no export, by kind.
    #[serde(default)]
    pub passed_over: PassedOver,
    /// What reading left open.
    #[serde(default)]
    pub understood: Understood,
    /// By rented channel with a trace: how much of it the exports show.
    #[serde(default)]
    pub coverage: SortedMap<String, ChannelCoverage>,
    /// Who was found.
    pub clients: ClientCounts,
    /// What a review of links by name has shown; `None` where none was reviewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub links: Option<LinkReview>,
    /// The clients are a random sample; `None` where they are all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sampling: Option<SamplingReport>,
    /// How much hangs on how few.
    pub concentration: ConcentrationReport,
    /// The three stress tests.
    pub tests: Tests,
    /// The index over the three; `None` while one is not assessed.
    pub index: Option<Index>,
    /// The four properties of a resilient system, and silence.
    #[serde(default)]
    pub properties: Properties,
    /// By calendar month of the window, `2026-09`.
    #[serde(default)]
    pub trend: SortedMap<String, MonthTrend>,
    /// Who changed the main channel within the window.
    #[serde(default)]
    pub moved: Moved,
    /// Which deals get decided; `None` without deals.
    #[serde(default)]
    pub decided: Option<Decided>,
    /// By channel with a price; `None` when the settings state no price.
    #[serde(default)]
    pub cost: Option<SortedMap<String, ChannelCost>>,
    /// What would make the report surer.
    #[serde(default)]
    pub evidence: EvidenceReport,
    /// What has happened to the channels in use, newest first.
    #[serde(default)]
    pub incidents: Vec<IncidentReport>,
    /// What is hampered today where clients live, the country with most of them first; countries without anything are left out.
    #[serde(default)]
    pub availability: Vec<CountryToday>,
    /// What is believed of the channel that carries most, beside the evidence; `None` where none carries anything.
    #[serde(default)]
    pub bet: Option<Bet>,
    /// Layers between clients and the record; `None` when the settings list none.
    #[serde(default)]
    pub tax: Option<Tax>,
    /// What follows, worst first.
    #[serde(default)]
    pub findings: Vec<Finding>,
    /// What could not be looked for, by id.
    #[serde(default)]
    pub unjudged: Vec<Unjudged>,
    /// What to do, in the order that buys most.
    #[serde(default)]
    pub plan: Vec<PlanStep>,
    /// What people have said of findings and steps; only with a file of comments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
    /// Findings that somebody puts up with for a while; only with a file of comments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<Acceptance>,
    /// What stands on a report that is handed over.
    #[serde(default)]
    pub presentation: PresentationReport,
    /// What a policy makes of it; only where a gate was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gate: Option<Verdict>,
    /// Earlier runs from the history file, oldest first; only where there is one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<HistoryEntry>,
    /// All clients under keyed pseudonyms; only with `--pseudonym-key-file`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roster: Option<Vec<RosterEntry>>,
}

/// What stands on a report that is handed over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PresentationReport {
    /// Title.
    pub title: Option<String>,
    /// For whom.
    pub client: Option<String>,
    /// By whom.
    pub author: Option<String>,
    /// A note such as "Confidential".
    pub note: Option<String>,
    /// A picture (PNG or SVG) as a data URI.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    /// The appendix and the numbers behind pictures are printed, too.
    #[serde(default, skip_serializing_if = "is_false")]
    pub appendix: bool,
    /// Language of the report: `en`, `ru`.
    pub language: String,
}

/// The program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Tool {
    /// `untether`.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// The window of the audit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WindowReport {
    /// First day inside, ISO.
    pub from: String,
    /// Last day inside, ISO.
    pub to: String,
    /// Number of days.
    #[cfg_attr(test, schemars(extend("unit" = "days")))]
    pub days: u32,
}

/// What counted as one client before there was a choice.
fn one_person() -> String {
    "person".to_owned()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde calls")]
fn is_false(flag: &bool) -> bool {
    !flag
}
