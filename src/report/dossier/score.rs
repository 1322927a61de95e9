//! What a client does to the scores.

use super::operator;
use crate::model::dossier::{Dossier, TestEffect, WithAndWithout};
use crate::report::layout::{Screen, scenario_name, score};
use crate::text::{Value, number};

/// The index and the tests, with the client and without it.
pub(super) fn scores(dossier: &Dossier, screen: &mut Screen<'_>) {
    let effect = &dossier.effect;
    let head = ["client-scores", "client-counts", "client-brings", "client-with", "client-without"];
    let header = head.map(|id| screen.text(id, &[])).into();
    let none = TestEffect { score: effect.index, ..TestEffect::default() };
    let mut rows = vec![row(screen.text("screen-index", &[]), &none, screen)];
    let tests =
        [("test-outage", &effect.outage), ("test-context", &effect.context), ("test-owned", &effect.owned)];
    for ((id, test), number) in tests.into_iter().zip(1..) {
        rows.push(row(format!("{number} {}", screen.text(id, &[])), test, screen));
    }
    for line in screen.table(header, rows) {
        screen.line(line);
    }
    let mut legend = screen.text("client-scores-legend", &[]);
    if let Some(worst) = &effect.worst {
        let name = Value::from(scenario_name(worst, screen.catalog()));
        legend = format!("{legend} {}", screen.text("client-scores-outage", &[("name", name)]));
    }
    screen.paragraph("  ", &legend);
    screen.blank();
}

fn row(name: String, test: &TestEffect, screen: &Screen<'_>) -> Vec<String> {
    let language = screen.language();
    let WithAndWithout { with, without } = test.score;
    let shown = |figure: Option<f64>| figure.map_or("–".to_owned(), |figure| score(figure, language));
    let counts = test.counts.map(|counts| number::decimal(counts, 2, language)).unwrap_or_default();
    let points = test.points.map(|points| number::decimal(points, 2, language)).unwrap_or_default();
    vec![name, counts, points, shown(with), shown(without)]
}

/// What is left of it when each rented operator is lost.
pub(super) fn losses(dossier: &Dossier, screen: &mut Screen<'_>) {
    let line = |(id, outcome): (&String, &String)| {
        let word = screen.catalog().find(&format!("client-outcome-{outcome}"), &[]);
        format!("{}: {}", operator(id, screen), word.unwrap_or_default())
    };
    let lines: Vec<String> = dossier.effect.without.iter().map(line).collect();
    super::list("loses-head", &lines, screen);
}
