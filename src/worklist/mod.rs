//! The worklist: the plan client by client, as a file that a salesperson works through and that comes back filled in.
//!
//! ```text
//! tasks ─people→ who they are and where they write ─rows→ what to ask, why, how to begin ─book or text→ XLSX or CSV
//! ```
//!
//! It is the one output made to hold names and contacts. `import/table/worklist.rs` reads it back; both know its columns by
//! their headings, which stand in `reference/data/header-synonyms.csv`.

mod book;
mod cards;
mod facts;
mod file;
mod list;
mod people;
mod rows;
mod text;
mod words;

pub use cards::{Card, cards};
pub use file::{FileKind, write_table};
pub use list::write;
pub use rows::{Cell, Column, Purpose};
