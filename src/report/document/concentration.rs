//! How much hangs on how few: channels, operators, staff accounts.

use super::{Cell, Chart, Section, Source, Switch, Table, Unit};
use crate::model::order::InOrder as _;
use crate::model::report::{ChannelShare, Concentration};
use crate::model::sorted_map::SortedMap;
use crate::reference::channels::{self, Ownership};
use crate::report::layout::is_rented;
use crate::report::sentences;
use crate::text::{Value, number};

/// Shares under every weight that is known.
pub(super) fn concentration(source: Source<'_>) -> Option<Section> {
    let weights = weights(source);
    let lead = source.by_basis().map(|used| says(source, used)).unwrap_or_default();
    let tables = [
        channels(source, &weights).unless_empty(),
        operators(source, &weights).unless_empty(),
        staff(source, &weights).unless_empty(),
        figures(source, &weights).unless_empty(),
    ];
    source.section("concentration", lead, tables)
}

/// The weights that are known, the one of the scores first, with their names.
fn weights(source: Source<'_>) -> Vec<(Cell, &Concentration)> {
    let by = &source.report.concentration;
    let mut all = vec![("clients", &by.clients), ("value", &by.value), ("messages", &by.messages)];
    all.order_by_key(|(id, _)| *id != source.report.basis.id());
    all.into_iter()
        .filter_map(|(id, figures)| {
            let name = source.text(&format!("weight-{id}"), &[]);
            Some((Cell::named(id, name), figures.as_ref()?))
        })
        .collect()
}

fn says(source: Source<'_>, used: &Concentration) -> Vec<String> {
    let language = source.language();
    let mut said = vec![sentences::concentration(used, source.catalog)];
    let rented = Value::from(number::percent(used.rented, language));
    said.push(source.text("say-rented", &[("share", rented)]));
    said.extend(used.cut.as_ref().filter(|cut| cut.size > 0).map(|cut| {
        let names: Vec<String> = cut.operators.iter().map(|id| source.operator(id)).collect();
        let values = [("size", Value::from(cut.size)), ("names", Value::from(names.join(", ")))];
        source.text(if cut.exact { "say-cut" } else { "say-cut-greedy" }, &values)
    }));
    said
}

/// Id of what belongs to somebody else.
pub const RENTED: &str = "rented";

/// Rented or owned, in a word.
pub(super) fn ownership(source: Source<'_>, is_rented: bool) -> Cell {
    let (id, text) = if is_rented { (RENTED, "owned-by-others") } else { ("own", "owned-by-us") };
    Cell::named(id, source.text(text, &[]))
}

/// Whether a channel belongs to somebody else; one that the tables do not know does.
pub(super) fn is_rented_channel(id: &str) -> bool {
    channels::channel(id).is_none_or(|channel| channel.ownership == Ownership::Rented)
}

/// Channels by falling share; those that nobody uses last.
pub(super) fn by_share(shares: &SortedMap<String, ChannelShare>) -> Vec<(&String, &ChannelShare)> {
    let mut all: Vec<_> = shares.iter().collect();
    all.order_by(|a, b| {
        b.1.share.total_cmp(&a.1.share).then(b.1.clients.cmp(&a.1.clients)).then(a.0.cmp(b.0))
    });
    all
}

fn switched(table: Table, weights: &[(Cell, &Concentration)]) -> Table {
    if weights.len() > 1 { table.switch(Switch::Rows(0)) } else { table }
}

fn channels(source: Source<'_>, weights: &[(Cell, &Concentration)]) -> Table {
    let rows = weights.iter().flat_map(|(weight, figures)| {
        by_share(&figures.channels).into_iter().map(move |(id, share)| {
            let operator = channels::channel(id).map_or(id.as_str(), |channel| channel.operator.as_str());
            vec![
                weight.clone(),
                source.channel_cell(id),
                source.operator_cell(operator),
                ownership(source, is_rented_channel(id)),
                Cell::Number(share.share),
                Cell::figure(share.sole),
                Cell::count(share.clients),
            ]
        })
    });
    let columns = [
        ("weight", Unit::Words),
        ("channel", Unit::Words),
        ("operator", Unit::Words),
        ("ownership", Unit::Words),
        ("share", Unit::Share),
        ("sole", Unit::Share),
        ("clients-wrote", Unit::Count),
    ];
    let chart = Chart::Bars { label: 1, value: 4, by: Some(3) };
    switched(Table::new(source, "concentration-channels", &columns).rows(rows).chart(chart), weights)
}

fn operators(source: Source<'_>, weights: &[(Cell, &Concentration)]) -> Table {
    let rows = weights.iter().flat_map(|(weight, figures)| {
        by_share(&figures.operators).into_iter().map(move |(id, share)| {
            vec![
                weight.clone(),
                source.operator_cell(id),
                ownership(source, is_rented(id)),
                Cell::Number(share.share),
                Cell::figure(share.sole),
                Cell::count(share.clients),
            ]
        })
    });
    let columns = [
        ("weight", Unit::Words),
        ("operator", Unit::Words),
        ("ownership", Unit::Words),
        ("share", Unit::Share),
        ("sole", Unit::Share),
        ("clients-wrote", Unit::Count),
    ];
    switched(Table::new(source, "concentration-operators", &columns).rows(rows), weights)
}

fn staff(source: Source<'_>, weights: &[(Cell, &Concentration)]) -> Table {
    let rows = weights.iter().flat_map(|(weight, figures)| {
        let mut all: Vec<_> = figures.staff.iter().collect();
        all.order_by(|a, b| b.1.share.total_cmp(&a.1.share).then(a.0.cmp(b.0)));
        all.into_iter().map(move |(name, share)| {
            let name = Cell::text(name.clone());
            vec![weight.clone(), name, Cell::Number(share.share), Cell::count(share.clients)]
        })
    });
    let columns = [
        ("weight", Unit::Words),
        ("staff", Unit::Words),
        ("share", Unit::Share),
        ("clients-through", Unit::Count),
    ];
    let chart = Chart::Bars { label: 1, value: 2, by: None };
    switched(Table::new(source, "concentration-staff", &columns).rows(rows).chart(chart), weights)
}

/// The figures of concentration themselves, one row a weight.
fn figures(source: Source<'_>, weights: &[(Cell, &Concentration)]) -> Table {
    let row = |(weight, figures): &(Cell, &Concentration)| {
        let cut = figures.cut.as_ref();
        vec![
            weight.clone(),
            Cell::Number(figures.effective),
            Cell::Number(figures.hhi),
            Cell::Number(figures.operator_hhi),
            Cell::Number(figures.rented),
            Cell::figure(cut.map(|cut| cut.size as f64)),
        ]
    };
    let columns = [
        ("weight", Unit::Words),
        ("effective", Unit::Plain),
        ("hhi", Unit::Count),
        ("operator-hhi", Unit::Count),
        ("rented", Unit::Share),
        ("cut", Unit::Count),
    ];
    Table::new(source, "concentration-figures", &columns).rows(weights.iter().map(row)).on_paper(0)
}
