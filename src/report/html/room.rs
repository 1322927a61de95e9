//! How much of a report has room on the page, and how its texts are let in.

use maud::{Markup, html};

use crate::report::document::{Cell, Column, Unit};
use crate::text::{Catalog, Language, Value, escape};

/// Most bytes of a page: 2 MB, with some left for what is around it.
pub(super) const MOST_BYTES: usize = 1_950_000;

/// What every part of the page is written with.
#[derive(Clone, Copy)]
pub(super) struct Room<'a> {
    /// Texts in the language of the page.
    pub(super) catalog: &'a Catalog,
    /// ISO code of all money.
    pub(super) currency: &'a str,
    /// Most rows of one table.
    pub(super) rows: usize,
    /// Most letters of one text.
    pub(super) letters: usize,
}

impl<'a> Room<'a> {
    /// The rooms that are tried one after the other until the page is small enough. The last is small for any input.
    pub(super) fn all(catalog: &'a Catalog, currency: &'a str) -> impl Iterator<Item = Self> {
        [(400, 1_000), (150, 400), (50, 200), (12, 120)].into_iter().map(move |(rows, letters)| Self {
            catalog,
            currency,
            rows,
            letters,
        })
    }

    /// A text of the program's own.
    pub(super) fn text(self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.catalog.text(id, values)
    }

    pub(super) fn language(self) -> Language {
        self.catalog.language()
    }

    /// A text that may hold something from an export, as plain text.
    pub(super) fn plain(self, text: &str) -> String {
        let cut = match text.char_indices().nth(self.letters) {
            Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
            None => text.to_owned(),
        };
        let mut safe = String::with_capacity(cut.len());
        let mut marks = 0;
        for letter in escape::terminal(&cut).chars() {
            // Marks pile up on one letter without end; four are more than any writing needs.
            marks = if is_mark(letter) { marks + 1 } else { 0 };
            if marks <= 4 {
                safe.push(letter);
            }
        }
        safe
    }

    /// A text that may hold something from an export, on the page.
    pub(super) fn said(self, text: &str) -> Markup {
        html! { bdi { (self.plain(text)) } }
    }

    /// A cell as people read it.
    pub(super) fn shown(self, column: &Column, cell: &Cell) -> String {
        self.plain(&column.unit.shown(cell, self.currency, self.catalog))
    }

    /// A cell on the page.
    pub(super) fn cell(self, column: &Column, cell: &Cell) -> Markup {
        let shown = self.shown(column, cell);
        if cell.words().is_some() {
            html! { bdi { (shown) } }
        } else {
            html! { (shown) }
        }
    }
}

/// How cells of a unit look.
pub(super) fn look(unit: Unit) -> Option<&'static str> {
    match unit {
        Unit::Words => None,
        Unit::Prose => Some("prose"),
        Unit::Code => Some("code"),
        Unit::Date => Some("day"),
        _ => Some("n"),
    }
}

fn is_mark(letter: char) -> bool {
    use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};
    matches!(letter.general_category(), GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark)
}
