//! Walks JSON pages and hands out one item at a time: only one item is ever in memory.

use std::cell::Cell;
use std::fmt;
use std::io::{self, BufReader, Read};
use std::rc::Rc;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::path::text;
use super::visit::{Apart, Visit};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::table::Role;
use crate::import::table::headers::role_of;
use crate::import::window::Window;

/// Most bytes between one item and the next.
const LARGEST_ITEM: u64 = 4 << 20;

/// Keys under which pages keep their items.
const CONTAINERS: &[&str] = &[
    "result",
    "results",
    "items",
    "_embedded",
    "contacts",
    "leads",
    "companies",
    "customers",
    "notes",
    "events",
    "talks",
    "tasks",
    "records",
    "data",
    "value",
    "rows",
    "members",
    "payload",
    "orders",
    "users",
    "deals",
    "persons",
    "activities",
    "edges",
];

/// The key of an answer; within itself that of the answers of a batch, and beside it what was refused.
const BATCH: &str = "result";
const REFUSED: &str = "result_error";

/// Keys that only an item has.
fn is_id(key: &str) -> bool {
    key.eq_ignore_ascii_case("id")
}

/// Whether a field says whom an item is: its id, or where somebody is reached. A page has a name at most.
fn is_of_item(key: &str, value: &Value) -> bool {
    is_id(key)
        || ((value.is_string() || value.is_number())
            && role_of(key, "").is_some_and(Role::is_contact)
            && text(value).contains(|sign: char| sign.is_ascii_digit() || sign == '@'))
}

/// Calls `each` with every item, the key under which it stands (`result`, `contacts`, …; empty for a bare list) and
/// its number from 1. Several pages may stand one after the other or in a list.
///
/// Says whether there was a list without any item.
///
/// # Errors
///
/// When the text is no JSON, ends in the middle, or one item is larger than 4 MiB.
pub fn each_item(input: Window<'_>, each: &mut dyn FnMut(&str, Value, u64)) -> Result<bool, ImportError> {
    let (mut number, has_empty) = (0, Cell::new(false));
    each_document(input, &mut |json, budget| {
        let mut count = |section: &str, item: Value| {
            number += 1;
            budget.renew();
            each(section, item, number);
        };
        Walk { section: "", parts: Parts::Known, each: &mut count, has_empty: &has_empty }.deserialize(json)
    })?;
    Ok(has_empty.get())
}

/// JSON as it comes.
pub(super) type Json<'i> = serde_json::Deserializer<serde_json::de::IoRead<BufReader<Metered<'i>>>>;

/// Calls `read` for each document of a text until its end: several may stand one after the other.
///
/// # Errors
///
/// When the text is no JSON, ends in the middle, or more than 4 MiB are read before the budget is renewed.
pub(super) fn each_document<'i>(
    mut input: Window<'i>,
    read: &mut dyn FnMut(&mut Json<'i>, &Budget) -> Result<(), serde_json::Error>,
) -> Result<(), ImportError> {
    input.fill(3)?;
    if input.view().starts_with(b"\xEF\xBB\xBF") {
        input.consume(3);
    }
    let budget = Budget(Rc::new(Cell::new(LARGEST_ITEM)));
    let metered = Metered { input, budget: Budget(Rc::clone(&budget.0)) };
    let mut json = serde_json::Deserializer::from_reader(BufReader::with_capacity(64 << 10, metered));
    while json.end().is_err() {
        read(&mut json, &budget).map_err(|error| failure(&error, budget.0.get()))?;
    }
    Ok(())
}

/// What may still be read before an item has to be through.
pub(super) struct Budget(Rc<Cell<u64>>);

impl Budget {
    /// An item is through.
    pub(super) fn renew(&self) {
        self.0.set(LARGEST_ITEM);
    }
}

/// The import error of a JSON error.
fn failure(error: &serde_json::Error, left: u64) -> ImportError {
    let line = error.line() as u64;
    if left == 0 {
        return ImportErrorKind::Limit { limit: "4 MiB for one item" }.into();
    }
    if error.is_eof() {
        return ImportError::at(ImportErrorKind::Truncated("a JSON document"), line);
    }
    if error.is_io() {
        return ImportErrorKind::Io(io::Error::other("reading failed")).into();
    }
    ImportError::at(ImportErrorKind::Malformed { expected: "JSON", found: "something else" }, line)
}

/// A reader that gives no more than a budget until the budget is renewed.
pub(super) struct Metered<'a> {
    input: Window<'a>,
    budget: Budget,
}

impl Read for Metered<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(out)? as u64;
        let left = self.budget.0.get().saturating_sub(read);
        self.budget.0.set(left);
        if left == 0 && read > 0 { Err(io::Error::other("over the limit")) } else { Ok(read as usize) }
    }
}

