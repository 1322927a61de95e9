//! An answer as a document to edit further.

use std::io;

use super::body::{Body, Style};
use super::grid::chapters;
use super::package::{About, package};
use super::report::MOST_BYTES;
use crate::report::canvas::Canvas;
use crate::report::document::Document;
use crate::text::Catalog;

/// The document of an answer.
///
/// # Errors
///
/// When the parts cannot be packed.
pub(in crate::report) fn answer(document: &Document, catalog: &Catalog) -> io::Result<Vec<u8>> {
    let body = Canvas::fitting(catalog, &document.currency, MOST_BYTES, |canvas| whole(document, canvas));
    let plain = Canvas { catalog, currency: &document.currency, rows: 0, letters: 200 };
    let (title, note) = (plain.plain(&document.title), plain.plain(&document.note));
    let about = About { title, note, client: String::new(), author: String::new() };
    package(&about, &body, catalog)
}

fn whole(document: &Document, canvas: Canvas<'_>) -> Body {
    let mut body = Body::default();
    body.paragraph(Style::Warning, &canvas.plain(&document.note));
    body.paragraph(Style::Title, &canvas.plain(&document.title));
    let about: Vec<&str> = document.scope.iter().chain(&document.by).map(String::as_str).collect();
    body.paragraph(Style::Subtitle, &canvas.plain(&about.join(" · ")));
    for warning in &document.warnings {
        body.paragraph(Style::Warning, &canvas.plain(warning));
    }
    body.paragraph(Style::Lead, &canvas.plain(&document.word));
    for sentence in &document.verdict {
        body.paragraph(Style::Lead, &canvas.plain(sentence));
    }
    chapters(&document.sections, canvas, &mut body);
    for text in &document.closing {
        body.paragraph(Style::Text, &canvas.plain(text));
    }
    body
}
