//! A staff account, one phone or one login, without which clients are lost (test 1, section 6b).

use super::fact::{Fact, FactKind};
use super::facts::Facts;
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::LOST;
use crate::model::client::StaffIndex;
use crate::model::sorted_set::SortedSet;
use crate::model::vocabulary::NeedKind;
use crate::stress::scenario::{Loss, Outcome, StaffUse};

/// The loss of one staff account leaves clients without a route.
pub(super) struct OneStaffAccount;

impl Rule for OneStaffAccount {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "one-staff-account",
            subject: Subject::Outage,
            since: "0.1.0",
            scale: LOST,
            facts: &[
                ("account", FactKind::Name),
                ("carried", FactKind::Count),
                ("clients", FactKind::Count),
                ("of", FactKind::Count),
                ("share", FactKind::Share),
            ],
            needs: &[NeedKind::MessengerExport, NeedKind::Rates, NeedKind::Routes, NeedKind::Value],
            figures: &["concentration.clients.staff.*.share", "tests.outage.single_points.*.clients"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let outage = &facts.report.tests.outage;
        if outage.test.score.is_none() {
            return Judgement::Unjudged(outage.test.needs.clone());
        }
        if !facts.audience.evidence.has_rented_export {
            return Judgement::needs(NeedKind::MessengerExport);
        }
        let users = StaffUse::of(facts.audience);
        let of_account = |account| Loss { staff: users.loss([account].into()), ..Loss::of(SortedSet::new()) };
        let losses: Vec<Loss> = (0..facts.staff.len() as StaffIndex).map(of_account).collect();
        let weights = stranded(facts, &users, &losses);
        let mut worst: Option<(StaffIndex, f64)> = None;
        for ((name, weight), account) in facts.staff.iter().zip(weights).zip(0..) {
            if !name.is_empty() && worst.is_none_or(|(_, most)| weight > most) {
                worst = Some((account, weight));
            }
        }
        let Some((account, _)) = worst else { return Judgement::Quiet };
        let loss = &losses[account as usize];
        let part = facts.part(|client| facts.outcome(loss, client) == Outcome::Stranded);
        let carried = facts.part(|client| client.staff.iter().any(|traffic| traffic.staff == account));
        let found = vec![
            ("account", Fact::Name(facts.staff[account as usize].clone())),
            ("carried", Fact::Count(carried.clients)),
            ("clients", Fact::Count(part.clients)),
            ("of", Fact::Count(facts.report.clients.in_scope.or_zero())),
            ("share", Fact::Share(part.share)),
        ];
        Judgement::found(self.meta().scale.of(part.share), &part, found)
    }
}

/// By account, the weight of the clients whom its loss strands. An account strands nobody but those whom it writes to, and those of
/// a channel on which it writes alone: each client is asked about few of them.
fn stranded(facts: &Facts<'_>, users: &StaffUse, losses: &[Loss]) -> Vec<f64> {
    let mut weights = vec![0.0; losses.len()];
    for client in facts.audience.in_scope() {
        let own = client.staff.iter().map(|traffic| traffic.staff);
        let alone = client.routes.iter().filter_map(|route| users.sole_account(route.channel));
        let accounts: SortedSet<StaffIndex> = own.chain(alone).collect();
        for account in accounts {
            if facts.outcome(&losses[account as usize], client) == Outcome::Stranded {
                weights[account as usize] += client.weight(facts.basis());
            }
        }
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::super::world::{EMAIL, WHATSAPP, client, proven, times, world, writing};
    use super::*;
    use crate::model::report::Severity;

    #[test]
    fn the_account_that_strands_most_is_named_as_it_may_be_shown() {
        let mut clients = times(3, &writing(proven(&[WHATSAPP]), WHATSAPP, 8, 1));
        clients.extend(times(1, &writing(proven(&[WHATSAPP]), WHATSAPP, 8, 0)));
        clients.extend(times(1, &writing(proven(&[EMAIL, WHATSAPP]), WHATSAPP, 8, 1)));
        let found = world(clients).found(&OneStaffAccount);
        assert_eq!((found.severity, found.clients), (Severity::Critical, 3));
        assert_eq!(found.facts[0], ("account", Fact::Name("staff-2".to_owned())));
        assert_eq!(found.facts[1], ("carried", Fact::Count(4)));
    }

    #[test]
    fn an_account_whose_clients_have_an_address_on_file_is_none_to_worry_about() {
        let kept = world(times(3, &writing(proven(&[EMAIL, WHATSAPP]), WHATSAPP, 8, 0)));
        assert_eq!(kept.ask(&OneStaffAccount), Judgement::Quiet);
        let mut unseen = world(times(3, &proven(&[WHATSAPP])));
        unseen.audience.evidence.has_rented_export = false;
        assert_eq!(unseen.ask(&OneStaffAccount), Judgement::needs(NeedKind::MessengerExport));
        assert_eq!(world(times(1, &client())).ask(&OneStaffAccount), Judgement::needs(NeedKind::Routes));
    }
}
