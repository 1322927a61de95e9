//! Figures beside their bars, in the notation of the policy: a share is 0.6 there, and a point stands before decimals.

use crate::model::report::{FigureUnit, RuleResult};

/// Most decimals that are spent on showing on which side of the bar a figure is.
const MOST_DECIMALS: i32 = 6;

/// Decimals of a figure of a unit.
fn decimals(unit: FigureUnit) -> i32 {
    match unit {
        FigureUnit::Score => 1,
        FigureUnit::Share => 3,
        FigureUnit::Plain => 2,
        FigureUnit::Count | FigureUnit::Days | FigureUnit::Money => 0,
    }
}

/// A figure rounded towards failing, with as many decimals as it takes to be on the side of the bar on which it is.
pub(super) fn shown(value: f64, rule: &RuleResult) -> String {
    let is_most = rule.bar.trim_start().starts_with('<');
    let mut places = decimals(rule.unit);
    loop {
        let rounded = rounded(value, places, is_most);
        let agrees = rule.limit.is_none_or(|limit| (rounded < limit) == (value < limit) && (rounded > limit) == (value > limit));
        if agrees || places >= MOST_DECIMALS {
            return written(rounded, places);
        }
        places += 1;
    }
}

/// A distance, rounded up: what is missing is never nothing.
pub(super) fn distance(distance: f64, unit: FigureUnit) -> String {
    let places = decimals(unit);
    written(rounded(distance, places, true), places)
}

fn rounded(value: f64, places: i32, up: bool) -> f64 {
    let scale = 10f64.powi(places);
    // The epsilon undoes binary fractions such as 57.3 · 10 = 572.999….
    if up { (value * scale - 1e-6).ceil() / scale } else { (value * scale + 1e-6).floor() / scale }
}

fn written(value: f64, places: i32) -> String {
    let text = format!("{value:.*}", usize::try_from(places).unwrap_or_default());
    // A rounded nothing has no sign.
    let is_zero = text.bytes().all(|byte| matches!(byte, b'-' | b'0' | b'.'));
    if is_zero { text.trim_start_matches('-').to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    fn rule(bar: &str, limit: f64, unit: FigureUnit) -> RuleResult {
        let verdict = sample::verdict();
        RuleResult { bar: bar.to_owned(), limit: Some(limit), unit, ..verdict.rules[0].clone() }
    }

    #[test]
    fn a_figure_is_shown_on_the_side_of_the_bar_on_which_it_is() {
        let least = rule(">= 70", 70.0, FigureUnit::Score);
        assert_eq!(shown(69.96, &least), "69.9");
        assert_eq!(shown(69.999_9, &least), "69.9");
        assert_eq!(shown(70.0, &least), "70.0");
        let most = rule("<= 0.6", 0.6, FigureUnit::Share);
        assert_eq!(shown(0.600_04, &most), "0.601");
        assert_eq!(shown(0.6, &most), "0.600");
        let fine = rule(">= 60.04", 60.04, FigureUnit::Score);
        assert_eq!(shown(60.04, &fine), "60.04");
        assert_eq!(shown(57.3, &fine), "57.3");
        assert_eq!(shown(-0.04, &rule("<= 3", 3.0, FigureUnit::Score)), "0.0");
    }

    #[test]
    fn what_is_missing_is_never_nothing() {
        assert_eq!(distance(0.01, FigureUnit::Score), "0.1");
        assert_eq!(distance(2.0, FigureUnit::Days), "2");
    }
}
