//! Contacts that stand in the exports and not in the CRM (test 3, recoverable).

use super::fact::{Fact, FactKind};
use super::facts::Facts;
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::REPAIRABLE;
use crate::model::client::Client;
use crate::model::vocabulary::NeedKind;

/// Phones and addresses that only have to be imported.
pub(super) struct ContactsNotImported;

impl Rule for ContactsNotImported {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "contacts-not-imported",
            subject: Subject::Owned,
            since: "0.1.0",
            scale: REPAIRABLE,
            facts: &[
                ("clients", FactKind::Count),
                ("emails", FactKind::Count),
                ("of", FactKind::Count),
                ("phones", FactKind::Count),
                ("share", FactKind::Share),
                ("without", FactKind::Count),
            ],
            needs: &[NeedKind::MessengerExport],
            figures: &["tests.owned.recoverable.clients", "tests.owned.high"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        if !facts.audience.channels.iter().any(|channel| channel.is_exported) {
            return Judgement::needs(NeedKind::MessengerExport);
        }
        let recoverable = &facts.report.tests.owned.recoverable;
        let part = facts.part(Client::is_recoverable);
        let without = facts.part(|client| client.is_recoverable() && client.owned_kinds() == 0);
        let found = vec![
            ("clients", Fact::Count(part.clients)),
            ("emails", Fact::Count(recoverable.emails.or_zero())),
            ("of", Fact::Count(facts.report.clients.in_scope.or_zero())),
            ("phones", Fact::Count(recoverable.phones.or_zero())),
            ("share", Fact::Share(part.share)),
            ("without", Fact::Count(without.clients)),
        ];
        Judgement::found(self.meta().scale.of(part.share), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, times, world};
    use super::*;
    use crate::model::client::ContactState;
    use crate::model::report::Severity;

    #[test]
    fn contacts_are_counted_by_kind_and_by_whether_they_are_the_first() {
        let known = ContactState { is_usable: true, is_confirmed: false };
        let mut clients = times(8, &client());
        clients.push(Client { recoverable_phones: 2, ..client() });
        clients.push(Client { recoverable_emails: 1, phone: known, ..client() });
        let found = world(clients).found(&ContactsNotImported);
        assert_eq!((found.severity, found.clients), (Severity::Medium, 2));
        assert_eq!(found.facts[1], ("emails", Fact::Count(1)));
        assert_eq!(found.facts[3], ("phones", Fact::Count(2)));
        assert_eq!(found.facts[5], ("without", Fact::Count(1)));
    }

    #[test]
    fn nothing_to_import_is_no_finding_and_no_export_no_judgement() {
        let mut world = world(times(2, &client()));
        assert_eq!(world.ask(&ContactsNotImported), Judgement::Quiet);
        world.audience.channels.iter_mut().for_each(|channel| channel.is_exported = false);
        assert_eq!(world.ask(&ContactsNotImported), Judgement::needs(NeedKind::MessengerExport));
    }
}
