//! Clients in scope who cannot be reached even today (test 1, base).

use super::fact::{Fact, FactKind};
use super::facts::Facts;
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::LOST;
use crate::model::client::Client;
use crate::model::vocabulary::NeedKind;

/// Active clients without any route.
pub(super) struct ClientsOutOfReach;

impl Rule for ClientsOutOfReach {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "clients-out-of-reach",
            subject: Subject::Outage,
            since: "0.1.0",
            scale: LOST,
            facts: &[
                ("clients", FactKind::Count),
                ("of", FactKind::Count),
                ("recoverable", FactKind::Count),
                ("share", FactKind::Share),
            ],
            needs: &[NeedKind::Rates, NeedKind::Routes, NeedKind::Value],
            figures: &["tests.outage.base", "clients.unreachable"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let outage = &facts.report.tests.outage;
        if outage.base.is_none() {
            return Judgement::Unjudged(outage.test.needs.clone());
        }
        let part = facts.part(|client| client.routes.is_empty());
        let recoverable = facts.part(|client| client.routes.is_empty() && Client::is_recoverable(client));
        let found = vec![
            ("clients", Fact::Count(part.clients)),
            ("of", Fact::Count(facts.report.clients.in_scope.or_zero())),
            ("recoverable", Fact::Count(recoverable.clients)),
            ("share", Fact::Share(part.share)),
        ];
        Judgement::found(self.meta().scale.of(part.share), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{EMAIL, client, proven, times, world};
    use super::*;
    use crate::model::report::Severity;

    #[test]
    fn clients_without_a_route_are_counted_with_their_value() {
        let mut clients = times(9, &proven(&[EMAIL]));
        clients.push(Client { value: 70.0, recoverable_emails: 1, ..client() });
        let found = world(clients).found(&ClientsOutOfReach);
        assert_eq!((found.severity, found.clients, found.value), (Severity::Medium, 1, Some(70.0)));
        assert!(found.facts.contains(&("recoverable", Fact::Count(1))));
    }

    #[test]
    fn everybody_within_reach_is_no_finding() {
        assert_eq!(world(times(2, &proven(&[EMAIL]))).ask(&ClientsOutOfReach), Judgement::Quiet);
        assert_eq!(world(times(2, &client())).ask(&ClientsOutOfReach), Judgement::needs(NeedKind::Routes));
    }
}
