//! What moved from one report to another.

use super::{accounts, causes, completeness, figures, findings, fit, sources};
use crate::model::comparison::{COMPARISON_SCHEMA, Comparison, Difference, Direction, Side};
use crate::model::report::AuditReport;
use crate::model::scoring::VISIBLE;

/// What moved from `old` to `new`.
///
/// # Errors
///
/// The differences that make the two incomparable, unless `despite` them.
pub fn compare(old: &AuditReport, new: &AuditReport, despite: bool) -> Result<Comparison, Vec<Difference>> {
    let incomparable = fit::incomparable(old, new);
    if !incomparable.is_empty() && !despite {
        return Err(incomparable);
    }
    let numbers = accounts::moved(&accounts::Seen::of(old), &accounts::Seen::of(new));
    let with_numbers = accounts::renumbered(old, &numbers);
    let old = with_numbers.as_ref().unwrap_or(old);
    let index = figures::index(old, new);
    // Parts of two figures that do not mean the same would say nothing.
    let who = if incomparable.is_empty() { causes::who(old, new) } else { Err("incomparable") };
    let (who, who_missing) = match who {
        Ok(who) => (Some(who), None),
        Err(missing) => (None, Some(missing.to_owned())),
    };
    Ok(Comparison {
        schema: COMPARISON_SCHEMA.to_owned(),
        old: side(old),
        new: side(new),
        direction: match index.score.change {
            None => Direction::Unknown,
            Some(change) if change >= VISIBLE => Direction::Better,
            Some(change) if change <= -VISIBLE => Direction::Worse,
            Some(_) => Direction::Same,
        },
        index,
        tests: figures::tests(old, new),
        who,
        who_missing,
        clients: figures::clients(old, new),
        concentration: figures::concentration(old, new),
        scenarios: figures::scenarios(old, new),
        findings: findings::findings(old, new),
        properties: figures::properties(old, new),
        silence: figures::silence(old, new),
        sources: sources::sources(old, new),
        completeness: completeness::completeness(old, new),
        settings: fit::settings(old, new, &incomparable),
        incomparable,
    })
}

pub(super) fn side(report: &AuditReport) -> Side {
    Side {
        as_of: report.as_of.clone(),
        version: report.tool.version.clone(),
        partial: report.partial,
        currency: report.currency.clone(),
    }
}
