//! What a page on several reports shows, whatever its format: a first page and sections of typed tables.

use super::parts::section;
use super::view::View;
use super::{course, said, side_by_side};
use crate::model::portfolio::Portfolio;
use crate::report::document::{Cell, Chart, Document, OnScreen, Section, Table, Unit};
use crate::text::{Catalog, Value};

/// The document of a portfolio.
pub fn portfolio_document(portfolio: &Portfolio, catalog: &Catalog) -> Document {
    let view = View { portfolio, catalog };
    let sections = if view.is_over_time() { course::sections(view) } else { side_by_side::sections(view) };
    let rest = [said::said(view), shared(view), differences(view)];
    let mut days: Vec<&str> = view.rows().iter().map(|row| row.as_of.as_str()).collect();
    days.sort_unstable();
    Document {
        schema: portfolio.schema.clone(),
        title: view.title(),
        scope: view.scope(),
        warnings: view.warnings(),
        verdict: view.verdict(),
        sections: sections.into_iter().chain(rest).flatten().collect(),
        hints: vec![view.text("portfolio-hint", &[])],
        as_of: days.last().copied().unwrap_or_default().to_owned(),
        currency: view.currency().unwrap_or_default().to_owned(),
        foot: foot(view),
        ..Document::default()
    }
}

/// With what the reports were made.
fn foot(view: View<'_>) -> String {
    let mut versions: Vec<&str> = view.rows().iter().map(|row| row.version.as_str()).collect();
    versions.sort_unstable();
    versions.dedup();
    view.text("html-portfolio-footer", &[("versions", Value::from(versions.join(", ")))])
}

/// What the reports share: findings, worst losses, first steps.
fn shared(view: View<'_>) -> Option<Section> {
    let (id, lead) = if view.is_over_time() {
        ("portfolio-lasting", "section-portfolio-shared-course")
    } else {
        ("portfolio-shared", "section-portfolio-shared-lead")
    };
    section(view, id, vec![view.text(lead, &[])], [findings(view), operators(view), actions(view)])
}

fn findings(view: View<'_>) -> Option<Table> {
    let rows = view.portfolio.common.findings.iter().map(|finding| {
        let share = (finding.of > 0).then(|| finding.count as f64 / finding.of as f64);
        let mut cells = vec![
            Cell::text(view.risk(finding)),
            Cell::text(view.text(&format!("severity-{}", finding.severity.id()), &[])),
            Cell::count(finding.count),
            Cell::count(finding.of),
            Cell::figure(share),
        ];
        if view.is_over_time() {
            cells.extend([Cell::text(finding.first.clone()), Cell::text(finding.last.clone())]);
        }
        cells
    });
    let mut columns = vec![
        ("finding", Unit::Words),
        ("severity", Unit::Words),
        ("found-in", Unit::Count),
        ("looked-for-in", Unit::Count),
        ("found-share", Unit::Share),
    ];
    if view.is_over_time() {
        columns.extend([("first-found", Unit::Date), ("last-found", Unit::Date)]);
    }
    let table = Table::worded(view.catalog, "portfolio-findings", &columns).rows(rows);
    let table = table.off_screen(&["found-share", "first-found"]);
    // Of one business most findings stand in every report: bars would all be whole.
    let has_chart = !view.is_over_time();
    let chart = Chart::Bars { label: 0, value: 4, by: None };
    if has_chart { table.chart(chart) } else { table }.unless_empty()
}

fn operators(view: View<'_>) -> Option<Table> {
    let rows = view
        .portfolio
        .common
        .operators
        .iter()
        .map(|one| vec![Cell::text(view.operator(&one.id)), Cell::count(one.count), Cell::count(one.of)]);
    let columns = [("worst-operator", Unit::Words), ("found-in", Unit::Count), ("known-in", Unit::Count)];
    Table::worded(view.catalog, "portfolio-operators", &columns).rows(rows).unless_empty()
}

fn actions(view: View<'_>) -> Option<Table> {
    let rows = view
        .portfolio
        .common
        .actions
        .iter()
        .map(|one| vec![Cell::text(view.action(&one.id)), Cell::count(one.count), Cell::count(one.of)]);
    let columns = [("first-action", Unit::Words), ("found-in", Unit::Count), ("known-in", Unit::Count)];
    Table::worded(view.catalog, "portfolio-actions", &columns).rows(rows).unless_empty()
}

/// What is not the same in all reports.
fn differences(view: View<'_>) -> Option<Section> {
    let rows = view.portfolio.differences.iter().flat_map(|one| {
        one.values.iter().map(move |value| {
            let id = if one.is_decisive { "portfolio-decisive" } else { "portfolio-harmless" };
            vec![
                Cell::text(one.name.clone()),
                Cell::text(view.value(&value.value)),
                Cell::text(view.names(&value.reports)),
                Cell::count(value.reports.len() as u64),
                Cell::text(view.text(id, &[])),
            ]
        })
    });
    let columns = [
        ("setting", Unit::Code),
        ("setting-value", Unit::Code),
        ("which-reports", Unit::Prose),
        ("report-count", Unit::Count),
        ("difference-means", Unit::Words),
    ];
    let table = Table::worded(view.catalog, "portfolio-differences", &columns).rows(rows).unless_empty();
    let lead = view.text("section-portfolio-differences-lead", &[]);
    section(view, "portfolio-differences", vec![lead], [table])
        .map(|section| section.on_screen(OnScreen::Verbose))
}
