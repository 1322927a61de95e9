//! Findings and steps by what people have said of them.

use super::audit_report::AuditReport;
use super::comments::{Acceptance, AcceptanceState, Comment};
use super::findings::Finding;

impl AuditReport {
    /// What is said of a finding.
    pub fn comments_on_finding<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Comment> {
        let is_on = move |comment: &&Comment| !comment.stale && comment.finding.as_deref() == Some(id);
        self.comments.iter().filter(is_on)
    }

    /// What is said of a step of the plan.
    pub fn comments_on_step<'a>(&'a self, action: &'a str) -> impl Iterator<Item = &'a Comment> {
        self.comments.iter().filter(move |comment| !comment.stale && comment.is_on_step(action))
    }

    /// By what a finding is accepted, or was until its last day; what holds goes before what has run out.
    pub fn acceptance(&self, id: &str) -> Option<&Acceptance> {
        let of = |state| self.accepted.iter().find(move |one| one.finding == id && one.state == state);
        of(AcceptanceState::Accepted).or_else(|| of(AcceptanceState::Expired))
    }

    /// Whether a finding is put up with.
    pub fn is_accepted(&self, id: &str) -> bool {
        self.acceptance(id).is_some_and(Acceptance::holds)
    }

    /// The findings that nobody has accepted, worst first.
    pub fn open_findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| !self.is_accepted(&finding.id))
    }

    /// The findings that are put up with, worst first, each with what is said of that.
    pub fn accepted_findings(&self) -> impl Iterator<Item = (&Finding, &Acceptance)> {
        self.findings
            .iter()
            .filter_map(|finding| Some((finding, self.acceptance(&finding.id).filter(|one| one.holds())?)))
    }
}
