//! Activities and deals whose contacts no record answers to.

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::REPAIRABLE;
use crate::model::vocabulary::NeedKind;

/// Records were deleted, or the list of contacts is not whole.
pub(super) struct RecordsVanished;

impl Rule for RecordsVanished {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "records-vanished",
            subject: Subject::Data,
            since: "0.1.0",
            scale: REPAIRABLE,
            facts: &[
                ("activities", FactKind::Count),
                ("contacts", FactKind::Count),
                ("deals", FactKind::Count),
                ("share", FactKind::Share),
            ],
            needs: &[NeedKind::Activities],
            figures: &["clients.records", "sources"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let vanished = facts.quality.vanished;
        let lost = vanished.activities + vanished.deals;
        // What belongs to nobody no longer stands among the activities and deals of its source.
        let kept: u64 = facts.report.sources.iter().map(|source| source.activities + source.deals).sum();
        if kept + lost == 0 {
            return Judgement::needs(NeedKind::Activities);
        }
        let share = lost as f64 / (kept + lost) as f64;
        let found = vec![
            ("activities", Fact::Count(vanished.activities)),
            ("contacts", Fact::Count(vanished.contacts)),
            ("deals", Fact::Count(vanished.deals)),
            ("share", Fact::Share(share)),
        ];
        Judgement::found(self.meta().scale.of(share), &Concerned::NOBODY, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, source, times, world};
    use super::*;
    use crate::model::quality::Vanished;
    use crate::model::report::{Severity, SourceReport};

    #[test]
    fn what_names_nobody_known_is_counted() {
        let mut world = world(times(2, &client()));
        world.quality.vanished = Vanished { contacts: 3, activities: 4, deals: 1 };
        world.change = |report| report.sources = vec![SourceReport { activities: 45, ..source(0, &[]) }];
        let found = world.found(&RecordsVanished);
        assert_eq!(found.severity, Severity::Medium);
        assert_eq!(found.facts[3], ("share", Fact::Share(0.1)));
    }

    #[test]
    fn known_contacts_are_no_finding_and_no_log_no_judgement() {
        let mut world = world(times(2, &client()));
        assert_eq!(world.ask(&RecordsVanished), Judgement::needs(NeedKind::Activities));
        world.change = |report| report.sources = vec![SourceReport { deals: 45, ..source(0, &[]) }];
        assert_eq!(world.ask(&RecordsVanished), Judgement::Quiet);
    }
}
