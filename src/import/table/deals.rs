//! Rows that are deals.

use std::collections::HashSet;

use super::contacts::{first_text, name};
use super::dates::Dates;
use super::money;
use super::plan::Plan;
use super::points::points;
use super::roles::{Role, folded};
use super::row::Row;
use super::words::{deal_state, is_yes};
use crate::model::chat::RawHandle;
use crate::model::ledger::SkipReason;
use crate::model::record::{ContactPoint, ContactRef, Deal, DealState, Record};
use crate::model::source::SourceData;
use crate::model::time::Day;

/// What has been seen of the deals of one source.
#[derive(Debug, Default)]
pub struct Deals {
    /// Ids of deals: a history of stages repeats them.
    ids: HashSet<String>,
    /// Ids of records made from deals.
    contacts: HashSet<String>,
}

impl Deals {
    /// Takes one row as a deal, and its contact as a record where the row itself tells how to reach it.
    pub fn take(&mut self, plan: &Plan, row: &Row, dates: &mut Dates, data: &mut SourceData) {
        let id = first_text(plan, row, Role::RecordId);
        if !id.is_empty() && !self.ids.insert(id.to_string()) {
            return data.ledger.skip(SkipReason::Duplicate, row.place);
        }
        let contacts = self.contacts(plan, row, data);
        let state = state(plan, row);
        let amount = plan.all(Role::DealAmount).iter().find_map(|column| money::amount(&row.text(*column)));
        let deal = Deal {
            id: if id.is_empty() { row.place.to_string() } else { id.into_owned() },
            amount,
            currency: currency(plan, row).unwrap_or_default(),
            state,
            opened: plan.all(Role::Created).iter().find_map(|column| dates.day(row.bytes(*column))),
            closed: closed(plan, row, dates, state),
            contacts,
            place: row.place,
        };
        let name = first_text(plan, row, Role::DealName);
        if deal.amount.is_none()
            && deal.contacts.is_empty()
            && name.is_empty()
            && deal.id == row.place.to_string()
        {
            return data.ledger.skip(SkipReason::Malformed, row.place);
        }
        data.deals.push(deal);
        data.ledger.deals += 1;
    }

    /// How the row names its contacts: by id, else by what reaches them, else by name.
    fn contacts(&mut self, plan: &Plan, row: &Row, data: &mut SourceData) -> Vec<ContactRef> {
        let ids = ids(plan, row);
        let points = points(plan, row);
        let name = name(plan, row);
        match (ids.as_slice(), points.is_empty()) {
            ([], true) => return names(plan, row, &name),
            ([], false) => {
                let id = derived_id(&name, &points);
                self.file(&id, name, points, row.place, data);
                return vec![ContactRef::Id(id)];
            }
            // The contact's own export may be missing: what the deal says of it is kept under the same id.
            ([only], false) => self.file(only, name, points, row.place, data),
            _ => {}
        }
        ids.into_iter().map(ContactRef::Id).collect()
    }

    /// Files a deal's contact as a record, once.
    fn file(&mut self, id: &str, name: String, points: Vec<ContactPoint>, place: u64, data: &mut SourceData) {
        if self.contacts.insert(id.to_owned()) {
            let id = id.to_owned();
            data.records.push(Record { id, name, points, from_deal: true, place, ..Record::default() });
        }
    }
}

/// The contact ids of a row, each once.
pub fn ids(plan: &Plan, row: &Row) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for column in plan.all(Role::ContactIds) {
        for id in row.text(*column).split([';', ',', ' ']).map(|id| id.trim_matches('\'').trim()) {
            if !id.is_empty() && !ids.iter().any(|other| other == id) {
                ids.push(id.to_owned());
            }
        }
    }
    ids
}

/// The contacts that a row names without an id. HubSpot puts the address behind the name: `Anna Kotova (a@b.ru)`.
pub fn names(plan: &Plan, row: &Row, name: &str) -> Vec<ContactRef> {
    let cell = first_text(plan, row, Role::ContactName);
    let cell = if cell.is_empty() { name } else { &cell };
    let bare = |part: &str| {
        let end = part.rfind(" (").filter(|at| part.ends_with(')') && part[*at..].contains('@'));
        part[..end.unwrap_or(part.len())].trim().to_owned()
    };
    cell.split(';').map(bare).filter(|name| !name.is_empty()).map(ContactRef::Name).collect()
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

/// Won or lost, as stage and status say.
fn state(plan: &Plan, row: &Row) -> DealState {
    let words = [Role::DealStatus, Role::DealStage, Role::Stage];
    let columns = words.iter().flat_map(|role| plan.all(*role));
    for column in columns {
        let cell = row.text(*column);
        if let Some(state) = deal_state(&cell) {
            return state;
        }
        let header = plan.headers.get(*column).map(|header| folded(header)).unwrap_or_default();
        match header.as_str() {
            "iswon" if is_yes(&cell) => return DealState::Won,
            // A deal that is closed and not won is lost; `IsWon` may stand behind.
            "isclosed" if is_yes(&cell) => {
                let won = plan.all(Role::DealStatus).iter().filter(|other| {
                    plan.headers.get(**other).is_some_and(|header| folded(header) == "iswon")
                });
                let is_won = won.into_iter().any(|other| is_yes(&row.text(*other)));
                return if is_won { DealState::Won } else { DealState::Lost };
            }
            _ => {}
        }
    }
    DealState::Open
}

/// The day a deal was won or lost, else closed. An open deal's date of closing is an expectation.
fn closed(plan: &Plan, row: &Row, dates: &mut Dates, state: DealState) -> Option<Day> {
    let own = match state {
        DealState::Open => return None,
        DealState::Won => Role::WonAt,
        DealState::Lost => Role::LostAt,
    };
    let columns = [own, Role::ClosedAt].into_iter().flat_map(|role| plan.all(role));
    columns.into_iter().find_map(|column| dates.day(row.bytes(*column)))
}

/// The currency of a row: its own column, the amount's cell, the amount's header.
fn currency(plan: &Plan, row: &Row) -> Option<String> {
    let cells = |role: Role| plan.all(role).iter().map(|column| row.text(*column));
    cells(Role::DealCurrency)
        .find_map(|word| money::currency(&word))
        .or_else(|| cells(Role::DealAmount).find_map(|cell| money::currency(&cell)))
        .or_else(|| {
            let headers = plan.all(Role::DealAmount).iter().filter_map(|column| plan.headers.get(*column));
            headers.into_iter().find_map(|header| money::currency(header))
        })
}
