//! An export whose last day lies far before that of the others.

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::quality::ExportEnd;
use crate::model::report::Severity;

/// A stale export, or a channel that has fallen silent.
pub(super) struct ExportEndsEarly;

/// Exports made in one week end within a month of each other wherever there is life.
const SCALE: Scale = Scale {
    unit: Unit::Days,
    steps: &[(Severity::High, 180.0), (Severity::Medium, 90.0), (Severity::Low, 30.0)],
    reason: "ends",
};

impl Rule for ExportEndsEarly {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "export-ends-early",
            subject: Subject::Data,
            since: "0.1.0",
            scale: SCALE,
            facts: &[
                ("day", FactKind::Day),
                ("days", FactKind::Count),
                ("export", FactKind::Format),
                ("exports", FactKind::Count),
            ],
            needs: &[],
            figures: &["sources", "as_of"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let ends = &facts.quality.ends;
        let last = ends.iter().map(|end| end.last).max();
        let first = ends.iter().min_by_key(|end| (end.last, &end.format));
        let Some((first, last)) = first.zip(last) else { return Judgement::Quiet };
        let days = |end: &ExportEnd| f64::from(last.0 - end.last.0);
        let early = ends.iter().filter(|end| SCALE.of(days(end)).is_some()).count() as u64;
        let found = vec![
            ("day", Fact::Day(first.last.to_string())),
            ("days", Fact::Count(u64::from(last.0.abs_diff(first.last.0)))),
            ("export", Fact::Format(first.format.clone())),
            ("exports", Fact::Count(early)),
        ];
        Judgement::found(SCALE.of(days(first)), &Concerned::NOBODY, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, times, world};
    use super::*;
    use crate::model::time::Day;

    fn ends(days: &[(&str, i32)]) -> Vec<ExportEnd> {
        let end = |(format, day): &(&str, i32)| ExportEnd { format: (*format).to_owned(), last: Day(*day) };
        days.iter().map(end).collect()
    }

    #[test]
    fn the_export_that_ends_first_is_named() {
        let mut world = world(times(2, &client()));
        world.quality.ends = ends(&[("hubspot-table", 19_900), ("mbox", 19_960), ("whatsapp-txt", 20_000)]);
        let found = world.found(&ExportEndsEarly);
        assert_eq!((found.severity, found.clients), (Severity::Medium, 0));
        assert_eq!(found.facts[2], ("export", Fact::Format("hubspot-table".to_owned())));
        assert_eq!(found.facts[3], ("exports", Fact::Count(2)));
    }

    #[test]
    fn exports_of_one_week_are_no_finding() {
        let mut world = world(times(2, &client()));
        assert_eq!(world.ask(&ExportEndsEarly), Judgement::Quiet);
        world.quality.ends = ends(&[("mbox", 19_995), ("whatsapp-txt", 20_000)]);
        assert_eq!(world.ask(&ExportEndsEarly), Judgement::Quiet);
    }
}
