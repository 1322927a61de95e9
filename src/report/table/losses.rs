//! What breaks when something is lost, and how much hangs on how few.

use crate::model::element::ElementId;
use crate::model::report::{AuditReport, Count, Scenario};
use crate::report::layout::{INDENT, Screen, channel_name, operator_name, scenario_name};
use crate::text::{Value, number};

/// Most rows before "and 5 more".
const MOST_ROWS: usize = 8;

/// One line: a name and what becomes of the clients.
struct Row<'a> {
    name: String,
    scenario: &'a Scenario,
}

/// The table of losses, worst first, the channels of an operator under it.
pub(super) fn breakage(report: &AuditReport, screen: &mut Screen<'_>) {
    let rows = rows(report, screen);
    if rows.is_empty() {
        return;
    }
    let most = if screen.options.verbose { rows.len() } else { MOST_ROWS.min(rows.len()) };
    let shown = &rows[..most];
    let has_value = shown.iter().any(|row| row.scenario.value_lost.is_some());
    let has_deals = shown.iter().any(|row| row.scenario.open_deals.is_some());
    let mut header: Vec<&str> =
        vec!["loses-head", "loses-clients", "loses-safe", "loses-fallback", "loses-stranded"];
    header.extend(has_value.then_some("loses-value"));
    header.extend(has_deals.then_some("loses-deals"));
    let header = header.into_iter().map(|id| screen.text(id, &[])).collect();
    let cells = shown.iter().map(|row| cells(row, report, has_value, has_deals, screen)).collect();
    for line in screen.table(header, cells) {
        screen.line(line);
    }
    if rows.len() > most {
        let more = Value::from((rows.len() - most) as u64);
        let more = screen.text("loses-more", &[("count", more)]);
        screen.line(format!("{}{more}", " ".repeat(INDENT)));
    }
    let explained =
        [("loses-legend", true), ("loses-legend-value", has_value), ("loses-legend-deals", has_deals)];
    let legend = explained.into_iter().filter(|(_, is_shown)| *is_shown).map(|(id, _)| screen.text(id, &[]));
    let legend: Vec<_> = legend.collect();
    screen.paragraph("  ", &legend.join("; "));
    screen.blank();
}

/// All lines in order.
fn rows<'a>(report: &'a AuditReport, screen: &Screen<'_>) -> Vec<Row<'a>> {
    let scenarios = &report.tests.outage.scenarios;
    let touches = |scenario: &Scenario| hit(scenario) != 0;
    let mut tops: Vec<(&ElementId, &Scenario)> = scenarios
        .iter()
        .filter(|(id, scenario)| id.element().channel().is_none() && touches(scenario))
        .collect();
    tops.sort_by(worst_first);
    let mut rows = Vec::new();
    for (id, scenario) in tops {
        let mut name = scenario_name(id.as_str(), screen.catalog());
        let mut parts = Vec::new();
        if let Some(operator) = id.element().operator() {
            let is_part = |channel: &str| scenario.lost.iter().any(|lost| lost == channel);
            parts = scenarios
                .iter()
                .filter(|(id, part)| id.element().channel().is_some_and(is_part) && touches(part))
                .collect();
            parts.sort_by(worst_first);
            if let [(only, _)] = parts[..] {
                let channel = channel_name(only.element().name(), screen.language());
                if channel != name && operator_name(operator, screen.language()) == name {
                    name = format!("{name} ({channel})");
                }
                parts.clear();
            }
        }
        rows.push(Row { name, scenario });
        for (id, scenario) in parts {
            rows.push(Row { name: format!("  {}", scenario_name(id.as_str(), screen.catalog())), scenario });
        }
    }
    rows
}

/// Clients with a route on what is lost.
fn hit(scenario: &Scenario) -> Count {
    scenario.clients.safe + scenario.clients.fallback + scenario.clients.stranded
}

/// Less retained first; then more stranded, then by id.
fn worst_first(a: &(&ElementId, &Scenario), b: &(&ElementId, &Scenario)) -> std::cmp::Ordering {
    let retained = |scenario: &Scenario| scenario.retention.get("1").copied().unwrap_or(1.0);
    retained(a.1)
        .total_cmp(&retained(b.1))
        .then(b.1.clients.stranded.cmp(&a.1.clients.stranded))
        .then(a.0.cmp(b.0))
}

fn cells(
    row: &Row<'_>,
    report: &AuditReport,
    has_value: bool,
    has_deals: bool,
    screen: &Screen<'_>,
) -> Vec<String> {
    let language = screen.language();
    let clients = &row.scenario.clients;
    let counts = [hit(row.scenario), clients.safe, clients.fallback, clients.stranded];
    let mut cells = vec![row.name.clone()];
    cells.extend(counts.map(|count| number::count(count, language)));
    if has_value {
        let currency = report.currency.as_deref().unwrap_or_default();
        let lost = row.scenario.value_lost.as_ref().and_then(|lost| lost.get("1"));
        cells.push(lost.map_or_else(|| "–".to_owned(), |lost| number::money(lost.mean, currency, language)));
    }
    if has_deals {
        let deals = row.scenario.open_deals.as_ref();
        cells.push(deals.map_or_else(|| "–".to_owned(), |deals| number::count(deals.count, language)));
    }
    cells
}

/// One sentence on how few channels carry it all.
pub(super) fn concentration(report: &AuditReport, screen: &mut Screen<'_>) {
    let Some(used) = report.concentration.by(report.basis) else { return };
    let language = screen.language();
    let values = [
        ("figure", Value::from(number::decimal(used.effective, 1, language))),
        ("share", Value::from(number::percent(used.top.share, language))),
        ("name", Value::from(channel_name(&used.top.id, language))),
    ];
    let id = match used.from.as_str() {
        _ if used.top.share >= 1.0 => "say-one-channel",
        "handles" => "say-effective-handles",
        _ => "say-effective",
    };
    let sentence = screen.text(id, &values);
    screen.paragraph("  ", &sentence);
    screen.blank();
}
