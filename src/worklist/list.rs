//! The worklist itself.

use std::io::{self, Write};

use super::file::{FileKind, write_table};
use super::rows;
use crate::pipeline::Audit;
use crate::plan::Task;
use crate::text::{Catalog, Language};

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
    kind: FileKind,
    out: &mut dyn Write,
) -> io::Result<u64> {
    let catalog = Catalog::new(language);
    let rows = rows::rows(audit, tasks, &catalog);
    let columns = rows::columns(audit, &catalog);
    write_table(kind, &columns, &rows, ("worklist-sheet", &catalog), out)?;
    Ok(rows.len() as u64)
}
