//! What a client does to the scores.

use super::parts::operator;
use crate::model::dossier::{Dossier, TestEffect, WithAndWithout};
use crate::report::document::{Cell, Section, Table, Unit};
use crate::report::layout::scenario_name;
use crate::text::{Catalog, Value};

/// The index and the tests, with the client and without it.
pub(super) fn scores(dossier: &Dossier, catalog: &Catalog) -> Option<Section> {
    let effect = &dossier.effect;
    let columns = [
        ("counts", "client-counts", Unit::Hundredths),
        ("brings", "client-brings", Unit::Hundredths),
        ("with", "client-with", Unit::Score),
        ("without", "client-without", Unit::Score),
    ];
    let whole = TestEffect { score: effect.index, ..TestEffect::default() };
    let mut rows = vec![row(Cell::named("index", catalog.text("screen-index", &[])), &whole)];
    let tests =
        [("test-outage", &effect.outage), ("test-context", &effect.context), ("test-owned", &effect.owned)];
    for ((id, test), number) in tests.into_iter().zip(1..) {
        rows.push(row(Cell::named(id, format!("{number} {}", catalog.text(id, &[]))), test));
    }
    let mut note = catalog.text("client-scores-legend", &[]);
    if let Some(worst) = &effect.worst {
        let name = Value::from(scenario_name(worst.as_str(), catalog));
        note = format!("{note} {}", catalog.text("client-scores-outage", &[("name", name)]));
    }
    let title = catalog.text("client-scores", &[]);
    let table = Table::headed(catalog, "client-scores", title, "score-of", &columns);
    Section::of_table(table.rows(rows).note(note))
}

fn row(name: Cell, test: &TestEffect) -> Vec<Cell> {
    let WithAndWithout { with, without } = test.score;
    let or_empty = |figure: Option<f64>| figure.map_or(Cell::Empty, Cell::Number);
    vec![name, or_empty(test.counts), or_empty(test.points), Cell::figure(with), Cell::figure(without)]
}

/// What is left of it when each rented operator is lost.
pub(super) fn losses(dossier: &Dossier, catalog: &Catalog) -> Option<Section> {
    let line = |(id, outcome): (&String, &String)| {
        let word = catalog.find(&format!("client-outcome-{outcome}"), &[]);
        format!("{}: {}", operator(id, catalog), word.unwrap_or_default())
    };
    let lines: Vec<String> = dossier.effect.without.iter().map(line).collect();
    super::parts::list("loses-head", lines, catalog)
}
