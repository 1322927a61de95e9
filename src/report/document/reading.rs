//! How a table is read, whatever it looks like: which of its columns and rows say something, and what belongs together.

use super::{Cell, Chart, Column, Switch, Table};
use crate::model::order::InOrder as _;

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

/// One line of a picture: its name and its heights, by the places along the axis; a height that is not known is a gap.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it shows.
    pub name: String,
    /// As many as there are places.
    pub heights: Vec<Option<f64>>,
}

/// The lines of a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines<'a> {
    /// The column along the axis.
    pub along: &'a Column,
    /// The places along the axis.
    pub axis: Vec<Cell>,
    /// The column of the heights.
    pub unit: &'a Column,
    /// The lines.
    pub lines: Vec<Line>,
}

impl Table {
    /// The lines that some rows are drawn as; `None` where the picture is none of lines.
    pub fn lines(&self, rows: &[Vec<Cell>]) -> Option<Lines<'_>> {
        match &self.chart {
            Some(Chart::Lines { label, values }) => self.lines_of_columns(rows, *label, values),
            Some(Chart::Series { label, series, value }) => {
                self.lines_of_words(rows, *label, *series, *value)
            }
            _ => None,
        }
    }

    /// One line for each of some columns.
    fn lines_of_columns(&self, rows: &[Vec<Cell>], label: usize, values: &[usize]) -> Option<Lines<'_>> {
        let line = |place: &usize| {
            let name = self.columns.get(*place)?.title.clone();
            Some(Line { name, heights: rows.iter().map(|row| height(row.get(*place))).collect() })
        };
        Some(Lines {
            along: self.columns.get(label)?,
            axis: rows.iter().filter_map(|row| row.get(label).cloned()).collect(),
            unit: self.columns.get(*values.first()?)?,
            lines: values.iter().filter_map(line).collect(),
        })
    }

    /// One line for each word of a column, the highest first. The places are sorted as words, which ISO months may be.
    fn lines_of_words(
        &self,
        rows: &[Vec<Cell>],
        label: usize,
        series: usize,
        value: usize,
    ) -> Option<Lines<'_>> {
        fn words(row: &[Cell], place: usize) -> &str {
            row.get(place).and_then(Cell::words).unwrap_or_default()
        }
        let mut axis: Vec<&str> = rows.iter().map(|row| words(row, label)).collect();
        axis.sort_unstable();
        axis.dedup();
        let mut lines: Vec<Line> = Vec::new();
        for row in rows {
            let name = words(row, series);
            let at = axis.binary_search(&words(row, label)).unwrap_or(0);
            let known = lines.iter().position(|line| line.name == name);
            let place = known.unwrap_or_else(|| {
                lines.push(Line { name: name.to_owned(), heights: vec![None; axis.len()] });
                lines.len() - 1
            });
            if let Some(point) = lines.get_mut(place).and_then(|line| line.heights.get_mut(at)) {
                *point = height(row.get(value));
            }
        }
        let sum = |line: &Line| line.heights.iter().flatten().sum::<f64>();
        lines.order_by(|a, b| sum(b).total_cmp(&sum(a)).then_with(|| a.name.cmp(&b.name)));
        Some(Lines {
            along: self.columns.get(label)?,
            axis: axis.into_iter().map(Cell::text).collect(),
            unit: self.columns.get(value)?,
            lines,
        })
    }

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
            .filter(|(place, column)| *place > 0 && column.unit.is_prose() == is_prose && said(*place))
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

/// The height of a cell; what is not known has none.
fn height(cell: Option<&Cell>) -> Option<f64> {
    match cell {
        Some(Cell::Number(figure)) if figure.is_finite() => Some(*figure),
        _ => None,
    }
}
