//! What the written reports show, whatever their format: a first page and sections of sentences and typed tables. HTML,
//! Markdown, workbooks and folders of tables only say how a heading, a sentence, a table and a picture look.

mod answer;
mod concentration;
mod context;
mod costs;
mod digest;
pub(in crate::report) mod evidence;
mod findings;
mod gate;
pub(in crate::report) mod history;
mod incidents;
mod method;
mod movement;
mod outage;
mod owned;
mod plan;
mod reading;
mod silence;
pub(in crate::report) mod sources;
mod summary;
mod table;
#[cfg(test)]
mod tests;

pub use answer::{Document, List};
pub use concentration::RENTED;
pub use reading::{Group, Line, Lines};
pub use summary::{Action, Gauge, Headline, Summary, summary};
pub use table::{Cell, Chart, Column, OnScreen, Shape, Switch, Table, Unit};

use crate::model::report::{AuditReport, Concentration};
use crate::report::layout::{channel_name, operator_name};
use crate::text::{Catalog, Language, Value};

/// A chapter of a report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Section {
    /// Stable kebab-case id: the anchor.
    pub id: &'static str,
    /// Heading.
    pub title: String,
    /// How it is to be read, in sentences: said on pages alone.
    pub about: Vec<String>,
    /// What the section says, in sentences.
    pub lead: Vec<String>,
    /// Its tables.
    pub tables: Vec<Table>,
    /// Its lists.
    pub lists: Vec<List>,
    /// When a screen shows it.
    pub on_screen: OnScreen,
}

/// What sections are made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The report.
    pub report: &'a AuditReport,
    /// Texts in the language of the output.
    pub catalog: &'a Catalog,
}

impl<'a> Source<'a> {
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
        Column::worded(self.catalog, id, unit)
    }

    /// The section with the heading `section-<id>`, unless it has nothing to show.
    fn section(
        self,
        id: &'static str,
        lead: Vec<String>,
        tables: impl IntoIterator<Item = Option<Table>>,
    ) -> Option<Section> {
        let tables: Vec<Table> = tables.into_iter().flatten().collect();
        let title = self.text(&format!("section-{id}"), &[]);
        (!tables.is_empty() || !lead.is_empty()).then_some(Section {
            id,
            title,
            lead,
            tables,
            ..Section::default()
        })
    }

    /// The name of a channel.
    fn channel(self, id: &str) -> String {
        channel_name(id, self.language())
    }

    /// The name of an operator.
    fn operator(self, id: &str) -> String {
        operator_name(id, self.language())
    }

    /// The name of a channel with its id.
    fn channel_cell(self, id: &str) -> Cell {
        Cell::named(id, self.channel(id))
    }

    /// The name of an operator with its id.
    fn operator_cell(self, id: &str) -> Cell {
        Cell::named(id, self.operator(id))
    }

    /// The text of an id, which stays with it.
    fn word(self, id: &str) -> Cell {
        Cell::named(id, self.text(id, &[]))
    }

    /// Names joined by commas.
    fn channels(self, ids: &[String]) -> String {
        ids.iter().map(|id| self.channel(id)).collect::<Vec<_>>().join(", ")
    }

    /// Concentration under the weight of the scores.
    fn by_basis(self) -> Option<&'a Concentration> {
        let by = &self.report.concentration;
        match self.report.basis.as_str() {
            "value" => by.value.as_ref(),
            "messages" => by.messages.as_ref(),
            _ => by.clients.as_ref(),
        }
    }
}

/// A section of a report; `None` where there is nothing to say.
type Chapter = fn(Source<'_>) -> Option<Section>;

/// All sections in the order of reading.
const CHAPTERS: &[Chapter] = &[
    gate::gate,
    history::history,
    outage::outage,
    concentration::concentration,
    owned::owned,
    context::context,
    movement::movement,
    silence::silence,
    incidents::incidents,
    findings::findings,
    plan::plan,
    evidence::evidence,
    costs::costs,
    sources::sources,
    method::method,
];

/// The sections of a report.
pub fn sections(report: &AuditReport, catalog: &Catalog) -> Vec<Section> {
    let source = Source { report, catalog };
    CHAPTERS.iter().filter_map(|chapter| chapter(source)).collect()
}

/// All tables of a report: the first page and the channels on it, then those of the sections.
pub fn tables(report: &AuditReport, catalog: &Catalog) -> Vec<Table> {
    let source = Source { report, catalog };
    let summary = summary(report, catalog);
    let first = [Some(digest::digest(source, &summary)), summary.map];
    let rest = sections(report, catalog).into_iter().flat_map(|section| section.tables);
    first.into_iter().flatten().chain(rest).collect()
}
