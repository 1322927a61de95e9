//! The file of a table that somebody is to fill in.

use std::io::{self, Write};
use std::path::Path;

use super::rows::{Cell, Column};
use super::{book, text};
use crate::text::Catalog;

/// How the file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A workbook of Excel: phones stay text whatever opens it.
    Xlsx,
    /// Delimited text that the Excel of the language opens with a double click.
    Csv,
}

impl FileKind {
    /// The kind that the ending of a path asks for: `.csv`, else a workbook.
    pub fn of(path: &Path) -> Self {
        let is_csv = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("csv"));
        if is_csv { Self::Csv } else { Self::Xlsx }
    }
}

/// Writes any table that somebody is to fill in; the sheet is called after the text of an id.
///
/// # Errors
///
/// When writing fails.
pub fn write_table(
    kind: FileKind,
    columns: &[Column],
    rows: &[Vec<Cell>],
    (sheet, catalog): (&str, &Catalog),
    out: &mut dyn Write,
) -> io::Result<()> {
    match kind {
        FileKind::Xlsx => book::write(columns, rows, (sheet, catalog), out),
        FileKind::Csv => text::write(columns, rows, catalog.language(), out),
    }
}
