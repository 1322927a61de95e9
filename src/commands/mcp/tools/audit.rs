//! `audit`: the report, as far as it is asked for.

use serde_json::{Value, json};

use super::answer::{Found, Refusal};
use super::arguments::{Arguments, schema, wrong};
use super::asking::{Asking, fault};
use super::tool::Tool;
use crate::figures::layout;
use crate::model::json;
use crate::report::{Renderer, Table};
use crate::text::Catalog;

/// The parts of a report that answer most questions; the others are long.
const USUAL: [&str; 16] = [
    "schema",
    "scoring_version",
    "partial",
    "small_counts_hidden",
    "as_of",
    "window",
    "currency",
    "basis",
    "unit",
    "clients",
    "index",
    "tests",
    "findings",
    "unjudged",
    "plan",
    "availability",
];

/// The report.
pub(super) struct Audit;

impl Tool for Audit {
    fn name(&self) -> &'static str {
        "audit"
    }

    fn input(&self, catalog: &Catalog) -> Value {
        let about = catalog.text("mcp-sections", &[]);
        let sections = json!({
            "type": "array",
            "items": {"type": "string", "enum": layout::fields()},
            "description": about,
        });
        schema(&[("sections", sections)], &[], catalog)
    }

    fn call(&self, arguments: &mut Arguments, asking: &mut Asking<'_, '_>) -> Result<Found, Refusal> {
        let sections = arguments.texts("sections")?;
        arguments.are_all()?;
        let known = layout::fields();
        if sections.iter().any(|section| !known.contains(&section.as_str())) {
            return Err(wrong("sections"));
        }
        let report = asking.report()?;
        let mut text = Vec::new();
        let written = Table.render(&report, &asking.options(), &mut text);
        written.map_err(|error| Refusal::Exports(fault(error)))?;
        let is_wanted = |part: &str| match sections.as_slice() {
            [] => USUAL.contains(&part),
            sections => sections.iter().any(|section| section == part),
        };
        let mut parts = json::tree(&report);
        if let Value::Object(parts) = &mut parts {
            parts.retain(|part, _| is_wanted(part));
        }
        Ok(Found { structured: parts, text: String::from_utf8_lossy(&text).into_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn the_usual_parts_are_parts_of_a_report() {
        let report = json::tree(&sample::report());
        for part in USUAL.into_iter().filter(|part| *part != "small_counts_hidden") {
            assert!(report.get(part).is_some(), "{part}");
        }
    }
}
