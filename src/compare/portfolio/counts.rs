//! What reports share, and the middle of them.

use super::Entry;
use crate::model::order::InOrder as _;
use crate::model::portfolio::{
    CommonCount, CommonFinding, InCommon, Median, Medians, PortfolioRow, RowFinding,
};
use crate::model::sorted_map::SortedMap;

/// Fewest businesses of which a middle says more than they do themselves.
const FEWEST: usize = 5;

/// Findings, worst operators and first steps with the number of reports they stand in.
pub(super) fn common(rows: &[&(PortfolioRow, Entry<'_>)]) -> InCommon {
    let operators: Vec<&str> =
        rows.iter().filter_map(|(row, _)| Some(row.worst.as_ref()?.operator.as_str())).collect();
    let actions: Vec<&str> =
        rows.iter().filter_map(|(row, _)| Some(row.first_action.as_ref()?.action.as_str())).collect();
    InCommon { findings: findings(rows), operators: counts(&operators), actions: counts(&actions) }
}

/// How often each id stands, the most frequent first.
fn counts(ids: &[&str]) -> Vec<CommonCount> {
    let mut counts = SortedMap::<&str, u64>::new();
    for id in ids {
        *counts.entry(id).or_default() += 1;
    }
    let of = ids.len() as u64;
    let mut counts: Vec<CommonCount> =
        counts.into_iter().map(|(id, count)| CommonCount { id: id.to_owned(), count, of }).collect();
    counts.order_by(|a, b| b.count.cmp(&a.count).then_with(|| a.id.cmp(&b.id)));
    counts
}

fn findings(rows: &[&(PortfolioRow, Entry<'_>)]) -> Vec<CommonFinding> {
    let mut found = SortedMap::<&str, CommonFinding>::new();
    for (row, entry) in rows {
        for RowFinding { id, severity } in &row.findings {
            let one = found.entry(id).or_insert_with(|| CommonFinding {
                id: id.clone(),
                severity: *severity,
                title: title(entry, id),
                count: 0,
                of: rows.iter().filter(|(row, _)| is_judged(row, id)).count() as u64,
                first: row.as_of.clone(),
                last: row.as_of.clone(),
            });
            one.count += 1;
            one.severity = one.severity.min(*severity);
            if row.as_of < one.first {
                one.first.clone_from(&row.as_of);
            }
            if row.as_of > one.last {
                one.last.clone_from(&row.as_of);
            }
        }
    }
    let mut found: Vec<CommonFinding> = found.into_values().collect();
    found.order_by(|a, b| {
        b.count.cmp(&a.count).then(a.severity.cmp(&b.severity)).then_with(|| a.id.cmp(&b.id))
    });
    found
}

/// Whether a finding was looked for; where it was found it was.
fn is_judged(row: &PortfolioRow, id: &String) -> bool {
    row.findings.iter().any(|finding| finding.id == *id) || !row.unjudged.contains(id)
}

fn title(entry: &Entry<'_>, id: &str) -> String {
    let found = entry.named.report.findings.iter().find(|finding| finding.id == id);
    found.map(|finding| finding.title.clone()).unwrap_or_default()
}

/// The middles; `None` where there are too few for any.
pub(super) fn medians(rows: &[&(PortfolioRow, Entry<'_>)]) -> Option<Medians> {
    let of = |figure: &dyn Fn(&PortfolioRow) -> Option<f64>| {
        median(rows.iter().filter_map(|(row, _)| figure(row)).collect())
    };
    let medians = Medians {
        index: of(&|row| row.index.as_ref().map(|index| index.score)),
        outage: of(&|row| row.tests.outage.score),
        context: of(&|row| row.tests.context.score),
        owned: of(&|row| row.tests.owned.score),
    };
    let all = [medians.index, medians.outage, medians.context, medians.owned];
    all.iter().any(|one| one.median.is_some()).then_some(medians)
}

fn median(mut figures: Vec<f64>) -> Median {
    figures.sort_unstable_by(f64::total_cmp);
    let of = figures.len();
    let middle = match of {
        _ if of < FEWEST => None,
        _ if of.is_multiple_of(2) => Some(f64::midpoint(figures[of / 2 - 1], figures[of / 2])),
        _ => Some(figures[of / 2]),
    };
    Median { median: middle, of: of as u64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_middle_needs_five() {
        assert_eq!(median(vec![1.0, 2.0, 3.0, 4.0]), Median { median: None, of: 4 });
        assert_eq!(median(vec![9.0, 1.0, 5.0, 3.0, 4.0]), Median { median: Some(4.0), of: 5 });
        assert_eq!(median(vec![9.0, 1.0, 5.0, 3.0, 4.0, 8.0]), Median { median: Some(4.5), of: 6 });
    }
}
