//! Bitrix24's REST interface: contacts, leads, deals and activities.

use serde_json::Value;

use crate::import::api::fields::{Fields, list, text};
use crate::import::api::{each_item, pages};
use crate::import::error::ImportError;
use crate::import::table::activities::Event;
use crate::import::table::dates::Dates;
use crate::import::table::headers::role_of;
use crate::import::table::words::is_yes;
use crate::import::table::{Filler, Role, TableKind};
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::ledger::SkipReason;
use crate::model::record::{ContactRef, Direction};
use crate::model::source::{SourceData, SourceKind};
use crate::reference::channels;

/// Pages of Bitrix24's interface.
pub struct Bitrix24Json;

impl Format for Bitrix24Json {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "bitrix24-json",
            title: "Bitrix24 REST (JSON)",
            channel: None,
            kind: SourceKind::Crm,
            unit: "item",
        }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let has = |key: &&str| probe.text.contains(*key);
        let keys = [
            "\"OWNER_TYPE_ID\"",
            "\"ENTITY_TYPE_ID\"",
            "\"ASSIGNED_BY_ID\"",
            "\"DATE_CREATE\"",
            "\"STAGE_ID\"",
            "\"VALUE_TYPE\"",
            "\"assignedById\"",
            "\"ownerTypeId\"",
        ];
        let is_json = probe.text.trim_start().starts_with(['{', '[']);
        // An answer without any item has nothing but its frame.
        let is_empty = || pages::is_empty_list(probe.text, "\"result\"") && has(&"\"time\"");
        let is_it = is_json && has(&"\"result\"") && (keys.iter().any(has) || is_empty());
        if is_it { Detection::Yes } else { Detection::No }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        let mut filler = Filler::new(context, Dates::new(context.params, context.rule));
        let mut people = Fields::new("bitrix24", TableKind::Contacts);
        let mut deals = Fields::new("bitrix24", TableKind::Deals);
        each_item(input, &mut |_, item, place| {
            let has = |keys: &[&str]| keys.iter().any(|key| item.get(key).is_some());
            if has(&["OWNER_TYPE_ID", "ownerTypeId", "COMMUNICATIONS", "PROVIDER_ID"]) {
                filler.counted();
                return activity(&item, place, &mut filler);
            }
            let is_deal =
                has(&["STAGE_ID", "stageId", "STAGE_SEMANTIC_ID"]) && !has(&["STATUS_ID", "statusId"]);
            let is_lead = has(&["STATUS_ID", "statusId", "STATUS_SEMANTIC_ID"]);
            let fields = if is_deal { &mut deals } else { &mut people };
            // Leads are people with ids of their own: lead 7 is not contact 7.
            fields.plan.id_prefix = if is_lead { "lead-" } else { "" };
            set(&item, fields);
            match fields.take(place) {
                Some(row) => filler.take(&fields.plan, &row),
                None => filler.data.ledger.skip(SkipReason::Malformed, place),
            }
        })?;
        let shown = if people.plan.headers.is_empty() { &deals.plan } else { &people.plan };
        Ok(filler.finish(shown, ""))
    }
}

/// Roles of fields, in the upper case of the older methods; `crm.item.list` writes them as `lastName`.
const FIELDS: &[(&str, Role)] = &[
    ("ID", Role::RecordId),
    ("NAME", Role::FirstName),
    ("SECONDNAME", Role::MiddleName),
    ("LASTNAME", Role::LastName),
    ("DATECREATE", Role::Created),
    ("CREATEDTIME", Role::Created),
    ("LASTACTIVITYTIME", Role::LastActivity),
    ("TITLE", Role::DealName),
    ("OPPORTUNITY", Role::DealAmount),
    ("CURRENCYID", Role::DealCurrency),
    ("STAGEID", Role::DealStage),
    ("STATUSID", Role::Stage),
    ("STAGESEMANTICID", Role::DealStatus),
    ("CLOSEDATE", Role::ClosedAt),
    ("DATECLOSED", Role::ClosedAt),
    ("CONTACTID", Role::ContactIds),
    ("CONTACTIDS", Role::ContactIds),
];

/// Sets the fields of a contact, lead or deal.
fn set(item: &Value, fields: &mut Fields) {
    for (name, value) in item.as_object().into_iter().flatten() {
        let plain = name.replace('_', "").to_ascii_uppercase();
        match name.as_str() {
            "PHONE" | "EMAIL" | "IM" | "fm" => multi(name, value, fields),
            // Only a flag, and often a wrong one.
            _ if plain.starts_with("HAS") => {}
            _ => {
                let known = FIELDS.iter().find(|(field, _)| *field == plain).map(|(_, role)| *role);
                let role =
                    known.or_else(|| role_of(name, "bitrix24-json").filter(|role| role.is_messenger()));
                match value {
                    Value::Array(values) => {
                        for value in values {
                            fields.set(name, role, &text(value));
                        }
                    }
                    value => fields.set(name, role, &text(value)),
                }
            }
        }
    }
}

