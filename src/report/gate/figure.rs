//! Figures and bars of rules as people read them: rounded towards failing, in the unit of the figure.

use crate::model::report::{FigureUnit, RuleResult};
use crate::text::{Catalog, Value, escape, number, rounding};

/// Most decimals that a bar brings with it.
const MOST_DECIMALS: usize = 6;

/// Signs of bars with the texts that word them; the longer ones first.
const SIGNS: [(&str, &str); 6] = [
    (">=", "gate-bar-at-least"),
    ("<=", "gate-bar-at-most"),
    ("==", "gate-bar-is"),
    ("!=", "gate-bar-is-not"),
    (">", "gate-bar-above"),
    ("<", "gate-bar-below"),
];

fn sign(result: &RuleResult) -> Option<(&'static str, &'static str)> {
    SIGNS.into_iter().find(|(sign, _)| result.bar.starts_with(sign))
}

/// A number in a unit, with as many decimals as the unit has and the bar needs; `up` says which way it is cut.
fn amount(figure: f64, unit: FigureUnit, limit: f64, up: bool, currency: &str, catalog: &Catalog) -> String {
    let language = catalog.language();
    let least = match unit {
        FigureUnit::Score => 1,
        FigureUnit::Share => 3,
        FigureUnit::Count | FigureUnit::Money => 0,
        FigureUnit::Days => usize::from(figure.fract() != 0.0),
        FigureUnit::Plain => 2,
    };
    let decimals = least.max(rounding::decimals(limit)).min(MOST_DECIMALS);
    let cut = rounding::towards(figure, decimals, up);
    // Whole numbers of a unit without a set precision look better without zeros.
    let shown = if unit == FigureUnit::Plain { rounding::decimals(cut).min(decimals) } else { decimals };
    match unit {
        FigureUnit::Share => {
            let places = if rounding::decimals(cut) <= 2 { 0 } else { decimals - 2 };
            let figure = number::decimal(cut * 100.0, places, language);
            catalog.text("gate-percent", &[("figure", Value::from(figure))])
        }
        FigureUnit::Days => {
            let figure = number::decimal(cut, shown, language);
            catalog.text("gate-days", &[("figure", Value::from(figure)), ("count", Value::from(cut))])
        }
        FigureUnit::Money if !currency.is_empty() => number::money(cut, currency, language),
        _ => number::decimal(cut, shown, language),
    }
}

/// What stands there: the number, or the word.
pub(super) fn value(result: &RuleResult, currency: &str, catalog: &Catalog) -> String {
    let limit = result.limit.unwrap_or(0.0);
    match (result.value, &result.text) {
        (Some(value), _) => match sign(result) {
            Some(("==" | "!=", _)) => number::decimal(value, rounding::decimals(value), catalog.language()),
            // A minimum is failed from below, a maximum from above.
            found => {
                let up = matches!(found, Some(("<=" | "<", _)));
                amount(value, result.unit, limit, up, currency, catalog)
            }
        },
        (None, Some(text)) => word(text, catalog),
        (None, None) => "–".to_owned(),
    }
}

/// Yes and no have words; any other text stands as it is.
fn word(text: &str, catalog: &Catalog) -> String {
    match text.trim_matches('"') {
        "true" => catalog.text("gate-yes", &[]),
        "false" => catalog.text("gate-no", &[]),
        other => escape::terminal(other).into_owned(),
    }
}

/// What must hold, in words.
pub(in crate::report) fn bar(result: &RuleResult, currency: &str, catalog: &Catalog) -> String {
    let Some((sign, text)) = sign(result) else { return escape::terminal(&result.bar).into_owned() };
    let limit = match result.limit {
        // "Not more than" asks for another case than "is".
        Some(limit) if result.unit == FigureUnit::Days && sign != "==" => {
            let figure = number::decimal(limit, rounding::decimals(limit), catalog.language());
            catalog.text("gate-days-of", &[("figure", Value::from(figure)), ("count", Value::from(limit))])
        }
        Some(limit) => amount(limit, result.unit, limit, false, currency, catalog),
        None => word(result.bar[sign.len()..].trim(), catalog),
    };
    catalog.text(text, &[("limit", Value::from(limit))])
}

/// How far it is on the wrong side; never nothing.
pub(super) fn distance(result: &RuleResult, currency: &str, catalog: &Catalog) -> Option<String> {
    let distance = result.distance.filter(|distance| *distance > 0.0)?;
    let limit = result.limit.unwrap_or(0.0);
    Some(match result.unit {
        // Percent of what? Points of percent.
        FigureUnit::Share => {
            let decimals = 1.max(rounding::decimals(limit).saturating_sub(2)).min(MOST_DECIMALS);
            let points = rounding::towards(distance, decimals + 2, true) * 100.0;
            let figure = number::decimal(points, decimals, catalog.language());
            catalog.text("gate-points-of-percent", &[("figure", Value::from(figure))])
        }
        FigureUnit::Score => {
            let points = amount(distance, FigureUnit::Score, limit, true, currency, catalog);
            catalog.text("gate-points", &[("figure", Value::from(points))])
        }
        unit => amount(distance, unit, limit, true, currency, catalog),
    })
}

/// A gain in the unit of the figure, cut so that it promises no more than there is.
pub(super) fn gain(gain: f64, unit: FigureUnit, catalog: &Catalog) -> String {
    let (id, points) = if unit == FigureUnit::Share {
        ("gate-points-of-percent", rounding::towards(gain, 3, false) * 100.0)
    } else {
        ("gate-points", rounding::towards(gain, 1, false))
    };
    let figure = number::decimal(points, 1, catalog.language());
    catalog.text(id, &[("figure", Value::from(format!("+{figure}")))])
}
