//! `-f csv=FOLDER`: one file for each table of the report and `datapackage.json`, which says what stands in them.
//!
//! The files are for programs: headers are stable ids, numbers have a point and are not rounded, things that have an id stand
//! under it and not under a name in some language. `docs/tables.md` describes every column.

mod folder;
mod index;
mod lines;
#[cfg(test)]
mod page;
#[cfg(test)]
mod tests;

pub use folder::CsvFolder;
pub(super) use folder::answer;
pub(super) use lines::BOM;
pub use lines::guarded;
