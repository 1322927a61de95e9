//! Rows of a workbook. Those of xlsx are read cell by cell: a sheet that claims a million columns costs nothing. The older
//! binary ones and those of `LibreOffice` are taken into memory sheet by sheet.
//!
//! The library that takes workbooks apart trusts what they say of themselves: each call into it is guarded, and where it panics the
//! workbook is damaged.

use std::io::{Cursor, Read, Seek};
use std::sync::Arc;

use calamine::{
    Data, DataRef, Ods, Range, Reader as _, Sheets, Xls, XlsError, Xlsb, Xlsx, XlsxCellReader, XlsxError,
};

use super::container::Container;
use super::formulas::Formulas;
use super::links::{Linked, Links, contact};
use super::merged::{Merged, reaches};
use super::row::{Row, Rows, Step};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::model::guard::guarded;

/// Most bytes of shared texts and styles, which have to be in memory.
const LARGEST_PART: u64 = 256 << 20;

/// Longest run without a tag in a part: a cell may hold 32 767 characters.
const LONGEST_RUN: u64 = 1 << 20;

/// Columns that are read even where the first row is shorter. Cells further right than that and than the first row
/// are passed over, so that a hostile sheet with one cell far out in every row costs nothing.
const SURE_COLUMNS: u32 = 512;

/// Most bytes of the one part in which `LibreOffice` keeps all cells, and most cells that it may say are there.
const LARGEST_CONTENT: u64 = 64 << 20;
const MOST_CELLS: u64 = 20_000_000;

/// A workbook whose parts have been checked.
pub enum Book<'a> {
    /// Excel's of today, and what its sheets hold beside cells.
    Xlsx(Box<Xlsx<Cursor<&'a [u8]>>>, Beside),
    /// Any other.
    Other(Box<Sheets<Cursor<&'a [u8]>>>),
}

/// What stands in the sheets of a workbook beside the values of cells.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beside {
    /// Links behind cells.
    links: bool,
    /// Formulas.
    formulas: bool,
    /// Merged cells.
    merged: bool,
}

/// What `LibreOffice` writes at the start of its workbooks.
const ODS: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// Whether bytes start like a workbook: a ZIP archive with an Excel part or a list of content types in it.
pub fn is_workbook(head: &[u8]) -> bool {
    let has = |name: &[u8]| memchr::memmem::find(head, name).is_some();
    head.starts_with(b"PK\x03\x04")
        && (has(ODS)
            || has(b"xl/worksheets")
            || has(b"xl/workbook")
            || has(b"xl/sharedStrings")
            || has(b"xl/_rels"))
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
    let cursor = Cursor::new(bytes);
    let other = |sheets: Sheets<_>| Book::Other(Box::new(sheets));
    if bytes.starts_with(&COMPOUND) {
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        if memchr::memmem::find(bytes, &name).is_some() {
            return Err(ImportErrorKind::Encrypted.into());
        }
        return match guarded(|| Xls::new(cursor)) {
            Some(Ok(book)) => Ok(other(Sheets::Xls(book))),
            Some(Err(XlsError::Password)) => Err(ImportErrorKind::Encrypted.into()),
            Some(Err(_)) | None => Err(damaged_parts()),
        };
    }
    let beside = check(bytes)?;
    let holds = |name: &[u8]| memchr::memmem::find(bytes, name).is_some();
    if bytes.get(..256).is_some_and(|head| memchr::memmem::find(head, ODS).is_some()) {
        check_repeats(bytes)?;
        let book = guarded(|| Ods::new(cursor)).and_then(Result::ok);
        return book.map(|book| other(Sheets::Ods(book))).ok_or_else(damaged_parts);
    }
    if holds(b"xl/workbook.bin") {
        let book = guarded(|| Xlsb::new(cursor)).and_then(Result::ok);
        return book.map(|book| other(Sheets::Xlsb(book))).ok_or_else(damaged_parts);
    }
    let book = guarded(|| Xlsx::new(cursor)).ok_or_else(damaged_parts)?.map_err(|error| failure(&error))?;
    Ok(Book::Xlsx(Box::new(book), beside))
}

fn damaged_parts() -> ImportError {
    ImportErrorKind::Malformed { expected: "a workbook", found: "damaged parts" }.into()
}

