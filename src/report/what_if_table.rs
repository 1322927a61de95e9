//! What `simulate` shows people: what becomes of the clients, of whom, what they still have, and what would be worst next.

use std::io::{self, Write};

use super::RenderOptions;
use super::layout::{Screen, channel_name, day, operator_name, scenario_name};
use crate::model::report::Outcomes;
use crate::model::what_if::{ChannelFate, GroupFate, WhatIf, WhatIfDetail};
use crate::text::{Value, escape, number};

/// Most rows of a section before "and 5 more".
const MOST_ROWS: usize = 8;

/// Writes the answer.
///
/// # Errors
///
/// Only when writing fails.
pub fn render_what_if(answer: &WhatIf, options: &RenderOptions<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut screen = Screen::new(options);
    head(answer, &mut screen);
    verdict(answer, &mut screen);
    shares(answer, &mut screen);
    open_work(answer, &mut screen);
    who(answer, &mut screen);
    if let Some(detail) = &answer.figures.detail {
        still(detail, &mut screen);
    }
    next(answer, &mut screen);
    surer(answer, &mut screen);
    out.write_all(screen.finish().as_bytes())
}

/// What is lost, and of whom is spoken.
fn head(answer: &WhatIf, screen: &mut Screen<'_>) {
    let catalog = screen.catalog();
    let name = |lost: &crate::model::what_if::LostElement| {
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
    if answer.partial {
        let text = screen.text("what-if-partial", &[]);
        screen.paragraph("", &text);
    }
    screen.blank();
}

/// What becomes of the clients, worst first.
fn verdict(answer: &WhatIf, screen: &mut Screen<'_>) {
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
        ("what-if-untouched", if hit(clients) == 0 { 0 } else { clients.untouched }),
        ("say-out-of-reach", clients.out_of_reach),
    ];
    let others = others.into_iter().filter(|(_, count)| *count > 0);
    said.extend(others.map(|(id, count)| screen.text(id, &[("count", Value::from(count))])));
    screen.paragraph("  ", &said.join(" "));
    screen.blank();
}

/// Clients with a route on what is lost.
fn hit(outcomes: &Outcomes) -> u64 {
    outcomes.safe + outcomes.fallback + outcomes.stranded
}

/// What is kept and lost when only a part of the segment is hit.
fn shares(answer: &WhatIf, screen: &mut Screen<'_>) {
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
    if let Some(credit) = credit.filter(|_| scenario.clients.fallback > 0) {
        let text = screen.text("what-if-credit", &[("credit", Value::from(credit))]);
        screen.paragraph("  ", &text);
    }
    screen.blank();
}

