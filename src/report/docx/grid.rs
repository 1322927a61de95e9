//! Sections of a document: sentences, lists, and tables as grids or row by row.

use super::body::{Body, Head, Run, Style};
use crate::report::canvas::Canvas;
use crate::report::document::{Cell, Column, List, Section, Shape, Switch, Table, Unit};
use crate::text::{Value, emphasis};

/// Sections under their headings.
pub(super) fn chapters<'a>(
    sections: impl IntoIterator<Item = &'a Section>,
    canvas: Canvas<'_>,
    body: &mut Body,
) {
    for section in sections {
        body.paragraph(Style::Heading(1), &canvas.plain(&section.title));
        for sentence in section.sentences() {
            body.paragraph(Style::Text, &canvas.plain(sentence));
        }
        for table in &section.tables {
            if !section.is_headed_by(table) {
                let title = table.choice().unwrap_or(&table.title);
                body.paragraph(Style::Heading(2), &canvas.plain(title));
            }
            self::table(table, canvas, body);
        }
        section.lists.iter().for_each(|list| self::list(list, &section.title, canvas, body));
    }
}

fn list(list: &List, of: &str, canvas: Canvas<'_>, body: &mut Body) {
    if list.title != of {
        body.paragraph(Style::Heading(2), &canvas.plain(&list.title));
    }
    let shown = list.entries.get(..canvas.rows).unwrap_or(&list.entries);
    for entry in shown {
        body.paragraph(Style::Bullet, &canvas.plain(entry));
    }
    left_out(list.entries.len() - shown.len(), canvas, body);
}

/// What stands under the heading of a table; groups of rows have headings of their own.
fn table(table: &Table, canvas: Canvas<'_>, body: &mut Body) {
    body.paragraph(Style::Text, &canvas.plain(&table.note));
    let Some(Switch::Rows(column)) = table.switch else { return rows(table, &table.rows, canvas, body) };
    for group in table.groups(column) {
        body.paragraph(Style::Heading(3), &canvas.plain(&group.label));
        rows(table, &group.rows, canvas, body);
    }
}

fn rows(table: &Table, rows: &[Vec<Cell>], canvas: Canvas<'_>, body: &mut Body) {
    let (shown, left) = canvas.cut(rows);
    match table.shape {
        Shape::Entries => shown.iter().for_each(|row| entry(table, row, canvas, body)),
        Shape::Numbered => numbered(table, shown, canvas, body),
        Shape::Grid | Shape::Scores | Shape::Marked => grid(table, shown, canvas, body),
    }
    left_out(left, canvas, body);
}

fn left_out(count: usize, canvas: Canvas<'_>, body: &mut Body) {
    if count > 0 {
        body.paragraph(Style::Fact, &canvas.text("html-left-out", &[("count", Value::from(count as u64))]));
    }
}

/// Rows under headings.
fn grid(table: &Table, rows: &[Vec<Cell>], canvas: Canvas<'_>, body: &mut Body) {
    let columns = table.telling_columns(rows);
    let head = |(place, column): &(usize, &Column)| Head {
        title: canvas.plain(&column.title),
        weight: weight(column, *place == 0),
        is_number: column.unit.is_number(),
    };
    let heads: Vec<Head> = columns.iter().map(head).collect();
    let cells = |row: &Vec<Cell>| {
        let cell = |(place, column): &(usize, &Column)| shown(row, *place, column, canvas);
        columns.iter().map(cell).collect()
    };
    body.table(&heads, rows.iter().map(cells));
}

/// How much room a column needs: sentences and names more than numbers.
fn weight(column: &Column, is_first: bool) -> usize {
    match column.unit {
        unit if unit.is_prose() => 6,
        Unit::Code => 4,
        Unit::Words if is_first => 5,
        Unit::Words => 3,
        _ => 2,
    }
}

fn shown(row: &[Cell], place: usize, column: &Column, canvas: Canvas<'_>) -> String {
    row.get(place).map(|cell| canvas.shown(column, cell)).unwrap_or_default()
}

/// A heading, sentences, and the small facts in a line each.
fn entry(table: &Table, row: &[Cell], canvas: Canvas<'_>, body: &mut Body) {
    if let Some(column) = table.columns.first() {
        body.paragraph(Style::Heading(3), &shown(row, 0, column, canvas));
    }
    for (number, (place, column)) in table.fields(row, true).into_iter().enumerate() {
        let said = shown(row, place, column, canvas);
        // What stands right under the heading needs no label.
        let label = if number == 0 { String::new() } else { format!("{}: ", column.title) };
        let style = if column.id == "note" { Style::Remark } else { Style::Said };
        body.runs(style, &[Run::bold(&label), Run::plain(&said)]);
    }
    let fact = |(place, column): (usize, &Column)| {
        format!("{}: {}", column.title, shown(row, place, column, canvas))
    };
    let facts: Vec<String> = table.fields(row, false).into_iter().map(fact).collect();
    body.paragraph(Style::Fact, &facts.join(" · "));
}

/// A numbered list: the name with its small facts and sentences, the steps below it.
fn numbered(table: &Table, rows: &[Vec<Cell>], canvas: Canvas<'_>, body: &mut Body) {
    body.begin_list();
    for row in rows {
        let of = |is_prose: bool| table.fields(row, is_prose);
        let facts: Vec<String> =
            of(false).into_iter().map(|(place, column)| shown(row, place, column, canvas)).collect();
        let facts = if facts.is_empty() { String::new() } else { format!(" ({})", facts.join("; ")) };
        let (steps, said): (Vec<_>, Vec<_>) =
            of(true).into_iter().partition(|(_, column)| column.unit == Unit::Steps);
        let said = said.into_iter().map(|(place, column)| shown(row, place, column, canvas));
        let lead = std::iter::once(format!("{facts}."));
        let said = lead.chain(said).collect::<Vec<_>>().join(" ");
        let name = table.columns.first().map(|column| shown(row, 0, column, canvas)).unwrap_or_default();
        body.numbered(&[Run::bold(&name), Run::plain(&said)]);
        let steps = steps.into_iter().filter_map(|(place, _)| row.get(place)?.words()).flat_map(str::lines);
        steps.for_each(|step| self::step(step, canvas, body));
    }
}

/// Where to click, with the words on buttons in bold.
fn step(step: &str, canvas: Canvas<'_>, body: &mut Body) {
    let pieces = emphasis::pieces(step).into_iter();
    let pieces: Vec<(bool, String)> =
        pieces.map(|(stands_out, text)| (stands_out, canvas.plain(text))).collect();
    let runs: Vec<Run<'_>> = pieces.iter().map(|(is_bold, text)| Run { text, is_bold: *is_bold }).collect();
    body.runs(Style::Bullet, &runs);
}
