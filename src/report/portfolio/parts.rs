//! Parts that several businesses and one over time have alike.

use super::view::View;
use crate::model::portfolio::PortfolioRow;
use crate::report::document::{Cell, Section, Table, Unit};
use crate::text::Value;

/// Columns of an index with its grade and its range.
pub(super) const INDEX: [(&str, Unit); 4] =
    [("index", Unit::Score), ("grade", Unit::Words), ("index-low", Unit::Score), ("index-high", Unit::Score)];

/// The index of a report, under `INDEX`.
pub(super) fn index_cells(row: &PortfolioRow) -> [Cell; 4] {
    let index = row.index.as_ref();
    [
        Cell::figure(index.map(|index| index.score)),
        index.map_or(Cell::Unknown, |index| Cell::text(index.grade.id())),
        Cell::figure(index.map(|index| index.low)),
        Cell::figure(index.map(|index| index.high)),
    ]
}

/// Columns of the three tests, and of what to supply where one of them is not assessed.
pub(super) const TESTS: [(&str, Unit); 4] = [
    ("test-outage", Unit::Score),
    ("test-context", Unit::Score),
    ("test-owned", Unit::Score),
    ("lacking", Unit::Prose),
];

/// The tests of a report, under `TESTS`.
pub(super) fn test_cells(view: View<'_>, row: &PortfolioRow) -> [Cell; 4] {
    let needs = view.needs(row);
    [
        Cell::figure(row.tests.outage.score),
        Cell::figure(row.tests.context.score),
        Cell::figure(row.tests.owned.score),
        if needs.is_empty() { Cell::Empty } else { Cell::text(needs) },
    ]
}

/// A section with the heading `section-<id>`, unless it has nothing to show.
pub(super) fn section(
    view: View<'_>,
    id: &'static str,
    about: Vec<String>,
    tables: impl IntoIterator<Item = Option<Table>>,
) -> Option<Section> {
    let tables: Vec<Table> = tables.into_iter().flatten().collect();
    (!tables.is_empty()).then(|| Section {
        id,
        title: view.text(&format!("section-{id}"), &[]),
        about,
        tables,
        ..Section::default()
    })
}

/// Points from each report to the next of the same business.
pub(super) fn points(view: View<'_>) -> Option<Table> {
    let rows = view.rows().iter().filter_map(|row| {
        let change = row.change.as_ref()?;
        let names: Vec<&str> = change.incomparable.iter().map(|one| one.name.as_str()).collect();
        let mut cells = if view.is_over_time() { Vec::new() } else { vec![Cell::text(view.label(row))] };
        cells.extend([
            Cell::text(change.since.clone()),
            Cell::text(row.as_of.clone()),
            change.days.map_or(Cell::Unknown, Cell::count),
            Cell::figure(change.index),
            Cell::figure(change.outage),
            Cell::figure(change.context),
            Cell::figure(change.owned),
            if names.is_empty() { Cell::Empty } else { Cell::text(names.join(", ")) },
        ]);
        Some(cells)
    });
    let mut columns = if view.is_over_time() { Vec::new() } else { vec![("report", Unit::Words)] };
    columns.extend([
        ("since", Unit::Date),
        ("as-of", Unit::Date),
        ("days-between", Unit::Count),
        ("index-gain", Unit::Points),
        ("gain-outage", Unit::Points),
        ("gain-context", Unit::Points),
        ("gain-owned", Unit::Points),
        ("incomparable", Unit::Prose),
    ]);
    // Several businesses need the room for their names.
    let off_screen = if view.is_over_time() { "" } else { "as-of" };
    Table::worded(view.catalog, "portfolio-changes", &columns)
        .rows(rows)
        .off_screen(&[off_screen])
        .unless_empty()
}

/// Findings that came and went from each report to the next of the same business.
pub(super) fn turnover(view: View<'_>) -> Option<Table> {
    let rows = view.rows().iter().filter_map(|row| {
        let change = row.change.as_ref()?;
        let said = |ids: &[String]| {
            if ids.is_empty() { Cell::Empty } else { Cell::text(view.risks(ids)) }
        };
        let is_any = !change.appeared.is_empty() || !change.gone.is_empty();
        let cells = vec![Cell::text(view.dated_label(row)), said(&change.appeared), said(&change.gone)];
        is_any.then_some(cells)
    });
    let columns = [("report", Unit::Words), ("findings-new", Unit::Prose), ("findings-gone", Unit::Prose)];
    Table::worded(view.catalog, "portfolio-turnover", &columns).rows(rows).entries().unless_empty()
}

