//! Tables on a terminal: the first rows of each. Sentences that belong to a row stand under it.

use super::grid::{Grid, Line};
use super::limits::{BELOW, MOST_ROWS, NESTED, most, say_more};
use crate::report::document::{Cell, Column, OnScreen, Shape, Table, Unit};
use crate::report::layout::{GAP, Screen, bar};
use crate::text::escape;

/// How far what is said stands below a mark.
const UNDER_MARK: &str = "      ";

/// What stands before a step.
const STEP: &str = "     -  ";

/// Columns of the bar beside a score, where there is room; how many it needs to say anything; the column where it stands.
const BAR: usize = 20;
const SHORTEST_BAR: usize = 5;
const BAR_AT: usize = 3;

/// A table, as it is best read.
pub(super) fn table(table: &Table, currency: &str, screen: &mut Screen<'_>) {
    let grid = Grid::new(table, currency, screen.options);
    match table.shape {
        Shape::Entries => return entries(table, currency, screen),
        Shape::Marked => return marked(&grid, screen),
        Shape::Scores => return scores(&grid, screen),
        Shape::Numbered => return numbered(&grid, screen),
        Shape::Grid => {}
    }
    let (lines, left) = grid.lines();
    put(&grid, &lines, screen);
    say_more(left, screen);
    if !table.note.is_empty() {
        screen.paragraph(NESTED, &table.note);
    }
    screen.blank();
}

/// Scores with a bar each, without headings; in plain words every figure behind its name.
fn scores(grid: &Grid<'_>, screen: &mut Screen<'_>) {
    let (lines, left) = grid.lines();
    let (mut header, mut right) = (grid.header(), grid.numbers());
    let mut rows: Vec<Vec<String>> = lines.iter().map(|line| line.cells.clone()).collect();
    if !screen.is_plain() {
        header.iter_mut().for_each(String::clear);
    }
    if !screen.is_plain() && grid.table.rows.iter().any(|row| score_of(row).is_some()) {
        let taken: usize = (0..header.len()).map(|place| widest(&rows, place) + GAP).sum();
        let columns = screen.options.width.saturating_sub(taken + GAP).clamp(SHORTEST_BAR, BAR);
        for (row, cells) in grid.table.rows.iter().zip(&mut rows) {
            let bar = score_of(row).map(|score| bar(score / 100.0, columns, screen.options.ascii));
            cells.insert(BAR_AT.min(cells.len()), bar.unwrap_or_default());
        }
        header.insert(BAR_AT.min(header.len()), String::new());
        right.insert(BAR_AT.min(right.len()), false);
    }
    let unbroken: Vec<bool> = (1..=header.len()).map(|place| place < header.len()).collect();
    let drawn = screen.grid(header, rows, &unbroken, &right).into_iter().skip(1);
    for (drawn, line) in drawn.zip(&lines) {
        for line in drawn {
            screen.line(line);
        }
        let said: Vec<String> = line.below.iter().flat_map(|text| text.lines()).map(str::to_owned).collect();
        screen.sentences(BELOW, &said);
    }
    say_more(left, screen);
    screen.blank();
}

/// The score of a row of scores, where it is known.
fn score_of(row: &[Cell]) -> Option<f64> {
    match row.get(1) {
        Some(Cell::Number(score)) => Some(*score),
        _ => None,
    }
}

/// Columns of the widest cell.
fn widest(rows: &[Vec<String>], place: usize) -> usize {
    rows.iter().filter_map(|row| row.get(place)).map(|cell| escape::width(cell)).max().unwrap_or(0)
}

/// Rows with a number before each: the name with its small facts, what is said of it, then its steps.
fn numbered(grid: &Grid<'_>, screen: &mut Screen<'_>) {
    screen.paragraph(NESTED, &grid.table.title);
    for (row, number) in grid.table.rows.iter().zip(1..) {
        let shown = |(place, _): &(usize, &Column)| grid.shown(row, *place);
        let facts: Vec<String> = grid.table.fields(row, false).iter().map(shown).collect();
        let facts = if facts.is_empty() { String::new() } else { format!(" ({})", facts.join("; ")) };
        screen.paragraph(&format!("  {number}  "), &format!("{}{facts}", grid.shown(row, 0)));
        for (place, column) in grid.table.fields(row, true) {
            let lead = if column.unit == Unit::Steps { STEP } else { BELOW };
            for line in grid.shown(row, place).lines() {
                screen.paragraph(lead, line);
            }
        }
    }
    screen.blank();
}

