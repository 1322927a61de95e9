//! A comparison as a document.

use super::source::Source;
use super::{moves, rest, verdict, who};
use crate::model::comparison::Comparison;
use crate::report::document::Document;
use crate::text::Catalog;

/// The document of a comparison.
pub fn comparison_document(comparison: &Comparison, catalog: &Catalog) -> Document {
    let source = Source { comparison, catalog };
    let mut document = Document {
        schema: comparison.schema.clone(),
        title: verdict::title(source),
        verdict: verdict::sentences(source),
        as_of: comparison.new.as_of.clone(),
        currency: comparison.new.currency.clone().unwrap_or_default(),
        ..Document::default()
    };
    document.add(verdict::scores(source));
    document.add(who::groups(source));
    document.add(moves::losses(source));
    document.add(moves::channels(source));
    document.add(moves::properties(source));
    document.add(moves::clients(source));
    document.add(rest::findings(source));
    document.add(rest::sources(source));
    document.add(rest::settings(source));
    document
}
