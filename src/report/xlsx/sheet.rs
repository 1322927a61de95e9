//! A table on a sheet of its own: heading, note, frozen header with filters, rows, pictures.

use rust_xlsxwriter::{IgnoreError, Workbook, Worksheet, XlsxError};

use super::chart;
use super::pages::Page;
use super::styles::{HEADER, Styles, fit, put};
use crate::report::canvas::Canvas;
use crate::report::document::{Cell, Column, Table, Unit};
use crate::report::layout::wrap;
use crate::text::{Value, escape};

/// A4.
const PAPER: u8 = 9;

/// Letters that the button of a filter hides.
const BUTTON: usize = 4;

/// Points of the tallest row of Excel.
const TALLEST: f64 = 409.0;

/// Points of a line of text.
pub(super) const LINE: f64 = 15.0;

/// Rows that are looked at to find the width of a column.
const SAMPLED: usize = 200;

/// Adds the sheet of a table.
pub(super) fn add(
    book: &mut Workbook,
    page: &Page,
    title: &str,
    styles: &Styles,
    canvas: Canvas<'_>,
) -> Result<(), XlsxError> {
    let table = &page.table;
    let (rows, left) = canvas.cut(&table.rows);
    let sheet = book.add_worksheet();
    sheet.set_name(&page.name)?;
    let heading: Vec<&str> = page.section.as_deref().into_iter().chain([table.title.as_str()]).collect();
    sheet.write_string_with_format(0, 0, fit(&heading.join(" · ")), &styles.heading)?;
    let mut note = vec![table.note.clone()];
    if left > 0 {
        note.push(canvas.text("workbook-cut", &[("count", Value::from(left as u64))]));
    }
    sheet.write_string_with_format(1, 0, fit(note.join(" ").trim()), &styles.soft)?;
    let mut lines = 1;
    let mut widths = Vec::new();
    for (column, at) in table.columns.iter().zip(0_u16..) {
        let width = width(column, rows, usize::from(at), canvas);
        sheet.set_column_width(at, width as f64)?;
        widths.push(width);
        sheet.write_string_with_format(HEADER, at, &column.title, styles.header_of(column.unit))?;
        lines = lines.max(wrap(&column.title, width - 2).len());
    }
    sheet.set_row_height(HEADER, LINE * lines as f64 + 2.0)?;
    for (row, line) in rows.iter().zip(HEADER + 1..) {
        for ((cell, column), at) in row.iter().zip(&table.columns).zip(0_u16..) {
            put(sheet, (line, at), column, cell, styles, canvas)?;
        }
        // Not every program makes room for wrapped texts by itself.
        let lines = lines_of(table, row, &widths, canvas);
        if lines > 1 {
            sheet.set_row_height(line, (LINE * lines as f64 + 2.0).min(TALLEST))?;
        }
    }
    let last_row = HEADER + rows.len() as u32;
    let last_column = table.columns.len().saturating_sub(1) as u16;
    sheet.set_freeze_panes(HEADER + 1, u16::from(is_wide(table)))?;
    sheet.autofilter(HEADER, 0, last_row, last_column)?;
    sheet.ignore_error_range(HEADER, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    sheet.set_repeat_rows(HEADER, HEADER)?;
    print(sheet, title, canvas);
    chart::add(sheet, &page.name, table, rows, styles, canvas)
}

/// Lines that the longest text of a row takes.
fn lines_of(table: &Table, row: &[Cell], widths: &[usize], canvas: Canvas<'_>) -> usize {
    let cells = row.iter().zip(&table.columns).zip(widths);
    let lines = cells.map(|((cell, column), width)| match cell.words() {
        // A letter is at least a byte and at most two columns wide: most cells need no closer look.
        Some(text)
            if (column.unit == Unit::Words || column.unit.is_prose()) && text.len() * 2 + 3 > *width =>
        {
            wrap(&canvas.plain(text), width.saturating_sub(2).max(1)).len()
        }
        _ => 1,
    });
    lines.max().unwrap_or(1)
}

/// Tables with more columns keep the first one in sight.
fn is_wide(table: &Table) -> bool {
    table.columns.len() > 6
}

/// How a sheet comes out of the printer.
pub(super) fn print(sheet: &mut Worksheet, title: &str, canvas: Canvas<'_>) {
    let pages = [("page", Value::from("&P")), ("pages", Value::from("&N"))];
    // An ampersand alone would be a command.
    sheet.set_header(format!("&L{}&R&A", title.replace('&', "&&")));
    sheet.set_footer(format!("&C{}", canvas.text("workbook-page", &pages)));
    sheet.set_landscape().set_paper_size(PAPER).set_print_fit_to_pages(1, 0);
}

/// Width of a column in letters: as wide as what stands in it, within what its unit needs.
fn width(column: &Column, rows: &[Vec<Cell>], at: usize, canvas: Canvas<'_>) -> usize {
    let (least, most) = match column.unit {
        Unit::Words => (12, 44),
        Unit::Prose | Unit::Steps | Unit::Links => (40, 70),
        Unit::Code => (12, 70),
        Unit::Money => (15, 22),
        _ => (11, 16),
    };
    let sampled = rows.get(..SAMPLED).unwrap_or(rows).iter().filter_map(|row| row.get(at));
    let shown = sampled.map(|cell| escape::width(&canvas.shown(column, cell)));
    // A heading may stand on several lines.
    let heading = column.title.split(' ').map(escape::width).max().unwrap_or(0) + BUTTON;
    let widest = shown.chain([heading]).max().unwrap_or(0) + 2;
    widest.clamp(least, most)
}
