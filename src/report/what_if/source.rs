//! What parts of a what-if are made from.

use crate::model::what_if::WhatIf;
use crate::report::document::Section;
use crate::text::Catalog;

/// What a part of the document is made from.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) answer: &'a WhatIf,
    pub(super) catalog: &'a Catalog,
}

impl Source<'_> {
    /// Sentences alone under the heading of an id; `None` for none.
    pub(super) fn said(self, id: &'static str, heading: &str, lead: Vec<String>) -> Option<Section> {
        Section::of_words(id, self.catalog.text(heading, &[]), lead)
    }
}
