//! The document of an answer on a terminal: what it is about on the first lines, then the answer, then what it rests on, the first
//! rows of each table. Sentences that belong to a row stand under it.

use super::RenderOptions;
use super::document::{Cell, Document, List, Section, Shape, Switch, Table, Unit};
use super::layout::Screen;
use crate::text::Value;

/// Most rows of a table before "and 5 more"; a few more than these are shown, for the line would take the room of one.
const MOST_ROWS: usize = 8;
const FEW_MORE: usize = 4;

/// Most entries of a list before "and 5 more".
const MOST_ENTRIES: usize = 12;

/// How far what is said of a row stands below it.
const BELOW: &str = "     ";

/// Blanks that set a row under the name of its group.
const NESTED: &str = "  ";

/// The whole answer.
pub(super) fn screen(document: &Document, options: &RenderOptions<'_>) -> String {
    let mut screen = Screen::new(options);
    let dot = if options.ascii { " - " } else { " · " };
    if document.scope.is_empty() {
        // The verdict says itself what it is about.
        document.verdict.iter().for_each(|sentence| screen.paragraph("", sentence));
    } else {
        let head: Vec<&str> =
            std::iter::once(&document.title).chain(&document.scope).map(String::as_str).collect();
        screen.paragraph("", &head.join(dot));
    }
    for warning in &document.warnings {
        screen.paragraph("", warning);
    }
    screen.blank();
    if !document.scope.is_empty() && !document.verdict.is_empty() {
        screen.sentences(NESTED, &document.verdict);
        screen.blank();
    }
    for section in &document.sections {
        self::section(section, document, &mut screen);
    }
    for hint in &document.hints {
        screen.paragraph(NESTED, hint);
    }
    let text = screen.finish();
    let text = text.trim_end();
    if options.ascii {
        text.replace('→', "->").replace('…', "...").replace(" · ", " - ") + "\n"
    } else {
        text.to_owned() + "\n"
    }
}

fn section(section: &Section, document: &Document, screen: &mut Screen<'_>) {
    if !section.lead.is_empty() {
        screen.sentences(NESTED, &section.lead);
        screen.blank();
    }
    for table in &section.tables {
        self::table(table, &document.currency, screen);
    }
    for list in &section.lists {
        self::list(list, screen);
    }
}

/// How many of so many are shown.
fn most(all: usize, most: usize, screen: &Screen<'_>) -> usize {
    if screen.options.verbose || all <= most + FEW_MORE { all } else { most }
}

fn more(left: usize, screen: &mut Screen<'_>) {
    if left > 0 {
        let text = screen.text("loses-more", &[("count", Value::from(left as u64))]);
        screen.line(format!("{NESTED}{text}"));
    }
}

/// A row with what stands under it.
struct Line {
    cells: Vec<String>,
    below: Vec<String>,
}

fn table(table: &Table, currency: &str, screen: &mut Screen<'_>) {
    if table.shape == Shape::Entries {
        return entries(table, currency, screen);
    }
    let group = match table.switch {
        Some(Switch::Rows(column)) => Some(column),
        _ => None,
    };
    // Sentences stand under their row, the word of a group over its rows.
    let is_column = |place: usize| Some(place) != group && table.columns[place].unit != Unit::Prose;
    let columns: Vec<usize> = (0..table.columns.len()).filter(|place| is_column(*place)).collect();
    let header: Vec<String> = columns.iter().map(|place| table.columns[*place].title.clone()).collect();
    let shown = |row: &[Cell], place: usize| {
        let cell = row.get(place).unwrap_or(&Cell::Empty);
        table.columns[place].unit.shown(cell, currency, screen.catalog())
    };
    let line = |row: &Vec<Cell>, nested: bool| {
        let mut cells: Vec<String> = columns.iter().map(|place| shown(row, *place)).collect();
        if let Some(name) = cells.first_mut().filter(|_| nested) {
            *name = format!("{NESTED}{name}");
        }
        let prose = (0..table.columns.len()).filter(|place| table.columns[*place].unit == Unit::Prose);
        let below = prose.map(|place| shown(row, place)).filter(|text| !text.is_empty()).collect();
        Line { cells, below }
    };
    let mut lines: Vec<Line> = Vec::new();
    let mut left = 0;
    match group {
        Some(column) => {
            for group in table.groups(column) {
                let is_named = !group.label.is_empty();
                if is_named {
                    lines.push(Line { cells: vec![group.label.clone()], below: Vec::new() });
                }
                let most = most(group.rows.len(), MOST_ROWS, screen);
                lines.extend(group.rows[..most].iter().map(|row| line(row, is_named)));
                if group.rows.len() > most {
                    let count = Value::from((group.rows.len() - most) as u64);
                    let more = screen.text("loses-more", &[("count", count)]);
                    lines.push(Line { cells: vec![format!("{NESTED}{more}")], below: Vec::new() });
                }
            }
        }
        None => {
            let most = most(table.rows.len(), MOST_ROWS, screen);
            lines.extend(table.rows[..most].iter().map(|row| line(row, false)));
            left = table.rows.len() - most;
        }
    }
    put(header, &lines, screen);
    more(left, screen);
    if !table.note.is_empty() {
        screen.paragraph(NESTED, &table.note);
    }
    screen.blank();
}

/// Aligned rows, each with its sentences under it.
fn put(header: Vec<String>, lines: &[Line], screen: &mut Screen<'_>) {
    let rows = lines.iter().map(|line| line.cells.clone()).collect();
    let mut drawn = screen.table(header, rows).into_iter();
    drawn.by_ref().take(1).for_each(|line| screen.line(line));
    for (drawn, line) in drawn.zip(lines) {
        screen.line(drawn);
        for text in &line.below {
            screen.paragraph(BELOW, text);
        }
    }
}

/// Rows that are sentences: a name, and what is said of it.
fn entries(table: &Table, currency: &str, screen: &mut Screen<'_>) {
    let title = table.title.clone();
    screen.line(format!("{NESTED}{title}"));
    let most = most(table.rows.len(), MOST_ROWS, screen);
    for row in &table.rows[..most] {
        let shown = |(place, column): (usize, &super::document::Column)| {
            let cell = row.get(place).unwrap_or(&Cell::Empty);
            let shown = column.unit.shown(cell, currency, screen.catalog());
            match place {
                _ if shown.is_empty() => None,
                0 => Some(shown),
                _ if column.unit == Unit::Prose => Some(shown),
                _ => Some(format!("{}: {shown}", column.title)),
            }
        };
        let said: Vec<String> = table.columns.iter().enumerate().filter_map(shown).collect();
        screen.paragraph("  -  ", &said.join("; "));
    }
    more(table.rows.len() - most, screen);
    screen.blank();
}

fn list(list: &List, screen: &mut Screen<'_>) {
    if list.entries.is_empty() {
        return;
    }
    let title = list.title.clone();
    screen.paragraph(NESTED, &title);
    let most = most(list.entries.len(), MOST_ENTRIES, screen);
    for entry in &list.entries[..most] {
        screen.paragraph("  -  ", entry);
    }
    more(list.entries.len() - most, screen);
    screen.blank();
}
