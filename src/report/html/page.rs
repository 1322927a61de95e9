//! The page as a whole.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::first::first;
use super::grid;
use super::room::{MOST_BYTES, OnPage, Room};
use super::style;
use crate::model::report::AuditReport;
use crate::report::document::{Section, Summary, sections, summary};
use crate::report::layout::day;
use crate::text::{Catalog, Language, Value};

/// The page of a report; a report that would be too large shows fewer rows and says so.
pub(super) fn page(report: &AuditReport, catalog: &Catalog) -> String {
    let summary = summary(report, catalog);
    let sections = sections(report, catalog);
    let currency = report.currency.as_deref().unwrap_or_default();
    Room::fitting(catalog, currency, MOST_BYTES, |room| {
        whole(report, &summary, &sections, room).into_string()
    })
}

fn whole(report: &AuditReport, summary: &Summary, sections: &[Section], room: Room<'_>) -> Markup {
    let title = title(summary, room);
    let sheet = style::sheet(&title);
    let language = match room.language() {
        Language::En => "en",
        Language::Ru => "ru",
    };
    html! {
        (DOCTYPE)
        html lang=(language) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(style::policy(&sheet));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                title { (title) }
                style { (PreEscaped(sheet)) }
            }
            body {
                a.skip href="#report" { (room.text("html-skip", &[])) }
                (hatch())
                div.page {
                    (first(summary, room))
                    (contents(sections, room))
                    @for section in sections {
                        (chapter(section, room))
                    }
                    (footer(report, room))
                }
            }
        }
    }
}

/// What stands on the tab of the browser and over printed pages.
fn title(summary: &Summary, room: Room<'_>) -> String {
    let title = room.plain(&summary.title);
    match &summary.client {
        Some(client) => format!("{title} · {}", room.plain(client)),
        None => title,
    }
}

/// The pattern of what is not proven: it can be told apart without colour.
fn hatch() -> Markup {
    html! {
        svg.defs aria-hidden="true" focusable="false" {
            defs {
                pattern #hatch width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                    rect.hatch-back width="6" height="6" {}
                    line.hatch-line x1="0" y1="0" x2="0" y2="6" {}
                }
            }
        }
    }
}

fn contents(sections: &[Section], room: Room<'_>) -> Markup {
    html! {
        nav.contents aria-labelledby="contents" {
            h2 #contents { (room.text("html-contents", &[])) }
            ol {
                @for section in sections {
                    li { a href={ "#" (section.id) } { (section.title) } }
                }
            }
        }
    }
}

fn chapter(section: &Section, room: Room<'_>) -> Markup {
    html! {
        section.chapter #(section.id) aria-labelledby={ (section.id) "-title" } {
            h2 id={ (section.id) "-title" } { (section.title) }
            @if !section.lead.is_empty() {
                div.lead {
                    @for sentence in &section.lead { p { (room.said(sentence)) } }
                }
            }
            (grid::tables(&section.tables, room))
        }
    }
}

fn footer(report: &AuditReport, room: Room<'_>) -> Markup {
    let values = [
        ("tool", Value::from(report.tool.name.as_str())),
        ("version", Value::from(report.tool.version.as_str())),
        ("date", Value::from(day(&report.as_of, room.catalog))),
    ];
    html! { footer { p { (room.said(&room.text("html-footer", &values))) } } }
}
