//! amoCRM's interface, version 4: pages of contacts, leads, notes, talks and events.

use serde_json::Value;

use crate::import::api::fields::{Fields, list, text};
use crate::import::api::{each_item, pages};
use crate::import::error::ImportError;
use crate::import::table::activities::Event;
use crate::import::table::dates::Dates;
use crate::import::table::headers::role_of;
use crate::import::table::{Filler, Role, TableKind};
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::ledger::SkipReason;
use crate::model::record::{ContactRef, Direction};
use crate::model::source::{SourceData, SourceKind};
use crate::model::time::{Basis, Stamp};
use crate::reference::channels;

/// Pages of amoCRM's interface.
pub struct AmocrmJson;

impl Format for AmocrmJson {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "amocrm-json",
            title: "amoCRM / Kommo API (JSON)",
            channel: None,
            kind: SourceKind::Crm,
            unit: "item",
        }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let has = |key: &str| probe.text.contains(key);
        let lists = ["\"contacts\"", "\"leads\"", "\"notes\"", "\"events\"", "\"companies\"", "\"tasks\""];
        // An answer without any item has nothing but its frame.
        let is_empty = || lists.iter().any(|list| pages::is_empty_list(probe.text, list)) && has("\"_page\"");
        let is_page = has("\"_embedded\"")
            && lists.iter().any(|list| has(list))
            && (has("\"account_id\"") || is_empty());
        let is_talks = has("\"talk_id\"") && has("\"origin\"");
        let is_json = probe.text.trim_start().starts_with(['{', '[']);
        if is_json && (is_page || is_talks) { Detection::Yes } else { Detection::No }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        let mut filler = Filler::new(context, Dates::new(context.params, context.rule));
        let mut people = Fields::new("amocrm", TableKind::Contacts);
        let mut deals = Fields::new("amocrm", TableKind::Deals);
        each_item(input, &mut |section, item, place| match section {
            "contacts" => fill(person, &item, place, &mut people, &mut filler),
            "leads" => fill(deal, &item, place, &mut deals, &mut filler),
            _ => {
                filler.counted();
                match section {
                    "notes" => enter(Ok(note(&item)), &item["entity_id"], &item, place, &mut filler),
                    "talks" => enter(Ok(Some(Event::OTHER)), &item["contact_id"], &item, place, &mut filler),
                    "events" => enter(event(&item), &item["entity_id"], &item, place, &mut filler),
                    "tasks" => enter(task(&item), &item["entity_id"], &item, place, &mut filler),
                    "companies" => filler.data.ledger.skip(SkipReason::Company, place),
                    _ => filler.data.ledger.skip(SkipReason::Unsupported, place),
                }
            }
        })?;
        let shown = if people.plan.headers.is_empty() { &deals.plan } else { &people.plan };
        Ok(filler.finish(shown, ""))
    }
}

/// Fills a record or deal from an item.
fn fill(
    set: fn(&Value, &mut Fields),
    item: &Value,
    place: u64,
    fields: &mut Fields,
    filler: &mut Filler<'_>,
) {
    set(item, fields);
    custom(item, fields);
    if item["is_deleted"].as_bool() == Some(true) {
        fields.set("is_deleted", Some(Role::Deleted), "true");
    }
    match fields.take(place) {
        Some(row) => filler.take(&fields.plan, &row),
        None => filler.data.ledger.skip(SkipReason::Malformed, place),
    }
}

/// Sets the fixed fields of a contact.
fn person(item: &Value, fields: &mut Fields) {
    let roles = [
        ("id", Role::RecordId),
        ("name", Role::FullName),
        ("first_name", Role::FirstName),
        ("last_name", Role::LastName),
        ("created_at", Role::Created),
    ];
    for (name, role) in roles {
        fields.set(name, Some(role), &text(&item[name]));
    }
}

/// Sets the fixed fields of a lead, which is what other systems call a deal.
fn deal(item: &Value, fields: &mut Fields) {
    let roles = [
        ("id", Role::RecordId),
        ("name", Role::DealName),
        ("price", Role::DealAmount),
        ("status_id", Role::DealStage),
        ("created_at", Role::Created),
        ("closed_at", Role::ClosedAt),
    ];
    for (name, role) in roles {
        fields.set(name, Some(role), &text(&item[name]));
    }
    for contact in list(&item["_embedded"]["contacts"]) {
        fields.set("contacts", Some(Role::ContactIds), &text(&contact["id"]));
    }
}

/// Sets the fields that an account adds; `custom_fields` is their name in version 2.
fn custom(item: &Value, fields: &mut Fields) {
    for field in list(&item["custom_fields_values"]).iter().chain(list(&item["custom_fields"])) {
        let either =
            |new: &str, old: &str| text(if field[new].is_null() { &field[old] } else { &field[new] });
        let (name, code) = (either("field_name", "name"), either("field_code", "code"));
        let role = match code.as_str() {
            "PHONE" => Some(Role::Phone),
            "EMAIL" => Some(Role::Email),
            "IM" => Some(Role::OtherMessenger),
            _ => role_of(&name, "amocrm").filter(|role| *role != Role::RecordId),
        };
        for value in list(&field["values"]) {
            fields.set(&name, role, &text(&value["value"]));
        }
    }
}

/// What became of an item of a log: an event, a line of the system, or nothing that can be used.
type Entry = Result<Option<Event>, SkipReason>;

