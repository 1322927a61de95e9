//! What to do, and how far each step leads.

use super::remarks::{COLUMNS, Remark};
use super::{Cell, Chart, Section, Source, Table, Unit};
use crate::model::report::PlanStep;
use crate::text::Value;

/// Every action in the order that buys most.
pub(super) fn plan(source: Source<'_>) -> Option<Section> {
    let plan = &source.report.plan;
    if plan.is_empty() {
        return None;
    }
    let lead = vec![source.text("section-plan-lead", &[])];
    let has_index = plan.iter().any(|step| step.chain_after.is_some());
    source.section("plan", lead, [has_index.then(|| curve(source)), owners(source), Some(steps(source))])
}

/// The name of an action in the language of the output.
pub(super) fn title(source: Source<'_>, step: &PlanStep) -> String {
    let (id, channel) = step.action.split_once(':').unwrap_or((&step.action, ""));
    let channel = Value::from(source.channel(channel));
    source.catalog.find(&format!("plan-{id}"), &[("channel", channel)]).unwrap_or_else(|| step.title.clone())
}

fn named(source: Source<'_>, step: &PlanStep) -> Cell {
    Cell::named(&step.action, title(source, step))
}

/// The index after each step and all before it.
fn curve(source: Source<'_>) -> Table {
    let today = source.report.index.as_ref().map(|index| index.score);
    let start =
        vec![source.word("plan-today"), Cell::figure(today), Cell::Empty, Cell::figure(today), Cell::Empty];
    let rows = source.report.plan.iter().map(|step| {
        vec![
            named(source, step),
            Cell::figure(step.chain_after),
            Cell::count(step.chain_clients),
            Cell::figure(step.expected.chain_after),
            Cell::figure(step.minutes),
        ]
    });
    let columns = [
        ("step", Unit::Words),
        ("chain-after", Unit::Score),
        ("chain-clients", Unit::Count),
        ("expected-after", Unit::Score),
        ("work-minutes", Unit::Minutes),
    ];
    Table::new(source, "plan-curve", &columns).rows(std::iter::once(start).chain(rows)).chart(Chart::Bars {
        label: 0,
        value: 1,
        by: None,
    })
}

/// Who sees to which step and until when, with what is said of it.
fn owners(source: Source<'_>) -> Option<Table> {
    let rows = source.report.plan.iter().filter_map(|step| {
        let remark = Some(Remark::on_step(source, step)).filter(|remark| !remark.is_empty())?;
        let [note, owner, due] = remark.cells();
        Some(vec![named(source, step), note, owner, due])
    });
    let [note, owner, due] = COLUMNS;
    Table::new(source, "plan-owners", &[("action", Unit::Words), note, owner, due])
        .rows(rows)
        .entries()
        .unless_empty()
}

/// What each step gains alone.
fn steps(source: Source<'_>) -> Table {
    let rows = source.report.plan.iter().map(|step| {
        vec![
            named(source, step),
            Cell::count(step.clients),
            Cell::figure(step.index_gain),
            Cell::figure(step.tests.outage),
            Cell::figure(step.tests.context),
            Cell::figure(step.tests.owned),
        ]
    });
    let columns = [
        ("action", Unit::Words),
        ("clients", Unit::Count),
        ("index-gain", Unit::Points),
        ("gain-outage", Unit::Points),
        ("gain-context", Unit::Points),
        ("gain-owned", Unit::Points),
    ];
    Table::new(source, "plan-steps", &columns).rows(rows).on_paper(0)
}
