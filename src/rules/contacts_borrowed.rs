//! Contacts on file that are somebody else's: relays of marketplaces, throwaway mailboxes, lines that many share (test 3).

use super::contacts_unusable::points_on_file;
use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::REPAIRABLE;
use crate::model::vocabulary::NeedKind;

/// Masked and shared contacts.
pub(super) struct ContactsBorrowed;

impl Rule for ContactsBorrowed {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "contacts-borrowed",
            subject: Subject::Owned,
            since: "0.1.0",
            scale: REPAIRABLE,
            facts: &[
                ("clients", FactKind::Count),
                ("limit", FactKind::Count),
                ("masked", FactKind::Count),
                ("of", FactKind::Count),
                ("points", FactKind::Count),
                ("share", FactKind::Share),
                ("shared", FactKind::Count),
            ],
            needs: &[NeedKind::Crm],
            figures: &["tests.owned.failed.masked", "tests.owned.failed.shared"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        if !facts.audience.evidence.has_crm {
            return Judgement::needs(NeedKind::Crm);
        }
        let failed = &facts.report.tests.owned.failed;
        let points = failed.masked + failed.shared;
        let of = points_on_file(facts);
        let share = points.or_zero() as f64 / of.max(1) as f64;
        let part = Concerned { share, ..facts.listed(&facts.quality.with_borrowed) };
        let found = vec![
            ("clients", Fact::Count(part.clients)),
            ("limit", Fact::Count(u64::from(facts.params.shared_limit))),
            ("masked", Fact::Count(failed.masked.or_zero())),
            ("of", Fact::Count(of)),
            ("points", Fact::Count(points.or_zero())),
            ("share", Fact::Share(share)),
            ("shared", Fact::Count(failed.shared.or_zero())),
        ];
        Judgement::found(self.meta().scale.of(share), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, times, world};
    use super::*;
    use crate::model::audience::FailedPoints;
    use crate::model::client::Client;
    use crate::model::report::Severity;

    #[test]
    fn masked_and_shared_contacts_are_counted_together() {
        let mut world = world(times(10, &Client { points_on_file: 1, ..client() }));
        world.audience.failed = FailedPoints { masked: 1, shared: 6, bounced: 3, ..FailedPoints::default() };
        world.quality.with_borrowed = (0..7).collect();
        let found = world.found(&ContactsBorrowed);
        assert_eq!((found.severity, found.clients), (Severity::High, 7));
        assert_eq!(found.facts[1], ("limit", Fact::Count(5)));
    }

    #[test]
    fn own_contacts_are_no_finding_and_no_crm_no_judgement() {
        let mut world = world(times(3, &Client { points_on_file: 1, ..client() }));
        assert_eq!(world.ask(&ContactsBorrowed), Judgement::Quiet);
        world.audience.evidence.has_crm = false;
        assert_eq!(world.ask(&ContactsBorrowed), Judgement::needs(NeedKind::Crm));
    }
}
