//! What channels and layers cost, and whether it is easy to answer.

use super::{Cell, Section, Source, Table, Unit};
use crate::model::report::Count;

/// The complexity tax, prices of messages, deals by the number of routes.
pub(super) fn costs(source: Source<'_>) -> Option<Section> {
    source.section(
        "costs",
        Vec::new(),
        [decided(source), prices(source), chains(source), layers(source), tax(source)],
    )
}

fn decided(source: Source<'_>) -> Option<Table> {
    let decided = source.report.decided?;
    let rows =
        [("routes-none", decided.none), ("routes-one", decided.one), ("routes-several", decided.several)];
    let rows = rows.map(|(id, part)| {
        vec![source.word(id), Cell::figure(part.share), Cell::count(part.decided), Cell::count(part.deals)]
    });
    let columns = [
        ("routes", Unit::Words),
        ("decided-share", Unit::Share),
        ("decided", Unit::Count),
        ("deal-count", Unit::Count),
    ];
    Some(Table::new(source, "decided", &columns).rows(rows))
}

fn prices(source: Source<'_>) -> Option<Table> {
    let rows = source.report.cost.as_ref()?.iter().map(|(id, cost)| {
        vec![
            source.channel_cell(id),
            Cell::count(cost.outbound),
            Cell::Number(cost.cost),
            Cell::Number(cost.at_three_times),
            Cell::figure(cost.one_each),
        ]
    });
    let columns = [
        ("channel", Unit::Words),
        ("outbound", Unit::Count),
        ("cost", Unit::Money),
        ("cost-tripled", Unit::Money),
        ("cost-one-each", Unit::Money),
    ];
    Table::new(source, "cost", &columns).rows(rows).unless_empty()
}

fn chains(source: Source<'_>) -> Option<Table> {
    let rows = source.report.tax.as_ref()?.per_channel.iter().map(|(id, chain)| {
        vec![
            source.channel_cell(id),
            Cell::text(chain.layers.join(" → ")),
            Cell::count(chain.layers.len() as u64),
            Cell::figure(chain.availability.map(|share| share * 100.0)),
        ]
    });
    let columns = [
        ("channel", Unit::Words),
        ("chain", Unit::Words),
        ("layer-count", Unit::Count),
        ("availability", Unit::Plain),
    ];
    Table::new(source, "tax-chains", &columns).rows(rows).unless_empty()
}

fn layers(source: Source<'_>) -> Option<Table> {
    let tax = source.report.tax.as_ref()?;
    let rows = tax.reach_lost.iter().map(|(name, reach)| {
        let point = tax.single_points.iter().find(|point| point.name == *name);
        let count = |count: Option<Count>| count.map_or(Cell::Empty, Cell::count);
        vec![
            Cell::text(name.clone()),
            Cell::Number(*reach),
            count(point.map(|point| point.clients_cut)),
            count(point.map(|point| point.clients_stranded)),
        ]
    });
    let columns = [
        ("layer", Unit::Words),
        ("reach-lost", Unit::Share),
        ("clients-touched", Unit::Count),
        ("clients-stranded", Unit::Count),
    ];
    Table::new(source, "tax-layers", &columns).rows(rows).unless_empty()
}

fn tax(source: Source<'_>) -> Option<Table> {
    let tax = source.report.tax.as_ref()?;
    let row =
        vec![Cell::count(tax.layers), Cell::figure(tax.monthly_cost), Cell::figure(tax.cost_per_client)];
    let columns =
        [("layer-count", Unit::Count), ("monthly-cost", Unit::Money), ("cost-per-client", Unit::Money)];
    Some(Table::new(source, "tax", &columns).rows([row]))
}
