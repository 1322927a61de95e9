//! Several reports on a terminal.

use super::view::View;
use crate::model::portfolio::{Portfolio, PortfolioRow};
use crate::model::report::TestScore;
use crate::report::RenderOptions;
use crate::report::comparison::signed;
use crate::report::layout::{Screen, score};
use crate::report::saying::verdict_id;
use crate::text::{Value, number};

/// Most rows of a table before "and 5 more".
const MOST_ROWS: usize = 8;

/// Everything, in the order of thought: the verdict, who stands where, on what each hangs, what to do, what they share.
pub(super) fn screen(portfolio: &Portfolio, options: &RenderOptions<'_>) -> String {
    let view = View { portfolio, catalog: options.catalog };
    let mut screen = Screen::new(options);
    let dot = if options.ascii { " - " } else { " · " };
    screen.paragraph("", &[vec![view.title()], view.scope()].concat().join(dot));
    for warning in view.warnings() {
        screen.paragraph("", &warning);
    }
    screen.blank();
    screen.sentences("  ", &view.verdict());
    screen.blank();
    index(view, &mut screen);
    tests(view, &mut screen);
    reach(view, &mut screen);
    next(view, &mut screen);
    moved(view, &mut screen);
    shared(view, &mut screen);
    differences(view, &mut screen);
    let hint = screen.text("portfolio-hint", &[]);
    screen.paragraph("  ", &hint);
    screen.finish()
}

/// The rows that are shown.
fn shown<'a>(view: View<'a>, screen: &Screen<'_>) -> &'a [PortfolioRow] {
    let rows = view.rows();
    let most = if screen.options.verbose { rows.len() } else { MOST_ROWS.min(rows.len()) };
    &rows[..most]
}

/// Puts a table of reports on the screen.
fn table(view: View<'_>, header: &[&str], rows: Vec<Vec<String>>, screen: &mut Screen<'_>) {
    let header = header.iter().map(|id| screen.text(id, &[])).collect();
    for line in screen.table(header, rows) {
        screen.line(line);
    }
    more(view.rows().len() - shown(view, screen).len(), screen);
}

fn more(count: usize, screen: &mut Screen<'_>) {
    if count > 0 {
        let text = screen.text("loses-more", &[("count", Value::from(count as u64))]);
        screen.line(format!("  {text}"));
    }
}

/// Who stands where.
fn index(view: View<'_>, screen: &mut Screen<'_>) {
    let language = screen.language();
    let row = |row: &PortfolioRow| {
        let range = row.index.as_ref().map(|index| {
            let ends = [("low", index.low), ("high", index.high)];
            view.text("screen-range", &ends.map(|(name, end)| (name, Value::from(score(end, language)))))
        });
        let figure = row.index.as_ref().map_or_else(
            || "–".to_owned(),
            |index| {
                format!("{} {}", score(index.score, language), crate::text::escape::terminal(&index.grade))
            },
        );
        let mut cells = if view.is_over_time() {
            let days = row.change.as_ref().and_then(|change| change.days);
            vec![view.day(&row.as_of), days.map(|days| number::integer(days, language)).unwrap_or_default()]
        } else {
            vec![mark(view, row), if row.is_latest { view.day(&row.as_of) } else { String::new() }]
        };
        cells.extend([number::count(row.clients, language), figure]);
        let has_before = row.change.is_some();
        let change = points(row.change.as_ref().and_then(|change| change.index), has_before, screen);
        cells.extend(view.is_over_time().then_some(change));
        cells.push(range.unwrap_or_else(|| "–".to_owned()));
        cells
    };
    let rows = shown(view, screen).iter().map(row).collect();
    let header: &[&str] = if view.is_over_time() {
        &[
            "portfolio-as-of",
            "portfolio-days-since",
            "findings-clients",
            "portfolio-resilience",
            "compare-change",
            "portfolio-range",
        ]
    } else {
        &[
            "portfolio-report",
            "portfolio-as-of",
            "findings-clients",
            "portfolio-resilience",
            "portfolio-range",
        ]
    };
    table(view, header, rows, screen);
    screen.blank();
}

