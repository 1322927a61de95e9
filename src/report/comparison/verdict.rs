//! Which way it went, and the scores.

use super::completeness;
use super::source::{Source, arrow};
use crate::model::comparison::{Direction, Group, Move, TestMove, Who};
use crate::model::report::Grade;
use crate::report::document::{Cell, Section, Table, Unit};
use crate::report::layout::day;
use crate::report::sentences::verdict_id;
use crate::text::{Value, number};

/// What is compared.
pub(super) fn title(source: Source<'_>) -> String {
    let sides = [("from", &source.comparison.old), ("to", &source.comparison.new)];
    let sides = sides.map(|(name, side)| (name, Value::from(day(&side.as_of, source.catalog))));
    source.catalog.text("compare-title", &sides)
}

/// The verdict in one sentence, and what made most of it.
pub(super) fn sentences(source: Source<'_>) -> Vec<String> {
    let Source { comparison, catalog } = source;
    let index = &comparison.index;
    let figure = |figure: Option<f64>| {
        figure.map(|figure| number::score(figure, catalog.language())).unwrap_or_default()
    };
    let [old_grade, new_grade] = [index.old_grade, index.new_grade].map(|grade| grade.map_or("", Grade::id));
    let values = [
        ("old", Value::from(figure(index.score.old))),
        ("new", Value::from(figure(index.score.new))),
        ("from", Value::from(day(&comparison.old.as_of, catalog))),
        ("to", Value::from(day(&comparison.new.as_of, catalog))),
        ("old-grade", Value::from(old_grade)),
        ("new-grade", Value::from(new_grade)),
    ];
    let id = match comparison.direction {
        Direction::Unknown => "compare-unknown",
        Direction::Same => "compare-same",
        Direction::Better if old_grade == new_grade => "compare-better",
        Direction::Better => "compare-better-grade",
        Direction::Worse if old_grade == new_grade => "compare-worse",
        Direction::Worse => "compare-worse-grade",
    };
    let mut said = completeness::sentences(source);
    said.push(catalog.text(id, &values));
    said.extend(most(source));
    if !comparison.incomparable.is_empty() {
        let names: Vec<&str> = comparison.incomparable.iter().map(|one| one.name.as_str()).collect();
        said.push(catalog.text("compare-despite", &[("what", Value::from(names.join(", ")))]));
    }
    said
}

/// The three tests with the ids of their names, and what a group explains of each.
pub(super) fn tests(source: Source<'_>) -> [(&'static str, &TestMove); 3] {
    let tests = &source.comparison.tests;
    [("test-outage", &tests.outage), ("test-context", &tests.context), ("test-owned", &tests.owned)]
}

/// The test that moved most, and the group of clients that explains most of it.
fn most(source: Source<'_>) -> Option<String> {
    let moved = tests(source).into_iter().enumerate();
    let moved = moved.filter_map(|(place, (id, test))| Some((place, id, test.score.change?)));
    let (place, id, change) = moved.max_by(|a, b| a.2.abs().total_cmp(&b.2.abs()))?;
    if change.abs() < 0.05 {
        return None;
    }
    let catalog = source.catalog;
    let points = |points: f64| Value::from(number::signed(points, 1, catalog.language()));
    let mut values = vec![("test", Value::from(catalog.text(id, &[]))), ("change", points(change))];
    let who = source.comparison.who.as_ref();
    let Some((cause, clients, explained)) = who.and_then(|who| largest(who, place, change)) else {
        return Some(catalog.text("compare-most", &values));
    };
    values.extend([
        ("cause", Value::from(catalog.text(cause, &[]))),
        ("clients", Value::from(catalog.text("count-clients", &[("count", Value::from(clients))]))),
        ("points", points(explained)),
    ]);
    Some(catalog.text("compare-most-by", &values))
}

/// The group that moved a test furthest in the direction of its change: text id of its cause, clients, points.
fn largest(who: &Who, test: usize, change: f64) -> Option<(&'static str, u64, f64)> {
    let points = |group: &Group| [group.outage, group.context, group.owned][test];
    let same_way = who.groups.iter().filter_map(|group| {
        let points = points(group).filter(|points| points * change > 0.0 && points.abs() >= 0.05)?;
        Some((group.cause.text_id(), group.clients, points))
    });
    same_way.max_by(|a, b| a.2.abs().total_cmp(&b.2.abs()))
}

/// The index and the tests, then and now.
pub(super) fn scores(source: Source<'_>) -> Option<Section> {
    let catalog = source.catalog;
    let grade = |grade: Option<Grade>| {
        grade.map_or_else(|| catalog.text("screen-not-assessed", &[]), |grade| grade.id().to_owned())
    };
    let index = &source.comparison.index;
    let verdict = arrow(&grade(index.old_grade), &grade(index.new_grade));
    let name = Cell::named("index", catalog.text("screen-index", &[]));
    let mut rows = vec![row(name, &index.score, [&index.low, &index.high], verdict, source)];
    for ((id, test), number) in tests(source).into_iter().zip(1..) {
        let word = |verdict| catalog.text(verdict_id(verdict), &[]);
        let verdict = arrow(&word(test.old_verdict), &word(test.new_verdict));
        let name = Cell::named(id, format!("{number} {}", catalog.text(id, &[])));
        rows.push(row(name, &test.score, [&test.low, &test.high], verdict, source));
    }
    let columns = [
        ("then", "compare-then", Unit::Score),
        ("now", "compare-now", Unit::Score),
        ("change", "compare-change", Unit::Points),
        ("range-now", "compare-range", Unit::Words),
        ("verdict", "compare-verdict", Unit::Words),
    ];
    let title = catalog.text("compare-scores", &[]);
    Section::of_table(Table::headed(catalog, "compare-scores", title, "score-of", &columns).rows(rows))
}

fn row(name: Cell, figure: &Move, [low, high]: [&Move; 2], verdict: String, source: Source<'_>) -> Vec<Cell> {
    let range = low.new.zip(high.new).map(|(low, high)| {
        let ends = [("low", low), ("high", high)];
        let ends = ends.map(|(name, end)| (name, Value::from(number::score(end, source.catalog.language()))));
        Cell::text(source.catalog.text("screen-range", &ends))
    });
    vec![
        name,
        Cell::figure(figure.old),
        Cell::figure(figure.new),
        Cell::figure(figure.change),
        range.unwrap_or(Cell::Empty),
        Cell::text(verdict),
    ]
}
