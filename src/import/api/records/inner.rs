//! Lists inside of records: what each client bought, what was said with them, who else belongs to them.

use serde_json::{Map, Value};

use super::cells::{cells, headers_of, placed, row};
use super::shape::reaches;
use crate::import::SourceRule;
use crate::import::api::path::text;
use crate::import::error::ImportError;
use crate::import::table::headers::fold::words;
use crate::import::table::headers::words::{Sense, speaks_of};
use crate::import::table::headers::{role_in_messages, role_of};
use crate::import::table::needs::notice_of;
use crate::import::table::title::Title;
use crate::import::table::{Plan, Role, Row, TableKind};
use crate::reference::channels;

/// Objects of a list inside of records from which it is judged what they are.
const FIRST: usize = 100;

/// The field in which an inner item names whose it is, and that of a person which says for whom they work.
const CLIENT: &str = "client";
const COMPANY: &str = "company";

/// What comes out of a record.
pub(super) enum Item {
    /// A record of another list, by its name, with its place.
    Record(String, Value, u64),
    /// An item of a list inside of records, by the name of the list: it has its place among the items of that.
    Inner(String, Value),
    /// Something that no table takes, with its place.
    LeftOut(u64),
}

/// What is done with the lists inside of records.
#[derive(Debug, Default)]
pub(super) struct Inner {
    /// Tables of their own: deals, entries or messages of people.
    tables: Vec<String>,
    /// People with contacts of their own.
    people: Vec<String>,
    /// Whose those people are.
    outer: Outer,
    /// Whatever else has days of its own, which are not those of the record: nothing is made of it.
    others: Vec<String>,
}

/// What a record with a list of people is.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Outer {
    /// Somebody who can be reached: the others belong to them.
    #[default]
    Person,
    /// A deal: one of them is its client.
    Deal,
    /// A firm: they work for it.
    Firm,
}

impl Inner {
    /// Finds out what the lists inside of these records are.
    pub(super) fn of(records: &[(Value, u64)]) -> Self {
        let mut inner = Self::default();
        let mut tables = Vec::new();
        for name in names(records) {
            let items = || records.iter().flat_map(|(record, _)| objects(record, &name)).take(FIRST);
            let has = |item: &Value, wanted: &dyn Fn(Role) -> bool| {
                item.as_object().is_some_and(|fields| {
                    fields
                        .iter()
                        .any(|(key, value)| !text(value).is_empty() && role_of(key, "").is_some_and(wanted))
                })
            };
            let most = |wanted: &dyn Fn(&Value) -> bool| {
                items().filter(|item| wanted(item)).count() * 2 > items().count()
            };
            if is_table(&name, records) {
                tables.push(name);
            } else if most(&|item| has(item, &Role::is_name) && reached(item)) {
                inner.people.push(name);
            } else if items().any(|item| has(item, &Role::is_date)) {
                inner.others.push(name);
            }
        }
        // Whatever has a sum or a time itself is no client: what it lists are its parts.
        let first = || records.iter().take(FIRST);
        let outer = first().map(|(record, place)| (without(record, &tables), *place));
        if !tables.is_empty() && matches!(kind_of("", outer), Ok(TableKind::Contacts)) {
            inner.tables = tables;
        }
        let has_sum = |(record, _): &&(Value, u64)| {
            record
                .as_object()
                .is_some_and(|fields| fields.keys().any(|key| role_of(key, "") == Some(Role::DealAmount)))
        };
        inner.outer = if first().any(|(record, _)| reached(record)) {
            Outer::Person
        } else if first().any(|record| has_sum(&record)) {
            Outer::Deal
        } else {
            Outer::Firm
        };
        inner
    }

    /// Takes the items of inner lists out of a record; each says whose it is. Nothing is left of a firm whose people they are.
    pub(super) fn taken_out(&self, mut record: Value, place: u64) -> (Option<Value>, Vec<Item>) {
        let mut items = Vec::new();
        let Some(fields) = record.as_object_mut() else { return (Some(record), items) };
        let mut taken = |lists: &[String]| -> Vec<(String, Vec<Value>)> {
            let taken = lists.iter().filter_map(|name| Some((name.clone(), list_in(fields.remove(name)?))));
            taken.collect()
        };
        let (tables, people, others) = (taken(&self.tables), taken(&self.people), taken(&self.others));
        let client = if tables.is_empty() { Vec::new() } else { whose(fields) };
        for (name, list) in tables {
            items.extend(list.into_iter().map(|item| Item::Inner(name.clone(), said_of(item, &client))));
        }
        items.extend(others.iter().flat_map(|(_, list)| list).map(|_| Item::LeftOut(place)));
        let is_firm = self.outer == Outer::Firm && people.iter().any(|(_, list)| !list.is_empty());
        for (name, mut list) in people {
            match self.outer {
                Outer::Firm => {
                    let firm = first_name(fields);
                    let of_firm = list.into_iter().map(|person| with_field(person, COMPANY, &firm));
                    items.extend(of_firm.map(|person| Item::Inner(name.clone(), person)));
                }
                Outer::Deal if !list.is_empty() => {
                    let buyer = list.iter().position(is_client).unwrap_or(0);
                    fields.insert(name, list.swap_remove(buyer));
                    items.extend(list.iter().map(|_| Item::LeftOut(place)));
                }
                Outer::Deal | Outer::Person => items.extend(list.iter().map(|_| Item::LeftOut(place))),
            }
        }
        ((!is_firm).then_some(record), items)
    }
}

