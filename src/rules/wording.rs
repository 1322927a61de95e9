//! Findings in words.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::by_id;
use super::fact::worded;
use super::rule::RuleMeta;
use crate::text::{Catalog, Value};

/// The texts of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// One line.
    Title,
    /// The numbers it rests on.
    Evidence,
    /// What to do.
    Remedy,
}

impl Part {
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
    facts: &BTreeMap<String, Json>,
    part: Part,
    currency: &str,
    catalog: &Catalog,
) -> Option<String> {
    let meta = by_id(id)?.meta();
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
