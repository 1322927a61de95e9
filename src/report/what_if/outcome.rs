//! What is lost, what becomes of the clients, and what that costs.

use crate::model::report::{Count, Outcomes};
use crate::model::what_if::{LostElement, Replayed, WhatIf};
use crate::reference::incidents::{self, Stated};
use crate::report::incident_table::date;
use crate::report::layout::{Screen, day, scenario_name};
use crate::text::{Value, escape, number};

/// What is lost, and of whom is spoken.
pub(super) fn head(answer: &WhatIf, screen: &mut Screen<'_>) {
    let catalog = screen.catalog();
    let name = |lost: &LostElement| {
        let name = scenario_name(&lost.id, catalog);
        match lost.segment.strip_prefix("country=") {
            Some(country) => format!("{name} ({})", escape::terminal(country)),
            None => name,
        }
    };
    let names: Vec<String> = answer.lost.iter().map(name).collect();
    let title = screen.text("what-if-title", &[("names", Value::from(names.join(", ")))]);
    let clients = screen.text("count-clients", &[("count", Value::from(answer.figures.in_scope))]);
    let date = day(&answer.as_of, catalog);
    let scope = screen.text("screen-head", &[("clients", Value::from(clients)), ("date", Value::from(date))]);
    let window = screen.text("screen-window", &[("days", Value::from(answer.window.days))]);
    let client = answer.client.as_deref().map(|client| escape::terminal(client).into_owned());
    let client = client.unwrap_or_else(|| screen.text("screen-default-title", &[]));
    let mut parts = vec![client, title, scope, window];
    match answer.basis.as_str() {
        "value" => parts.push(screen.text("screen-by-value", &[])),
        "messages" => parts.push(screen.text("screen-by-messages", &[])),
        _ => {}
    }
    let dot = if screen.options.ascii { " - " } else { " · " };
    screen.paragraph("", &parts.join(dot));
    for incident in &answer.replayed {
        replayed(incident, screen);
    }
    if answer.partial {
        let text = screen.text("what-if-partial", &[]);
        screen.paragraph("", &text);
    }
    screen.blank();
}

/// What it was that is played again; of the register's incidents in the language of the reader.
fn replayed(incident: &Replayed, screen: &mut Screen<'_>) {
    let catalog = screen.catalog();
    let known = incidents::incident(&incident.id).map(|known| &known.wording(catalog.language()).summary);
    let shown =
        |text: &str| Stated::parse(text).map_or_else(|| text.to_owned(), |stated| date(&stated, catalog));
    let start = shown(&incident.start);
    let dates = match &incident.end {
        Some(end) if *end != incident.start => format!("{start} – {}", shown(end)),
        Some(_) => start,
        None => screen.text("what-if-since", &[("start", Value::from(start))]),
    };
    let summary = escape::terminal(known.unwrap_or(&incident.summary)).into_owned();
    let values = [("summary", Value::from(summary)), ("dates", Value::from(dates))];
    let text = screen.text("what-if-replayed", &values);
    screen.paragraph("", &text);
}

/// What becomes of the clients, worst first.
pub(super) fn verdict(answer: &WhatIf, screen: &mut Screen<'_>) {
    let clients = &answer.figures.scenario.clients;
    let mut said = Vec::new();
    if hit(clients) == 0 {
        said.push(screen.text("what-if-nothing", &[]));
    } else if clients.stranded == 0 {
        said.push(screen.text("what-if-nobody", &[]));
    } else {
        let values = [
            ("count", Value::from(clients.stranded)),
            ("recoverable", Value::from(clients.stranded_recoverable)),
        ];
        said.push(screen.text("what-if-stranded", &values));
    }
    let others = [
        ("what-if-fallback", clients.fallback),
        ("what-if-safe", clients.safe),
        ("what-if-untouched", if hit(clients) == 0 { 0.into() } else { clients.untouched }),
        ("say-out-of-reach", clients.out_of_reach),
    ];
    let others = others.into_iter().filter(|(_, count)| *count != 0);
    said.extend(others.map(|(id, count)| screen.text(id, &[("count", Value::from(count))])));
    screen.paragraph("  ", &said.join(" "));
    screen.blank();
}

