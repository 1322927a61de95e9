//! Several businesses: who is worst off, on which question, and where each hangs.

use super::parts::{INDEX, TESTS, changes, index_cells, next, reach, remark, section, test_cells};
use super::view::View;
use crate::report::document::{Cell, Chart, OnScreen, Section, Table, Unit};

/// The sections that several businesses have of their own.
pub(super) fn sections(view: View<'_>) -> Vec<Option<Section>> {
    let lead = |id: &str| vec![view.text(id, &[])];
    vec![
        section(view, "portfolio-index", lead("section-portfolio-index-lead"), [index(view)]),
        section(view, "portfolio-tests", lead("section-portfolio-tests-lead"), [tests(view), medians(view)]),
        section(view, "portfolio-reach", lead("section-portfolio-reach-lead"), [reach(view)]),
        section(view, "portfolio-next", Vec::new(), [next(view)]),
        section(view, "portfolio-changes", lead("section-portfolio-changes-lead"), changes(view)),
    ]
}

/// The index of each, with its range.
fn index(view: View<'_>) -> Option<Table> {
    let rows = view.rows().iter().map(|row| {
        let mut cells =
            vec![Cell::text(view.whole_label(row)), Cell::text(row.as_of.clone()), Cell::count(row.clients)];
        cells.extend(index_cells(row));
        cells.push(remark(view, !row.is_latest, row.partial));
        cells
    });
    let mut columns = vec![("report", Unit::Words), ("as-of", Unit::Date), ("clients", Unit::Count)];
    columns.extend(INDEX);
    columns.push(("remark", Unit::Words));
    let chart = Chart::Ranges { label: 0, value: 3, ends: [5, 6], grade: 4 };
    Table::worded(view.catalog, "portfolio-index", &columns)
        .rows(rows)
        .chart(chart)
        .off_screen(&["remark"])
        .unless_empty()
}

/// The three questions, each answer with its verdict; what is missing where there is none.
fn tests(view: View<'_>) -> Option<Table> {
    let rows = view.rows().iter().map(|row| {
        let mut cells = vec![Cell::text(view.whole_label(row)), Cell::text(row.as_of.clone())];
        cells.extend(test_cells(view, row));
        cells
    });
    let mut columns = vec![("report", Unit::Words), ("as-of", Unit::Date)];
    columns.extend(TESTS);
    Table::worded(view.catalog, "portfolio-tests", &columns)
        .rows(rows)
        .verdicts(&[2, 3, 4])
        .off_screen(&["as-of"])
        .unless_empty()
}

/// The middle of all, where it says something.
fn medians(view: View<'_>) -> Option<Table> {
    let medians = view.portfolio.medians?;
    let rows = [
        ("screen-index", medians.index),
        ("test-outage", medians.outage),
        ("test-context", medians.context),
        ("test-owned", medians.owned),
    ];
    let rows = rows
        .map(|(id, one)| vec![Cell::text(view.text(id, &[])), Cell::figure(one.median), Cell::count(one.of)]);
    let columns = [("figure", Unit::Words), ("median", Unit::Score), ("known-in", Unit::Count)];
    // On a screen the verdict says it.
    Some(Table::worded(view.catalog, "portfolio-medians", &columns).rows(rows).on_screen(OnScreen::Never))
}
