//! The report as a workbook.

use super::pages::{Page, WRITTEN_HERE, canvas, dictionary, short};
use super::{front, sheet, styles};
use crate::model::report::AuditReport;
use crate::report::canvas::Canvas;
use crate::report::document::{Section, Summary, Table, sections, summary};
use crate::report::{RenderOptions, Renderer};
use crate::text::Catalog;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use std::io::{self, Write};

/// `-f xlsx`.
pub struct Xlsx;

impl Renderer for Xlsx {
    fn id(&self) -> &'static str {
        "xlsx"
    }

    fn is_binary(&self) -> bool {
        true
    }

    fn render(
        &self,
        report: &AuditReport,
        options: &RenderOptions<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let bytes = workbook(report, options.catalog).map_err(io::Error::other)?;
        out.write_all(&bytes)
    }
}

pub(super) fn workbook(report: &AuditReport, catalog: &Catalog) -> Result<Vec<u8>, XlsxError> {
    let mut summary = summary(report, catalog);
    let mut pages = pages(summary.map.take(), sections(report, catalog), catalog);
    pages.push(dictionary(&pages, catalog));
    let canvas = canvas(&pages, catalog, report.currency.as_deref().unwrap_or_default());
    let styles = styles::Styles::new(canvas);
    let mut book = Workbook::new();
    book.set_properties(&properties(&summary, canvas)?);
    let title = front::title(&summary, canvas);
    front::add(&mut book, &summary, &pages, &styles, canvas)?;
    for page in &pages {
        sheet::add(&mut book, page, &title, &styles, canvas)?;
    }
    book.save_to_buffer()
}

/// Tables with the names of their sheets.
pub(super) fn pages(map: Option<Table>, sections: Vec<Section>, catalog: &Catalog) -> Vec<Page> {
    let page = |section: Option<String>, table: Table| Page {
        name: catalog.text(&format!("sheet-{}", table.id), &[]),
        section,
        table,
    };
    let map = map.into_iter().map(|table| page(None, table));
    let rest = sections.into_iter().flat_map(|section| {
        let title = section.title;
        section.tables.into_iter().map(move |table| page(Some(title.clone()), table))
    });
    map.chain(rest).collect()
}

/// No clock and no name of a user goes into a workbook, so that the same report gives the same bytes.
fn properties(summary: &Summary, canvas: Canvas<'_>) -> Result<DocProperties, XlsxError> {
    let mut properties = DocProperties::new()
        .set_keywords(WRITTEN_HERE)
        .set_title(short(&summary.title, canvas))
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    if let Some(author) = &summary.author {
        properties = properties.set_author(short(author, canvas));
    }
    if let Some(client) = &summary.client {
        properties = properties.set_subject(short(client, canvas));
    }
    Ok(properties)
}