/// What moved from each report to the next of the same business.
pub(super) fn changes(view: View<'_>) -> [Option<Table>; 2] {
    [points(view), turnover(view)]
}

/// Where each hangs: the worst loss, how few channels, whose they are, what is held besides.
pub(super) fn reach(view: View<'_>) -> Option<Table> {
    let has_one_currency = view.currency().is_some();
    let first = if view.is_over_time() { ("as-of", Unit::Date) } else { ("report", Unit::Words) };
    let rows = view.rows().iter().map(|row| {
        let name = if view.is_over_time() { row.as_of.clone() } else { view.whole_label(row) };
        let value = row.worst.as_ref().and_then(|worst| worst.value_lost);
        let at_risk =
            if has_one_currency { value.map(Cell::Number) } else { view.at_risk(row).map(Cell::Text) };
        vec![
            Cell::text(name),
            view.worst(row).map_or(Cell::Unknown, Cell::Text),
            row.worst.as_ref().map_or(Cell::Empty, |worst| Cell::count(worst.stranded)),
            at_risk.unwrap_or(Cell::Unknown),
            Cell::figure(row.effective),
            Cell::figure(row.rented),
            Cell::figure(row.owned_any),
        ]
    });
    let columns = [
        first,
        ("worst-operator", Unit::Words),
        ("stranded", Unit::Count),
        ("at-risk", if has_one_currency { Unit::Money } else { Unit::Words }),
        ("effective", Unit::Plain),
        ("rented", Unit::Share),
        ("owned-any", Unit::Share),
    ];
    Table::worded(view.catalog, "portfolio-reach", &columns).rows(rows).unless_empty()
}

/// What holds of a report besides its figures: that it is incomplete, that a later one counts.
pub(super) fn remark(view: View<'_>, is_earlier: bool, is_partial: bool) -> Cell {
    let said = [("portfolio-is-partial", is_partial), ("portfolio-is-earlier", is_earlier)];
    let said: Vec<String> =
        said.into_iter().filter(|(_, holds)| *holds).map(|(id, _)| view.text(id, &[])).collect();
    if said.is_empty() { Cell::Empty } else { Cell::text(said.join("; ")) }
}

/// What stands out most and what to do first, report by report.
pub(super) fn next(view: View<'_>) -> Option<Table> {
    let rows = view.rows().iter().filter(|row| row.worst_finding.is_some() || row.first_action.is_some());
    let rows = rows.map(|row| {
        let finding = row.worst_finding.as_ref();
        let step = row.first_action.as_ref();
        let found = finding.map(|finding| {
            let severity = view.text(&format!("severity-{}", finding.severity.id()), &[]);
            let clients = view.text("count-clients", &[("count", Value::from(finding.clients))]);
            let mut aside = vec![severity];
            aside.extend((finding.clients > 0).then_some(clients));
            format!("{} ({})", view.finding(finding, row), aside.join(", "))
        });
        vec![
            Cell::text(view.whole_label(row)),
            found.map_or(Cell::Empty, Cell::Text),
            step.map_or(Cell::Empty, |step| Cell::text(view.action(&step.action))),
            step.map_or(Cell::Empty, |step| Cell::count(step.chain_clients)),
            step.map_or(Cell::Empty, |step| Cell::figure(step.index_gain)),
            step.map_or(Cell::Empty, |step| Cell::figure(step.index_after)),
        ]
    });
    let columns = [
        ("report", Unit::Words),
        ("worst-finding", Unit::Prose),
        ("first-action", Unit::Prose),
        ("chain-clients", Unit::Count),
        ("index-gain", Unit::Points),
        ("chain-after", Unit::Score),
    ];
    let table = Table::worded(view.catalog, "portfolio-next", &columns).rows(rows).entries();
    table.off_screen(&["chain-clients", "chain-after"]).unless_empty()
}
