//! The short list: how many clients of which action, and what it reaches.

use super::steps::title;
use crate::model::agenda::{Agenda, ShortList};
use crate::report::layout::{Screen, score};
use crate::text::{Value, number};

/// What the list comes to.
pub(super) fn list(agenda: &Agenda, screen: &mut Screen<'_>) {
    let Some(list) = &agenda.list else { return };
    let head = head(list, screen);
    if list.tasks.is_empty() {
        screen.paragraph("  ", &head);
    } else {
        let header = vec![head, screen.text("plan-clients", &[])];
        let language = screen.language();
        let rows = list
            .actions
            .iter()
            .map(|one| vec![title(&one.action, screen), number::integer(one.clients, language)]);
        for line in screen.table(header, rows.collect()) {
            screen.line(line);
        }
    }
    let mut said = vec![outcome(agenda, list, screen)];
    said.extend(reach(list, screen));
    if !list.tasks.is_empty() {
        said.push(screen.text(&format!("plan-list-{}", list.method), &[]));
    }
    screen.paragraph("  ", &said.join(" "));
    screen.blank();
}

fn head(list: &ShortList, screen: &Screen<'_>) -> String {
    let target = list.target.map(|target| ("target", Value::from(plain(target, screen))));
    let budget = list.budget.map(|budget| ("count", Value::from(budget)));
    let id = match (list.target, list.budget) {
        (Some(_), Some(_)) => "plan-list-both",
        (Some(_), None) => "plan-list-target",
        _ => "plan-list-budget",
    };
    screen.text(id, &target.into_iter().chain(budget).collect::<Vec<_>>())
}

/// A target as it was typed: without decimals where it has none.
fn plain(target: f64, screen: &Screen<'_>) -> String {
    let decimals = usize::from(target.fract() > f64::EPSILON);
    number::decimal(target, decimals, screen.language())
}

/// How much is to be done, and where it leads.
fn outcome(agenda: &Agenda, list: &ShortList, screen: &Screen<'_>) -> String {
    let language = screen.language();
    let clients = screen.text("count-clients", &[("count", Value::from(list.clients))]);
    let tasks = Value::from(list.tasks.len() as u64);
    match agenda.today.index.zip(list.after.index) {
        _ if list.tasks.is_empty() => screen.text("plan-list-empty", &[]),
        Some((before, after)) => screen.text(
            "plan-list-outcome",
            &[
                ("clients", Value::from(clients)),
                ("tasks", tasks),
                ("before", Value::from(score(before, language))),
                ("after", Value::from(score(after, language))),
            ],
        ),
        None => {
            screen.text("plan-list-outcome-tests", &[("clients", Value::from(clients)), ("tasks", tasks)])
        }
    }
}

/// Whether the target is reached, where that has to be said.
fn reach(list: &ShortList, screen: &Screen<'_>) -> Option<String> {
    let target = ("target", Value::from(plain(list.target?, screen)));
    match (list.is_reached, list.after.index) {
        (Some(false), Some(after)) => {
            let id = if list.budget.is_some() { "plan-list-short" } else { "plan-list-out-of-reach" };
            Some(screen.text(id, &[target, ("after", Value::from(score(after, screen.language())))]))
        }
        (None, _) => Some(screen.text("plan-list-unmeasured", &[])),
        _ => None,
    }
}
