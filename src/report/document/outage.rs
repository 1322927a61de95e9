//! What breaks when something goes: one table for clients and one for revenue.

use super::{Cell, Chart, Section, Source, Table, Unit};
use crate::model::report::Scenario;
use crate::report::layout::scenario_name;

/// Every scenario, the one that strands most first.
pub(super) fn outage(source: Source<'_>) -> Option<Section> {
    let mut scenarios: Vec<(&String, &Scenario)> = source.report.tests.outage.scenarios.iter().collect();
    if scenarios.is_empty() {
        return None;
    }
    scenarios.sort_by(|a, b| b.1.clients.stranded.cmp(&a.1.clients.stranded).then_with(|| a.0.cmp(b.0)));
    let mut tables = vec![clients(source, &scenarios)];
    if scenarios.iter().any(|(_, scenario)| scenario.value.is_some()) {
        tables.push(revenue(source, &scenarios));
    }
    let title = source.text("section-outage", &[]);
    Some(Section { id: "outage", title, lead: vec![source.text("section-outage-lead", &[])], tables })
}

fn clients(source: Source<'_>, scenarios: &[(&String, &Scenario)]) -> Table {
    let row = |(id, scenario): &(&String, &Scenario)| {
        let clients = &scenario.clients;
        vec![
            Cell::text(scenario_name(id, source.catalog)),
            Cell::count(clients.untouched + clients.safe),
            Cell::count(clients.fallback),
            Cell::count(clients.stranded),
            Cell::count(clients.stranded_recoverable),
            Cell::count(clients.out_of_reach),
            Cell::figure(scenario.retention.get("1").copied()),
        ]
    };
    Table {
        id: "outage-clients",
        title: source.text("table-outage-clients", &[]),
        note: source.text("table-outage-clients-note", &[]),
        columns: vec![
            source.column("scenario", Unit::Words),
            source.column("safe", Unit::Count),
            source.column("fallback", Unit::Count),
            source.column("stranded", Unit::Count),
            source.column("recoverable", Unit::Count),
            source.column("out-of-reach", Unit::Count),
            source.column("retention", Unit::Share),
        ],
        rows: scenarios.iter().map(row).collect(),
        chart: Some(Chart::Stacked { label: 0, parts: vec![1, 2, 3] }),
    }
}

fn revenue(source: Source<'_>, scenarios: &[(&String, &Scenario)]) -> Table {
    let row = |(id, scenario): &(&String, &Scenario)| {
        let value = |figure: fn(&crate::model::report::ValueOutcomes) -> f64| {
            Cell::figure(scenario.value.as_ref().map(figure))
        };
        let lost = scenario.value_lost.as_ref().and_then(|lost| lost.get("1")).map(|lost| lost.mean);
        vec![
            Cell::text(scenario_name(id, source.catalog)),
            value(|value| value.safe),
            value(|value| value.fallback),
            value(|value| value.stranded),
            Cell::figure(lost),
        ]
    };
    Table {
        id: "outage-revenue",
        title: source.text("table-outage-revenue", &[]),
        note: source.text("table-outage-revenue-note", &[]),
        columns: vec![
            source.column("scenario", Unit::Words),
            source.column("safe", Unit::Money),
            source.column("fallback", Unit::Money),
            source.column("stranded", Unit::Money),
            source.column("at-risk", Unit::Money),
        ],
        rows: scenarios.iter().map(row).collect(),
        chart: Some(Chart::Stacked { label: 0, parts: vec![1, 2, 3] }),
    }
}
