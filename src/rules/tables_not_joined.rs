//! Tables that refer to ids which stand in no other table (section 3).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::REPAIRABLE;

/// Deals and activities whose clients stand in a table that was not given, or that nobody can tell.
pub(super) struct TablesNotJoined;

impl Rule for TablesNotJoined {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "tables-not-joined",
            subject: Subject::Data,
            since: "0.2.0",
            scale: REPAIRABLE,
            facts: &[
                ("found", FactKind::Count),
                ("references", FactKind::Count),
                ("share", FactKind::Share),
                ("tables", FactKind::Count),
            ],
            needs: &[],
            figures: &["understood.tables_not_joined", "sources"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let tables = &facts.report.understood.tables_not_joined;
        let references: u64 = tables.iter().map(|table| table.references.or_zero()).sum();
        let found: u64 = tables.iter().map(|table| table.found.or_zero()).sum();
        let share = (references - found.min(references)) as f64 / references.max(1) as f64;
        let facts = vec![
            ("found", Fact::Count(found)),
            ("references", Fact::Count(references)),
            ("share", Fact::Share(share)),
            ("tables", Fact::Count(tables.len() as u64)),
        ];
        Judgement::found(self.meta().scale.of(share), &Concerned::NOBODY, facts)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, times, world};
    use super::*;
    use crate::model::report::{Severity, UnjoinedTable};

    #[test]
    fn tables_that_stand_alone_are_said() {
        let mut world = world(times(2, &client()));
        world.change = |report| {
            let (source, to) = ("notes.csv".to_owned(), "contacts.csv".to_owned());
            report.understood.tables_not_joined =
                vec![UnjoinedTable { source, to, references: 3.into(), found: 0.into() }];
        };
        assert_eq!(world.speaks(&TablesNotJoined), (Severity::High, 0));
        world.change = |_| {};
        assert_eq!(world.ask(&TablesNotJoined), Judgement::Quiet);
    }
}
