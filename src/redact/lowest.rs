//! What is retained at least, by the counts that are shown. The exact share, however it is rounded, would help to tell the counts
//! that are withheld: in a report with many scenarios each of them narrows the same few counts a little. The least that fits
//! what is shown can be worked out by any reader, and so tells nobody more.

use crate::model::report::{Count, Outcomes};

/// What each outcome counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Credit {
    /// A fallback that was never used, 0–1.
    pub(super) paper: f64,
    /// A confirmed one, 0–1; not less than one on paper.
    pub(super) confirmed: f64,
}

/// How many clients count as kept at least. `in_scope` is all of them; `most_out_of_reach` is known from the share that can be
/// reached.
pub(super) fn kept(outcomes: &Outcomes, in_scope: u64, most_out_of_reach: u64, credit: Credit) -> f64 {
    let of_fallback = |count: u64| {
        // Withheld is who is confirmed when it is at least one, or all of those whose number is withheld.
        let confirmed = outcomes.fallback_confirmed.known().unwrap_or(1).min(count);
        credit.paper * (count - confirmed) as f64 + credit.confirmed * confirmed as f64
    };
    let known = |count: Count| count.or_zero();
    // Of whom no loss touches, any may be untried where it is not said how many are.
    let untouched = known(outcomes.untouched);
    let untried = outcomes.untouched_untried.known().unwrap_or(untouched).min(untouched);
    let untouched = (untouched - untried) as f64 + credit.paper * untried as f64;
    let shown = known(outcomes.safe) as f64 + untouched + outcomes.fallback.known().map_or(0.0, of_fallback);
    let parts =
        [outcomes.stranded, outcomes.out_of_reach, outcomes.fallback, outcomes.untouched, outcomes.safe];
    let sum: u64 = parts.into_iter().map(known).sum();
    // What is withheld is at least one each; the rest of it is where it counts least.
    let hidden = parts.map(|count| u64::from(count.is_withheld()));
    let mut left = in_scope.saturating_sub(sum + hidden.iter().sum::<u64>());
    let mut kept = shown;
    let rooms = [u64::MAX, most_out_of_reach.saturating_sub(1), u64::MAX, u64::MAX, u64::MAX];
    let credits = [0.0, 0.0, credit.paper, credit.paper, 1.0];
    for ((is_hidden, room), credit) in hidden.into_iter().zip(rooms).zip(credits) {
        let taken = if is_hidden == 1 { left.min(room) } else { 0 };
        left -= taken;
        kept += credit * (is_hidden + taken) as f64;
    }
    kept
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "rounded figures are exact")]
mod tests {
    use super::*;

    const HALF: Credit = Credit { paper: 0.5, confirmed: 0.5 };

    fn outcomes(untouched: Count, stranded: Count, out_of_reach: Count) -> Outcomes {
        let (safe, fallback) = (17.into(), 30.into());
        Outcomes { untouched, safe, fallback, stranded, out_of_reach, ..Outcomes::default() }
    }

    #[test]
    fn what_is_shown_counts_as_it_is() {
        let all = outcomes(41.into(), 41.into(), 3.into());
        assert_eq!(kept(&all, 132, 10, HALF), 41.0 + 17.0 + 15.0);
        let confirmed = Outcomes { fallback_confirmed: 10.into(), ..all };
        assert_eq!(kept(&confirmed, 132, 10, Credit { paper: 0.0, confirmed: 0.5 }), 58.0 + 5.0);
    }

    #[test]
    fn what_is_withheld_counts_as_little_as_it_may() {
        // 44 are untouched or out of reach, of whom at most 6 are out of reach.
        let two = outcomes(Count::WITHHELD, 41.into(), Count::WITHHELD);
        assert_eq!(kept(&two, 132, 6, HALF), 19.0 + 17.0 + 15.0);
        // 82 are untouched or stranded: but for one, all may be stranded.
        let lost = outcomes(Count::WITHHELD, Count::WITHHELD, 3.into());
        assert_eq!(kept(&lost, 132, 6, HALF), 0.5 + 17.0 + 15.0);
        // Of 41 whom nothing touches it is not said how many are untried: all of them may be.
        let untried =
            Outcomes { untouched_untried: Count::WITHHELD, ..outcomes(41.into(), 41.into(), 3.into()) };
        assert_eq!(kept(&untried, 132, 10, HALF), 20.5 + 17.0 + 15.0);
    }
}
