//! The page of an answer.

use maud::{Markup, html};

use super::frame::{chapters, frame, made_with};
use super::room::{MOST_BYTES, OnPage, Room};
use crate::report::document::Document;
use crate::text::{Catalog, Value};

/// The page of an answer; one that would be too large shows fewer rows and says so.
pub(in crate::report) fn answer(document: &Document, catalog: &Catalog) -> String {
    Room::fitting(catalog, &document.currency, MOST_BYTES, |room| whole(document, room).into_string())
}

fn whole(document: &Document, room: Room<'_>) -> Markup {
    let body = html! {
        header.masthead {
            @if !document.note.is_empty() { p.confidential { (room.said(&document.note)) } }
            h1 { (room.said(&document.title)) }
            @for about in [&document.scope, &document.by] {
                @if !about.is_empty() { p.soft { (room.said(&about.join(" · "))) } }
            }
        }
        main #report aria-labelledby="five" {
            h2.five #five hidden { (room.text("html-summary", &[])) }
            @if !document.warnings.is_empty() {
                div.partial { @for warning in &document.warnings { p { (room.said(warning)) } } }
            }
            div.standing {
                @if !document.word.is_empty() { p.sentence { strong { (room.said(&document.word)) } } }
                @for (number, sentence) in document.verdict.iter().enumerate() {
                    p.sentence[number == 0] { (room.said(sentence)) }
                }
            }
        }
        (chapters(&document.sections, room))
        @if !document.closing.is_empty() {
            div.part { @for text in &document.closing { p { (room.said(text)) } } }
        }
        (made_with(&foot(document, room), room))
    };
    frame(&room.plain(&document.title), &body, room)
}

/// With what it was made.
fn foot(document: &Document, room: Room<'_>) -> String {
    let own = Some(&document.foot).filter(|foot| !foot.is_empty()).cloned();
    let here = || room.text("html-answer-footer", &[("version", Value::from(env!("CARGO_PKG_VERSION")))]);
    own.unwrap_or_else(here)
}
