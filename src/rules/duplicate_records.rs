//! Several records of one system for one client.

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::DOUBTFUL;
use crate::model::vocabulary::NeedKind;

/// What is known of a client is spread over records.
pub(super) struct DuplicateRecords;

impl Rule for DuplicateRecords {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "duplicate-records",
            subject: Subject::Data,
            since: "0.1.0",
            scale: DOUBTFUL,
            facts: &[
                ("clients", FactKind::Count),
                ("of", FactKind::Count),
                ("records", FactKind::Count),
                ("share", FactKind::Share),
            ],
            needs: &[NeedKind::Crm],
            figures: &["clients.records"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        if !facts.audience.evidence.has_crm {
            return Judgement::needs(NeedKind::Crm);
        }
        let records = facts.quality.duplicates;
        let of = facts.report.clients.records;
        let share = (records as f64 / of.max(1) as f64).min(1.0);
        let part = Concerned { share, ..facts.listed(&facts.quality.duplicated) };
        let found = vec![
            ("clients", Fact::Count(part.clients)),
            ("of", Fact::Count(of)),
            ("records", Fact::Count(records)),
            ("share", Fact::Share(share)),
        ];
        Judgement::found(self.meta().scale.of(share), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, times, world};
    use super::*;
    use crate::model::report::Severity;

    #[test]
    fn records_beyond_the_first_are_counted() {
        let mut world = world(times(10, &client()));
        world.audience.records = 20;
        (world.quality.duplicated, world.quality.duplicates) = (vec![3, 4], 3);
        assert_eq!(world.speaks(&DuplicateRecords), (Severity::Low, 2));
    }

    #[test]
    fn one_record_each_is_no_finding_and_no_crm_no_judgement() {
        let mut world = world(times(10, &client()));
        assert_eq!(world.ask(&DuplicateRecords), Judgement::Quiet);
        world.audience.evidence.has_crm = false;
        assert_eq!(world.ask(&DuplicateRecords), Judgement::needs(NeedKind::Crm));
    }
}