/// Rows with a mark before each. A table of which a screen shows one sentence a row has a line for each, behind the name.
fn marked(grid: &Grid<'_>, screen: &mut Screen<'_>) {
    let prose: Vec<usize> = grid.places(true).collect();
    for row in &grid.table.rows {
        let (name, mark) = (grid.shown(row, 0), grid.shown(row, 1));
        let said = prose.iter().map(|place| grid.shown(row, *place)).filter(|text| !text.is_empty());
        let said: Vec<String> = said.collect();
        match said.as_slice() {
            [one] if prose.len() == 1 => screen.paragraph(&format!("{mark}  "), &format!("{name}: {one}")),
            said => {
                screen.paragraph(&format!("{mark}  "), &name);
                let lines = said.iter().flat_map(|text| text.lines());
                for text in lines {
                    screen.paragraph(UNDER_MARK, text);
                }
                screen.blank();
            }
        }
    }
    screen.blank();
}

/// Aligned rows, each with its sentences under it.
fn put(grid: &Grid<'_>, lines: &[Line], screen: &mut Screen<'_>) {
    let rows = lines.iter().map(|line| line.cells.clone()).collect();
    let has_numbers = grid.numbers().contains(&true);
    // A word among numbers stands to the right as they do.
    let right: Vec<bool> = (0..grid.header().len()).map(|place| has_numbers && place > 0).collect();
    let mut drawn = screen.grid(grid.header(), rows, &grid.unbroken(), &right).into_iter();
    for line in drawn.by_ref().take(1).flatten() {
        screen.line(line);
    }
    for (drawn, line) in drawn.zip(lines) {
        for line in drawn {
            screen.line(line);
        }
        for text in line.below.iter().flat_map(|text| text.lines()) {
            // An address that is longer than a line is left to the terminal to break.
            let width = screen.options.width.saturating_sub(BELOW.len());
            if text.split(' ').any(|word| escape::width(word) > width) {
                screen.addresses(BELOW, text);
            } else {
                screen.paragraph(BELOW, text);
            }
        }
        // Texts are set apart where no column of numbers holds the rows together.
        if !has_numbers && !line.below.is_empty() {
            screen.blank();
        }
    }
}

/// Rows that are sentences: a name, and what is said of it.
fn entries(table: &Table, currency: &str, screen: &mut Screen<'_>) {
    screen.line(format!("{NESTED}{}", table.title));
    let is_prose = |column: &&Column| column.unit == Unit::Prose && column.on_screen != OnScreen::Never;
    // Several things said of a row are told apart by their names.
    let is_labelled = table.columns.iter().filter(is_prose).count() > 1;
    let most = most(table.rows.len(), MOST_ROWS, &screen.options);
    for row in &table.rows[..most] {
        let shown = |(place, column): (usize, &Column)| {
            if column.on_screen == OnScreen::Never {
                return None;
            }
            let cell = row.get(place).unwrap_or(&Cell::Empty);
            let shown = column.unit.shown(cell, currency, screen.catalog());
            match place {
                _ if shown.is_empty() => None,
                0 => Some(shown),
                _ if column.unit == Unit::Prose && !is_labelled => Some(shown),
                _ => Some(format!("{}: {shown}", column.title)),
            }
        };
        let said: Vec<String> = table.columns.iter().enumerate().filter_map(shown).collect();
        let (name, rest) = said.split_first().map_or(("", &said[..]), |(name, rest)| (name.as_str(), rest));
        let text = if is_labelled || rest.is_empty() {
            said.join("; ")
        } else {
            format!("{name}: {}", rest.join("; "))
        };
        screen.paragraph("  -  ", &text);
    }
    say_more(table.rows.len() - most, screen);
    screen.blank();
}
