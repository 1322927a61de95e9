//! What a gate is given.

use super::baseline::Baseline;
use crate::model::report::AuditReport;
use crate::model::time::Day;

/// What a policy is held against.
pub struct Given<'a> {
    /// The report.
    pub report: &'a AuditReport,
    /// The clock's day in the time zone of the audit: freshness is judged by it.
    pub today: Day,
    /// The clock's day in UTC: waivers are judged by it.
    pub today_utc: Day,
    /// The baseline and its path.
    pub baseline: Option<(&'a Baseline, &'a str)>,
    /// Rules against a baseline of other settings only report, where it would be refused.
    pub allow_incomparable: bool,
    /// Expired and unused waivers fail.
    pub strict_waivers: bool,
    /// What the figures rest on.
    pub proof: Proof,
}

/// What the figures of a report rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// They follow from exports: computed from them, or found again in them, in this run.
    Exports,
    /// A saved report that nobody held against anything.
    Word,
    /// A saved report that does not follow from the exports it was held against.
    Refuted,
}
