//! A staff account, one phone or one login, without which clients are lost (test 1, section 6b).

use std::collections::BTreeSet;

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::LOST;
use crate::model::vocabulary::NeedKind;
use crate::stress::scenario::{Loss, Outcome, StaffLoss};

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
        let mut worst: Option<(u32, Concerned)> = None;
        for (_, account) in facts.staff.iter().zip(0..).filter(|(name, _)| !name.is_empty()) {
            let staff = StaffLoss::of(facts.audience, [account].into());
            let loss = Loss { staff, ..Loss::of(BTreeSet::new()) };
            let part = facts.part(|client| facts.outcome(&loss, client) == Outcome::Stranded);
            if worst.as_ref().is_none_or(|(_, known)| part.share > known.share) {
                worst = Some((account, part));
            }
        }
        let Some((account, part)) = worst else { return Judgement::Quiet };
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
