//! Clients who can be reached on no other operator than one rented one (test 1, N−1).

use super::fact::{Fact, FactKind};
use super::facts::Facts;
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::LOST;
use crate::model::element::{Element, ElementId};
use crate::model::vocabulary::NeedKind;
use crate::stress::scenario::Outcome;

/// The loss of one rented operator leaves clients without a route.
pub(super) struct OperatorStrandsClients;

impl Rule for OperatorStrandsClients {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "operator-strands-clients",
            subject: Subject::Outage,
            since: "0.1.0",
            scale: LOST,
            facts: &[
                ("clients", FactKind::Count),
                ("conversations", FactKind::Count),
                ("deals", FactKind::Count),
                ("of", FactKind::Count),
                ("operator", FactKind::Operator),
                ("recoverable", FactKind::Count),
                ("share", FactKind::Share),
            ],
            needs: &[NeedKind::Rates, NeedKind::Routes, NeedKind::Value],
            figures: &["tests.outage.scenarios.*.clients.stranded", "tests.outage.n_minus_1.on_paper"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let outage = &facts.report.tests.outage;
        if outage.test.score.is_none() {
            return Judgement::Unjudged(outage.test.needs.clone());
        }
        let Some((operator, part)) = facts.worst_operator(|outcome| outcome == Outcome::Stranded) else {
            return Judgement::Quiet;
        };
        let Some(scenario) = outage.scenarios.get(&ElementId::from(Element::Operator(&operator))) else {
            return Judgement::Quiet;
        };
        let deals = scenario.open_deals.as_ref().map_or(0, |deals| deals.count.or_zero());
        let found = vec![
            ("clients", Fact::Count(part.clients)),
            ("conversations", Fact::Count(scenario.open_conversations.or_zero())),
            ("deals", Fact::Count(deals)),
            ("of", Fact::Count(facts.report.clients.in_scope.or_zero())),
            ("operator", Fact::Operator(operator)),
            ("recoverable", Fact::Count(scenario.clients.stranded_recoverable.or_zero())),
            ("share", Fact::Share(part.share)),
        ];
        Judgement::found(self.meta().scale.of(part.share), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{EMAIL, INSTAGRAM, TELEGRAM, WHATSAPP, client, proven, times, world};
    use super::*;
    use crate::model::client::Client;
    use crate::model::report::Severity;

    #[test]
    fn the_operator_that_strands_most_is_named_with_all_its_channels() {
        let mut clients = times(2, &proven(&[WHATSAPP]));
        clients.push(Client { value: 500.0, recoverable_phones: 1, ..proven(&[INSTAGRAM, WHATSAPP]) });
        clients.extend(times(2, &proven(&[TELEGRAM])));
        clients.extend(times(5, &proven(&[EMAIL, WHATSAPP])));
        let found = world(clients).found(&OperatorStrandsClients);
        assert_eq!((found.severity, found.clients, found.value), (Severity::High, 3, Some(500.0)));
        assert!(found.facts.contains(&("operator", Fact::Operator("meta".to_owned()))));
        assert!(found.facts.contains(&("recoverable", Fact::Count(1))));
    }

    #[test]
    fn severity_follows_the_share_of_the_stranded() {
        for (stranded, severity) in [(11, Severity::Critical), (10, Severity::High), (1, Severity::Low)] {
            let mut clients = times(stranded, &proven(&[WHATSAPP]));
            clients.extend(times(20 - stranded, &proven(&[EMAIL])));
            let severity = (severity, stranded as u64);
            assert_eq!(world(clients).speaks(&OperatorStrandsClients), severity);
        }
    }

    #[test]
    fn a_second_operator_keeps_everybody_within_reach() {
        let safe = world(times(3, &proven(&[EMAIL, WHATSAPP])));
        assert_eq!(safe.ask(&OperatorStrandsClients), Judgement::Quiet);
        let owned = world(times(3, &proven(&[EMAIL])));
        assert_eq!(owned.ask(&OperatorStrandsClients), Judgement::Quiet);
    }

    #[test]
    fn without_any_route_nothing_can_be_told() {
        let nobody = world(times(3, &client()));
        assert_eq!(nobody.ask(&OperatorStrandsClients), Judgement::needs(NeedKind::Routes));
    }
}
