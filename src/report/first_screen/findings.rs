//! What stands out and what to do about it.

use crate::model::report::Finding;
use crate::model::sorted_map::SortedMap;
use crate::report::document::findings::worded;
use crate::report::document::remarks::{Remark, said_of};
use crate::report::document::{Cell, OnScreen, Section, Source, Table, Unit};
use crate::report::sentences::need_text;
use crate::rules::{self, wording::FindingText};
use crate::text::Value;

/// Most findings on the first screen.
const MOST: usize = 5;

/// The worst findings with clients and money; where there is no plan each with its remedy; with everything asked for also what
/// each rests on.
pub(super) fn findings(source: Source<'_>) -> Option<Section> {
    let findings: Vec<&Finding> = source.report.open_findings().collect();
    let has_value = findings.iter().any(|one| one.value.is_some());
    let mut columns =
        vec![("severity", "findings-severity", Unit::Words), ("clients", "findings-clients", Unit::Count)];
    columns.extend(has_value.then_some(("revenue", "findings-value", Unit::Money)));
    columns.push(("rests-on", "column-rests-on", Unit::Prose));
    columns.push(("remedy", "column-remedy", Unit::Prose));
    let remarks: Vec<Vec<String>> =
        findings.iter().map(|one| Remark::on_finding(source, one).lines(source.catalog)).collect();
    let is_remarked = remarks.iter().any(|lines| !lines.is_empty());
    columns.extend(is_remarked.then_some(("remarks", "column-remarks", Unit::Prose)));
    let rows = findings.iter().zip(1..).map(|(one, place)| row(one, place, has_value, source));
    let remarks = remarks.into_iter().map(|lines| is_remarked.then(|| Cell::text(lines.join("\n"))));
    let rows = rows.zip(remarks).map(|(row, remarks)| row.into_iter().chain(remarks).collect());
    let title = source.text("findings-head", &[]);
    let table = Table::headed(source.catalog, "findings", title, "finding", &columns);
    let table = table.rows(rows).on_screen(OnScreen::First(MOST)).verbosely(&["rests-on"]);
    // Where there is a plan it says what to do first.
    let is_planned = !source.report.plan.is_empty();
    Section::of_table(if is_planned { table.verbosely(&["remedy"]) } else { table })
}

fn row(one: &Finding, place: usize, has_value: bool, source: Source<'_>) -> Vec<Cell> {
    let worded = |part| worded(source, one, part);
    // Findings about files concern no clients.
    let is_about_clients = one.clients != 0;
    let mut cells = vec![
        Cell::named(&one.id, format!("{place}  {}", worded(FindingText::Title))),
        Cell::named(one.severity.id(), source.text(&format!("severity-{}", one.severity.id()), &[])),
        if is_about_clients { Cell::count(one.clients) } else { Cell::Empty },
    ];
    let value = one.value.filter(|_| is_about_clients);
    cells.extend(has_value.then(|| value.map_or(Cell::Empty, Cell::Number)));
    cells.extend([FindingText::Evidence, FindingText::Remedy].map(|part| Cell::text(worded(part))));
    cells
}

/// The findings that are put up with, a line each.
pub(super) fn accepted(source: Source<'_>) -> Option<Section> {
    let said = source.report.accepted_findings().map(|(finding, acceptance)| {
        let title = worded(source, finding, FindingText::Title);
        let because = source.text("accepted-because", &said_of(source, acceptance));
        format!("{title}: {because}")
    });
    let title = source.text("section-accepted", &[]);
    Section::of_list("accepted", title, said.collect())
}

/// How much could not be judged.
pub(super) fn unjudged_count(source: Source<'_>) -> Option<Section> {
    let count = source.report.unjudged.len();
    let said = || source.text("findings-unjudged", &[("count", Value::from(count as u64))]);
    let title = source.text("table-unjudged", &[]);
    let section = Section::of_words("unjudged-count", title, (count > 0).then(said).into_iter().collect());
    section.map(|section| section.on_screen(OnScreen::Brief))
}

/// What could not be judged, by what would allow to judge it.
pub(super) fn unjudged(source: Source<'_>) -> Option<Section> {
    let mut risks = SortedMap::<String, Vec<String>>::new();
    for rule in &source.report.unjudged {
        let known = rules::by_id(&rule.id).map(|known| rules::wording::risk(&known.meta(), source.catalog));
        let needs: Vec<String> = rule.needs.iter().map(|need| need_text(need, source.catalog)).collect();
        risks.entry(needs.join("; ")).or_default().push(known.unwrap_or_else(|| rule.id.clone()));
    }
    let said = risks.into_iter().map(|(needs, risks)| {
        let values = [("risks", Value::from(risks.join("; "))), ("needs", Value::from(needs))];
        source.text("findings-unjudged-need", &values)
    });
    let title = source.text("findings-unjudged-head", &[]);
    let section = Section::of_list("unjudged", title, said.collect());
    section.map(|section| section.on_screen(OnScreen::Verbose))
}
