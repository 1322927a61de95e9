//! Tables as a terminal has room for them: which columns stand side by side, and what stands under a row.

use super::limits::{MOST_ROWS, NESTED, is_shown, more, most};
use crate::report::RenderOptions;
use crate::report::document::{Cell, Column, OnScreen, Switch, Table, Unit};
use crate::report::sentences::{verdict_id, verdict_of};

/// A row with what stands under it.
pub(super) struct Line {
    pub(super) cells: Vec<String>,
    pub(super) below: Vec<String>,
}

impl Line {
    /// A row that is one name.
    fn of(name: String) -> Self {
        Self { cells: vec![name], below: Vec::new() }
    }
}

/// A table as it is laid out: sentences stand under their row, the word of a group over its rows.
pub(super) struct Grid<'a> {
    pub(super) table: &'a Table,
    pub(super) options: RenderOptions<'a>,
    currency: &'a str,
    group: Option<usize>,
}

impl<'a> Grid<'a> {
    /// The table on a screen; `currency` is the ISO code of its money.
    pub(super) fn new(table: &'a Table, currency: &'a str, options: RenderOptions<'a>) -> Self {
        let group = match table.switch {
            Some(Switch::Rows(column)) => Some(column),
            _ => None,
        };
        Self { table, options, currency, group }
    }

    /// The columns side by side whose cells are numbers.
    pub(super) fn numbers(&self) -> Vec<bool> {
        self.places(false).map(|place| self.table.columns[place].unit.is_number()).collect()
    }

    /// The columns for this screen: those side by side, or those whose cells stand under their row.
    pub(super) fn places(&self, is_below: bool) -> impl Iterator<Item = usize> {
        let fits = move |place: usize, column: &Column| {
            let is_here = is_shown(column.on_screen, &self.options);
            let stands_below = column.unit.is_prose() || column.on_screen == OnScreen::Below;
            is_here && Some(place) != self.group && stands_below == is_below
        };
        let columns = self.table.columns.iter().enumerate();
        columns.filter(move |(place, column)| fits(*place, column)).map(|(place, _)| place)
    }

    pub(super) fn header(&self) -> Vec<String> {
        self.places(false).map(|place| self.table.columns[place].title.clone()).collect()
    }

    /// For each column side by side, whether its cells are never broken.
    pub(super) fn unbroken(&self) -> Vec<bool> {
        let units = self.places(false).map(|place| self.table.columns[place].unit);
        units.map(|unit| unit.is_number() || unit == Unit::Date).collect()
    }

    pub(super) fn shown(&self, row: &[Cell], place: usize) -> String {
        let cell = row.get(place).unwrap_or(&Cell::Empty);
        let shown = self.table.columns[place].unit.shown(cell, self.currency, self.options.catalog);
        match cell {
            Cell::Number(score) if self.table.verdicts.contains(&place) => {
                format!("{shown} {}", self.options.catalog.text(verdict_id(verdict_of(*score)), &[]))
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
    pub(super) fn lines(&self) -> (Vec<Line>, usize) {
        let rows = &self.table.rows;
        let Some(column) = self.group else {
            let most = match self.table.on_screen {
                OnScreen::Whole => rows.len(),
                OnScreen::First(first) if !self.options.verbose => rows.len().min(first),
                _ => most(rows.len(), MOST_ROWS, &self.options),
            };
            return (rows[..most].iter().map(|row| self.line(row, false)).collect(), rows.len() - most);
        };
        let mut lines: Vec<Line> = Vec::new();
        for group in self.table.groups(column) {
            // A group of one that is called like it needs no heading.
            let is_itself = |row: &Vec<Cell>| row.first().and_then(Cell::words) == Some(&group.label);
            let is_named = !(group.rows.len() == 1 && group.rows.iter().all(is_itself));
            lines.extend(is_named.then(|| Line::of(group.label.clone())));
            let most = most(group.rows.len(), MOST_ROWS, &self.options);
            lines.extend(group.rows[..most].iter().map(|row| self.line(row, is_named)));
            lines.extend(more(group.rows.len() - most, &self.options).map(Line::of));
        }
        (lines, 0)
    }
}

/// Whether a count is of nothing, which is not worth a word under a row.
fn is_nothing(cell: Option<&Cell>) -> bool {
    matches!(cell, Some(Cell::Number(figure)) if figure.abs() < f64::EPSILON)
}
