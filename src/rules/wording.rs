//! Findings in words.

use serde_json::Value as Json;

use super::by_id;
use super::fact::{FactKind, worded};
use super::rule::RuleMeta;
use super::scale::{Scale, Unit};
use crate::model::report::Severity;
use crate::model::sorted_map::SortedMap;
use crate::text::{Catalog, Value, number};

/// The texts of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingText {
    /// One line.
    Title,
    /// The numbers it rests on.
    Evidence,
    /// What to do.
    Remedy,
}

impl FindingText {
    fn ending(self) -> &'static str {
        match self {
            Self::Title => "",
            Self::Evidence => "-evidence",
            Self::Remedy => "-remedy",
        }
    }
}

/// A text of a finding, from its facts; `None` for a finding that no rule here makes (a report of a later version).
pub fn finding(
    id: &str,
    facts: &SortedMap<String, Json>,
    part: FindingText,
    currency: &str,
    catalog: &Catalog,
) -> Option<String> {
    let meta = by_id(id)?.meta();
    let is_withheld = |(name, kind): &(&'static str, FactKind)| {
        kind.is_number() && facts.get(*name).is_some_and(Json::is_null)
    };
    if meta.facts.iter().any(is_withheld) {
        match part {
            FindingText::Title => return Some(risk(&meta, catalog)),
            FindingText::Evidence => return Some(catalog.text("finding-withheld", &[])),
            FindingText::Remedy => {}
        }
    }
    let value = |(name, kind): &(&'static str, _)| {
        let fact = facts.get(*name).unwrap_or(&Json::Null);
        (*name, worded(*kind, fact, currency, catalog))
    };
    let values: Vec<(&str, Value<'_>)> = meta.facts.iter().map(value).collect();
    catalog.find(&format!("finding-{id}{}", part.ending()), &values)
}

/// The title of a rule where nothing has been found yet.
pub fn risk(meta: &RuleMeta, catalog: &Catalog) -> String {
    let plain = catalog.find(&format!("finding-{}-risk", meta.id), &[]);
    plain.unwrap_or_else(|| catalog.text(&format!("finding-{}", meta.id), &[]))
}

/// `critical above 50%`, `high above 20%`, …: from where on a figure is how bad.
pub fn severities(scale: &Scale, catalog: &Catalog) -> Vec<String> {
    let limit = |limit: f64| match scale.unit {
        Unit::Share => number::percent(limit, catalog.language()),
        Unit::Days => catalog.text("scale-days", &[("count", Value::from(limit))]),
        Unit::Count => number::decimal(limit, 0, catalog.language()),
    };
    let step = |(severity, from): &(Severity, f64)| {
        let severity = catalog.text(&format!("severity-{}", severity.id()), &[]);
        let is_any = *from <= 0.0;
        let values = [("severity", Value::from(severity)), ("limit", Value::from(limit(*from)))];
        catalog.text(if is_any { "scale-step-any" } else { "scale-step" }, &values)
    };
    scale.steps.iter().map(step).collect()
}
