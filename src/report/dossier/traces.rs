//! What everything rests on: handles, links, contacts, chats, deals, activities, each with the place where it stands.

use super::list;
use crate::model::dossier::{ContactFacts, DealFacts, Dossier, HandleFacts};
use crate::report::layout::{Screen, channel_name, day};
use crate::text::{Value, escape, number};

/// Most places of one handle on one line.
const MOST_PLACES: usize = 3;

/// Text of the sources, made harmless.
fn safe(text: &str) -> String {
    escape::terminal(text).into_owned()
}

pub(super) fn handles(dossier: &Dossier, screen: &mut Screen<'_>) {
    let line = |handle: &HandleFacts| {
        let shown = if screen.options.verbose { handle.places.len() } else { MOST_PLACES };
        let mut places: Vec<String> = handle.places.iter().take(shown).map(|place| safe(place)).collect();
        if handle.places.len() > shown {
            places.push("…".to_owned());
        }
        let name = match &handle.text {
            Some(text) => format!("{} ({})", safe(&handle.name), safe(text)),
            None => safe(&handle.name),
        };
        let is_missing = !handle.is_on_file && ["email", "phone", "portal"].contains(&handle.kind.as_str());
        let aside =
            if is_missing { format!("; {}", screen.text("client-not-on-file", &[])) } else { String::new() };
        format!("{name}: {}{aside}", places.join(", "))
    };
    let lines: Vec<String> = dossier.handles.iter().map(line).collect();
    list("client-handles", &lines, screen);
}

pub(super) fn grounds(dossier: &Dossier, screen: &mut Screen<'_>) {
    let line = |ground: &crate::model::dossier::GroundFacts| {
        let names: Vec<String> = ground.handles.iter().map(|name| safe(name)).collect();
        let values = [
            ("handles", Value::from(names.join(", "))),
            ("place", Value::from(safe(ground.place.as_deref().unwrap_or_default()))),
        ];
        screen.text(&format!("client-ground-{}", ground.rule), &values)
    };
    let mut lines: Vec<String> = dossier.grounds.iter().map(line).collect();
    if lines.is_empty() {
        lines.push(screen.text("client-ground-none", &[]));
    }
    list("client-grounds", &lines, screen);
}

pub(super) fn contacts(dossier: &Dossier, screen: &mut Screen<'_>) {
    let line = |contact: &ContactFacts| {
        let kind = screen.text(&format!("client-contact-{}", contact.kind), &[]);
        let name = contact.handle.as_deref().map_or(kind, safe);
        let fault = contact.fault.as_deref().unwrap_or("usable");
        let state = screen.text(&format!("client-contact-{fault}"), &[]);
        format!("{name}: {state} ({})", safe(&contact.place))
    };
    let mut lines: Vec<String> = dossier.contacts.iter().map(line).collect();
    if lines.is_empty() {
        lines.push(screen.text("client-no-contact", &[]));
    }
    list("client-contacts", &lines, screen);
}

pub(super) fn chats(dossier: &Dossier, screen: &mut Screen<'_>) {
    let language = screen.language();
    let line = |chat: &crate::model::dossier::ChatFacts| {
        let days = chat.days.as_ref().map(|[first, last]| {
            let ends = [("first", first), ("last", last)];
            let ends = ends.map(|(name, iso)| (name, Value::from(day(iso, screen.catalog()))));
            screen.text("client-days", &ends)
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
        let mut parts = vec![screen.text(id, &values)];
        parts.extend((chat.undirected > 0).then(|| screen.text("client-chat-undirected", &values)));
        parts.extend(days);
        parts.join(", ")
    };
    let lines: Vec<String> = dossier.chats.iter().map(line).collect();
    list("client-chats", &lines, screen);
}

pub(super) fn deals(dossier: &Dossier, screen: &mut Screen<'_>) {
    let line = |deal: &DealFacts| {
        let mut parts = vec![screen.text(&format!("client-deal-{}", deal.state), &[])];
        parts.extend(
            deal.amount.map(|amount| number::money(amount, &safe(&deal.currency), screen.language())),
        );
        for (id, iso) in [("client-deal-opened", &deal.opened), ("client-deal-closed", &deal.closed)] {
            let on = iso.as_deref().map(|iso| Value::from(day(iso, screen.catalog())));
            parts.extend(on.map(|on| screen.text(id, &[("day", on)])));
        }
        if deal.clients > 1 {
            parts.push(screen.text("client-deal-divided", &[("count", Value::from(deal.clients))]));
        }
        format!("{} ({})", parts.join(", "), safe(&deal.place))
    };
    let lines: Vec<String> = dossier.deals.iter().map(line).collect();
    list("client-deals", &lines, screen);
}

pub(super) fn activities(dossier: &Dossier, screen: &mut Screen<'_>) {
    let line = |log: &crate::model::dossier::ActivityFacts| {
        let values = [
            ("notes", Value::from(log.notes)),
            ("messages", Value::from(log.messages)),
            ("other", Value::from(log.other)),
            ("last", Value::from(day(&log.last, screen.catalog()))),
        ];
        format!("{}: {}", safe(&log.source), screen.text("client-activities-counts", &values))
    };
    let lines: Vec<String> = dossier.activities.iter().map(line).collect();
    list("client-activities", &lines, screen);
}
