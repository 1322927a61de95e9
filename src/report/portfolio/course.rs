//! One business over time: from report to report.

use super::parts::{INDEX, TESTS, changes, index_cells, next, reach, remark, section, test_cells};
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
        let mut cells = vec![Cell::text(row.as_of.clone()), Cell::count(row.clients)];
        cells.extend(index_cells(row));
        cells.extend(test_cells(view, row));
        cells.push(remark(view, false, row.partial));
        cells
    });
    let mut columns = vec![("as-of", Unit::Date), ("clients", Unit::Count)];
    columns.extend(INDEX);
    columns.extend(TESTS);
    columns.push(("remark", Unit::Words));
    let table = Table::worded(view.catalog, "portfolio-course", &columns).rows(rows).verdicts(&[6, 7, 8]);
    let table = table.off_screen(&["index-low", "index-high", "remark"]);
    table.chart(Chart::Lines { label: 0, values: vec![2, 6, 7, 8] }).unless_empty()
}
