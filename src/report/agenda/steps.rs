//! The actions of a plan, each with whom it concerns and what it buys.

use crate::model::agenda::Agenda;
use crate::model::report::PlanStep;
use crate::naming;
use crate::report::document::remarks::Remark;
use crate::report::document::{Cell, Section, Table, Unit};
use crate::text::{Catalog, Value, escape, number};

/// Gains below this many points are none.
const LEAST_GAIN: f64 = 0.005;

/// An action with the index before it.
pub(super) type Placed<'a> = (&'a PlanStep, Option<f64>);

/// The actions in their order, and behind them those that gain nothing once all others are done.
pub(super) fn needed(plan: &[PlanStep], today: Option<f64>) -> (Vec<Placed<'_>>, Vec<Placed<'_>>) {
    let before = std::iter::once(today).chain(plan.iter().map(|step| step.chain_after));
    plan.iter().zip(before).partition(|(step, before)| match before.zip(step.chain_after) {
        Some((before, after)) => after - before >= LEAST_GAIN,
        None => step.chain_clients != 0,
    })
}

/// All actions, with what each gains alone and by test, and what people have said of it.
pub(super) fn steps(agenda: &Agenda, catalog: &Catalog) -> Option<Section> {
    let today = agenda.today.index;
    let (shown, needless) = needed(&agenda.plan, today);
    let mut columns = vec![("chain-clients", "plan-clients", Unit::Count)];
    columns.extend(today.map(|_| ("chain-after", "plan-index-then", Unit::Score)));
    columns.push(("said", "plan-gains", Unit::Prose));
    let row = |((step, before), place): (&Placed<'_>, usize)| {
        let name = Cell::named(&step.action, format!("{place}  {}", title(&step.action, catalog)));
        let mut cells = vec![name, Cell::count(step.chain_clients)];
        cells.extend(today.map(|_| Cell::Change { old: *before, new: step.chain_after }));
        let mut said = vec![gains(step, catalog)];
        said.extend(expected(step, catalog));
        if step.importable != 0 {
            said.push(catalog.text("plan-importable", &[("count", Value::from(step.importable))]));
        }
        for (place, count) in step.look_first_in.iter().filter(|(_, count)| **count != 0) {
            let values = [("place", Value::from(place.as_str())), ("count", Value::from(*count))];
            said.push(catalog.text("plan-look-first", &values));
        }
        said.extend(Remark::of(agenda.comments_on_step(&step.action)).lines(catalog));
        cells.push(Cell::text(said.join("\n")));
        cells
    };
    let rows = shown.iter().zip(1..).map(row);
    let titles: Vec<_> = needless.iter().map(|(step, _)| in_sentence(step, catalog)).collect();
    let note = match titles.as_slice() {
        [] => String::new(),
        titles => catalog.text("plan-needless", &[("titles", Value::from(titles.join("; ")))]),
    };
    let heading = catalog.text("plan-head", &[]);
    let table = Table::headed(catalog, "plan-actions", heading, "action", &columns);
    Section::of_table(table.changing("chain-after", "chain-before").rows(rows).note(note))
}

/// What an action is called.
pub(super) fn title(action: &str, catalog: &Catalog) -> String {
    escape::terminal(&naming::action(action, catalog)).into_owned()
}

/// An action that is needless after others, with what it would gain alone.
fn in_sentence(step: &PlanStep, catalog: &Catalog) -> String {
    let title = title(&step.action, catalog);
    match step.index_gain {
        Some(gain) => catalog.text(
            "plan-needless-one",
            &[("title", Value::from(title)), ("gain", Value::from(signed(gain, catalog)))],
        ),
        None => title,
    }
}

/// What an action gains alone, by test.
fn gains(step: &PlanStep, catalog: &Catalog) -> String {
    let tests = [
        ("plan-gain-outage", step.tests.outage),
        ("plan-gain-context", step.tests.context),
        ("plan-gain-owned", step.tests.owned),
    ];
    let named = |(id, gain): (&str, Option<f64>)| {
        let gain = gain.filter(|gain| gain.abs() >= LEAST_GAIN)?;
        Some(catalog.text(id, &[("gain", Value::from(signed(gain, catalog)))]))
    };
    let tests = tests.into_iter().filter_map(named).collect::<Vec<_>>().join(", ");
    if tests.is_empty() {
        return catalog.text("plan-alone-nothing", &[]);
    }
    let tests = ("tests", Value::from(tests));
    let Some(gain) = step.index_gain else { return catalog.text("plan-alone-tests", &[tests]) };
    let gain = ("gain", Value::from(signed(gain, catalog)));
    // Whom it concerns today need not be whom it concerns at its place.
    if step.clients == step.chain_clients {
        catalog.text("plan-alone", &[gain, tests])
    } else {
        catalog.text("plan-alone-fewer", &[gain, tests, ("count", Value::from(step.clients))])
    }
}

/// What comes of an action when only some of those asked answer, and how long it takes. In whole points: one client is often more
/// than a tenth.
fn expected(step: &PlanStep, catalog: &Catalog) -> Option<String> {
    let (after, minutes) = step.expected.chain_after.zip(step.minutes)?;
    let language = catalog.language();
    let after = ("after", Value::from(number::decimal(after, 0, language)));
    let minutes = ("hours", Value::from(number::decimal(minutes / 60.0, 1, language)));
    // Who need not answer does what is expected.
    let id = if step.expected.chain_after == step.chain_after { "plan-takes" } else { "plan-expected" };
    Some(catalog.text(id, &[after, minutes]))
}

fn signed(gain: f64, catalog: &Catalog) -> String {
    let figure = number::decimal(gain, 1, catalog.language());
    if gain < 0.0 { figure } else { format!("+{figure}") }
}
