//! Figures that moved: losses, channels, properties, counts. What did not move is not shown.

use super::verdict::arrow;
use super::{signed, table};
use crate::model::comparison::{Comparison, Move};
use crate::report::layout::{Screen, channel_name, scenario_name};
use crate::text::{Value, number};

/// Who would be stranded, by what is lost.
pub(super) fn losses(comparison: &Comparison, screen: &mut Screen<'_>) {
    let touched = |one: &Move| one.is_moved() && one.old.unwrap_or(0.0) + one.new.unwrap_or(0.0) > 0.0;
    let mut moved: Vec<_> = comparison
        .scenarios
        .iter()
        .filter(|(_, scenario)| touched(&scenario.stranded) || touched(&scenario.fallback))
        .collect();
    if moved.is_empty() {
        return;
    }
    let size = |one: &Move| (one.new.unwrap_or(0.0) - one.old.unwrap_or(0.0)).abs();
    moved.sort_by(|a, b| {
        let stranded = size(&b.1.stranded).total_cmp(&size(&a.1.stranded));
        stranded.then(size(&b.1.fallback).total_cmp(&size(&a.1.fallback))).then(a.0.cmp(b.0))
    });
    let header = ["loses-head", "loses-stranded", "loses-fallback", "compare-kept"];
    let header = header.map(|id| screen.text(id, &[])).into();
    let row = |(id, scenario): (&String, &crate::model::comparison::ScenarioMove)| {
        vec![
            scenario_name(id, screen.catalog()),
            counts(&scenario.stranded, screen),
            counts(&scenario.fallback, screen),
            shares(&scenario.retention, screen),
        ]
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    // An operator of one channel stands there once.
    for row in moved.into_iter().map(row) {
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    table(header, rows, screen);
}

/// Shares of channels, and how many equal ones they amount to.
pub(super) fn channels(comparison: &Comparison, screen: &mut Screen<'_>) {
    let Some(concentration) = &comparison.concentration else { return };
    let mut moved: Vec<_> = concentration.channels.iter().filter(|(_, share)| shows_percent(share)).collect();
    moved.sort_by(|a, b| {
        let size = |share: &Move| share.change.unwrap_or(0.0).abs();
        size(b.1).total_cmp(&size(a.1)).then(a.0.cmp(b.0))
    });
    let language = screen.language();
    let mut rows: Vec<Vec<String>> =
        moved.into_iter().map(|(id, share)| percent_row(channel_name(id, language), share, screen)).collect();
    if shows_percent(&concentration.rented) {
        rows.push(percent_row(screen.text("compare-rented", &[]), &concentration.rented, screen));
    }
    if concentration.effective.change.is_some_and(|change| change.abs() >= 0.05) {
        let figure = |one: Option<f64>| one.map_or("–".to_owned(), |one| number::decimal(one, 1, language));
        let change = concentration.effective.change.map(|change| signed(change, 1, language));
        rows.push(vec![
            screen.text("compare-effective", &[]),
            figure(concentration.effective.old),
            figure(concentration.effective.new),
            change.unwrap_or_default(),
        ]);
    }
    if !rows.is_empty() {
        table(head("compare-channels", screen), rows, screen);
    }
}

/// The four properties and silence.
pub(super) fn properties(comparison: &Comparison, screen: &mut Screen<'_>) {
    let language = screen.language();
    let mut rows = Vec::new();
    for (name, share) in comparison.properties.iter().filter(|(_, share)| shows_percent(share)) {
        let id = format!("property-{}", name.replace(['.', '_'], "-"));
        rows.push(percent_row(screen.text(&id, &[]), share, screen));
    }
    for (id, silence) in comparison.silence.iter().filter(|(_, one)| shows_percent(&one.reply_rate)) {
        let name = Value::from(channel_name(id, language));
        let label = screen.text("compare-reply-rate", &[("name", name)]);
        rows.push(percent_row(label, &silence.reply_rate, screen));
    }
    if !rows.is_empty() {
        table(head("compare-properties", screen), rows, screen);
    }
}

/// Counts of clients.
pub(super) fn clients(comparison: &Comparison, screen: &mut Screen<'_>) {
    let language = screen.language();
    let order = [
        "in_scope",
        "wrote",
        "reachable",
        "unreachable",
        "dormant",
        "undated",
        "excluded",
        "records",
        "linked_by_name",
        "likely_links",
        "unlinked_partners",
        "records_without_chat",
    ];
    let moved = order.iter().filter_map(|name| {
        let count = comparison.clients.get(*name).filter(|count| count.is_moved())?;
        Some((*name, count))
    });
    let row = |(name, count): (&str, &Move)| {
        let shown = |one: Option<f64>| one.map_or("–".to_owned(), |one| number::decimal(one, 0, language));
        let change = count.change.map(|change| signed(change, 0, language)).unwrap_or_default();
        let id = format!("compare-clients-{}", name.replace('_', "-"));
        vec![screen.text(&id, &[]), shown(count.old), shown(count.new), change]
    };
    let rows: Vec<_> = moved.map(row).collect();
    if !rows.is_empty() {
        table(head("compare-clients", screen), rows, screen);
    }
}

fn head(first: &str, screen: &Screen<'_>) -> Vec<String> {
    [first, "compare-then", "compare-now", "compare-change"].map(|id| screen.text(id, &[])).into()
}

/// Whether a share is another one in whole percent, or is known on one side alone.
fn shows_percent(share: &Move) -> bool {
    share.is_moved() && share.change.is_none_or(|change| change.abs() >= 0.005)
}

fn percent_row(name: String, share: &Move, screen: &Screen<'_>) -> Vec<String> {
    let language = screen.language();
    let shown = |one: Option<f64>| one.map_or("–".to_owned(), |one| number::percent(one, language));
    let change = share.change.map(|change| signed(100.0 * change, 0, language)).unwrap_or_default();
    vec![name, shown(share.old), shown(share.new), change]
}

/// `42 → 30`.
fn counts(count: &Move, screen: &Screen<'_>) -> String {
    let shown =
        |one: Option<f64>| one.map_or("–".to_owned(), |one| number::decimal(one, 0, screen.language()));
    arrow(&shown(count.old), &shown(count.new), screen)
}

/// `71% → 80%`.
fn shares(share: &Move, screen: &Screen<'_>) -> String {
    let shown =
        |one: Option<f64>| one.map_or("–".to_owned(), |one| number::percent(one, screen.language()));
    arrow(&shown(share.old), &shown(share.new), screen)
}
