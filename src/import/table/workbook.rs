//! Rows of a workbook. Those of xlsx are read cell by cell: a sheet that claims a million columns costs nothing. The older
//! binary ones and those of `LibreOffice` are taken into memory sheet by sheet.
//!
//! The library that takes workbooks apart trusts what they say of themselves: each call into it is guarded, and where it panics the
//! workbook is damaged.

use std::collections::HashMap;
use std::io::{Cursor, Read};
use std::sync::Arc;

use calamine::{Data, Ods, Range, Reader as _, Sheets, Xls, XlsError, Xlsb, Xlsx};

use super::container::Container;
use super::formulas::Formulas;
use super::links::{Linked, Links, contact};
use super::merged::{Merged, reaches};
use super::ods::{self, Money};
use super::range::Held;
use super::row::{Row, Rows, SURE_COLUMNS, Step};
use super::sheet::{Sheet, damaged_parts, failure};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::model::guard::guarded;

/// Most bytes of shared texts and styles, which have to be in memory.
const LARGEST_PART: u64 = 256 << 20;

/// Longest run without a tag in a part: a cell may hold 32 767 characters.
const LONGEST_RUN: u64 = 1 << 20;

/// Most bytes of the one part in which `LibreOffice` keeps all cells, and most cells that it may say are there.
const LARGEST_CONTENT: u64 = 64 << 20;
const MOST_CELLS: u64 = 20_000_000;

/// A workbook whose parts have been checked.
pub enum Book<'a> {
    /// Excel's of today, and what its sheets hold beside cells.
    Xlsx(Box<Xlsx<Cursor<&'a [u8]>>>, Beside),
    /// Any other, and the money that its numbers are shown with, sheet by sheet: of binary ones nothing but the numbers is read.
    Other(Box<Sheets<Cursor<&'a [u8]>>>, HashMap<String, Money>),
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
    let other = |sheets: Sheets<_>| Book::Other(Box::new(sheets), HashMap::new());
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
        let content = content(bytes)?;
        let book = guarded(|| Ods::new(cursor)).and_then(Result::ok).ok_or_else(damaged_parts)?;
        return Ok(Book::Other(Box::new(Sheets::Ods(book)), ods::money(&content)));
    }
    if holds(b"xl/workbook.bin") {
        let book = guarded(|| Xlsb::new(cursor)).and_then(Result::ok);
        return book.map(|book| other(Sheets::Xlsb(book))).ok_or_else(damaged_parts);
    }
    let book = guarded(|| Xlsx::new(cursor)).ok_or_else(damaged_parts)?.map_err(|error| failure(&error))?;
    Ok(Book::Xlsx(Box::new(book), beside))
}

/// The part in which `LibreOffice` keeps all cells, after a look at how many it says are there: a row of one cell may stand for a million.
fn content(bytes: &[u8]) -> Result<String, ImportError> {
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
    String::from_utf8(content).map_err(|_| damaged_parts())
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

impl Book<'_> {
    /// The money that the numbers of a sheet are shown with, by the rows and columns of their cells, from 0.
    ///
    /// # Errors
    ///
    /// When the sheet cannot be read.
    pub fn money(&mut self, sheet: &str) -> Result<HashMap<(u32, u32), String>, ImportError> {
        let mut rows: Box<dyn Rows + '_> = match self {
            Self::Xlsx(book, _) => Box::new(Sheet::open(book, sheet, &Arc::default())?),
            Self::Other(book, money) => Box::new(Held::new(range(book, sheet)?, money.get(sheet))),
        };
        let (mut row, mut found) = (Row::default(), HashMap::new());
        while rows.next_row(&mut row)? == Step::Row {
            for column in 0..row.len() {
                let place = (row.place.saturating_sub(1) as u32, column as u32);
                found.extend(row.money(column).map(|money| (place, money.to_owned())));
            }
        }
        Ok(found)
    }
}

/// The cells of a sheet that stands in memory as a whole.
fn range(book: &mut Sheets<Cursor<&[u8]>>, sheet: &str) -> Result<Range<Data>, ImportError> {
    guarded(|| book.worksheet_range(sheet)).and_then(Result::ok).ok_or_else(damaged_parts)
}

impl Container for Book<'_> {
    fn tables(&self) -> Vec<String> {
        match self {
            Self::Xlsx(book, _) => book.sheet_names(),
            Self::Other(book, _) => book.sheet_names(),
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
            Self::Other(book, money) => Ok(Box::new(Held::new(range(book, sheet)?, money.get(sheet)))),
        }
    }
}

/// First bytes of a compound file: an encrypted workbook or one of before 2007.
pub const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
