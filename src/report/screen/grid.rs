//! Tables on a terminal: the first rows of each. Sentences that belong to a row stand under it.

use crate::report::document::{Cell, Column, OnScreen, Shape, Switch, Table, Unit};
use crate::report::layout::Screen;
use crate::report::saying::{verdict_id, verdict_of};
use crate::text::{Catalog, Value, escape};

/// Most rows of a table before "and 5 more"; a few more than these are shown, for the line would take the room of one.
const MOST_ROWS: usize = 8;
const FEW_MORE: usize = 4;

/// How far what is said of a row stands below it.
const BELOW: &str = "     ";

/// How far what is said stands below a mark.
const UNDER_MARK: &str = "      ";

/// Blanks that set a row under the name of its group.
pub(super) const NESTED: &str = "  ";

/// Whether a part of the document is for this screen.
pub(super) fn is_shown(on_screen: OnScreen, screen: &Screen<'_>) -> bool {
    match on_screen {
        OnScreen::Always | OnScreen::Whole | OnScreen::Below => true,
        OnScreen::Verbose => screen.options.verbose,
        OnScreen::Never => false,
    }
}

/// How many of so many are shown.
pub(super) fn most(all: usize, most: usize, screen: &Screen<'_>) -> usize {
    if screen.options.verbose || all <= most + FEW_MORE { all } else { most }
}

pub(super) fn more(left: usize, screen: &mut Screen<'_>) {
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

impl Line {
    /// A row that is one name.
    fn of(name: String) -> Self {
        Self { cells: vec![name], below: Vec::new() }
    }
}

/// A table as it is laid out: sentences stand under their row, the word of a group over its rows.
struct Grid<'a> {
    table: &'a Table,
    currency: &'a str,
    catalog: &'a Catalog,
    group: Option<usize>,
    is_verbose: bool,
}

