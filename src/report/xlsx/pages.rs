//! Sheets, and the room that they have.

use crate::report::canvas::Canvas;
use crate::report::document::{Cell, Table, Unit};
use crate::text::Catalog;

/// The mark by which a workbook is known again where exports are read.
pub(super) const WRITTEN_HERE: &str = "untether-report";

/// Rows of a table and letters of a text. More rows than the first are no reading any more; they stand in the CSV folder.
pub(super) const SIZES: [(usize, usize); 3] = [(10_000, MOST_LETTERS), (10_000, 300), (1_000, 200)];

/// Most letters of a cell of Excel.
pub(super) const MOST_LETTERS: usize = 32_767;

/// Most bytes of the texts of a workbook: a report of usual names has less than a tenth of them.
pub(super) const MOST_IN_ALL: usize = 20_000_000;

/// A table that becomes a sheet.
pub(super) struct Page {
    pub(super) name: String,
    /// The heading of its section; none for the tables of the first page.
    pub(super) section: Option<String>,
    pub(super) table: Table,
}

/// What every column of every sheet means.
pub(super) fn dictionary(pages: &[Page], catalog: &Catalog) -> Page {
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
pub(super) fn canvas<'a>(pages: &[Page], catalog: &'a Catalog, currency: &'a str) -> Canvas<'a> {
    let canvas = |(rows, letters)| Canvas { catalog, currency, rows, letters };
    let letters = |canvas: Canvas<'_>| -> usize {
        let rows = pages.iter().flat_map(|page| canvas.cut(&page.table.rows).0);
        let cells = rows.flatten().filter_map(Cell::words);
        cells.map(|text| text.len().min(canvas.letters)).sum()
    };
    let rooms = SIZES.map(canvas);
    let smallest = rooms[rooms.len() - 1];
    rooms.into_iter().find(|canvas| letters(*canvas) <= MOST_IN_ALL).unwrap_or(smallest)
}

/// A text for places that hold no more than 255 letters.
pub(super) fn short(text: &str, canvas: Canvas<'_>) -> String {
    canvas.plain(text).chars().take(100).collect()
}
