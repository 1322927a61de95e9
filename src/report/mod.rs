//! Views of the report: each turns one finished `AuditReport` into bytes.

mod agenda;
mod answer;
mod checks;
mod clients_csv;
mod comparison;
mod csv_folder;
pub mod document;
mod dossier;
mod explain;
mod gate;
mod github;
mod gitlab;
#[cfg(test)]
mod hostile;
mod html;
mod inspection;
mod json;
mod junit;
mod layout;
mod markdown;
mod openmetrics;
mod plain;
mod portfolio;
mod read;
mod register;
mod request;
mod reworded;
mod room;
mod sarif;
mod saying;
pub mod schema;
mod screen;
mod table;
mod understood;
mod verification;
mod what_if;
mod xlsx;

use std::collections::BTreeSet;
use std::io::{self, Write};

use crate::model::parts::ClientParts;
use crate::model::report::AuditReport;
use crate::text::Catalog;

#[cfg(test)]
pub(crate) use crate::model::report::sample;

pub use agenda::agenda_document;
pub use answer::{AnswerFormat, document_tables, write_document};
pub use clients_csv::ClientsCsv;
pub use comparison::comparison_document;
pub use csv_folder::{CsvFolder, guarded};
pub use dossier::dossier_document;
pub use explain::{
    Explanation, ExplanationPart, FormatFacts, explain_all, explain_code, explain_figure, explain_finding,
    explain_format, explanation_document,
};
pub use gate::{gate_document, headline, waivers_document};
pub use github::GitHub;
pub use gitlab::GitLab;
pub use html::Html;
pub use inspection::inspection_document;
pub use json::{Json, write_pretty};
pub use junit::Junit;
pub use markdown::Markdown;
pub use openmetrics::OpenMetrics;
pub use portfolio::portfolio_document;
pub use register::{Selection, register_document};
pub use request::render_request;
pub use reworded::reword;
pub use sarif::Sarif;
pub use table::Table;
pub use understood::understood_note;
pub use verification::verification_document;
pub use what_if::what_if_document;
pub use xlsx::Xlsx;

/// What a renderer promises.
#[derive(Debug, Clone, Copy)]
pub struct RendererMeta {
    /// Stable id: the word behind `-f`.
    pub id: &'static str,
    /// What it is for, in one line.
    pub title: &'static str,
}

/// How a human format is to look; machine formats pay no heed to it.
#[derive(Debug, Clone, Copy)]
pub struct RenderOptions<'a> {
    /// Texts in the language of the report.
    pub catalog: &'a Catalog,
    /// Columns of a line, at least 60.
    pub width: usize,
    /// Bars and marks in ASCII alone.
    pub ascii: bool,
    /// Linear text without columns and marks, for screen readers and logs.
    pub plain: bool,
    /// Everything instead of the first rows.
    pub verbose: bool,
}

/// An output format.
pub trait Renderer: Sync {
    /// What the format promises.
    fn meta(&self) -> RendererMeta;

    /// Whether it means nothing to a terminal.
    fn is_binary(&self) -> bool {
        false
    }

    /// Writes the report.
    ///
    /// # Errors
    ///
    /// Only when writing fails.
    fn render(
        &self,
        report: &AuditReport,
        options: &RenderOptions<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()>;
}

/// All output formats, sorted by id.
pub const RENDERERS: &[&dyn Renderer] =
    &[&GitHub, &GitLab, &Html, &Json, &Junit, &Markdown, &OpenMetrics, &Sarif, &Table, &Xlsx];

/// The output format of an id.
pub fn by_id(id: &str) -> Option<&'static dyn Renderer> {
    RENDERERS.iter().copied().find(|renderer| renderer.meta().id == id)
}

/// How delimited text is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CsvStyle {
    /// With the mark at the beginning by which Excel knows UTF-8.
    pub excel_bom: bool,
    /// Texts as they are, whatever a spreadsheet makes of them.
    pub raw: bool,
}

/// A file of a format that writes several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderFile {
    /// Its name in the folder.
    pub name: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// An output format that is a folder of files, one of which is the index by which the folder is known again.
pub trait FolderRenderer: Sync {
    /// What the format promises.
    fn meta(&self) -> RendererMeta;

    /// The name of the index.
    fn index(&self) -> &'static str;

    /// The names of all files of a folder whose index this is; `None` where another program has written it.
    fn listed(&self, index: &[u8]) -> Option<BTreeSet<String>>;

    /// Makes all files of a report.
    fn render(&self, report: &AuditReport, options: &RenderOptions<'_>, style: CsvStyle) -> Vec<FolderFile>;
}

/// All formats that are folders, sorted by id; no id is that of another output format.
pub const FOLDERS: &[&dyn FolderRenderer] = &[&CsvFolder];

/// The format of an id that is a folder.
pub fn folder_by_id(id: &str) -> Option<&'static dyn FolderRenderer> {
    FOLDERS.iter().copied().find(|folder| folder.meta().id == id)
}

/// A table with one row a client. It is no view of the report, which holds no single client: it is made from the parts of
/// the figures, and so only where the exports are read.
pub trait ClientTable: Sync {
    /// What the table promises.
    fn meta(&self) -> RendererMeta;

    /// Writes the table.
    ///
    /// # Errors
    ///
    /// Only when writing fails.
    fn render(&self, parts: &ClientParts, style: CsvStyle, out: &mut dyn Write) -> io::Result<()>;
}

/// All tables of clients, sorted by id; no id is that of an output format.
pub const CLIENT_TABLES: &[&dyn ClientTable] = &[&ClientsCsv];

/// The table of clients of an id.
pub fn client_table_by_id(id: &str) -> Option<&'static dyn ClientTable> {
    CLIENT_TABLES.iter().copied().find(|table| table.meta().id == id)
}
