//! Clients with a single way to answer: all their routes are on one operator, or hang on one phone number.

use super::fact::{Fact, FactKind};
use super::facts::Facts;
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::WEARING;
use crate::model::client::Client;
use crate::model::vocabulary::NeedKind;
use crate::stress::elements::ON_THE_NUMBER;

/// Reachable clients who cannot answer elsewhere.
pub(super) struct OneWayToAnswer;

impl Rule for OneWayToAnswer {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "one-way-to-answer",
            subject: Subject::Properties,
            since: "0.1.0",
            scale: WEARING,
            facts: &[
                ("clients", FactKind::Count),
                ("number", FactKind::Count),
                ("of", FactKind::Count),
                ("share", FactKind::Share),
            ],
            needs: &[NeedKind::Routes],
            figures: &[
                "properties.answers_anywhere.could_two_operators",
                "properties.answers_anywhere.two_operators",
                "properties.fallback.rented_only",
            ],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let reachable = facts.part(is_reachable);
        if reachable.clients == 0 {
            return Judgement::needs(NeedKind::Routes);
        }
        let channel = |place: u16| &facts.audience.channels[place as usize];
        let has_one_operator = |client: &Client| {
            let mut operators = client.routes.iter().map(|route| &channel(route.channel).operator);
            let first = operators.next();
            operators.all(|operator| Some(operator) == first)
        };
        let hangs_on_number = |client: &Client| {
            let mut ids = client.routes.iter().map(|route| channel(route.channel).id.as_str());
            ids.all(|id| ON_THE_NUMBER.contains(&id))
        };
        let part = facts.part_of(is_reachable, |client| has_one_operator(client) || hangs_on_number(client));
        let number =
            facts.part_of(is_reachable, |client| !has_one_operator(client) && hangs_on_number(client));
        let found = vec![
            ("clients", Fact::Count(part.clients)),
            ("number", Fact::Count(number.clients)),
            ("of", Fact::Count(reachable.clients)),
            ("share", Fact::Share(part.share)),
        ];
        Judgement::found(self.meta().scale.of(part.share), &part, found)
    }
}

fn is_reachable(client: &Client) -> bool {
    !client.routes.is_empty()
}

#[cfg(test)]
mod tests {
    use super::super::world::{EMAIL, INSTAGRAM, PHONE, TELEGRAM, WHATSAPP, client, proven, times, world};
    use super::*;
    use crate::model::report::Severity;

    #[test]
    fn two_channels_of_one_operator_or_of_one_number_are_one_way() {
        let clients = vec![
            proven(&[INSTAGRAM, WHATSAPP]),
            proven(&[PHONE, WHATSAPP]),
            proven(&[EMAIL]),
            proven(&[EMAIL, WHATSAPP]),
            proven(&[PHONE, TELEGRAM]),
            client(),
        ];
        let found = world(clients).found(&OneWayToAnswer);
        assert_eq!((found.severity, found.clients), (Severity::Medium, 3), "of five within reach");
        assert_eq!(found.facts[1], ("number", Fact::Count(1)));
        assert_eq!(found.facts[2], ("of", Fact::Count(5)));
    }

    #[test]
    fn a_choice_is_no_finding_and_nobody_is_none_to_judge() {
        assert_eq!(world(times(3, &proven(&[EMAIL, WHATSAPP]))).ask(&OneWayToAnswer), Judgement::Quiet);
        assert_eq!(world(times(3, &client())).ask(&OneWayToAnswer), Judgement::needs(NeedKind::Routes));
    }
}
