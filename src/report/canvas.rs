//! How much of a report has room in a written format, and how its texts are let in. Formats that must stay small show fewer
//! rows and shorter texts of a report that is too large, and say so.

use std::borrow::Cow;

use super::document::{Cell, Column};
use crate::text::{Catalog, Language, Value, escape};

/// What every part of a written report is made with.
#[derive(Clone, Copy)]
pub(super) struct Canvas<'a> {
    /// Texts in the language of the report.
    pub(super) catalog: &'a Catalog,
    /// ISO code of all money.
    pub(super) currency: &'a str,
    /// Most rows of one table.
    pub(super) rows: usize,
    /// Most letters of one text.
    pub(super) letters: usize,
}

/// Rooms for something that is read from the top: rows of a table, letters of a text. The last is small for any input.
const SIZES: [(usize, usize); 4] = [(400, 1_000), (150, 400), (50, 200), (12, 120)];

/// Marks on one letter: four are more than any writing needs, and they pile up without end.
const MOST_MARKS: usize = 4;

impl<'a> Canvas<'a> {
    /// What `write` makes in the largest room in which it takes at most so many bytes, else in the smallest.
    pub(super) fn fitting<T: AsRef<str> + Default>(
        catalog: &'a Catalog,
        currency: &'a str,
        most_bytes: usize,
        write: impl Fn(Self) -> T,
    ) -> T {
        let mut written = T::default();
        for (rows, letters) in SIZES {
            written = write(Self { catalog, currency, rows, letters });
            if written.as_ref().len() <= most_bytes {
                break;
            }
        }
        written
    }

    /// A text of the program's own.
    pub(super) fn text(self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.catalog.text(id, values)
    }

    /// The language of the report.
    pub(super) fn language(self) -> Language {
        self.catalog.language()
    }

    /// The rows that have room, and how many are left out.
    pub(super) fn cut(self, rows: &[Vec<Cell>]) -> (&[Vec<Cell>], usize) {
        let shown = rows.get(..self.rows).unwrap_or(rows);
        (shown, rows.len() - shown.len())
    }

    /// A text that may hold something from an export, as plain text: cut, with everything that acts made visible.
    pub(super) fn plain(self, text: &str) -> String {
        let cut = match text.char_indices().nth(self.letters) {
            Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
            None => text.to_owned(),
        };
        let mut safe = String::with_capacity(cut.len());
        let mut marks = 0;
        for letter in escape::terminal(&on_one_line(&cut)).chars() {
            marks = if is_mark(letter) { marks + 1 } else { 0 };
            if marks <= MOST_MARKS {
                safe.push(letter);
            }
        }
        safe
    }

    /// A cell as people read it.
    pub(super) fn shown(self, column: &Column, cell: &Cell) -> String {
        self.plain(&column.unit.shown(cell, self.currency, self.catalog))
    }
}

/// Lines of one cell run on, each as a sentence or a clause: what breaks a line would be made visible like all that acts.
pub(in crate::report) fn on_one_line(text: &str) -> Cow<'_, str> {
    let Some((first, rest)) = text.split_once('\n') else { return Cow::Borrowed(text) };
    let mut line = first.to_owned();
    for next in rest.split('\n') {
        let is_ended = line.is_empty() || line.ends_with(['.', '!', '?', ':', ';', ' ']);
        line.push_str(if is_ended { " " } else { "; " });
        line.push_str(next);
    }
    Cow::Owned(line)
}

fn is_mark(letter: char) -> bool {
    use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};
    // Most letters are far from any mark.
    letter >= '\u{300}'
        && matches!(
            letter.general_category(),
            GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark
        )
}
