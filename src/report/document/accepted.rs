//! Findings that people put up with, and what they have said of things that are gone.

use std::iter;

use super::findings::{severity, worded};
use super::remarks::{COLUMNS, Remark, said_of};
use super::{Cell, Section, Source, Table, Unit};
use crate::model::report::AcceptanceState;
use crate::naming;
use crate::rules;
use crate::rules::wording::{self, FindingText};

/// The findings that are put up with, with the reason and the last day.
pub(super) fn accepted(source: Source<'_>) -> Option<Section> {
    let rows = source.report.accepted_findings().map(|(finding, acceptance)| {
        let is_about_clients = finding.clients != 0;
        let mut row = vec![
            Cell::text(worded(source, finding, FindingText::Title)),
            severity(source, finding.severity),
            Cell::text(worded(source, finding, FindingText::Evidence)),
            Cell::text(acceptance.reason.clone()),
            Cell::text(acceptance.owner.clone()),
            Cell::text(acceptance.expires.clone()),
            if is_about_clients { Cell::count(finding.clients) } else { Cell::Empty },
            finding.value.filter(|_| is_about_clients).map_or(Cell::Empty, Cell::Number),
            Cell::text(finding.id.clone()),
        ];
        row.push(Remark::on_finding(source, finding).cells()[0].clone());
        row
    });
    let columns = [
        ("finding", Unit::Words),
        ("severity", Unit::Words),
        ("rests-on", Unit::Prose),
        ("accepted-because", Unit::Prose),
        ("answers-for-it", Unit::Words),
        ("expires", Unit::Date),
        ("clients", Unit::Count),
        ("revenue", Unit::Money),
        ("id", Unit::Code),
        ("note", Unit::Prose),
    ];
    let table = Table::new(source, "accepted", &columns).rows(rows).entries().unless_empty()?;
    source.section("accepted", vec![source.text("section-accepted-lead", &[])], [Some(table)])
}

/// What was said of things that the report does not speak of any more.
pub(super) fn stale(source: Source<'_>) -> Option<Section> {
    let report = source.report;
    let notes = report.comments.iter().filter(|comment| comment.stale).map(|comment| {
        let [note, owner, due] = Remark::of(iter::once(comment)).cells();
        vec![subject(source, comment.subject(), comment.scope.as_deref()), note, owner, due]
    });
    let accepted = report.accepted.iter().filter(|one| one.state == AcceptanceState::Stale).map(|one| {
        let note = source.text("accepted-stale", &said_of(source, one));
        let name = subject(source, &one.finding, one.scope.as_deref());
        vec![name, Cell::text(note), Cell::text(one.owner.clone()), Cell::Empty]
    });
    let [note, owner, due] = COLUMNS;
    let columns = [("spoken-of", Unit::Words), note, owner, due];
    let table = Table::new(source, "comments-stale", &columns).rows(notes.chain(accepted)).unless_empty()?;
    source.section("comments-stale", Vec::new(), [Some(table)]).map(Section::in_appendix)
}

/// What a comment speaks of, by its name where it has one.
fn subject(source: Source<'_>, id: &str, scope: Option<&str>) -> Cell {
    let rule = rules::by_id(id).map(|rule| wording::risk(&rule.meta(), source.catalog));
    let name = rule.unwrap_or_else(|| naming::action(id, source.catalog));
    Cell::named(id, scope.map_or_else(|| name.clone(), |scope| format!("{name} ({scope})")))
}
