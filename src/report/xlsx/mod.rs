//! `-f xlsx`: the report as a workbook: a first page, a sheet for each table, a sheet that explains the columns.
//!
//! Every text is written as a string, which a spreadsheet never takes for a formula or an address, into a cell whose format is
//! that of text, so that it stays one when somebody edits it. Names of sheets and titles of pictures are the program's own.

mod answer;
mod chart;
mod front;
mod look;
mod sheet;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::document::{Cell, Section, Summary, Table, Unit, sections, summary};
use super::room::Room;
use super::{RenderOptions, Renderer, RendererMeta};
use crate::model::report::AuditReport;
use crate::text::Catalog;

pub(super) use answer::answer;

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

/// Rows of a table and letters of a text. More rows than the first are no reading any more; they stand in the CSV folder.
const SIZES: [(usize, usize); 3] = [(10_000, MOST_LETTERS), (10_000, 300), (1_000, 200)];

/// Most letters of a cell of Excel.
const MOST_LETTERS: usize = 32_767;

/// Most bytes of the texts of a workbook: a report of usual names has less than a tenth of them.
const MOST_IN_ALL: usize = 20_000_000;

/// The mark by which a workbook is known again where exports are read.
const WRITTEN_HERE: &str = "untether-report";

/// A table that becomes a sheet.
struct Page {
    name: String,
    /// The heading of its section; none for the tables of the first page.
    section: Option<String>,
    table: Table,
}

fn workbook(report: &AuditReport, catalog: &Catalog) -> Result<Vec<u8>, XlsxError> {
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
fn pages(map: Option<Table>, sections: Vec<Section>, catalog: &Catalog) -> Vec<Page> {
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

/// What every column of every sheet means.
fn dictionary(pages: &[Page], catalog: &Catalog) -> Page {
    let rows = pages.iter().flat_map(|page| {
        page.table.columns.iter().map(|column| {
            vec![
                Cell::text(page.name.clone()),
                Cell::text(column.title.clone()),
                Cell::named(column.unit.id(), catalog.text(&format!("unit-{}", column.unit.id()), &[])),
                Cell::text(page.table.meaning(column, catalog)),
            ]
        })
    });
    let columns =
        [("sheet", Unit::Words), ("column", Unit::Words), ("unit", Unit::Words), ("meaning", Unit::Prose)];
    let table = Table::worded(catalog, "columns", &columns).rows(rows);
    Page { name: catalog.text("sheet-columns", &[]), section: None, table }
}

/// The largest room in which the workbook stays small.
fn room<'a>(pages: &[Page], catalog: &'a Catalog, currency: &'a str) -> Room<'a> {
    let room = |(rows, letters)| Room { catalog, currency, rows, letters };
    let letters = |room: Room<'_>| -> usize {
        let rows = pages.iter().flat_map(|page| room.cut(&page.table.rows).0);
        let cells = rows.flatten().filter_map(Cell::words);
        cells.map(|text| text.len().min(room.letters)).sum()
    };
    let rooms = SIZES.map(room);
    let smallest = rooms[rooms.len() - 1];
    rooms.into_iter().find(|room| letters(*room) <= MOST_IN_ALL).unwrap_or(smallest)
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

/// A text for places that hold no more than 255 letters.
fn short(text: &str, room: Room<'_>) -> String {
    room.plain(text).chars().take(100).collect()
}
