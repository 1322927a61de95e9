//! `--hide-small`: a report in which no group of fewer than five people can be told, nor worked out by subtraction.
//!
//! Three things are done, on the finished report and before anything is written of it:
//!
//! 1. **Counts** of 1 to 4 are withheld, and so is what would give them away: of parts that sum to a whole at least two are
//!    withheld, which together are five or more; a part whose rest would be small goes too (`relations`, `suppress`). 0 is
//!    shown: it counts nobody.
//! 2. **Shares and scores** are rounded to a step of at least five clients' worth (`coarse`); what a loss leaves is the least that
//!    fits the counts that are shown (`lowest`). Verdicts and grades come from the exact ones.
//! 3. **Money and texts** that hang on a withheld count go with it; findings are worded again from the facts that are left.
//!
//! Counts of messages in a channel's month are treated like people, since few messages are of few people. The account of
//! the files that were read is left alone: it counts lines, and says nothing of who wrote them.

mod cells;
mod coarse;
mod figures;
mod lowest;
mod relations;
mod suppress;
mod texts;

use crate::model::report::AuditReport;
use coarse::Step;

/// A group of at least so many is not small.
pub const SMALL: u64 = 5;

/// With fewer clients in scope the steps would be so wide that no figure said anything.
pub const FEWEST_CLIENTS: u64 = 10;

/// There are too few clients for a report in which no small group can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{in_scope} clients in scope are fewer than {FEWEST_CLIENTS}")]
pub struct TooFew {
    /// Clients in scope.
    pub in_scope: u64,
}

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
    let mut hidden = report.clone();
    hidden.small_counts_hidden = true;
    hidden.roster = None;
    let withheld = suppress::suppress(&cells::values(report), &relations::relations(report));
    cells::withhold(&mut hidden, &withheld);
    figures::round(&mut hidden, report, step);
    texts::withhold(&mut hidden, &withheld, step);
    Ok(hidden)
}
