//! What layouts make of answers.

use super::{Layout, read};
use crate::import::ReadContext;
use crate::import::error::ImportError;
use crate::import::table::tests::{params, rule};
use crate::import::window::Window;
use crate::model::chat::RawHandle;
use crate::model::ledger::SkipReason;
use crate::model::record::{ActivityKind, DealState, Direction};
use crate::model::source::SourceData;

fn try_read(layout: &str, json: &str) -> Result<SourceData, ImportError> {
    let (params, rule) = (params(), rule());
    let context = ReadContext { path: "x.json", name: "x.json", params: &params, rule: &rule };
    let layout: &'static Layout = Box::leak(Box::new(Layout::parse(layout).expect("a layout")));
    read(layout, Window::whole(json.as_bytes()), &context)
}

fn amocrm(json: &str) -> SourceData {
    try_read(include_str!("layouts/amocrm-json.toml"), json).expect("a page")
}

fn bitrix24(json: &str) -> SourceData {
    try_read(include_str!("layouts/bitrix24-json.toml"), json).expect("a page")
}

fn hubspot(json: &str) -> SourceData {
    try_read(include_str!("layouts/hubspot-json.toml"), json).expect("a page")
}

#[test]
fn custom_fields_become_contact_points() {
    let data = amocrm(
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
    let notes = amocrm(
        r#"{"_embedded":{"notes":[
        {"id":1,"entity_id":5,"note_type":"common","created_at":1750000000},
        {"id":2,"entity_id":5,"note_type":"call_in","params":{"duration":0},"created_at":1750000000},
        {"id":3,"entity_id":5,"note_type":"sms_out","created_at":1750000000},
        {"id":4,"entity_id":5,"note_type":"service_message","created_at":1750000000}]}}"#,
    );
    assert_eq!((notes.ledger.activities, notes.ledger.system), (3, 1));
    let kinds: Vec<_> = notes.activities.cells.iter().map(|cell| cell.kind).collect();
    assert_eq!(kinds, [ActivityKind::Note, ActivityKind::MissedCall, ActivityKind::Message]);
    let events = amocrm(
        r#"{"_embedded":{"events":[
        {"type":"incoming_chat_message","entity_id":5,"entity_type":"contact","created_at":1750000000,
         "value_after":[{"message":{"id":"x","origin":"telegram"}}]},
        {"type":"incoming_chat_message","entity_id":6,"entity_type":"lead","created_at":1750000000},
        {"type":"contact_added","entity_id":5,"entity_type":"contact","created_at":1750000000}]}}"#,
    );
    assert_eq!((events.ledger.activities, events.ledger.left_out_total()), (1, 2));
    assert_eq!(events.activities.channels, ["", "telegram"]);
}

#[test]
fn contacts_and_leads_have_ids_of_their_own() {
    let data = bitrix24(
        r#"{"result":[{"ID":"7","NAME":"Анна","LAST_NAME":"Котова","DATE_CREATE":"2025-05-07T18:45:51+03:00",
        "HAS_PHONE":"Y","PHONE":[{"VALUE_TYPE":"MOBILE","VALUE":"+79010000107","TYPE_ID":"PHONE"}],
        "IM":[{"VALUE_TYPE":"OPENLINE","VALUE":"imol|telegrambot|1|100000000|1500","TYPE_ID":"IM"}]},
        {"ID":"7","NAME":"","STATUS_ID":"IN_PROCESS","EMAIL":[{"VALUE":"a@b.ru","TYPE_ID":"EMAIL"}]}],"time":{}}"#,
    );
    let ids: Vec<_> = data.records.iter().map(|record| record.id.as_str()).collect();
    assert_eq!(ids, ["7", "lead-7"]);
    let telegram = RawHandle::Platform("telegram".to_owned(), "100000000".to_owned());
    assert!(data.records[0].points.iter().any(|point| point.raw == telegram));
    assert_eq!(data.records[0].points.len(), 2);
}

#[test]
fn items_of_the_newer_method_are_read_alike() {
    let data = bitrix24(
        r#"{"result":{"items":[{"id":7,"name":"Анна","lastName":"Котова","assignedById":1,
        "fm":[{"id":1,"valueType":"WORK","value":"+79010000107","typeId":"PHONE"},
              {"id":2,"valueType":"TELEGRAM","value":"anna_k","typeId":"IM"}]}]},"total":1,"time":{}}"#,
    );
    assert_eq!(data.records[0].name, "Анна Котова");
    let telegram = RawHandle::Platform("telegram".to_owned(), "@anna_k".to_owned());
    let phone = RawHandle::Phone("+79010000107".to_owned());
    let raws: Vec<_> = data.records[0].points.iter().map(|point| point.raw.clone()).collect();
    assert!(raws.contains(&telegram) && raws.contains(&phone));
}