/// The name of a report at the head of its row: an earlier one stands with its day under the latest of its business.
fn mark(view: View<'_>, row: &PortfolioRow) -> String {
    match (view.is_over_time(), row.is_latest) {
        (false, true) => view.label(row),
        (false, false) => format!("  {}", view.day(&row.as_of)),
        (true, _) => view.day(&row.as_of),
    }
}

/// Points with their sign; a dash where they are not known, nothing where there is nothing before.
fn points(points: Option<f64>, has_before: bool, screen: &Screen<'_>) -> String {
    match points {
        Some(points) => signed(points, 1, screen.language()),
        None if has_before => "–".to_owned(),
        None => String::new(),
    }
}

/// The three questions, and what is missing for them.
fn tests(view: View<'_>, screen: &mut Screen<'_>) {
    let rows = shown(view, screen);
    let cell = |test: &TestScore, change: Option<f64>| {
        let Some(figure) = test.score else { return "–".to_owned() };
        let shown =
            format!("{} {}", score(figure, screen.language()), view.text(verdict_id(test.verdict), &[]));
        match change.filter(|change| change.abs() >= 0.05 && view.is_over_time()) {
            Some(change) => format!("{shown} ({})", signed(change, 1, screen.language())),
            None => shown,
        }
    };
    let line = |row: &PortfolioRow| {
        let change = row.change.as_ref();
        vec![
            mark(view, row),
            cell(&row.tests.outage, change.and_then(|change| change.outage)),
            cell(&row.tests.context, change.and_then(|change| change.context)),
            cell(&row.tests.owned, change.and_then(|change| change.owned)),
        ]
    };
    let lines = rows.iter().map(line).collect();
    table(view, &["portfolio-questions", "test-outage", "test-context", "test-owned"], lines, screen);
    for row in rows {
        let needs = view.needs(row);
        if !needs.is_empty() {
            let values = [("name", Value::from(view.whole_label(row))), ("what", Value::from(needs))];
            let text = screen.text("portfolio-lacks", &values);
            screen.paragraph("  -  ", &text);
        }
    }
    screen.blank();
}

/// On what each hangs.
fn reach(view: View<'_>, screen: &mut Screen<'_>) {
    let language = screen.language();
    let dash = || "–".to_owned();
    let row = |row: &PortfolioRow| {
        let percent = |share: Option<f64>| share.map_or_else(dash, |share| number::percent(share, language));
        vec![
            mark(view, row),
            view.worst(row).unwrap_or_else(dash),
            row.worst.as_ref().map(|worst| number::count(worst.stranded, language)).unwrap_or_default(),
            view.at_risk(row).unwrap_or_else(dash),
            row.effective.map_or_else(dash, |figure| number::decimal(figure, 1, language)),
            percent(row.rented),
            percent(row.owned_any),
        ]
    };
    let rows = shown(view, screen).iter().map(row).collect();
    let header = [
        "portfolio-where",
        "portfolio-operator",
        "loses-stranded",
        "loses-value",
        "portfolio-effective",
        "compare-rented",
        "portfolio-owned",
    ];
    table(view, &header, rows, screen);
    let legend = screen.text("portfolio-legend", &[]);
    screen.paragraph("  ", &legend);
    screen.blank();
}

/// What stands out most, and what to do first.
fn next(view: View<'_>, screen: &mut Screen<'_>) {
    let rows = shown(view, screen);
    let is_said = |row: &&PortfolioRow| row.worst_finding.is_some() || row.first_action.is_some();
    if !rows.iter().any(|row| is_said(&row)) {
        return;
    }
    let head = screen.text("portfolio-next", &[]);
    screen.line(format!("  {head}"));
    for row in rows.iter().filter(is_said) {
        let mut said = Vec::new();
        if let Some(finding) = &row.worst_finding {
            let severity = view.text(&format!("severity-{}", finding.severity.id()), &[]);
            said.push(format!("{} ({severity})", view.finding(finding, row)));
        }
        if let Some(step) = &row.first_action {
            let action = ("action", Value::from(view.action(&step.action)));
            said.push(match step.index_gain {
                Some(gain) => {
                    let gain = Value::from(signed(gain, 1, screen.language()));
                    view.text("portfolio-first-gains", &[action, ("gain", gain)])
                }
                None => view.text("portfolio-first", &[action]),
            });
        }
        screen.paragraph("  -  ", &format!("{}: {}", view.whole_label(row), said.join("; ")));
    }
    more(view.rows().len() - rows.len(), screen);
    screen.blank();
}

