//! Days on which a script wrote notes on many records at once (section 1).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::report::Severity;
use crate::model::vocabulary::NeedKind;

/// Notes that are an import or a script, and no sign of attention.
pub(super) struct BulkNotes;

/// Bulk notes stand on a fifth of the records at least; from one half on the log says little of anybody.
const SCALE: Scale =
    Scale { unit: Unit::Share, steps: &[(Severity::Medium, 0.5), (Severity::Low, 0.0)], reason: "bulk" };

impl Rule for BulkNotes {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "bulk-notes",
            subject: Subject::Data,
            since: "0.1.0",
            scale: SCALE,
            facts: &[
                ("day", FactKind::Day),
                ("days", FactKind::Count),
                ("records", FactKind::Count),
                ("share", FactKind::Share),
            ],
            needs: &[NeedKind::Activities],
            figures: &["tests.context.messages.summarised"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        if !facts.audience.evidence.has_activities {
            return Judgement::needs(NeedKind::Activities);
        }
        let mut largest = None;
        for (day, records) in &facts.quality.bulk_notes {
            if largest.is_none_or(|(_, known)| records > known) {
                largest = Some((day, records));
            }
        }
        let Some((day, records)) = largest else { return Judgement::Quiet };
        let share = (*records as f64 / facts.report.clients.records.max(1) as f64).min(1.0);
        let found = vec![
            ("day", Fact::Day(day.to_string())),
            ("days", Fact::Count(facts.quality.bulk_notes.len() as u64)),
            ("records", Fact::Count(*records)),
            ("share", Fact::Share(share)),
        ];
        Judgement::found(SCALE.of(share), &Concerned::NOBODY, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, times, world};
    use super::*;
    use crate::model::time::Day;

    #[test]
    fn the_day_with_most_notes_is_named() {
        let mut world = world(times(2, &client()));
        world.audience.records = 100;
        world.quality.bulk_notes = [(Day(19_000), 30), (Day(19_001), 60)].into();
        let found = world.found(&BulkNotes);
        assert_eq!((found.severity, found.clients, found.value), (Severity::Medium, 0, None));
        assert_eq!(found.facts[0], ("day", Fact::Day("2022-01-09".to_owned())));
    }

    #[test]
    fn notes_by_hand_are_no_finding_and_no_log_no_judgement() {
        let mut world = world(times(2, &client()));
        assert_eq!(world.ask(&BulkNotes), Judgement::Quiet);
        world.audience.evidence.has_activities = false;
        assert_eq!(world.ask(&BulkNotes), Judgement::needs(NeedKind::Activities));
    }
}
