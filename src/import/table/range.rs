//! The rows of a sheet that stands in memory as a whole.

use calamine::{Data, Range};

use super::ods::Money;
use super::row::{Row, Rows, SURE_COLUMNS, Step};
use crate::import::error::ImportError;

/// The rows of a sheet in memory.
pub(super) struct Held<'m> {
    cells: Range<Data>,
    /// What numbers are shown with, where cells say it.
    money: Option<&'m Money>,
    at: usize,
}

impl<'m> Held<'m> {
    /// All rows, the first one next.
    pub(super) fn new(cells: Range<Data>, money: Option<&'m Money>) -> Self {
        Self { cells, money, at: 0 }
    }
}

impl Rows for Held<'_> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        row.clear();
        if self.at == self.cells.height() {
            return Ok(Step::End);
        }
        let cells = &self.cells[self.at];
        let (first, left) = self.cells.start().unwrap_or_default();
        let line = first + self.at as u32;
        row.place = u64::from(line) + 1;
        self.at += 1;
        for _ in 0..left.min(SURE_COLUMNS) {
            row.push(b"")?;
        }
        let last = cells.iter().rposition(|cell| *cell != Data::Empty).map_or(0, |last| last + 1);
        for (cell, column) in cells[..last].iter().zip(left..) {
            row.push(text_of_data(cell).as_bytes())?;
            if matches!(cell, Data::Float(_) | Data::Int(_)) {
                row.mark(self.money.and_then(|money| money.at(line, column)));
            }
        }
        Ok(Step::Row)
    }
}

/// A cell as text: whole numbers without a fraction, dates as ISO 8601.
pub(super) fn text_of_data(value: &Data) -> String {
    match value {
        Data::DateTime(date) if date.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string(),
    }
}
