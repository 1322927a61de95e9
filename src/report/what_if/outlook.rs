//! What would be worst next, and what the figures leave open.

use super::source::Source;
use crate::naming::country;
use crate::report::layout::operator_name;
use crate::text::{Value, number};

/// What would be worst on top, and the worst pair there is.
pub(super) fn next(source: Source<'_>) -> Vec<String> {
    let Source { answer, catalog } = source;
    let language = catalog.language();
    let next = answer.figures.detail.as_ref().and_then(|detail| detail.next.as_ref());
    let pair = answer.figures.worst_pair.as_ref();
    let mut said = Vec::new();
    if let Some(next) = next {
        let values = [
            ("name", Value::from(operator_name(&next.operator, language))),
            ("stranded", Value::from(next.stranded)),
            ("share", Value::from(number::percent(next.retention, language))),
        ];
        said.push(catalog.text("what-if-next", &values));
    }
    let lost = answer.lost.first().filter(|_| answer.lost.len() == 1);
    let lost = lost.and_then(|lost| lost.id.element().operator());
    if let Some([first, second]) = pair.map(|pair| pair.operators.as_slice()) {
        let share = pair.map_or(0.0, |pair| pair.retention);
        let is_next = |one: &String| next.is_some_and(|next| next.operator == *one);
        let is_lost = |one: &String| lost == Some(one.as_str());
        let is_said = (is_lost(first) && is_next(second)) || (is_lost(second) && is_next(first));
        let values = [
            ("first", Value::from(operator_name(first, language))),
            ("second", Value::from(operator_name(second, language))),
            ("share", Value::from(number::percent(share, language))),
        ];
        said.push(catalog.text(if is_said { "what-if-is-pair" } else { "what-if-pair" }, &values));
    }
    said
}

/// What the figures leave open.
pub(super) fn surer(source: Source<'_>) -> Vec<String> {
    let Source { answer, catalog } = source;
    let language = catalog.language();
    let scenario = &answer.figures.scenario;
    let mut said = Vec::new();
    let detail = answer.figures.detail.as_ref();
    let range = detail.and_then(|detail| detail.retention_low.zip(detail.retention_high));
    if let Some((low, high)) = range.filter(|(low, high)| high - low > 1e-9) {
        let ends = [("low", low), ("high", high)];
        let ends = ends.map(|(name, end)| (name, Value::from(number::percent(end, language))));
        said.push(catalog.text("what-if-range", &ends));
    }
    if scenario.clients.fallback_confirmed > 0 {
        let count = Value::from(scenario.clients.fallback_confirmed);
        said.push(catalog.text("what-if-confirmed", &[("count", count)]));
    }
    if scenario.assumed_country > 0 {
        let values = [
            ("count", Value::from(scenario.assumed_country)),
            (
                "country",
                Value::from(answer.region.as_deref().map(|code| country(code, catalog)).unwrap_or_default()),
            ),
        ];
        said.push(catalog.text("what-if-assumed", &values));
    }
    if detail.is_none() {
        said.push(catalog.text("what-if-from-report", &[]));
    }
    said
}
