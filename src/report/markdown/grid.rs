//! Tables with bars between the cells, and entries as headings with sentences. There are no pictures: every table stands for
//! itself.

use super::blocks::Blocks;
use crate::report::canvas::Canvas;
use crate::report::document::{Cell, Column, Shape, Switch, Table, Unit};
use crate::text::{Value, emphasis, markdown};

/// All tables of a section; those of one group under their labels.
pub(super) fn tables(tables: &[Table], canvas: Canvas<'_>, blocks: &mut Blocks) {
    for table in tables {
        let level = match table.choice() {
            Some(label) => {
                blocks.heading(3, &canvas.plain(label));
                4
            }
            None => 3,
        };
        blocks.heading(level, &table.title);
        inside(table, level + 1, canvas, blocks);
    }
}

/// A table whose heading is that of its section.
pub(super) fn under_its_section(table: &Table, canvas: Canvas<'_>, blocks: &mut Blocks) {
    inside(table, 3, canvas, blocks);
}

/// What stands under the heading of a table; groups of rows have headings of their own.
fn inside(table: &Table, level: usize, canvas: Canvas<'_>, blocks: &mut Blocks) {
    blocks.paragraph(&table.note);
    match table.switch {
        Some(Switch::Rows(column)) => {
            for group in table.groups(column) {
                if !group.label.is_empty() {
                    blocks.heading(level, &canvas.plain(&group.label));
                }
                body(table, &group.rows, canvas, blocks);
            }
        }
        _ => body(table, &table.rows, canvas, blocks),
    }
}

/// Some rows of a table.
pub(super) fn body(table: &Table, rows: &[Vec<Cell>], canvas: Canvas<'_>, blocks: &mut Blocks) {
    let (shown, left) = canvas.cut(rows);
    match table.shape {
        Shape::Entries => shown.iter().for_each(|row| entry(table, row, canvas, blocks)),
        Shape::Numbered => blocks.block(numbered(table, shown, canvas)),
        Shape::Grid | Shape::Scores | Shape::Marked => blocks.block(grid(table, shown, canvas)),
    }
    if left > 0 {
        blocks.paragraph(&canvas.text("html-left-out", &[("count", Value::from(left as u64))]));
    }
}

fn grid(table: &Table, rows: &[Vec<Cell>], canvas: Canvas<'_>) -> String {
    let columns = table.telling_columns(rows);
    let heads: Vec<String> = columns.iter().map(|(_, column)| markdown::cell(&column.title)).collect();
    let is_number: Vec<bool> = columns.iter().map(|(_, column)| column.unit.is_number()).collect();
    let cells = |row: &Vec<Cell>| {
        let cell = |(place, column): &(usize, &Column)| {
            cell(column, row.get(*place).unwrap_or(&Cell::Empty), canvas)
        };
        columns.iter().map(cell).collect()
    };
    pipes(&heads, &is_number, rows.iter().map(cells))
}

/// A cell as people read it. Words are guarded as in a file for spreadsheets, since tables are copied into them.
fn cell(column: &Column, cell: &Cell, canvas: Canvas<'_>) -> String {
    let shown = canvas.shown(column, cell);
    match cell {
        Cell::Text(_) | Cell::Named { .. } if column.unit == Unit::Code => markdown::code(&shown),
        Cell::Text(_) | Cell::Named { .. } => markdown::cell(&shown),
        _ => markdown::words(&shown),
    }
}

/// A table of cells that are Markdown already; numbers stand to the right.
pub(super) fn pipes(heads: &[String], is_number: &[bool], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let rule = is_number.iter().map(|is_number| if *is_number { "---:" } else { "---" }.to_owned());
    let mut lines = vec![line(heads), line(&rule.collect::<Vec<_>>())];
    lines.extend(rows.map(|cells| line(&cells)));
    lines.join("\n")
}

/// A numbered list: the name with its small facts and sentences, the steps below it.
fn numbered(table: &Table, rows: &[Vec<Cell>], canvas: Canvas<'_>) -> String {
    let mut lines = Vec::new();
    for (row, number) in rows.iter().zip(1..) {
        let shown = |place: usize| row.get(place).zip(table.columns.get(place));
        let shown = |place| shown(place).map(|(cell, column)| canvas.shown(column, cell)).unwrap_or_default();
        let facts: Vec<String> =
            table.fields(row, false).into_iter().map(|(place, _)| shown(place)).collect();
        let name = markdown::words(&shown(0));
        let mut parts = vec![match facts.as_slice() {
            [] => format!("**{name}.**"),
            facts => format!("**{name}** ({}).", markdown::words(&facts.join("; "))),
        }];
        let (steps, said): (Vec<_>, Vec<_>) =
            table.fields(row, true).into_iter().partition(|(_, column)| column.unit == Unit::Steps);
        parts.extend(said.into_iter().map(|(place, _)| markdown::words(&shown(place))));
        let lead = format!("{number}. ");
        lines.push(format!("{lead}{}", parts.join(" ")));
        let steps = steps.into_iter().filter_map(|(place, _)| row.get(place)?.words()).flat_map(str::lines);
        lines.extend(steps.map(|step| format!("{}- {}", " ".repeat(lead.len()), self::step(step, canvas))));
    }
    lines.join("\n")
}

/// Where to click, with the words on buttons in bold.
fn step(step: &str, canvas: Canvas<'_>) -> String {
    let piece = |(stands_out, words): (bool, &str)| {
        let shown = markdown::words(&canvas.plain(words));
        if stands_out { format!("**{shown}**") } else { shown }
    };
    emphasis::pieces(step).into_iter().map(piece).collect()
}

/// A heading, sentences, and the small facts on one line.
fn entry(table: &Table, row: &[Cell], canvas: Canvas<'_>, blocks: &mut Blocks) {
    if let (Some(column), Some(cell)) = (table.columns.first(), row.first()) {
        blocks.heading(4, &canvas.shown(column, cell));
    }
    for (number, (place, column)) in table.fields(row, true).into_iter().enumerate() {
        let said = row.get(place).map(|cell| canvas.shown(column, cell)).unwrap_or_default();
        // What stands right under the heading needs no label.
        blocks.paragraph(&if number == 0 { said } else { format!("{}: {said}", column.title) });
    }
    let fact = |(place, column): (usize, &Column)| {
        let shown = row.get(place).map(|cell| self::cell(column, cell, canvas)).unwrap_or_default();
        format!("{}: {shown}", markdown::words(&column.title))
    };
    let facts: Vec<String> = table.fields(row, false).into_iter().map(fact).collect();
    if !facts.is_empty() {
        blocks.block(format!("- {}", facts.join("\n- ")));
    }
}
