//! What is said of a rule: what stands there, what must, how far, whom it concerns, what mends it.

use super::figure;
use crate::model::need::Need;
use crate::model::report::{
    AuditReport, FigureUnit, Finding, RuleLevel, RuleResult, RuleStatus, Verdict, WaiverState, WaiverUse,
};
use crate::naming;
use crate::report::layout::day;
use crate::rules::wording::{self, FindingText};
use crate::text::{Catalog, Value, escape, number};

/// Whether a rule decides the gate.
pub(super) fn is_enforced(result: &RuleResult) -> bool {
    result.level == RuleLevel::Error
}

/// The path of a rule and what of several it speaks of, for machines and for whoever writes rules.
pub(in crate::report) fn path(result: &RuleResult) -> String {
    let rule = escape::terminal(&result.rule);
    match &result.scope {
        Some(scope) => format!("{rule} [{}]", escape::terminal(scope)),
        None => rule.into_owned(),
    }
}

/// What a rule is on, in words where there are any for it, with its path behind them.
pub(in crate::report) fn title(result: &RuleResult, catalog: &Catalog) -> String {
    let (is_change, figure) = match result.rule.strip_prefix("delta.") {
        Some(figure) => (true, figure),
        None => (false, result.rule.as_str()),
    };
    let path = Value::from(path(result));
    match catalog.find(&format!("gate-name-{}", figure.replace(['.', '_'], "-")), &[]) {
        Some(name) if is_change => {
            catalog.text("gate-named-change", &[("name", Value::from(name)), ("path", path)])
        }
        Some(name) => catalog.text("gate-named", &[("name", Value::from(name)), ("path", path)]),
        None => self::path(result),
    }
}

/// What is the matter with a rule, behind what it is on. A finding says by itself what it is on.
pub(super) fn whole(
    result: &RuleResult,
    verdict: &Verdict,
    report: &AuditReport,
    catalog: &Catalog,
) -> String {
    let said = sentence(result, verdict, report, catalog);
    if result.rule.starts_with("finding.") && result.text.is_some() {
        return catalog
            .text("gate-named", &[("name", Value::from(said)), ("path", Value::from(path(result)))]);
    }
    format!("{}: {said}", title(result, catalog))
}

/// What is the matter with a rule, in one sentence without an end.
pub(in crate::report) fn sentence(
    result: &RuleResult,
    verdict: &Verdict,
    report: &AuditReport,
    catalog: &Catalog,
) -> String {
    let currency = report.currency.as_deref().unwrap_or_default();
    if let Some(id) = result.rule.strip_prefix("waiver.") {
        return super::waivers::sentence(id, result, verdict, catalog);
    }
    if !result.needs.is_empty() || result.status == RuleStatus::Unknown {
        let needs: Vec<String> = result.needs.iter().map(|need| cause(need, catalog)).collect();
        return catalog.text("gate-not-known", &[("what", Value::from(needs.join("; ")))]);
    }
    if let Some(id) = result.rule.strip_prefix("finding.") {
        let found = report.findings.iter().find(|finding| finding.id == id);
        return match (found, result.text.is_some()) {
            (Some(finding), true) => worded(finding, FindingText::Title, &finding.title, report, catalog),
            _ => catalog.text("gate-not-found", &[]),
        };
    }
    let value = Value::from(figure::value(result, currency, catalog));
    let bar = Value::from(figure::bar(result, currency, catalog));
    match figure::distance(result, currency, catalog) {
        Some(distance) => {
            let values = [("value", value), ("bar", bar), ("distance", Value::from(distance))];
            catalog.text("gate-off", &values)
        }
        None => catalog.text("gate-is", &[("value", value), ("bar", bar)]),
    }
}

/// The figure and its bar in words; empty where the rule is on no figure, or it is not known.
pub(super) fn figures(result: &RuleResult, report: &AuditReport, catalog: &Catalog) -> (String, String) {
    let currency = report.currency.as_deref().unwrap_or_default();
    if result.bar.is_empty() {
        return (String::new(), String::new());
    }
    let is_known = result.value.is_some() || result.text.is_some();
    let value = if is_known { figure::value(result, currency, catalog) } else { String::new() };
    (value, figure::bar(result, currency, catalog))
}

