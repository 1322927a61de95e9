//! What `simulate` shows people: what becomes of the clients, of whom, what they still have, and what would be worst next.

mod groups;
mod outcome;
mod outlook;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use super::RenderOptions;
use super::layout::Screen;
use crate::model::what_if::WhatIf;

/// Writes the answer.
///
/// # Errors
///
/// Only when writing fails.
pub fn render_what_if(answer: &WhatIf, options: &RenderOptions<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut screen = Screen::new(options);
    outcome::head(answer, &mut screen);
    outcome::verdict(answer, &mut screen);
    outcome::shares(answer, &mut screen);
    outcome::open_work(answer, &mut screen);
    groups::who(answer, &mut screen);
    groups::still(answer, &mut screen);
    outlook::next(answer, &mut screen);
    outlook::surer(answer, &mut screen);
    out.write_all(screen.finish().as_bytes())
}
