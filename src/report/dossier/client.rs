//! What is known of a client, as a document.

use super::parts::list;
use super::{score, traces};
use crate::model::dossier::{Dossier, RouteFacts};
use crate::report::document::{Document, Section};
use crate::report::layout::{channel_name, day};
use crate::text::{Catalog, Value, escape, number};

/// What is known of a client.
pub fn dossier_document(dossier: &Dossier, catalog: &Catalog) -> Document {
    let mut document = Document {
        schema: dossier.schema.clone(),
        title: dossier.client.clone(),
        scope: scope(dossier, catalog),
        as_of: dossier.as_of.clone(),
        currency: dossier.currency.clone().unwrap_or_default(),
        ..Document::default()
    };
    document.add(score::scores(dossier, catalog));
    document.add(score::losses(dossier, catalog));
    document.add(routes(dossier, catalog));
    document.add(traces::contacts(dossier, catalog));
    document.add(record(dossier, catalog));
    document.add(plan(dossier, catalog));
    document.add(traces::handles(dossier, catalog));
    document.add(traces::grounds(dossier, catalog));
    document.add(traces::chats(dossier, catalog));
    document.add(traces::deals(dossier, catalog));
    document.add(traces::activities(dossier, catalog));
    document
}

/// Whether it is scored, and what it is worth.
pub(super) fn scope(dossier: &Dossier, catalog: &Catalog) -> Vec<String> {
    let last = dossier.last_event.as_deref().map(|last| day(last, catalog)).unwrap_or_default();
    let values = [
        ("as-of", Value::from(day(&dossier.as_of, catalog))),
        ("last", Value::from(last)),
        ("from", Value::from(day(&dossier.window[0], catalog))),
    ];
    let mut parts = vec![catalog.text(&format!("client-{}", dossier.scope.replace('_', "-")), &values)];
    if let Some(value) = dossier.value {
        let currency = escape::terminal(dossier.currency.as_deref().unwrap_or_default());
        let money = Value::from(number::money(value, &currency, catalog.language()));
        parts.push(catalog.text("client-value", &[("money", money)]));
    }
    parts
}

pub(super) fn routes(dossier: &Dossier, catalog: &Catalog) -> Option<Section> {
    let mut lines: Vec<String> = dossier.routes.iter().map(|route| route_line(route, catalog)).collect();
    if lines.is_empty() {
        lines.push(catalog.text("client-no-route", &[]));
    }
    list("client-routes", lines, catalog)
}

/// `WhatsApp: proven. 3 messages from the client in the window, the last on 3 October 2025.`
pub(super) fn route_line(route: &RouteFacts, catalog: &Catalog) -> String {
    let last = |iso: &Option<String>| iso.as_deref().map(|last| day(last, catalog)).unwrap_or_default();
    let values = [
        ("inbound", Value::from(route.inbound)),
        ("outbound", Value::from(route.outbound)),
        ("last-inbound", Value::from(last(&route.last_inbound))),
        ("last", Value::from(last(&route.last))),
    ];
    let state = if route.is_proven { "client-route-proven" } else { "client-route-known" };
    let mut said =
        vec![format!("{}: {}.", channel_name(&route.channel, catalog.language()), catalog.text(state, &[]))];
    // The reasons are ids of this program; an id of a later version stands as it is.
    said.extend(route.reasons.iter().map(|reason| {
        let text = catalog.find(&format!("client-route-{reason}"), &values);
        text.unwrap_or_else(|| escape::terminal(reason).into_owned())
    }));
    said.extend(route.is_confirmed.then(|| catalog.text("client-route-confirmed", &[])));
    said.join(" ")
}

/// How the record follows the conversation, and with it what κ is.
pub(super) fn record(dossier: &Dossier, catalog: &Catalog) -> Option<Section> {
    let facts = &dossier.record;
    let shown = |iso: &Option<String>| iso.as_deref().map(|iso| day(iso, catalog)).unwrap_or_default();
    // 0, 0.25 or 0.5.
    let decimals = [1.0, 10.0].iter().take_while(|unit| (facts.kappa * **unit).fract().abs() > 1e-9).count();
    let values = [
        ("kappa", Value::from(number::decimal(facts.kappa, decimals, catalog.language()))),
        ("done", Value::from(shown(&facts.last_done))),
        ("rented", Value::from(shown(&facts.last_rented))),
    ];
    let id = match (&facts.last_done, &facts.last_rented) {
        _ if !facts.is_there => "client-record-none",
        (None, _) => "client-record-silent",
        (Some(_), None) => "client-record-alone",
        _ if facts.kappa >= 0.5 => "client-record-fresh",
        _ => "client-record-stale",
    };
    let counts = [
        ("rented", Value::from(facts.rented)),
        ("logged", Value::from(facts.logged)),
        ("owned", Value::from(facts.owned)),
    ];
    let lines = vec![catalog.text(id, &values), catalog.text("client-record-messages", &counts)];
    list("client-record", lines, catalog)
}

/// What a plan would do for it.
pub(super) fn plan(dossier: &Dossier, catalog: &Catalog) -> Option<Section> {
    let language = catalog.language();
    let line = |action: &crate::model::dossier::ActionFacts| {
        let channel = action.channel.as_deref().map(|id| channel_name(id, language)).unwrap_or_default();
        let values = [("channel", Value::from(channel.clone()))];
        let id = match (action.action.as_str(), action.channel.as_deref()) {
            ("prove-fallback", Some("phone")) => "client-do-call".to_owned(),
            (action, _) => format!("client-do-{action}"),
        };
        let title = catalog.find(&id, &values);
        title.unwrap_or_else(|| escape::terminal(&action.action).into_owned())
    };
    let lines: Vec<String> = dossier.plan.iter().map(line).collect();
    list("client-plan", lines, catalog)
}
