//! Figures that moved: losses, channels, properties, counts. What did not move is not shown.

use super::source::{Source, arrow};
use crate::model::comparison::{Move, ScenarioMove};
use crate::model::order::InOrder as _;
use crate::report::document::{Cell, Section, Table, Unit};
use crate::report::layout::{channel_name, scenario_name};
use crate::text::{Value, number};

/// Who would be stranded, by what is lost.
pub(super) fn losses(source: Source<'_>) -> Option<Section> {
    let Source { comparison, catalog } = source;
    let touched = |one: &Move| one.is_moved() && one.old.unwrap_or(0.0) + one.new.unwrap_or(0.0) > 0.0;
    let is_moved = |scenario: &ScenarioMove| touched(&scenario.stranded) || touched(&scenario.fallback);
    let mut moved: Vec<_> = comparison.scenarios.iter().filter(|(_, scenario)| is_moved(scenario)).collect();
    let size = |one: &Move| (one.new.unwrap_or(0.0) - one.old.unwrap_or(0.0)).abs();
    moved.order_by(|a, b| {
        let stranded = size(&b.1.stranded).total_cmp(&size(&a.1.stranded));
        stranded.then(size(&b.1.fallback).total_cmp(&size(&a.1.fallback))).then(a.0.cmp(b.0))
    });
    let mut rows: Vec<(String, Vec<Cell>)> = Vec::new();
    for (id, scenario) in moved {
        let name = scenario_name(id.as_str(), catalog);
        let cells = vec![
            Cell::named(id.as_str(), name.clone()),
            change(&scenario.stranded),
            change(&scenario.fallback),
            change(&scenario.retention),
        ];
        // An operator of one channel stands there once.
        if !rows.iter().any(|(known, row)| *known == name && row[1..] == cells[1..]) {
            rows.push((name, cells));
        }
    }
    let columns = [
        ("stranded", "loses-stranded", Unit::Count),
        ("fallback", "loses-fallback", Unit::Count),
        ("retention", "compare-kept", Unit::Share),
    ];
    let title = catalog.text("loses-head", &[]);
    let table = Table::headed(catalog, "compare-losses", title, "scenario", &columns);
    let table = table
        .changing("stranded", "stranded-then")
        .changing("fallback", "fallback-then")
        .changing("retention", "retention-then");
    Section::of_table(table.rows(rows.into_iter().map(|(_, cells)| cells)))
}

/// Shares of channels, and how many equal ones they amount to.
pub(super) fn channels(source: Source<'_>) -> Option<Section> {
    let catalog = source.catalog;
    let language = catalog.language();
    let concentration = source.comparison.concentration.as_ref()?;
    let mut moved: Vec<_> = concentration.channels.iter().filter(|(_, share)| shows_percent(share)).collect();
    moved.order_by(|a, b| {
        let size = |share: &Move| share.change.unwrap_or(0.0).abs();
        size(b.1).total_cmp(&size(a.1)).then(a.0.cmp(b.0))
    });
    let mut rows: Vec<Vec<Cell>> = moved
        .into_iter()
        .map(|(id, share)| percent_row(Cell::named(id, channel_name(id, language)), share))
        .collect();
    if shows_percent(&concentration.rented) {
        rows.push(percent_row(
            Cell::named("rented", catalog.text("compare-rented", &[])),
            &concentration.rented,
        ));
    }
    let effective = &concentration.effective;
    let figure = |one: Option<f64>| one.map_or("–".to_owned(), |one| number::decimal(one, 1, language));
    let note = effective.change.filter(|change| change.abs() >= LEAST_EFFECTIVE).map(|change| {
        let moved = arrow(&figure(effective.old), &figure(effective.new));
        let name = catalog.text("compare-effective", &[]);
        format!("{name}: {moved} ({})", number::signed(change, 1, language))
    });
    let table = moves("compare-channels", "channel", Unit::Share, source).rows(rows);
    let mut section = Section::of_table(table.clone());
    if let (None, Some(_)) = (&section, &note) {
        section = Some(Section { id: table.id, title: table.title, ..Section::default() });
    }
    section.map(|section| Section { lead: note.into_iter().collect(), ..section })
}

/// Numbers of equally used channels that differ by less are the same.
const LEAST_EFFECTIVE: f64 = 0.05;

/// The four properties and silence.
pub(super) fn properties(source: Source<'_>) -> Option<Section> {
    let Source { comparison, catalog } = source;
    let mut rows = Vec::new();
    for (name, share) in comparison.properties.iter().filter(|(_, share)| shows_percent(share)) {
        let id = format!("property-{}", name.replace(['.', '_'], "-"));
        rows.push(percent_row(Cell::named(name, catalog.text(&id, &[])), share));
    }
    for (id, silence) in comparison.silence.iter().filter(|(_, one)| shows_percent(&one.reply_rate)) {
        let name = Value::from(channel_name(id, catalog.language()));
        let label = catalog.text("compare-reply-rate", &[("name", name)]);
        rows.push(percent_row(Cell::named(format!("reply_rate.{id}"), label), &silence.reply_rate));
    }
    Section::of_table(moves("compare-properties", "property", Unit::Share, source).rows(rows))
}

/// Counts of clients, in the order of the report.
const COUNTS: [&str; 13] = [
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
    "by_bsuid_only",
];

/// Counts of clients.
pub(super) fn clients(source: Source<'_>) -> Option<Section> {
    let row = |name: &&str| {
        let count = source.comparison.clients.get(*name).filter(|count| count.is_moved())?;
        let text = source.catalog.text(&format!("compare-clients-{}", name.replace('_', "-")), &[]);
        let change = count.change.map(|change| number::signed(change, 0, source.catalog.language()));
        let change = change.map_or(Cell::Empty, Cell::Text);
        Some(vec![Cell::named(*name, text), Cell::figure(count.old), Cell::figure(count.new), change])
    };
    let rows = COUNTS.iter().filter_map(row);
    Section::of_table(moves("compare-clients", "count-of", Unit::Count, source).rows(rows))
}

/// A table of what was then, is now, and the difference.
fn moves(id: &'static str, first: &'static str, unit: Unit, source: Source<'_>) -> Table {
    let change = if unit == Unit::Share { Unit::Points } else { unit };
    let columns =
        [("then", "compare-then", unit), ("now", "compare-now", unit), ("change", "compare-change", change)];
    Table::headed(source.catalog, id, source.catalog.text(id, &[]), first, &columns)
}

/// Shares and their difference in points of percent.
fn percent_row(name: Cell, share: &Move) -> Vec<Cell> {
    let change = share.change.map_or(Cell::Empty, |change| Cell::Number(100.0 * change));
    vec![name, Cell::figure(share.old), Cell::figure(share.new), change]
}

fn change(one: &Move) -> Cell {
    Cell::Change { old: one.old, new: one.new }
}

/// Whether a share is another one in whole percent, or is known on one side alone.
fn shows_percent(share: &Move) -> bool {
    share.is_moved() && share.change.is_none_or(|change| change.abs() >= 0.005)
}
