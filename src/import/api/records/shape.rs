//! What an object is: a record, a map of records under their ids, or whatever stands around lists of records.

use serde_json::{Map, Value};

use crate::import::api::path::text;
use crate::import::table::Role;
use crate::import::table::headers::fold::words;
use crate::import::table::headers::role_of;
use crate::import::table::headers::words::{Sense, speaks_of};

/// What an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// One record.
    Record,
    /// Records, each under its id.
    ById,
    /// A page: lists of records, and what is said of them.
    Around,
}

/// How deep lists are looked for in a page.
const DEEPEST: usize = 6;

/// So many people with contacts of their own in one object are its list, whoever the object says that it is.
const CROWD: usize = 3;

/// Keys of lists that say nothing of what is in them.
const PLAIN: [&str; 12] = [
    "list",
    "items",
    "data",
    "result",
    "results",
    "rows",
    "records",
    "value",
    "values",
    "nodes",
    "edges",
    "_embedded",
];

/// The name of a list: its key, or that of what it stands in where the key says nothing.
pub(super) fn name_of_list<'n>(around: &'n str, key: &'n str) -> &'n str {
    if PLAIN.contains(&key) && !around.is_empty() { around } else { key }
}

/// A record of a map, with its key as its id.
pub(super) fn with_id(key: &str, mut record: Map<String, Value>) -> Map<String, Value> {
    if !record.keys().any(|field| field.eq_ignore_ascii_case("id")) {
        record.insert("id".to_owned(), key.into());
    }
    record
}

/// Whether a field says where whoever an object is about is reached.
pub(super) fn reaches(key: &str, value: &Value) -> bool {
    (value.is_string() || value.is_number())
        && text(value).contains(|sign: char| sign.is_ascii_digit() || sign == '@')
        && role_of(key, "").is_some_and(Role::is_contact)
}

/// Whether a field holds the client as an object: `"contact": {"name": "Ann", "phone": "…"}`. `"assigned_to": {…}` works here.
pub(super) fn is_client(key: &str, value: &Value) -> bool {
    let speaks = || {
        let words = words(key);
        speaks_of(&words, Sense::Client) || speaks_of(&words, Sense::Contact)
    };
    value.as_object().is_some_and(|fields| fields.iter().any(|(key, value)| reaches(key, value))) && speaks()
}

/// What an object is; at the `root` of a text a crowd of people in it tells that it is a page, and in a list it is an item.
pub(super) fn shape(fields: &Map<String, Value>, is_root: bool) -> Shape {
    if is_by_id(fields) {
        return Shape::ById;
    }
    let has_groups = fields.values().any(|value| is_group(value, DEEPEST));
    if !has_groups {
        return Shape::Record;
    }
    let has = |wanted: &dyn Fn(&str, &Value) -> bool| fields.iter().any(|(key, value)| wanted(key, value));
    let has_id =
        || has(&|key, value| key.eq_ignore_ascii_case("id") && (value.is_string() || value.is_number()));
    let is_named = || has(&|key, value| value.is_string() && role_of(key, "").is_some_and(Role::is_name));
    let has_sum = || has(&|key, value| value.is_number() && role_of(key, "") == Some(Role::DealAmount));
    // A page has a name or an id of its own at most: that of a request, the name of the export.
    let is_somebody = has(&|key, value| reaches(key, value) || is_client(key, value))
        || if is_root { has_id() && is_named() } else { has_id() || is_named() || has_sum() };
    let is_crowd = || is_root && fields.values().any(|value| people(value) >= CROWD);
    if is_somebody && !is_crowd() { Shape::Record } else { Shape::Around }
}

/// Whether a value is a list of objects, or leads to one.
fn is_group(value: &Value, depth: usize) -> bool {
    let Some(below) = depth.checked_sub(1) else { return false };
    match value {
        Value::Array(items) => items.iter().any(Value::is_object),
        Value::Object(fields) => {
            // What headers mean is asked last: most objects hold nothing but words and numbers.
            is_by_id(fields)
                || (fields.values().any(|value| is_group(value, below))
                    && !fields.iter().any(|(key, value)| reaches(key, value)))
        }
        _ => false,
    }
}

/// Whether an object is a map of records: nothing but objects that are alike.
fn is_by_id(fields: &Map<String, Value>) -> bool {
    // What was deleted leaves its id behind.
    if !fields.values().all(|value| value.is_object() || value.is_null()) {
        return false;
    }
    let records: Vec<&Map<String, Value>> = fields.values().filter_map(Value::as_object).collect();
    // Parts of a record are alike, too: two addresses. They have names, and ids have figures or are many.
    let is_id = |key: &String| key.bytes().any(|byte| byte.is_ascii_digit()) || key.len() >= 16;
    let ids = fields.keys().filter(|key| is_id(key)).count();
    let are_ids = ids * 2 > fields.len() || fields.len() >= 20;
    let says_anything =
        records.iter().any(|record| record.values().any(|value| value.is_string() || value.is_number()));
    are_ids && says_anything && are_alike(&records)
}

/// Whether most objects have most fields in common with the one that has most.
fn are_alike(records: &[&Map<String, Value>]) -> bool {
    let Some(first) = records.iter().max_by_key(|record| record.len()).filter(|record| !record.is_empty())
    else {
        return false;
    };
    let is_alike = |record: &&&Map<String, Value>| {
        let common = record.keys().filter(|key| first.contains_key(*key)).count();
        !record.is_empty() && common * 2 >= record.len()
    };
    records.iter().filter(is_alike).count() * 5 >= records.len() * 4
}

/// How many objects of a list have a contact of their own.
fn people(value: &Value) -> usize {
    let reached = |item: &Value| {
        item.as_object().is_some_and(|fields| fields.iter().any(|(key, value)| reaches(key, value)))
    };
    value.as_array().map_or(0, |items| items.iter().filter(|item| reached(item)).count())
}
