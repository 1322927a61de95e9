//! Clients of whom the business holds no contact of its own (test 3).

use super::fact::{Fact, FactKind};
use super::facts::Facts;
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::LOST;
use crate::model::vocabulary::NeedKind;

/// No usable e-mail, phone or portal login on file.
pub(super) struct NoOwnContact;

impl Rule for NoOwnContact {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "no-own-contact",
            subject: Subject::Owned,
            since: "0.1.0",
            scale: LOST,
            facts: &[
                ("captive", FactKind::Count),
                ("clients", FactKind::Count),
                ("of", FactKind::Count),
                ("recoverable", FactKind::Count),
                ("share", FactKind::Share),
            ],
            needs: &[NeedKind::Consent, NeedKind::Crm],
            figures: &["tests.owned.any", "tests.owned.captive_clients"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let owned = &facts.report.tests.owned;
        if owned.test.score.is_none() {
            return Judgement::Unjudged(owned.test.needs.clone());
        }
        let part = facts.part(|client| client.owned_kinds() == 0);
        let found = vec![
            ("captive", Fact::Count(owned.captive_clients.or_zero())),
            ("clients", Fact::Count(part.clients)),
            ("of", Fact::Count(facts.report.clients.in_scope.or_zero())),
            ("recoverable", Fact::Count(part.clients.saturating_sub(owned.captive_clients.or_zero()))),
            ("share", Fact::Share(part.share)),
        ];
        Judgement::found(self.meta().scale.of(part.share), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, times, world};
    use super::*;
    use crate::model::client::{Client, ContactState};
    use crate::model::params::WeightBasis;
    use crate::model::report::Severity;

    fn with_email() -> Client {
        Client { email: ContactState { is_usable: true, is_confirmed: false }, ..client() }
    }

    #[test]
    fn those_without_a_contact_are_told_from_those_whose_contact_only_has_to_be_imported() {
        let mut clients = times(7, &with_email());
        clients.push(Client { recoverable_phones: 1, value: 30.0, ..client() });
        clients.extend(times(2, &client()));
        let found = world(clients).found(&NoOwnContact);
        assert_eq!((found.severity, found.clients, found.value), (Severity::High, 3, Some(30.0)));
        assert_eq!(found.facts[0], ("captive", Fact::Count(2)));
        assert_eq!(found.facts[3], ("recoverable", Fact::Count(1)));
    }

    #[test]
    fn the_weight_of_the_scores_decides_how_bad_it_is() {
        let mut clients = times(9, &Client { value: 1.0, ..with_email() });
        clients.push(Client { value: 91.0, ..client() });
        let mut world = world(clients);
        assert_eq!(world.speaks(&NoOwnContact), (Severity::Medium, 1));
        world.params.basis = WeightBasis::Value;
        assert_eq!(world.speaks(&NoOwnContact), (Severity::Critical, 1));
    }

    #[test]
    fn full_coverage_is_no_finding_and_no_crm_no_judgement() {
        assert_eq!(world(times(3, &with_email())).ask(&NoOwnContact), Judgement::Quiet);
        let mut without = world(times(3, &client()));
        without.audience.evidence.has_crm = false;
        assert_eq!(without.ask(&NoOwnContact), Judgement::needs(NeedKind::Crm));
    }
}
