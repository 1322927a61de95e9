//! Tables that went out to be filled in and come back, whatever a spreadsheet made of them.

use std::io::Cursor;

use calamine::{Data, Reader};

use crate::import::encoding;
use crate::model::guard::guarded;

/// Rows with the lines on which they stand, from 1.
pub(super) type Rows = Vec<(u64, Vec<String>)>;

/// Why a filled-in table cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum FilledTableError {
    /// Not readable as CSV.
    #[error("{0}")]
    Csv(#[from] csv::Error),
    /// Not readable as a workbook.
    #[error("no sheet could be read")]
    Workbook,
}

/// The rows of delimited text of any encoding, or of a workbook: of the sheet that has the headings.
///
/// # Errors
///
/// When it is neither.
pub(super) fn rows(bytes: &[u8], is_headed: &dyn Fn(&Rows) -> bool) -> Result<Rows, FilledTableError> {
    if bytes.starts_with(b"PK") { of_workbook(bytes, is_headed) } else { of_text(bytes) }
}

/// A cell without the apostrophe by which spreadsheets keep text as text.
pub(super) fn cell(cells: &[String], at: usize) -> String {
    cells.get(at).map(|cell| cell.trim().trim_start_matches('\'')).unwrap_or_default().to_owned()
}

fn of_text(bytes: &[u8]) -> Result<Rows, FilledTableError> {
    let text = encoding::encoding_of(bytes, true).decode(bytes).0;
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |delimiter: &u8| first.bytes().filter(|byte| byte == delimiter).count();
    let delimiter =
        [b',', b';', b'\t'].into_iter().max_by_key(|delimiter| (count(delimiter), *delimiter == b','));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter.unwrap_or(b','))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut rows = Rows::new();
    let text = text.trim_start_matches('\u{feff}');
    let (mut line, mut from) = (1, 0);
    for row in reader.records() {
        let row = row?;
        // A row begins behind the line break before it, of which the reader leaves the second sign to the row.
        let at = row.position().map_or(from, |position| position.byte() as usize).min(text.len());
        let at = at + usize::from(text[at..].starts_with('\n'));
        line += text[from..at].matches('\n').count() as u64;
        from = at;
        rows.push((line, row.iter().map(str::to_owned).collect()));
    }
    Ok(rows)
}

/// The rows of the sheet that has the headings, else of the first one that holds anything: whoever works on a file adds sheets.
fn of_workbook(bytes: &[u8], is_headed: &dyn Fn(&Rows) -> bool) -> Result<Rows, FilledTableError> {
    // What takes the workbook apart may panic where it is damaged.
    let all = || {
        let mut book = calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).ok()?;
        Some(book.worksheets())
    };
    let sheets = guarded(all).flatten().filter(|sheets| !sheets.is_empty());
    let sheets = sheets.ok_or(FilledTableError::Workbook)?;
    let rows = |range: &calamine::Range<Data>| -> Rows {
        let from = range.start().map_or(0, |(row, _)| u64::from(row));
        let cells = |row: &[Data]| row.iter().map(ToString::to_string).collect();
        range.rows().zip(from + 1..).map(|(row, line)| (line, cells(row))).collect()
    };
    let mut sheets: Vec<Rows> = sheets.iter().map(|(_, range)| rows(range)).collect();
    let place = sheets.iter().position(is_headed).or(sheets.iter().position(|rows| !rows.is_empty()));
    Ok(sheets.swap_remove(place.unwrap_or(0)))
}
