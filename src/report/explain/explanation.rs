//! Everything there is to say of one thing.

use crate::model::report::AuditReport;
use crate::report::document::{Document, Section};
use crate::text::{Catalog, Value, escape};
use serde::Serialize;

/// Everything there is to say of one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// `finding`, `figure`, `format`, `error`, or `list` for all that can be explained.
    pub kind: &'static str,
    /// What was asked for.
    pub id: String,
    /// One line.
    pub title: String,
    /// What is said, part by part.
    pub parts: Vec<ExplanationPart>,
}

/// A part of an explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExplanationPart {
    /// Stable id of the heading; the same for all of one kind.
    #[serde(skip)]
    pub id: &'static str,
    /// Its heading.
    pub heading: String,
    /// Sentences, or lines of a list.
    pub lines: Vec<String>,
}

impl Explanation {
    pub(super) fn new(kind: &'static str, id: impl Into<String>, title: String) -> Self {
        Self { kind, id: id.into(), title, parts: Vec::new() }
    }

    /// Adds a part, unless it says nothing.
    pub(super) fn part(&mut self, heading: &'static str, lines: Vec<String>, catalog: &Catalog) {
        if !lines.is_empty() {
            self.parts.push(ExplanationPart { id: heading, heading: catalog.text(heading, &[]), lines });
        }
    }
}

/// Stable id of the layout.
pub(super) const SCHEMA: &str = "untether.explanation/1";

/// An explanation as a document.
pub fn explanation_document(explanation: &Explanation) -> Document {
    let id = explanation.id.as_str();
    let is_named = !id.is_empty() && id != explanation.title;
    let mut document = Document { schema: SCHEMA.to_owned(), ..Document::default() };
    document.title = escape::terminal(&explanation.title).into_owned();
    // What is named like its id begins with its name alone.
    document.scope = if is_named { vec![escape::terminal(id).into_owned()] } else { Vec::new() };
    if !is_named {
        document.verdict = vec![document.title.clone()];
    }
    for part in &explanation.parts {
        let lines = part.lines.iter().map(|line| escape::terminal(line).into_owned());
        document.add(Section::of_list(part.id, part.heading.clone(), lines.collect()));
    }
    document
}

/// Adds what an audit says of a finding or a figure.
pub(super) fn in_this_audit(
    explanation: &mut Explanation,
    report: &AuditReport,
    lines: Vec<String>,
    catalog: &Catalog,
) {
    let date = crate::report::layout::day(&report.as_of, catalog);
    let heading = catalog.text("explain-here", &[("date", Value::from(date))]);
    explanation.parts.push(ExplanationPart { id: "explain-here", heading, lines });
}
