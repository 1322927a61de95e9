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

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use crate::identity::handles::{HandleId, HandleKind};
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

/// A client as a list that people work with shows it; every text may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Card {
    /// Name, as on its record, else as in its chats.
    pub name: String,
    /// Its phones and addresses.
    pub contacts: String,
    /// Its records in the CRM.
    pub records: String,
    /// The handle by which the list finds it again.
    pub tie: String,
}

/// The clients of some groups, as lists show them.
pub fn cards(audit: &Audit, groups: &BTreeSet<HandleId>, catalog: &Catalog) -> BTreeMap<HandleId, Card> {
    let words = words::Words::new(audit, catalog);
    let handles = &audit.links.handles;
    let is_contact =
        |handle: &&HandleId| matches!(handles.get(**handle).kind, HandleKind::Phone | HandleKind::Email);
    let card = |person: people::Person| {
        let contacts =
            person.handles().filter(is_contact).map(|handle| people::shown(&handles.get(*handle).text));
        let records = person.records().map(|record| facts::tidy(&words.record(record)));
        Card {
            name: facts::tidy(person.name()),
            contacts: contacts.take(rows::MOST_RECORDS).collect::<Vec<_>>().join("; "),
            records: records.take(rows::MOST_RECORDS).collect::<Vec<_>>().join("; "),
            tie: person.tie(audit),
        }
    };
    people::people(audit, groups).into_iter().map(|(group, person)| (group, card(person))).collect()
}
