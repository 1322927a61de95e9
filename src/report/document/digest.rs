//! The first page as a table, for programs: one row for everything that it says.

use super::{Cell, Source, Summary, Table, Unit};

/// What the report is of, the index, the tests, the steps.
pub(super) fn digest(source: Source<'_>, summary: &Summary) -> Table {
    let report = source.report;
    let said = |item: &str, said: Option<&str>| {
        let said = Cell::Text(said?.to_owned());
        Some(row(Cell::text(item), [None; 3], Cell::Empty, said))
    };
    let about = [
        said("title", Some(&summary.title)),
        said("client", summary.client.as_deref()),
        said("author", summary.author.as_deref()),
        said("note", summary.note.as_deref()),
        said("as-of", Some(&report.as_of)),
        said("window-from", Some(&report.window.from)),
        said("window-to", Some(&report.window.to)),
        said("currency", report.currency.as_deref()),
        said("basis", Some(report.basis.id())),
        said("partial", summary.partial.as_deref()),
    ];
    let index = report.index.as_ref();
    let index = row(
        Cell::text("index"),
        [index.map(|index| index.score), index.map(|index| index.low), index.map(|index| index.high)],
        index.map_or(Cell::Unknown, |index| Cell::text(index.grade.id())),
        Cell::text(summary.verdict.clone()),
    );
    let tests = summary.gauges.iter().map(|gauge| {
        let ends = [gauge.score, gauge.ends.map(|ends| ends.0), gauge.ends.map(|ends| ends.1)];
        let word = Cell::named(gauge.verdict.id(), gauge.word.clone());
        row(Cell::named(gauge.id, gauge.name.clone()), ends, word, Cell::text(gauge.said.join(" ")))
    });
    let glance = summary
        .glance
        .iter()
        .map(|text| row(Cell::text("glance"), [None; 3], Cell::Empty, Cell::text(text.clone())));
    let actions = summary.actions.iter().zip(1_u32..).map(|(action, number)| {
        let behind = action.said();
        let said = [action.title.as_str(), behind.as_str()];
        let said: Vec<&str> = said.into_iter().filter(|said| !said.is_empty()).collect();
        row(Cell::text(format!("action-{number}")), [None; 3], Cell::Empty, Cell::text(said.join(" – ")))
    });
    let columns = [
        ("item", Unit::Words),
        ("score", Unit::Score),
        ("low", Unit::Score),
        ("high", Unit::Score),
        ("verdict", Unit::Words),
        ("said", Unit::Prose),
    ];
    let rows = about.into_iter().flatten().chain([index]).chain(tests).chain(glance).chain(actions);
    Table::new(source, "summary", &columns).rows(rows)
}

fn row(item: Cell, figures: [Option<f64>; 3], verdict: Cell, said: Cell) -> Vec<Cell> {
    let is_scored = matches!(verdict, Cell::Named { .. } | Cell::Unknown) || figures[0].is_some();
    let figure = |figure: Option<f64>| if is_scored { Cell::figure(figure) } else { Cell::Empty };
    let [score, low, high] = figures.map(figure);
    vec![item, score, low, high, verdict, said]
}