/// What moved from one report of a business to the next, beside the scores.
fn moved(view: View<'_>, screen: &mut Screen<'_>) {
    let mut lines = Vec::new();
    for row in shown(view, screen) {
        let Some(change) = &row.change else { continue };
        let name = view.whole_label(row);
        let values = [
            ("name", Value::from(name)),
            ("since", Value::from(view.day(&change.since))),
            ("points", Value::from(points(change.index, true, screen))),
        ];
        let mut said =
            if view.is_over_time() { Vec::new() } else { vec![view.text("portfolio-moved", &values)] };
        let names: Vec<&str> = change.incomparable.iter().map(|one| one.name.as_str()).collect();
        let parts = [
            ("portfolio-not-compared", names.join(", ")),
            ("portfolio-new", view.risks(&change.appeared)),
            ("portfolio-gone", view.risks(&change.gone)),
        ];
        for (id, what) in parts.into_iter().filter(|(_, what)| !what.is_empty()) {
            said.push(view.text(id, &[("what", Value::from(what))]));
        }
        if !said.is_empty() {
            let lead =
                if view.is_over_time() { format!("{}: ", view.whole_label(row)) } else { String::new() };
            lines.push(format!("{lead}{}", said.join("; ")));
        }
    }
    if lines.is_empty() {
        return;
    }
    let head = screen.text("portfolio-moved-head", &[]);
    screen.line(format!("  {head}"));
    for line in lines {
        screen.paragraph("  -  ", &line);
    }
    screen.blank();
}

/// What many of them share.
fn shared(view: View<'_>, screen: &mut Screen<'_>) {
    let findings = &view.portfolio.common.findings;
    if findings.is_empty() {
        return;
    }
    let language = screen.language();
    let most = if screen.options.verbose { findings.len() } else { MOST_ROWS.min(findings.len()) };
    let rows = findings[..most].iter().map(|finding| {
        let severity = view.text(&format!("severity-{}", finding.severity.id()), &[]);
        let values = [("count", Value::from(finding.count)), ("of", Value::from(finding.of))];
        let mut cells = vec![view.risk(finding), severity, view.text("portfolio-of", &values)];
        cells.extend(view.is_over_time().then(|| view.day(&finding.last)));
        cells
    });
    let rows = rows.collect();
    let mut header = vec![
        screen.text(if view.is_over_time() { "portfolio-lasting" } else { "portfolio-shared" }, &[]),
        screen.text("portfolio-severity", &[]),
        screen.text("portfolio-found-in", &[]),
    ];
    header.extend(view.is_over_time().then(|| screen.text("portfolio-last-found", &[])));
    for line in screen.table(header, rows) {
        screen.line(line);
    }
    more(findings.len() - most, screen);
    for (id, one) in [
        (
            "portfolio-worst-of",
            view.portfolio
                .common
                .operators
                .iter()
                .map(|one| (view.operator(&one.id), one))
                .collect::<Vec<_>>(),
        ),
        (
            "portfolio-first-of",
            view.portfolio.common.actions.iter().map(|one| (view.action(&one.id), one)).collect(),
        ),
    ] {
        let most = if screen.options.verbose { one.len() } else { 3.min(one.len()) };
        let named = one[..most]
            .iter()
            .map(|(name, one)| format!("{name} ({})", number::integer(one.count, language)));
        let named = named.collect::<Vec<_>>().join(", ");
        let of = one.first().map_or(0, |(_, one)| one.of);
        if of > 0 {
            let text = screen.text(id, &[("what", Value::from(named)), ("of", Value::from(of))]);
            screen.paragraph("  ", &text);
        }
    }
    screen.blank();
}

/// What else is not the same, where everything is asked for.
fn differences(view: View<'_>, screen: &mut Screen<'_>) {
    let others: Vec<_> =
        view.portfolio.differences.iter().filter(|one| !one.is_decisive && one.name != "currency").collect();
    if others.is_empty() || !screen.options.verbose {
        return;
    }
    let head = screen.text("portfolio-differences", &[]);
    screen.line(format!("  {head}"));
    for one in others {
        let text = view.difference("portfolio-difference", one);
        screen.paragraph("  -  ", &text);
    }
    screen.blank();
}
