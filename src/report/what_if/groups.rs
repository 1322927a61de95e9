//! Who is hit, by channel, country and value, and which channels they still have.

use super::source::Source;
use crate::model::order::InOrder as _;
use crate::model::what_if::{ChannelFate, GroupFate, WhatIfDetail};
use crate::naming;
use crate::report::document::{Cell, Section, Switch, Table, Unit};
use crate::report::layout::channel_name;
use crate::report::losses::hit;
use crate::text::{Value, escape};

/// Who is hit, and what becomes of them: in all, by channel, by country, by value.
pub(super) fn who(source: Source<'_>) -> Option<Section> {
    let Source { answer, catalog } = source;
    let scenario = &answer.figures.scenario;
    if hit(&scenario.clients) == 0 {
        return None;
    }
    // Of the whole segment, whatever share of it a scenario hits.
    let credit = answer.fallback_credit.unwrap_or(0.0);
    let lost = scenario.value.map(|value| value.stranded + (1.0 - credit) * value.fallback);
    let whole = GroupFate { outcomes: scenario.clients, value_lost: lost, ..GroupFate::default() };
    let has_value = scenario.value_lost.is_some();
    let all = Cell::named("all", catalog.text("what-if-all", &[]));
    let mut rows = vec![row(all.clone(), all, &whole, has_value)];
    if let Some(detail) = &answer.figures.detail {
        rows.extend(by_channel(detail, has_value, source));
        rows.extend(by_country(detail, has_value, source));
        rows.extend(by_value(detail, has_value, source));
    }
    let mut columns = vec![
        ("grouped-by", "what-if-grouped-by", Unit::Words),
        ("clients", "loses-clients", Unit::Count),
        ("safe", "loses-safe", Unit::Count),
        ("fallback", "loses-fallback", Unit::Count),
        ("stranded", "loses-stranded", Unit::Count),
    ];
    columns.extend(has_value.then_some(("at-risk", "loses-value", Unit::Money)));
    let legend = [("loses-legend", true), ("loses-legend-value", has_value)];
    let legend = legend.into_iter().filter(|(_, is_shown)| *is_shown).map(|(id, _)| catalog.text(id, &[]));
    let note = legend.collect::<Vec<_>>().join("; ");
    let title = catalog.text("what-if-who", &[]);
    let table = Table::headed(catalog, "what-if-who", title, "who", &columns);
    Section::of_table(table.rows(rows).switch(Switch::Rows(1)).note(note))
}

fn row(name: Cell, group: Cell, fate: &GroupFate, has_value: bool) -> Vec<Cell> {
    let outcomes = &fate.outcomes;
    let counts = [hit(outcomes), outcomes.safe, outcomes.fallback, outcomes.stranded];
    let mut cells = vec![name, group];
    cells.extend(counts.map(Cell::count));
    cells.extend(has_value.then(|| fate.value_lost.map_or(Cell::Empty, Cell::Number)));
    cells
}

/// The rows of a group: those who are hit, worst first.
fn section<'a>(
    id: &'static str,
    groups: impl Iterator<Item = (Cell, &'a GroupFate)>,
    has_value: bool,
    source: Source<'_>,
) -> Vec<Vec<Cell>> {
    let mut groups: Vec<(Cell, &GroupFate)> = groups.filter(|(_, fate)| hit(&fate.outcomes) > 0).collect();
    let weight = |fate: &GroupFate| (fate.outcomes.stranded, fate.outcomes.fallback, fate.outcomes.safe);
    groups.order_by(|a, b| weight(b.1).cmp(&weight(a.1)).then_with(|| a.0.words().cmp(&b.0.words())));
    let group = Cell::named(id, source.catalog.text(id, &[]));
    groups.into_iter().map(|(name, fate)| row(name, group.clone(), fate, has_value)).collect()
}

fn by_channel(detail: &WhatIfDetail, has_value: bool, source: Source<'_>) -> Vec<Vec<Cell>> {
    let language = source.catalog.language();
    let named =
        |(id, fate): (&String, &ChannelFate)| (Cell::named(id, channel_name(id, language)), fate.losers);
    let groups: Vec<(Cell, GroupFate)> = detail.channels.iter().map(named).collect();
    let groups = groups.iter().map(|(name, fate)| (name.clone(), fate));
    section("what-if-by-channel", groups, has_value, source)
}

fn by_country(detail: &WhatIfDetail, has_value: bool, source: Source<'_>) -> Vec<Vec<Cell>> {
    let name = |id: &String| match id.as_str() {
        "unknown" => Cell::named(id, source.catalog.text("what-if-nowhere", &[])),
        code => Cell::named(id, escape::terminal(&naming::country(code, source.catalog)).into_owned()),
    };
    let groups = detail.countries.iter().map(|(id, fate)| (name(id), fate));
    section("what-if-by-country", groups, has_value, source)
}

/// All groups, in their order: that few of the valuable are hit is worth seeing too.
fn by_value(detail: &WhatIfDetail, has_value: bool, source: Source<'_>) -> Vec<Vec<Cell>> {
    let group = Cell::named("what-if-by-value", source.catalog.text("what-if-by-value", &[]));
    let row = |one: &crate::model::what_if::ValueGroup| {
        let name = source.catalog.text("what-if-third", &[("third", Value::from(one.third))]);
        row(Cell::named(one.third.to_string(), name), group.clone(), &one.fate, has_value)
    };
    detail.value_groups.iter().map(row).collect()
}

/// The channels that are left to those who are hit.
pub(super) fn still(source: Source<'_>) -> Option<Section> {
    let catalog = source.catalog;
    let detail = source.answer.figures.detail.as_ref()?;
    let mut left: Vec<_> = detail.channels.iter().filter(|(_, fate)| fate.keepers.clients > 0).collect();
    left.order_by(|a, b| {
        let order = |fate: &ChannelFate| (fate.keepers.proven, fate.keepers.clients);
        order(b.1).cmp(&order(a.1)).then_with(|| a.0.cmp(b.0))
    });
    let columns = [
        ("clients", "loses-clients", Unit::Count),
        ("used", "what-if-used", Unit::Count),
        ("fallback", "loses-fallback", Unit::Count),
    ];
    let row = |(id, fate): (&String, &ChannelFate)| {
        let keepers = fate.keepers;
        let counts = [keepers.clients, keepers.proven, keepers.clients - keepers.proven];
        let name = Cell::named(id, channel_name(id, catalog.language()));
        std::iter::once(name).chain(counts.map(Cell::count)).collect()
    };
    let title = catalog.text("what-if-still", &[]);
    let table = Table::headed(catalog, "what-if-still", title, "channel", &columns);
    Section::of_table(table.rows(left.into_iter().map(row)))
}
