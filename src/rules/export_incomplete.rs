//! Files that do not hold everything: unreadable, broken off, or as long as their system lets an export be.

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::REPAIRABLE;

/// The audit rests on exports that are not whole.
pub(super) struct ExportIncomplete;

impl Rule for ExportIncomplete {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "export-incomplete",
            subject: Subject::Data,
            since: "0.1.0",
            scale: REPAIRABLE,
            facts: &[
                ("at_limit", FactKind::Count),
                ("cut_off", FactKind::Count),
                ("of", FactKind::Count),
                ("unreadable", FactKind::Count),
            ],
            needs: &[],
            figures: &["partial", "errors", "sources"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let files = facts.quality.files;
        let concerned = files.unreadable + files.cut_off + files.at_limit;
        let share = concerned as f64 / files.files.max(1) as f64;
        let found = vec![
            ("at_limit", Fact::Count(files.at_limit)),
            ("cut_off", Fact::Count(files.cut_off)),
            ("of", Fact::Count(files.files)),
            ("unreadable", Fact::Count(files.unreadable)),
        ];
        Judgement::found(self.meta().scale.of(share), &Concerned::NOBODY, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, times, world};
    use super::*;
    use crate::model::quality::FileFaults;
    use crate::model::report::Severity;

    #[test]
    fn all_kinds_of_holes_count_together() {
        let mut world = world(times(2, &client()));
        world.quality.files = FileFaults { files: 10, unreadable: 1, cut_off: 1, at_limit: 1 };
        assert_eq!(world.speaks(&ExportIncomplete), (Severity::High, 0));
        world.quality.files = FileFaults { files: 10, ..FileFaults::default() };
        assert_eq!(world.ask(&ExportIncomplete), Judgement::Quiet);
    }
}
