//! One report as a row.

use super::Entry;
use crate::model::order::InOrder as _;
use crate::model::portfolio::{PortfolioRow, RowFinding, RowIndex, RowTests, RowWorst};
use crate::model::report::{AuditReport, Severity};
use crate::model::sorted_map::SortedMap;

/// The row of a report; what depends on the others is filled in later.
pub(super) fn row(entry: &Entry<'_>, business: u64, label: Option<String>) -> PortfolioRow {
    let report = entry.named.report;
    let used = report.concentration.by(report.basis);
    let tests = &report.tests;
    PortfolioRow {
        label,
        place: entry.place,
        business,
        is_latest: false,
        as_of: report.as_of.clone(),
        window_days: report.window.days,
        scoring_version: report.scoring_version,
        basis: report.basis,
        version: report.tool.version.clone(),
        partial: report.partial,
        currency: report.currency.clone(),
        clients: report.clients.in_scope,
        index: report.index.as_ref().map(|index| RowIndex {
            score: index.score,
            low: index.low,
            high: index.high,
            grade: index.grade,
        }),
        tests: RowTests {
            outage: tests.outage.test.clone(),
            context: tests.context.test.clone(),
            owned: tests.owned.test.clone(),
        },
        worst: worst(report),
        effective: used.map(|used| used.effective),
        rented: used.map(|used| used.rented),
        owned_any: tests.owned.any,
        worst_finding: report.open_findings().next().cloned(),
        first_action: report.plan.first().cloned(),
        findings: findings(report),
        unjudged: report.unjudged.iter().map(|rule| rule.id.clone()).collect(),
        comments: report.comments.iter().filter(|comment| !comment.stale).cloned().collect(),
        accepted: report.accepted_findings().map(|(_, acceptance)| acceptance.clone()).collect(),
        change: None,
    }
}

/// The operator whose loss hits hardest, with what it takes.
fn worst(report: &AuditReport) -> Option<RowWorst> {
    let id = report.tests.outage.worst.as_ref()?;
    let scenario = report.tests.outage.scenarios.get(id)?;
    Some(RowWorst {
        operator: id.element().name().to_owned(),
        stranded: scenario.clients.stranded,
        value_lost: scenario.value_lost.as_ref().and_then(|lost| lost.get("1")).map(|lost| lost.mean),
    })
}

/// Each finding once, at its worst; the worst first.
fn findings(report: &AuditReport) -> Vec<RowFinding> {
    let mut worst = SortedMap::<&str, Severity>::new();
    for finding in &report.findings {
        let severity = worst.entry(&finding.id).or_insert(finding.severity);
        // The worst severity is the least.
        *severity = finding.severity.min(*severity);
    }
    let mut found: Vec<RowFinding> =
        worst.into_iter().map(|(id, severity)| RowFinding { id: id.to_owned(), severity }).collect();
    found.order_by(|a, b| a.severity.cmp(&b.severity).then_with(|| a.id.cmp(&b.id)));
    found
}