/// A text of a finding in the language in use, else as the report words it.
pub(in crate::report) fn worded(
    finding: &Finding,
    part: FindingText,
    stated: &str,
    report: &AuditReport,
    catalog: &Catalog,
) -> String {
    let currency = report.currency.as_deref().unwrap_or_default();
    let text = wording::finding(&finding.id, &finding.facts, part, currency, catalog);
    escape::terminal(&text.unwrap_or_else(|| stated.to_owned())).into_owned()
}

/// Why something is not known: a cause of the gate, or what a test lacks.
fn cause(need: &Need, catalog: &Catalog) -> String {
    let own = catalog.find(&format!("gate-cause-{need}"), &[]);
    own.unwrap_or_else(|| {
        let what = escape::terminal(&naming::need(need, catalog)).into_owned();
        catalog.text("gate-cause-missing", &[("what", Value::from(what))])
    })
}

/// What else there is to say of a rule: how it was, how sure it is, whom it concerns, what mends it.
pub(in crate::report) fn notes(
    result: &RuleResult,
    verdict: &Verdict,
    report: &AuditReport,
    catalog: &Catalog,
) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(then) = result.baseline.filter(|_| result.rule.starts_with("delta.")) {
        let decimals = if result.unit == FigureUnit::Count { 0 } else { 3 };
        let was = Value::from(number::decimal(then, decimals, catalog.language()));
        notes.push(catalog.text("gate-was", &[("was", was)]));
    }
    if result.open {
        notes.push(catalog.text("gate-open", &[]));
    }
    if let Some(clients) = result.clients.filter(|clients| *clients > 0) {
        notes.push(catalog.text("gate-concerns", &[("count", Value::from(clients))]));
    }
    notes.extend(mend(result, report, catalog));
    notes.extend(expired(result, verdict, catalog));
    notes
}

/// A waiver that ran out is named where its rule counts again.
fn expired(result: &RuleResult, verdict: &Verdict, catalog: &Catalog) -> Option<String> {
    let is_its = |waiver: &&WaiverUse| {
        waiver.state == WaiverState::Expired
            && waiver.rule == result.rule
            && waiver.scope.as_ref().is_none_or(|scope| result.scope.as_ref() == Some(scope))
    };
    let waiver = verdict.waivers.iter().find(is_its)?;
    let values = [
        ("owner", Value::from(escape::terminal(&waiver.owner).into_owned())),
        ("date", Value::from(day(&waiver.expires, catalog))),
    ];
    Some(catalog.text("gate-rearmed", &values))
}

/// What would mend it, and what that buys.
fn mend(result: &RuleResult, report: &AuditReport, catalog: &Catalog) -> Option<String> {
    if let Some(id) = result.rule.strip_prefix("finding.") {
        let finding = report.findings.iter().find(|finding| finding.id == id)?;
        let what = Value::from(worded(finding, FindingText::Remedy, &finding.remedy, report, catalog));
        return Some(catalog.text("gate-mend-finding", &[("what", what)]));
    }
    let Some(remedy) = &result.remedy else {
        // What to do about an export does not stand in the plan.
        let rule = result.rule.strip_prefix("delta.").unwrap_or(&result.rule);
        return catalog.find(&format!("gate-mend-{}", rule.replace(['.', '_'], "-")), &[]);
    };
    let mut buys = Vec::new();
    buys.extend(remedy.gain.map(|gain| figure::gain(gain, result.unit, catalog)));
    let is_index = result.rule.starts_with("index.");
    buys.extend(remedy.index_gain.filter(|_| !is_index || remedy.gain.is_none()).map(|gain| {
        let gain = figure::gain(gain, FigureUnit::Score, catalog);
        catalog.text("gate-index-gain", &[("gain", Value::from(gain))])
    }));
    let values = [
        ("action", Value::from(escape::terminal(&naming::action(&remedy.action, catalog)).into_owned())),
        ("count", Value::from(remedy.clients)),
        ("gain", Value::from(buys.join(", "))),
    ];
    let text = match remedy.clients.known() {
        // How many they are is withheld, or the action is about none.
        None | Some(0) => "gate-mend-bare",
        _ if buys.is_empty() => "gate-mend-plain",
        _ => "gate-mend",
    };
    Some(catalog.text(text, &values))
}
