//! How the sides of rows are written in the file, to be found again in the next one.

use super::facts::Facts;
use super::question::Row;
use crate::identity::handles::HandleId;
use crate::pipeline::Audit;

/// How a side of a row is written in the file.
pub fn tie(audit: &Audit, handle: HandleId) -> String {
    Facts::of(audit).tie(handle)
}

/// Ties of both sides of all rows, in their order; the second is empty for a chat or a card alone.
pub fn ties(audit: &Audit, rows: &[Row]) -> Vec<(String, String)> {
    let facts = Facts::of(audit);
    rows.iter().map(|row| (facts.tie(row.a), row.b.map_or_else(String::new, |b| facts.tie(b)))).collect()
}
