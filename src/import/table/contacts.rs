//! Rows that are people: records of a CRM, entries of a list or of an address book.

use std::borrow::Cow;

use super::addresses::looks_like_email;
use super::dates::Dates;
use super::phone_form::looks_like_phone;
use super::plan::Plan;
use super::points::{gives_nothing, points};
use super::roles::Role;
use super::row::Row;
use super::table_kind::TableKind;
use super::unread::Unread;
use super::within::within;
use super::words::{folded, is_company, is_deleted, is_no, is_of_unknown_consent, is_staff};
use crate::model::ledger::SkipReason;
use crate::model::record::Record;

/// The record of a row, or why it is none.
///
/// # Errors
///
/// The reason: somebody of the business itself, a company that cannot be reached, a row that is deleted or merged into another one, a row without a name,
/// an id and a contact point.
pub fn record(plan: &Plan, row: &Row, dates: &mut Dates, unread: &mut Unread) -> Result<Record, SkipReason> {
    let says = |role: Role, test: &dyn Fn(&str) -> bool| {
        plan.all(role).iter().any(|column| test(&row.text(*column)))
    };
    if says(Role::Deleted, &is_deleted) || says(Role::MergedInto, &|cell| !is_no(cell)) {
        return Err(SkipReason::Merged);
    }
    if says(Role::RecordType, &is_staff) {
        return Err(SkipReason::Unsupported);
    }
    let mut points = points(plan, row);
    points.shrink_to_fit();
    let is_of_company = plan.kind == TableKind::Companies || says(Role::RecordType, &is_company);
    // A company that can be reached is somebody to talk to; one that cannot is nobody.
    if is_of_company && points.is_empty() {
        return Err(SkipReason::Company);
    }
    let id = first_text(plan, row, Role::RecordId);
    let mut name = name(plan, row);
    if is_of_company && name.is_empty() {
        name = unescaped(first_text(plan, row, Role::CompanyName).into_owned());
    }
    if id.is_empty() && name.is_empty() && points.is_empty() {
        return Err(SkipReason::Malformed);
    }
    note_phones(plan, row, unread);
    note_consents(plan, row, unread);
    note_contacts(plan, row, unread);
    let mut day = |column: &usize| {
        let day = dates.day(row.bytes(*column));
        if day.is_none()
            && let Some(role) = plan.role(*column).filter(|_| !is_no(&row.text(*column)))
        {
            unread.note(plan, *column, role, row.place);
        }
        day
    };
    let seen = [Role::LastActivity, Role::VisitedAt].into_iter().flat_map(|role| plan.all(role));
    let last_activity = seen.filter_map(&mut day).max();
    let created = plan.all(Role::Created).iter().find_map(day);
    let stages = [Role::Stage, Role::DealStage, Role::DealStatus, Role::ConsentStatus];
    let stage = stages.map(|role| first_text(plan, row, role));
    Ok(Record {
        is_numbered: id.is_empty(),
        id: if id.is_empty() { row.number() } else { format!("{}{id}", plan.id_prefix) },
        name,
        points,
        created,
        last_activity,
        stage: stage.into_iter().find(|stage| !stage.is_empty()).unwrap_or_default().into(),
        company: company(plan, row).into(),
        from_deal: false,
        tie: None,
        place: row.place,
    })
}

/// The company that a row names: by its id, else by its name, which is that of one company in one system.
fn company(plan: &Plan, row: &Row) -> String {
    let id = first_text(plan, row, Role::CompanyIds);
    let named = if id.is_empty() { first_text(plan, row, Role::CompanyName) } else { id };
    if is_no(&named) { String::new() } else { folded(&named) }
}

/// The ids that a row's record had before rows were merged, each with the id that stands for it now.
pub fn merged(plan: &Plan, row: &Row) -> Vec<(String, String)> {
    let own = first_text(plan, row, Role::RecordId);
    if own.is_empty() || !(plan.has(Role::MergedInto) || plan.has(Role::MergedFrom)) {
        return Vec::new();
    }
    let named = |id: &str| format!("{}{id}", plan.id_prefix);
    let into = first_text(plan, row, Role::MergedInto);
    let away = (!is_no(&into)).then(|| (named(&own), named(&into)));
    let from = listed(plan, row, Role::MergedFrom).into_iter().filter(|id| !is_no(id));
    away.into_iter().chain(from.map(|id| (named(&id), named(&own)))).collect()
}

