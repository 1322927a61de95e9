//! The rows of a dump, from the places where they stand.

use std::borrow::Cow;

use super::statements::{Cursor, Escapes};
use crate::import::error::ImportError;
use crate::import::table::row::{Row, Rows, Step};

/// The longest cell.
const LONGEST_CELL: usize = 32 << 10;

/// How rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notation {
    /// A line for each row, tabs between the cells.
    Copy,
    /// Brackets for each row.
    Insert,
}

/// Rows of one table that stand together.
pub(super) struct Stretch {
    /// The columns that the rows have, where they are named.
    pub(super) columns: Vec<String>,
    pub(super) notation: Notation,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The rows of one table.
pub(super) struct DumpRows<'d, I> {
    text: &'d [u8],
    escapes: Escapes,
    columns: Vec<String>,
    stretches: I,
    /// The stretch that is read, where it goes on, and the place of each of its cells in the row.
    current: Option<(&'d Stretch, usize, Vec<usize>)>,
    is_behind_header: bool,
    /// The line that `counted` lies in.
    line: u64,
    counted: usize,
}

impl<'d, I: Iterator<Item = &'d Stretch>> Rows for DumpRows<'d, I> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        row.clear();
        if !std::mem::replace(&mut self.is_behind_header, true) {
            for column in &self.columns {
                row.push(column.as_bytes())?;
            }
            row.place = 1;
            return Ok(if self.columns.is_empty() { Step::End } else { Step::Row });
        }
        loop {
            let Some((stretch, at, places)) = self.current.take() else {
                let Some(stretch) = self.stretches.next() else { return Ok(Step::End) };
                self.current = Some((stretch, stretch.start, self.places(stretch)));
                continue;
            };
            let text = &self.text[..stretch.end];
            let cells = match stretch.notation {
                Notation::Copy => copied(text, at),
                Notation::Insert => inserted(text, at, self.escapes),
            };
            match cells {
                Cells::None => continue,
                Cells::Cut => row.place = self.line_at(at),
                Cells::Some(cells, next) => {
                    row.place = self.line_at(at);
                    self.current = Some((stretch, next, places));
                    self.put(&cells, row)?;
                    return Ok(Step::Row);
                }
            }
            return Ok(Step::Broken);
        }
    }
}

impl<'d, I> DumpRows<'d, I> {
    /// The rows of some stretches under the columns of their table.
    pub(super) fn new(text: &'d [u8], escapes: Escapes, columns: Vec<String>, stretches: I) -> Self {
        let (current, is_behind_header, line, counted) = (None, false, 1, 0);
        Self { text, escapes, columns, stretches, current, is_behind_header, line, counted }
    }

    /// Where each cell of a stretch stands among the columns of the table.
    fn places(&self, stretch: &Stretch) -> Vec<usize> {
        let place = |name: &String| self.columns.iter().position(|column| column == name);
        stretch.columns.iter().map(|name| place(name).unwrap_or(usize::MAX)).collect()
    }

    fn put(&self, cells: &[Cow<'d, [u8]>], row: &mut Row) -> Result<(), ImportError> {
        let places = self.current.as_ref().map_or(&[][..], |(_, _, places)| places);
        for column in 0..self.columns.len() {
            let cell =
                if places.is_empty() { Some(column) } else { places.iter().position(|at| *at == column) };
            let cell = cell.and_then(|cell| cells.get(cell)).map_or(&b""[..], |cell| cell);
            row.push(&cell[..cell.len().min(LONGEST_CELL)])?;
        }
        Ok(())
    }

    /// The line that a place lies in. Places only grow.
    fn line_at(&mut self, at: usize) -> u64 {
        let passed = self.text.get(self.counted..at).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count() as u64;
        self.counted = self.counted.max(at);
        self.line
    }
}

/// What stands at a place of a stretch.
enum Cells<'d> {
    /// No row any more.
    None,
    /// A row that does not end.
    Cut,
    /// The cells of a row, and where the next one begins.
    Some(Vec<Cow<'d, [u8]>>, usize),
}

/// The cells of a line of `COPY`.
fn copied(text: &[u8], at: usize) -> Cells<'_> {
    let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) else { return Cells::None };
    let Some(end) = memchr::memchr(b'\n', rest) else { return Cells::Cut };
    let line = rest[..end].strip_suffix(b"\r").unwrap_or(&rest[..end]);
    Cells::Some(line.split(|byte| *byte == b'\t').map(uncopied).collect(), at + end + 1)
}

/// A cell of `COPY` as it was.
fn uncopied(cell: &[u8]) -> Cow<'_, [u8]> {
    if cell == b"\\N" {
        return Cow::Borrowed(b"");
    }
    if memchr::memchr(b'\\', cell).is_none() {
        return Cow::Borrowed(cell);
    }
    let mut plain = Vec::with_capacity(cell.len());
    let mut bytes = cell.iter().copied();
    while let Some(byte) = bytes.next() {
        plain.push(if byte == b'\\' { bytes.next().map_or(b'\\', escaped) } else { byte });
    }
    Cow::Owned(plain)
}

/// What a letter behind a backslash stands for.
fn escaped(letter: u8) -> u8 {
    match letter {
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'b' => 8,
        b'f' => 12,
        b'v' => 11,
        b'0' => 0,
        other => other,
    }
}

/// The cells of a row of `INSERT`.
fn inserted(text: &[u8], at: usize, escapes: Escapes) -> Cells<'_> {
    let mut cursor = Cursor { text, at, escapes };
    let _ = cursor.sign(b',');
    if !cursor.sign(b'(') {
        return Cells::None;
    }
    let mut cells = Vec::new();
    loop {
        cells.push(uninserted(cursor.value(), escapes));
        if !cursor.sign(b',') {
            break;
        }
    }
    if cursor.sign(b')') { Cells::Some(cells, cursor.at) } else { Cells::Cut }
}

/// A value of `INSERT` as it was.
fn uninserted(value: &[u8], escapes: Escapes) -> Cow<'_, [u8]> {
    if value.eq_ignore_ascii_case(b"null") || value.starts_with(b"0x") || value.starts_with(b"X'") {
        return Cow::Borrowed(b"");
    }
    // `E'…'` of PostgreSQL, `_binary '…'` and `N'…'` of others.
    let Some(open) = memchr::memchr(b'\'', value) else { return Cow::Borrowed(value) };
    let is_binary = value.starts_with(b"_binary");
    let has_escapes = escapes == Escapes::Backslash || matches!(value.first(), Some(b'E' | b'e'));
    let close = memchr::memrchr(b'\'', value).filter(|close| *close > open).unwrap_or(value.len());
    if is_binary {
        return Cow::Borrowed(b"");
    }
    let inside = &value[open + 1..close];
    if memchr::memchr2(b'\'', b'\\', inside).is_none() {
        return Cow::Borrowed(inside);
    }
    let mut plain = Vec::with_capacity(inside.len());
    let mut bytes = inside.iter().copied();
    while let Some(byte) = bytes.next() {
        plain.push(match byte {
            b'\\' if has_escapes => bytes.next().map_or(b'\\', escaped),
            b'\'' => bytes.next().unwrap_or(b'\''),
            other => other,
        });
    }
    Cow::Owned(plain)
}
