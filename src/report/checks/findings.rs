//! Checks without a gate: the risks that were looked for.

use super::check::{Check, CheckKind, Loudness, Outcome, Source};
use crate::model::report::{Finding, Severity, Unjudged};
use crate::report::gate::worded;
use crate::report::layout::day;
use crate::report::sentences::need_text;
use crate::rules::wording::{self, FindingText};
use crate::rules::{self, RULES};
use crate::text::{Value, escape};

/// What was found, worst first; what could not be looked for; and what was not found.
pub(super) fn checks(source: Source<'_>) -> Vec<Check> {
    let report = source.report;
    let found = report.findings.iter().map(|finding| found(finding, source));
    let unjudged = report.unjudged.iter().map(|rule| unjudged(rule, source));
    let is_spoken_of = |id: &str| {
        report.findings.iter().any(|finding| finding.id == id)
            || report.unjudged.iter().any(|rule| rule.id == id)
    };
    let quiet = RULES.iter().map(|rule| rule.meta()).filter(|meta| {
        // Nobody looked for a risk that the program did not know yet when it made the report.
        !is_spoken_of(meta.id) && version(meta.since) <= version(&report.tool.version)
    });
    let quiet = quiet.map(|meta| {
        let title = source.text("check-quiet", &[("risk", Value::from(about(meta.id, source)))]);
        check(meta.id, Outcome::Holds, Loudness::Note, title, source)
    });
    found.chain(unjudged).chain(quiet).collect()
}

/// A finding with its numbers.
fn found(finding: &Finding, source: Source<'_>) -> Check {
    let loudness = match finding.severity {
        Severity::Critical | Severity::High => Loudness::Error,
        Severity::Medium => Loudness::Warning,
        Severity::Low | Severity::Info => Loudness::Note,
    };
    let title = said(finding, FindingText::Title, source);
    let mut check = check(&finding.id, Outcome::Fails, loudness, title, source);
    check.severity = Some(finding.severity);
    let details = [FindingText::Evidence, FindingText::Remedy].map(|part| said(finding, part, source));
    check.details = details.into_iter().filter(|text| !text.is_empty()).collect();
    // Why and by whom is for those who read the report: free words may name anybody.
    if let Some(accepted) = source.report.acceptance(&finding.id).filter(|one| one.holds()) {
        check.outcome = Outcome::Waived;
        let date = Value::from(day(&accepted.expires, source.catalog));
        check.waiver = Some(source.text("check-accepted", &[("date", date)]));
    }
    check
}

/// A risk that could not be looked for.
fn unjudged(rule: &Unjudged, source: Source<'_>) -> Check {
    let title = source.text("check-unjudged", &[("risk", Value::from(about(&rule.id, source)))]);
    let mut check = check(&rule.id, Outcome::Unknown, Loudness::Note, title, source);
    let needs: Vec<String> = rule.needs.iter().map(|need| need_text(need, source.catalog)).collect();
    check.details = vec![source.text("check-needs", &[("needs", Value::from(needs.join("; ")))])];
    check
}

fn check(id: &str, outcome: Outcome, loudness: Loudness, title: String, source: Source<'_>) -> Check {
    let rule = format!("finding.{}", escape::terminal(id));
    Check::of_rule(CheckKind::Finding, rule, (outcome, loudness), (title, about(id, source)), source)
}

/// A text of a finding.
pub(super) fn said(finding: &Finding, part: FindingText, source: Source<'_>) -> String {
    let stated = match part {
        FindingText::Title => &finding.title,
        FindingText::Evidence => &finding.evidence,
        FindingText::Remedy => &finding.remedy,
    };
    worded(finding, part, stated, source.report, source.catalog)
}

/// The risk in one line, the same in every run; the id of a risk that only a later version knows.
pub(super) fn about(id: &str, source: Source<'_>) -> String {
    let known = rules::by_id(id).map(|rule| wording::risk(&rule.meta(), source.catalog));
    known.unwrap_or_else(|| escape::terminal(id).into_owned())
}

/// The numbers of a version, for comparing.
fn version(text: &str) -> Vec<u64> {
    text.split(['.', '-', '+']).map_while(|part| part.parse().ok()).collect()
}
