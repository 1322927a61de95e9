//! The draw for people: how many of how many, part by part, and who.

use super::answer::Answer;
use super::picked::Pick;
use crate::report::document::{Cell, Document, OnScreen, Section, Table, Unit};
use crate::text::{Catalog, Value};

/// The document of a draw.
pub fn document(answer: &Answer, catalog: &Catalog) -> Document {
    let (drawn, of) = answer.counts();
    let counts = [("count", Value::from(drawn)), ("of", Value::from(of))];
    let unfit = || catalog.text("sample-unfit", &[("count", Value::from(answer.unfit))]);
    let mut document = Document {
        schema: answer.schema.clone(),
        title: catalog.text("sample-sheet", &[]),
        verdict: vec![catalog.text("sample-title", &counts)],
        warnings: (answer.unfit > 0).then(unfit).into_iter().collect(),
        hints: vec![catalog.text(if of == 0 { "sample-nobody" } else { "sample-next" }, &[])],
        as_of: answer.as_of.to_string(),
        currency: answer.currency.clone().unwrap_or_default(),
        ..Document::default()
    };
    document.add(Section::of_table(parts(answer, catalog)).filter(|_| answer.strata.len() > 1));
    document.add(Section::of_table(clients(answer, catalog)));
    document
}

/// What was drawn from which part.
fn parts(answer: &Answer, catalog: &Catalog) -> Table {
    let columns = [("part", Unit::Count), ("of-clients", Unit::Count), ("sampled", Unit::Count)];
    let rows = answer.strata.iter().zip(1_u32..).map(|(part, number)| {
        vec![Cell::Number(f64::from(number)), Cell::count(part.of), Cell::count(part.drawn)]
    });
    Table::worded(catalog, "sampling-strata", &columns).rows(rows)
}

/// Who was drawn.
fn clients(answer: &Answer, catalog: &Catalog) -> Table {
    let columns = [
        ("contacts", "sample-column-contacts", Unit::Words),
        ("record", "sample-column-record", Unit::Words),
        ("part", "column-part", Unit::Count),
        ("value", "sample-column-value", Unit::Money),
    ];
    let row = |pick: &Pick| {
        let part = pick.stratum as f64 + 1.0;
        vec![
            Cell::text(pick.card.name.clone()),
            Cell::text(pick.card.contacts.clone()),
            Cell::text(pick.card.records.clone()),
            Cell::Number(part),
            if pick.value > 0.0 { Cell::Number(pick.value) } else { Cell::Empty },
        ]
    };
    let title = catalog.text("sample-column-client", &[]);
    let table = Table::headed(catalog, "sample-clients", title, "client", &columns);
    table
        .rows(answer.clients.iter().map(row))
        .off_screen(&["record", "part", "value"])
        .on_screen(OnScreen::Whole)
}
