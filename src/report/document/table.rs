//! Typed tables: what a cell is stands apart from how a format writes it.

use crate::text::{Language, number};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words; may come from an export: every format escapes them.
    Text(String),
    /// A number, in the unit of its column.
    Number(f64),
    /// A number that is not known.
    Unknown,
    /// A number that is withheld, for it would say too much about few people.
    Withheld,
    /// Nothing belongs here.
    Empty,
}

impl Cell {
    /// Words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A count.
    pub fn count(count: u64) -> Self {
        Self::Number(count as f64)
    }

    /// A figure that may be unknown.
    pub fn figure(figure: Option<f64>) -> Self {
        figure.map_or(Self::Unknown, Self::Number)
    }
}

/// The unit of a column; decides how its numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Words, left-aligned.
    Words,
    /// An ISO day, month or year, as words.
    Date,
    /// A count.
    Count,
    /// A share, 0–1; written in percent.
    Share,
    /// A score, 0–100; written with one decimal, rounded down.
    Score,
    /// A difference of scores; written with one decimal and its sign.
    Points,
    /// An amount in the report's currency.
    Money,
    /// Minutes; written in the unit that reads best.
    Minutes,
    /// A plain number with one decimal.
    Plain,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Stable id: the header in machine-readable tables.
    pub id: &'static str,
    /// Heading, in the language of the report.
    pub title: String,
    /// What its cells are.
    pub unit: Unit,
}

/// How a table may be drawn; the numbers are places of columns. Every picture stands above the table that it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chart {
    /// One bar a row, its parts side by side, all bars to one scale.
    Stacked {
        /// The column that names the rows.
        label: usize,
        /// The columns of the parts, from left to right.
        parts: Vec<usize>,
    },
    /// One bar a row.
    Bars {
        /// The column that names the rows.
        label: usize,
        /// The column of the lengths.
        value: usize,
    },
    /// Lines over the rows, which are points in time or steps: one line for each column.
    Lines {
        /// The column along the axis.
        label: usize,
        /// The columns of the lines.
        values: Vec<usize>,
    },
    /// Lines over the rows, one for each word of a column.
    Series {
        /// The column along the axis.
        label: usize,
        /// The column whose words tell the lines apart.
        series: usize,
        /// The column of the heights.
        value: usize,
    },
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Stable kebab-case id: the file or sheet name of machine-readable tables.
    pub id: &'static str,
    /// Heading, in the language of the report.
    pub title: String,
    /// What the numbers are and are not, in a sentence; may be empty.
    pub note: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows, as long as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// How it may be drawn.
    pub chart: Option<Chart>,
}

impl Unit {
    /// A cell as people read it; `currency` is the ISO code of money.
    pub fn shown(self, cell: &Cell, currency: &str, language: Language) -> String {
        let figure = match cell {
            Cell::Text(text) => return text.clone(),
            Cell::Unknown => return "–".to_owned(),
            Cell::Withheld => return "< 5".to_owned(),
            Cell::Empty => return String::new(),
            Cell::Number(figure) => *figure,
        };
        match self {
            Self::Words | Self::Date | Self::Count | Self::Minutes => number::decimal(figure, 0, language),
            Self::Share => number::percent(figure, language),
            Self::Score => crate::report::layout::score(figure, language),
            Self::Points if figure > 0.0 => format!("+{}", number::decimal(figure, 1, language)),
            Self::Points | Self::Plain => number::decimal(figure, 1, language),
            Self::Money => number::money(figure, currency, language),
        }
    }

    /// Whether cells are numbers, to be aligned to the right.
    pub fn is_number(self) -> bool {
        !matches!(self, Self::Words | Self::Date)
    }
}
