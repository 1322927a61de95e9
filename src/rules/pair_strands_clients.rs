//! Clients whose only routes are on two rented operators: they survive the loss of either, and not of both (test 1, N−2).

use super::fact::{Fact, FactKind};
use super::facts::Facts;
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::AT_RISK;
use crate::model::vocabulary::NeedKind;
use crate::stress::scenario::{Loss, Outcome};

/// The loss of the worst pair of rented operators strands clients whom neither loss strands alone.
pub(super) struct PairStrandsClients;

impl Rule for PairStrandsClients {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "pair-strands-clients",
            subject: Subject::Outage,
            since: "0.1.0",
            scale: AT_RISK,
            facts: &[
                ("clients", FactKind::Count),
                ("first", FactKind::Operator),
                ("of", FactKind::Count),
                ("second", FactKind::Operator),
                ("share", FactKind::Share),
            ],
            needs: &[NeedKind::Rates, NeedKind::Routes, NeedKind::Value],
            figures: &["tests.outage.worst_pair.retention"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let outage = &facts.report.tests.outage;
        if outage.test.score.is_none() {
            return Judgement::Unjudged(outage.test.needs.clone());
        }
        let operators = facts.rented_operators();
        let loss = |id: &String| operators.iter().find(|(other, _)| other == id).map(|(_, loss)| loss);
        // Without a second rented operator there is no pair.
        let Some([first, second]) = outage.worst_pair.as_ref().map(|pair| pair.operators.as_slice()) else {
            return Judgement::Quiet;
        };
        let Some((one, other)) = loss(first).zip(loss(second)) else { return Judgement::Quiet };
        let both = Loss::of(one.channels.union(&other.channels).copied().collect());
        let part = facts.part(|client| {
            let is_stranded = |loss: &Loss| facts.outcome(loss, client) == Outcome::Stranded;
            is_stranded(&both) && !is_stranded(one) && !is_stranded(other)
        });
        let found = vec![
            ("clients", Fact::Count(part.clients)),
            ("first", Fact::Operator(first.clone())),
            ("of", Fact::Count(facts.report.clients.in_scope.or_zero())),
            ("second", Fact::Operator(second.clone())),
            ("share", Fact::Share(part.share)),
        ];
        Judgement::found(self.meta().scale.of(part.share), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{EMAIL, TELEGRAM, WHATSAPP, client, proven, times, world};
    use super::*;
    use crate::model::report::Severity;

    #[test]
    fn only_those_count_whom_neither_loss_strands_alone() {
        let mut clients = times(3, &proven(&[TELEGRAM, WHATSAPP]));
        clients.extend(times(2, &proven(&[WHATSAPP])));
        clients.extend(times(5, &proven(&[EMAIL, WHATSAPP])));
        assert_eq!(world(clients).speaks(&PairStrandsClients), (Severity::Medium, 3));
    }

    #[test]
    fn one_operator_is_no_pair_and_a_third_one_saves() {
        let single = world(times(3, &proven(&[WHATSAPP])));
        assert_eq!(single.ask(&PairStrandsClients), Judgement::Quiet);
        let saved = world(times(3, &proven(&[EMAIL, TELEGRAM, WHATSAPP])));
        assert_eq!(saved.ask(&PairStrandsClients), Judgement::Quiet);
        let nobody = world(times(3, &client()));
        assert_eq!(nobody.ask(&PairStrandsClients), Judgement::needs(NeedKind::Routes));
    }
}
