//! What follows from the figures, with what it rests on and what to do; and what could not be judged.

use super::remarks::{COLUMNS, Remark, count};
use super::{Cell, Section, Source, Table, Unit};
use crate::model::need::Need;
use crate::model::report::{Finding, Severity};
use crate::report::reworded::finding_text;
use crate::report::sentences::need_text;
use crate::rules::{self, wording::FindingText};
use crate::text::Value;

/// Every finding, worst first.
pub(super) fn findings(source: Source<'_>) -> Option<Section> {
    let mut lead = Vec::new();
    if !source.report.findings.is_empty() {
        lead.push(source.text("section-findings-lead", &[]));
    }
    lead.extend(count(source));
    if !source.report.unjudged.is_empty() {
        let count = Value::from(source.report.unjudged.len() as u64);
        lead.push(source.text("say-unjudged", &[("count", count)]));
    }
    source.section("findings", lead, [found(source), unjudged(source)])
}

fn found(source: Source<'_>) -> Option<Table> {
    let [note, owner, due] = COLUMNS;
    let columns = [
        ("finding", Unit::Words),
        ("severity", Unit::Words),
        ("rests-on", Unit::Prose),
        ("remedy", Unit::Prose),
        ("clients", Unit::Count),
        ("revenue", Unit::Money),
        ("id", Unit::Code),
        note,
        owner,
        due,
    ];
    let rows = source.report.open_findings().map(|finding| {
        // Findings about files concern no clients.
        let is_about_clients = finding.clients != 0;
        let value = finding.value.filter(|_| is_about_clients);
        let mut row = vec![
            Cell::text(worded(source, finding, FindingText::Title)),
            severity(source, finding.severity),
            Cell::text(worded(source, finding, FindingText::Evidence)),
            Cell::text(worded(source, finding, FindingText::Remedy)),
            if is_about_clients { Cell::count(finding.clients) } else { Cell::Empty },
            value.map_or(Cell::Empty, Cell::Number),
            Cell::text(finding.id.clone()),
        ];
        row.extend(Remark::on_finding(source, finding).cells());
        row
    });
    Table::new(source, "findings", &columns).rows(rows).entries().unless_empty()
}

/// A text of a finding in the language of the output where there is a rule for it, else as it was made.
pub(in crate::report) fn worded(source: Source<'_>, finding: &Finding, part: FindingText) -> String {
    let currency = source.report.currency.as_deref().unwrap_or_default();
    finding_text(finding, part, currency, source.catalog)
}

fn unjudged(source: Source<'_>) -> Option<Table> {
    let rows = source.report.unjudged.iter().map(|rule| {
        let known = rules::by_id(&rule.id).map(|known| rules::wording::risk(&known.meta(), source.catalog));
        let ids: Vec<&str> = rule.needs.iter().map(Need::as_str).collect();
        let needs: Vec<String> = rule.needs.iter().map(|need| need_text(need, source.catalog)).collect();
        let looked_for = known.unwrap_or_else(|| rule.id.clone());
        vec![Cell::named(&rule.id, looked_for), Cell::named(ids.join("; "), needs.join("; "))]
    });
    let columns = [("looked-for", Unit::Words), ("to-supply", Unit::Prose)];
    Table::new(source, "unjudged", &columns).rows(rows).unless_empty()
}

/// How bad, in a word.
pub(super) fn severity(source: Source<'_>, severity: Severity) -> Cell {
    let id = severity.id();
    Cell::named(id, source.text(&format!("severity-{id}"), &[]))
}
