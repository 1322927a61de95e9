//! What everything rests on: handles, links, contacts, chats, deals, activities, each with the place where it stands.

use super::parts::list;
use crate::model::dossier::{ContactFacts, DealFacts, Dossier, HandleFacts};
use crate::report::document::Section;
use crate::report::layout::{channel_name, day};
use crate::text::{Catalog, Value, escape, number};

/// Most places of one handle on one line.
const MOST_PLACES: usize = 8;

/// Text of the sources, made harmless.
fn safe(text: &str) -> String {
    escape::terminal(text).into_owned()
}

pub(super) fn handles(dossier: &Dossier, catalog: &Catalog) -> Option<Section> {
    let line = |handle: &HandleFacts| {
        let mut places: Vec<String> =
            handle.places.iter().take(MOST_PLACES).map(|place| safe(place)).collect();
        if handle.places.len() > MOST_PLACES {
            places.push("…".to_owned());
        }
        let name = match &handle.text {
            Some(text) => format!("{} ({})", safe(&handle.name), safe(text)),
            None => safe(&handle.name),
        };
        let is_missing = !handle.is_on_file && ["email", "phone", "portal"].contains(&handle.kind.as_str());
        let aside =
            if is_missing { format!("; {}", catalog.text("client-not-on-file", &[])) } else { String::new() };
        format!("{name}: {}{aside}", places.join(", "))
    };
    let lines: Vec<String> = dossier.handles.iter().map(line).collect();
    list("client-handles", lines, catalog)
}

pub(super) fn grounds(dossier: &Dossier, catalog: &Catalog) -> Option<Section> {
    let line = |ground: &crate::model::dossier::GroundFacts| {
        let names: Vec<String> = ground.handles.iter().map(|name| safe(name)).collect();
        let values = [
            ("handles", Value::from(names.join(", "))),
            ("place", Value::from(safe(ground.place.as_deref().unwrap_or_default()))),
        ];
        catalog.text(&format!("client-ground-{}", ground.rule), &values)
    };
    let mut lines: Vec<String> = dossier.grounds.iter().map(line).collect();
    if lines.is_empty() {
        lines.push(catalog.text("client-ground-none", &[]));
    }
    list("client-grounds", lines, catalog)
}

pub(super) fn contacts(dossier: &Dossier, catalog: &Catalog) -> Option<Section> {
    let line = |contact: &ContactFacts| {
        let kind = catalog.text(&format!("client-contact-{}", contact.kind), &[]);
        let name = contact.handle.as_deref().map_or(kind, safe);
        let fault = contact.fault.as_deref().unwrap_or("usable");
        let state = catalog.text(&format!("client-contact-{fault}"), &[]);
        format!("{name}: {state} ({})", safe(&contact.place))
    };
    let mut lines: Vec<String> = dossier.contacts.iter().map(line).collect();
    if lines.is_empty() {
        lines.push(catalog.text("client-no-contact", &[]));
    }
    list("client-contacts", lines, catalog)
}

pub(super) fn chats(dossier: &Dossier, catalog: &Catalog) -> Option<Section> {
    let language = catalog.language();
    let line = |chat: &crate::model::dossier::ChatFacts| {
        let days = chat.days.as_ref().map(|[first, last]| {
            let ends = [("first", first), ("last", last)];
            let ends = ends.map(|(name, iso)| (name, Value::from(day(iso, catalog))));
            catalog.text("client-days", &ends)
        });
        let values = [
            ("channel", Value::from(channel_name(&chat.channel, language))),
            ("staff", Value::from(safe(&chat.staff))),
            ("place", Value::from(safe(&chat.place))),
            ("inbound", Value::from(chat.inbound)),
            ("outbound", Value::from(chat.outbound)),
            ("undirected", Value::from(chat.undirected)),
        ];
        let id = match (chat.is_group, chat.staff.is_empty()) {
            (true, _) => "client-chat-group",
            (false, true) => "client-chat",
            (false, false) => "client-chat-staff",
        };
        let mut parts = vec![catalog.text(id, &values)];
        parts.extend((chat.undirected > 0).then(|| catalog.text("client-chat-undirected", &values)));
        parts.extend(days);
        parts.join(", ")
    };
    let lines: Vec<String> = dossier.chats.iter().map(line).collect();
    list("client-chats", lines, catalog)
}

pub(super) fn deals(dossier: &Dossier, catalog: &Catalog) -> Option<Section> {
    let line = |deal: &DealFacts| {
        let mut parts = vec![catalog.text(&format!("client-deal-{}", deal.state), &[])];
        parts.extend(
            deal.amount.map(|amount| number::money(amount, &safe(&deal.currency), catalog.language())),
        );
        for (id, iso) in [("client-deal-opened", &deal.opened), ("client-deal-closed", &deal.closed)] {
            let on = iso.as_deref().map(|iso| Value::from(day(iso, catalog)));
            parts.extend(on.map(|on| catalog.text(id, &[("day", on)])));
        }
        if deal.clients > 1 {
            parts.push(catalog.text("client-deal-divided", &[("count", Value::from(deal.clients))]));
        }
        format!("{} ({})", parts.join(", "), safe(&deal.place))
    };
    let lines: Vec<String> = dossier.deals.iter().map(line).collect();
    list("client-deals", lines, catalog)
}

pub(super) fn activities(dossier: &Dossier, catalog: &Catalog) -> Option<Section> {
    let line = |log: &crate::model::dossier::ActivityFacts| {
        let values = [
            ("notes", Value::from(log.notes)),
            ("messages", Value::from(log.messages)),
            ("other", Value::from(log.other)),
            ("last", Value::from(day(&log.last, catalog))),
        ];
        format!("{}: {}", safe(&log.source), catalog.text("client-activities-counts", &values))
    };
    let lines: Vec<String> = dossier.activities.iter().map(line).collect();
    list("client-activities", lines, catalog)
}
