//! Views of the report: each turns one finished `AuditReport` into bytes.

mod agenda;
mod answer;
mod availability;
mod canvas;
mod checks;
mod clients_csv;
mod comparison;
mod csv_folder;
pub mod document;
mod docx;
mod dossier;
mod explain;
mod first_screen;
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
mod losses;
mod markdown;
mod openmetrics;
mod plain;
mod portfolio;
mod read;
mod register;
#[cfg(test)]
mod rendered;
mod renderer;
mod request;
mod reworded;
mod sarif;
mod screen;
mod sentences;
mod skeleton;
mod understood;
mod verification;
mod what_if;
mod xlsx;

#[cfg(test)]
pub(crate) use crate::model::report::sample;

pub use agenda::agenda_document;
pub use answer::{AnswerFormat, document_tables, write_document};
pub use clients_csv::ClientsCsv;
pub use comparison::comparison_document;
pub use csv_folder::{CsvFolder, guarded};
pub use docx::Docx;
pub use dossier::dossier_document;
pub use explain::{
    Explanation, ExplanationPart, FormatFacts, explain_all, explain_code, explain_figure, explain_finding,
    explain_format, explanation_document,
};
pub use first_screen::Table;
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
pub use renderer::{ClientTable, CsvStyle, FolderFile, FolderRenderer, RenderOptions, Renderer};
pub use request::request_document;
pub use reworded::reword;
pub use sarif::Sarif;
pub use skeleton::Skeleton;
pub use understood::understood_terminal;
pub use verification::verification_document;
pub use what_if::what_if_document;
pub use xlsx::Xlsx;

/// All output formats, sorted by id.
pub const RENDERERS: &[&dyn Renderer] = &[
    &Skeleton,
    &Docx,
    &GitHub,
    &GitLab,
    &Html,
    &Json,
    &Junit,
    &Markdown,
    &OpenMetrics,
    &Sarif,
    &Table,
    &Xlsx,
];

/// The output format of an id.
pub fn by_id(id: &str) -> Option<&'static dyn Renderer> {
    RENDERERS.iter().copied().find(|renderer| renderer.id() == id)
}

/// All formats that are folders, sorted by id; no id is that of another output format.
pub const FOLDERS: &[&dyn FolderRenderer] = &[&CsvFolder];

/// The format of an id that is a folder.
pub fn folder_by_id(id: &str) -> Option<&'static dyn FolderRenderer> {
    FOLDERS.iter().copied().find(|folder| folder.id() == id)
}

/// All tables of clients, sorted by id; no id is that of an output format.
pub const CLIENT_TABLES: &[&dyn ClientTable] = &[&ClientsCsv];

/// The table of clients of an id.
pub fn client_table_by_id(id: &str) -> Option<&'static dyn ClientTable> {
    CLIENT_TABLES.iter().copied().find(|table| table.id() == id)
}