/// Looks at how many cells `LibreOffice` says are there: a row of one cell may stand for a million.
fn check_repeats(bytes: &[u8]) -> Result<(), ImportError> {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return Err(damaged_parts()) };
    let part = archive.by_name("content.xml").map_err(|_| damaged_parts())?;
    let mut content = Vec::new();
    part.take(LARGEST_CONTENT + 1).read_to_end(&mut content).map_err(|_| damaged_parts())?;
    let is_large = content.len() as u64 > LARGEST_CONTENT;
    let find = |text: &[u8], word: &[u8]| memchr::memmem::find(text, word).is_some();
    let mut cells: u64 = 0;
    let rows: Vec<usize> = memchr::memmem::find_iter(&content, b"<table:table-row").collect();
    for (number, start) in rows.iter().enumerate() {
        let row = &content[*start..rows.get(number + 1).copied().unwrap_or(content.len())];
        if find(row, b"<text:p") || find(row, b"office:value") {
            let width: u64 = repeats(row, b"number-columns-repeated=\"").sum::<u64>() + 1;
            let height: u64 = repeats(row, b"number-rows-repeated=\"").next().unwrap_or(1);
            cells = cells.saturating_add(width.saturating_mul(height));
        }
    }
    if is_large || cells > MOST_CELLS {
        return Err(ImportErrorKind::Limit { limit: "64 MiB or 20 000 000 cells of a workbook" }.into());
    }
    Ok(())
}

/// The numbers behind each place of an attribute.
fn repeats<'t>(text: &'t [u8], name: &'t [u8]) -> impl Iterator<Item = u64> + 't {
    memchr::memmem::find_iter(text, name).filter_map(move |at| {
        let digits = text.get(at + name.len()..)?;
        let end = memchr::memchr(b'"', digits)?;
        std::str::from_utf8(&digits[..end]).ok()?.parse().ok()
    })
}

/// How a part of a workbook says that a sheet holds a link to something outside of it.
const LINK: &[u8] = b"relationships/hyperlink";

/// How a sheet says that a cell has a formula, and that cells are merged.
const FORMULA_ENDS: &[u8] = b"</f>";
const MERGED: &[u8] = b"<mergeCell";

/// Unpacks every part once, without keeping it, to see that it stays within the limits. Says what stands beside cells.
fn check(bytes: &[u8]) -> Result<Beside, ImportError> {
    let damaged = || ImportErrorKind::Malformed { expected: "a workbook", found: "a damaged archive" };
    // An encrypted workbook is a compound file, no archive; calamine tells it apart.
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return Ok(Beside::default());
    };
    let mut beside = Beside::default();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|_| damaged())?;
        let is_sheet = part.name().is_ok_and(|name| name.contains("worksheets/"));
        let is_of_links = part.name().is_ok_and(|name| name.contains("worksheets/_rels"));
        let (mut size, mut run, mut block) = (0_u64, 0_u64, vec![0; 64 << 10]);
        loop {
            let read = part.read(&mut block).map_err(|_| damaged())?;
            if read == 0 {
                break;
            }
            let block = &block[..read];
            size += read as u64;
            let has = |name: &[u8]| memchr::memmem::find(block, name).is_some();
            beside.links |= is_of_links && has(LINK);
            beside.formulas = beside.formulas || (is_sheet && has(FORMULA_ENDS));
            beside.merged = beside.merged || (is_sheet && has(MERGED));
            run = match memchr::memrchr(b'<', block) {
                Some(at) => (read - at) as u64,
                None => run + read as u64,
            };
            if run > LONGEST_RUN || (!is_sheet && size > LARGEST_PART) {
                return Err(ImportErrorKind::Limit { limit: "256 MiB for one part of a workbook" }.into());
            }
        }
    }
    Ok(beside)
}

