//! What follows from the figures, with what it rests on and what to do.

use super::{Cell, Section, Source, Table, Unit};
use crate::model::report::Severity;

/// Every finding, worst first.
pub(super) fn findings(source: Source<'_>) -> Option<Section> {
    let findings = &source.report.findings;
    if findings.is_empty() {
        return None;
    }
    let mut columns = vec![
        ("finding", Unit::Words),
        ("severity", Unit::Words),
        ("rests-on", Unit::Prose),
        ("remedy", Unit::Prose),
        ("clients", Unit::Count),
    ];
    let has_value = findings.iter().any(|finding| finding.value.is_some());
    columns.extend(has_value.then_some(("revenue", Unit::Money)));
    columns.push(("id", Unit::Code));
    let rows = findings.iter().map(|finding| {
        let mut row = vec![
            Cell::text(finding.title.clone()),
            Cell::text(severity(source, finding.severity)),
            Cell::text(finding.evidence.clone()),
            Cell::text(finding.remedy.clone()),
            // Findings about files concern no clients.
            if finding.clients == 0 { Cell::Empty } else { Cell::count(finding.clients) },
        ];
        row.extend(has_value.then(|| finding.value.map_or(Cell::Empty, Cell::Number)));
        row.push(Cell::text(finding.id.clone()));
        row
    });
    let table = Table::new(source, "findings", &columns).rows(rows).entries();
    source.section("findings", vec![source.text("section-findings-lead", &[])], [Some(table)])
}

fn severity(source: Source<'_>, severity: Severity) -> String {
    let id = match severity {
        Severity::Critical => "severity-critical",
        Severity::High => "severity-high",
        Severity::Medium => "severity-medium",
        Severity::Low => "severity-low",
        Severity::Info => "severity-info",
    };
    source.text(id, &[])
}
