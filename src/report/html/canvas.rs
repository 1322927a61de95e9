//! How texts and cells are let into the page.

use maud::{Markup, html};

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
        let shown = self.shown(column, cell);
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

/// How cells of a unit look.
pub(super) fn class_of(unit: Unit) -> Option<&'static str> {
    match unit {
        Unit::Words => None,
        Unit::Prose | Unit::Steps => Some("prose"),
        Unit::Code => Some("code"),
        Unit::Date => Some("day"),
        _ => Some("n"),
    }
}
