//! How texts and cells are let into the page.

use maud::{Markup, html};

use super::icon;
pub(super) use crate::report::canvas::Canvas;
use crate::report::document::{Cell, Column, Unit};
use crate::text::emphasis;

/// Most bytes of a page: 2 MB, with some left for what is around it.
pub(super) const MOST_BYTES: usize = 1_950_000;

/// What a page adds to a room: everything from an export is isolated from the direction of what stands around it.
pub(super) trait OnPage {
    /// A text that may hold something from an export, on the page.
    fn said(self, text: &str) -> Markup;

    /// A cell on the page.
    fn cell(self, column: &Column, cell: &Cell) -> Markup;
}

impl OnPage for Canvas<'_> {
    fn said(self, text: &str) -> Markup {
        html! { bdi { (self.plain(text)) } }
    }

    fn cell(self, column: &Column, cell: &Cell) -> Markup {
        if let (Unit::Steps, Some(steps)) = (column.unit, cell.words()) {
            return html! { ul.list { @for step in steps.lines() { li { (step_of(step, self)) } } } };
        }
        if let (Unit::Links, Cell::Named { name, .. }) = (column.unit, cell) {
            return links(name, self);
        }
        let shown = self.shown(column, cell);
        if let ("severity", Cell::Named { id, .. }) = (column.id, cell) {
            return html! { (icon::severity(id)) bdi { (shown) } };
        }
        if cell.words().is_some() {
            html! { bdi { (shown) } }
        } else {
            html! { (shown) }
        }
    }
}

/// Where to click, with the words on buttons in bold.
fn step_of(step: &str, canvas: Canvas<'_>) -> Markup {
    html! {
        bdi {
            @for (stands_out, words) in emphasis::pieces(step) {
                @if stands_out { b { (canvas.plain(words)) } } @else { (canvas.plain(words)) }
            }
        }
    }
}

/// Addresses that the program itself knows, by their houses, each with what is remarked of it.
fn links(pieces: &str, canvas: Canvas<'_>) -> Markup {
    let piece = |piece: &str| {
        let (address, remark) = piece.split_once(' ').unwrap_or((piece, ""));
        let Some(rest) = address.strip_prefix("https://") else { return canvas.said(piece) };
        let house = rest.split('/').next().unwrap_or(rest);
        html! {
            a href=(address) rel="noopener noreferrer" { (canvas.plain(house.strip_prefix("www.").unwrap_or(house))) }
            @if !remark.is_empty() { " " (canvas.plain(remark)) }
        }
    };
    html! { ul.links { @for one in pieces.split(';').map(str::trim) { li { (piece(one)) } } } }
}

/// How cells of a unit look.
pub(super) fn class_of(unit: Unit) -> Option<&'static str> {
    match unit {
        Unit::Words => None,
        Unit::Prose | Unit::Steps => Some("prose"),
        Unit::Links => Some("from"),
        Unit::Code => Some("code"),
        Unit::Date => Some("day"),
        _ => Some("n"),
    }
}
