//! Sales that stand in two systems, a CRM and its shop or its payments (section 1).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::DOUBTFUL;

/// The same sale in two systems; it counts once.
pub(super) struct DealsTwice;

impl Rule for DealsTwice {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "deals-twice",
            subject: Subject::Data,
            since: "0.2.0",
            scale: DOUBTFUL,
            facts: &[("deals", FactKind::Count), ("of", FactKind::Count), ("share", FactKind::Share)],
            needs: &[],
            figures: &["sources.*.deals"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let deals: u64 = facts.report.sources.iter().map(|source| source.deals).sum();
        let repeated = facts.quality.deals_twice;
        let share = repeated as f64 / deals.max(repeated).max(1) as f64;
        let found =
            vec![("deals", Fact::Count(repeated)), ("of", Fact::Count(deals)), ("share", Fact::Share(share))];
        Judgement::found(self.meta().scale.of(share), &Concerned::NOBODY, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, source, times, world};
    use super::*;
    use crate::model::report::{Severity, SourceReport};

    #[test]
    fn sales_in_two_systems_are_said() {
        let mut world = world(times(2, &client()));
        world.change = |report| report.sources = vec![SourceReport { deals: 8, ..source(0, &[]) }];
        world.quality.deals_twice = 3;
        assert_eq!(world.speaks(&DealsTwice), (Severity::Medium, 0));
        world.quality.deals_twice = 0;
        assert_eq!(world.ask(&DealsTwice), Judgement::Quiet);
    }
}
