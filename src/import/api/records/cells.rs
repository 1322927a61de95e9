//! The fields of a record as the cells of a row.

use std::collections::HashMap;

use serde_json::Value;

use crate::import::api::path::text;
use crate::import::table::headers::role_of;
use crate::import::table::{Role, Row};
use crate::reference::channels;

/// How deep objects in objects are gone into.
const DEEPEST: usize = 3;

/// Most fields of an object that is a contact and says of what kind.
const MOST_OF_CONTACT: usize = 4;

/// Fewest signs of a contact.
const FEWEST_OF_CONTACT: usize = 5;

/// A field of a record as a cell.
pub(super) struct Cell {
    pub(super) header: String,
    pub(super) text: String,
    is_number: bool,
}

/// The fields of records in the order in which they are met, and the place of each.
pub(super) fn headers_of(records: &[(Vec<Cell>, u64)]) -> (Vec<String>, HashMap<String, usize>) {
    let (mut headers, mut columns) = (Vec::new(), HashMap::new());
    for cell in records.iter().flat_map(|(cells, _)| cells) {
        columns.entry(cell.header.clone()).or_insert_with(|| {
            headers.push(cell.header.clone());
            headers.len() - 1
        });
    }
    (headers, columns)
}

/// The fields of a record by column, and those for which there is none.
pub(super) fn placed<'c>(
    columns: &HashMap<String, usize>,
    cells: &'c [Cell],
) -> (Vec<Option<&'c Cell>>, Vec<&'c Cell>) {
    let (mut placed, mut others) = (vec![None; columns.len()], Vec::new());
    for cell in cells {
        match columns.get(&cell.header).and_then(|column| placed.get_mut(*column)) {
            Some(place) => *place = Some(cell),
            None => others.push(cell),
        }
    }
    (placed, others)
}

/// Fields by column as a row; `None` when it is longer than a row may be.
pub(super) fn row(placed: &[Option<&Cell>], place: u64) -> Option<Row> {
    let mut row = Row::default();
    row.place = place;
    for cell in placed {
        row.push(cell.map_or(&[][..], |cell| cell.text.as_bytes())).ok()?;
        if cell.is_some_and(|cell| cell.is_number) {
            row.mark_number();
        }
    }
    row.write_plainly();
    Some(row)
}

/// The fields of a record. What another record keeps in a wrapper, one with a single field keeps there too.
pub(super) fn cells(item: &Value, wrapper: Option<&str>) -> Vec<Cell> {
    let mut cells = Vec::new();
    let known = || item.as_object()?.get_key_value(wrapper?).filter(|(_, own)| own.is_object());
    match wrapped(item).or_else(known) {
        Some((wrapper, own)) => {
            let around = item.as_object().into_iter().flatten().filter(|(key, _)| *key != wrapper);
            around.for_each(|(key, value)| flatten(key, value, 1, &mut cells));
            flatten("", own, 0, &mut cells);
        }
        None => flatten("", item, 0, &mut cells),
    }
    cells
}

/// A contact that says what it is: `{"type": "telegram", "value": "@anna"}`, with that word as its name.
fn named_by_value(item: &Value) -> Option<(String, &Value)> {
    let fields = item.as_object().filter(|fields| fields.len() <= MOST_OF_CONTACT)?;
    let is_contact = |value: &&Value| {
        let text = text(value);
        text.len() >= FEWEST_OF_CONTACT
            && text.contains(|sign: char| sign.is_ascii_digit() || "@_".contains(sign))
    };
    let mut values = fields.values().filter(is_contact);
    let value = values.next().filter(|_| values.next().is_none())?;
    let is_word =
        |word: &&str| channels::by_word(word).is_some() || role_of(word, "").is_some_and(Role::is_contact);
    let word = fields.values().filter_map(Value::as_str).find(is_word)?;
    Some((word.to_owned(), value))
}

/// The one object in which a record keeps what it says, where around it stands no more than what it is: `{"id": 7, "attributes": {…}}`.
pub(super) fn wrapped(item: &Value) -> Option<(&String, &Value)> {
    let fields = item.as_object()?;
    let mut objects = fields.iter().filter(|(_, value)| value.is_object());
    let (wrapper, own) = objects.next().filter(|_| objects.clone().next().is_none())?;
    let role = |key: &String| role_of(key, "");
    let says_of_whom = |key: &String| role(key).is_some_and(|role| role.is_name() || role.is_contact());
    let inner = own.as_object().filter(|inner| inner.len() > 1)?;
    let is_known =
        inner.keys().any(says_of_whom) || inner.keys().filter(|key| role(key).is_some()).count() > 1;
    let is_bare =
        is_known && !fields.keys().any(says_of_whom) && fields.keys().all(|key| !inner.contains_key(key));
    is_bare.then_some((wrapper, own))
}

/// Adds what stands below a field. One without a value is a column that was exported, as an empty column of a table is.
fn flatten(name: &str, value: &Value, depth: usize, cells: &mut Vec<Cell>) {
    match value {
        Value::Object(fields) if depth < DEEPEST => {
            for (key, value) in fields {
                let below = if name.is_empty() { key.clone() } else { format!("{name}.{key}") };
                flatten(&below, value, depth + 1, cells);
            }
        }
        Value::Array(items) => {
            for item in items {
                match named_by_value(item) {
                    Some((word, value)) => flatten(&format!("{name}.{word}"), value, depth, cells),
                    None => flatten(name, item, depth, cells),
                }
            }
        }
        value => {
            let text = text(value);
            match cells.iter_mut().find(|cell| cell.header == name) {
                Some(_) if text.is_empty() => {}
                Some(cell) if cell.text.is_empty() => {
                    (cell.text, cell.is_number) = (text, value.is_number());
                }
                Some(cell) => {
                    cell.text.push(';');
                    cell.text.push_str(&text);
                    cell.is_number = false;
                }
                None => cells.push(Cell { header: name.to_owned(), text, is_number: value.is_number() }),
            }
        }
    }
}
