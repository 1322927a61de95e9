//! A what-if as a document.

use super::source::Source;
use super::{groups, outcome, outlook};
use crate::model::what_if::WhatIf;
use crate::report::document::{Document, Section};
use crate::text::Catalog;

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