/// What the parts of a level are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parts {
    /// Pages under the keys that pages have, and fields.
    Known,
    /// Answers to the calls of one batch, each under a name of the caller's.
    Answers,
}

/// Visits one level of a page.
struct Walk<'w> {
    section: &'w str,
    parts: Parts,
    each: &'w mut dyn FnMut(&str, Value),
    has_empty: &'w Cell<bool>,
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a page of items")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut item = Map::new();
        let is_root = self.section.is_empty();
        let (mut is_page, mut is_item) = (false, false);
        while let Some(key) = map.next_key::<String>()? {
            let container = CONTAINERS.iter().find(|container| **container == key);
            match container {
                _ if self.parts == Parts::Answers => {
                    is_page = true;
                    let section = container.copied().unwrap_or(&key);
                    map.next_value_seed(Walk {
                        section,
                        parts: Parts::Known,
                        each: self.each,
                        has_empty: self.has_empty,
                    })?;
                }
                Some(&section) if !is_item && (is_root || item.is_empty()) => {
                    is_page = true;
                    // Edges are no more than what their list is of.
                    let section = if section == "edges" { self.section } else { section };
                    // A result in a result is that of a batch.
                    let is_batch = self.section == BATCH && section == BATCH;
                    let parts = if is_batch { Parts::Answers } else { Parts::Known };
                    map.next_value_seed(Walk { section, parts, each: self.each, has_empty: self.has_empty })?;
                }
                // Beside a list of items a page has its own numbers and links, and lists under names of the caller's.
                _ if is_page || (is_root && !is_item) => {
                    let field = Field { section: &key, is_beside: is_page, each: self.each };
                    match map.next_value_seed(Visit(field))? {
                        Some(value) if !is_page => {
                            is_item = is_of_item(&key, &value);
                            item.insert(key, value);
                        }
                        Some(_) => {}
                        None => is_page = true,
                    }
                }
                _ => {
                    item.insert(key, map.next_value()?);
                }
            }
        }
        if is_page {
            return Ok(());
        }
        // An item says something of itself; what only holds lists is a page of them.
        if !item.is_empty() && item.values().all(|value| is_list(value) || is_blank(value)) {
            for (key, value) in item {
                hand_out(&key, value, self.each);
            }
        } else if !item.is_empty() {
            (self.each)(self.section, Value::Object(item));
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut is_empty = true;
        while let Some(value) = list.next_element::<Value>()? {
            is_empty = false;
            hand_out(self.section, value, self.each);
        }
        self.has_empty.set(self.has_empty.get() || is_empty);
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }
}

/// A field of a page: of a list the items are handed out one by one, and nothing is left; anything else is its value.
struct Field<'w> {
    section: &'w str,
    /// Whether it stands beside a list of items: then it is none of an item.
    is_beside: bool,
    each: &'w mut dyn FnMut(&str, Value),
}

impl<'de> Apart<'de> for Field<'_> {
    fn list<A: SeqAccess<'de>>(self, mut list: A) -> Result<Option<Value>, A::Error> {
        let mut values = Vec::new();
        let mut is_list = false;
        while let Some(value) = list.next_element::<Value>()? {
            is_list |= values.is_empty() && value.is_object();
            if is_list {
                hand_out(self.section, value, self.each);
            } else {
                values.push(value);
            }
        }
        Ok((!is_list).then_some(Value::Array(values)))
    }

    fn object<A: MapAccess<'de>>(self, mut fields: A) -> Result<Option<Value>, A::Error> {
        if !self.is_beside {
            return Value::deserialize(MapAccessDeserializer::new(fields)).map(Some);
        }
        let is_refused = self.section == REFUSED;
        while let Some(key) = fields.next_key::<String>()? {
            if is_refused {
                (self.each)(REFUSED, fields.next_value()?);
            } else if CONTAINERS.contains(&key.as_str()) {
                fields.next_value_seed(Visit(Field { section: &key, is_beside: true, each: self.each }))?;
            } else {
                fields.next_value::<IgnoredAny>()?;
            }
        }
        Ok(None)
    }
}

/// Whether a value is a list of items.
fn is_list(value: &Value) -> bool {
    value.as_array().is_some_and(|list| !list.is_empty() && list.iter().all(Value::is_object))
}

/// Whether a value holds nothing.
fn is_blank(value: &Value) -> bool {
    value.is_null()
        || value.as_array().is_some_and(Vec::is_empty)
        || value.as_object().is_some_and(Map::is_empty)
}

