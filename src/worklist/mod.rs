//! The worklist: the plan client by client, as a file that a salesperson works through and that comes back filled in.
//!
//! ```text
//! tasks ─people→ who they are and where they write ─rows→ what to ask, why, how to begin ─book or text→ XLSX or CSV
//! ```
//!
//! It is the one output made to hold names and contacts. `import/table/worklist.rs` reads it back; both know its columns by
//! their headings, which stand in `reference/data/header-synonyms.csv`.

mod book;
mod facts;
mod people;
mod rows;
mod text;
mod words;

use std::io::{self, Write};
use std::path::Path;

use crate::pipeline::Audit;
use crate::plan::Task;
use crate::text::{Catalog, Language};

pub use rows::{Cell, Column, Purpose};

/// How the file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A workbook of Excel: phones stay text whatever opens it.
    Xlsx,
    /// Delimited text that the Excel of the language opens with a double click.
    Csv,
}

impl Kind {
    /// The kind that the ending of a path asks for: `.csv`, else a workbook.
    pub fn of(path: &Path) -> Self {
        let is_csv = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("csv"));
        if is_csv { Self::Csv } else { Self::Xlsx }
    }
}

/// Writes the tasks, one a row, those of one client side by side in the order in which its first one stands. Tasks that
/// are done for a whole channel at once (`log-history`) are no work with a client and get no row. Returns how many rows there
/// are. The same audit and tasks give the same bytes.
///
/// # Errors
///
/// When writing fails.
pub fn write(
    audit: &Audit,
    tasks: &[Task],
    language: Language,
    kind: Kind,
    out: &mut dyn Write,
) -> io::Result<u64> {
    let catalog = Catalog::new(language);
    let rows = rows::rows(audit, tasks, &catalog);
    let columns = rows::columns(audit, &catalog);
    write_table(kind, &columns, &rows, ("worklist-sheet", &catalog), out)?;
    Ok(rows.len() as u64)
}

/// Writes any table that somebody is to fill in; the sheet is called after the text of an id.
///
/// # Errors
///
/// When writing fails.
pub fn write_table(
    kind: Kind,
    columns: &[Column],
    rows: &[Vec<Cell>],
    (sheet, catalog): (&str, &Catalog),
    out: &mut dyn Write,
) -> io::Result<()> {
    match kind {
        Kind::Xlsx => book::write(columns, rows, (sheet, catalog), out),
        Kind::Csv => text::write(columns, rows, catalog.language(), out),
    }
}
