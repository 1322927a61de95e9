//! One row of a table, whatever the file it comes from.

use std::borrow::Cow;
use std::sync::Arc;

use encoding_rs::Encoding;

use crate::import::encoding::lossy;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::missaved;
use crate::model::digits;

/// The longest row: what one record of a hostile or damaged file may take.
pub const LONGEST_ROW: usize = 1 << 20;

/// Columns that are read even where the first row is shorter. Cells further right than that and than the first row
/// are passed over, so that a hostile sheet with one cell far out in every row costs nothing.
pub(super) const SURE_COLUMNS: u32 = 512;

/// The cells of one row, side by side in one buffer that is used again for the next row.
#[derive(Debug, Clone, Default)]
pub struct Row {
    bytes: Vec<u8>,
    /// Where each cell ends in `bytes`.
    ends: Vec<u32>,
    /// Cells that are typed numbers, and not texts of digits, with the money that is shown beside them.
    numbers: Vec<(usize, Option<Arc<str>>)>,
    /// Line of the file (1-based) or number of the row or item, header included.
    pub place: u64,
    /// Which of several tables side by side it is of, from 0.
    pub block: usize,
}

impl Row {
    /// Forgets all cells.
    #[inline]
    pub fn clear(&mut self) {
        self.bytes.clear();
        self.ends.clear();
        self.numbers.clear();
    }

    /// Marks the last cell as a typed number.
    pub fn mark_number(&mut self) {
        self.mark(None);
    }

    /// Marks the last cell as a typed number, with the money that its format shows beside it.
    pub(super) fn mark(&mut self, money: Option<Arc<str>>) {
        self.numbers.extend(self.len().checked_sub(1).map(|last| (last, money)));
    }

    /// Marks the last cell as a cell of another row is marked.
    pub(super) fn mark_as(&mut self, other: &Self, index: usize) {
        if let Some((_, money)) = other.numbers.iter().find(|(number, _)| *number == index) {
            self.mark(money.clone());
        }
    }

    /// Whether a cell is a typed number: its dot is a decimal point.
    #[inline]
    pub fn is_number(&self, index: usize) -> bool {
        self.numbers.iter().any(|(number, _)| *number == index)
    }

    /// The money that is shown beside a typed number and is no part of it.
    #[inline]
    pub fn money(&self, index: usize) -> Option<&str> {
        self.numbers.iter().find(|(number, _)| *number == index)?.1.as_deref()
    }

    /// A cell as people see it: a typed number with its money.
    #[inline]
    pub fn shown(&self, index: usize) -> Cow<'_, str> {
        let text = self.text(index);
        match self.money(index) {
            Some(money) if !text.is_empty() => Cow::Owned(format!("{text} {money}")),
            _ => text,
        }
    }

    /// Adds a cell behind the last one.
    ///
    /// # Errors
    ///
    /// When the row gets longer than 1 MiB.
    #[inline]
    pub fn push(&mut self, cell: &[u8]) -> Result<(), ImportError> {
        self.append(cell)?;
        self.end_cell()
    }

    /// Adds bytes to the cell behind the last one, which `end_cell` ends.
    ///
    /// # Errors
    ///
    /// As `push`.
    #[inline]
    pub(super) fn append(&mut self, part: &[u8]) -> Result<(), ImportError> {
        if self.bytes.len() + part.len() > LONGEST_ROW {
            return Err(too_long(self.place));
        }
        self.bytes.extend_from_slice(part);
        Ok(())
    }

    /// Ends the cell to which bytes were added.
    ///
    /// # Errors
    ///
    /// When there are more cells than a row has bytes.
    #[inline]
    pub(super) fn end_cell(&mut self) -> Result<(), ImportError> {
        if self.ends.len() == LONGEST_ROW {
            return Err(too_long(self.place));
        }
        self.ends.push(self.bytes.len() as u32);
        Ok(())
    }

    /// Writes the digits of Arabic and of wide letters, and blanks of every kind, as everybody writes them, and nothing that cannot be
    /// seen: `2025-02-10\u{a0}10:54` is a time like any other.
    pub fn write_plainly(&mut self) {
        let bytes = self.bytes.as_slice();
        if !may_need_writing(bytes) {
            return;
        }
        let has_digits = memchr::memchr3(0xd9, 0xdb, 0xef, bytes).is_some();
        // «="+7916…"» keeps spreadsheets from making a number of it.
        let has_formula = memchr::memchr_iter(b'=', bytes).any(|at| bytes.get(at + 1) == Some(&b'"'));
        let is_blank = |at: usize| {
            matches!(bytes.get(at..at + 2), Some([0xc2, 0xa0] | [0xe2, 0x80..=0x81] | [0xe3, 0x80]))
        };
        if has_digits || has_formula || memchr::memchr3_iter(0xc2, 0xe2, 0xe3, bytes).any(is_blank) {
            self.rewrite(plain);
        }
    }

    /// Writes the text of each cell that holds more than ASCII anew.
    fn rewrite(&mut self, anew: impl Fn(&str) -> Cow<'_, str>) {
        let room = Vec::with_capacity(self.bytes.len());
        let old = std::mem::replace(&mut self.bytes, room);
        let mut start = 0;
        for end in &mut self.ends {
            let cell = old.get(start as usize..*end as usize).unwrap_or_default();
            start = *end;
            match std::str::from_utf8(cell) {
                Ok(text) if !text.is_ascii() || text.starts_with("=\"") => {
                    self.bytes.extend_from_slice(anew(text).as_bytes());
                }
                _ => self.bytes.extend_from_slice(cell),
            }
            *end = self.bytes.len() as u32;
        }
    }

    /// What tells the row from all others of its file.
    pub fn number(&self) -> String {
        if self.block == 0 { self.place.to_string() } else { format!("{}.{}", self.place, self.block + 1) }
    }

    /// Number of cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no cell at all.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Bytes of all cells together.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// A cell as it stands; empty when the row is shorter.
    #[inline]
    pub fn bytes(&self, index: usize) -> &[u8] {
        let Some(end) = self.ends.get(index) else { return &[] };
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.bytes.get(start as usize..*end as usize).unwrap_or_default()
    }

    /// A cell as text without the blanks around it; bytes that are no UTF-8 become U+FFFD.
    #[inline]
    pub fn text(&self, index: usize) -> Cow<'_, str> {
        match lossy(self.bytes(index)) {
            Cow::Borrowed(text) => Cow::Borrowed(trim(text)),
            Cow::Owned(text) => Cow::Owned(trim(&text).to_owned()),
        }
    }

    /// Whether a cell holds anything but blanks.
    #[inline]
    pub fn is_filled(&self, index: usize) -> bool {
        !self.bytes(index).iter().all(u8::is_ascii_whitespace)
    }

    /// Whether exactly one cell holds anything.
    pub fn is_lone(&self) -> bool {
        (0..self.len()).filter(|cell| self.is_filled(*cell)).take(2).count() == 1
    }

    /// Whether no cell holds anything but blanks.
    pub fn is_blank(&self) -> bool {
        self.bytes.iter().all(u8::is_ascii_whitespace)
    }
}

