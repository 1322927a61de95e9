//! What breaks when something is lost, and how much hangs on how few.

use crate::model::report::{Count, Scenario};
use crate::report::document::{Cell, OnScreen, Section, Source, Table, Unit};
use crate::report::layout::{channel_name, operator_name, scenario_name};
use crate::report::saying;

/// Most rows before "and 5 more".
const MOST: usize = 8;

/// One line: what is lost, its name, and what becomes of the clients.
struct Loss<'a> {
    id: &'a str,
    name: String,
    scenario: &'a Scenario,
}

/// The table of losses, worst first, the channels of an operator under it.
pub(super) fn breakage(source: Source<'_>) -> Option<Section> {
    let losses = losses(source);
    let has_value = losses.iter().any(|loss| loss.scenario.value_lost.is_some());
    let has_deals = losses.iter().any(|loss| loss.scenario.open_deals.is_some());
    let mut columns = vec![
        ("clients", "loses-clients", Unit::Count),
        ("safe", "loses-safe", Unit::Count),
        ("fallback", "loses-fallback", Unit::Count),
        ("stranded", "loses-stranded", Unit::Count),
    ];
    columns.extend(has_value.then_some(("at-risk", "loses-value", Unit::Money)));
    columns.extend(has_deals.then_some(("open-deals", "loses-deals", Unit::Count)));
    let explained =
        [("loses-legend", true), ("loses-legend-value", has_value), ("loses-legend-deals", has_deals)];
    let legend = explained.into_iter().filter(|(_, is_shown)| *is_shown).map(|(id, _)| source.text(id, &[]));
    let note = legend.collect::<Vec<_>>().join("; ");
    let rows = losses.iter().map(|loss| row(loss, has_value, has_deals));
    let table = Table::headed(source.catalog, "losses", source.text("loses-head", &[]), "loss", &columns);
    Section::of_table(table.rows(rows).note(note).on_screen(OnScreen::First(MOST)))
}

fn row(loss: &Loss<'_>, has_value: bool, has_deals: bool) -> Vec<Cell> {
    let clients = &loss.scenario.clients;
    let counts = [hit(loss.scenario), clients.safe, clients.fallback, clients.stranded];
    let mut cells = vec![Cell::named(loss.id, loss.name.clone())];
    cells.extend(counts.map(Cell::count));
    let value = loss.scenario.value_lost.as_ref().and_then(|value| value.get("1"));
    cells.extend(has_value.then(|| Cell::figure(value.map(|value| value.mean))));
    let deals = loss.scenario.open_deals.as_ref();
    cells.extend(has_deals.then(|| deals.map_or(Cell::Unknown, |deals| Cell::count(deals.count))));
    cells
}

/// All lines in order.
fn losses(source: Source<'_>) -> Vec<Loss<'_>> {
    let scenarios = &source.report.tests.outage.scenarios;
    let touches = |scenario: &Scenario| hit(scenario) != 0;
    let mut tops: Vec<(&String, &Scenario)> =
        scenarios.iter().filter(|(id, scenario)| !id.starts_with("channel:") && touches(scenario)).collect();
    tops.sort_by(worst_first);
    let mut losses = Vec::new();
    for (id, scenario) in tops {
        let mut name = scenario_name(id, source.catalog);
        let mut parts = Vec::new();
        if let Some(operator) = id.strip_prefix("operator:") {
            let is_part = |channel: &str| scenario.lost.iter().any(|lost| lost == channel);
            parts = scenarios
                .iter()
                .filter(|(id, part)| id.strip_prefix("channel:").is_some_and(is_part) && touches(part))
                .collect();
            parts.sort_by(worst_first);
            if let [(only, _)] = parts[..] {
                let channel = channel_name(only.trim_start_matches("channel:"), source.language());
                if channel != name && operator_name(operator, source.language()) == name {
                    name = format!("{name} ({channel})");
                }
                parts.clear();
            }
        }
        losses.push(Loss { id, name, scenario });
        for (id, scenario) in parts {
            losses.push(Loss { id, name: format!("  {}", scenario_name(id, source.catalog)), scenario });
        }
    }
    losses
}

/// Clients with a route on what is lost.
fn hit(scenario: &Scenario) -> Count {
    scenario.clients.safe + scenario.clients.fallback + scenario.clients.stranded
}

/// Less retained first; then more stranded, then by id.
fn worst_first(a: &(&String, &Scenario), b: &(&String, &Scenario)) -> std::cmp::Ordering {
    let retained = |scenario: &Scenario| scenario.retention.get("1").copied().unwrap_or(1.0);
    retained(a.1)
        .total_cmp(&retained(b.1))
        .then(b.1.clients.stranded.cmp(&a.1.clients.stranded))
        .then(a.0.cmp(b.0))
}

/// One sentence on how few channels carry it all.
pub(super) fn concentration(source: Source<'_>) -> Option<Section> {
    let used = source.by_basis()?;
    let title = source.text("section-concentration", &[]);
    Section::of_words("concentration", title, vec![saying::concentration(used, source.catalog)])
}
