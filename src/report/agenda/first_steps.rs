//! The first actions of a plan and where they lead, for the first screen of a report.

use super::steps::{needed, title};
use crate::model::report::PlanStep;
use crate::report::document::{Cell, OnScreen, Section, Table, Unit};
use crate::text::{Catalog, Value};

/// Most actions on the first screen.
const MOST: usize = 5;

/// The first actions, and where all of them are to be found.
pub(in crate::report) fn first_steps(
    plan: &[PlanStep],
    today: Option<f64>,
    catalog: &Catalog,
) -> Option<Section> {
    let (shown, _) = needed(plan, today);
    let mut columns = vec![("chain-clients", "plan-clients", Unit::Count)];
    columns.extend(today.map(|_| ("chain-after", "plan-index-then", Unit::Score)));
    columns.push(("said", "plan-gains", Unit::Prose));
    let rows = shown.iter().zip(1..).map(|((step, before), place)| {
        let name = Cell::named(&step.action, format!("{place}  {}", title(&step.action, catalog)));
        let mut cells = vec![name, Cell::count(step.chain_clients)];
        cells.extend(today.map(|_| Cell::Change { old: *before, new: step.chain_after }));
        let importable = || catalog.text("plan-importable", &[("count", Value::from(step.importable))]);
        cells.push(if step.importable == 0 { Cell::Empty } else { Cell::text(importable()) });
        cells
    });
    let table = Table::headed(catalog, "first-steps", catalog.text("plan-head", &[]), "action", &columns);
    let table = table.changing("chain-after", "chain-before").rows(rows);
    Section::of_table(table.note(catalog.text("plan-hint-brief", &[])).on_screen(OnScreen::First(MOST)))
}