/// What stays unanswered and unfinished.
fn open_work(answer: &WhatIf, screen: &mut Screen<'_>) {
    let scenario = &answer.figures.scenario;
    let mut said = Vec::new();
    if scenario.open_conversations > 0 {
        let count = Value::from(scenario.open_conversations);
        said.push(screen.text("what-if-waiting", &[("count", count)]));
    }
    if let Some(deals) = scenario.open_deals.filter(|deals| deals.count > 0) {
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

/// Who is hit, and what becomes of them: in all, by channel, by country, by value.
fn who(answer: &WhatIf, screen: &mut Screen<'_>) {
    let scenario = &answer.figures.scenario;
    if hit(&scenario.clients) == 0 {
        return;
    }
    // Of the whole segment, whatever share of it a scenario hits.
    let credit = answer.fallback_credit.unwrap_or(0.0);
    let lost = scenario.value.map(|value| value.stranded + (1.0 - credit) * value.fallback);
    let whole = GroupFate { outcomes: scenario.clients, value_lost: lost, ..GroupFate::default() };
    let mut rows = vec![row(screen.text("what-if-all", &[]), &whole, answer, screen)];
    if let Some(detail) = &answer.figures.detail {
        by_channel(detail, answer, screen, &mut rows);
        by_country(detail, answer, screen, &mut rows);
        by_value(detail, answer, screen, &mut rows);
    }
    let mut header: Vec<&str> =
        vec!["what-if-who", "loses-clients", "loses-safe", "loses-fallback", "loses-stranded"];
    let has_value = scenario.value_lost.is_some();
    header.extend(has_value.then_some("loses-value"));
    let header = header.into_iter().map(|id| screen.text(id, &[])).collect();
    for line in screen.table(header, rows) {
        screen.line(line);
    }
    let legend = [("loses-legend", true), ("loses-legend-value", has_value)];
    let legend = legend.into_iter().filter(|(_, is_shown)| *is_shown).map(|(id, _)| screen.text(id, &[]));
    let legend: Vec<_> = legend.collect();
    screen.paragraph("  ", &legend.join("; "));
    screen.blank();
}

fn row(name: String, fate: &GroupFate, answer: &WhatIf, screen: &Screen<'_>) -> Vec<String> {
    let language = screen.language();
    let outcomes = &fate.outcomes;
    let mut cells = vec![name];
    let counts = [hit(outcomes), outcomes.safe, outcomes.fallback, outcomes.stranded];
    cells.extend(counts.map(|count| number::integer(count, language)));
    if let Some(lost) = fate.value_lost {
        cells.push(number::money(lost, answer.currency.as_deref().unwrap_or_default(), language));
    }
    cells
}

/// A section of named groups: those that are hit, worst first, at most so many.
fn section<'a>(
    title: &str,
    groups: impl Iterator<Item = (String, &'a GroupFate)>,
    answer: &WhatIf,
    screen: &Screen<'_>,
    rows: &mut Vec<Vec<String>>,
) {
    let mut groups: Vec<(String, &GroupFate)> = groups.filter(|(_, fate)| hit(&fate.outcomes) > 0).collect();
    let weight = |fate: &GroupFate| (fate.outcomes.stranded, fate.outcomes.fallback, fate.outcomes.safe);
    groups.sort_by(|a, b| weight(b.1).cmp(&weight(a.1)).then_with(|| a.0.cmp(&b.0)));
    rows.push(vec![screen.text(title, &[])]);
    let most = if screen.options.verbose { groups.len() } else { MOST_ROWS };
    for (name, fate) in groups.iter().take(most) {
        rows.push(row(format!("  {name}"), fate, answer, screen));
    }
    if groups.len() > most {
        let more = Value::from((groups.len() - most) as u64);
        rows.push(vec![format!("  {}", screen.text("loses-more", &[("count", more)]))]);
    }
}

fn by_channel(detail: &WhatIfDetail, answer: &WhatIf, screen: &Screen<'_>, rows: &mut Vec<Vec<String>>) {
    let language = screen.language();
    let named = |(id, fate): (&String, &'_ ChannelFate)| (channel_name(id, language), fate.losers);
    let groups: Vec<(String, GroupFate)> = detail.channels.iter().map(named).collect();
    let groups = groups.iter().map(|(name, fate)| (name.clone(), fate));
    section("what-if-by-channel", groups, answer, screen, rows);
}

fn by_country(detail: &WhatIfDetail, answer: &WhatIf, screen: &Screen<'_>, rows: &mut Vec<Vec<String>>) {
    let name = |id: &str| match id {
        "unknown" => screen.text("what-if-nowhere", &[]),
        code => escape::terminal(code).into_owned(),
    };
    let groups = detail.countries.iter().map(|(id, fate)| (name(id), fate));
    section("what-if-by-country", groups, answer, screen, rows);
}

/// All groups, in their order: that few of the valuable are hit is worth seeing too.
fn by_value(detail: &WhatIfDetail, answer: &WhatIf, screen: &Screen<'_>, rows: &mut Vec<Vec<String>>) {
    if detail.value_groups.is_empty() {
        return;
    }
    rows.push(vec![screen.text("what-if-by-value", &[])]);
    for group in &detail.value_groups {
        let name = screen.text("what-if-third", &[("third", Value::from(group.third))]);
        rows.push(row(format!("  {name}"), &group.fate, answer, screen));
    }
}

/// The channels that are left to those who are hit.
fn still(detail: &WhatIfDetail, screen: &mut Screen<'_>) {
    let language = screen.language();
    let mut left: Vec<_> = detail.channels.iter().filter(|(_, fate)| fate.keepers.clients > 0).collect();
    if left.is_empty() {
        return;
    }
    left.sort_by(|a, b| {
        let order = |fate: &ChannelFate| (fate.keepers.proven, fate.keepers.clients);
        order(b.1).cmp(&order(a.1)).then_with(|| a.0.cmp(b.0))
    });
    let header = ["what-if-still", "loses-clients", "what-if-used", "loses-fallback"];
    let header = header.into_iter().map(|id| screen.text(id, &[])).collect();
    let row = |(id, fate): &(&String, &ChannelFate)| {
        let keepers = fate.keepers;
        let counts = [keepers.clients, keepers.proven, keepers.clients - keepers.proven];
        let mut cells = vec![channel_name(id, language)];
        cells.extend(counts.map(|count| number::integer(count, language)));
        cells
    };
    let most = if screen.options.verbose { left.len() } else { MOST_ROWS };
    let rows = left.iter().take(most).map(row).collect();
    for line in screen.table(header, rows) {
        screen.line(line);
    }
    screen.blank();
}

/// What would be worst on top, and the worst pair there is.
fn next(answer: &WhatIf, screen: &mut Screen<'_>) {
    let language = screen.language();
    let next = answer.figures.detail.as_ref().and_then(|detail| detail.next.as_ref());
    let pair = answer.figures.worst_pair.as_ref();
    let mut said = Vec::new();
    if let Some(next) = next {
        let values = [
            ("name", Value::from(operator_name(&next.operator, language))),
            ("stranded", Value::from(next.stranded)),
            ("share", Value::from(number::percent(next.retention, language))),
        ];
        said.push(screen.text("what-if-next", &values));
    }
    let lost = answer.lost.first().filter(|_| answer.lost.len() == 1);
    let lost = lost.and_then(|lost| lost.id.strip_prefix("operator:"));
    if let Some([first, second]) = pair.map(|pair| pair.operators.as_slice()) {
        let share = pair.map_or(0.0, |pair| pair.retention);
        let is_next = |one: &String| next.is_some_and(|next| next.operator == *one);
        let is_lost = |one: &String| lost == Some(one.as_str());
        let is_said = (is_lost(first) && is_next(second)) || (is_lost(second) && is_next(first));
        let values = [
            ("first", Value::from(operator_name(first, language))),
            ("second", Value::from(operator_name(second, language))),
            ("share", Value::from(number::percent(share, language))),
        ];
        said.push(screen.text(if is_said { "what-if-is-pair" } else { "what-if-pair" }, &values));
    }
    if !said.is_empty() {
        screen.paragraph("  ", &said.join(" "));
        screen.blank();
    }
}

/// What the figures leave open.
fn surer(answer: &WhatIf, screen: &mut Screen<'_>) {
    let language = screen.language();
    let scenario = &answer.figures.scenario;
    let mut said = Vec::new();
    let detail = answer.figures.detail.as_ref();
    let range = detail.and_then(|detail| detail.retention_low.zip(detail.retention_high));
    if let Some((low, high)) = range.filter(|(low, high)| high - low > 1e-9) {
        let ends = [("low", low), ("high", high)];
        let ends = ends.map(|(name, end)| (name, Value::from(number::percent(end, language))));
        said.push(screen.text("what-if-range", &ends));
    }
    if scenario.clients.fallback_confirmed > 0 {
        let count = Value::from(scenario.clients.fallback_confirmed);
        said.push(screen.text("what-if-confirmed", &[("count", count)]));
    }
    if scenario.assumed_country > 0 {
        let values = [
            ("count", Value::from(scenario.assumed_country)),
            ("country", Value::from(answer.region.clone().unwrap_or_default())),
        ];
        said.push(screen.text("what-if-assumed", &values));
    }
    if detail.is_none() {
        said.push(screen.text("what-if-from-report", &[]));
    }
    if said.is_empty() {
        return;
    }
    let head = screen.text("surer-head", &[]);
    screen.line(format!("  {head}"));
    for text in said {
        screen.paragraph("  -  ", &text);
    }
}