impl Grid<'_> {
    /// The columns for this screen: those side by side, or those whose cells stand under their row.
    fn places(&self, is_below: bool) -> impl Iterator<Item = usize> {
        let fits = move |place: usize, column: &Column| {
            let is_here = match column.on_screen {
                OnScreen::Never => false,
                OnScreen::Verbose => self.is_verbose,
                OnScreen::Always | OnScreen::Whole | OnScreen::Below => true,
            };
            let stands_below = column.unit == Unit::Prose || column.on_screen == OnScreen::Below;
            is_here && Some(place) != self.group && stands_below == is_below
        };
        let columns = self.table.columns.iter().enumerate();
        columns.filter(move |(place, column)| fits(*place, column)).map(|(place, _)| place)
    }

    fn header(&self) -> Vec<String> {
        self.places(false).map(|place| self.table.columns[place].title.clone()).collect()
    }

    /// For each column side by side, whether its cells are never broken.
    fn unbroken(&self) -> Vec<bool> {
        let units = self.places(false).map(|place| self.table.columns[place].unit);
        units.map(|unit| unit.is_number() || unit == Unit::Date).collect()
    }

    fn shown(&self, row: &[Cell], place: usize) -> String {
        let cell = row.get(place).unwrap_or(&Cell::Empty);
        let shown = self.table.columns[place].unit.shown(cell, self.currency, self.catalog);
        match cell {
            Cell::Number(score) if self.table.verdicts.contains(&place) => {
                format!("{shown} {}", self.catalog.text(verdict_id(verdict_of(*score)), &[]))
            }
            _ => shown,
        }
    }

    fn line(&self, row: &[Cell], is_nested: bool) -> Line {
        let mut cells: Vec<String> = self.places(false).map(|place| self.shown(row, place)).collect();
        if let Some(name) = cells.first_mut().filter(|_| is_nested) {
            *name = format!("{NESTED}{name}");
        }
        Line { cells, below: self.below(row) }
    }

    /// What stands under a row: its counts on a line, its small facts on another, then its sentences, all but the first behind
    /// their names.
    fn below(&self, row: &[Cell]) -> Vec<String> {
        let (mut counts, mut facts, mut said) = (Vec::new(), Vec::new(), Vec::new());
        for place in self.places(true) {
            let (column, shown) = (&self.table.columns[place], self.shown(row, place));
            match column.unit {
                _ if shown.is_empty() || is_nothing(row.get(place)) => {}
                Unit::Prose if said.is_empty() && column.on_screen != OnScreen::Below => said.push(shown),
                Unit::Prose => said.push(format!("{}: {shown}", column.title)),
                unit if unit.is_number() => counts.push(format!("{}: {shown}", column.title)),
                _ => facts.push(format!("{}: {shown}", column.title)),
            }
        }
        let lines = [counts, facts].into_iter().filter(|line| !line.is_empty());
        lines.map(|line| line.join("; ")).chain(said).collect()
    }

    /// The rows that are shown, and how many are not.
    fn lines(&self, screen: &Screen<'_>) -> (Vec<Line>, usize) {
        let rows = &self.table.rows;
        let Some(column) = self.group else {
            let is_whole = self.table.on_screen == OnScreen::Whole;
            let most = if is_whole { rows.len() } else { most(rows.len(), MOST_ROWS, screen) };
            return (rows[..most].iter().map(|row| self.line(row, false)).collect(), rows.len() - most);
        };
        let mut lines: Vec<Line> = Vec::new();
        for group in self.table.groups(column) {
            // A group of one that is called like it needs no heading.
            let is_itself = |row: &Vec<Cell>| row.first().and_then(Cell::words) == Some(&group.label);
            let is_named = !(group.rows.len() == 1 && group.rows.iter().all(is_itself));
            lines.extend(is_named.then(|| Line::of(group.label.clone())));
            let most = most(group.rows.len(), MOST_ROWS, screen);
            lines.extend(group.rows[..most].iter().map(|row| self.line(row, is_named)));
            let left = group.rows.len() - most;
            let more = || screen.text("loses-more", &[("count", Value::from(left as u64))]);
            lines.extend((left > 0).then(|| Line::of(format!("{NESTED}{}", more()))));
        }
        (lines, 0)
    }
}

/// Whether a count is of nothing, which is not worth a word under a row.
fn is_nothing(cell: Option<&Cell>) -> bool {
    matches!(cell, Some(Cell::Number(figure)) if figure.abs() < f64::EPSILON)
}

/// A table, as it is best read.
pub(super) fn table(table: &Table, currency: &str, screen: &mut Screen<'_>) {
    if table.shape == Shape::Entries {
        return entries(table, currency, screen);
    }
    let group = match table.switch {
        Some(Switch::Rows(column)) => Some(column),
        _ => None,
    };
    let (catalog, is_verbose) = (screen.catalog(), screen.options.verbose);
    let grid = Grid { table, currency, catalog, group, is_verbose };
    if table.shape == Shape::Marked {
        return marked(&grid, screen);
    }
    let (lines, left) = grid.lines(screen);
    put(&grid, &lines, screen);
    more(left, screen);
    if !table.note.is_empty() {
        screen.paragraph(NESTED, &table.note);
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
    let has_numbers = grid.places(false).any(|place| grid.table.columns[place].unit.is_number());
    let mut drawn = screen.grid(grid.header(), rows, &grid.unbroken(), has_numbers).into_iter();
    for line in drawn.by_ref().take(1).flatten() {
        screen.line(line);
    }
    for (drawn, line) in drawn.zip(lines) {
        for line in drawn {
            screen.line(line);
        }
        for text in line.below.iter().flat_map(|text| text.lines()) {
            // An address that is longer than a line is left to the terminal to break.
            let room = screen.options.width.saturating_sub(BELOW.len());
            if text.split(' ').any(|word| escape::width(word) > room) {
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
    let most = most(table.rows.len(), MOST_ROWS, screen);
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
    more(table.rows.len() - most, screen);
    screen.blank();
}
