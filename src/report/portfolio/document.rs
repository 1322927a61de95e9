//! What a page on several reports shows, whatever its format: a first page and sections of typed tables.

use super::view::View;
use super::{course, side_by_side};
use crate::model::portfolio::Portfolio;
use crate::report::document::{Cell, Chart, Document, OnScreen, Section, Table, Unit};
use crate::text::{Catalog, Value};

/// The document of a portfolio.
pub fn portfolio_document(portfolio: &Portfolio, catalog: &Catalog) -> Document {
    let view = View { portfolio, catalog };
    let sections = if view.is_over_time() { course::sections(view) } else { side_by_side::sections(view) };
    let rest = [shared(view), differences(view)];
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

/// A section with the heading `section-<id>`, unless it has nothing to show.
pub(super) fn section(
    view: View<'_>,
    id: &'static str,
    about: Vec<String>,
    tables: impl IntoIterator<Item = Option<Table>>,
) -> Option<Section> {
    let tables: Vec<Table> = tables.into_iter().flatten().collect();
    (!tables.is_empty()).then(|| Section {
        id,
        title: view.text(&format!("section-{id}"), &[]),
        about,
        tables,
        ..Section::default()
    })
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

/// Points from each report to the next of the same business.
fn points(view: View<'_>) -> Option<Table> {
    let rows = view.rows().iter().filter_map(|row| {
        let change = row.change.as_ref()?;
        let names: Vec<&str> = change.incomparable.iter().map(|one| one.name.as_str()).collect();
        let mut cells = if view.is_over_time() { Vec::new() } else { vec![Cell::text(view.label(row))] };
        cells.extend([
            Cell::text(change.since.clone()),
            Cell::text(row.as_of.clone()),
            change.days.map_or(Cell::Unknown, Cell::count),
            Cell::figure(change.index),
            Cell::figure(change.outage),
            Cell::figure(change.context),
            Cell::figure(change.owned),
            if names.is_empty() { Cell::Empty } else { Cell::text(names.join(", ")) },
        ]);
        Some(cells)
    });
    let mut columns = if view.is_over_time() { Vec::new() } else { vec![("report", Unit::Words)] };
    columns.extend([
        ("since", Unit::Date),
        ("as-of", Unit::Date),
        ("days-between", Unit::Count),
        ("index-gain", Unit::Points),
        ("gain-outage", Unit::Points),
        ("gain-context", Unit::Points),
        ("gain-owned", Unit::Points),
        ("incomparable", Unit::Prose),
    ]);
    // Several businesses need the room for their names.
    let off_screen = if view.is_over_time() { "" } else { "as-of" };
    Table::worded(view.catalog, "portfolio-changes", &columns)
        .rows(rows)
        .off_screen(&[off_screen])
        .unless_empty()
}

/// Findings that came and went from each report to the next of the same business.
fn turnover(view: View<'_>) -> Option<Table> {
    let rows = view.rows().iter().filter_map(|row| {
        let change = row.change.as_ref()?;
        let said = |ids: &[String]| {
            if ids.is_empty() { Cell::Empty } else { Cell::text(view.risks(ids)) }
        };
        let is_any = !change.appeared.is_empty() || !change.gone.is_empty();
        let cells = vec![Cell::text(view.dated_label(row)), said(&change.appeared), said(&change.gone)];
        is_any.then_some(cells)
    });
    let columns = [("report", Unit::Words), ("findings-new", Unit::Prose), ("findings-gone", Unit::Prose)];
    Table::worded(view.catalog, "portfolio-turnover", &columns).rows(rows).entries().unless_empty()
}

/// What moved from each report to the next of the same business.
pub(super) fn changes(view: View<'_>) -> [Option<Table>; 2] {
    [points(view), turnover(view)]
}

/// Where each hangs: the worst loss, how few channels, whose they are, what is held besides.
pub(super) fn reach(view: View<'_>) -> Option<Table> {
    let has_one_currency = view.currency().is_some();
    let first = if view.is_over_time() { ("as-of", Unit::Date) } else { ("report", Unit::Words) };
    let rows = view.rows().iter().map(|row| {
        let name = if view.is_over_time() { row.as_of.clone() } else { view.whole_label(row) };
        let value = row.worst.as_ref().and_then(|worst| worst.value_lost);
        let at_risk =
            if has_one_currency { value.map(Cell::Number) } else { view.at_risk(row).map(Cell::Text) };
        vec![
            Cell::text(name),
            view.worst(row).map_or(Cell::Unknown, Cell::Text),
            row.worst.as_ref().map_or(Cell::Empty, |worst| Cell::count(worst.stranded)),
            at_risk.unwrap_or(Cell::Unknown),
            Cell::figure(row.effective),
            Cell::figure(row.rented),
            Cell::figure(row.owned_any),
        ]
    });
    let columns = [
        first,
        ("worst-operator", Unit::Words),
        ("stranded", Unit::Count),
        ("at-risk", if has_one_currency { Unit::Money } else { Unit::Words }),
        ("effective", Unit::Plain),
        ("rented", Unit::Share),
        ("owned-any", Unit::Share),
    ];
    Table::worded(view.catalog, "portfolio-reach", &columns).rows(rows).unless_empty()
}

/// What holds of a report besides its figures: that it is incomplete, that a later one counts.
pub(super) fn remark(view: View<'_>, is_earlier: bool, is_partial: bool) -> Cell {
    let said = [("portfolio-is-partial", is_partial), ("portfolio-is-earlier", is_earlier)];
    let said: Vec<String> =
        said.into_iter().filter(|(_, holds)| *holds).map(|(id, _)| view.text(id, &[])).collect();
    if said.is_empty() { Cell::Empty } else { Cell::text(said.join("; ")) }
}

/// What stands out most and what to do first, report by report.
pub(super) fn next(view: View<'_>) -> Option<Table> {
    let rows = view.rows().iter().filter(|row| row.worst_finding.is_some() || row.first_action.is_some());
    let rows = rows.map(|row| {
        let finding = row.worst_finding.as_ref();
        let step = row.first_action.as_ref();
        let found = finding.map(|finding| {
            let severity = view.text(&format!("severity-{}", finding.severity.id()), &[]);
            let clients = view.text("count-clients", &[("count", Value::from(finding.clients))]);
            let mut aside = vec![severity];
            aside.extend((finding.clients > 0).then_some(clients));
            format!("{} ({})", view.finding(finding, row), aside.join(", "))
        });
        vec![
            Cell::text(view.whole_label(row)),
            found.map_or(Cell::Empty, Cell::Text),
            step.map_or(Cell::Empty, |step| Cell::text(view.action(&step.action))),
            step.map_or(Cell::Empty, |step| Cell::count(step.chain_clients)),
            step.map_or(Cell::Empty, |step| Cell::figure(step.index_gain)),
            step.map_or(Cell::Empty, |step| Cell::figure(step.index_after)),
        ]
    });
    let columns = [
        ("report", Unit::Words),
        ("worst-finding", Unit::Prose),
        ("first-action", Unit::Prose),
        ("chain-clients", Unit::Count),
        ("index-gain", Unit::Points),
        ("chain-after", Unit::Score),
    ];
    let table = Table::worded(view.catalog, "portfolio-next", &columns).rows(rows).entries();
    table.off_screen(&["chain-clients", "chain-after"]).unless_empty()
}
