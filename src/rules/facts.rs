//! What rules are given: the facts about clients, the figures, and how far the data can be trusted.

use crate::model::audience::Audience;
use crate::model::client::Client;
use crate::model::params::{Params, WeightBasis};
use crate::model::quality::{ClientPlace, DataQuality};
use crate::model::report::AuditReport;
use crate::stress::scenario::{Loss, Outcome};

/// Everything that a rule may look at.
pub struct Facts<'a> {
    /// The facts about clients.
    pub audience: &'a Audience,
    /// The report with all its figures, before findings; people stand in it under the names that may be shown.
    pub report: &'a AuditReport,
    /// How far the data can be trusted.
    pub quality: &'a DataQuality,
    /// Settings.
    pub params: &'a Params,
    /// Names of staff accounts as the report shows them, in the order of the audience.
    pub staff: &'a [String],
}

/// A part of the clients in scope.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Concerned {
    /// How many.
    pub clients: u64,
    /// Their share of the in-scope weight, 0–1; 0 when there is no weight at all.
    pub share: f64,
    /// Their revenue won in the window; `None` without deals.
    pub value: Option<f64>,
}

impl Concerned {
    /// Nobody: for findings about files.
    pub const NOBODY: Self = Self { clients: 0, share: 0.0, value: None };
}

impl Facts<'_> {
    /// The weight that the scores use.
    pub fn basis(&self) -> WeightBasis {
        self.params.basis
    }

    /// The clients in scope for whom `holds`.
    pub fn part(&self, holds: impl Fn(&Client) -> bool) -> Concerned {
        self.part_of(|_| true, holds)
    }

    /// Of the clients in scope who are `among`, those for whom `holds`; the share is of the weight of these.
    pub fn part_of(&self, among: impl Fn(&Client) -> bool, holds: impl Fn(&Client) -> bool) -> Concerned {
        let mut part =
            Concerned { value: self.audience.evidence.has_value.then_some(0.0), ..Concerned::default() };
        let (mut weight, mut whole) = (0.0, 0.0);
        for client in self.audience.in_scope().filter(|client| among(client)) {
            let own = client.weight(self.basis());
            whole += own;
            if holds(client) {
                part.clients += 1;
                weight += own;
                part.value = part.value.map(|value| value + client.value);
            }
        }
        part.share = crate::metrics::share(weight, whole).unwrap_or(0.0);
        part
    }

    /// So many clients in scope, of whom the report says how many they are and not who.
    pub fn counted(&self, clients: u64) -> Concerned {
        let in_scope = self.report.clients.in_scope.or_zero();
        Concerned { clients, share: clients as f64 / in_scope.max(1) as f64, value: None }
    }

    /// The clients at these places, all of them in scope; places are sorted.
    pub fn listed(&self, places: &[ClientPlace]) -> Concerned {
        // Clients are numbered from 1 in the order in which they stand.
        self.part(|client| places.binary_search(&client.number.saturating_sub(1)).is_ok())
    }

    /// Rented operators on which a client in scope has a route, with the loss of each; sorted by id.
    pub fn rented_operators(&self) -> Vec<(String, Loss)> {
        let scenarios = self.report.tests.outage.scenarios.keys();
        let operators = scenarios.filter_map(|id| id.element().operator());
        let loss = |operator: &str| {
            let channels = self.audience.channels.iter().zip(0..);
            let rented = channels.filter(|(channel, _)| !channel.is_owned && channel.operator == operator);
            Loss::of(rented.map(|(_, place)| place).collect())
        };
        let losses = operators.map(|operator| (operator.to_owned(), loss(operator)));
        losses.filter(|(_, loss)| !loss.channels.is_empty()).collect()
    }

    /// The rented operator whose loss puts the most weight into an outcome, with whom; the first by id among equals.
    pub fn worst_operator(&self, falls_into: impl Fn(Outcome) -> bool) -> Option<(String, Concerned)> {
        let mut worst: Option<(String, Concerned)> = None;
        for (operator, loss) in self.rented_operators() {
            let part = self.part(|client| falls_into(self.outcome(&loss, client)));
            let is_worse =
                |(_, known): &(_, Concerned)| (part.share, part.clients) > (known.share, known.clients);
            if worst.as_ref().is_none_or(is_worse) {
                worst = Some((operator, part));
            }
        }
        worst
    }

    /// What becomes of a client.
    pub fn outcome(&self, loss: &Loss, client: &Client) -> Outcome {
        loss.outcome(client, self.report.region.as_deref()).0
    }

    /// Whether a client has a route on one of these channels.
    pub fn has_route(&self, client: &Client, channels: &[String]) -> bool {
        client
            .routes
            .iter()
            .any(|route| channels.contains(&self.audience.channels[route.channel as usize].id))
    }

    /// The place of a channel.
    pub fn channel(&self, id: &str) -> Option<u16> {
        self.audience.channels.iter().zip(0..).find(|(channel, _)| channel.id == id).map(|(_, place)| place)
    }
}
