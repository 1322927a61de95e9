//! Rows that are entries of a CRM's activity log: notes, calls, e-mails, logged messages, meetings, tasks.

use std::collections::HashMap;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use super::addresses::looks_like_email;
use super::contacts::{first_text, name};
use super::dates::Dates;
use super::people::{People, ids, names};
use super::phone_form::looks_like_phone;
use super::plan::Plan;
use super::points::points;
use super::roles::Role;
use super::row::Row;
use super::words::{Sort, Way, duration, folded, is_answered, is_planned, is_yes, sort, way_under};
use crate::model::chat::RawHandle;
use crate::model::ledger::SkipReason;
use crate::model::record::{ActivityKind, Consent, ContactPoint, ContactRef, Direction};
use crate::model::source::SourceData;
use crate::model::time::Stamp;
use crate::reference::channels;

/// What one entry of a log is, apart from whose it is and when it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// Kind.
    pub kind: ActivityKind,
    /// Channel id; empty for notes and other work.
    pub channel: &'static str,
    /// Direction.
    pub direction: Direction,
    /// What tells it from others, as a hash; `None` for what no other file can hold.
    pub id: Option<u64>,
}

impl Event {
    /// A note.
    pub const NOTE: Self =
        Self { kind: ActivityKind::Note, channel: "", direction: Direction::Unstated, id: None };
    /// Done work without a message.
    pub const OTHER: Self =
        Self { kind: ActivityKind::Other, channel: "", direction: Direction::Unstated, id: None };

    /// A message.
    pub fn message(channel: &'static str, direction: Direction) -> Self {
        Self { kind: ActivityKind::Message, channel, direction, id: None }
    }

    /// A call; a connected one is a message.
    pub fn call(connected: bool, direction: Direction) -> Self {
        let kind = if connected { ActivityKind::Message } else { ActivityKind::MissedCall };
        Self { kind, channel: "phone", direction, id: None }
    }

    /// The event with the id that its system gives it. Notes, calls and tasks may be numbered apart.
    pub fn named(self, id: &str) -> Self {
        let is_note = self.kind == ActivityKind::Note;
        let id = (!id.is_empty()).then(|| FixedState::default().hash_one((is_note, self.channel, id)));
        Self { id, ..self }
    }

    /// Whether it counts though nobody ticked it off: the client's call or message has taken place.
    pub fn is_incoming(self) -> bool {
        self.direction == Direction::Inbound
            && self.kind != ActivityKind::Other
            && self.kind != ActivityKind::Note
    }
}

/// Enters events into the log of a source.
#[derive(Debug, Default)]
pub struct Log {
    contacts: HashMap<ContactRef, u32>,
    /// People whom rows name by what reaches them.
    people: People,
    /// Number of cells at which they are merged next.
    limit: usize,
}

impl Log {
    /// Enters one event for each of its contacts. It is one activity, however many contacts it has.
    pub fn enter(
        &mut self,
        event: Event,
        contacts: Vec<ContactRef>,
        at: Stamp,
        dates: &mut Dates,
        data: &mut SourceData,
    ) {
        let moment = dates.moment(at);
        for contact in contacts {
            let next = data.activities.contacts.len() as u32;
            let index = *self.contacts.entry(contact).or_insert_with_key(|contact| {
                data.activities.contacts.push(contact.clone());
                next
            });
            let (kind, channel, direction) = (event.kind, event.channel, event.direction);
            match event.id {
                Some(id) => data.activities.add_marked(id, index, moment, kind, channel, direction),
                None => data.activities.add(index, moment, kind, channel, direction),
            }
        }
        data.ledger.activities += 1;
        // What came of the tasks of a worklist is no log of what was done for the clients.
        data.is_log |= event.kind != ActivityKind::Answered;
        data.detail.span.add(at);
        if data.activities.cells.len() >= self.limit.max(4096) {
            data.activities.seal();
            self.limit = data.activities.cells.len() * 2;
        }
    }

    /// Takes one row as an activity.
    pub fn take(&mut self, plan: &Plan, row: &Row, dates: &mut Dates, data: &mut SourceData) {
        let event = match event(plan, row) {
            Ok(event) => event,
            Err(reason) => return data.ledger.skip(reason, row.place),
        };
        let mut contacts: Vec<ContactRef> = ids(plan, row).into_iter().map(ContactRef::Id).collect();
        let mut points = points(plan, row);
        points.extend(far_end(plan, row, event.direction));
        if contacts.is_empty() && !points.is_empty() {
            contacts = vec![self.people.by_points(&name(plan, row), points, row.place, data)];
        }
        if contacts.is_empty() {
            contacts = names(plan, row, &name(plan, row));
        }
        if contacts.is_empty() {
            return data.ledger.skip(SkipReason::NoCounterpart, row.place);
        }
        match time(plan, row, dates) {
            Some(at) => self.enter(marked(event, &contacts, at, plan, row), contacts, at, dates, data),
            None => data.ledger.skip(SkipReason::BadTimestamp, row.place),
        }
    }
}

/// The event with what tells it from others: its id, else whose it is, when it was, and how long its text.
fn marked(event: Event, contacts: &[ContactRef], at: Stamp, plan: &Plan, row: &Row) -> Event {
    let id = first_text(plan, row, Role::RecordId);
    if !id.is_empty() {
        return event.named(&id);
    }
    let texts = [Role::Text, Role::Note].into_iter().flat_map(|role| plan.all(role));
    let length: usize = texts.map(|column| row.bytes(*column).len()).sum();
    let said = (contacts, at.wall, event.kind, event.channel, event.direction, length);
    Event { id: Some(FixedState::default().hash_one(said)), ..event }
}