/// Notes cells of phones in which neither a number can be nor an address.
pub fn note_phones(plan: &Plan, row: &Row, unread: &mut Unread) {
    for column in plan.all(Role::Phone) {
        let cell = row.bytes(*column);
        let holds_any = || looks_like_phone(cell) || looks_like_email(cell) || is_no(&row.text(*column));
        if !cell.is_empty() && !holds_any() {
            unread.note(plan, *column, Role::Phone, row.place);
        }
    }
}

/// Notes cells of ids and of contacts of any kind that reach nobody.
fn note_contacts(plan: &Plan, row: &Row, unread: &mut Unread) {
    for column in plan.all(Role::Contact).iter().chain(plan.messengers()) {
        let Some(role) = plan.role(*column) else { continue };
        if !row.bytes(*column).is_empty() && gives_nothing(plan, row, *column, role) {
            unread.note(plan, *column, role, row.place);
        }
    }
}

/// Notes words for the state of a subscription of which nobody knows whether mail may go there.
fn note_consents(plan: &Plan, row: &Row, unread: &mut Unread) {
    for column in plan.all(Role::ConsentStatus) {
        if is_of_unknown_consent(&row.text(*column)) {
            unread.note(plan, *column, Role::ConsentStatus, row.place);
        }
    }
}

/// The first cell of a role that is not empty, without the apostrophe by which spreadsheets keep digits as text.
pub fn first_text<'r>(plan: &Plan, row: &'r Row, role: Role) -> Cow<'r, str> {
    let cells = plan.all(role).iter().map(|column| row.text(*column));
    let bare = |cell: &str| cell.trim_start_matches('\'').len();
    let of_ids = |cell: &'r str| if role.is_id() { whole_number(cell) } else { cell };
    match cells.into_iter().find(|cell| !cell.is_empty()) {
        Some(Cow::Borrowed(cell)) => Cow::Borrowed(of_ids(&cell[cell.len() - bare(cell)..])),
        Some(Cow::Owned(cell)) => Cow::Owned(cell[cell.len() - bare(&cell)..].to_owned()),
        None => Cow::Borrowed(""),
    }
}

/// An id without the decimal that a number has where a program took its column for one of fractions: `1001.0`.
pub(super) fn whole_number(id: &str) -> &str {
    match id.strip_suffix(".0") {
        Some(number) if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => number,
        _ => id,
    }
}

/// The ids in the columns of a role, each once.
pub fn listed(plan: &Plan, row: &Row, role: Role) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for column in plan.all(role) {
        let text = row.text(*column);
        for id in text.split([';', ',', ' ']).map(|id| whole_number(id.trim_matches('\'').trim())) {
            if !id.is_empty() && !ids.iter().any(|other| other == id) {
                ids.push(id.to_owned());
            }
        }
    }
    ids
}

/// The name of a row's person: the full name, else first, middle and last name.
pub fn name(plan: &Plan, row: &Row) -> String {
    let full = first_text(plan, row, Role::FullName);
    if !full.is_empty() {
        return bare_name(plan, unescaped(full.into_owned()));
    }
    let parts = [Role::FirstName, Role::MiddleName, Role::LastName].map(|role| first_text(plan, row, role));
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).filter(|part| !part.is_empty()).collect();
    unescaped(parts.join(" "))
}

/// A name without the contacts that people have written beside it.
pub fn bare_name(plan: &Plan, name: String) -> String {
    let rest = if plan.dialect.is_none() { within(&name).map(|found| found.rest) } else { None };
    rest.filter(|rest| !rest.is_empty()).unwrap_or(name)
}

/// amoCRM writes text as for a web page.
fn unescaped(text: String) -> String {
    if memchr::memchr(b'&', text.as_bytes()).is_none() {
        return text;
    }
    let entities =
        [("&quot;", "\""), ("&#039;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&amp;", "&")];
    entities.iter().fold(text, |text, (entity, letter)| text.replace(entity, letter))
}
