//! The first actions of a plan and where they lead, for the first screen of a report.

use super::steps::{needed, title};
use crate::model::report::PlanStep;
use crate::report::document::{Cell, OnScreen, Section, Table, Unit};
use crate::text::{Catalog, Value};

/// Most actions on the first screen.
const MOST: usize = 5;

/// The first actions, each with what people have said of it, and where all of them are to be found.
pub(in crate::report) fn first_steps(
    plan: &[PlanStep],
    today: Option<f64>,
    remarks: &dyn Fn(&PlanStep) -> Vec<String>,
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
        let importable = (step.importable != 0).then(importable);
        let said: Vec<String> = importable.into_iter().chain(remarks(step)).collect();
        cells.push(if said.is_empty() { Cell::Empty } else { Cell::text(said.join("\n")) });
        cells
    });
    let table = Table::headed(catalog, "first-steps", catalog.text("plan-head", &[]), "action", &columns);
    let table = table.changing("chain-after", "chain-before").rows(rows);
    Section::of_table(table.note(catalog.text("plan-hint-brief", &[])).on_screen(OnScreen::First(MOST)))
}