/// Takes away blanks of every kind and byte order marks around a cell.
pub fn trim(text: &str) -> &str {
    let is_sign = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_graphic);
    if is_sign(text.as_bytes().first()) && is_sign(text.as_bytes().last()) {
        return text;
    }
    text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}')
}

/// Whether a row may hold what is written anew: the sign of a formula, or what begins a letter that is a digit or a blank. Hardly any row
/// does: it is told from how near each byte is to such a one, as a number, so that many bytes are looked at side by side.
fn may_need_writing(bytes: &[u8]) -> bool {
    // C2 begins unbreakable blanks; D9 and DB digits, E2, E3 and EF blanks and wide digits, and what lies between is rare enough.
    let distance = |byte: u8| (byte ^ b'=').min(byte ^ 0xc2).min(0xd9_u8.saturating_sub(byte));
    bytes.iter().map(|byte| distance(*byte)).fold(u8::MAX, u8::min) == 0
}

/// A text with plain digits and blanks, as a text and not as the formula of one, and without marks that cannot be seen; those within
/// letters of Persian and of emoji stay.
fn plain(text: &str) -> Cow<'_, str> {
    let is_of_way = |letter: char| matches!(letter, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_mark = |letter: char| is_of_way(letter) || matches!(letter, '\u{200b}' | '\u{2060}' | '\u{feff}');
    let is_blank = |letter: char| {
        letter.is_whitespace() && !letter.is_ascii() && !matches!(letter, '\u{85}' | '\u{2028}' | '\u{2029}')
    };
    let text = text.strip_prefix("=\"").and_then(|text| text.strip_suffix('"')).unwrap_or(text);
    let plain = digits::plain(text);
    if !plain.contains(|letter| is_mark(letter) || is_blank(letter)) {
        return plain;
    }
    let seen = plain.chars().filter(|letter| !is_mark(*letter));
    Cow::Owned(seen.map(|letter| if is_blank(letter) { ' ' } else { letter }).collect())
}

/// The error of a row over the limit.
pub(super) fn too_long(place: u64) -> ImportError {
    ImportError::at(ImportErrorKind::Limit { limit: "1 MiB for one row" }, place)
}

/// What asking for the next row gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A whole row.
    Row,
    /// A row that the end of the file cut off.
    Broken,
    /// There are no more rows.
    End,
}

/// A file seen as rows.
pub trait Rows {
    /// Puts the next row that is not blank between rows into `row`.
    ///
    /// # Errors
    ///
    /// When reading fails or a limit is passed.
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError>;
}

/// Rows that stand in a list, for tests.
#[cfg(test)]
pub(super) struct Lines(pub(super) Vec<Row>);

#[cfg(test)]
impl Rows for Lines {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        if self.0.is_empty() {
            return Ok(Step::End);
        }
        *row = self.0.remove(0);
        Ok(Step::Row)
    }
}

/// Rows of text that was misread in a code page before it was saved, put right.
pub struct PutRight<'r> {
    /// The rows as they stand.
    pub rows: &'r mut dyn Rows,
    /// The code page.
    pub page: &'static Encoding,
}

impl Rows for PutRight<'_> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        let step = self.rows.next_row(row)?;
        row.rewrite(|cell| Cow::Owned(missaved::put_right(cell, self.page)));
        Ok(step)
    }
}

/// Rows whose digits and blanks are written as everybody writes them.
pub struct Plainly<'r>(pub &'r mut dyn Rows);

impl Rows for Plainly<'_> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        let step = self.0.next_row(row)?;
        row.write_plainly();
        Ok(step)
    }
}
