//! The run and those before it.

use super::{Cell, Chart, Section, Source, Table, Unit};
use crate::history::run_of;
use crate::model::report::{GateStatus, HistoryEntry};
use crate::report::sentences;

/// The earlier runs of a gate with this one at the end.
pub(in crate::report) fn history(source: Source<'_>) -> Option<Section> {
    if source.report.history.is_empty() {
        return None;
    }
    let lead = sentences::trend(source.report, source.catalog).into_iter().collect();
    source.section("history", lead, [runs(source).unless_empty()])
}

/// One row for each run. Where the formulas changed, an empty row breaks the lines: scores on its two sides do not compare.
fn runs(source: Source<'_>) -> Table {
    let report = source.report;
    let this = run_of(report);
    let mut rows = Vec::new();
    let mut version = None;
    for run in report.history.iter().chain(&this) {
        if version.is_some_and(|version| version != run.scoring_version) {
            let mut gap = vec![Cell::text(source.text("history-other-version", &[]))];
            gap.resize(COLUMNS.len(), Cell::Empty);
            rows.push(gap);
        }
        version = Some(run.scoring_version);
        rows.push(row(source, run));
    }
    // The lines of the index and the three tests.
    let chart = Chart::Lines { label: 0, values: vec![1, 2, 3, 4] };
    Table::new(source, "history-runs", &COLUMNS).rows(rows).chart(chart)
}

const COLUMNS: [(&str, Unit); 9] = [
    ("ran", Unit::Date),
    ("index", Unit::Score),
    ("outage", Unit::Score),
    ("context", Unit::Score),
    ("owned", Unit::Score),
    ("gate", Unit::Words),
    ("failed-rules", Unit::Count),
    ("clients-in-scope", Unit::Count),
    ("as-of", Unit::Date),
];

fn row(source: Source<'_>, run: &HistoryEntry) -> Vec<Cell> {
    let status = match run.status {
        GateStatus::Pass => "history-pass",
        GateStatus::Unknown => "history-unknown",
        GateStatus::Fail => "history-fail",
    };
    vec![
        Cell::text(run.ran.clone()),
        Cell::figure(run.index),
        Cell::figure(run.outage),
        Cell::figure(run.context),
        Cell::figure(run.owned),
        Cell::text(source.text(status, &[])),
        Cell::count(run.failed),
        Cell::count(run.in_scope),
        Cell::text(run.as_of.clone()),
    ]
}
