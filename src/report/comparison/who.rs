//! Whose changes moved the scores.

use super::source::Source;
use crate::model::comparison::{Group, Who};
use crate::report::document::{Cell, Section, Table, Unit};
use crate::report::layout::scenario_name;
use crate::text::Value;

/// Points below which nothing is shown.
const LEAST: f64 = 0.05;

/// The groups of clients with what each explains, or why there are none.
pub(super) fn groups(source: Source<'_>) -> Option<Section> {
    let Source { comparison, catalog } = source;
    let title = catalog.text("compare-who", &[]);
    let said = |text: String| Section::of_words("compare-who", title.clone(), vec![text]);
    let Some(who) = &comparison.who else {
        let id = format!("compare-who-{}", comparison.who_missing.as_deref().unwrap_or("no_roster"));
        // Where a later version gives another reason nothing is said rather than an id.
        return said(catalog.find(&id, &[])?);
    };
    if who.groups.is_empty() {
        return said(catalog.text("compare-who-nobody", &[]));
    }
    let has_value = who.groups.iter().any(|group| group.value.is_some());
    let mut rows: Vec<Vec<Cell>> = who.groups.iter().map(|group| row(group, has_value, source)).collect();
    rows.extend(rest(who, has_value, source));
    rows.push(total(has_value, source));
    let mut columns = vec![("clients", "findings-clients", Unit::Count)];
    columns.extend(has_value.then_some(("value", "findings-value", Unit::Money)));
    columns.extend([
        ("gain-outage", "compare-outage", Unit::Points),
        ("gain-context", "compare-context", Unit::Points),
        ("gain-owned", "compare-owned", Unit::Points),
    ]);
    let mut note = catalog.text("compare-who-legend", &[]);
    if let Some(id) = &who.outage_by {
        let name = Value::from(scenario_name(id.as_str(), catalog));
        note = format!("{note} {}", catalog.text("compare-who-outage", &[("name", name)]));
    }
    let table = Table::headed(catalog, "compare-who", title, "cause", &columns);
    Section::of_table(table.rows(rows).note(note))
}

fn row(group: &Group, has_value: bool, source: Source<'_>) -> Vec<Cell> {
    let cause = group.cause.text_id();
    let mut cells = vec![Cell::named(cause, source.catalog.text(cause, &[])), Cell::count(group.clients)];
    cells.extend(has_value.then(|| group.value.map_or(Cell::Empty, Cell::Number)));
    cells.extend([group.outage, group.context, group.owned].map(points));
    cells
}

/// What no client explains: another operator holds the score now.
fn rest(who: &Who, has_value: bool, source: Source<'_>) -> Option<Vec<Cell>> {
    let rest = who.outage_rest.filter(|rest| rest.abs() >= LEAST)?;
    let name = Cell::named("other-operator", source.catalog.text("compare-who-rest", &[]));
    let mut cells = vec![name, Cell::Empty];
    cells.extend(has_value.then_some(Cell::Empty));
    cells.extend([points(Some(rest)), Cell::Empty, Cell::Empty]);
    Some(cells)
}

fn total(has_value: bool, source: Source<'_>) -> Vec<Cell> {
    let name = Cell::named("all", source.catalog.text("compare-who-total", &[]));
    let mut cells = vec![name, Cell::Empty];
    cells.extend(has_value.then_some(Cell::Empty));
    cells.extend(super::verdict::tests(source).map(|(_, test)| points(test.score.change)));
    cells
}

/// Points of a score; nothing where there are none, a dash where they are not known.
fn points(points: Option<f64>) -> Cell {
    match points {
        None => Cell::Unknown,
        Some(points) if points.abs() < LEAST => Cell::Empty,
        Some(points) => Cell::Number(points),
    }
}
