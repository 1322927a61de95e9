//! What a cell of a table holds, and how people read it.

use crate::model::report::Count;
use crate::naming;
use crate::reference::incidents::Stated;
use crate::text::{Catalog, Value, emphasis, number};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words; may come from an export: every format escapes them.
    Text(String),
    /// The name of something that has a stable id: people read the name, programs the id. Both may come from an export.
    Named {
        /// The id, the same in all languages.
        id: String,
        /// The name, in the language of the report.
        name: String,
    },
    /// A number, in the unit of its column.
    Number(f64),
    /// A number then and now, in the unit of its column; either may be unknown.
    Change {
        /// Then.
        old: Option<f64>,
        /// Now.
        new: Option<f64>,
    },
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

    /// The name of something with an id.
    pub fn named(id: impl Into<String>, name: impl Into<String>) -> Self {
        Self::Named { id: id.into(), name: name.into() }
    }

    /// What is read of words; `None` for numbers and for nothing.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Named { name: text, .. } => Some(text),
            _ => None,
        }
    }

    /// A count, of people or of anything else.
    pub fn count(count: impl Into<Count>) -> Self {
        count.into().figure().map_or(Self::Withheld, Self::Number)
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
    /// Sentences.
    Prose,
    /// Where to click, a line for each way; the words on buttons stand out (`text::emphasis`).
    Steps,
    /// Where something was read, pieces between semicolons: addresses with remarks. Of a named cell the name holds addresses that
    /// the program knows, which may be followed.
    Links,
    /// What is copied and compared, never read: hashes, paths, places in files.
    Code,
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
    /// A plain number with two decimals.
    Hundredths,
}

impl Unit {
    /// What its numbers and words are: part of the text `unit-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Prose => "prose",
            Self::Steps => "steps",
            Self::Links => "links",
            Self::Code => "code",
            Self::Date => "date",
            Self::Count => "count",
            Self::Share => "share",
            Self::Score => "score",
            Self::Points => "points",
            Self::Money => "money",
            Self::Minutes => "minutes",
            Self::Plain => "plain",
            Self::Hundredths => "hundredths",
        }
    }

    /// A cell as people read it; `currency` is the ISO code of money.
    pub fn shown(self, cell: &Cell, currency: &str, catalog: &Catalog) -> String {
        let figure = match cell {
            Cell::Text(text) if self == Self::Date => return date_of(text, catalog),
            Cell::Text(text) if self == Self::Steps => return emphasis::bare(text),
            Cell::Text(text) | Cell::Named { name: text, .. } => return text.clone(),
            Cell::Unknown => return "–".to_owned(),
            Cell::Withheld => return number::withheld(catalog.language()).to_owned(),
            Cell::Empty => return String::new(),
            Cell::Change { old, new } => {
                let [old, new] = [old, new].map(|side| self.shown(&Cell::figure(*side), currency, catalog));
                return if old == new { new } else { format!("{old} → {new}") };
            }
            Cell::Number(figure) => *figure,
        };
        let language = catalog.language();
        match self {
            Self::Words | Self::Prose | Self::Steps | Self::Links | Self::Code | Self::Date | Self::Count => {
                number::decimal(figure, 0, language)
            }
            Self::Minutes => duration(figure, catalog),
            Self::Share => number::percent(figure, language),
            Self::Score => number::score(figure, language),
            Self::Points if figure >= 0.05 => format!("+{}", number::decimal(figure, 1, language)),
            Self::Points | Self::Plain => number::decimal(figure, 1, language),
            Self::Hundredths => number::decimal(figure, 2, language),
            Self::Money => number::money(figure, currency, language),
        }
    }

    /// Whether cells are numbers, to be aligned to the right.
    pub fn is_number(self) -> bool {
        !matches!(self, Self::Words | Self::Prose | Self::Steps | Self::Links | Self::Code | Self::Date)
    }

    /// Whether cells are sentences, which need a line of their own.
    pub fn is_prose(self) -> bool {
        matches!(self, Self::Prose | Self::Steps | Self::Links)
    }
}

/// An ISO day, month or year as people write it.
fn date_of(text: &str, catalog: &Catalog) -> String {
    Stated::parse(text).map_or_else(|| text.to_owned(), |stated| naming::stated(&stated, catalog))
}

/// Minutes in the unit that reads best.
fn duration(minutes: f64, catalog: &Catalog) -> String {
    let (id, figure, decimals) = match minutes {
        _ if minutes < 120.0 => ("duration-minutes", minutes, 0),
        _ if minutes < 48.0 * 60.0 => ("duration-hours", minutes / 60.0, 1),
        _ => ("duration-days", minutes / (24.0 * 60.0), 1),
    };
    let figure = number::decimal(figure, decimals, catalog.language());
    catalog.text(id, &[("figure", Value::from(figure))])
}
