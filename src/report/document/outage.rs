//! What breaks when something goes: clients, revenue, what a partial loss costs, and what hangs on one thing alone.

use super::{Cell, Chart, Section, Source, Switch, Table, Unit};
use crate::model::element::{Element, ElementId};
use crate::model::order::InOrder as _;
use crate::model::report::{NewClients, ValueOutcomes};
use crate::model::sorted_map::SortedMap;
use crate::report::layout::scenario_name;
use crate::report::losses::{Loss, losses};
use crate::text::{Value, number};

/// A loss as a cell.
fn named(loss: &Loss<'_>) -> Cell {
    Cell::named(loss.id.as_str(), loss.name.clone())
}

/// Every scenario that touches anybody, the one that retains least first.
pub(super) fn outage(source: Source<'_>) -> Option<Section> {
    let outage = &source.report.tests.outage;
    let scenarios = losses(source.report, source.catalog);
    if scenarios.is_empty() {
        return None;
    }
    let has_value = scenarios.iter().any(|one| one.scenario.value.is_some());
    let mut lead = vec![source.text("section-outage-lead", &[])];
    lead.extend(n_minus_one(source));
    lead.extend(outage.worst_pair.as_ref().map(|pair| {
        let names: Vec<String> = pair.operators.iter().map(|id| source.operator(id)).collect();
        let retained = number::percent(pair.retention, source.language());
        let values = [("names", Value::from(names.join(" + "))), ("share", Value::from(retained))];
        source.text("say-worst-pair", &values)
    }));
    lead.extend(observed(source));
    let tables = [
        Some(clients(source, &scenarios, has_value)),
        has_value.then(|| revenue(source, &scenarios)),
        Some(partial(source, &scenarios, has_value)),
        Some(open_work(source, &scenarios)),
        new_clients(source),
        single_points(source),
        failures(source),
    ];
    source.section("outage", lead, tables)
}

/// What kind of thing goes.
fn kind(id: &ElementId, source: Source<'_>) -> Cell {
    let kind = id.element().kind().unwrap_or("own");
    Cell::named(kind, source.text(&format!("loss-{kind}"), &[]))
}

fn n_minus_one(source: Source<'_>) -> Option<String> {
    let criterion = source.report.tests.outage.n_minus_1.as_ref()?;
    let id = match (criterion.proven, criterion.on_paper) {
        (true, _) => "say-n-minus-1-proven",
        (_, true) => "say-n-minus-1-paper",
        _ => "say-n-minus-1-fails",
    };
    Some(source.text(id, &[]))
}

/// The choice between heads and money.
fn weight(source: Source<'_>, label: &str, has_value: bool, table: Table) -> Table {
    let label = source.text(label, &[]);
    if has_value { table.switch(Switch::Tables { group: "outage", label }) } else { table }
}

fn clients(source: Source<'_>, scenarios: &[Loss<'_>], has_value: bool) -> Table {
    let row = |one: &Loss<'_>| {
        let clients = &one.scenario.clients;
        vec![
            named(one),
            kind(one.id, source),
            Cell::count(clients.untouched + clients.safe),
            Cell::count(clients.fallback),
            Cell::count(clients.stranded),
            Cell::count(clients.stranded_recoverable),
            Cell::count(clients.out_of_reach),
            Cell::figure(one.scenario.retention.get("1").copied()),
        ]
    };
    let columns = [
        ("scenario", Unit::Words),
        ("loss", Unit::Words),
        ("safe", Unit::Count),
        ("fallback", Unit::Count),
        ("stranded", Unit::Count),
        ("recoverable", Unit::Count),
        ("out-of-reach", Unit::Count),
        ("retention", Unit::Share),
    ];
    let table = Table::new(source, "outage-clients", &columns)
        .rows(scenarios.iter().map(row))
        .chart(Chart::Stacked { label: 0, parts: vec![2, 3, 4] });
    weight(source, "weight-clients", has_value, table)
}

fn revenue(source: Source<'_>, scenarios: &[Loss<'_>]) -> Table {
    let row = |one: &Loss<'_>| {
        let value = |figure: fn(&ValueOutcomes) -> f64| Cell::figure(one.scenario.value.as_ref().map(figure));
        let lost = one.scenario.value_lost.as_ref().and_then(|lost| lost.get("1")).map(|lost| lost.mean);
        vec![
            named(one),
            kind(one.id, source),
            value(|value| value.safe),
            value(|value| value.fallback),
            value(|value| value.stranded),
            value(|value| value.out_of_reach),
            Cell::figure(lost),
        ]
    };
    let columns = [
        ("scenario", Unit::Words),
        ("loss", Unit::Words),
        ("safe", Unit::Money),
        ("fallback", Unit::Money),
        ("stranded", Unit::Money),
        ("out-of-reach", Unit::Money),
        ("at-risk", Unit::Money),
    ];
    let table = Table::new(source, "outage-revenue", &columns)
        .rows(scenarios.iter().map(row))
        .chart(Chart::Stacked { label: 0, parts: vec![2, 3, 4] });
    weight(source, "weight-value", true, table)
}

