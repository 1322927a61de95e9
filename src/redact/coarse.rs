//! Rounding to steps so wide that no single client shows.

use super::SMALL;

/// How many steps there may be from 0 to 1: round numbers, the finest first.
const STEPS: [u16; 10] = [1000, 500, 200, 100, 50, 20, 10, 5, 4, 2];

/// A width of rounding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    /// Steps from 0 to 1.
    whole: u16,
}

impl Step {
    /// The finest step that is at least five clients of a group wide; `None` where the group is too small for any.
    pub(super) fn for_group(size: u64) -> Option<Self> {
        STEPS.into_iter().find(|whole| u64::from(*whole) * SMALL <= size).map(|whole| Self { whole })
    }

    /// A share, 0–1, on the nearest step. Only nothing is 0 and only everything is 1.
    pub(super) fn share(self, share: f64) -> f64 {
        let whole = f64::from(self.whole);
        let nearest = (share * whole).round();
        let honest = if share > 0.0 && share < 1.0 { nearest.clamp(1.0, whole - 1.0) } else { nearest };
        honest / whole
    }

    /// A share, 0–1, on the step below: what is not reached is not shown as reached.
    pub(super) fn share_down(self, share: f64) -> f64 {
        // The epsilon undoes binary fractions such as 0.3 · 10 = 2.999….
        (share * f64::from(self.whole) + 1e-9).floor() / f64::from(self.whole)
    }

    /// A score, 0–100, on the step below.
    pub(super) fn score(self, score: f64) -> f64 {
        // Multiplied first, so that a whole number of points comes out as one.
        (score / 100.0 * f64::from(self.whole) + 1e-9).floor() * 100.0 / f64::from(self.whole)
    }

    /// A difference of scores, on the nearest step.
    pub(super) fn points(self, points: f64) -> f64 {
        (points / 100.0 * f64::from(self.whole)).round() * 100.0 / f64::from(self.whole)
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "rounded figures are exact")]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_five_clients_wide() {
        for size in 10..12_000_u64 {
            let step = Step::for_group(size).expect("a step");
            assert!(size as f64 / f64::from(step.whole) >= SMALL as f64, "{size}");
        }
        assert_eq!(Step::for_group(9), None);
        assert_eq!(Step::for_group(68), Some(Step { whole: 10 }));
        assert_eq!(Step::for_group(10_000), Some(Step { whole: 1000 }));
    }

    #[test]
    fn rounding_does_not_flatter() {
        let step = Step { whole: 10 };
        assert_eq!([0.0, 0.01, 0.34, 0.99, 1.0].map(|share| step.share(share)), [0.0, 0.1, 0.3, 0.9, 1.0]);
        assert_eq!([0.3, 0.49, 1.0].map(|share| step.share_down(share)), [0.3, 0.4, 1.0]);
        assert_eq!([47.7, 80.0, 79.99].map(|score| step.score(score)), [40.0, 80.0, 70.0]);
        assert_eq!(Step { whole: 20 }.score(55.5), 55.0);
        assert_eq!([19.4, -3.0].map(|points| step.points(points)), [20.0, 0.0]);
    }
}