/// Clients with a route on what is lost.
pub(super) fn hit(outcomes: &Outcomes) -> Count {
    outcomes.safe + outcomes.fallback + outcomes.stranded
}

/// What is kept and lost when only a part of the segment is hit.
pub(super) fn shares(answer: &WhatIf, screen: &mut Screen<'_>) {
    let (figures, language) = (&answer.figures, screen.language());
    let scenario = &figures.scenario;
    if hit(&scenario.clients) == 0 {
        return;
    }
    let at = &figures.at_share;
    let mut columns: Vec<(f64, Option<f64>, [Option<f64>; 2])> = Vec::new();
    for (share, name) in [(0.1, "0.1"), (0.3, "0.3"), (1.0, "1")] {
        let lost = scenario.value_lost.as_ref().and_then(|lost| lost.get(name));
        let lost = [lost.map(|lost| lost.mean), lost.map(|lost| lost.worst)];
        columns.push((share, scenario.retention.get(name).copied(), lost));
    }
    if columns.iter().all(|(share, ..)| share.total_cmp(&at.share).is_ne()) {
        columns.push((at.share, at.retention, [at.value_lost_mean, at.value_lost_worst]));
        columns.sort_by(|a, b| a.0.total_cmp(&b.0));
    }
    let mut header = vec![screen.text("what-if-share", &[]), screen.text("what-if-today", &[])];
    header.extend(columns.iter().map(|(share, ..)| number::percent(*share, language)));
    let percent =
        |share: Option<f64>| share.map_or("–".to_owned(), |share| number::percent(share, language));
    let mut kept = vec![screen.text(&format!("what-if-kept-{}", answer.basis), &[]), percent(figures.base)];
    kept.extend(columns.iter().map(|(_, retention, _)| percent(*retention)));
    let mut rows = vec![kept];
    let currency = Value::from(answer.currency.clone().unwrap_or_default());
    let has_value = scenario.value_lost.is_some();
    for (place, id) in
        ["what-if-lost-mean", "what-if-lost-worst"].into_iter().enumerate().filter(|_| has_value)
    {
        let mut row = vec![screen.text(id, &[("currency", currency.clone())]), String::new()];
        let amount =
            |amount: Option<f64>| amount.map_or("–".to_owned(), |sum| number::decimal(sum, 0, language));
        row.extend(columns.iter().map(|(_, _, lost)| amount(lost[place])));
        rows.push(row);
    }
    for line in screen.table(header, rows) {
        screen.line(line);
    }
    if let Some(lost) = answer.lost.iter().find(|lost| lost.share < 1.0) {
        let share = Value::from(number::percent(lost.share, language));
        let text = screen.text("what-if-part", &[("share", share)]);
        screen.paragraph("  ", &text);
    }
    let credit = answer.fallback_credit.map(|credit| number::decimal(credit, 1, language));
    if let Some(credit) = credit.filter(|_| scenario.clients.fallback != 0) {
        let text = screen.text("what-if-credit", &[("credit", Value::from(credit))]);
        screen.paragraph("  ", &text);
    }
    screen.blank();
}

/// What stays unanswered and unfinished.
pub(super) fn open_work(answer: &WhatIf, screen: &mut Screen<'_>) {
    let scenario = &answer.figures.scenario;
    let mut said = Vec::new();
    if scenario.open_conversations != 0 {
        let count = Value::from(scenario.open_conversations);
        said.push(screen.text("what-if-waiting", &[("count", count)]));
    }
    if let Some(deals) = scenario.open_deals.filter(|deals| deals.count != 0) {
        let currency = answer.currency.as_deref().unwrap_or_default();
        let amount = number::money(deals.amount, currency, screen.language());
        let values = [("count", Value::from(deals.count)), ("amount", Value::from(amount))];
        said.push(screen.text("what-if-deals", &values));
    }
    if !said.is_empty() {
        screen.paragraph("  ", &said.join(" "));
        screen.blank();
    }
}
