//! The index and the three questions, each score with its sentence.

use crate::model::report::TestScore;
use crate::report::document::{Cell, Section, Source, Table, Unit};
use crate::report::sentences::{context, index_range, needs_sentence, outage, owned, range, verdict_id};
use crate::text::{Value, number};

/// The columns of scores, as `Shape::Scores` has them.
const COLUMNS: [(&str, &str, Unit); 4] = [
    ("score", "scores-score", Unit::Score),
    ("verdict", "scores-verdict", Unit::Words),
    ("range", "scores-range", Unit::Words),
    ("said", "scores-said", Unit::Prose),
];

fn table(source: Source<'_>, id: &'static str, rows: impl IntoIterator<Item = Vec<Cell>>) -> Option<Section> {
    let title = source.text("scores-of", &[]);
    Section::of_table(Table::headed(source.catalog, id, title, "test", &COLUMNS).rows(rows).scores())
}

/// How resilient it all is.
pub(super) fn index(source: Source<'_>) -> Option<Section> {
    let name = Cell::named("index", source.text("screen-index", &[]));
    let row = if let Some(index) = &source.report.index {
        // The scale stands with the figure; its bar would only repeat those of the tests.
        let figure = Value::from(number::score(index.score, source.language()));
        let score = Cell::text(source.text("screen-of-100", &[("score", figure)]));
        let range = Cell::text(index_range(index, source.catalog));
        vec![name, score, Cell::text(index.grade.id()), range, Cell::Empty]
    } else {
        let word = Cell::text(source.text("screen-index-not-assessed", &[]));
        let needs = Cell::text(source.text("screen-index-needs", &[]));
        vec![name, Cell::Empty, word, Cell::Empty, needs]
    };
    table(source, "index", [row])
}

/// The three tests.
pub(super) fn tests(source: Source<'_>) -> Option<Section> {
    let (report, catalog) = (source.report, source.catalog);
    let tests = &report.tests;
    let all = [
        ("outage", &tests.outage.test, outage(&tests.outage, report, catalog)),
        ("context", &tests.context.test, context(&tests.context, catalog)),
        ("owned", &tests.owned.test, owned(&tests.owned, report, catalog)),
    ];
    let row = |((id, test, said), place): ((&'static str, &TestScore, Vec<String>), usize)| {
        let said = if test.score.is_some() { said } else { vec![needs_sentence(test, catalog)] };
        vec![
            Cell::named(id, format!("{place}  {}", source.text(&format!("test-{id}"), &[]))),
            test.score.map_or(Cell::Empty, Cell::Number),
            Cell::text(source.text(verdict_id(test.verdict), &[])),
            Cell::text(range(test, catalog)),
            // Each sentence is a fact of its own.
            Cell::text(said.join("\n")),
        ]
    };
    table(source, "tests", all.into_iter().zip(1..).map(row))
}
