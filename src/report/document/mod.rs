//! What the written reports show, whatever their format: sections of sentences and typed tables. HTML, Markdown, workbooks
//! and folders of tables only say how a heading, a sentence, a table and a picture look.

mod outage;
mod table;

pub use table::{Cell, Chart, Column, Table, Unit};

use crate::model::report::AuditReport;
use crate::text::{Catalog, Language, Value};

/// A chapter of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Stable kebab-case id: the anchor.
    pub id: &'static str,
    /// Heading.
    pub title: String,
    /// What the section says, in sentences.
    pub lead: Vec<String>,
    /// Its tables.
    pub tables: Vec<Table>,
}

/// What sections are made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The report.
    pub report: &'a AuditReport,
    /// Texts in the language of the output.
    pub catalog: &'a Catalog,
}

impl Source<'_> {
    /// A text.
    pub fn text(self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.catalog.text(id, values)
    }

    /// The language of the output.
    pub fn language(self) -> Language {
        self.catalog.language()
    }

    /// A column whose heading is the text `column-<id>`.
    pub fn column(self, id: &'static str, unit: Unit) -> Column {
        Column { id, title: self.text(&format!("column-{id}"), &[]), unit }
    }
}

/// A section of a report; `None` where there is nothing to say.
type Chapter = fn(Source<'_>) -> Option<Section>;

/// All sections in the order of reading.
const CHAPTERS: &[Chapter] = &[outage::outage];

/// The sections of a report.
pub fn sections(report: &AuditReport, catalog: &Catalog) -> Vec<Section> {
    let source = Source { report, catalog };
    CHAPTERS.iter().filter_map(|chapter| chapter(source)).collect()
}
