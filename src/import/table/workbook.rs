//! Rows of an Excel workbook, cell by cell: a sheet that claims a million columns costs nothing.

use std::io::{Cursor, Read, Seek};

use calamine::{Data, DataRef, Reader as _, Xlsx, XlsxCellReader, XlsxError};

use super::row::{Row, Rows, Step};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;

/// Most bytes of shared texts and styles, which have to be in memory.
const LARGEST_PART: u64 = 256 << 20;

/// Longest run without a tag in a part: a cell may hold 32 767 characters.
const LONGEST_RUN: u64 = 1 << 20;

/// Columns that are read even where the first row is shorter. Cells further right than that and than the first row
/// are passed over, so that a hostile sheet with one cell far out in every row costs nothing.
const SURE_COLUMNS: u32 = 512;

/// A workbook whose parts have been checked.
pub type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Whether bytes start like a workbook: a ZIP archive with an Excel part or a list of content types in it.
pub fn is_workbook(head: &[u8]) -> bool {
    let has = |name: &[u8]| memchr::memmem::find(head, name).is_some();
    head.starts_with(b"PK\x03\x04")
        && (has(b"xl/worksheets") || has(b"xl/workbook") || has(b"xl/sharedStrings") || has(b"xl/_rels"))
}

/// All bytes of an input; a stream is read into memory, at most 64 MiB of it.
///
/// # Errors
///
/// When reading fails or there is more.
pub fn load<'w>(input: &'w mut Window<'_>) -> Result<&'w [u8], ImportError> {
    input.fill(usize::MAX)?;
    Ok(input.view())
}

/// Opens a workbook.
///
/// # Errors
///
/// When it is encrypted, damaged or unpacks to more than the limits allow.
pub fn open(bytes: &[u8]) -> Result<Book<'_>, ImportError> {
    check(bytes)?;
    Xlsx::new(Cursor::new(bytes)).map_err(|error| failure(&error))
}

/// Unpacks every part once, without keeping it, to see that it stays within the limits.
fn check(bytes: &[u8]) -> Result<(), ImportError> {
    let damaged = || ImportErrorKind::Malformed { expected: "a workbook", found: "a damaged archive" };
    // An encrypted workbook is a compound file, no archive; calamine tells it apart.
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return Ok(()) };
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|_| damaged())?;
        let is_sheet = part.name().is_ok_and(|name| name.contains("worksheets/"));
        let (mut size, mut run, mut block) = (0_u64, 0_u64, vec![0; 64 << 10]);
        loop {
            let read = part.read(&mut block).map_err(|_| damaged())?;
            if read == 0 {
                break;
            }
            let block = &block[..read];
            size += read as u64;
            run = match memchr::memrchr(b'<', block) {
                Some(at) => (read - at) as u64,
                None => run + read as u64,
            };
            if run > LONGEST_RUN || (!is_sheet && size > LARGEST_PART) {
                return Err(ImportErrorKind::Limit { limit: "256 MiB for one part of a workbook" }.into());
            }
        }
    }
    Ok(())
}

/// The import error of a workbook error, without any value from the file.
fn failure(error: &XlsxError) -> ImportError {
    match error {
        XlsxError::Password => ImportErrorKind::Encrypted.into(),
        _ => ImportErrorKind::Malformed { expected: "a workbook", found: "damaged parts" }.into(),
    }
}

/// Names of the sheets, in order.
pub fn sheets(book: &Book<'_>) -> Vec<String> {
    book.sheet_names()
}

/// The rows of one sheet.
///
/// # Errors
///
/// When the sheet cannot be read.
pub fn rows<'b, 'a>(book: &'b mut Book<'a>, sheet: &str) -> Result<Sheet<'b, Cursor<&'a [u8]>>, ImportError> {
    let cells = book.worksheet_cells_reader(sheet).map_err(|error| failure(&error))?;
    Ok(Sheet { cells, next: None, ended: false, columns: u32::MAX })
}

/// A cell that is not empty.
struct Cell {
    row: u32,
    column: u32,
    text: String,
    is_number: bool,
}

/// A reader of one sheet.
pub struct Sheet<'b, R: Read + Seek> {
    cells: XlsxCellReader<'b, R>,
    /// The first cell of the next row, which ended the last one.
    next: Option<Cell>,
    ended: bool,
    /// Number of columns that are read.
    columns: u32,
}

impl<R: Read + Seek> Sheet<'_, R> {
    /// The next cell that is not empty.
    fn next_cell(&mut self) -> Result<Option<Cell>, ImportError> {
        if let Some(held) = self.next.take() {
            return Ok(Some(held));
        }
        while !self.ended {
            let Some(cell) = self.cells.next_cell().map_err(|error| failure(&error))? else {
                self.ended = true;
                break;
            };
            let (row, column) = cell.get_position();
            let text = text_of(cell.get_value());
            if !text.is_empty() && column < self.columns {
                let is_number = matches!(cell.get_value(), DataRef::Float(_) | DataRef::Int(_));
                return Ok(Some(Cell { row, column, text, is_number }));
            }
        }
        Ok(None)
    }
}

impl<R: Read + Seek> Rows for Sheet<'_, R> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        row.clear();
        let Some(first) = self.next_cell()? else { return Ok(Step::End) };
        let line = first.row;
        row.place = u64::from(line) + 1;
        put(row, &first)?;
        while let Some(next) = self.next_cell()? {
            if next.row != line {
                self.next = Some(next);
                break;
            }
            put(row, &next)?;
        }
        if self.columns == u32::MAX {
            self.columns = SURE_COLUMNS.max(row.len() as u32);
        }
        Ok(Step::Row)
    }
}

/// Puts a cell into its column; cells that come out of order are appended to the last one's right.
fn put(row: &mut Row, cell: &Cell) -> Result<(), ImportError> {
    while row.len() < cell.column as usize {
        row.push(b"")?;
    }
    row.push(cell.text.as_bytes())?;
    if cell.is_number {
        row.mark_number();
    }
    Ok(())
}

/// A cell as text: whole numbers without a fraction, dates as ISO 8601.
fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::DateTime(date) if date.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::SharedString(text) => (*text).to_owned(),
        other => Data::from(other.clone()).to_string(),
    }
}

/// First bytes of a compound file: an encrypted workbook or one of before 2007.
pub const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Why a compound file is not read.
pub fn compound_error(head: &[u8]) -> ImportError {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if memchr::memmem::find(head, &name).is_some() {
        return ImportErrorKind::Encrypted.into();
    }
    ImportErrorKind::Malformed { expected: "a workbook as .xlsx or .csv", found: "a binary .xls" }.into()
}
