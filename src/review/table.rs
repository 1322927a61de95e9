//! Columns and cells of the review.

use super::facts::{Facts, Known};
use super::{Question, Row};
use crate::naming::channel;
use crate::pipeline::Audit;
use crate::text::{Catalog, Value};
use crate::worklist::{Cell, Column, Purpose};

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

/// The columns, in order.
pub(super) fn columns(audit: &Audit, catalog: &Catalog) -> Vec<Column> {
    let currency = audit.currency.as_deref().filter(|_| audit.audience.evidence.has_value);
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
pub(super) fn cells(row: &Row, facts: &Facts<'_>, catalog: &Catalog) -> Vec<Cell> {
    let text = |id: String| Cell::Text(catalog.text(&id, &[]));
    let mut cells =
        vec![Cell::Empty, Cell::Text(question(row, catalog)), text(format!("review-sure-{}", sure(row)))];
    cells.extend(side(Some(&facts.known(row.a)), catalog));
    cells.extend(side(row.b.map(|b| facts.known(b)).as_ref(), catalog));
    let b = row.b.map_or(Cell::Empty, |b| Cell::Text(facts.tie(b)));
    cells.extend([Cell::Text(row.question.id().to_owned()), Cell::Text(facts.tie(row.a)), b]);
    cells
}

/// What the row asks, and why.
pub fn question(row: &Row, catalog: &Catalog) -> String {
    let id = format!("review-{}", row.question.id());
    catalog.text(&id, &[("why", Value::from(row.why))])
}

/// How sure the pair is.
fn sure(row: &Row) -> &'static str {
    match (row.question, row.why) {
        (Question::Name | Question::Refused, _) | (Question::Likely, "within" | "letters") => "high",
        (Question::Likely | Question::SameDays, _) | (Question::Chats, "within" | "letters") => "middle",
        _ => "low",
    }
}

fn side(known: Option<&Known>, catalog: &Catalog) -> [Cell; 6] {
    let Some(known) = known else { return std::array::from_fn(|_| Cell::Empty) };
    let place = match known.place.split_once(" / ") {
        Some((id, account)) => {
            format!("{} / {account}", channel(id, catalog.language()))
        }
        None => known.place.clone(),
    };
    let day = |day: Option<_>| day.map_or(Cell::Empty, Cell::Day);
    let number = |number: f64| if number == 0.0 { Cell::Empty } else { Cell::Number(number) };
    [
        Cell::Text(known.name.clone()),
        Cell::Text(place),
        day(known.days.map(|days| days.0)),
        day(known.days.map(|days| days.1)),
        number(known.messages as f64),
        number(known.value),
    ]
}
