//! What to do first, and where it leads.

use crate::model::report::AuditReport;
use crate::report::agenda::brief;
use crate::report::layout::Screen;

/// The first actions of the plan.
pub(super) fn plan(report: &AuditReport, screen: &mut Screen<'_>) {
    if report.plan.is_empty() {
        return;
    }
    brief(&report.plan, report.index.as_ref().map(|index| index.score), screen);
}
