//! The page of a report.

use maud::{Markup, html};

use super::canvas::{Canvas, MOST_BYTES};
use super::first::first;
use super::frame::{Paper, chapters, frame, made_with};
use crate::model::report::AuditReport;
use crate::report::document::{Section, Summary, sections, summary};
use crate::report::layout::day;
use crate::text::{Catalog, Value};

/// The page of a report; a report that would be too large shows fewer rows and says so.
pub(super) fn page(report: &AuditReport, catalog: &Catalog) -> String {
    let summary = summary(report, catalog);
    let sections = sections(report, catalog);
    let currency = report.currency.as_deref().unwrap_or_default();
    Canvas::fitting(catalog, currency, MOST_BYTES, |canvas| {
        whole(report, &summary, &sections, canvas).into_string()
    })
}

fn whole(report: &AuditReport, summary: &Summary, sections: &[Section], canvas: Canvas<'_>) -> Markup {
    let body = html! {
        (first(summary, canvas))
        (chapters(sections, canvas))
        (footer(report, canvas))
    };
    let paper = if report.presentation.appendix { Paper::Whole } else { Paper::Brief };
    frame(&title(summary, canvas), &body, paper, canvas)
}

/// What stands on the tab of the browser and over printed pages.
fn title(summary: &Summary, canvas: Canvas<'_>) -> String {
    let title = canvas.plain(&summary.title);
    match &summary.client {
        Some(client) => format!("{title} · {}", canvas.plain(client)),
        None => title,
    }
}

fn footer(report: &AuditReport, canvas: Canvas<'_>) -> Markup {
    let values = [
        ("tool", Value::from(report.tool.name.as_str())),
        ("version", Value::from(report.tool.version.as_str())),
        ("date", Value::from(day(&report.as_of, canvas.catalog))),
    ];
    made_with(&canvas.text("html-footer", &values), canvas)
}
