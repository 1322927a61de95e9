//! Checks of a gate: its rules and what became of them.

use super::figures::{distance, shown};
use super::findings::{about, needs, worded};
use super::masks::relative;
use super::{Check, Kind, Loudness, Novelty, Outcome, Place, Source};
use crate::model::report::{RuleLevel, RuleRemedy, RuleResult, RuleStatus, Verdict, WaiverState, WaiverUse};
use crate::naming;
use crate::report::layout::day;
use crate::rules::wording::Part;
use crate::text::{Value, escape};

/// The rules of a verdict, in its order.
pub(super) fn checks(verdict: &Verdict, source: Source<'_>) -> Vec<Check> {
    verdict.rules.iter().map(|rule| check(rule, verdict, source)).collect()
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
    let finding = rule.rule.strip_prefix("finding.");
    let name = source.masks.rule(&rule.rule);
    let novelty = verdict.baseline.as_ref().map(|_| match (rule.baseline, rule.value) {
        (None, _) => Novelty::New,
        (Some(before), Some(now)) if before.total_cmp(&now).is_eq() => Novelty::Unchanged,
        _ => Novelty::Updated,
    });
    let waiver = rule.waiver.and_then(|place| verdict.waivers.get(place));
    Check {
        kind: match finding {
            Some(_) => Kind::Finding,
            None if rule.rule.starts_with("delta.") => Kind::Change,
            None => Kind::Figure,
        },
        scope: rule.scope.as_deref().map(|scope| source.masks.scope(scope).id()),
        level: Some(rule.level),
        severity: finding.and_then(|id| source.report.findings.iter().find(|one| one.id == id)).map(|one| one.severity),
        outcome,
        loudness,
        title: title(rule, source),
        about: match finding {
            Some(id) => about(id, source),
            None => source.text("check-about", &[("rule", Value::from(name.as_str())), ("bar", Value::from(bar(rule)))]),
        },
        details: details(rule, verdict, source),
        waiver: waiver.map(|waiver| waived(waiver, source)),
        value: rule.value.filter(|value| value.is_finite()),
        limit: rule.limit.filter(|limit| limit.is_finite()),
        unit: finding.is_none().then_some(rule.unit),
        novelty,
        place: rule.place.as_ref().map_or_else(
            || source.top(),
            |place| Place { path: relative(&place.path), line: place.line.max(1) },
        ),
        rule: name,
    }
}

fn bar(rule: &RuleResult) -> String {
    escape::terminal(&rule.bar).into_owned()
}

/// What came out, in one line.
fn title(rule: &RuleResult, source: Source<'_>) -> String {
    let finding = rule.rule.strip_prefix("finding.");
    let found = finding.and_then(|id| source.report.findings.iter().find(|one| one.id == id));
    let words = found.and_then(|found| worded(found, Part::Title, source));
    let name = match &rule.scope {
        Some(scope) => format!("{} [{}]", source.masks.rule(&rule.rule), source.masks.scope(scope).id()),
        None => source.masks.rule(&rule.rule),
    };
    let subject = match finding {
        Some(id) => words.unwrap_or_else(|| about(id, source)),
        None => name,
    };
    let text = rule.text.as_deref().and_then(|text| source.masks.word(text)).map(|word| word.said(source.catalog));
    let value = rule.value.map(|value| shown(value, rule)).or(text).unwrap_or_else(|| "–".to_owned());
    let values = [("rule", Value::from(subject)), ("value", Value::from(value)), ("bar", Value::from(bar(rule)))];
    let id = match (rule.status, finding) {
        (RuleStatus::Unknown, _) => "check-unknown",
        (RuleStatus::NotApplicable, _) => "check-not-applicable",
        (RuleStatus::Pass, Some(_)) => "check-finding-holds",
        (RuleStatus::Pass, None) => "check-holds",
        (_, Some(_)) => "check-finding",
        (_, None) => "check-fails",
    };
    source.text(id, &values)
}

/// How far it is off, what is missing, what would mend it.
fn details(rule: &RuleResult, verdict: &Verdict, source: Source<'_>) -> Vec<String> {
    let mut details = Vec::new();
    let is_figure = !rule.rule.starts_with("finding.");
    if let Some(off) = rule.distance.filter(|off| is_figure && off.is_finite()) {
        details.push(source.text("check-distance", &[("distance", Value::from(distance(off, rule.unit)))]));
    }
    if let Some(before) = rule.baseline.filter(|before| before.is_finite()) {
        // What is held against the bar of a change is the change; the figure itself has no bar here.
        let plain = RuleResult { limit: None, ..rule.clone() };
        details.push(source.text("check-baseline", &[("value", Value::from(shown(before, &plain)))]));
    }
    if rule.open {
        details.push(source.text("check-open", &[]));
    }
    if let Some(id) = rule.rule.strip_prefix("finding.") {
        let found = source.report.findings.iter().find(|one| one.id == id);
        details.extend(found.and_then(|found| worded(found, Part::Evidence, source)));
        details.extend(found.and_then(|found| worded(found, Part::Remedy, source)));
    } else if let Some(count) = rule.clients {
        details.push(source.text("check-clients", &[("count", Value::from(count))]));
    }
    details.extend(needs(&rule.needs, source));
    details.extend(rule.remedy.as_ref().map(|remedy| mended(remedy, rule, source)));
    details.extend(verdict.waivers.iter().filter(|waiver| is_over(waiver, rule)).map(|waiver| {
        let values = [
            ("owner", Value::from(escape::terminal(&waiver.owner).into_owned())),
            ("date", Value::from(day(&waiver.expires, source.catalog))),
        ];
        source.text("check-waiver-expired", &values)
    }));
    details
}

/// The action of the plan, for whom, and what it buys.
fn mended(remedy: &RuleRemedy, rule: &RuleResult, source: Source<'_>) -> String {
    let action = escape::terminal(&naming::action(&remedy.action, source.catalog)).into_owned();
    let clients = source.text("count-clients", &[("count", Value::from(remedy.clients))]);
    let values = [("action", Value::from(action)), ("clients", Value::from(clients))];
    match remedy.gain.filter(|gain| gain.is_finite()) {
        Some(gain) => {
            let plain = RuleResult { limit: None, ..rule.clone() };
            let sign = if gain > 0.0 { "+" } else { "" };
            let gain = [("gain", Value::from(format!("{sign}{}", shown(gain, &plain))))];
            source.text("check-remedy-gain", &[&values[..], &gain].concat())
        }
        None => source.text("check-remedy", &values),
    }
}

/// A waiver that would have held for a rule, had it not ended.
fn is_over(waiver: &WaiverUse, rule: &RuleResult) -> bool {
    let is_for = waiver.rule == rule.rule && (waiver.scope.is_none() || waiver.scope == rule.scope);
    is_for && waiver.state == WaiverState::Expired && matches!(rule.status, RuleStatus::Fail | RuleStatus::Warn | RuleStatus::Unknown)
}

/// Why, by whom and until when a rule is put up with.
fn waived(waiver: &WaiverUse, source: Source<'_>) -> String {
    let own = |text: &str| Value::from(escape::terminal(text).into_owned());
    let values = [
        ("reason", own(&waiver.reason)),
        ("owner", own(&waiver.owner)),
        ("date", Value::from(day(&waiver.expires, source.catalog))),
    ];
    match &waiver.ticket {
        Some(ticket) => source.text("check-waived-ticket", &[&values[..], &[("ticket", own(ticket))]].concat()),
        None => source.text("check-waived", &values),
    }
}
