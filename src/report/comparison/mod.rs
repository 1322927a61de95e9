//! A comparison as a document: the verdict of the change in one sentence, then what moved, the most telling first.

mod completeness;
mod moves;
mod rest;
mod verdict;
mod who;

use super::document::Document;
use crate::model::comparison::Comparison;
use crate::text::{Catalog, Language, number};

/// What a part of the document is made from.
#[derive(Clone, Copy)]
struct Source<'a> {
    comparison: &'a Comparison,
    catalog: &'a Catalog,
}

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

/// A change with its sign: `+4.5`, `−0.4`, `0.0`.
pub(super) fn signed(change: f64, decimals: usize, language: Language) -> String {
    let text = number::decimal(change, decimals, language);
    let is_shown = text.chars().any(|c| ('1'..='9').contains(&c));
    if change > 0.0 && is_shown { format!("+{text}") } else { text }
}

/// Then and now, or the one where nothing changed.
fn arrow(old: &str, new: &str) -> String {
    if old == new { new.to_owned() } else { format!("{old} → {new}") }
}
