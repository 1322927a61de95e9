//! Writing a table: one file of comma-separated values.

use std::io::Write;

use super::layout::Table;

/// Why a table cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct WriteError(#[from] csv::Error);

impl From<WriteError> for std::io::Error {
    fn from(error: WriteError) -> Self {
        error.0.into()
    }
}

/// The file of a table that is being written.
pub struct TableFile<W: Write> {
    writer: csv::Writer<W>,
    columns: usize,
    /// Rows so far.
    pub rows: u64,
}

impl<W: Write> TableFile<W> {
    /// Begins the file with its header.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn new(table: Table, to: W) -> Result<Self, WriteError> {
        let mut writer = csv::Writer::from_writer(to);
        writer.write_record(table.columns().iter().map(|column| column.name.as_str()))?;
        Ok(Self { writer, columns: table.columns().len(), rows: 0 })
    }

    /// Writes a row: the texts that come first, and the numbers behind them.
    ///
    /// # Errors
    ///
    /// When it cannot be written, or has another number of cells than the table.
    pub fn row(&mut self, cells: &[&str], numbers: &[i64]) -> Result<(), WriteError> {
        debug_assert_eq!(cells.len() + numbers.len(), self.columns);
        for cell in cells {
            self.writer.write_field(cell)?;
        }
        for number in numbers {
            self.writer.write_field(number.to_string())?;
        }
        self.writer.write_record(None::<&[u8]>)?;
        self.rows += 1;
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    ///
    /// When it cannot be written whole.
    pub fn finish(mut self) -> Result<u64, WriteError> {
        self.writer.flush().map_err(csv::Error::from)?;
        Ok(self.rows)
    }
}
