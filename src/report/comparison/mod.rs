//! A comparison for people: the verdict of the change in one sentence, then what moved, the most telling first.

mod moves;
mod rest;
mod verdict;
mod who;

use std::io::{self, Write};

use super::RenderOptions;
use super::layout::Screen;
use crate::model::comparison::Comparison;
use crate::text::{Language, number};

/// Most rows of one table before "and 5 more".
const MOST_ROWS: usize = 8;

/// Writes what moved.
///
/// # Errors
///
/// Only when writing fails.
pub fn render_comparison(
    comparison: &Comparison,
    options: &RenderOptions<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut screen = Screen::new(options);
    verdict::sentences(comparison, &mut screen);
    verdict::scores(comparison, &mut screen);
    who::groups(comparison, &mut screen);
    moves::losses(comparison, &mut screen);
    moves::channels(comparison, &mut screen);
    moves::properties(comparison, &mut screen);
    moves::clients(comparison, &mut screen);
    rest::findings(comparison, &mut screen);
    rest::sources(comparison, &mut screen);
    rest::settings(comparison, &mut screen);
    out.write_all(screen.finish().trim_end().as_bytes())?;
    out.write_all(b"\n")
}

/// A change with its sign: `+4.5`, `−0.4`, `0.0`.
pub(super) fn signed(change: f64, decimals: usize, language: Language) -> String {
    let text = number::decimal(change, decimals, language);
    let is_shown = text.chars().any(|c| ('1'..='9').contains(&c));
    if change > 0.0 && is_shown { format!("+{text}") } else { text }
}

/// Puts a table on the screen, at most `MOST_ROWS` of it unless all is asked for.
fn table(header: Vec<String>, mut rows: Vec<Vec<String>>, screen: &mut Screen<'_>) {
    let all = rows.len();
    if !screen.options.verbose {
        rows.truncate(MOST_ROWS);
    }
    let shown = rows.len();
    for line in screen.table(header, rows) {
        screen.line(line);
    }
    more(all - shown, screen);
    screen.blank();
}

/// "and 5 more", where there are any.
fn more(count: usize, screen: &mut Screen<'_>) {
    if count > 0 {
        let count = crate::text::Value::from(count as u64);
        let text = screen.text("loses-more", &[("count", count)]);
        screen.line(format!("  {text}"));
    }
}
