//! What `simulate` answers: what becomes of the clients, of whom, what they still have, and what would be worst next.

mod groups;
mod outcome;
mod outlook;
#[cfg(test)]
mod tests;

use super::document::{Document, Section};
use crate::model::what_if::WhatIf;
use crate::text::Catalog;

/// What a part of the document is made from.
#[derive(Clone, Copy)]
struct Source<'a> {
    answer: &'a WhatIf,
    catalog: &'a Catalog,
}

impl Source<'_> {
    /// Sentences alone under the heading of an id; `None` for none.
    fn said(self, id: &'static str, heading: &str, lead: Vec<String>) -> Option<Section> {
        Section::of_words(id, self.catalog.text(heading, &[]), lead)
    }
}

/// The document of a what-if.
pub fn what_if_document(answer: &WhatIf, catalog: &Catalog) -> Document {
    let source = Source { answer, catalog };
    let mut document = Document {
        schema: answer.schema.clone(),
        title: outcome::client(source),
        scope: outcome::scope(source),
        warnings: outcome::warnings(source),
        verdict: outcome::verdict(source),
        as_of: answer.as_of.clone(),
        currency: answer.currency.clone().unwrap_or_default(),
        ..Document::default()
    };
    document.add(outcome::shares(source));
    document.add(source.said("open-work", "what-if-open", outcome::open_work(source)));
    document.add(groups::who(source));
    document.add(groups::still(source));
    document.add(source.said("worst-next", "what-if-worst-next", outlook::next(source)));
    document.add(Section::of_list("surer", catalog.text("surer-head", &[]), outlook::surer(source)));
    document
}
