//! Lists inside of records: what each client bought, or what was said with them.

use serde_json::{Map, Value};

use super::cells::{cells, headers_of, placed, row};
use crate::import::SourceRule;
use crate::import::api::path::text;
use crate::import::table::headers::role_of;
use crate::import::table::title::Title;
use crate::import::table::{Plan, Row, TableKind};

/// Objects of a list inside of records from which it is judged what they are.
const FIRST: usize = 100;

/// The field in which an inner item names whose it is.
const CLIENT: &str = "client";

/// An item of a list, with the name of the list, and its place.
pub(super) type Item = (String, Value, u64);

/// The fields of these records that hold tables of their own: lists of deals, entries or messages inside of people.
pub(super) fn inner_lists(records: &[(Value, u64)]) -> Vec<String> {
    let mut names: Vec<&String> = Vec::new();
    for (key, _) in records.iter().filter_map(|(record, _)| record.as_object()).flatten() {
        if !names.contains(&key) && records.iter().any(|(record, _)| !objects(record, key).is_empty()) {
            names.push(key);
        }
    }
    let is_table = |name: &&&String| {
        let inner = records.iter().flat_map(|(record, place)| {
            let client = record.as_object().map(identity).unwrap_or_default();
            let items = objects(record, name).iter().cloned();
            items.map(move |item| (of_client(item, &client), *place))
        });
        matches!(
            kind_of(name, inner.take(FIRST)),
            Some(TableKind::Deals | TableKind::Messages | TableKind::Activities)
        )
    };
    let found: Vec<String> = names.iter().filter(is_table).map(|name| (*name).clone()).collect();
    // Whatever has a sum or a time itself is no client: what it lists are its parts.
    let outer = records.iter().take(FIRST).map(|(record, place)| (without(record, &found), *place));
    if !found.is_empty() && kind_of("", outer) == Some(TableKind::Contacts) { found } else { Vec::new() }
}

/// Takes the items of inner lists out of a record; each says whose it is.
pub(super) fn taken_out(record: &mut Value, lists: &[String], place: u64) -> Vec<Item> {
    let Some(fields) = record.as_object_mut().filter(|_| !lists.is_empty()) else { return Vec::new() };
    let taken: Vec<(&String, Value)> =
        lists.iter().filter_map(|name| Some((name, fields.remove(name)?))).collect();
    let client = identity(fields);
    let items = taken.into_iter().flat_map(|(name, list)| {
        let list = if let Value::Array(items) = list { items } else { Vec::new() };
        list.into_iter().filter(Value::is_object).map(move |item| (name, item))
    });
    items.map(|(name, item)| (name.clone(), of_client(item, &client), place)).collect()
}

/// An item that says whose it is, if it did not yet.
fn of_client(mut item: Value, client: &Map<String, Value>) -> Value {
    if let Some(fields) = item.as_object_mut() {
        fields.entry(CLIENT).or_insert_with(|| Value::Object(client.clone()));
    }
    item
}

/// What tells whom a record is of: its id, names and contacts.
fn identity(fields: &Map<String, Value>) -> Map<String, Value> {
    let says_of_whom = |key: &str| {
        key.eq_ignore_ascii_case("id")
            || role_of(key, "").is_some_and(|role| role.is_contact() || role.is_name())
    };
    let is_said = |value: &Value| !text(value).is_empty();
    let own = fields.iter().filter(|(key, value)| says_of_whom(key) && is_said(value));
    own.map(|(key, value)| (key.clone(), value.clone())).collect()
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

/// What a list is a table of, where it is one.
fn kind_of(name: &str, items: impl Iterator<Item = (Value, u64)>) -> Option<TableKind> {
    let items: Vec<_> = items.map(|(item, place)| (cells(&item, None), place)).collect();
    let (headers, columns) = headers_of(&items);
    let rows: Vec<Row> =
        items.iter().filter_map(|(cells, place)| row(&placed(&columns, cells).0, *place)).collect();
    let title = Title::of(Some(name).filter(|name| !name.is_empty()), "", []);
    Plan::new(headers, &SourceRule::default(), &rows, &title).ok().map(|plan| plan.kind)
}
