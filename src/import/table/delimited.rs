//! Rows of delimited text: which delimiter it is, and a reader that works on the mapped bytes in place.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::row::{LONGEST_ROW, Row, Rows, Step, too_long};
use crate::import::error::ImportError;
use crate::import::window::Window;

/// Delimiters that are looked for; the earlier one wins a tie.
const CANDIDATES: [u8; 5] = [b',', b';', b'\t', b'|', b'^'];

/// Rows from which the delimiter is judged.
const JUDGED_ROWS: usize = 50;

/// The delimiter of a text: the one that cuts most of the first rows into the same number of cells. The header alone
/// would mislead, as it may hold commas of its own. `None` when no candidate cuts anything.
pub fn sniff(head: &[u8], is_all: bool) -> Option<u8> {
    if let Some(told) = declared(head) {
        return Some(told);
    }
    let mut best: Option<(u64, usize, u8)> = None;
    // A sign that does not occur cuts nothing.
    for delimiter in CANDIDATES.into_iter().filter(|delimiter| memchr::memchr(*delimiter, head).is_some()) {
        let widths = widths(head, delimiter, is_all);
        let Some((width, count)) = mode(&widths) else { continue };
        // Parts per thousand of rows that agree, then the number of cells.
        let score = (count as u64 * 1000 / widths.len() as u64, width);
        if best.is_none_or(|(share, cells, _)| score > (share, cells)) {
            best = Some((score.0, score.1, delimiter));
        }
    }
    best.map(|(_, _, delimiter)| delimiter)
}

/// The delimiter that a first line `sep=;` declares, as Excel writes it.
fn declared(head: &[u8]) -> Option<u8> {
    match head.get(..5)? {
        [b's', b'e', b'p', b'=', delimiter] => Some(*delimiter),
        _ => None,
    }
}

/// Number of cells of each of the first rows.
fn widths(head: &[u8], delimiter: u8, is_all: bool) -> Vec<usize> {
    let mut rows = Delimited::new(Window::whole(head), delimiter);
    let mut row = Row::default();
    let mut widths = Vec::new();
    while widths.len() < JUDGED_ROWS {
        match rows.next_row(&mut row) {
            Ok(Step::Row) => widths.push(row.len()),
            _ => break,
        }
    }
    // The last row of a probe is cut somewhere.
    if !is_all && widths.len() > 1 && widths.len() < JUDGED_ROWS {
        widths.pop();
    }
    widths
}

/// The most common width above one and how often it occurs.
fn mode(widths: &[usize]) -> Option<(usize, usize)> {
    let count = |width: usize| widths.iter().filter(|other| **other == width).count();
    widths.iter().filter(|width| **width > 1).map(|width| (count(*width), *width)).max().map(|(n, w)| (w, n))
}

/// A reader of delimited text in UTF-8.
pub struct Delimited<'a> {
    window: Window<'a>,
    core: Reader,
    /// The line feed that closes the last row has been handed in.
    closed: bool,
    /// Line ends of a carriage return alone, which the reader of rows does not count.
    returns: u64,
}

impl<'a> Delimited<'a> {
    /// A reader of what is left of a window. A byte order mark and a first line `sep=…` are passed over.
    pub fn new(mut window: Window<'a>, delimiter: u8) -> Self {
        let mut core = ReaderBuilder::new().delimiter(delimiter).build();
        if window.view().starts_with(b"\xEF\xBB\xBF") {
            window.consume(3);
        }
        if declared(window.view()).is_some() {
            let line = memchr::memchr(b'\n', window.view()).map_or(window.view().len(), |at| at + 1);
            window.consume(line);
            core.set_line(2);
        }
        Self { window, core, closed: false, returns: 0 }
    }

    /// Passes over line ends between rows, so that the line of the next row is known.
    fn skip_line_ends(&mut self) -> Result<(), ImportError> {
        loop {
            match self.window.view().first().copied() {
                Some(end @ (b'\r' | b'\n')) => {
                    self.returns += u64::from(end == b'\r' && self.window.view().get(1) != Some(&b'\n'));
                    let _ = self.core.read_record(&[end], &mut [0], &mut [0]);
                    self.window.consume(1);
                }
                None if self.window.grow()? => {}
                _ => return Ok(()),
            }
        }
    }

    /// Closes the last row. A line feed ends every row but one inside quotes, which swallows it.
    fn close(&mut self, row: &mut Row, cells: Filled) -> Step {
        if std::mem::replace(&mut self.closed, true) {
            return Step::End;
        }
        row.bytes.resize(row.bytes.len().max(cells.bytes + 1), 0);
        row.ends.resize(row.ends.len().max(cells.ends + 1), 0);
        let (result, _, bytes, ends) =
            self.core.read_record(b"\n", &mut row.bytes[cells.bytes..], &mut row.ends[cells.ends..]);
        (row.size, row.len) = (cells.bytes + bytes, cells.ends + ends);
        match result {
            ReadRecordResult::Record => Step::Row,
            _ if bytes > 0 => Step::Broken,
            _ => Step::End,
        }
    }
}

/// How much of a row's buffers is in use.
#[derive(Clone, Copy, Default)]
struct Filled {
    bytes: usize,
    ends: usize,
}

impl Rows for Delimited<'_> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        self.skip_line_ends()?;
        row.place = self.core.line() + self.returns;
        let mut filled = Filled::default();
        row.clear();
        row.bytes.resize(row.bytes.len().max(1024), 0);
        row.ends.resize(row.ends.len().max(32), 0);
        loop {
            if self.window.view().is_empty() && !self.window.grow()? {
                return Ok(self.close(row, filled));
            }
            let (result, read, bytes, ends) = self.core.read_record(
                self.window.view(),
                &mut row.bytes[filled.bytes..],
                &mut row.ends[filled.ends..],
            );
            let is_return = read > 0 && self.window.view().get(read - 1) == Some(&b'\r');
            self.window.consume(read);
            if is_return && matches!(result, ReadRecordResult::Record) {
                let is_end = self.window.view().is_empty() && !self.window.grow()?;
                self.returns += u64::from(is_end || self.window.view().first() != Some(&b'\n'));
            }
            filled.bytes += bytes;
            filled.ends += ends;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if filled.bytes >= LONGEST_ROW => {
                    return Err(too_long(row.place));
                }
                ReadRecordResult::OutputFull => row.bytes.resize(row.bytes.len() * 2, 0),
                ReadRecordResult::OutputEndsFull if filled.ends >= LONGEST_ROW => {
                    return Err(too_long(row.place));
                }
                ReadRecordResult::OutputEndsFull => row.ends.resize(row.ends.len() * 2, 0),
                ReadRecordResult::Record => {
                    (row.size, row.len) = (filled.bytes, filled.ends);
                    return Ok(Step::Row);
                }
                ReadRecordResult::End => return Ok(Step::End),
            }
        }
    }
}
