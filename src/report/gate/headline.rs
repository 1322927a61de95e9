//! The verdict in a word and the one reason for it.

use super::sentence::{is_enforced, whole};
use crate::model::report::{AuditReport, GateStatus, RuleResult, RuleStatus, Verdict};
use crate::text::{Catalog, Value};

/// The verdict in a word, and the one reason for it; behind the word that figures of a saved report were taken at their word.
pub fn headline(report: &AuditReport, verdict: &Verdict, catalog: &Catalog) -> (String, String) {
    let (word, reason) = decisive(report, verdict, catalog);
    match verdict.verified {
        Some(false) => (word, catalog.text("gate-unverified", &[("reason", Value::from(reason))])),
        Some(true) | None => (word, reason),
    }
}

fn decisive(report: &AuditReport, verdict: &Verdict, catalog: &Catalog) -> (String, String) {
    let word = match verdict.status {
        GateStatus::Pass => "gate-word-pass",
        GateStatus::Unknown => "gate-word-unknown",
        GateStatus::Fail => "gate-word-fail",
    };
    if report.partial {
        let said = catalog.text("gate-partial", &[("count", Value::from(report.errors.len() as u64))]);
        return (catalog.text("gate-word-unknown", &[]), said);
    }
    let reason = match reason(verdict) {
        Some(result) => whole(result, verdict, report, catalog),
        None if verdict.status == GateStatus::Pass => {
            let enforced = verdict.rules.iter().filter(|rule| is_enforced(rule));
            let passed = enforced.filter(|rule| rule.status == RuleStatus::Pass).count() as u64;
            catalog.text("gate-all-hold", &[("count", Value::from(passed))])
        }
        None => catalog.text("gate-nothing-judged", &[]),
    };
    (catalog.text(word, &[]), reason)
}

/// The rule that decides: of those with the worst status the one to look at first. What is wrong with the exports comes
/// before what is wrong with the business, since it puts the rest in doubt; the index, a headline, comes last.
fn reason(verdict: &Verdict) -> Option<&RuleResult> {
    let wanted = match verdict.status {
        GateStatus::Pass => return None,
        GateStatus::Unknown => RuleStatus::Unknown,
        GateStatus::Fail => RuleStatus::Fail,
    };
    let rank = |result: &RuleResult| {
        let rule = result.rule.strip_prefix("delta.").unwrap_or(&result.rule);
        match rule.split('.').next().unwrap_or_default() {
            "sources" | "baseline" | "clients" => 0_u8,
            "index" => 2,
            "waiver" => 3,
            _ => 1,
        }
    };
    let decisive = verdict.rules.iter().filter(|rule| rule.status == wanted && is_enforced(rule));
    decisive.min_by_key(|result| rank(result))
}
