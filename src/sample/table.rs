//! The list as a table that is filled in and comes back.

use std::io::{self, Write};

use super::picked::{Draw, Pick};
use crate::pipeline::Audit;
use crate::pipeline::sample_file::{ANSWER, CLIENT, SAMPLE, drawn_from};
use crate::text::{Catalog, Language};
use crate::worklist::{Cell, Column, FileKind, Purpose, write_table};

/// Ids of the headings in the language files, with the purpose and the width of their columns.
const COLUMNS: [(&str, Purpose, f64); 6] = [
    (ANSWER, Purpose::Fill, 16.0),
    ("sample-column-number", Purpose::Number, 6.0),
    ("sample-column-client", Purpose::Short, 28.0),
    ("sample-column-contacts", Purpose::Short, 34.0),
    ("sample-column-record", Purpose::Short, 22.0),
    ("sample-column-value", Purpose::Number, 14.0),
];

/// Writes the list. The same draw gives the same bytes.
///
/// # Errors
///
/// When writing fails.
pub fn write(
    draw: &Draw,
    audit: &Audit,
    language: Language,
    kind: FileKind,
    out: &mut dyn Write,
) -> io::Result<()> {
    let catalog = Catalog::new(language);
    let currency = audit.currency.as_deref().filter(|_| audit.audience.evidence.has_value);
    let heading = |id: &str| match currency.filter(|_| id == "sample-column-value") {
        Some(currency) => format!("{}, {currency}", catalog.text(id, &[])),
        None => catalog.text(id, &[]),
    };
    let shown = COLUMNS.iter().map(|(id, purpose, width)| (heading(id), *purpose, *width));
    let technical = [SAMPLE, CLIENT].map(|heading| (heading.to_owned(), Purpose::Technical, 26.0));
    let columns: Vec<Column> =
        shown.chain(technical).map(|(heading, purpose, width)| Column { heading, purpose, width }).collect();
    let rows: Vec<Vec<Cell>> =
        draw.picks.iter().zip(1_u32..).map(|(pick, number)| row(draw, pick, number)).collect();
    write_table(kind, &columns, &rows, ("sample-sheet", &catalog), out)
}

fn row(draw: &Draw, pick: &Pick, number: u32) -> Vec<Cell> {
    let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    vec![
        Cell::Empty,
        Cell::Number(f64::from(number)),
        text(&pick.card.name),
        text(&pick.card.contacts),
        text(&pick.card.records),
        if pick.value > 0.0 { Cell::Number(pick.value) } else { Cell::Empty },
        Cell::Text(drawn_from(draw.seed, pick.stratum, &draw.strata)),
        Cell::Text(pick.card.tie.clone()),
    ]
}
