//! Rows and columns of a worklist, before they are written anywhere.

use std::collections::{BTreeMap, BTreeSet};

use super::people::{Person, people};
use super::words::{Words, is_with_clients};
use crate::model::client::{ChannelIndex, Client};
use crate::model::name::plain_name;
use crate::model::time::Day;
use crate::pipeline::Audit;
use crate::plan::Task;
use crate::text::{Catalog, escape};

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

/// Most characters of what comes from exports: a longer name or address is none that anybody reads.
const MOST_LETTERS: usize = 120;

/// The rows, one a task, those of one client side by side.
pub(super) fn rows(audit: &Audit, tasks: &[Task], catalog: &Catalog) -> Vec<Vec<Cell>> {
    let words = Words::new(audit, catalog);
    let clients = &audit.audience.clients;
    let known = tasks.iter().filter(|task| task.client < clients.len() && is_with_clients(task.action));
    let mut by_client: BTreeMap<usize, usize> = BTreeMap::new();
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
    let groups: BTreeSet<u32> = order.iter().map(|(client, _)| clients[*client].group).collect();
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

/// What the rows of one client share.
pub(super) struct Facts<'a> {
    pub(super) audit: &'a Audit,
    pub(super) client: &'a Client,
    pub(super) person: &'a Person,
    /// The channel on which the client writes most.
    pub(super) channel: Option<ChannelIndex>,
    /// Its name, safe to show; may be empty.
    pub(super) name: String,
}

impl<'a> Facts<'a> {
    fn new(audit: &'a Audit, client: &'a Client, person: &'a Person) -> Self {
        let busiest = client.traffic.iter().rev().filter(|traffic| traffic.messages > 0);
        let busiest = busiest.max_by_key(|traffic| (traffic.inbound, traffic.messages));
        let route = || client.routes.iter().rev().max_by_key(|route| route.is_proven);
        let channel = busiest.map(|traffic| traffic.channel).or_else(|| Some(route()?.channel));
        Self { audit, client, person, channel, name: tidy(person.name()) }
    }

    /// The id of a channel.
    pub(super) fn id(&self, channel: ChannelIndex) -> &'a str {
        self.audit.audience.channels.get(channel as usize).map_or("", |facts| facts.id.as_str())
    }

    /// The staff account through which most of a channel's messages went; may be empty.
    fn account(&self, channel: ChannelIndex) -> &'a str {
        let own = self.client.staff.iter().rev().filter(|traffic| traffic.channel == channel);
        let most = own.max_by_key(|traffic| traffic.messages);
        most.and_then(|traffic| self.audit.audience.staff.get(traffic.staff as usize))
            .map_or("", String::as_str)
    }

    /// Where one finds the client on a channel, safe to show.
    pub(super) fn address(&self, channel: ChannelIndex) -> Option<String> {
        self.person.address(self.id(channel), self.audit).map(|address| tidy(&address))
    }
}

/// Text of an export as it may stand in a cell: on one line, with nothing invisible in it, and not without end.
pub(super) fn tidy(text: &str) -> String {
    let line = text.replace(['\r', '\n', '\u{2028}', '\u{2029}'], " ");
    let mut shown: String = plain_name(&line).chars().take(MOST_LETTERS + 1).collect();
    if shown.chars().count() > MOST_LETTERS {
        shown.pop();
        shown.push('…');
    }
    escape::terminal(&shown).into_owned()
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
const MOST_RECORDS: usize = 3;
