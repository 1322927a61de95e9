//! Phone numbers without their country, whose country had to be inferred or could not be (section 2).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::report::Severity;

/// Nobody said which country the numbers are of.
pub(super) struct RegionAssumed;

/// From a fifth on test 3 is not assessed; what was inferred is said.
const SCALE: Scale =
    Scale { unit: Unit::Share, steps: &[(Severity::High, 0.2), (Severity::Medium, 0.0)], reason: "region" };

/// Set by the user: nothing is assumed.
const SET: &str = "set";

impl Rule for RegionAssumed {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "region-assumed",
            subject: Subject::Data,
            since: "0.2.0",
            scale: SCALE,
            facts: &[
                ("country", FactKind::Country),
                ("numbers", FactKind::Count),
                ("share", FactKind::Share),
                ("unread", FactKind::Count),
            ],
            needs: &[],
            figures: &["region", "understood.region", "tests.owned.failed.unread"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let guesses = &facts.report.understood.region;
        let mut assumed = guesses.iter().filter(|guess| guess.why != SET);
        let (mut numbers, mut unread) = (0, 0);
        for guess in assumed.clone() {
            numbers += guess.numbers.or_zero();
            unread += guess.unread.or_zero();
        }
        if numbers == 0 {
            return Judgement::Quiet;
        }
        let share = unread as f64 / numbers as f64;
        let country = assumed.find_map(|guess| guess.id.clone()).unwrap_or_else(|| "*".to_owned());
        let found = vec![
            ("country", Fact::Country(country)),
            ("numbers", Fact::Count(numbers)),
            ("share", Fact::Share(share)),
            ("unread", Fact::Count(unread)),
        ];
        Judgement::found(SCALE.of(share).or(Some(Severity::Info)), &Concerned::NOBODY, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, times, world};
    use super::*;
    use crate::model::report::RegionGuess;

    fn guess(id: Option<&str>, why: &str, numbers: u64, unread: u64) -> RegionGuess {
        let (id, why) = (id.map(str::to_owned), why.to_owned());
        RegionGuess { source: None, id, why, numbers: numbers.into(), unread: unread.into() }
    }

    #[test]
    fn what_is_assumed_and_what_is_unread_are_said() {
        let mut world = world(times(2, &client()));
        world.change = |report| report.understood.region = vec![guess(Some("RU"), "language", 6, 0)];
        assert_eq!(world.speaks(&RegionAssumed), (Severity::Info, 0));
        world.change = |report| report.understood.region = vec![guess(None, "undecided", 6, 6)];
        assert_eq!(world.speaks(&RegionAssumed), (Severity::High, 0));
        world.change = |report| report.understood.region = vec![guess(Some("RU"), "set", 6, 0)];
        assert_eq!(world.ask(&RegionAssumed), Judgement::Quiet);
    }
}
