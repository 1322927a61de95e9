//! What can be lost, as screens and pages list it: worst first, the channels of an operator with several behind it.

use std::cmp::Ordering;

use super::layout::{channel_name, operator_name, scenario_name};
use crate::model::element::ElementId;
use crate::model::order::InOrder as _;
use crate::model::report::{AuditReport, Count, Outcomes, Scenario};
use crate::text::Catalog;

/// A scenario that touches anybody, under the name that people know it by.
pub(super) struct Loss<'a> {
    /// Id of the scenario.
    pub(super) id: &'a ElementId,
    /// What goes, fit for a terminal.
    pub(super) name: String,
    /// Whether it is a channel of the operator before it.
    pub(super) is_part: bool,
    /// What becomes of the clients.
    pub(super) scenario: &'a Scenario,
}

/// Operators, staff accounts and all else, the one that retains least first.
pub(super) fn losses<'a>(report: &'a AuditReport, catalog: &Catalog) -> Vec<Loss<'a>> {
    let all = &report.tests.outage.scenarios;
    let touches = |scenario: &Scenario| hit(&scenario.clients) != 0;
    let mut tops: Vec<(&ElementId, &Scenario)> =
        all.iter().filter(|(id, scenario)| id.element().channel().is_none() && touches(scenario)).collect();
    tops.order_by(worst_first);
    let mut losses = Vec::new();
    for (id, scenario) in tops {
        let mut name = scenario_name(id.as_str(), catalog);
        let mut parts = Vec::new();
        if let Some(operator) = id.element().operator() {
            let is_part = |channel: &str| scenario.lost.iter().any(|lost| lost == channel);
            parts = all
                .iter()
                .filter(|(id, part)| id.element().channel().is_some_and(is_part) && touches(part))
                .collect();
            parts.order_by(worst_first);
            if let [(only, _)] = parts[..] {
                let channel = channel_name(only.element().name(), catalog.language());
                if channel != name && operator_name(operator, catalog.language()) == name {
                    name = format!("{name} ({channel})");
                }
                parts.clear();
            }
        }
        losses.push(Loss { id, name, is_part: false, scenario });
        let part = |(id, scenario): (&'a ElementId, &'a Scenario)| Loss {
            id,
            name: scenario_name(id.as_str(), catalog),
            is_part: true,
            scenario,
        };
        losses.extend(parts.into_iter().map(part));
    }
    losses
}

/// Clients with a route on what is lost.
pub(super) fn hit(outcomes: &Outcomes) -> Count {
    outcomes.safe + outcomes.fallback + outcomes.stranded
}

/// Less retained first; then more stranded, then by id.
fn worst_first(a: &(&ElementId, &Scenario), b: &(&ElementId, &Scenario)) -> Ordering {
    let retained = |scenario: &Scenario| scenario.retention.get("1").copied().unwrap_or(1.0);
    retained(a.1)
        .total_cmp(&retained(b.1))
        .then(b.1.clients.stranded.cmp(&a.1.clients.stranded))
        .then(a.0.cmp(b.0))
}
