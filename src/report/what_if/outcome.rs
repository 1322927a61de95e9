//! What is lost, what becomes of the clients, and what that costs.

use super::source::Source;
use crate::model::order::InOrder as _;
use crate::model::what_if::{LostElement, Replayed};
use crate::naming;
use crate::reference::incidents::{self, Stated};
use crate::report::document::{Cell, Section, Table, Unit};
use crate::report::layout::scenario_name;
use crate::report::losses::hit;
use crate::report::sentences;
use crate::text::{Catalog, Value, escape, number};

/// For whom the audit is.
pub(super) fn client(source: Source<'_>) -> String {
    let client = source.answer.client.as_deref().map(|client| escape::terminal(client).into_owned());
    client.unwrap_or_else(|| source.catalog.text("screen-default-title", &[]))
}

/// What is lost, and of whom is spoken.
pub(super) fn scope(source: Source<'_>) -> Vec<String> {
    let Source { answer, catalog } = source;
    let name = |lost: &LostElement| {
        let name = scenario_name(lost.id.as_str(), catalog);
        match lost.segment.strip_prefix("country=") {
            Some(country) => format!("{name} ({})", escape::terminal(country)),
            None => name,
        }
    };
    let names: Vec<String> = answer.lost.iter().map(name).collect();
    let mut parts = vec![
        catalog.text("what-if-title", &[("names", Value::from(names.join(", ")))]),
        sentences::scope(answer.figures.in_scope, &answer.as_of, catalog),
    ];
    parts.extend(sentences::window(answer.window.days, answer.basis, catalog));
    parts
}

/// What is played again, and whether the figures hold everything.
pub(super) fn warnings(source: Source<'_>) -> Vec<String> {
    let mut said: Vec<String> =
        source.answer.replayed.iter().map(|incident| replayed(incident, source.catalog)).collect();
    said.extend(source.answer.partial.then(|| source.catalog.text("what-if-partial", &[])));
    said
}

/// What it was that is played again; of the register's incidents in the language of the reader.
fn replayed(incident: &Replayed, catalog: &Catalog) -> String {
    let known = incidents::incident(&incident.id).map(|known| &known.wording(catalog.language()).summary);
    let shown = |text: &str| {
        Stated::parse(text).map_or_else(|| text.to_owned(), |stated| naming::stated(&stated, catalog))
    };
    let start = shown(&incident.start);
    let dates = match &incident.end {
        Some(end) if *end != incident.start => format!("{start} – {}", shown(end)),
        Some(_) => start,
        None => catalog.text("what-if-since", &[("start", Value::from(start))]),
    };
    let summary = escape::terminal(known.unwrap_or(&incident.summary)).into_owned();
    let values = [("summary", Value::from(summary)), ("dates", Value::from(dates))];
    catalog.text("what-if-replayed", &values)
}

/// What becomes of the clients, worst first.
pub(super) fn verdict(source: Source<'_>) -> Vec<String> {
    let Source { answer, catalog } = source;
    let clients = &answer.figures.scenario.clients;
    let mut said = Vec::new();
    if hit(clients) == 0 {
        said.push(catalog.text("what-if-nothing", &[]));
    } else if clients.stranded == 0 {
        said.push(catalog.text("what-if-nobody", &[]));
    } else {
        let values = [
            ("count", Value::from(clients.stranded)),
            ("recoverable", Value::from(clients.stranded_recoverable)),
        ];
        said.push(catalog.text("what-if-stranded", &values));
    }
    let others = [
        ("what-if-fallback", clients.fallback),
        ("what-if-safe", clients.safe),
        ("what-if-untouched", if hit(clients) == 0 { 0.into() } else { clients.untouched }),
        ("say-out-of-reach", clients.out_of_reach),
    ];
    let others = others.into_iter().filter(|(_, count)| *count != 0);
    said.extend(others.map(|(id, count)| catalog.text(id, &[("count", Value::from(count))])));
    said
}

/// What is kept and lost when only a part of the segment is hit.
pub(super) fn shares(source: Source<'_>) -> Option<Section> {
    let Source { answer, catalog } = source;
    let figures = &answer.figures;
    let scenario = &figures.scenario;
    if hit(&scenario.clients) == 0 {
        return None;
    }
    let at = &figures.at_share;
    let mut hits: Vec<(f64, Option<f64>, [Option<f64>; 2])> = Vec::new();
    for (share, name) in [(0.1, "0.1"), (0.3, "0.3"), (1.0, "1")] {
        let lost = scenario.value_lost.as_ref().and_then(|lost| lost.get(name));
        let lost = [lost.map(|lost| lost.mean), lost.map(|lost| lost.worst)];
        hits.push((share, scenario.retention.get(name).copied(), lost));
    }
    if hits.iter().all(|(share, ..)| share.total_cmp(&at.share).is_ne()) {
        hits.push((at.share, at.retention, [at.value_lost_mean, at.value_lost_worst]));
        hits.order_by(|a, b| a.0.total_cmp(&b.0));
    }
    let kept = format!("what-if-kept-{}", answer.basis);
    let has_value = scenario.value_lost.is_some();
    let mut columns = vec![("kept", kept.as_str(), Unit::Share)];
    columns.extend(has_value.then_some(("lost-mean", "what-if-lost-mean", Unit::Money)));
    columns.extend(has_value.then_some(("lost-worst", "what-if-lost-worst", Unit::Money)));
    let nothing = std::iter::repeat_n(Cell::Empty, columns.len() - 1);
    let today = Cell::named("0", catalog.text("what-if-today", &[]));
    let mut rows = vec![[today, Cell::figure(figures.base)].into_iter().chain(nothing).collect()];
    rows.extend(hits.into_iter().map(|(share, kept, lost)| {
        let name = Cell::named(share.to_string(), number::percent(share, catalog.language()));
        let lost = lost.into_iter().filter(|_| has_value).map(Cell::figure);
        [name, Cell::figure(kept)].into_iter().chain(lost).collect::<Vec<_>>()
    }));
    let mut said = Vec::new();
    if let Some(lost) = answer.lost.iter().find(|lost| lost.share < 1.0) {
        let share = Value::from(number::percent(lost.share, catalog.language()));
        said.push(catalog.text("what-if-part", &[("share", share)]));
    }
    let credit = answer.fallback_credit.map(|credit| number::decimal(credit, 1, catalog.language()));
    if let Some(credit) = credit.filter(|_| scenario.clients.fallback != 0) {
        said.push(catalog.text("what-if-credit", &[("credit", Value::from(credit))]));
    }
    let title = catalog.text("what-if-share", &[]);
    let table = Table::headed(catalog, "what-if-shares", title, "hit-share", &columns);
    Section::of_table(table.rows(rows).note(said.join(" ")))
}

/// What stays unanswered and unfinished.
pub(super) fn open_work(source: Source<'_>) -> Vec<String> {
    let Source { answer, catalog } = source;
    let scenario = &answer.figures.scenario;
    let mut said = Vec::new();
    if scenario.open_conversations != 0 {
        let count = Value::from(scenario.open_conversations);
        said.push(catalog.text("what-if-waiting", &[("count", count)]));
    }
    if let Some(deals) = scenario.open_deals.filter(|deals| deals.count != 0) {
        let currency = answer.currency.as_deref().unwrap_or_default();
        let amount = number::money(deals.amount, currency, catalog.language());
        let values = [("count", Value::from(deals.count)), ("amount", Value::from(amount))];
        said.push(catalog.text("what-if-deals", &values));
    }
    said
}