/// Enters an event of a contact.
fn enter(entry: Entry, contact: &Value, item: &Value, place: u64, filler: &mut Filler<'_>) {
    let data = &mut filler.data;
    let event = match entry {
        Ok(Some(event)) => event,
        Ok(None) => {
            data.ledger.system += 1;
            return;
        }
        Err(reason) => {
            data.is_log |= reason == SkipReason::Planned;
            return data.ledger.skip(reason, place);
        }
    };
    let of_other = item["entity_type"].as_str().is_some_and(|kind| !kind.starts_with("contact"));
    let id = text(contact);
    if id.is_empty() || (of_other && item.get("contact_id").is_none()) {
        return data.ledger.skip(SkipReason::NoCounterpart, place);
    }
    let Some(wall) = item["created_at"].as_i64() else {
        return data.ledger.skip(SkipReason::BadTimestamp, place);
    };
    let at = Stamp { wall, basis: Basis::Utc };
    let event = event.named(&text(&item["id"]));
    filler.log.enter(event, vec![ContactRef::Id(id)], at, &mut filler.dates, data);
}

/// The event of a note; none for service messages, which only announce a chat.
fn note(item: &Value) -> Option<Event> {
    let params = &item["params"];
    let direction = |word: &str| if word.ends_with("_in") { Direction::Inbound } else { Direction::Outbound };
    match item["note_type"].as_str().unwrap_or_default() {
        kind @ ("call_in" | "call_out") => {
            let connected = params["duration"].as_u64() != Some(0);
            Some(Event::call(connected, direction(kind)))
        }
        kind @ ("sms_in" | "sms_out") => Some(Event::message("phone", direction(kind))),
        "service_message" | "extended_service_message" | "message_cashier" => None,
        _ => Some(Event::NOTE),
    }
}

/// The event of an entry of the event list. Calls and notes stand in the notes with more detail and are not taken
/// twice; of a message only its existence is known, and its channel where the entry names its origin.
fn event(item: &Value) -> Entry {
    let direction = match item["type"].as_str().unwrap_or_default() {
        "incoming_chat_message" => Direction::Inbound,
        "outgoing_chat_message" => Direction::Outbound,
        _ => return Err(SkipReason::Unsupported),
    };
    let origin = list(&item["value_after"]).iter().find_map(|value| value["message"]["origin"].as_str());
    let channel = origin.and_then(channels::by_word);
    Ok(Some(channel.map_or(Event::OTHER, |channel| Event::message(channel, direction))))
}

/// The event of a task: work, once it is done.
fn task(item: &Value) -> Entry {
    if item["is_completed"].as_bool() == Some(true) {
        Ok(Some(Event::OTHER))
    } else {
        Err(SkipReason::Planned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::table::tests::{params, rule};
    use crate::model::chat::RawHandle;
    use crate::model::record::ActivityKind;

    fn read(json: &str) -> SourceData {
        let (params, rule) = (params(), rule());
        let context = ReadContext { path: "x.json", name: "x.json", params: &params, rule: &rule };
        AmocrmJson.read(Window::whole(json.as_bytes()), &context).expect("the page is readable")
    }

    #[test]
    fn custom_fields_become_contact_points() {
        let data = read(
            r#"{"_embedded":{"contacts":[{"id":1,"name":"Анна","custom_fields_values":[
            {"field_name":"Телефон","field_code":"PHONE","values":[{"value":"+79000000001"},{"value":"+79000000002"}]},
            {"field_name":"TelegramId_WZ","field_code":null,"values":[{"value":"100047514"}]}]},
            {"id":2,"name":"Вера","custom_fields_values":null}]}}"#,
        );
        let raws: Vec<_> = data.records[0].points.iter().map(|point| point.raw.clone()).collect();
        let phones = RawHandle::Phone("+79000000001;+79000000002".to_owned());
        assert_eq!(raws, [phones, RawHandle::Platform("telegram".to_owned(), "100047514".to_owned())]);
        assert!(data.records[1].points.is_empty());
    }

    #[test]
    fn notes_talks_and_events_are_told_apart() {
        let notes = read(
            r#"{"_embedded":{"notes":[
            {"id":1,"entity_id":5,"note_type":"common","created_at":1750000000},
            {"id":2,"entity_id":5,"note_type":"call_in","params":{"duration":0},"created_at":1750000000},
            {"id":3,"entity_id":5,"note_type":"sms_out","created_at":1750000000},
            {"id":4,"entity_id":5,"note_type":"service_message","created_at":1750000000}]}}"#,
        );
        assert_eq!((notes.ledger.activities, notes.ledger.system), (3, 1));
        let kinds: Vec<_> = notes.activities.cells.iter().map(|cell| cell.kind).collect();
        assert_eq!(kinds, [ActivityKind::Note, ActivityKind::MissedCall, ActivityKind::Message]);
        let events = read(
            r#"{"_embedded":{"events":[
            {"type":"incoming_chat_message","entity_id":5,"entity_type":"contact","created_at":1,
             "value_after":[{"message":{"id":"x","origin":"telegram"}}]},
            {"type":"incoming_chat_message","entity_id":6,"entity_type":"lead","created_at":1},
            {"type":"contact_added","entity_id":5,"entity_type":"contact","created_at":1}]}}"#,
        );
        assert_eq!((events.ledger.activities, events.ledger.left_out_total()), (1, 2));
        assert_eq!(events.activities.channels, ["", "telegram"]);
    }
}
