//! The review as a table that is filled in and comes back.

use std::io::{self, Write};

use super::found::{Pair, Review};
use super::side::Side;
use super::wording::{place, question};
use crate::text::{Catalog, Language};
use crate::worklist::{Cell, Column, FileKind, Purpose, write_table};

/// Headings by which the file is read back: the same in all languages.
const KIND: &str = "kind";
const A: &str = "a";
const B: &str = "b";

/// Ids of the headings in the language files, with the purpose and the width of their columns.
const COLUMNS: [(&str, Purpose, f64); 15] = [
    ("review-column-answer", Purpose::Fill, 12.0),
    ("review-column-question", Purpose::Long, 40.0),
    ("review-column-sure", Purpose::Short, 12.0),
    ("review-column-name-a", Purpose::Short, 26.0),
    ("review-column-place-a", Purpose::Short, 22.0),
    ("review-column-first-a", Purpose::Day, 12.0),
    ("review-column-last-a", Purpose::Day, 12.0),
    ("review-column-messages-a", Purpose::Number, 11.0),
    ("review-column-value-a", Purpose::Number, 12.0),
    ("review-column-name-b", Purpose::Short, 26.0),
    ("review-column-place-b", Purpose::Short, 22.0),
    ("review-column-first-b", Purpose::Day, 12.0),
    ("review-column-last-b", Purpose::Day, 12.0),
    ("review-column-messages-b", Purpose::Number, 11.0),
    ("review-column-value-b", Purpose::Number, 12.0),
];

/// Writes the rows. The same review gives the same bytes.
///
/// # Errors
///
/// When writing fails.
pub fn write(review: &Review, language: Language, kind: FileKind, out: &mut dyn Write) -> io::Result<()> {
    let catalog = Catalog::new(language);
    let cells: Vec<_> = review.rows.iter().map(|pair| cells(pair, &catalog)).collect();
    write_table(kind, &columns(review, &catalog), &cells, ("review-sheet", &catalog), out)
}

/// The columns, in order.
fn columns(review: &Review, catalog: &Catalog) -> Vec<Column> {
    let currency = review.currency.as_deref();
    let heading = |id: &str| match currency.filter(|_| id.starts_with("review-column-value")) {
        Some(currency) => format!("{}, {currency}", catalog.text(id, &[])),
        None => catalog.text(id, &[]),
    };
    let shown = COLUMNS.iter().map(|(id, purpose, width)| (heading(id), *purpose, *width));
    let technical = [KIND, A, B].map(|heading| (heading.to_owned(), Purpose::Technical, 18.0));
    let all = shown.chain(technical);
    all.map(|(heading, purpose, width)| Column { heading, purpose, width }).collect()
}

/// The cells of a row.
fn cells(pair: &Pair, catalog: &Catalog) -> Vec<Cell> {
    let sure = catalog.text(&format!("review-sure-{}", pair.sure.id()), &[]);
    let mut cells = vec![Cell::Empty, Cell::Text(question(pair, catalog)), Cell::Text(sure)];
    cells.extend(side(Some(&pair.a), catalog));
    cells.extend(side(pair.b.as_ref(), catalog));
    let b = pair.b.as_ref().map_or(Cell::Empty, |b| Cell::Text(b.handle.clone()));
    cells.extend([Cell::Text(pair.question.id().to_owned()), Cell::Text(pair.a.handle.clone()), b]);
    cells
}

fn side(side: Option<&Side>, catalog: &Catalog) -> [Cell; 6] {
    let Some(side) = side else { return std::array::from_fn(|_| Cell::Empty) };
    let day = |day: Option<_>| day.map_or(Cell::Empty, Cell::Day);
    let number = |number: f64| if number == 0.0 { Cell::Empty } else { Cell::Number(number) };
    [
        Cell::Text(side.name.clone()),
        Cell::Text(place(&side.place, catalog)),
        day(side.days.map(|days| days.0)),
        day(side.days.map(|days| days.1)),
        number(side.messages as f64),
        number(side.value),
    ]
}
