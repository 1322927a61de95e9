//! The page of several reports side by side.

use maud::{Markup, html};

use super::frame::{chapters, frame, made_with};
use super::room::{MOST_BYTES, OnPage, Room};
use crate::model::portfolio::Portfolio;
use crate::report::portfolio::{Document, document};
use crate::text::{Catalog, Value};

/// The page of a portfolio; one that would be too large shows fewer rows and says so.
pub(in crate::report) fn portfolio_page(portfolio: &Portfolio, catalog: &Catalog) -> String {
    let document = document(portfolio, catalog);
    Room::fitting(catalog, &document.currency, MOST_BYTES, |room| {
        whole(portfolio, &document, room).into_string()
    })
}

fn whole(portfolio: &Portfolio, document: &Document, room: Room<'_>) -> Markup {
    let body = html! {
        (masthead(document, room))
        main #report aria-labelledby="five" {
            h2.five #five hidden { (room.text("html-summary", &[])) }
            @if !document.warnings.is_empty() {
                div.partial { @for warning in &document.warnings { p { (room.said(warning)) } } }
            }
            div.standing {
                @for (number, sentence) in document.verdict.iter().enumerate() {
                    p.sentence[number == 0] { (room.said(sentence)) }
                }
            }
        }
        (chapters(&document.sections, room))
        (footer(portfolio, room))
    };
    frame(&room.plain(&document.title), &body, room)
}

fn masthead(document: &Document, room: Room<'_>) -> Markup {
    html! {
        header.masthead {
            h1 { (room.said(&document.title)) }
            p.soft { (room.said(&document.scope.join(" · "))) }
        }
    }
}

fn footer(portfolio: &Portfolio, room: Room<'_>) -> Markup {
    let mut versions: Vec<&str> = portfolio.reports.iter().map(|row| row.version.as_str()).collect();
    versions.sort_unstable();
    versions.dedup();
    let values = [("versions", Value::from(versions.join(", ")))];
    made_with(&room.text("html-portfolio-footer", &values), room)
}
