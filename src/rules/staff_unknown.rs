//! Chats in which staff cannot be told from the client (section 3).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::items_damaged::left_out;
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::REPAIRABLE;
use crate::model::ledger::SkipReason;

/// Messages that count for nothing until a setting says whose side is whose.
pub(super) struct StaffUnknown;

impl Rule for StaffUnknown {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "staff-unknown",
            subject: Subject::Data,
            since: "0.1.0",
            scale: REPAIRABLE,
            facts: &[("files", FactKind::Count), ("messages", FactKind::Count), ("share", FactKind::Share)],
            needs: &[],
            figures: &["sources"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let (messages, files) = left_out(facts, SkipReason::StaffUnknown);
        let kept: u64 = facts.report.sources.iter().map(|source| source.messages).sum();
        let share = messages as f64 / (kept + messages).max(1) as f64;
        let found = vec![
            ("files", Fact::Count(files)),
            ("messages", Fact::Count(messages)),
            ("share", Fact::Share(share)),
        ];
        Judgement::found(self.meta().scale.of(share), &Concerned::NOBODY, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, source, times, world};
    use super::*;
    use crate::model::report::Severity;

    #[test]
    fn messages_of_undecided_chats_are_counted() {
        let mut world = world(times(2, &client()));
        world.change = |report| report.sources = vec![source(60, &[("staff-unknown", 40)])];
        let found = world.found(&StaffUnknown);
        assert_eq!(found.severity, Severity::High);
        assert_eq!(found.facts[0], ("files", Fact::Count(1)));
        world.change = |report| report.sources = vec![source(60, &[])];
        assert_eq!(world.ask(&StaffUnknown), Judgement::Quiet);
    }
}
