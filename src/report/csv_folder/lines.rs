//! A table as delimited text: RFC 4180, texts in quotes, numbers bare.

use std::borrow::Cow;

use crate::report::CsvStyle;
use crate::report::document::{Cell, Table, Unit};
use crate::text::{emphasis, escape};

/// The mark by which Excel knows UTF-8.
pub(in crate::report) const BOM: &[u8] = b"\xef\xbb\xbf";

/// What stands for a number that is withheld, in all languages. One that is not known, or that does not belong there, is an empty cell.
pub(super) const WITHHELD: &str = "hidden";

/// The file of a table.
pub(super) fn name(table: &Table) -> String {
    format!("{}.csv", table.id)
}

/// A text as it may stand in a cell: with everything that acts made visible, and no formula.
pub fn guarded(text: &str, style: CsvStyle) -> Cow<'_, str> {
    if style.raw {
        return Cow::Borrowed(text);
    }
    match escape::terminal(text) {
        Cow::Borrowed(text) => escape::cell(text),
        Cow::Owned(text) => Cow::Owned(escape::cell(&text).into_owned()),
    }
}

/// All rows under a header of ids.
pub(super) fn table(table: &Table, style: CsvStyle) -> Vec<u8> {
    let mut text = String::new();
    let header: Vec<&str> = table.columns.iter().map(|column| column.id).collect();
    text.push_str(&header.join(","));
    text.push_str("\r\n");
    for row in &table.rows {
        for (number, (cell, column)) in row.iter().zip(&table.columns).enumerate() {
            if number > 0 {
                text.push(',');
            }
            match cell {
                Cell::Text(steps) if column.unit == Unit::Steps => {
                    put(&mut text, &Cell::Text(emphasis::bare(steps).replace('\n', " ")), style);
                }
                cell => put(&mut text, cell, style),
            }
        }
        text.push_str("\r\n");
    }
    let mark = if style.excel_bom { BOM } else { &[] };
    [mark, text.as_bytes()].concat()
}

fn put(text: &mut String, cell: &Cell, style: CsvStyle) {
    match cell {
        Cell::Text(words) | Cell::Named { id: words, .. } => {
            text.push('"');
            text.push_str(&guarded(words, style).replace('"', "\"\""));
            text.push('"');
        }
        // A sum of negative noughts is nothing.
        Cell::Number(figure) if figure.is_finite() => text.push_str(&(figure + 0.0).to_string()),
        Cell::Withheld => text.push_str(WITHHELD),
        Cell::Number(_) | Cell::Change { .. } | Cell::Unknown | Cell::Empty => {}
    }
}
