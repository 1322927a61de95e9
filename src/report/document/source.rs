//! What chapters of a report are made from.

use super::cell::{Cell, Unit};
use super::section::Section;
use super::table::{Column, Table};
use crate::model::report::{AuditReport, Concentration};
use crate::report::layout::{channel_name, operator_name};
use crate::text::{Catalog, Language, Value};

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
    pub(super) fn section(
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
    pub(super) fn channel(self, id: &str) -> String {
        channel_name(id, self.language())
    }

    /// The name of an operator.
    pub(super) fn operator(self, id: &str) -> String {
        operator_name(id, self.language())
    }

    /// The name of a channel with its id.
    pub(super) fn channel_cell(self, id: &str) -> Cell {
        Cell::named(id, self.channel(id))
    }

    /// The name of an operator with its id.
    pub(super) fn operator_cell(self, id: &str) -> Cell {
        Cell::named(id, self.operator(id))
    }

    /// The text of an id, which stays with it.
    pub(super) fn word(self, id: &str) -> Cell {
        Cell::named(id, self.text(id, &[]))
    }

    /// Names joined by commas.
    pub(in crate::report) fn channels(self, ids: &[String]) -> String {
        ids.iter().map(|id| self.channel(id)).collect::<Vec<_>>().join(", ")
    }

    /// Concentration under the weight of the scores.
    pub(in crate::report) fn by_basis(self) -> Option<&'a Concentration> {
        self.report.concentration.by(self.report.basis)
    }
}

impl Table {
    /// A table of a report.
    pub fn new(source: Source<'_>, id: &'static str, columns: &[(&'static str, Unit)]) -> Self {
        Self::worded(source.catalog, id, columns)
    }
}
