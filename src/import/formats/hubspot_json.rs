//! HubSpot's interface, version 3: `results` of objects with `properties` and `associations`.

use serde_json::Value;

use crate::import::api::each_item;
use crate::import::api::fields::{Fields, list, text};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::table::dates::Dates;
use crate::import::table::headers::role_of;
use crate::import::table::{Filler, Role, TableKind};
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::ledger::SkipReason;
use crate::model::source::{SourceData, SourceKind};

/// Pages of HubSpot's interface.
pub struct HubspotJson;

impl Format for HubspotJson {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "hubspot-json",
            title: "HubSpot API (JSON)",
            channel: None,
            kind: SourceKind::Crm,
            unit: "item",
        }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let has = |key: &str| probe.text.contains(key);
        let is_it = probe.text.trim_start().starts_with(['{', '['])
            && has("\"results\"")
            && has("\"properties\"")
            && (has("\"hs_") || has("\"createdAt\"") || has("\"archived\""));
        if is_it { Detection::Yes } else { Detection::No }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        let mut filler = Filler::new(context, Dates::new(context.params, context.rule));
        let kinds = [TableKind::Contacts, TableKind::Deals, TableKind::Activities];
        let mut fields = kinds.map(|kind| Fields::new("hubspot", kind));
        each_item(input, &mut |_, item, place| {
            let kind = kind(&item);
            let Some(fields) = fields.iter_mut().find(|fields| fields.plan.kind == kind) else { return };
            set(&item, kind, fields);
            match fields.take(place) {
                Some(row) => filler.take(&fields.plan, &row),
                None => filler.data.ledger.skip(SkipReason::Malformed, place),
            }
        })?;
        if filler.data.ledger.items() == 0 {
            return Err(ImportErrorKind::NothingFound("items").into());
        }
        let shown = fields.iter().find(|fields| !fields.plan.headers.is_empty()).unwrap_or(&fields[0]);
        Ok(filler.finish(&shown.plan, ""))
    }
}

/// What an object is, by its properties.
fn kind(item: &Value) -> TableKind {
    let properties = &item["properties"];
    if properties.get("hs_timestamp").is_some() {
        TableKind::Activities
    } else if properties.get("dealname").is_some() || properties.get("dealstage").is_some() {
        TableKind::Deals
    } else {
        TableKind::Contacts
    }
}

/// Kinds of engagements by the beginning of their properties.
const ENGAGEMENTS: &[(&str, &str)] = &[
    ("hs_communication_", "communication"),
    ("hs_call_", "call"),
    ("hs_email_", "email"),
    ("hs_meeting_", "meeting"),
    ("hs_task_", "task"),
    ("hs_note_", "note"),
];

/// Sets the fields of one object.
fn set(item: &Value, kind: TableKind, fields: &mut Fields) {
    fields.set("id", Some(Role::RecordId), &text(&item["id"]));
    if item["archived"].as_bool() == Some(true) {
        fields.set("archived", Some(Role::Deleted), "true");
    }
    let properties = item["properties"].as_object();
    for (name, value) in properties.into_iter().flatten() {
        let role = role_of(name, "hubspot").filter(|role| *role != Role::RecordId);
        fields.set(name, role, &text(value));
    }
    if kind == TableKind::Activities {
        let has = |start: &str| properties.is_some_and(|all| all.keys().any(|name| name.starts_with(start)));
        let word = ENGAGEMENTS.iter().find(|(start, _)| has(start)).map_or("note", |(_, word)| word);
        fields.set("engagement", Some(Role::ActivityType), word);
    }
    for contact in list(&item["associations"]["contacts"]["results"]) {
        fields.set("associations.contacts", Some(Role::ContactIds), &text(&contact["id"]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::table::tests::{params, rule};
    use crate::model::record::{ActivityKind, DealState, Direction};

    fn read(json: &str) -> SourceData {
        let (params, rule) = (params(), rule());
        let context = ReadContext { path: "x.json", name: "x.json", params: &params, rule: &rule };
        HubspotJson.read(Window::whole(json.as_bytes()), &context).expect("the page is readable")
    }

    #[test]
    fn contacts_and_deals_become_records_and_deals() {
        let data = read(
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
        let data = read(
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
}
