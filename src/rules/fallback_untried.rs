//! Clients who hang on a fallback that was never used when a rented operator goes (test 1, N−1 proven).

use super::fact::{Fact, FactKind};
use super::facts::Facts;
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::element::{Element, ElementId};
use crate::model::report::Severity;
use crate::model::vocabulary::NeedKind;
use crate::stress::scenario::Outcome;

/// The loss of one rented operator leaves clients with known routes alone.
pub(super) struct FallbackUntried;

/// A step milder than for the stranded: the fallback may work.
const SCALE: Scale = Scale {
    unit: Unit::Share,
    steps: &[(Severity::High, 0.5), (Severity::Medium, 0.2), (Severity::Low, 0.0)],
    reason: "untried",
};

impl Rule for FallbackUntried {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "fallback-untried",
            subject: Subject::Outage,
            since: "0.1.0",
            scale: SCALE,
            facts: &[
                ("clients", FactKind::Count),
                ("confirmed", FactKind::Count),
                ("of", FactKind::Count),
                ("operator", FactKind::Operator),
                ("share", FactKind::Share),
            ],
            needs: &[NeedKind::Rates, NeedKind::Routes, NeedKind::Value],
            figures: &["tests.outage.scenarios.*.clients.fallback", "tests.outage.n_minus_1.proven"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let outage = &facts.report.tests.outage;
        if outage.test.score.is_none() {
            return Judgement::Unjudged(outage.test.needs.clone());
        }
        let hangs = |outcome| matches!(outcome, Outcome::Fallback(_));
        let Some((operator, part)) = facts.worst_operator(hangs) else { return Judgement::Quiet };
        let scenario = outage.scenarios.get(&ElementId::from(Element::Operator(&operator)));
        let confirmed = scenario.map_or(0, |scenario| scenario.clients.fallback_confirmed.or_zero());
        let found = vec![
            ("clients", Fact::Count(part.clients)),
            ("confirmed", Fact::Count(confirmed)),
            ("of", Fact::Count(facts.report.clients.in_scope.or_zero())),
            ("operator", Fact::Operator(operator)),
            ("share", Fact::Share(part.share)),
        ];
        Judgement::found(SCALE.of(part.share), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{EMAIL, PHONE, WHATSAPP, client, proven, route, times, world};
    use super::*;
    use crate::model::client::{Client, Route};

    #[test]
    fn a_phone_that_was_never_called_is_a_fallback_on_paper() {
        let on_paper =
            Client { routes: [route(PHONE, false), route(WHATSAPP, true)].into_iter().collect(), ..client() };
        let confirmed = Route { is_confirmed: true, ..route(PHONE, false) };
        let confirmed =
            Client { routes: [confirmed, route(WHATSAPP, true)].into_iter().collect(), ..client() };
        let mut clients = times(4, &on_paper);
        clients.push(confirmed);
        clients.extend(times(5, &proven(&[EMAIL, WHATSAPP])));
        let found = world(clients).found(&FallbackUntried);
        assert_eq!((found.severity, found.clients), (Severity::Medium, 5));
        assert!(found.facts.contains(&("confirmed", Fact::Count(1))));
    }

    #[test]
    fn a_fallback_that_was_used_is_none_to_worry_about() {
        let proven = world(times(3, &proven(&[PHONE, WHATSAPP])));
        assert_eq!(proven.ask(&FallbackUntried), Judgement::Quiet);
        let nobody = world(times(3, &client()));
        assert_eq!(nobody.ask(&FallbackUntried), Judgement::needs(NeedKind::Routes));
    }
}
