//! Names and lists that all parts of a client's document use.

use crate::report::document::Section;
use crate::report::layout::operator_name;
use crate::text::Catalog;

/// A list under the heading of its id; nothing when it is empty.
pub(super) fn list(id: &'static str, lines: Vec<String>, catalog: &Catalog) -> Option<Section> {
    Section::of_list(id, catalog.text(id, &[]), lines)
}

/// The name of an operator of the audit.
pub(super) fn operator(id: &str, catalog: &Catalog) -> String {
    operator_name(id, catalog.language())
}
