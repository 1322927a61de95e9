//! A figure of the report, by its path: what it is, and what an audit says.

use serde_json::Value as Json;

use super::explanation::{Explanation, in_this_audit};
use super::meaning::meaning;
use crate::figures::layout::{Below, Node, root};
use crate::figures::places;
use crate::model::json;
use crate::model::report::{AuditReport, Disclosure, FigureUnit};
use crate::text::{Catalog, Value};

/// Sections of the methodology by the part of the report that they define; the longest beginning of a path decides.
const SECTIONS: [(&str, u64); 17] = [
    ("as_of", 1),
    ("basis", 1),
    ("clients", 3),
    ("concentration", 5),
    ("cost", 10),
    ("decided", 10),
    ("evidence", 12),
    ("findings", 11),
    ("incidents", 6),
    ("index", 9),
    ("moved", 10),
    ("plan", 11),
    ("properties", 10),
    ("sources", 13),
    ("tax", 10),
    ("trend", 10),
    ("unjudged", 11),
];

/// The three tests have sections of their own.
const TESTS: [(&str, u64); 3] = [("tests.outage", 6), ("tests.context", 7), ("tests.owned", 8)];

/// The parts of the report, each with what it holds.
pub(super) fn parts_of_report(catalog: &Catalog) -> Vec<String> {
    below(root(), catalog)
}

/// Explains a path of the report, with what a report holds there; `None` when there is no such path.
pub fn explain_figure(path: &str, report: Option<&AuditReport>, catalog: &Catalog) -> Option<Explanation> {
    let segments: Vec<&str> = path.split('.').collect();
    let places = root().follow(&segments)?;
    let (last, above) = places.split_last()?;
    let node = last.1;
    // A place without a comment of its own is one of what stands above it.
    let nearest =
        |places: &[(String, Node<'_>)]| places.iter().rev().find_map(|(_, node)| meaning(*node, catalog));
    let is = meaning(node, catalog).or_else(|| nearest(above));
    let mut page = Explanation::new("figure", path, path.to_owned());
    page.part("explain-is", is.into_iter().collect(), catalog);
    if let Some(report) = report {
        in_this_audit(&mut page, report, values(report, path, catalog), catalog);
    }
    page.part("explain-type", vec![kind(node, catalog)], catalog);
    page.part("explain-small", small_groups(node, catalog).into_iter().collect(), catalog);
    page.part("explain-below", below(node, catalog), catalog);
    page.part("explain-above", parents(above, catalog), catalog);
    let section =
        section(path).map(|number| catalog.text("explain-section", &[("number", Value::from(number))]));
    page.part("explain-defined", section.into_iter().collect(), catalog);
    Some(page)
}

/// What stands above a place, the nearest first.
fn parents(above: &[(String, Node<'_>)], catalog: &Catalog) -> Vec<String> {
    let mut path = Vec::new();
    let mut lines = Vec::new();
    for (name, node) in above {
        path.push(name.as_str());
        if let Some(text) = meaning(*node, catalog) {
            lines.push(format!("{}: {text}", path.join(".")));
        }
    }
    lines.reverse();
    lines
}

fn below(node: Node<'_>, catalog: &Catalog) -> Vec<String> {
    let line = |(name, node): (&str, Node<'_>)| match meaning(node, catalog) {
        Some(text) => format!("{name}: {text}"),
        None => name.to_owned(),
    };
    match node.below() {
        Below::Fields(fields) => fields.into_iter().map(line).collect(),
        Below::EachId(each) | Below::EachEntry(each) => match each.below() {
            Below::Fields(fields) => {
                fields.into_iter().map(|(name, node)| line((&format!("*.{name}"), node))).collect()
            }
            _ => Vec::new(),
        },
        Below::Nothing => Vec::new(),
    }
}

fn kind(node: Node<'_>, catalog: &Catalog) -> String {
    let id = match node.kind() {
        kind @ ("number" | "integer") => match node.unit() {
            FigureUnit::Score => "explain-type-score",
            FigureUnit::Share => "explain-type-share",
            FigureUnit::Days => "explain-type-days",
            FigureUnit::Money => "explain-type-money",
            FigureUnit::Count | FigureUnit::Plain if kind == "integer" => "explain-type-integer",
            FigureUnit::Count | FigureUnit::Plain => "explain-type-number",
        },
        "string" => "explain-type-string",
        "boolean" => "explain-type-boolean",
        "array" => "explain-type-array",
        "object" if matches!(node.below(), Below::EachId(_)) => "explain-type-map",
        "object" => "explain-type-object",
        _ => "explain-type-any",
    };
    let kind = catalog.text(id, &[]);
    if node.is_nullable { catalog.text("explain-nullable", &[("kind", Value::from(kind))]) } else { kind }
}

/// What becomes of a number where small groups are hidden.
fn small_groups(node: Node<'_>, catalog: &Catalog) -> Option<String> {
    let id = match node.disclosure() {
        _ if !matches!(node.kind(), "number" | "integer") => return None,
        Disclosure::Exact => "explain-small-exact",
        Disclosure::Withheld => "explain-small-withheld",
        Disclosure::Rounded => "explain-small-rounded",
        Disclosure::WithCounts => "explain-small-with-counts",
    };
    Some(catalog.text(id, &[]))
}

fn section(path: &str) -> Option<u64> {
    let is_below =
        |part: &str| path.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    let sections = TESTS.iter().chain(&SECTIONS);
    sections.into_iter().find(|(part, _)| is_below(part)).map(|(_, number)| *number)
}

/// `path: value` for each value that a path with stars leads to.
fn values(report: &AuditReport, path: &str, catalog: &Catalog) -> Vec<String> {
    let json = json::tree(report);
    let found = places(&json, path);
    if found.is_empty() {
        return vec![catalog.text("explain-nothing-here", &[])];
    }
    let shown = |value: &Json| match value {
        Json::Null => catalog.text("explain-null", &[]),
        Json::String(text) => text.clone(),
        Json::Array(entries) => {
            catalog.text("explain-entries", &[("count", Value::from(entries.len() as u64))])
        }
        Json::Object(entries) => {
            catalog.text("explain-entries", &[("count", Value::from(entries.len() as u64))])
        }
        plain => plain.to_string(),
    };
    found.into_iter().map(|place| format!("{}: {}", place.path, shown(place.value))).collect()
}
