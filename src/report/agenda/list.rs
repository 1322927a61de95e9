//! The short list: how many clients of which action, and what it reaches.

use super::steps::title;
use crate::model::agenda::{Agenda, ShortList};
use crate::report::document::{Cell, Section, Table, Unit};
use crate::text::{Catalog, Value, number};

/// What the list comes to.
pub(super) fn list(agenda: &Agenda, catalog: &Catalog) -> Option<Section> {
    let list = agenda.list.as_ref()?;
    let mut said = vec![outcome(agenda, list, catalog)];
    said.extend(expected(agenda, list, catalog));
    said.extend(reach(list, catalog));
    let head = head(list, catalog);
    if list.tasks.is_empty() {
        let lead = [vec![head.clone()], said].concat();
        return Section::of_words("plan-list", head, lead);
    }
    said.push(catalog.text(&format!("plan-list-{}", list.method), &[]));
    let row = |one: &crate::model::agenda::ListedAction| {
        vec![Cell::named(&one.action, title(&one.action, catalog)), Cell::count(one.clients)]
    };
    let columns = [("clients", "plan-clients", Unit::Count)];
    let table = Table::headed(catalog, "plan-list", head, "action", &columns);
    Section::of_table(table.rows(list.actions.iter().map(row)).note(said.join(" ")))
}

fn head(list: &ShortList, catalog: &Catalog) -> String {
    let target = list.target.map(|target| ("target", Value::from(plain(target, catalog))));
    let budget = list.budget.map(|budget| ("count", Value::from(budget)));
    if let Some(hours) = list.hours {
        let values = [("hours", Value::from(plain(hours, catalog)))];
        return catalog.text("plan-list-hours", &values);
    }
    let id = match (list.target, list.budget) {
        (Some(_), Some(_)) => "plan-list-both",
        (Some(_), None) => "plan-list-target",
        _ => "plan-list-budget",
    };
    catalog.text(id, &target.into_iter().chain(budget).collect::<Vec<_>>())
}

/// A target as it was typed: without decimals where it has none.
fn plain(target: f64, catalog: &Catalog) -> String {
    let decimals = usize::from(target.fract() > f64::EPSILON);
    number::decimal(target, decimals, catalog.language())
}

/// How much is to be done, and where it leads.
fn outcome(agenda: &Agenda, list: &ShortList, catalog: &Catalog) -> String {
    let language = catalog.language();
    let clients = catalog.text("count-clients", &[("count", Value::from(list.clients))]);
    let tasks = Value::from(list.tasks.len() as u64);
    match agenda.today.index.zip(list.after.index) {
        _ if list.tasks.is_empty() => catalog.text("plan-list-empty", &[]),
        Some((before, after)) => catalog.text(
            "plan-list-outcome",
            &[
                ("clients", Value::from(clients)),
                ("tasks", tasks),
                ("before", Value::from(number::score(before, language))),
                ("after", Value::from(number::score(after, language))),
            ],
        ),
        None => {
            catalog.text("plan-list-outcome-tests", &[("clients", Value::from(clients)), ("tasks", tasks)])
        }
    }
}

/// What comes of it when not everybody answers, and how long it takes; in whole points.
fn expected(agenda: &Agenda, list: &ShortList, catalog: &Catalog) -> Option<String> {
    let language = catalog.language();
    let (after, expected) =
        list.after.index.zip(list.expected.index).filter(|_| agenda.today.index.is_some())?;
    if list.tasks.is_empty() {
        return None;
    }
    let hours = ("hours", Value::from(number::decimal(list.minutes / 60.0, 1, language)));
    let is_sure = (after - expected).abs() < f64::EPSILON;
    let expected = ("after", Value::from(number::decimal(expected, 0, language)));
    Some(catalog.text(if is_sure { "plan-list-takes" } else { "plan-list-expected" }, &[expected, hours]))
}

/// Whether the target is reached, where that has to be said.
fn reach(list: &ShortList, catalog: &Catalog) -> Option<String> {
    let target = ("target", Value::from(plain(list.target?, catalog)));
    match (list.is_reached, list.after.index) {
        (Some(false), Some(after)) => {
            let id = if list.budget.is_some() || list.hours.is_some() {
                "plan-list-short"
            } else {
                "plan-list-out-of-reach"
            };
            Some(
                catalog.text(id, &[target, ("after", Value::from(number::score(after, catalog.language())))]),
            )
        }
        (None, _) => Some(catalog.text("plan-list-unmeasured", &[])),
        _ => None,
    }
}