/// When a row took place: when it was done, else its own date, else when it was made.
fn time(plan: &Plan, row: &Row, dates: &Dates) -> Option<Stamp> {
    let stamp = |role: Role| plan.all(role).iter().find_map(|column| dates.stamp(row.bytes(*column)));
    if let Some(done) = stamp(Role::DoneAt) {
        return Some(done);
    }
    for column in plan.all(Role::Time) {
        let clock = plan.first(Role::TimeOfDay).map(|clock| row.bytes(clock)).unwrap_or_default();
        if let Some(at) = dates.stamp_of_two(row.bytes(*column), clock) {
            return Some(at);
        }
    }
    stamp(Role::Created)
}

/// The event of a row, or why it is none.
fn event(plan: &Plan, row: &Row) -> Result<Event, SkipReason> {
    let direction = direction(plan, row);
    let sort = sort_of(plan, row);
    let event = match sort {
        Sort::Note => Event::NOTE,
        Sort::Mail => Event::message("email", direction),
        Sort::Call => Event::call(is_connected(plan, row), direction),
        Sort::Logged => {
            let words = plan.all(Role::Channel).iter().chain(plan.all(Role::ActivityType));
            let word = words.into_iter().find_map(|column| channels::by_word(&row.text(*column)));
            word.or(plan.channel).map_or(Event::OTHER, |channel| Event::message(channel, direction))
        }
        Sort::Meeting | Sort::Task => Event::OTHER,
    };
    let is_open = |column: &usize| {
        let cell = row.text(*column);
        !cell.is_empty() && !is_yes(&cell)
    };
    let undone =
        plan.all(Role::Done).iter().any(is_open) || (sort == Sort::Meeting && has_not_met(plan, row));
    if undone && !event.is_incoming() { Err(SkipReason::Planned) } else { Ok(event) }
}

/// The sort of a row by its own word, else other work; without a column of types by the columns of the table.
fn sort_of(plan: &Plan, row: &Row) -> Sort {
    let words = plan.all(Role::ActivityType).iter().map(|column| row.text(*column));
    let filled = words.into_iter().find(|word| !word.is_empty());
    let sort_of_word = |word: &str| {
        let logged = || channels::by_word(word).map(|_| Sort::Logged);
        sort(word).or_else(logged).unwrap_or(Sort::Task)
    };
    filled.map_or_else(|| sort_of_table(plan), |word| sort_of_word(&word))
}

/// The sort of all rows of a table without a column of types.
fn sort_of_table(plan: &Plan) -> Sort {
    let starts = |part: &str| {
        plan.headers.iter().any(|header| {
            let header = folded(header);
            header
                .trim_start_matches("property_")
                .trim_start_matches("hs_")
                .replace('_', " ")
                .starts_with(part)
        })
    };
    let has_ends = plan.has(Role::From) && plan.has(Role::To);
    if plan.has(Role::Channel) || plan.channel.is_some() {
        Sort::Logged
    } else if starts("call ") || (has_ends && plan.has(Role::Duration)) {
        Sort::Call
    } else if starts("email ") || has_ends {
        Sort::Mail
    } else if starts("meeting ") {
        Sort::Meeting
    } else if starts("task ") {
        Sort::Task
    } else {
        Sort::Note
    }
}

/// The direction that a row states.
fn direction(plan: &Plan, row: &Row) -> Direction {
    for column in plan.all(Role::Direction) {
        let cell = row.text(*column);
        let header = plan.headers.get(*column).map_or("", String::as_str);
        match way_under(header, &cell) {
            Some(Way::In) => return Direction::Inbound,
            Some(Way::Out) => return Direction::Outbound,
            // HubSpot calls the business's own mail simply "Email".
            _ if folded(&cell) == "email" => return Direction::Outbound,
            _ => {}
        }
    }
    Direction::Unstated
}

/// The client's end of a message of which the direction is known: what wrote to the business, or what it wrote to. Several
/// addresses are parted by semicolons, and the first one is whom it was written to.
fn far_end(plan: &Plan, row: &Row, direction: Direction) -> Option<ContactPoint> {
    let role = match direction {
        Direction::Inbound => Role::From,
        Direction::Outbound => Role::To,
        Direction::Unstated => return None,
    };
    let cell = plan.all(role).iter().map(|column| row.text(*column)).find(|cell| !cell.is_empty())?;
    let first = cell.split(';').next().map(str::trim).unwrap_or_default().to_owned();
    let raw = if looks_like_email(first.as_bytes()) {
        RawHandle::Email(first)
    } else if looks_like_phone(first.as_bytes()) {
        RawHandle::Phone(first)
    } else {
        return None;
    };
    Some(ContactPoint { raw, consent: Consent::Usable })
}

/// Whether a call was connected: its length says so, else the word for its outcome; a call of which nothing is said was.
fn is_connected(plan: &Plan, row: &Row) -> bool {
    let length = plan.all(Role::Duration).iter().find_map(|column| duration(&row.text(*column)));
    let outcomes = plan.all(Role::Outcome).iter().map(|column| row.text(*column));
    match length {
        Some(0) => false,
        Some(_) => true,
        None => outcomes
            .into_iter()
            .find(|outcome| !outcome.is_empty())
            .is_none_or(|word| is_answered(&word) == Some(true)),
    }
}

/// Whether a meeting's outcome says that it has not taken place.
fn has_not_met(plan: &Plan, row: &Row) -> bool {
    plan.all(Role::Outcome).iter().any(|column| is_planned(&row.text(*column)))
}
