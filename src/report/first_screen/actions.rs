//! What to do first, and where it leads.

use crate::model::report::PlanStep;
use crate::report::agenda::first_steps;
use crate::report::document::remarks::Remark;
use crate::report::document::{Section, Source};

/// The first actions of the plan, and where all of them are to be found.
pub(super) fn actions(source: Source<'_>) -> Option<Section> {
    let today = source.report.index.as_ref().map(|index| index.score);
    let said = |step: &PlanStep| Remark::on_step(source, step).lines(source.catalog);
    first_steps(&source.report.plan, today, &said, source.catalog)
}
