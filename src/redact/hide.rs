//! The steps of hiding small groups, in their order.

use super::coarse::Step;
use super::limits::{FEWEST_CLIENTS, TooFew};
use super::{cells, figures, relations, rounded, suppress, texts};
use crate::model::report::AuditReport;

/// The report without small groups. A report in which they are hidden already stays as it is.
///
/// # Errors
///
/// When there are fewer than `FEWEST_CLIENTS` clients in scope.
pub fn hide_small(report: &AuditReport) -> Result<AuditReport, TooFew> {
    if report.small_counts_hidden {
        return Ok(report.clone());
    }
    let in_scope = report.clients.in_scope.or_zero();
    let step = Step::for_group(in_scope).filter(|_| in_scope >= FEWEST_CLIENTS).ok_or(TooFew { in_scope })?;
    let withheld = suppress::suppress(&cells::values(report), &relations::relations(report));
    let hidden = cells::withhold(report, &withheld);
    let mut hidden = rounded::round(&hidden, report, step);
    hidden.small_counts_hidden = true;
    hidden.roster = None;
    figures::again(&mut hidden, report, step);
    texts::withhold(&mut hidden, &withheld, step);
    Ok(hidden)
}
