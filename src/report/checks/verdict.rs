//! Checks of a gate: its rules and what became of them, in the words of its screen.

use super::check::{Check, CheckKind, Loudness, Novelty, Outcome, Place, Source};
use super::findings::{about, said};
use crate::model::report::{Finding, RuleLevel, RuleResult, RuleStatus, Verdict};
use crate::report::gate::{bar, notes, sentence, title, waived_by};
use crate::rules::wording::FindingText;
use crate::text::Value;

/// The rule by which a verdict says that some input could not be read; here that is a check of its own.
const PARTIAL: &str = "partial";

/// The rules of a verdict, in its order.
pub(super) fn checks(verdict: &Verdict, source: Source<'_>) -> Vec<Check> {
    let rules = verdict.rules.iter().filter(|rule| rule.rule != PARTIAL);
    rules.map(|rule| check(rule, verdict, source)).collect()
}

fn check(rule: &RuleResult, verdict: &Verdict, source: Source<'_>) -> Check {
    let outcome = match rule.status {
        RuleStatus::Fail | RuleStatus::Warn => Outcome::Fails,
        RuleStatus::Unknown => Outcome::Unknown,
        RuleStatus::Waived => Outcome::Waived,
        RuleStatus::Pass => Outcome::Holds,
        RuleStatus::NotApplicable => Outcome::NotApplicable,
    };
    let loudness = match (rule.status, rule.level) {
        (RuleStatus::Fail, _) | (RuleStatus::Unknown, RuleLevel::Error) => Loudness::Error,
        (RuleStatus::Warn | RuleStatus::Unknown, RuleLevel::Warn | RuleLevel::Error) => Loudness::Warning,
        _ => Loudness::Note,
    };
    let report = source.report;
    let id = rule.rule.strip_prefix("finding.");
    let found = id.and_then(|id| report.findings.iter().find(|finding| finding.id == id));
    let novelty = verdict.baseline.as_ref().map(|_| match (rule.baseline, rule.value) {
        (None, _) => Novelty::New,
        (Some(before), Some(now)) if before.total_cmp(&now).is_eq() => Novelty::Unchanged,
        _ => Novelty::Updated,
    });
    let waiver = rule.waiver.and_then(|place| verdict.waivers.get(place));
    Check {
        kind: kind(&rule.rule),
        rule: rule.rule.clone(),
        scope: rule.scope.clone(),
        level: Some(rule.level),
        severity: found.map(|finding| finding.severity),
        outcome,
        loudness,
        title: format!(
            "{}: {}",
            title(rule, source.catalog),
            sentence(rule, verdict, report, source.catalog)
        ),
        about: match id {
            Some(id) => about(id, source),
            None => wanted(rule, source),
        },
        details: details(rule, found, verdict, source),
        waiver: waiver.map(|waiver| waived_by(waiver, source.catalog)),
        value: rule.value.filter(|value| value.is_finite()),
        limit: rule.limit.filter(|limit| limit.is_finite()),
        unit: id.is_none().then_some(rule.unit),
        novelty,
        place: match &rule.place {
            Some(place) => Place { path: place.path.clone(), line: place.line },
            None => source.top(),
        },
    }
}

fn kind(rule: &str) -> CheckKind {
    match rule.split('.').next() {
        Some("finding") => CheckKind::Finding,
        Some("delta") => CheckKind::Change,
        Some("waiver") => CheckKind::Waiver,
        _ => CheckKind::Figure,
    }
}

/// What a rule on a figure wants; its name alone where it has no bar.
fn wanted(rule: &RuleResult, source: Source<'_>) -> String {
    if rule.bar.is_empty() {
        return rule.rule.clone();
    }
    let bar = bar(rule, source.report.currency.as_deref().unwrap_or_default(), source.catalog);
    source.text("check-about", &[("rule", Value::from(rule.rule.as_str())), ("bar", Value::from(bar))])
}

/// What a rule that does not hold rests on, and what would mend it.
fn details(rule: &RuleResult, found: Option<&Finding>, verdict: &Verdict, source: Source<'_>) -> Vec<String> {
    if matches!(rule.status, RuleStatus::Pass | RuleStatus::NotApplicable) {
        return Vec::new();
    }
    let evidence =
        found.map(|finding| said(finding, FindingText::Evidence, source)).filter(|text| !text.is_empty());
    evidence.into_iter().chain(notes(rule, verdict, source.report, source.catalog)).collect()
}
