//! In the place of `parquet.rs` where it is not built.

use std::io::Read;

use super::fault::{Fault, Wrong};
use super::layout::Table;
use super::row::Row;

/// Refuses the file.
pub(super) fn rows(
    name: &str,
    _: Table,
    _: &mut dyn Read,
    _: &mut dyn FnMut(u64, &Row<'_>) -> Result<(), Wrong>,
) -> Result<u64, Fault> {
    let wrong = Wrong::new("a table as CSV or NDJSON", "Parquet, which this build of untether does not read");
    Err(wrong.at(name, None))
}

/// Nothing: such a file is never read.
pub fn rewritten(_: Table, _: &[u8], _: &mut dyn FnMut(&[&str]) -> Vec<String>) -> Option<Vec<u8>> {
    None
}
