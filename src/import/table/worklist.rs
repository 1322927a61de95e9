//! Rows of a worklist that comes back: what was filled in counts, the rest of the row is there for people.

use super::activities::{Event, Log};
use super::addresses::looks_like_email;
use super::contacts::first_text;
use super::dates::Dates;
use super::phone_form::looks_like_phone;
use super::plan::Plan;
use super::points::points;
use super::roles::Role;
use super::row::Row;
use super::words::is_no;
use crate::model::chat::RawHandle;
use crate::model::ledger::SkipReason;
use crate::model::record::{ActivityKind, ContactPoint, ContactRef, Direction, Record};
use crate::model::source::SourceData;
use crate::model::typed;
use crate::reference::channels;

/// The task whose answer proves a route; the channel stands behind it: `prove-fallback:phone`.
const PROVE: &str = "prove-fallback";

/// Takes one row. A contact that was filled in is a record tied to the row's client; the day on which a client answered on
/// its fallback is an activity. A row may be both. What is not filled in is left out as planned.
pub fn take(plan: &Plan, row: &Row, dates: &mut Dates, log: &mut Log, data: &mut SourceData) {
    let mut filled: Vec<ContactPoint> = points(plan, row);
    filled.retain(|point| !is_no(point.raw.text()));
    let done = first_text(plan, row, Role::TaskDone);
    let is_done = !is_no(&done);
    if filled.is_empty() && !is_done {
        return data.ledger.skip(SkipReason::Planned, row.place);
    }
    let Some(client) = typed::read(&first_text(plan, row, Role::ClientHandle)) else {
        return data.ledger.skip(SkipReason::NoCounterpart, row.place);
    };
    let proven = proven_channel(&first_text(plan, row, Role::Task)).filter(|_| is_done);
    if let Some(channel) = proven {
        match dates.stamp(done.as_bytes()) {
            Some(at) => {
                let direction = Direction::Unstated;
                let event = Event { kind: ActivityKind::Answered, channel, direction, id: None };
                log.enter(event, vec![ContactRef::Handle(client.clone())], at, dates, data);
            }
            // A tick says that the client answered and not when: a route is proven by a day.
            None => data.ledger.skip(SkipReason::BadTimestamp, row.place),
        }
    }
    let has_words = !filled.is_empty();
    filled.retain(is_contact);
    if !filled.is_empty() {
        data.records.push(record(client, filled, row.place));
        data.ledger.records += 1;
    } else if has_words {
        data.ledger.skip(SkipReason::Malformed, row.place);
    } else if proven.is_none() {
        data.ledger.skip(SkipReason::NoAnswer, row.place);
    }
}

/// The channel on which a task asks for an answer.
fn proven_channel(task: &str) -> Option<&'static str> {
    let (action, channel) = task.split_once(':')?;
    let channel = channels::channel(channel.trim()).filter(|_| action.trim() == PROVE)?;
    Some(&channel.id)
}

/// Whether a cell holds an address or a number at all, and not a remark; a number that lost its digits to a spreadsheet is
/// none either.
fn is_contact(point: &ContactPoint) -> bool {
    match &point.raw {
        RawHandle::Email(text) => looks_like_email(text.as_bytes()),
        RawHandle::Phone(text) => looks_like_phone(text.as_bytes()),
        _ => false,
    }
}

/// What goes onto a client's record: no name, for that of the row may be a nickname that fits somebody else as well.
fn record(client: String, points: Vec<ContactPoint>, place: u64) -> Record {
    Record { id: client.clone(), points, tie: Some(client.into()), place, ..Record::default() }
}
