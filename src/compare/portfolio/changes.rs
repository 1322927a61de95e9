//! What moved from one report of a business to the next.

use chrono::NaiveDate;

use super::Entry;
use crate::compare::fit;
use crate::model::portfolio::{PortfolioRow, RowChange};

/// The change since the latest report of the same business of an earlier day.
pub(super) fn change(place: usize, rows: &[(PortfolioRow, Entry<'_>)]) -> Option<RowChange> {
    let (new, new_entry) = &rows[place];
    let before = rows.iter().filter(|(row, _)| row.business == new.business && row.as_of < new.as_of);
    // Of several reports of that day the one that was given first.
    let (old, old_entry) =
        before.max_by(|(a, _), (b, _)| a.as_of.cmp(&b.as_of).then(b.place.cmp(&a.place)))?;
    let incomparable = fit::incomparable(old_entry.named.report, new_entry.named.report);
    let moved = |of: &dyn Fn(&PortfolioRow) -> Option<f64>| {
        let is_comparable = incomparable.is_empty();
        of(old).zip(of(new)).filter(|_| is_comparable).map(|(old, new)| new - old)
    };
    let (index, outage) =
        (moved(&|row| row.index.as_ref().map(|index| index.score)), moved(&|row| row.tests.outage.score));
    let (context, owned) = (moved(&|row| row.tests.context.score), moved(&|row| row.tests.owned.score));
    Some(RowChange {
        since: old.as_of.clone(),
        days: days(&old.as_of, &new.as_of),
        appeared: missing(new, old),
        gone: missing(old, new),
        index,
        outage,
        context,
        owned,
        incomparable,
    })
}

/// Ids of findings of one report that the other looked for and does not have.
fn missing(of: &PortfolioRow, in_other: &PortfolioRow) -> Vec<String> {
    let is_there = |id: &String| in_other.findings.iter().any(|finding| finding.id == *id);
    let ids = of.findings.iter().map(|finding| finding.id.clone());
    ids.filter(|id| !is_there(id) && !in_other.unjudged.contains(id)).collect()
}

/// Days from one ISO day to a later one.
fn days(from: &str, to: &str) -> Option<u64> {
    let (from, to) = (from.parse::<NaiveDate>().ok()?, to.parse::<NaiveDate>().ok()?);
    u64::try_from(to.signed_duration_since(from).num_days()).ok()
}
