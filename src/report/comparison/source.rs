//! What parts of a comparison are made from.

use crate::model::comparison::Comparison;
use crate::text::Catalog;

/// What a part of the document is made from.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) comparison: &'a Comparison,
    pub(super) catalog: &'a Catalog,
}

/// Then and now, or the one where nothing changed.
pub(super) fn arrow(old: &str, new: &str) -> String {
    if old == new { new.to_owned() } else { format!("{old} → {new}") }
}
