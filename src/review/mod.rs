//! The review of links: who might be whom, as a file that somebody who knows the clients works through and that comes back.
//!
//! ```text
//! audit ─pairs→ whom to ask about ─facts→ what each side knows ─table→ XLSX or CSV
//! ```
//!
//! It holds names and contacts. `pipeline/crosswalk_file.rs` reads it back as it reads any link file.

mod by_log;
mod facts;
mod names;
mod pairs;
mod question;
mod table;

pub use question::{Question, Row};

use std::io::{self, Write};

use crate::identity::handles::HandleId;
use crate::pipeline::Audit;
use crate::text::{Catalog, Language};
use crate::worklist::Kind;

pub use pairs::rows;
pub use table::question;

/// Writes the rows. The same audit gives the same bytes.
///
/// # Errors
///
/// When writing fails.
pub fn write(
    audit: &Audit,
    rows: &[Row],
    language: Language,
    kind: Kind,
    out: &mut dyn Write,
) -> io::Result<()> {
    let catalog = Catalog::new(language);
    let facts = facts::Facts::of(audit);
    let cells: Vec<_> = rows.iter().map(|row| table::cells(row, &facts, &catalog)).collect();
    let columns = table::columns(audit, &catalog);
    crate::worklist::write_table(kind, &columns, &cells, ("review-sheet", &catalog), out)
}

/// How a side of a row is written in the file, to be found again in the next one.
pub fn tie(audit: &Audit, handle: HandleId) -> String {
    facts::Facts::of(audit).tie(handle)
}

/// Ties of both sides of all rows, in their order.
pub fn ties(audit: &Audit, rows: &[Row]) -> Vec<(String, String)> {
    let facts = facts::Facts::of(audit);
    rows.iter().map(|row| (facts.tie(row.a), row.b.map_or_else(String::new, |b| facts.tie(b)))).collect()
}

/// Names of both sides of a row, for a screen that may show them.
pub fn names(audit: &Audit, rows: &[Row]) -> Vec<(String, String)> {
    let facts = facts::Facts::of(audit);
    rows.iter().map(|row| (facts.name(row.a), row.b.map_or_else(String::new, |b| facts.name(b)))).collect()
}
