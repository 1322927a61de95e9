//! Which way it went, and the scores.

use super::signed;
use crate::model::comparison::{AccountMove, Comparison, Completeness, Direction, Move, TestMove, Who};
use crate::model::report::TestVerdict;
use crate::naming;
use crate::report::layout::{Screen, day, score};
use crate::text::{Value, escape};

/// The verdict in one sentence, and what made most of it.
pub(super) fn sentences(comparison: &Comparison, screen: &mut Screen<'_>) {
    completeness(&comparison.completeness, screen);
    let language = screen.language();
    let index = &comparison.index;
    let figure = |figure: Option<f64>| figure.map(|figure| score(figure, language)).unwrap_or_default();
    let grade = |grade: &Option<String>| {
        grade.as_deref().map(|grade| escape::terminal(grade).into_owned()).unwrap_or_default()
    };
    let (old_grade, new_grade) = (grade(&index.old_grade), grade(&index.new_grade));
    let values = [
        ("old", Value::from(figure(index.score.old))),
        ("new", Value::from(figure(index.score.new))),
        ("from", Value::from(day(&comparison.old.as_of, screen.catalog()))),
        ("to", Value::from(day(&comparison.new.as_of, screen.catalog()))),
        ("old-grade", Value::from(old_grade.as_str())),
        ("new-grade", Value::from(new_grade.as_str())),
    ];
    let id = match comparison.direction {
        Direction::Unknown => "compare-unknown",
        Direction::Same => "compare-same",
        Direction::Better if old_grade == new_grade => "compare-better",
        Direction::Better => "compare-better-grade",
        Direction::Worse if old_grade == new_grade => "compare-worse",
        Direction::Worse => "compare-worse-grade",
    };
    let sentence = screen.text(id, &values);
    screen.paragraph("", &sentence);
    if let Some(most) = most(comparison, screen) {
        screen.paragraph("", &most);
    }
    if !comparison.incomparable.is_empty() {
        let names: Vec<&str> = comparison.incomparable.iter().map(|one| one.name.as_str()).collect();
        let text = screen.text("compare-despite", &[("what", Value::from(names.join(", ")))]);
        screen.paragraph("", &text);
    }
    screen.blank();
}

/// What the later exports no longer show, before anything is said of a change.
fn completeness(of: &Completeness, screen: &mut Screen<'_>) {
    let language = screen.language();
    if of.unlike {
        let lost: u64 = of.fallen.iter().map(|account| account.chats_old - account.chats_new).sum();
        let (id, count) = of.vanished.map_or(("compare-unlike-chats", lost), |clients| ("compare-unlike-clients", clients));
        let mut what = vec![screen.text(id, &[("count", Value::from(count))])];
        what.extend(of.fallen.iter().map(|account| {
            let [old, new] = [account.chats_old, account.chats_new].map(Value::from);
            account_text("compare-unlike-account", account, old, new, screen)
        }));
        let what = [("what", Value::from(what.join("; ")))];
        let text = screen.text("compare-unlike", &what);
        screen.paragraph("", &text);
    }
    if let Some(both) = &of.of_both {
        let tests = [("test-outage", both.outage), ("test-context", both.context), ("test-owned", both.owned)];
        let tests = tests.into_iter().filter_map(|(id, of)| {
            let values = [
                ("test", Value::from(screen.text(id, &[]))),
                ("old", Value::from(score(of.old?, language))),
                ("new", Value::from(score(of.new?, language))),
            ];
            Some(screen.text("compare-of-both-test", &values))
        });
        let tests: Vec<String> = tests.collect();
        let clients = screen.text("count-clients", &[("count", Value::from(both.clients))]);
        let values = [("clients", Value::from(clients)), ("tests", Value::from(tests.join("; ")))];
        let text = screen.text("compare-of-both", &values);
        screen.paragraph("", &text);
    }
    for account in &of.shortened {
        let [old, new] = [Some(&account.first_old), account.first_new.as_ref()]
            .map(|first| Value::from(first.map(|first| day(first, screen.catalog())).unwrap_or_default()));
        let text = account_text("compare-shortened", account, old, new, screen);
        screen.paragraph("", &text);
    }
}

fn account_text(id: &str, account: &AccountMove, old: Value<'_>, new: Value<'_>, screen: &Screen<'_>) -> String {
    let values = [
        ("channel", Value::from(naming::channel(&account.channel, screen.language()))),
        ("staff", Value::from(escape::terminal(&account.staff).into_owned())),
        ("old", old),
        ("new", new),
    ];
    screen.text(id, &values)
}

