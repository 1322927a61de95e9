//! Clients that are held together by little: a name alone, or a single contact of two people (section 3).

use super::fact::{Fact, FactKind};
use super::facts::Facts;
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::DOUBTFUL;
use crate::model::report::Severity;
use crate::model::sorted_set::SortedSet;

/// Some links may be wrong.
pub(super) struct LinksUncertain;

impl Rule for LinksUncertain {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "links-uncertain",
            subject: Subject::Data,
            since: "0.1.0",
            scale: DOUBTFUL,
            facts: &[
                ("bridged", FactKind::Count),
                ("by_name", FactKind::Count),
                ("clients", FactKind::Count),
                ("refused", FactKind::Count),
                ("share", FactKind::Share),
            ],
            needs: &[],
            figures: &["clients.linked_by_name"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let quality = facts.quality;
        let weak: SortedSet<_> = quality.bridged.iter().chain(&quality.by_name).copied().collect();
        let part = facts.listed(&weak.into_iter().collect::<Vec<_>>());
        // A link that is refused has been decided: it is only to be known.
        let decided = (quality.refused > 0).then_some(Severity::Info);
        let found = vec![
            ("bridged", Fact::Count(quality.bridged.len() as u64)),
            ("by_name", Fact::Count(quality.by_name.len() as u64)),
            ("clients", Fact::Count(part.clients)),
            ("refused", Fact::Count(quality.refused)),
            ("share", Fact::Share(part.share)),
        ];
        Judgement::found(self.meta().scale.of(part.share).or(decided), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, times, world};
    use super::*;

    #[test]
    fn a_client_with_two_weak_links_counts_once() {
        let mut world = world(times(10, &client()));
        (world.quality.bridged, world.quality.by_name) = (vec![1], vec![1, 2, 9]);
        assert_eq!(world.speaks(&LinksUncertain), (Severity::Medium, 3));
    }

    #[test]
    fn refused_links_alone_are_only_to_be_known() {
        let mut world = world(times(10, &client()));
        assert_eq!(world.ask(&LinksUncertain), Judgement::Quiet);
        world.quality.refused = 2;
        assert_eq!(world.speaks(&LinksUncertain), (Severity::Info, 0));
    }
}
