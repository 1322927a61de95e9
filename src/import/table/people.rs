//! Whom rows of deals and activities name: by id, by what reaches them, or by name alone.

use std::collections::HashSet;

use super::contacts::{bare_name, first_text, listed};
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::words::folded;
use crate::model::chat::RawHandle;
use crate::model::record::{ContactPoint, ContactRef, Record};
use crate::model::source::SourceData;

/// People whom rows of deals or activities name by what reaches them.
#[derive(Debug, Default)]
pub(super) struct People {
    /// Ids of the records made of them.
    ids: HashSet<String>,
}

impl People {
    /// The person of a row without ids, who becomes a record.
    pub(super) fn by_points(
        &mut self,
        name: &str,
        points: Vec<ContactPoint>,
        place: u64,
        data: &mut SourceData,
    ) -> ContactRef {
        let id = derived_id(name, &points);
        self.file(&id, name.to_owned(), points, place, data);
        ContactRef::Id(id)
    }

    /// Files a person as a record, once.
    pub(super) fn file(
        &mut self,
        id: &str,
        name: String,
        points: Vec<ContactPoint>,
        place: u64,
        data: &mut SourceData,
    ) {
        if self.ids.insert(id.to_owned()) {
            let id = id.to_owned();
            data.records.push(Record { id, name, points, from_deal: true, place, ..Record::default() });
        }
    }
}

/// The contact ids of a row, each once.
pub(super) fn ids(plan: &Plan, row: &Row) -> Vec<String> {
    let starts = plan.people_ids;
    let is_of_person =
        |id: &String| starts.is_empty() || starts.iter().any(|start| id.starts_with(start.as_str()));
    let mut ids = listed(plan, row, Role::ContactIds);
    ids.retain(is_of_person);
    ids
}

/// The contacts that a row names without an id. HubSpot puts the address behind the name: `Anna Kotova (a@b.ru)`.
pub(super) fn names(plan: &Plan, row: &Row, name: &str) -> Vec<ContactRef> {
    let cell = first_text(plan, row, Role::ContactName);
    let cell = if cell.is_empty() { name } else { &cell };
    let bare = |part: &str| {
        let end = part.rfind(" (").filter(|at| part.ends_with(')') && part[*at..].contains('@'));
        part[..end.unwrap_or(part.len())].trim().to_owned()
    };
    let names = cell.split(';').map(bare).map(|name| bare_name(plan, name));
    names.filter(|name| !name.is_empty()).map(ContactRef::Name).collect()
}

/// An id that is the same for rows with the same name and contact points, however they are written.
fn derived_id(name: &str, points: &[ContactPoint]) -> String {
    let mut parts: Vec<String> = points.iter().map(|point| normal(&point.raw)).collect();
    parts.sort_unstable();
    parts.insert(0, folded(name));
    let hash = blake3::hash(parts.join("\n").as_bytes());
    Record::derived_id(&hash.to_hex()[..16])
}

/// A contact point in a form that does not depend on punctuation.
fn normal(raw: &RawHandle) -> String {
    match raw {
        // The last ten digits: the trunk prefix 8 and the country code 7 are the same number.
        RawHandle::Phone(cell) => {
            let digits: Vec<char> = cell.chars().filter(char::is_ascii_digit).collect();
            digits[digits.len().saturating_sub(10)..].iter().collect()
        }
        RawHandle::Email(cell) | RawHandle::Portal(cell) => folded(cell),
        RawHandle::Platform(channel, id) | RawHandle::Name(channel, id) => {
            format!("{channel}:{}", folded(id))
        }
    }
}
