//! Reports set side by side, in whatever order they are given.

use super::entry::{Entry, Named};
use super::{businesses, changes, counts, disparities, labels, rows};
use crate::model::order::InOrder as _;
use crate::model::portfolio::{PORTFOLIO_SCHEMA, Portfolio, PortfolioKind, PortfolioRow, Repeated};
use crate::model::sorted_set::SortedSet;
use std::cmp::Ordering;

/// Sets reports side by side, in whatever order they are given.
pub fn portfolio(reports: &[Named<'_>]) -> Portfolio {
    let entries = distinct(reports);
    let numbers = businesses::numbers(&entries);
    let labels = labels::labels(&entries, &numbers);
    let mut rows: Vec<(PortfolioRow, Entry<'_>)> = entries
        .iter()
        .zip(numbers.into_iter().zip(labels))
        .map(|(entry, (business, label))| (rows::row(entry, business, label), *entry))
        .collect();
    mark_latest(&mut rows);
    let kind = kind(&rows);
    order(&mut rows, kind);
    number_businesses(&mut rows);
    for place in 0..rows.len() {
        let change = changes::change(place, &rows);
        rows[place].0.change = change;
    }
    let differences = disparities::disparities(&rows);
    let is_comparable = differences.iter().all(|difference| !difference.is_decisive);
    let repeated = rows.iter().zip(0..).filter(|((_, entry), _)| entry.times > 1);
    let repeated = repeated.map(|((_, entry), report)| Repeated { report, times: entry.times }).collect();
    let same_exports = businesses::same_exports(&rows);
    let counted: Vec<&(PortfolioRow, Entry<'_>)> =
        rows.iter().filter(|(row, _)| kind == PortfolioKind::OverTime || row.is_latest).collect();
    let is_measured = kind == PortfolioKind::Several && is_comparable;
    Portfolio {
        schema: PORTFOLIO_SCHEMA.to_owned(),
        kind,
        businesses: rows.iter().map(|(row, _)| row.business).max().unwrap_or(0),
        medians: if is_measured { counts::medians(&counted) } else { None },
        common: counts::common(&counted),
        differences,
        repeated,
        same_exports,
        reports: rows.into_iter().map(|(row, _)| row).collect(),
    }
}

/// Each report once.
pub(super) fn distinct<'a>(reports: &[Named<'a>]) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    for (named, place) in reports.iter().zip(1..) {
        match entries.iter_mut().find(|entry| entry.named.report == named.report) {
            Some(known) => known.times += 1,
            None => entries.push(Entry { named: *named, place, times: 1 }),
        }
    }
    entries
}

/// One business on several days, or not.
pub(super) fn kind(rows: &[(PortfolioRow, Entry<'_>)]) -> PortfolioKind {
    let businesses: SortedSet<u64> = rows.iter().map(|(row, _)| row.business).collect();
    let days: SortedSet<&str> = rows.iter().map(|(row, _)| row.as_of.as_str()).collect();
    if businesses.len() == 1 && days.len() > 1 { PortfolioKind::OverTime } else { PortfolioKind::Several }
}

/// Of each business the report of the last day counts; of several of that day the one that was given first.
pub(super) fn mark_latest(rows: &mut [(PortfolioRow, Entry<'_>)]) {
    let latest: Vec<bool> = rows
        .iter()
        .map(|(row, _)| {
            let is_later = |(other, _): &(PortfolioRow, Entry<'_>)| {
                other.business == row.business
                    && (other.as_of > row.as_of || other.as_of == row.as_of && other.place < row.place)
            };
            !rows.iter().any(is_later)
        })
        .collect();
    for ((row, _), is_latest) in rows.iter_mut().zip(latest) {
        row.is_latest = is_latest;
    }
}

/// By day where it is one business; else the worst first, with the earlier reports of a business behind its latest.
pub(super) fn order(rows: &mut [(PortfolioRow, Entry<'_>)], kind: PortfolioKind) {
    let by_name = |a: &PortfolioRow, b: &PortfolioRow| {
        a.label.is_none().cmp(&b.label.is_none()).then_with(|| a.label.cmp(&b.label))
    };
    if kind == PortfolioKind::OverTime {
        rows.order_by(|(a, _), (b, _)| {
            a.as_of.cmp(&b.as_of).then_with(|| by_name(a, b)).then(a.place.cmp(&b.place))
        });
        return;
    }
    let mut leads: Vec<PortfolioRow> =
        rows.iter().filter(|(row, _)| row.is_latest).map(|(row, _)| row.clone()).collect();
    leads.order_by(|a, b| worst_first(a, b).then_with(|| by_name(a, b)).then(a.place.cmp(&b.place)));
    let rank = |row: &PortfolioRow| leads.iter().position(|lead| lead.business == row.business);
    rows.order_by(|(a, _), (b, _)| {
        rank(a)
            .cmp(&rank(b))
            .then(b.is_latest.cmp(&a.is_latest))
            .then_with(|| b.as_of.cmp(&a.as_of))
            .then(a.place.cmp(&b.place))
    });
}

/// The lowest index first; without an index last.
pub(super) fn worst_first(a: &PortfolioRow, b: &PortfolioRow) -> Ordering {
    match (&a.index, &b.index) {
        (Some(a), Some(b)) => a.score.total_cmp(&b.score),
        (a, b) => a.is_none().cmp(&b.is_none()),
    }
}

/// Numbers businesses in the order in which they stand.
pub(super) fn number_businesses(rows: &mut [(PortfolioRow, Entry<'_>)]) {
    let mut known: Vec<u64> = Vec::new();
    for (row, _) in rows {
        let place = known.iter().position(|number| *number == row.business).unwrap_or_else(|| {
            known.push(row.business);
            known.len() - 1
        });
        row.business = place as u64 + 1;
    }
}
