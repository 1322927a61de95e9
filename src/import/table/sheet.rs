//! The rows of a sheet of today's Excel, cell by cell.

use std::collections::HashMap;
use std::io::{Read, Seek};
use std::sync::Arc;

use calamine::{Data, DataRef, Style, Xlsx, XlsxCellReader, XlsxError};

use super::formulas::Formulas;
use super::money::format;
use super::range::text_of_data;
use super::row::{Row, Rows, SURE_COLUMNS, Step};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::model::guard::guarded;

/// A cell that is not empty.
struct Cell {
    row: u32,
    column: u32,
    text: String,
    is_number: bool,
    /// Which of the styles it has.
    style: usize,
}

/// A reader of one sheet.
pub(super) struct Sheet<'b, R: Read + Seek> {
    cells: XlsxCellReader<'b, R>,
    /// What stands in cells of which no value is stored.
    formulas: Arc<Formulas>,
    /// The money that numbers of a style are shown with, style by style.
    money: Vec<Option<Arc<str>>>,
    /// The first cell of the next row, which ended the last one.
    next: Option<Cell>,
    ended: bool,
    /// Number of columns that are read.
    columns: u32,
}

impl<'b, R: Read + Seek> Sheet<'b, R> {
    /// The rows of a sheet of a book.
    pub(super) fn open(
        book: &'b mut Xlsx<R>,
        sheet: &str,
        formulas: &Arc<Formulas>,
    ) -> Result<Self, ImportError> {
        let cells = guarded(|| book.worksheet_cells_reader(sheet)).ok_or_else(damaged_parts)?;
        let cells = cells.map_err(|error| failure(&error))?;
        let money = money(cells.styles());
        let formulas = Arc::clone(formulas);
        Ok(Self { cells, formulas, money, next: None, ended: false, columns: u32::MAX })
    }

    /// The next cell that is not empty.
    fn next_cell(&mut self) -> Result<Option<Cell>, ImportError> {
        if let Some(held) = self.next.take() {
            return Ok(Some(held));
        }
        while !self.ended {
            let cell = guarded(|| self.cells.next_cell_with_style_id()).ok_or_else(damaged_parts)?;
            let Some((cell, style)) = cell.map_err(|error| failure(&error))? else {
                self.ended = true;
                break;
            };
            let (row, column) = cell.get_position();
            let mut text = text_of(cell.get_value());
            if matches!(cell.get_value(), DataRef::Empty) {
                text = self.formulas.text(row, column).unwrap_or_default().to_owned();
            }
            if !text.is_empty() && column < self.columns {
                let is_number = matches!(cell.get_value(), DataRef::Float(_) | DataRef::Int(_));
                return Ok(Some(Cell { row, column, text, is_number, style }));
            }
        }
        Ok(None)
    }

    /// Puts a cell into its column; cells that come out of order are appended to the last one's right.
    fn put(&self, row: &mut Row, cell: &Cell) -> Result<(), ImportError> {
        while row.len() < cell.column as usize {
            row.push(b"")?;
        }
        row.push(cell.text.as_bytes())?;
        if cell.is_number {
            row.mark(self.money.get(cell.style).cloned().flatten());
        }
        Ok(())
    }
}

impl<R: Read + Seek> Rows for Sheet<'_, R> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        row.clear();
        let Some(first) = self.next_cell()? else { return Ok(Step::End) };
        let line = first.row;
        row.place = u64::from(line) + 1;
        self.put(row, &first)?;
        while let Some(next) = self.next_cell()? {
            if next.row != line {
                self.next = Some(next);
                break;
            }
            self.put(row, &next)?;
        }
        if self.columns == u32::MAX {
            self.columns = SURE_COLUMNS.max(row.len() as u32);
        }
        Ok(Step::Row)
    }
}

/// A cell as text: whole numbers without a fraction, dates as ISO 8601.
fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        other => text_of_data(&Data::from(other.clone())),
    }
}

/// The money that each style shows numbers with. Few formats stand behind the many styles of a workbook.
fn money(styles: &[Style]) -> Vec<Option<Arc<str>>> {
    let mut known: HashMap<&str, Option<Arc<str>>> = HashMap::new();
    let formats = styles.iter().map(|style| style.number_format.as_ref().map(|format| &*format.format_code));
    let mut read =
        |format| known.entry(format).or_insert_with(|| format::money(format).map(Arc::from)).clone();
    formats.map(|format| format.and_then(&mut read)).collect()
}

/// The import error of a workbook error, without any value from the file.
pub(super) fn failure(error: &XlsxError) -> ImportError {
    match error {
        XlsxError::Password => ImportErrorKind::Encrypted.into(),
        _ => damaged_parts(),
    }
}

/// The error of a workbook that cannot be taken apart.
pub(super) fn damaged_parts() -> ImportError {
    ImportErrorKind::Malformed { expected: "a workbook", found: "damaged parts" }.into()
}
