//! The clients who bring most, and whom the business could not reach on its own (test 3 by value).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::LOST;
use crate::model::vocabulary::NeedKind;

/// Some of the most valuable fifth have no contact on file.
pub(super) struct ValuableWithoutContact;

/// The most valuable clients: one in so many, rounded up (convention: the two upper deciles).
const ONE_IN: usize = 5;

impl Rule for ValuableWithoutContact {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "valuable-without-contact",
            subject: Subject::Owned,
            since: "0.1.0",
            scale: LOST,
            facts: &[
                ("clients", FactKind::Count),
                ("of", FactKind::Count),
                ("share", FactKind::Share),
                ("value", FactKind::Money),
            ],
            needs: &[NeedKind::Crm, NeedKind::Value],
            figures: &["tests.owned.by_value_decile"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let evidence = &facts.audience.evidence;
        for (is_there, need) in [(evidence.has_crm, NeedKind::Crm), (evidence.has_value, NeedKind::Value)] {
            if !is_there {
                return Judgement::needs(need);
            }
        }
        let mut best = facts.audience.by_value();
        best.truncate(best.len().div_ceil(ONE_IN));
        let value: f64 = best.iter().map(|client| client.value).sum();
        let of = best.len() as u64;
        best.retain(|client| client.owned_kinds() == 0);
        let at_risk: f64 = best.iter().map(|client| client.value).fold(0.0, |sum, value| sum + value);
        let share = crate::metrics::share(at_risk, value).unwrap_or(0.0);
        let part = Concerned { clients: best.len() as u64, share, value: Some(at_risk) };
        let found = vec![
            ("clients", Fact::Count(part.clients)),
            ("of", Fact::Count(of)),
            ("share", Fact::Share(share)),
            ("value", Fact::Money(at_risk)),
        ];
        Judgement::found(self.meta().scale.of(share), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, times, world};
    use super::*;
    use crate::model::client::{Client, ContactState};
    use crate::model::report::Severity;

    fn worth(value: f64, has_phone: bool) -> Client {
        Client { value, phone: ContactState { is_usable: has_phone, is_confirmed: false }, ..client() }
    }

    #[test]
    fn only_the_most_valuable_fifth_is_looked_at() {
        let mut clients = vec![worth(900.0, true), worth(300.0, false)];
        clients.extend(times(8, &worth(10.0, false)));
        clients.extend(times(40, &client()));
        let found = world(clients).found(&ValuableWithoutContact);
        assert_eq!((found.severity, found.clients, found.value), (Severity::High, 1, Some(300.0)));
        assert_eq!(found.facts[1], ("of", Fact::Count(2)));
    }

    #[test]
    fn contacts_of_all_the_best_are_no_finding() {
        let mut clients = vec![worth(900.0, true)];
        clients.extend(times(4, &worth(10.0, false)));
        let mut world = world(clients);
        assert_eq!(world.ask(&ValuableWithoutContact), Judgement::Quiet);
        world.audience.evidence.has_value = false;
        assert_eq!(world.ask(&ValuableWithoutContact), Judgement::needs(NeedKind::Value));
        world.audience.evidence.has_crm = false;
        assert_eq!(world.ask(&ValuableWithoutContact), Judgement::needs(NeedKind::Crm));
    }
}