#[test]
fn activities_by_type_direction_and_owner() {
    let data = bitrix24(
        r#"{"result":[
        {"ID":"1","OWNER_ID":"7","OWNER_TYPE_ID":"3","TYPE_ID":"2","DIRECTION":"1","COMPLETED":"Y","START_TIME":"2025-05-07T23:45:51+00:00"},
        {"ID":"2","OWNER_ID":"7","OWNER_TYPE_ID":"3","TYPE_ID":"4","DIRECTION":"1","COMPLETED":"N","CREATED":"2025-05-07T18:45:51+00:00"},
        {"ID":"3","OWNER_ID":"7","OWNER_TYPE_ID":"3","TYPE_ID":"4","DIRECTION":"2","COMPLETED":"N","CREATED":"2025-05-07T18:45:51+00:00"},
        {"ID":"4","OWNER_ID":"9","OWNER_TYPE_ID":"2","TYPE_ID":"1","COMPLETED":"Y","CREATED":"2025-05-07T18:45:51+00:00"},
        {"ID":"5","OWNER_ID":"9","OWNER_TYPE_ID":"2","TYPE_ID":"1","COMPLETED":"Y","CREATED":"2025-05-07T18:45:51+00:00",
         "COMMUNICATIONS":[{"ENTITY_ID":"7","ENTITY_TYPE_ID":"3"}]}]}"#,
    );
    assert_eq!(data.ledger.activities, 3);
    let reasons: Vec<_> = data.ledger.left_out.keys().copied().collect();
    assert_eq!(reasons, [SkipReason::NoCounterpart, SkipReason::Planned]);
    let kinds: Vec<_> = data.activities.cells.iter().map(|cell| cell.kind).collect();
    assert_eq!(kinds, [ActivityKind::Other, ActivityKind::Message, ActivityKind::Message]);
    assert_eq!(data.detail.table.map(|table| table.rows), Some(5));
}

#[test]
fn contacts_and_deals_become_records_and_deals() {
    let data = hubspot(
        r#"{"results":[
        {"id":"7","properties":{"email":"a@b.ru","firstname":"Анна","lastname":"Котова","hs_object_id":"7",
         "createdate":"2025-01-02T03:04:05Z"},"archived":false},
        {"id":"9","properties":{"dealname":"x","dealstage":"closedwon","amount":"10.5","closedate":"2025-03-01T00:00:00Z"},
         "associations":{"contacts":{"results":[{"id":"7","type":"deal_to_contact"},{"id":"7","type":"x"}]}}}]}"#,
    );
    assert_eq!((data.ledger.records, data.ledger.deals), (1, 1));
    assert_eq!((data.records[0].id.as_str(), data.records[0].name.as_str()), ("7", "Анна Котова"));
    assert_eq!(
        (data.deals[0].state, data.deals[0].amount, data.deals[0].contacts.len()),
        (DealState::Won, Some(10.5), 1)
    );
}

#[test]
fn engagements_become_activities() {
    let data = hubspot(
        r#"{"results":[
        {"id":"1","properties":{"hs_timestamp":"2025-01-02T03:04:05Z","hs_communication_channel_type":"WHATS_APP"},
         "associations":{"contacts":{"results":[{"id":"7"}]}}},
        {"id":"2","properties":{"hs_timestamp":"2025-01-02T03:04:05Z","hs_call_direction":"INBOUND","hs_call_duration":"65000"},
         "associations":{"contacts":{"results":[{"id":"7"}]}}},
        {"id":"3","properties":{"hs_timestamp":"2025-01-02T03:04:05Z","hs_note_body":"x"}}]}"#,
    );
    assert_eq!((data.ledger.activities, data.ledger.left_out_total()), (2, 1));
    let channels: Vec<_> = data
        .activities
        .cells
        .iter()
        .map(|cell| (cell.kind, data.activities.channels[cell.channel as usize].as_str(), cell.direction))
        .collect();
    let message = ActivityKind::Message;
    assert_eq!(
        channels,
        [(message, "whatsapp", Direction::Unstated), (message, "phone", Direction::Inbound)]
    );
}

#[test]
fn an_empty_list_is_one_and_an_answer_without_items_is_none() {
    let empty =
        bitrix24(r#"{"result":[],"total":0,"time":{"start":1.5,"date_start":"2025-01-02T03:04:05+03:00"}}"#);
    assert_eq!(empty.ledger.items(), 0);
    assert!(try_read(include_str!("layouts/bitrix24-json.toml"), r#"{"error":"NO_AUTH"}"#).is_err());
}
