//! Several reports side by side: the clients of a consultant, or one business over time.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::comparison::Difference;
use super::report::{Acceptance, Comment, Count, Finding, PlanStep, TestScore};
use super::vocabulary::{Grade, Severity, WeightBasis};

/// Version of the layout; a change of meaning makes it `/2`.
pub const PORTFOLIO_SCHEMA: &str = "untether.portfolio/1";

/// Several reports side by side. Shares are 0–1, scores 0–100; what is unknown is `None`, never 0. Nothing is added up over
/// reports: money keeps the currency of its report, and clients may be the same people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Portfolio {
    /// Always `untether.portfolio/1`.
    pub schema: String,
    /// What stands side by side.
    pub kind: PortfolioKind,
    /// How many businesses the reports speak of.
    pub businesses: u64,
    /// The reports. Of several businesses those with the worst index first and those without one last, the earlier reports
    /// of a business behind its latest; of one business by day.
    pub reports: Vec<PortfolioRow>,
    /// What keeps reports from being compared, and what else is not the same about them.
    pub differences: Vec<Disparity>,
    /// Reports that were given more than once; each counts once.
    pub repeated: Vec<Repeated>,
    /// Places in `reports`, from 0, of those that rest on the same exports of the same day.
    pub same_exports: Vec<Vec<u64>>,
    /// The middle of the latest reports; `None` for one business, for few, and where they do not compare.
    pub medians: Option<Medians>,
    /// What the reports have in common: of several businesses their latest ones, of one business all.
    pub common: InCommon,
}

/// What stands side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PortfolioKind {
    /// Several businesses, or several audits of one day.
    Several,
    /// One business on several days.
    OverTime,
}

/// One report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PortfolioRow {
    /// The client that the report names, else its title, else the name of its file; `None` where none of them says whose it
    /// is, or the name of the file may speak of a person.
    pub label: Option<String>,
    /// Its place among the files that were given, from 1.
    pub place: u64,
    /// The number of its business, from 1; reports with the same number are of one business.
    pub business: u64,
    /// Whether it is the latest of its business.
    pub is_latest: bool,
    /// Day of the audit, ISO.
    pub as_of: String,
    /// Days looked at.
    pub window_days: u32,
    /// Version of formulas and constants.
    pub scoring_version: u32,
    /// The weight that the scores use.
    pub basis: WeightBasis,
    /// Version of the program that made it.
    pub version: String,
    /// Its figures do not hold everything.
    pub partial: bool,
    /// Currency of its money; `None` without deals.
    pub currency: Option<String>,
    /// Clients in scope.
    pub clients: Count,
    /// The index; `None` while a test is not assessed.
    pub index: Option<RowIndex>,
    /// The three tests.
    pub tests: RowTests,
    /// The rented operator whose loss hits hardest; `None` where none hits anybody.
    pub worst: Option<RowWorst>,
    /// Number of equally used channels, by the weight of the scores.
    pub effective: Option<f64>,
    /// Share on rented channels, by the weight of the scores.
    pub rented: Option<f64>,
    /// Share with a contact of the business's own on file.
    pub owned_any: Option<f64>,
    /// What stands out most of what nobody has accepted.
    pub worst_finding: Option<Finding>,
    /// What to do first.
    pub first_action: Option<PlanStep>,
    /// All that stands out, worst first, each id once.
    pub findings: Vec<RowFinding>,
    /// Ids of what could not be looked for.
    pub unjudged: Vec<String>,
    /// What people have said of its findings and steps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
    /// The findings that somebody puts up with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<Acceptance>,
    /// What moved since the report before it of the same business; `None` for the first.
    pub change: Option<RowChange>,
}

/// The index of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RowIndex {
    /// 0–100.
    pub score: f64,
    /// Low end.
    pub low: f64,
    /// High end.
    pub high: f64,
    /// A to F.
    pub grade: Grade,
}

/// The three tests of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RowTests {
    /// Test 1.
    pub outage: TestScore,
    /// Test 2.
    pub context: TestScore,
    /// Test 3.
    pub owned: TestScore,
}

/// The worst that one operator can do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RowWorst {
    /// Id of the operator.
    pub operator: String,
    /// Clients who are stranded without it.
    pub stranded: Count,
    /// Revenue expected to be lost, in the currency of the report; `None` without deals.
    pub value_lost: Option<f64>,
}

/// Something that stands out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RowFinding {
    /// Id of the finding.
    pub id: String,
    /// How bad, at its worst.
    pub severity: Severity,
}

/// What moved from one report of a business to the next.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RowChange {
    /// Day of the report before, ISO.
    pub since: String,
    /// Days between the two; `None` where a day cannot be read.
    pub days: Option<u64>,
    /// What keeps the two from being compared; where there is any, no figure has a change.
    pub incomparable: Vec<Difference>,
    /// Points of the index.
    pub index: Option<f64>,
    /// Points of test 1.
    pub outage: Option<f64>,
    /// Points of test 2.
    pub context: Option<f64>,
    /// Points of test 3.
    pub owned: Option<f64>,
    /// Ids of findings that were not there before.
    pub appeared: Vec<String>,
    /// Ids of findings that are gone, and were looked for again.
    pub gone: Vec<String>,
}

/// Something that is not the same in all reports.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Disparity {
    /// Name of a setting (`window_days`), of a field of the report (`scoring_version`), or `reference.<table>`.
    pub name: String,
    /// With another value a score is another score.
    pub is_decisive: bool,
    /// The values, the most frequent first.
    pub values: Vec<DisparityValue>,
}

/// A value and whose it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DisparityValue {
    /// The value; `null` where it is not set.
    pub value: Value,
    /// Places in `reports`, from 0.
    pub reports: Vec<u64>,
}

/// A report that was given more than once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Repeated {
    /// Its place in `reports`, from 0.
    pub report: u64,
    /// How many times it was given.
    pub times: u64,
}

/// The middle of several businesses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Medians {
    /// The index.
    pub index: Median,
    /// Test 1.
    pub outage: Median,
    /// Test 2.
    pub context: Median,
    /// Test 3.
    pub owned: Median,
}

/// A median.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Median {
    /// Half of the businesses are at or below it; `None` for fewer than five.
    pub median: Option<f64>,
    /// Businesses in which the figure is known.
    pub of: u64,
}

/// What reports have in common.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct InCommon {
    /// Findings, those in most reports first.
    pub findings: Vec<CommonFinding>,
    /// Operators by the number of reports in which they are the worst loss; `of` is that of reports with a worst loss.
    pub operators: Vec<CommonCount>,
    /// First steps of the plan in the same way; `of` is that of reports with a plan.
    pub actions: Vec<CommonCount>,
}

/// A finding and in how many reports it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CommonFinding {
    /// Id of the finding.
    pub id: String,
    /// How bad, at its worst.
    pub severity: Severity,
    /// Title of a report in its own language, for ids that are not known.
    pub title: String,
    /// Reports in which it stands.
    pub count: u64,
    /// Reports in which it could be looked for.
    pub of: u64,
    /// As-of day of the first report in which it stands, ISO.
    pub first: String,
    /// As-of day of the last one, ISO.
    pub last: String,
}

/// An id and in how many reports it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CommonCount {
    /// The id.
    pub id: String,
    /// Reports in which it stands.
    pub count: u64,
    /// Reports in which it could stand.
    pub of: u64,
}
