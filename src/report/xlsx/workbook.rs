//! The report as a workbook.

use super::pages::{Page, WRITTEN_HERE, dictionary, room, short};
use super::{front, look, sheet};
use crate::model::report::AuditReport;
use crate::report::document::{Section, Summary, Table, sections, summary};
use crate::report::room::Room;
use crate::report::{RenderOptions, Renderer, RendererMeta};
use crate::text::Catalog;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use std::io::{self, Write};

/// `-f xlsx`.
pub struct Xlsx;

impl Renderer for Xlsx {
    fn meta(&self) -> RendererMeta {
        RendererMeta { id: "xlsx", title: "a workbook with a sheet for each table" }
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
    let room = room(&pages, catalog, report.currency.as_deref().unwrap_or_default());
    let looks = look::Looks::new(room);
    let mut book = Workbook::new();
    book.set_properties(&properties(&summary, room)?);
    let title = front::title(&summary, room);
    front::add(&mut book, &summary, &pages, &looks, room)?;
    for page in &pages {
        sheet::add(&mut book, page, &title, &looks, room)?;
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
fn properties(summary: &Summary, room: Room<'_>) -> Result<DocProperties, XlsxError> {
    let mut properties = DocProperties::new()
        .set_keywords(WRITTEN_HERE)
        .set_title(short(&summary.title, room))
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    if let Some(author) = &summary.author {
        properties = properties.set_author(short(author, room));
    }
    if let Some(client) = &summary.client {
        properties = properties.set_subject(short(client, room));
    }
    Ok(properties)
}
