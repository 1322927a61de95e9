//! The page of a report.

use maud::{Markup, html};

use super::first::first;
use super::frame::{chapters, frame, made_with};
use super::room::{MOST_BYTES, Room};
use crate::model::report::AuditReport;
use crate::report::document::{Section, Summary, sections, summary};
use crate::report::layout::day;
use crate::text::{Catalog, Value};

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
    let body = html! {
        (first(summary, room))
        (chapters(sections, room))
        (footer(report, room))
    };
    frame(&title(summary, room), &body, room)
}

/// What stands on the tab of the browser and over printed pages.
fn title(summary: &Summary, room: Room<'_>) -> String {
    let title = room.plain(&summary.title);
    match &summary.client {
        Some(client) => format!("{title} · {}", room.plain(client)),
        None => title,
    }
}

fn footer(report: &AuditReport, room: Room<'_>) -> Markup {
    let values = [
        ("tool", Value::from(report.tool.name.as_str())),
        ("version", Value::from(report.tool.version.as_str())),
        ("date", Value::from(day(&report.as_of, room.catalog))),
    ];
    made_with(&room.text("html-footer", &values), room)
}
