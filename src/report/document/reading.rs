//! How a table is read, whatever it looks like: which of its columns and rows say something, and what belongs together.

use super::{Cell, Column, Switch, Table, Unit};

/// Tables with more columns leave out those of zeros.
const WIDE: usize = 8;

/// The rows of a table that have the same word in the column of its switch.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The word.
    pub label: String,
    /// Its rows, in order.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The columns that are shown: a switch over rows says what its column says.
    pub fn shown_columns(&self) -> impl Iterator<Item = (usize, &Column)> {
        let hidden = match self.switch {
            Some(Switch::Rows(column)) => Some(column),
            _ => None,
        };
        self.columns.iter().enumerate().filter(move |(place, _)| Some(*place) != hidden)
    }

    /// The same without columns in which no row says anything; in a wide table nothing is also a count of 0.
    pub fn telling_columns(&self, rows: &[Vec<Cell>]) -> Vec<(usize, &Column)> {
        let is_wide = self.columns.len() > WIDE;
        let says = |row: &Vec<Cell>, place: usize| match row.get(place) {
            None | Some(Cell::Empty) => false,
            Some(Cell::Number(figure)) => !is_wide || *figure > 0.0 || *figure < 0.0,
            Some(_) => true,
        };
        self.shown_columns()
            .filter(|(place, _)| *place == 0 || rows.iter().any(|row| says(row, *place)))
            .collect()
    }

    /// Of a row that is read as an entry, the columns that say something besides its heading: sentences, or else the rest.
    pub fn fields(&self, row: &[Cell], is_prose: bool) -> Vec<(usize, &Column)> {
        let said = |place: usize| !matches!(row.get(place), None | Some(Cell::Empty));
        self.shown_columns()
            .filter(|(place, column)| {
                *place > 0 && (column.unit == Unit::Prose) == is_prose && said(*place)
            })
            .collect()
    }

    /// The rows by the words of a column, in order of appearance.
    pub fn groups(&self, column: usize) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for row in &self.rows {
            let word = row.get(column).and_then(Cell::words).unwrap_or_default();
            match groups.iter_mut().find(|group| group.label == word) {
                Some(group) => group.rows.push(row.clone()),
                None => groups.push(Group { label: word.to_owned(), rows: vec![row.clone()] }),
            }
        }
        groups
    }

    /// The name of the table in the choice that it is part of, if it is.
    pub fn choice(&self) -> Option<&str> {
        match &self.switch {
            Some(Switch::Tables { label, .. }) => Some(label),
            _ => None,
        }
    }
}
