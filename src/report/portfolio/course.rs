//! One business over time: from report to report.

use super::parts::{changes, next, reach, remark, section};
use super::view::View;
use crate::report::document::{Cell, Chart, Section, Table, Unit};

/// The sections that one business over time has of its own.
pub(super) fn sections(view: View<'_>) -> Vec<Option<Section>> {
    let lead = |id: &str| vec![view.text(id, &[])];
    vec![
        section(view, "portfolio-course", lead("section-portfolio-course-lead"), [scores(view)]),
        section(view, "portfolio-changes", lead("section-portfolio-changes-lead"), changes(view)),
        section(view, "portfolio-reach", lead("section-portfolio-reach-course"), [reach(view)]),
        section(view, "portfolio-next", Vec::new(), [next(view)]),
    ]
}

/// The index and the tests of each day.
fn scores(view: View<'_>) -> Option<Table> {
    let rows = view.rows().iter().map(|row| {
        let index = row.index.as_ref();
        let needs = view.needs(row);
        vec![
            Cell::text(row.as_of.clone()),
            Cell::count(row.clients),
            Cell::figure(index.map(|index| index.score)),
            index.map_or(Cell::Unknown, |index| Cell::text(index.grade.id())),
            Cell::figure(index.map(|index| index.low)),
            Cell::figure(index.map(|index| index.high)),
            Cell::figure(row.tests.outage.score),
            Cell::figure(row.tests.context.score),
            Cell::figure(row.tests.owned.score),
            if needs.is_empty() { Cell::Empty } else { Cell::text(needs) },
            remark(view, false, row.partial),
        ]
    });
    let columns = [
        ("as-of", Unit::Date),
        ("clients", Unit::Count),
        ("index", Unit::Score),
        ("grade", Unit::Words),
        ("index-low", Unit::Score),
        ("index-high", Unit::Score),
        ("test-outage", Unit::Score),
        ("test-context", Unit::Score),
        ("test-owned", Unit::Score),
        ("lacking", Unit::Prose),
        ("remark", Unit::Words),
    ];
    let table = Table::worded(view.catalog, "portfolio-course", &columns).rows(rows).verdicts(&[6, 7, 8]);
    let table = table.off_screen(&["index-low", "index-high", "remark"]);
    table.chart(Chart::Lines { label: 0, values: vec![2, 6, 7, 8] }).unless_empty()
}
