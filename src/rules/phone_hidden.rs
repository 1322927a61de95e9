//! Clients whom WhatsApp shows by an id alone: they cannot be called, nor found on any other channel.

use super::fact::{Fact, FactKind};
use super::facts::Facts;
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::AT_RISK_OF_NUMBERS;
use crate::model::client::KnownBy;

/// An id in place of a number.
pub(super) struct PhoneHidden;

impl Rule for PhoneHidden {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "phone-hidden",
            subject: Subject::Owned,
            since: "0.1.0",
            scale: AT_RISK_OF_NUMBERS,
            facts: &[
                ("both", FactKind::Count),
                ("clients", FactKind::Count),
                ("of", FactKind::Count),
                ("share", FactKind::Share),
            ],
            needs: &[],
            figures: &["clients.by_bsuid_only", "clients.by_both", "clients.by_phone"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let is_there = |known_by: KnownBy| known_by != KnownBy::Nothing;
        let part = facts.part_of(
            |client| is_there(client.known_by),
            |client| client.known_by == KnownBy::IdAlone && client.owned_kinds() == 0,
        );
        let counts = &facts.report.clients;
        let of = counts.by_phone.or_zero() + counts.by_bsuid_only.or_zero() + counts.by_both.or_zero();
        let found = vec![
            ("both", Fact::Count(counts.by_both.or_zero())),
            ("clients", Fact::Count(part.clients)),
            ("of", Fact::Count(of)),
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
    use crate::model::report::Severity;

    fn shown(known_by: KnownBy) -> Client {
        Client { known_by, ..client() }
    }

    #[test]
    fn an_id_alone_is_a_risk_and_a_number_or_an_address_beside_it_is_none() {
        let mut clients = times(9, &shown(KnownBy::Phone));
        clients.push(Client { value: 7.0, ..shown(KnownBy::IdAlone) });
        let found = world(clients.clone()).found(&PhoneHidden);
        assert_eq!((found.severity, found.clients, found.value), (Severity::Medium, 1, Some(7.0)));
        let email = ContactState { is_usable: true, is_confirmed: false };
        clients[9].email = email;
        assert_eq!(world(clients.clone()).ask(&PhoneHidden), Judgement::Quiet);
        clients[9] = shown(KnownBy::Both);
        assert_eq!(world(clients).ask(&PhoneHidden), Judgement::Quiet);
    }

    #[test]
    fn whoever_is_not_on_whatsapp_is_no_part_of_the_whole() {
        let mut clients = times(50, &shown(KnownBy::Nothing));
        clients.push(shown(KnownBy::IdAlone));
        let found = world(clients).found(&PhoneHidden);
        assert_eq!((found.severity, found.clients), (Severity::High, 1));
    }
}