/// The fields that hold lists of objects, in the order in which they are met.
fn names(records: &[(Value, u64)]) -> Vec<String> {
    let mut names: Vec<&String> = Vec::new();
    for (key, value) in records.iter().filter_map(|(record, _)| record.as_object()).flatten() {
        if value.is_array()
            && !names.contains(&key)
            && records.iter().any(|(record, _)| !objects(record, key).is_empty())
        {
            names.push(key);
        }
    }
    names.into_iter().cloned().collect()
}

/// Whether a list inside of records is a table of deals, messages or entries once it is said whose each is.
fn is_table(name: &str, records: &[(Value, u64)]) -> bool {
    let items = records.iter().flat_map(|(record, place)| {
        let client = record.as_object().map(whose).unwrap_or_default();
        let items = objects(record, name).iter().cloned();
        items.map(move |item| (said_of(item, &client), *place))
    });
    match kind_of(name, items.take(FIRST)) {
        Ok(kind) => matches!(kind, TableKind::Deals | TableKind::Messages | TableKind::Activities),
        // Messages of which only the channel is not known are named as such.
        Err(error) => notice_of(&error).is_some(),
    }
}

/// Whether an object has a contact of its own.
fn reached(item: &Value) -> bool {
    item.as_object().is_some_and(|fields| fields.iter().any(|(key, value)| reaches(key, value)))
}

/// Whether somebody in a list is called the client.
fn is_client(person: &Value) -> bool {
    let words = |value: &Value| words(&text(value));
    person.as_object().is_some_and(|fields| {
        fields
            .iter()
            .any(|(key, value)| role_of(key, "").is_none() && speaks_of(&words(value), Sense::Client))
    })
}

/// An item that says something more, if it did not yet.
fn with_field(mut item: Value, key: &str, value: &Value) -> Value {
    if let Some(fields) = item.as_object_mut() {
        fields.entry(key).or_insert_with(|| value.clone());
    }
    item
}

/// What a record says of all that it lists: whose it is, and on which channel.
fn whose(fields: &Map<String, Value>) -> Vec<(String, Value)> {
    let is_channel = |(key, value): &(&String, &Value)| {
        role_in_messages(key) == Some(Role::Channel) && channels::by_word(&text(value)).is_some()
    };
    let channel = fields.iter().filter(is_channel).map(|(key, value)| (key.clone(), value.clone()));
    let client = (CLIENT.to_owned(), Value::Object(identity(fields)));
    std::iter::once(client).chain(channel).collect()
}

/// An item of a list inside of a record, with what that says of it.
fn said_of(item: Value, outer: &[(String, Value)]) -> Value {
    outer.iter().fold(item, |item, (key, value)| with_field(item, key, value))
}

/// What tells whom a record is of: its id, names and contacts, or the client in it.
fn identity(fields: &Map<String, Value>) -> Map<String, Value> {
    let says_of_whom = |key: &str| {
        key.eq_ignore_ascii_case("id")
            || role_of(key, "").is_some_and(|role| role.is_contact() || role.is_name())
    };
    // `{"contact": {"name": "Ann", "phone": "…"}, "assigned_to": {"name": "Max"}}`: the other one works here.
    let is_client = |key: &str, value: &Value| {
        let words = words(key);
        value.is_object()
            && (speaks_of(&words, Sense::Client) || speaks_of(&words, Sense::Contact))
            && reached(value)
    };
    let own = fields
        .iter()
        .filter(|(key, value)| says_of_whom(key) && !text(value).is_empty() || is_client(key, value));
    own.map(|(key, value)| (key.clone(), value.clone())).collect()
}

/// What a firm is called.
fn first_name(fields: &Map<String, Value>) -> Value {
    let names = fields
        .iter()
        .filter(|(key, _)| role_of(key, "").is_some_and(|role| role.is_name() || role == Role::CompanyName));
    names.map(|(_, value)| value.clone()).find(Value::is_string).unwrap_or_default()
}

/// A record without some of its fields.
fn without(record: &Value, lists: &[String]) -> Value {
    let fields = record.as_object().into_iter().flatten().filter(|(key, _)| !lists.contains(key));
    Value::Object(fields.map(|(key, value)| (key.clone(), value.clone())).collect())
}

/// The objects that a field of a record lists.
fn objects<'v>(record: &'v Value, name: &str) -> &'v [Value] {
    let list = record.get(name).and_then(Value::as_array).map(Vec::as_slice);
    list.filter(|list| list.iter().all(Value::is_object)).unwrap_or_default()
}

/// The objects of a list.
fn list_in(value: Value) -> Vec<Value> {
    let Value::Array(items) = value else { return Vec::new() };
    items.into_iter().filter(Value::is_object).collect()
}

/// What a list is a table of, or what it lacks to be one.
fn kind_of(name: &str, items: impl Iterator<Item = (Value, u64)>) -> Result<TableKind, ImportError> {
    let items: Vec<_> = items.map(|(item, place)| (cells(&item, None), place)).collect();
    let (headers, columns) = headers_of(&items);
    let rows: Vec<Row> =
        items.iter().filter_map(|(cells, place)| row(&placed(&columns, cells).0, *place)).collect();
    let title = Title::of(Some(name).filter(|name| !name.is_empty()), "", []);
    Plan::new(headers, &SourceRule::default(), &rows, &title).map(|plan| plan.kind)
}
