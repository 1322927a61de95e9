//! Contacts on file that reach nobody: placeholders, malformed ones, unsubscribed and bounced mail (test 3).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::REPAIRABLE;
use crate::model::vocabulary::NeedKind;

/// Fields that are filled and yet empty.
pub(super) struct ContactsUnusable;

impl Rule for ContactsUnusable {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "contacts-unusable",
            subject: Subject::Owned,
            since: "0.1.0",
            scale: REPAIRABLE,
            facts: &[
                ("bounced", FactKind::Count),
                ("clients", FactKind::Count),
                ("malformed", FactKind::Count),
                ("of", FactKind::Count),
                ("placeholder", FactKind::Count),
                ("points", FactKind::Count),
                ("share", FactKind::Share),
                ("unsubscribed", FactKind::Count),
            ],
            needs: &[NeedKind::Crm],
            figures: &[
                "tests.owned.failed.placeholder",
                "tests.owned.failed.malformed",
                "tests.owned.failed.unsubscribed",
                "tests.owned.failed.bounced",
            ],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        if !facts.audience.evidence.has_crm {
            return Judgement::needs(NeedKind::Crm);
        }
        let failed = &facts.report.tests.owned.failed;
        let points = failed.placeholder + failed.malformed + failed.unsubscribed + failed.bounced;
        let of = points_on_file(facts);
        let share = points.or_zero() as f64 / of.max(1) as f64;
        let part = Concerned { share, ..facts.listed(&facts.quality.with_unusable) };
        let found = vec![
            ("bounced", Fact::Count(failed.bounced.or_zero())),
            ("clients", Fact::Count(part.clients)),
            ("malformed", Fact::Count(failed.malformed.or_zero())),
            ("of", Fact::Count(of)),
            ("placeholder", Fact::Count(failed.placeholder.or_zero())),
            ("points", Fact::Count(points.or_zero())),
            ("share", Fact::Share(share)),
            ("unsubscribed", Fact::Count(failed.unsubscribed.or_zero())),
        ];
        Judgement::found(self.meta().scale.of(share), &part, found)
    }
}

/// Contact points on file of clients in scope, failed ones included.
pub(super) fn points_on_file(facts: &Facts<'_>) -> u64 {
    facts.audience.in_scope().map(|client| u64::from(client.points_on_file)).sum()
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, times, world};
    use super::*;
    use crate::model::audience::FailedPoints;
    use crate::model::client::Client;
    use crate::model::report::Severity;

    #[test]
    fn what_reaches_nobody_is_counted_against_all_points() {
        let mut world = world(times(10, &Client { points_on_file: 2, value: 5.0, ..client() }));
        world.audience.failed =
            FailedPoints { placeholder: 2, bounced: 1, masked: 9, ..FailedPoints::default() };
        world.quality.with_unusable = vec![0, 9];
        let found = world.found(&ContactsUnusable);
        assert_eq!((found.severity, found.clients, found.value), (Severity::Medium, 2, Some(10.0)));
        assert_eq!(found.facts[5], ("points", Fact::Count(3)), "masked ones are somebody else's");
    }

    #[test]
    fn sound_contacts_are_no_finding_and_no_crm_no_judgement() {
        let mut world = world(times(3, &Client { points_on_file: 1, ..client() }));
        assert_eq!(world.ask(&ContactsUnusable), Judgement::Quiet);
        world.audience.evidence.has_crm = false;
        assert_eq!(world.ask(&ContactsUnusable), Judgement::needs(NeedKind::Crm));
    }
}
