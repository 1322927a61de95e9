//! What a board decides by: money at risk, the way since the report before, the worst risks, what is not known.

use super::Source;
use super::findings::worded;
use super::remarks::Remark;
use crate::model::report::{AuditReport, Finding, Severity};
use crate::report::availability;
use crate::report::losses::losses;
use crate::report::sentences::{need_text, trend};
use crate::rules::wording::FindingText;
use crate::text::{Value, number};

/// Most risks on the board's pages.
const RISKS: usize = 3;

/// Most things that are not known there.
const UNKNOWN: usize = 5;

/// A risk with what it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Risk {
    /// How bad.
    pub severity: Severity,
    /// The same in a word.
    pub word: String,
    /// What.
    pub title: String,
    /// What it rests on.
    pub evidence: String,
    /// What people have said of it, a line each.
    pub remarks: Vec<String>,
}

/// What works today where clients live, the money at risk, the way since the report before.
pub(super) fn glance(source: Source<'_>) -> Vec<String> {
    let today = availability::today(source.report, source.catalog);
    today.into_iter().chain(money(source)).chain(trend(source.report, source.catalog)).collect()
}

/// The most revenue that a single loss is expected to cost.
fn money(source: Source<'_>) -> Option<String> {
    let all = losses(source.report, source.catalog);
    let lost = all.iter().filter_map(|loss| {
        let amount = loss.scenario.value_lost.as_ref()?.get("1")?.mean;
        (amount > 0.0).then_some((amount, loss.name.as_str()))
    });
    let (amount, name) = lost.max_by(|a, b| a.0.total_cmp(&b.0))?;
    let currency = source.report.currency.as_deref().unwrap_or_default();
    let amount = number::money(amount, currency, source.language());
    Some(
        source
            .text("board-money", &[("amount", Value::from(amount)), ("name", Value::from(name.to_owned()))]),
    )
}

/// The scores of the index from run to run, this one last; only those that compare with it.
pub(super) fn course(report: &AuditReport) -> Vec<f64> {
    let compares = |version: u32| version == report.scoring_version;
    let before =
        report.history.iter().filter(|run| compares(run.scoring_version)).filter_map(|run| run.index);
    before.chain(report.index.as_ref().map(|index| index.score)).collect()
}

/// The worst findings.
pub(super) fn risks(source: Source<'_>) -> Vec<Risk> {
    let risk = |finding: &Finding| Risk {
        severity: finding.severity,
        word: source.text(&format!("severity-{}", finding.severity.id()), &[]),
        title: worded(source, finding, FindingText::Title),
        evidence: worded(source, finding, FindingText::Evidence),
        remarks: Remark::on_finding(source, finding).lines(source.catalog),
    };
    source.report.open_findings().take(RISKS).map(risk).collect()
}

/// What would tell more, what narrows the range most first; and how many risks could not be judged.
pub(super) fn unknown(source: Source<'_>) -> Vec<String> {
    let report = source.report;
    let missing = report.evidence.missing.iter().take(UNKNOWN).map(|missing| {
        let text = need_text(&missing.source, source.catalog);
        let Some(points) = missing.narrows else { return text };
        let points = Value::from(number::decimal(points, 1, source.language()));
        source.text("surer-by", &[("what", Value::from(text)), ("points", points)])
    });
    let unjudged = report.unjudged.len() as u64;
    let unjudged = (unjudged > 0).then(|| source.text("say-unjudged", &[("count", Value::from(unjudged))]));
    // One report has no direction: how to get one is worth a line until there are two.
    let course = report.history.is_empty().then(|| source.text("say-no-course", &[]));
    missing.chain(unjudged).chain(course).collect()
}