/// The three tests with the ids of their names, and what a group explains of each.
pub(super) fn tests(comparison: &Comparison) -> [(&'static str, &TestMove); 3] {
    let tests = &comparison.tests;
    [("test-outage", &tests.outage), ("test-context", &tests.context), ("test-owned", &tests.owned)]
}

/// The test that moved most, and the group of clients that explains most of it.
fn most(comparison: &Comparison, screen: &Screen<'_>) -> Option<String> {
    let moved = tests(comparison).into_iter().enumerate();
    let moved = moved.filter_map(|(place, (id, test))| Some((place, id, test.score.change?)));
    let (place, id, change) = moved.max_by(|a, b| a.2.abs().total_cmp(&b.2.abs()))?;
    if change.abs() < 0.05 {
        return None;
    }
    let language = screen.language();
    let mut values = vec![
        ("test", Value::from(screen.text(id, &[]))),
        ("change", Value::from(signed(change, 1, language))),
    ];
    let Some((cause, clients, points)) = comparison.who.as_ref().and_then(|who| largest(who, place, change))
    else {
        return Some(screen.text("compare-most", &values));
    };
    values.extend([
        ("cause", Value::from(screen.text(cause, &[]))),
        ("clients", Value::from(screen.text("count-clients", &[("count", Value::from(clients))]))),
        ("points", Value::from(signed(points, 1, language))),
    ]);
    Some(screen.text("compare-most-by", &values))
}

/// The group that moved a test furthest in the direction of its change: text id of its cause, clients, points.
fn largest(who: &Who, test: usize, change: f64) -> Option<(&'static str, u64, f64)> {
    let points = |group: &crate::model::comparison::Group| [group.outage, group.context, group.owned][test];
    let same_way = who.groups.iter().filter_map(|group| {
        let points = points(group).filter(|points| points * change > 0.0 && points.abs() >= 0.05)?;
        Some((group.cause.text_id(), group.clients, points))
    });
    same_way.max_by(|a, b| a.2.abs().total_cmp(&b.2.abs()))
}

/// The index and the tests, then and now.
pub(super) fn scores(comparison: &Comparison, screen: &mut Screen<'_>) {
    let grade = |old: &Option<String>, new: &Option<String>, screen: &Screen<'_>| {
        let word = |grade: &Option<String>| {
            let grade = grade.as_deref().map(|grade| escape::terminal(grade).into_owned());
            grade.unwrap_or_else(|| screen.text("screen-not-assessed", &[]))
        };
        arrow(&word(old), &word(new), screen)
    };
    let index = &comparison.index;
    let mut rows = vec![row(
        screen.text("screen-index", &[]),
        &index.score,
        [&index.low, &index.high],
        grade(&index.old_grade, &index.new_grade, screen),
        screen,
    )];
    for ((id, test), number) in tests(comparison).into_iter().zip(1..) {
        let word = |verdict| screen.text(verdict_id(verdict), &[]);
        let verdict = arrow(&word(test.old_verdict), &word(test.new_verdict), screen);
        let name = format!("{number} {}", screen.text(id, &[]));
        rows.push(row(name, &test.score, [&test.low, &test.high], verdict, screen));
    }
    let head = [
        "compare-scores",
        "compare-then",
        "compare-now",
        "compare-change",
        "compare-range",
        "compare-verdict",
    ];
    let header = head.map(|id| screen.text(id, &[])).into();
    super::table(header, rows, screen);
}

fn row(
    name: String,
    figure: &Move,
    [low, high]: [&Move; 2],
    verdict: String,
    screen: &Screen<'_>,
) -> Vec<String> {
    let language = screen.language();
    let shown = |figure: Option<f64>| figure.map_or("–".to_owned(), |figure| score(figure, language));
    let change = figure.change.map_or("–".to_owned(), |change| signed(change, 1, language));
    let range = low.new.zip(high.new).map(|(low, high)| {
        let ends = [("low", low), ("high", high)];
        screen.text("screen-range", &ends.map(|(name, end)| (name, Value::from(score(end, language)))))
    });
    vec![name, shown(figure.old), shown(figure.new), change, range.unwrap_or_default(), verdict]
}

/// Then and now, or the one where nothing changed.
pub(super) fn arrow(old: &str, new: &str, screen: &Screen<'_>) -> String {
    let arrow = if screen.options.ascii { "->" } else { "→" };
    if old == new { new.to_owned() } else { format!("{old} {arrow} {new}") }
}

fn verdict_id(verdict: TestVerdict) -> &'static str {
    match verdict {
        TestVerdict::Pass => "verdict-pass",
        TestVerdict::Watch => "verdict-watch",
        TestVerdict::Fail => "verdict-fail",
        TestVerdict::NotAssessed => "verdict-not-assessed",
    }
}
