//! One client for people: what it does to the scores, how it can be reached, and what all of that rests on.

mod score;
mod traces;

use std::io::{self, Write};

use super::RenderOptions;
use super::layout::{Screen, channel_name, day, operator_name};
use crate::model::dossier::{Dossier, RouteFacts};
use crate::text::{Value, escape, number};

/// Most lines of one list before "and 5 more".
const MOST: usize = 8;

/// Writes what is known of a client.
///
/// # Errors
///
/// Only when writing fails.
pub fn render_dossier(dossier: &Dossier, options: &RenderOptions<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut screen = Screen::new(options);
    head(dossier, &mut screen);
    score::scores(dossier, &mut screen);
    score::losses(dossier, &mut screen);
    routes(dossier, &mut screen);
    traces::contacts(dossier, &mut screen);
    record(dossier, &mut screen);
    plan(dossier, &mut screen);
    traces::handles(dossier, &mut screen);
    traces::grounds(dossier, &mut screen);
    traces::chats(dossier, &mut screen);
    traces::deals(dossier, &mut screen);
    traces::activities(dossier, &mut screen);
    out.write_all(screen.finish().trim_end().as_bytes())?;
    out.write_all(b"\n")
}

/// Who it is, as far as that may be said, and whether it is scored.
fn head(dossier: &Dossier, screen: &mut Screen<'_>) {
    let catalog = screen.catalog();
    let last = dossier.last_event.as_deref().map(|last| day(last, catalog)).unwrap_or_default();
    let values = [
        ("as-of", Value::from(day(&dossier.as_of, catalog))),
        ("last", Value::from(last)),
        ("from", Value::from(day(&dossier.window[0], catalog))),
    ];
    let scope = screen.text(&format!("client-{}", dossier.scope.replace('_', "-")), &values);
    let mut parts = vec![dossier.client.clone(), scope];
    if let Some(value) = dossier.value {
        let currency = escape::terminal(dossier.currency.as_deref().unwrap_or_default());
        let money = Value::from(number::money(value, &currency, screen.language()));
        parts.push(screen.text("client-value", &[("money", money)]));
    }
    let dot = if screen.options.ascii { " - " } else { " · " };
    screen.paragraph("", &parts.join(dot));
    screen.blank();
}

/// A heading over a list.
fn section(id: &str, screen: &mut Screen<'_>) {
    let head = screen.text(id, &[]);
    screen.line(format!("  {head}"));
}

/// A list under its heading, at most `MOST` lines of it unless all is asked for; nothing when it is empty.
fn list(id: &str, lines: &[String], screen: &mut Screen<'_>) {
    if lines.is_empty() {
        return;
    }
    section(id, screen);
    let shown = if screen.options.verbose { lines.len() } else { MOST.min(lines.len()) };
    for line in &lines[..shown] {
        screen.paragraph("  -  ", line);
    }
    if lines.len() > shown {
        let more = Value::from((lines.len() - shown) as u64);
        let more = screen.text("loses-more", &[("count", more)]);
        screen.line(format!("  {more}"));
    }
    screen.blank();
}

fn routes(dossier: &Dossier, screen: &mut Screen<'_>) {
    let mut lines: Vec<String> = dossier.routes.iter().map(|route| route_line(route, screen)).collect();
    if lines.is_empty() {
        lines.push(screen.text("client-no-route", &[]));
    }
    list("client-routes", &lines, screen);
}

/// `WhatsApp: proven. 3 messages from the client in the window, the last on 3 October 2025.`
fn route_line(route: &RouteFacts, screen: &Screen<'_>) -> String {
    let catalog = screen.catalog();
    let last = |iso: &Option<String>| iso.as_deref().map(|last| day(last, catalog)).unwrap_or_default();
    let values = [
        ("inbound", Value::from(route.inbound)),
        ("outbound", Value::from(route.outbound)),
        ("last-inbound", Value::from(last(&route.last_inbound))),
        ("last", Value::from(last(&route.last))),
    ];
    let state = if route.is_proven { "client-route-proven" } else { "client-route-known" };
    let mut said =
        vec![format!("{}: {}.", channel_name(&route.channel, screen.language()), screen.text(state, &[]))];
    // The reasons are ids of this program; an id of a later version stands as it is.
    said.extend(route.reasons.iter().map(|reason| {
        let text = catalog.find(&format!("client-route-{reason}"), &values);
        text.unwrap_or_else(|| escape::terminal(reason).into_owned())
    }));
    said.extend(route.is_confirmed.then(|| screen.text("client-route-confirmed", &[])));
    said.join(" ")
}

/// How the record follows the conversation, and with it what κ is.
fn record(dossier: &Dossier, screen: &mut Screen<'_>) {
    let facts = &dossier.record;
    let catalog = screen.catalog();
    let shown = |iso: &Option<String>| iso.as_deref().map(|iso| day(iso, catalog)).unwrap_or_default();
    // 0, 0.25 or 0.5.
    let decimals = [1.0, 10.0].iter().take_while(|unit| (facts.kappa * **unit).fract().abs() > 1e-9).count();
    let values = [
        ("kappa", Value::from(number::decimal(facts.kappa, decimals, screen.language()))),
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
    let lines = [screen.text(id, &values), screen.text("client-record-messages", &counts)];
    list("client-record", &lines, screen);
}

/// What a plan would do for it.
fn plan(dossier: &Dossier, screen: &mut Screen<'_>) {
    let language = screen.language();
    let line = |action: &crate::model::dossier::ActionFacts| {
        let channel = action.channel.as_deref().map(|id| channel_name(id, language)).unwrap_or_default();
        let values = [("channel", Value::from(channel.clone()))];
        let id = match (action.action.as_str(), action.channel.as_deref()) {
            ("prove-fallback", Some("phone")) => "client-do-call".to_owned(),
            (action, _) => format!("client-do-{action}"),
        };
        let title = screen.catalog().find(&id, &values);
        title.unwrap_or_else(|| escape::terminal(&action.action).into_owned())
    };
    let lines: Vec<String> = dossier.plan.iter().map(line).collect();
    list("client-plan", &lines, screen);
}

/// The name of an operator of the audit.
fn operator(id: &str, screen: &Screen<'_>) -> String {
    operator_name(id, screen.language())
}
