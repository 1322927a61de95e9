//! Finds the records of a JSON text, wherever its lists stand: in lists, in objects around lists, in maps whose keys are ids.

use serde::de::{DeserializeSeed, MapAccess, SeqAccess};
use serde_json::{Map, Value};

use super::plain::plainly;
use super::shape::{Shape, name_of_list, reaches, shape, with_id};
use crate::import::api::pages::{Budget, each_document};
use crate::import::api::visit::{Apart, Visit};
use crate::import::error::ImportError;
use crate::import::window::Window;

/// Items of a list that are held until it is known whether it stands in a page or in a record.
const HELD: usize = 200;

/// How deep lists are looked for around records.
const DEEPEST: usize = 5;

/// Takes each record, the name of its list (empty for a bare one) and its number from 1.
pub(super) type Each<'e> = dyn FnMut(&str, Value, u64) + 'e;

/// Calls `each` with every record. Says whether there was a list without any.
///
/// # Errors
///
/// When the text is no JSON, ends in the middle, or one record is larger than 4 MiB.
pub(super) fn each_record(input: Window<'_>, each: &mut Each<'_>) -> Result<bool, ImportError> {
    walk(input, HELD, each)
}

/// The records of a beginning, which is cut somewhere: nothing is held.
pub(super) fn first_records(text: &str, each: &mut Each<'_>) {
    // What comes before the cut is all there is to see.
    let _ = walk(Window::whole(text.as_bytes()), 0, each);
}

fn walk(input: Window<'_>, held: usize, each: &mut Each<'_>) -> Result<bool, ImportError> {
    let (mut number, mut has_empty) = (0, false);
    each_document(input, &mut |json, budget| {
        let mut out = Out { each, number: &mut number, has_empty: &mut has_empty, budget, held };
        let level = Level { name: "", may_stream: true, depth: 0, out: &mut out };
        let left = Visit(level).deserialize(json)?;
        match left {
            Some(value) if value.is_object() => out.root(value),
            Some(Value::Array(items)) => out.list("", items),
            _ => {}
        }
        Ok(())
    })?;
    Ok(has_empty)
}

/// Where records go.
struct Out<'o, 'e> {
    each: &'o mut Each<'e>,
    number: &'o mut u64,
    has_empty: &'o mut bool,
    budget: &'o Budget,
    held: usize,
}

impl Out<'_, '_> {
    fn record(&mut self, name: &str, record: Value) {
        *self.number += 1;
        self.budget.renew();
        (self.each)(name, record, *self.number);
    }

    /// A document that is one object: a record, or whatever stands around some.
    fn root(&mut self, value: Value) {
        let value = plainly(value);
        match value {
            Value::Object(fields) => match shape(&fields, true) {
                Shape::Record => self.record("", Value::Object(fields)),
                shape => self.group("", fields, shape),
            },
            Value::Array(items) => self.list("", items),
            _ => {}
        }
    }

    /// The items of a list.
    fn list(&mut self, name: &str, items: Vec<Value>) {
        *self.has_empty |= items.is_empty();
        for item in items {
            self.item(name, item);
        }
    }

    /// One item of a list: a record, or a page of a list of pages.
    fn item(&mut self, name: &str, item: Value) {
        match plainly(item) {
            Value::Object(fields) => match shape(&fields, false) {
                Shape::Record => self.record(name, Value::Object(fields)),
                shape => self.group(name, fields, shape),
            },
            Value::Array(items) => items.into_iter().for_each(|item| self.item(name, item)),
            value => self.record(name, value),
        }
    }

    /// What stands around records: the lists in it, or all of it under ids.
    fn group(&mut self, name: &str, fields: Map<String, Value>, shape: Shape) {
        for (key, value) in fields {
            self.part(name, &key, value, shape);
        }
    }

    /// One field of a group.
    fn part(&mut self, name: &str, key: &str, value: Value, shape: Shape) {
        let below = name_of_list(name, key);
        match (value, shape) {
            (Value::Object(record), Shape::ById) => self.item(name, Value::Object(with_id(key, record))),
            (Value::Array(items), _) if items.iter().any(Value::is_object) => self.list(below, items),
            (Value::Object(inner), _) => match self::shape(&inner, true) {
                // Beside lists an object says something of the page.
                Shape::Record if shape == Shape::Around => {}
                Shape::Record => self.record(below, Value::Object(inner)),
                inner_shape => self.group(below, inner, inner_shape),
            },
            _ => {}
        }
    }
}

/// A value at some level around records; nothing is left of it when its records were handed out.
struct Level<'l, 'o, 'e> {
    name: &'l str,
    /// Whether more items than are held may be handed out: whoever has said whom it is about keeps its lists.
    may_stream: bool,
    depth: usize,
    out: &'l mut Out<'o, 'e>,
}

impl<'de> Apart<'de> for Level<'_, '_, '_> {
    fn list<A: SeqAccess<'de>>(self, mut list: A) -> Result<Option<Value>, A::Error> {
        let (mut held, mut is_handed_out) = (Vec::new(), self.depth == 0);
        while let Some(item) = list.next_element::<Value>()? {
            if is_handed_out && item.is_object() {
                self.out.item(self.name, item);
            } else {
                held.push(item);
                // What is held is bounded.
                if held.len() <= self.out.held {
                    self.out.budget.renew();
                }
            }
            let is_enough = held.len() > self.out.held && self.may_stream;
            if is_enough && !is_handed_out && held.iter().any(Value::is_object) {
                is_handed_out = true;
                held.drain(..).for_each(|item| self.out.item(self.name, item));
            }
        }
        if self.depth == 0 {
            *self.out.has_empty |= held.is_empty();
            held.into_iter().filter(Value::is_array).for_each(|item| self.out.item(self.name, item));
            return Ok(None);
        }
        Ok((!is_handed_out).then_some(Value::Array(held)))
    }

    fn object<A: MapAccess<'de>>(self, mut map: A) -> Result<Option<Value>, A::Error> {
        let mut fields = Map::new();
        let mut found: Option<Shape> = None;
        let mut may_stream = self.may_stream;
        while let Some(key) = map.next_key::<String>()? {
            let name = name_of_list(self.name, &key).to_owned();
            let value = if self.depth < DEEPEST && found != Some(Shape::ById) {
                let level = Level { name: &name, may_stream, depth: self.depth + 1, out: &mut *self.out };
                map.next_value_seed(Visit(level))?
            } else {
                Some(map.next_value::<Value>()?)
            };
            let Some(value) = value else {
                // A list of it was handed out: so are all others.
                found = Some(Shape::Around);
                for (key, value) in std::mem::take(&mut fields) {
                    self.out.part(self.name, &key, value, Shape::Around);
                }
                continue;
            };
            if found.is_some() || fields.len() <= self.out.held {
                self.out.budget.renew();
            }
            if let Some(shape) = found {
                self.out.part(self.name, &key, value, shape);
                continue;
            }
            may_stream &= self.out.held == 0 || !reaches(&key, &value);
            fields.insert(key, value);
            if fields.len() > self.out.held && may_stream && shape(&fields, true) == Shape::ById {
                found = Some(Shape::ById);
                for (key, value) in std::mem::take(&mut fields) {
                    self.out.part(self.name, &key, value, Shape::ById);
                }
            }
        }
        Ok(found.is_none().then_some(Value::Object(fields)))
    }
}
