//! Items that cannot be understood, have no readable time, or are dated in the future.

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::ledger::SkipReason;
use crate::model::report::Severity;

/// Items were left out because something is wrong with them.
pub(super) struct ItemsDamaged;

/// One in a hundred is what `--max-rejects` is commonly set to.
const SCALE: Scale = Scale {
    unit: Unit::Share,
    steps: &[(Severity::Medium, 0.05), (Severity::Low, 0.01), (Severity::Info, 0.0)],
    reason: "damaged",
};

impl Rule for ItemsDamaged {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "items-damaged",
            subject: Subject::Data,
            since: "0.1.0",
            scale: SCALE,
            facts: &[
                ("future", FactKind::Count),
                ("malformed", FactKind::Count),
                ("of", FactKind::Count),
                ("share", FactKind::Share),
                ("undated", FactKind::Count),
            ],
            needs: &[],
            figures: &["sources"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let [future, malformed, undated] =
            [SkipReason::Future, SkipReason::Malformed, SkipReason::BadTimestamp]
                .map(|reason| left_out(facts, reason).0);
        let of: u64 = facts.report.sources.iter().map(|source| source.items).sum();
        let share = (future + malformed + undated) as f64 / of.max(1) as f64;
        let found = vec![
            ("future", Fact::Count(future)),
            ("malformed", Fact::Count(malformed)),
            ("of", Fact::Count(of)),
            ("share", Fact::Share(share)),
            ("undated", Fact::Count(undated)),
        ];
        Judgement::found(SCALE.of(share), &Concerned::NOBODY, found)
    }
}

/// How many items were left out for a reason, and in how many files.
pub(super) fn left_out(facts: &Facts<'_>, reason: SkipReason) -> (u64, u64) {
    let entries = facts.report.sources.iter().flat_map(|source| &source.left_out);
    let own = entries.filter(|entry| entry.reason == reason.id());
    own.fold((0, 0), |(items, files), entry| (items + entry.count, files + 1))
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, source, times, world};
    use super::*;

    #[test]
    fn damage_is_counted_by_kind() {
        let mut world = world(times(2, &client()));
        world.change = |report| {
            let left_out = [("bad-timestamp", 2), ("bot", 50), ("future", 3), ("malformed", 1)];
            report.sources = vec![source(194, &left_out)];
        };
        let found = world.found(&ItemsDamaged);
        assert_eq!(found.severity, Severity::Low);
        assert_eq!(found.facts[0], ("future", Fact::Count(3)));
        assert_eq!(found.facts[2], ("of", Fact::Count(250)));
    }

    #[test]
    fn what_is_left_out_for_other_reasons_is_no_damage() {
        let mut world = world(times(2, &client()));
        world.change = |report| report.sources = vec![source(100, &[("bot", 50)])];
        assert_eq!(world.ask(&ItemsDamaged), Judgement::Quiet);
    }
}