/// Sets the values of a field that may hold several, each with a type.
fn multi(name: &str, value: &Value, fields: &mut Fields) {
    for entry in list(value) {
        let either = |upper: &str, lower: &str| {
            text(if entry[upper].is_null() { &entry[lower] } else { &entry[upper] })
        };
        let (kind, value_type) = (either("TYPE_ID", "typeId"), either("VALUE_TYPE", "valueType"));
        let value = either("VALUE", "value");
        match if kind.is_empty() { name } else { kind.as_str() } {
            "PHONE" => fields.set("PHONE", Some(Role::Phone), &value),
            "EMAIL" => fields.set("EMAIL", Some(Role::Email), &value),
            "IM" => {
                let role = channels::by_word(&value_type).map_or(Role::OtherMessenger, Role::Messenger);
                fields.set(&format!("IM {value_type}"), Some(role), &value);
            }
            _ => fields.set(name, None, &value),
        }
    }
}

/// Providers whose activities have taken place once they exist: a conversation that nobody closed, a form filled in.
const UNPLANNED: &[&str] = &["IMOPENLINES_SESSION", "CRM_WEBFORM"];

/// Enters an activity.
fn activity(item: &Value, place: u64, filler: &mut Filler<'_>) {
    let either =
        |upper: &str, lower: &str| text(if item[upper].is_null() { &item[lower] } else { &item[upper] });
    let direction = match either("DIRECTION", "direction").as_str() {
        "1" => Direction::Inbound,
        "2" => Direction::Outbound,
        _ => Direction::Unstated,
    };
    let event = match either("TYPE_ID", "typeId").as_str() {
        // Whether a call was answered is not among the fields: a done call counts as connected.
        "2" => Event::call(true, direction),
        "4" => Event::message("email", direction),
        "6" if either("PROVIDER_ID", "providerId") == "CRM_SMS" => Event::message("phone", direction),
        _ => Event::OTHER,
    };
    let completed = either("COMPLETED", "completed");
    let provider = either("PROVIDER_ID", "providerId");
    let data = &mut filler.data;
    data.is_log = true;
    let is_due = !completed.is_empty() && !is_yes(&completed);
    if is_due && !event.is_incoming() && !UNPLANNED.contains(&provider.as_str()) {
        return data.ledger.skip(SkipReason::Planned, place);
    }
    let contacts = contacts(item);
    if contacts.is_empty() {
        return data.ledger.skip(SkipReason::NoCounterpart, place);
    }
    let times = [("START_TIME", "startTime"), ("CREATED", "created"), ("LAST_UPDATED", "lastUpdated")];
    let stamp = |(upper, lower): &(&str, &str)| filler.dates.stamp(either(upper, lower).as_bytes());
    match times.iter().find_map(stamp) {
        Some(at) => filler.log.enter(event.named(&either("ID", "id")), contacts, at, &mut filler.dates, data),
        None => data.ledger.skip(SkipReason::BadTimestamp, place),
    }
}

/// The type id of contacts.
const CONTACT: &str = "3";

/// The contacts of an activity: its owner, else those it is bound to or was led with.
fn contacts(item: &Value) -> Vec<ContactRef> {
    let either = |entry: &Value, upper: &str, lower: &str| {
        text(if entry[upper].is_null() { &entry[lower] } else { &entry[upper] })
    };
    if either(item, "OWNER_TYPE_ID", "ownerTypeId") == CONTACT {
        return vec![ContactRef::Id(either(item, "OWNER_ID", "ownerId"))];
    }
    let mut found: Vec<ContactRef> = Vec::new();
    let bound = list(&item["BINDINGS"]).iter().map(|entry| ("OWNER", entry));
    let led = list(&item["COMMUNICATIONS"]).iter().map(|entry| ("ENTITY", entry));
    for (kind, entry) in bound.chain(led) {
        let id = ContactRef::Id(text(&entry[format!("{kind}_ID")]));
        if text(&entry[format!("{kind}_TYPE_ID")]) == CONTACT && !found.contains(&id) {
            found.push(id);
        }
    }
    found
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
        Bitrix24Json.read(Window::whole(json.as_bytes()), &context).expect("the page is readable")
    }

    #[test]
    fn contacts_and_leads_have_ids_of_their_own() {
        let data = read(
            r#"{"result":[{"ID":"7","NAME":"Анна","LAST_NAME":"Котова","DATE_CREATE":"2025-05-07T18:45:51+03:00",
            "PHONE":[{"VALUE_TYPE":"MOBILE","VALUE":"+79010000107","TYPE_ID":"PHONE"}],
            "IM":[{"VALUE_TYPE":"OPENLINE","VALUE":"imol|telegrambot|1|100000000|1500","TYPE_ID":"IM"}]},
            {"ID":"7","NAME":"","STATUS_ID":"IN_PROCESS","EMAIL":[{"VALUE":"a@b.ru","TYPE_ID":"EMAIL"}]}],"time":{}}"#,
        );
        let ids: Vec<_> = data.records.iter().map(|record| record.id.as_str()).collect();
        assert_eq!(ids, ["7", "lead-7"]);
        let telegram = RawHandle::Platform("telegram".to_owned(), "100000000".to_owned());
        assert!(data.records[0].points.iter().any(|point| point.raw == telegram));
    }

    #[test]
    fn activities_by_type_direction_and_owner() {
        let data = read(
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
}
