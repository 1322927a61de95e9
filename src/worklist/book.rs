//! A worklist as a workbook of Excel: phones and ids stay text, dates are dates, and there is no formula and no link.

use std::io::{self, Write};

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, Workbook, Worksheet,
    XlsxError,
};

use super::rows::{Cell, Column, Purpose};
use crate::text::{Catalog, Language};

/// Header cells.
const HEADER: Color = Color::RGB(0x00DD_E5EE);
/// Cells to be filled in.
const TO_FILL: Color = Color::RGB(0x00FF_F8DC);
/// Lines between cells.
const LINES: Color = Color::RGB(0x00D0_D0D0);
/// What is not for people.
const PALE: Color = Color::RGB(0x0099_9999);
/// A4.
const PAPER: u8 = 9;
/// Columns that stay in sight: number and name.
const FROZEN: u16 = 2;

/// Writes the workbook; no clock and no name of a user goes into it.
pub(super) fn write(
    columns: &[Column],
    rows: &[Vec<Cell>],
    sheet: (&str, &Catalog),
    out: &mut dyn Write,
) -> io::Result<()> {
    let bytes = workbook(columns, rows, sheet).map_err(io::Error::other)?;
    out.write_all(&bytes)
}

fn workbook(
    columns: &[Column],
    rows: &[Vec<Cell>],
    (name, catalog): (&str, &Catalog),
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A fixed day: the same worklist gives the same bytes.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let mark = match name {
        "review-sheet" => "untether-links",
        "sample-sheet" => "untether-sample",
        _ => "untether-worklist",
    };
    book.set_properties(&DocProperties::new().set_keywords(mark).set_creation_datetime(&made));
    let sheet = book.add_worksheet();
    sheet.set_name(catalog.text(name, &[]))?;
    let last_column = columns.len().saturating_sub(1) as u16;
    let last_row = rows.len() as u32;
    let header = base().set_bold().set_background_color(HEADER).set_align(FormatAlign::VerticalCenter);
    let formats: Vec<Format> =
        columns.iter().map(|column| format(column.purpose, catalog.language())).collect();
    for (column, place) in columns.iter().zip(0_u16..) {
        sheet.set_column_width(place, column.width)?;
        sheet.write_string_with_format(0, place, &column.heading, &header)?;
    }
    for (row, line) in rows.iter().zip(1_u32..) {
        for ((cell, format), place) in row.iter().zip(&formats).zip(0_u16..) {
            put(sheet, line, place, cell, format)?;
        }
    }
    sheet.set_freeze_panes(1, FROZEN)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    sheet.ignore_error_range(0, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    sheet.set_landscape().set_paper_size(PAPER).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    book.save_to_buffer()
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell, format: &Format) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => sheet.write_string_with_format(row, column, text, format)?,
        Cell::Number(number) => sheet.write_number_with_format(row, column, *number, format)?,
        Cell::Day(day) => {
            // Excel counts from 1900: an earlier day can only be text.
            match ExcelDateTime::parse_from_str(&day.to_string()) {
                Ok(date) => sheet.write_datetime_with_format(row, column, &date, format)?,
                Err(_) => sheet.write_string_with_format(row, column, day.to_string(), format)?,
            }
        }
        Cell::Empty => sheet.write_blank(row, column, format)?,
    };
    Ok(())
}

fn base() -> Format {
    Format::new().set_border(FormatBorder::Thin).set_border_color(LINES).set_text_wrap()
}

/// How the cells of a column look.
fn format(purpose: Purpose, language: Language) -> Format {
    let format = base().set_align(FormatAlign::Top);
    let date = match language {
        Language::En => "yyyy-mm-dd",
        Language::Ru => "dd.mm.yyyy",
    };
    match purpose {
        Purpose::Short | Purpose::Long => format.set_num_format("@"),
        Purpose::Number => format.set_num_format("#,##0"),
        Purpose::Day => format.set_num_format(date),
        Purpose::Fill => format.set_num_format("@").set_background_color(TO_FILL),
        Purpose::FillDay => format.set_num_format(date).set_background_color(TO_FILL),
        Purpose::Technical => Format::new()
            .set_num_format("@")
            .set_align(FormatAlign::Top)
            .set_font_color(PALE)
            .set_font_size(8),
    }
}
