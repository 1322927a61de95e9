//! Databases of `SQLite` as tables. Nothing in one is executed: its pages are read as they stand in the file, and views, triggers
//! and defaults are passed over.

use std::io;

use quantydb_sqlite::{MappedCell, Reader, RowLayout, Rows as Scan, Source, SqliteError, SqliteValue};

use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::table::Container;
use crate::import::table::row::{Row, Rows, Step};
use crate::model::guard::guarded;

/// First bytes of every database.
pub(super) const MAGIC: &[u8] = b"SQLite format 3\0";

/// Most tables that are looked at.
const MOST_TABLES: usize = 2_000;

/// The longest cell: what is behind it is a file, or a page that somebody has saved.
const LONGEST_CELL: usize = 32 << 10;

/// Cells may share pages only where a file is forged, and then a small one could come out as a huge one.
const MOST_RATIO: usize = 2;

/// The pages of a database in memory.
struct Pages<'a>(&'a [u8]);

impl Source for Pages<'_> {
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> quantydb_sqlite::Result<()> {
        let start = usize::try_from(offset).ok();
        let end = start.and_then(|start| start.checked_add(buffer.len()));
        let bytes = start.zip(end).and_then(|(start, end)| self.0.get(start..end));
        let end_of_file = || SqliteError::Io(io::ErrorKind::UnexpectedEof.into());
        buffer.copy_from_slice(bytes.ok_or_else(end_of_file)?);
        Ok(())
    }

    fn len(&self) -> quantydb_sqlite::Result<u64> {
        Ok(self.0.len() as u64)
    }

    /// What stands in a log beside the file is said of the log.
    fn accounts_for_wal(&self) -> bool {
        true
    }
}

/// An opened database.
pub(super) struct Sqlite<'a> {
    reader: Reader<Pages<'a>>,
    tables: Vec<Table>,
    /// Bytes of the file.
    size: usize,
}

struct Table {
    name: String,
    root: u32,
    columns: Vec<String>,
    layout: RowLayout,
}

impl<'a> Sqlite<'a> {
    /// Opens a database.
    ///
    /// # Errors
    ///
    /// When it is damaged.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        let open = || {
            let reader = Reader::open(Pages(bytes))?;
            let schema = reader.schema()?;
            Ok((reader, schema))
        };
        let opened: quantydb_sqlite::Result<_> = guarded(open).ok_or_else(damaged)?;
        let (reader, schema) = opened.map_err(|_| damaged())?;
        let mut tables: Vec<Table> = Vec::new();
        if schema.user_tables().nth(MOST_TABLES).is_some() {
            return Err(ImportErrorKind::Limit { limit: "2 000 tables in a database" }.into());
        }
        for object in schema.user_tables() {
            let Some(root) = object.root_page else { continue };
            // A table of an extension has no pages of its own, and one whose statement says nothing has no columns.
            let Some(Ok(definition)) = guarded(|| object.table_def()) else { continue };
            if tables.iter().any(|table| table.root == root) {
                return Err(damaged());
            }
            let columns = definition.columns.iter().map(|column| column.name.clone()).collect();
            let layout = RowLayout::new(&definition);
            tables.push(Table { name: object.name.clone(), root, columns, layout });
        }
        Ok(Self { reader, tables, size: bytes.len() })
    }
}

impl Container for Sqlite<'_> {
    fn tables(&self) -> Vec<String> {
        self.tables.iter().map(|table| table.name.clone()).collect()
    }

    fn rows<'c>(&'c mut self, table: &str) -> Result<Box<dyn Rows + Send + 'c>, ImportError> {
        let table = self.tables.iter().find(|known| known.name == table).ok_or_else(damaged)?;
        let scan = guarded(|| self.reader.rows(table.root)).ok_or_else(damaged)?.map_err(|_| damaged())?;
        let left = self.size.saturating_mul(MOST_RATIO).saturating_add(LONGEST_CELL);
        Ok(Box::new(TableRows { table, scan, passed: 0, left }))
    }
}

fn damaged() -> ImportError {
    ImportErrorKind::Malformed { expected: "a database of SQLite", found: "damaged pages" }.into()
}

/// The rows of one table.
struct TableRows<'d> {
    table: &'d Table,
    scan: Scan<'d, Pages<'d>>,
    /// Rows given so far, the header included.
    passed: u64,
    /// Bytes that the cells may still take.
    left: usize,
}

impl Rows for TableRows<'_> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        row.clear();
        self.passed += 1;
        row.place = self.passed;
        if self.passed == 1 {
            for column in &self.table.columns {
                row.push(column.as_bytes())?;
            }
            return Ok(Step::Row);
        }
        let Some(next) = guarded(|| self.scan.next()).ok_or_else(damaged)? else { return Ok(Step::End) };
        let next = next.map_err(|_| damaged())?;
        let size: usize = next.values.iter().map(size_of_value).sum();
        self.left = self
            .left
            .checked_sub(size)
            .ok_or(ImportErrorKind::Limit { limit: "twice the size of a database in its cells" })?;
        for column in 0..self.table.columns.len() {
            match self.table.layout.cell(&next, column) {
                MappedCell::Value(value) => push(row, value)?,
                MappedCell::Rowid(id) => push(row, &SqliteValue::Integer(id))?,
                MappedCell::Missing | MappedCell::Virtual => row.push(b"")?,
            }
        }
        Ok(Step::Row)
    }
}

fn size_of_value(value: &SqliteValue) -> usize {
    match value {
        SqliteValue::Text(text) => text.len(),
        SqliteValue::Blob(bytes) => bytes.len(),
        _ => 0,
    }
}

/// Adds a value as a cell. Bytes that are no text say nothing.
fn push(row: &mut Row, value: &SqliteValue) -> Result<(), ImportError> {
    match value {
        SqliteValue::Null | SqliteValue::Blob(_) => row.push(b"")?,
        SqliteValue::Integer(number) => {
            row.push(number.to_string().as_bytes())?;
            row.mark_number();
        }
        SqliteValue::Real(number) => {
            row.push(number.to_string().as_bytes())?;
            row.mark_number();
        }
        SqliteValue::Text(text) => {
            // A character that is cut reads as one that is damaged, at the end of what nobody reads to its end.
            row.push(&text.as_bytes()[..text.len().min(LONGEST_CELL)])?;
        }
    }
    Ok(())
}
