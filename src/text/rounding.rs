//! Rounding that takes a side: what fails a bar must not be shown as the bar.

/// A figure with at most so many decimals, cut towards the smaller or the larger number. Worked out on its decimal digits, so
/// that 57.3 stays 57.3 and 59.999999999 never becomes 60 on its way down.
pub fn towards(figure: f64, decimals: usize, up: bool) -> f64 {
    let text = figure.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    if !figure.is_finite() || fraction.len() <= decimals {
        return figure;
    }
    let digits = format!("{whole}{}", &fraction[..decimals]);
    // Numbers of more digits have none behind the point.
    let Ok(cut) = digits.parse::<u128>() else { return figure };
    let is_away_from_zero = up == (figure > 0.0);
    let steps = cut + u128::from(is_away_from_zero);
    let digits = format!("{steps:0width$}", width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    let rounded = format!("{whole}.{fraction}0").parse().unwrap_or(figure);
    if figure < 0.0 { -rounded } else { rounded }
}

/// How many decimals a figure has as it is written.
pub fn decimals(figure: f64) -> usize {
    figure.to_string().split_once('.').map_or(0, |(_, fraction)| fraction.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::*;

    #[test]
    #[expect(clippy::float_cmp, reason = "the digits are what is tested")]
    fn a_side_is_taken_on_the_digits() {
        assert_eq!(towards(57.3, 1, false), 57.3);
        assert_eq!(towards(59.999_999_999, 1, false), 59.9);
        assert_eq!(towards(0.600_01, 2, true), 0.61);
        assert_eq!(towards(-8.81, 1, false), -8.9);
        assert_eq!(towards(-8.89, 1, true), -8.8);
        assert_eq!(towards(3.2, 0, true), 4.0);
        assert_eq!(decimals(60.25), 2);
        assert_eq!(decimals(60.0), 0);
    }

    proptest! {
        #[test]
        fn what_fails_a_minimum_is_shown_below_it(limit in 0..100_000_u32, short in 1e-12..10.0_f64, places in 0..3_usize) {
            let limit = f64::from(limit) / 100.0;
            let value = limit - short;
            // Nothing fails that is too near to be told apart.
            if value < limit {
                let shown = towards(value, places.max(decimals(limit)), false);
                prop_assert!(shown < limit, "{value} of {limit} shows as {shown}");
            }
        }

        #[test]
        fn what_fails_a_maximum_is_shown_above_it(limit in 0..100_000_u32, over in 1e-12..10.0_f64, places in 0..3_usize) {
            let limit = f64::from(limit) / 100.0;
            let value = limit + over;
            if value > limit {
                let shown = towards(value, places.max(decimals(limit)), true);
                prop_assert!(shown > limit, "{value} of {limit} shows as {shown}");
            }
        }

        #[test]
        fn no_more_than_a_step_is_taken(figure in -1e6..1e6_f64, places in 0..4_usize, up in proptest::bool::ANY) {
            let shown = towards(figure, places, up);
            let step = 10_f64.powi(-(places as i32));
            prop_assert!((shown - figure).abs() <= step * (1.0 + 1e-6));
            let takes_its_side = if up { shown >= figure } else { shown <= figure };
            prop_assert!(takes_its_side);
        }
    }
}
