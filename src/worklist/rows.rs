//! Rows and columns of a worklist, before they are written anywhere.

use std::collections::HashMap;

use super::facts::{Facts, tidy};
use crate::model::sorted_set::SortedSet;

use super::people::{Person, people};
use super::words::{Words, is_with_clients};
use crate::model::time::Day;
use crate::pipeline::Audit;
use crate::plan::Task;
use crate::text::Catalog;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Text, which is never anything else.
    Text(String),
    /// A count or an amount.
    Number(f64),
    /// A day.
    Day(Day),
    /// Nothing.
    Empty,
}

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Short text.
    Short,
    /// Sentences.
    Long,
    /// A number.
    Number,
    /// A day.
    Day,
    /// Text to be filled in.
    Fill,
    /// A day to be filled in.
    FillDay,
    /// What the file is read back by.
    Technical,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Heading.
    pub heading: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Width in characters.
    pub width: f64,
}

/// Headings of the two columns that the file is read back by: the same in all languages.
const TASK: &str = "untether:task";
const CLIENT: &str = "untether:client";

/// Ids of the headings that stand in the language files, with the purpose and the width of their columns.
const COLUMNS: [(&str, Purpose, f64); 15] = [
    ("worklist-column-number", Purpose::Number, 6.0),
    ("worklist-column-client", Purpose::Short, 26.0),
    ("worklist-column-place", Purpose::Short, 20.0),
    ("worklist-column-address", Purpose::Short, 20.0),
    ("worklist-column-record", Purpose::Short, 18.0),
    ("worklist-column-do", Purpose::Long, 36.0),
    ("worklist-column-why", Purpose::Long, 36.0),
    ("worklist-column-value", Purpose::Number, 14.0),
    ("worklist-column-last", Purpose::Day, 13.0),
    ("worklist-column-opening", Purpose::Long, 44.0),
    ("worklist-column-email", Purpose::Fill, 26.0),
    ("worklist-column-phone", Purpose::Fill, 20.0),
    ("worklist-column-done", Purpose::FillDay, 13.0),
    ("worklist-column-note", Purpose::Fill, 30.0),
    (TASK, Purpose::Technical, 16.0),
];

/// The columns, in order; the last one ties a row to its client.
pub(super) fn columns(audit: &Audit, catalog: &Catalog) -> Vec<Column> {
    let currency = audit.currency.as_deref().filter(|_| audit.audience.evidence.has_value);
    let heading = |id: &str| match (id, currency) {
        (TASK, _) => TASK.to_owned(),
        ("worklist-column-value", Some(currency)) => format!("{}, {currency}", catalog.text(id, &[])),
        _ => catalog.text(id, &[]),
    };
    let column = |(id, purpose, width): &(&str, Purpose, f64)| Column {
        heading: heading(id),
        purpose: *purpose,
        width: *width,
    };
    let mut columns: Vec<Column> = COLUMNS.iter().map(column).collect();
    columns.push(Column { heading: CLIENT.to_owned(), purpose: Purpose::Technical, width: 16.0 });
    columns
}

/// The rows, one a task, those of one client side by side.
pub(super) fn rows(audit: &Audit, tasks: &[Task], catalog: &Catalog) -> Vec<Vec<Cell>> {
    let words = Words::new(audit, catalog);
    let clients = &audit.audience.clients;
    let known = tasks.iter().filter(|task| task.client < clients.len() && is_with_clients(task.action));
    let mut by_client: HashMap<usize, usize> = HashMap::new();
    let mut order: Vec<(usize, Vec<&Task>)> = Vec::new();
    for task in known {
        let place = *by_client.entry(task.client).or_insert_with(|| {
            order.push((task.client, Vec::new()));
            order.len() - 1
        });
        if let Some((_, own)) = order.get_mut(place) {
            own.push(task);
        }
    }
    let groups: SortedSet<u32> = order.iter().map(|(client, _)| clients[*client].group).collect();
    let people = people(audit, &groups);
    let nobody = Person::default();
    let mut rows = Vec::with_capacity(tasks.len());
    for ((client, tasks), number) in order.into_iter().zip(1_u32..) {
        let client = &clients[client];
        let person = people.get(&client.group).unwrap_or(&nobody);
        let facts = Facts::new(audit, client, person);
        rows.extend(tasks.into_iter().map(|task| row(number, &facts, task, &words)));
    }
    rows
}

fn row(number: u32, facts: &Facts<'_>, task: &Task, words: &Words<'_>) -> Vec<Cell> {
    let (audit, client) = (facts.audit, facts.client);
    let place = facts.channel.map(|channel| words.place(facts.id(channel), &tidy(facts.account(channel))));
    let records: Vec<String> = facts.person.records().map(|record| tidy(&words.record(record))).collect();
    let last = client.days.iter().map(|day| day.day).max();
    let has_value = audit.audience.evidence.has_value;
    let id = task.channel.map(|channel| facts.id(channel));
    let handle = facts.person.tie(audit);
    let text = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
    vec![
        Cell::Number(f64::from(number)),
        text(facts.name.clone()),
        text(place.unwrap_or_default()),
        text(facts.channel.and_then(|channel| facts.address(channel)).unwrap_or_default()),
        text(records.into_iter().take(MOST_RECORDS).collect::<Vec<_>>().join("; ")),
        text(words.what(facts, task)),
        text(words.why(facts, task)),
        if has_value { Cell::Number(client.value) } else { Cell::Empty },
        last.map_or(Cell::Empty, Cell::Day),
        text(words.opening(facts, task)),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Text(id.map_or_else(|| task.action.to_owned(), |id| format!("{}:{id}", task.action))),
        text(handle),
    ]
}

/// Most records of one client that a row names.
pub(super) const MOST_RECORDS: usize = 3;