/// Hands out a value of a list: an item, or a page of a list of pages.
fn hand_out(section: &str, value: Value, each: &mut dyn FnMut(&str, Value)) {
    let Value::Object(mut fields) = value else {
        return match value {
            Value::Array(items) => items.into_iter().for_each(|item| each(section, item)),
            value => each(section, value),
        };
    };
    // What lists items says nothing of somebody itself; a list of answers has pages that hold nothing else.
    let is_page = fields.len() == 1
        && fields.iter().all(|(key, value)| CONTAINERS.contains(&key.as_str()) && is_list(value));
    let is_item =
        (!section.is_empty() && !is_page) || fields.iter().any(|(key, value)| is_of_item(key, value));
    let container =
        |key: &&&str| fields.get(**key).is_some_and(|inner| inner.is_array() || inner.is_object());
    let lists: Vec<&str> =
        if is_item { Vec::new() } else { CONTAINERS.iter().filter(container).copied().collect() };
    if lists.is_empty() {
        let is_edge = fields.len() <= 2 && fields.get("node").is_some_and(Value::is_object);
        let edge = is_edge.then(|| fields.remove("node")).flatten();
        return each(section, edge.unwrap_or(Value::Object(fields)));
    }
    for key in lists {
        match fields.remove(key) {
            Some(Value::Array(items)) => items.into_iter().for_each(|item| hand_out(key, item, each)),
            Some(inner) => {
                let is_nested = CONTAINERS.iter().any(|key| inner.get(key).is_some());
                hand_out(if is_nested { "" } else { key }, inner, each);
            }
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(json: &str) -> Result<Vec<String>, ImportError> {
        let mut seen = Vec::new();
        each_item(Window::stream(Box::new(json.as_bytes())), &mut |section, item, number| {
            seen.push(format!("{number} {section} {}", item["id"]));
        })?;
        Ok(seen)
    }

    #[test]
    fn pages_of_every_shape_give_their_items() {
        let shapes = [
            r#"{"result":[{"id":1},{"id":2}],"total":2,"time":{"id":9}}"#,
            r#"{"result":{"items":[{"id":1},{"id":2}]}}"#,
            r#"{"_page":1,"_links":{"id":8},"_embedded":{"contacts":[{"id":1,"_embedded":{"tags":[]}},{"id":2}]}}"#,
            "{\"results\":[{\"id\":1}]}\n{\"results\":[{\"id\":2}]}\n",
            r#"[{"results":[{"id":1}]},{"results":[{"id":2}]}]"#,
            r#"[{"_embedded":{"notes":[{"id":1},{"id":2}]}}]"#,
            r#"[{"id":1},{"id":2}]"#,
            r#"{"result":{"result":{"contacts":[{"id":1}],"get_deals":{"items":[{"id":2}]}},"result_next":{"a":50}},"time":{}}"#,
            r#"{"result":{"result":{"get_contacts":[{"id":1}],"one_deal":{"id":2,"items":[{"id":9}]}},"result_error":[]}}"#,
            r#"{"result":{"result":[[{"id":1}],{"items":[{"id":2}]}]}}"#,
            r#"{"contacts":[{"id":1}],"more":{"deals":[{"id":2}],"links":{"self":{"id":8}}}}"#,
        ];
        for shape in shapes {
            let seen = items(shape).expect("the page is JSON");
            let ids: Vec<&str> = seen.iter().filter_map(|item| item.split(' ').next_back()).collect();
            assert_eq!(ids, ["1", "2"], "{shape}");
        }
        assert_eq!(items(r#"{"result":{"id":7,"items_total":1}}"#).ok(), Some(vec!["1 result 7".to_owned()]));
    }

    #[test]
    fn what_a_batch_was_refused_is_handed_out() {
        let json = r#"{"result":{"result":{"a":[{"id":1}]},"result_error":{"b":{"id":"DENIED"}}}}"#;
        assert_eq!(items(json).expect("the page is JSON"), ["1 a 1", "2 result_error \"DENIED\""]);
    }

    #[test]
    fn a_cut_page_is_an_error_and_no_panic() {
        let page = r#"{"result":[{"id":1,"name":"Анна"},{"id":2}],"time":{}}"#;
        for (end, _) in page.char_indices().skip(1) {
            let error = items(&page[..end]).expect_err("a cut page is no page");
            assert!(matches!(error.kind, ImportErrorKind::Truncated(_)), "{end}");
        }
    }

    #[test]
    fn a_huge_item_is_refused() {
        let page = format!(r#"{{"result":[{{"id":"{}"}}]}}"#, "x".repeat(5 << 20));
        assert!(matches!(items(&page), Err(error) if matches!(error.kind, ImportErrorKind::Limit { .. })));
        let many = format!(r#"{{"result":[{}{{"id":1}}]}}"#, r#"{"id":"0123456789"},"#.repeat(400_000));
        assert_eq!(items(&many).map(|items| items.len()).ok(), Some(400_001));
    }
}
