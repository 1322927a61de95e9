//! The page of an answer.

use maud::{Markup, html};

use super::canvas::{Canvas, MOST_BYTES, OnPage};
use super::frame::{Paper, chapters, frame, made_with};
use crate::report::document::Document;
use crate::text::{Catalog, Value};

/// The page of an answer; one that would be too large shows fewer rows and says so.
pub(in crate::report) fn answer(document: &Document, catalog: &Catalog) -> String {
    Canvas::fitting(catalog, &document.currency, MOST_BYTES, |canvas| whole(document, canvas).into_string())
}

fn whole(document: &Document, canvas: Canvas<'_>) -> Markup {
    let body = html! {
        header.masthead {
            @if !document.note.is_empty() { p.confidential { (canvas.said(&document.note)) } }
            h1 #title { (canvas.said(&document.title)) }
            @for about in [&document.scope, &document.by] {
                @if !about.is_empty() { p.soft { (canvas.said(&about.join(" · "))) } }
            }
        }
        main #report aria-labelledby="five" {
            h2.five #five hidden { (canvas.text("html-summary", &[])) }
            @if !document.warnings.is_empty() {
                div.partial { @for warning in &document.warnings { p { (canvas.said(warning)) } } }
            }
            div.standing {
                @if !document.word.is_empty() { p.sentence { strong { (canvas.said(&document.word)) } } }
                @for (number, sentence) in document.verdict.iter().enumerate() {
                    p.sentence[number == 0] { (canvas.said(sentence)) }
                }
            }
        }
        (chapters(&document.sections, canvas))
        @if !document.closing.is_empty() {
            section.part aria-labelledby="title" { @for text in &document.closing { p { (canvas.said(text)) } } }
        }
        (made_with(&foot(document, canvas), canvas))
    };
    frame(&canvas.plain(&document.title), &body, Paper::Whole, canvas)
}

/// With what it was made.
fn foot(document: &Document, canvas: Canvas<'_>) -> String {
    let own = Some(&document.foot).filter(|foot| !foot.is_empty()).cloned();
    let here = || canvas.text("html-answer-footer", &[("version", Value::from(env!("CARGO_PKG_VERSION")))]);
    own.unwrap_or_else(here)
}