/// The links of a sheet by which somebody is reached, by the rows and columns of their cells.
fn links(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Vec<((u64, usize), String)> {
    let found = guarded(|| book.hyperlinks_by_sheet_name(sheet)).and_then(Result::ok).unwrap_or_default();
    let of_one = found.into_iter().filter(|link| link.range.start == link.range.end);
    let placed = |link: calamine::Hyperlink| {
        let (row, column) = link.range.start;
        Some(((u64::from(row) + 1, column as usize), contact(&link.target?)?))
    };
    of_one.filter_map(placed).collect()
}

/// The import error of a workbook error, without any value from the file.
fn failure(error: &XlsxError) -> ImportError {
    match error {
        XlsxError::Password => ImportErrorKind::Encrypted.into(),
        _ => damaged_parts(),
    }
}

impl Container for Book<'_> {
    fn tables(&self) -> Vec<String> {
        match self {
            Self::Xlsx(book, _) => book.sheet_names(),
            Self::Other(book) => book.sheet_names(),
        }
    }

    fn rows<'c>(&'c mut self, sheet: &str) -> Result<Box<dyn Rows + Send + 'c>, ImportError> {
        match self {
            Self::Xlsx(book, beside) => {
                let mut links = if beside.links { links(book, sheet) } else { Vec::new() };
                let mut formulas =
                    if beside.formulas { Formulas::of(book, sheet) } else { Formulas::default() };
                links.append(&mut formulas.links);
                let reaches = if beside.merged { reaches(book, sheet, SURE_COLUMNS) } else { Vec::new() };
                let formulas = Arc::new(formulas);
                let links = if links.is_empty() {
                    None
                } else {
                    let mut rows = Sheet::open(book, sheet, &formulas)?;
                    Links::of(links.into_iter(), &mut rows, SURE_COLUMNS as usize)?
                };
                let rows = Merged::over(Sheet::open(book, sheet, &formulas)?, reaches);
                Ok(match links {
                    Some(links) => Box::new(Linked { rows, links }),
                    None => Box::new(rows),
                })
            }
            Self::Other(book) => {
                let cells =
                    guarded(|| book.worksheet_range(sheet)).and_then(Result::ok).ok_or_else(damaged_parts)?;
                Ok(Box::new(Held { cells, at: 0 }))
            }
        }
    }
}

/// The rows of a sheet in memory.
struct Held {
    cells: Range<Data>,
    at: usize,
}

impl Rows for Held {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        row.clear();
        if self.at == self.cells.height() {
            return Ok(Step::End);
        }
        let cells = &self.cells[self.at];
        let (line, column) = self.cells.start().unwrap_or_default();
        row.place = u64::from(line) + self.at as u64 + 1;
        self.at += 1;
        for _ in 0..column.min(SURE_COLUMNS) {
            row.push(b"")?;
        }
        let last = cells.iter().rposition(|cell| *cell != Data::Empty).map_or(0, |last| last + 1);
        for cell in &cells[..last] {
            row.push(text_of_data(cell).as_bytes())?;
            if matches!(cell, Data::Float(_) | Data::Int(_)) {
                row.mark_number();
            }
        }
        Ok(Step::Row)
    }
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
    /// What stands in cells of which no value is stored.
    formulas: Arc<Formulas>,
    /// The first cell of the next row, which ended the last one.
    next: Option<Cell>,
    ended: bool,
    /// Number of columns that are read.
    columns: u32,
}

impl<'b, R: Read + Seek> Sheet<'b, R> {
    /// The rows of a sheet of a book.
    fn open(book: &'b mut Xlsx<R>, sheet: &str, formulas: &Arc<Formulas>) -> Result<Self, ImportError> {
        let cells = guarded(|| book.worksheet_cells_reader(sheet)).ok_or_else(damaged_parts)?;
        let cells = cells.map_err(|error| failure(&error))?;
        Ok(Self { cells, formulas: Arc::clone(formulas), next: None, ended: false, columns: u32::MAX })
    }

    /// The next cell that is not empty.
    fn next_cell(&mut self) -> Result<Option<Cell>, ImportError> {
        if let Some(held) = self.next.take() {
            return Ok(Some(held));
        }
        while !self.ended {
            let cell = guarded(|| self.cells.next_cell()).ok_or_else(damaged_parts)?;
            let Some(cell) = cell.map_err(|error| failure(&error))? else {
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
        DataRef::SharedString(text) => (*text).to_owned(),
        other => text_of_data(&Data::from(other.clone())),
    }
}

fn text_of_data(value: &Data) -> String {
    match value {
        Data::DateTime(date) if date.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string(),
    }
}

/// First bytes of a compound file: an encrypted workbook or one of before 2007.
pub const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
