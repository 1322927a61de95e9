//! Every answer but the report itself: as JSON it is what the command found, everywhere else the document made of it.

use std::io::{self, Write};

use super::document::Document;
use super::{CsvStyle, FolderFile, RenderOptions, csv_folder, docx, html, markdown, screen, xlsx};

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerFormat {
    /// A folder of tables, for programs.
    Csv,
    /// A document to edit further.
    Docx,
    /// One self-contained page.
    Html,
    /// All figures.
    Json,
    /// For wikis and summaries of CI jobs.
    Markdown,
    /// For the terminal.
    Table,
    /// A workbook with a sheet for each table.
    Xlsx,
}

impl AnswerFormat {
    /// All of them, sorted by id.
    pub const ALL: [Self; 7] =
        [Self::Csv, Self::Docx, Self::Html, Self::Json, Self::Markdown, Self::Table, Self::Xlsx];

    /// Stable id: the word behind `-f`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Json => "json",
            Self::Markdown => "markdown",
            Self::Table => "table",
            Self::Xlsx => "xlsx",
        }
    }

    /// The format of an id.
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }

    /// Whether it means nothing to a terminal.
    pub fn is_binary(self) -> bool {
        matches!(self, Self::Docx | Self::Xlsx)
    }
}

/// Writes the document of an answer in one stream: for people, on a screen, a page or a sheet.
///
/// # Errors
///
/// When writing fails, or where the format is no stream of a document.
pub fn write_document(
    document: &Document,
    format: AnswerFormat,
    options: &RenderOptions<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        AnswerFormat::Docx => out.write_all(&docx::answer(document, options.catalog)?),
        AnswerFormat::Html => out.write_all(html::answer(document, options.catalog).as_bytes()),
        AnswerFormat::Markdown => out.write_all(markdown::answer(document, options.catalog).as_bytes()),
        AnswerFormat::Table => out.write_all(screen::screen(document, options).as_bytes()),
        AnswerFormat::Xlsx => {
            let bytes = xlsx::answer(document, options.catalog).map_err(io::Error::other)?;
            out.write_all(&bytes)
        }
        AnswerFormat::Csv | AnswerFormat::Json => Err(io::ErrorKind::Unsupported.into()),
    }
}

/// The document of an answer as the files of a folder of tables.
pub fn document_tables(document: &Document, options: &RenderOptions<'_>, style: CsvStyle) -> Vec<FolderFile> {
    csv_folder::answer(document, options.catalog, style)
}
