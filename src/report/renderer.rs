//! What renderers promise, and how what they write is to look.

use crate::model::parts::ClientParts;
use crate::model::report::AuditReport;
use crate::model::sorted_set::SortedSet;
use crate::text::Catalog;
use std::io::{self, Write};

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
    /// Stable id: the word behind `-f`.
    fn id(&self) -> &'static str;

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
    /// Stable id: the word behind `-f`.
    fn id(&self) -> &'static str;

    /// The name of the index.
    fn index(&self) -> &'static str;

    /// The names of all files of a folder whose index this is; `None` where another program has written it.
    fn listed(&self, index: &[u8]) -> Option<SortedSet<String>>;

    /// Makes all files of a report.
    fn render(&self, report: &AuditReport, options: &RenderOptions<'_>, style: CsvStyle) -> Vec<FolderFile>;
}

/// A table with one row a client. It is no view of the report, which holds no single client: it is made from the parts of
/// the figures, and so only where the exports are read.
pub trait ClientTable: Sync {
    /// Stable id: the word behind `-f`.
    fn id(&self) -> &'static str;

    /// Writes the table.
    ///
    /// # Errors
    ///
    /// Only when writing fails.
    fn render(&self, parts: &ClientParts, style: CsvStyle, out: &mut dyn Write) -> io::Result<()>;
}
