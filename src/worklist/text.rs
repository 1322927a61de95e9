//! A worklist as delimited text that the Excel of a language opens with a double click.

use std::io::{self, Write};

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::rows::{Cell, Column};
use crate::text::{Language, escape};

/// Writes UTF-8 with its mark, lines as on Windows, and the separator that Excel expects: a semicolon where the comma stands
/// in numbers. Text that a spreadsheet would take for a formula or a number to reckon with has an apostrophe before it.
pub(super) fn write(
    columns: &[Column],
    rows: &[Vec<Cell>],
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    let delimiter = match language {
        Language::En => b',',
        Language::Ru => b';',
    };
    let mut table = WriterBuilder::new()
        .delimiter(delimiter)
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer(out);
    table.write_record(columns.iter().map(|column| &column.heading))?;
    for row in rows {
        table.write_record(row.iter().map(text_of))?;
    }
    table.flush()
}

/// A cell as text. Amounts are whole units: their decimal sign would be another one in the next country.
fn text_of(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => escape::cell(text).into_owned(),
        Cell::Number(number) => format!("{number:.0}"),
        Cell::Day(day) => day.to_string(),
        Cell::Empty => String::new(),
    }
}