/// What is kept when only a part of the clients is hit.
fn partial(source: Source<'_>, scenarios: &[Loss<'_>], has_value: bool) -> Table {
    let mut columns = vec![("hit", Unit::Words), ("scenario", Unit::Words), ("retention", Unit::Share)];
    columns.extend(if has_value {
        &[("lost-mean", Unit::Money), ("lost-worst", Unit::Money)][..]
    } else {
        &[]
    });
    let mut rows = Vec::new();
    for share in ["1", "0.3", "0.1"] {
        let figure = number::percent(share.parse().unwrap_or(1.0), source.language());
        for one in scenarios {
            let lost = one.scenario.value_lost.as_ref().and_then(|lost| lost.get(share));
            let mut row = vec![
                Cell::named(share, figure.clone()),
                named(one),
                Cell::figure(one.scenario.retention.get(share).copied()),
            ];
            if has_value {
                row.push(Cell::figure(lost.map(|lost| lost.mean)));
                row.push(Cell::figure(lost.map(|lost| lost.worst)));
            }
            rows.push(row);
        }
    }
    let chart = Chart::Bars { label: 1, value: 2, by: None };
    Table::new(source, "outage-shares", &columns).rows(rows).chart(chart).switch(Switch::Rows(0)).on_paper(0)
}

/// What is under way with those who would be stranded.
fn open_work(source: Source<'_>, scenarios: &[Loss<'_>]) -> Table {
    let has_deals = scenarios.iter().any(|one| one.scenario.open_deals.is_some());
    let mut columns = vec![("scenario", Unit::Words), ("conversations", Unit::Count)];
    columns.extend(if has_deals {
        &[("open-deals", Unit::Count), ("open-amount", Unit::Money)][..]
    } else {
        &[]
    });
    let row = |one: &Loss<'_>| {
        let deals = one.scenario.open_deals.as_ref();
        let mut row = vec![named(one), Cell::count(one.scenario.open_conversations)];
        if has_deals {
            row.push(deals.map_or(Cell::Unknown, |deals| Cell::count(deals.count)));
            row.push(Cell::figure(deals.map(|deals| deals.amount)));
        }
        row
    };
    Table::new(source, "outage-open-work", &columns).rows(scenarios.iter().map(row))
}

/// How often a first message on a contact of the business's own was answered.
fn observed(source: Source<'_>) -> Option<String> {
    let observed = &source.report.tests.outage.fallback_observed;
    let values = [("tried", Value::from(observed.tried)), ("answered", Value::from(observed.answered))];
    (observed.tried > 0).then(|| source.text("say-answers-observed", &values))
}

/// Over which channels and companies new clients come.
fn new_clients(source: Source<'_>) -> Option<Table> {
    let leads = &source.report.tests.outage.leads;
    let known = |new: &NewClients| new.count.is_some();
    let of = |element: fn(&str) -> Element<'_>, all: &SortedMap<String, NewClients>| {
        let mut all: Vec<(ElementId, NewClients)> =
            all.iter().filter(|(_, new)| known(new)).map(|(id, new)| (element(id).into(), *new)).collect();
        all.order_by(|a, b| b.1.count.cmp(&a.1.count).then(a.0.cmp(&b.0)));
        all
    };
    let rows = of(|id| Element::Channel(id), &leads.channels)
        .into_iter()
        .chain(of(|id| Element::Operator(id), &leads.operators));
    let rows = rows.map(|(id, new)| {
        let name = Cell::named(id.as_str(), scenario_name(id.as_str(), source.catalog));
        vec![name, kind(&id, source), new.count.map_or(Cell::Unknown, Cell::count), Cell::figure(new.share)]
    });
    let columns = [
        ("came-over", Unit::Words),
        ("loss", Unit::Words),
        ("new-clients", Unit::Count),
        ("share-new", Unit::Share),
    ];
    Table::new(source, "new-clients", &columns).rows(rows).unless_empty()
}

/// What strands clients alone.
fn single_points(source: Source<'_>) -> Option<Table> {
    let mut points: Vec<_> = source.report.tests.outage.single_points.iter().collect();
    points.order_by(|a, b| b.1.clients.cmp(&a.1.clients).then(a.0.cmp(b.0)));
    let row = |(id, point): (&ElementId, &crate::model::report::SinglePoint)| {
        let name = Cell::named(id.as_str(), scenario_name(id.as_str(), source.catalog));
        vec![name, kind(id, source), Cell::count(point.clients), Cell::Number(point.share)]
    };
    let columns = [
        ("element", Unit::Words),
        ("loss", Unit::Words),
        ("clients", Unit::Count),
        ("share-reachable", Unit::Share),
    ];
    let chart = Chart::Bars { label: 0, value: 3, by: None };
    let rows = points.into_iter().map(row);
    Table::new(source, "single-points", &columns).rows(rows).chart(chart).unless_empty()
}

/// How much has to fail together.
fn failures(source: Source<'_>) -> Option<Table> {
    let counts = &source.report.tests.outage.elements_to_strand;
    let rows = counts.iter().map(|(size, clients)| vec![Cell::text(size.clone()), Cell::count(*clients)]);
    let columns = [("failures", Unit::Words), ("clients", Unit::Count)];
    Table::new(source, "failures-to-strand", &columns).rows(rows).unless_empty()
}
