//! All checks of a report.

use super::check::{Check, CheckKind, Loudness, Outcome, Source};
use super::masks::Masks;
use super::nameless::nameless;
use super::{findings, verdict};
use crate::model::report::{AuditReport, RuleLevel};
use crate::model::sorted_map::SortedMap;
use crate::report::gate::headline;
use crate::text::{Catalog, Value};

/// All checks: first whether the input is whole, then the rules in the order of the verdict, or else the risks, worst first.
pub(crate) fn checks(report: &AuditReport, catalog: &Catalog) -> Vec<Check> {
    let report = nameless(report, &Masks::new(report), catalog);
    let source = Source { report: &report, catalog };
    let rest = match &report.gate {
        Some(verdict) => verdict::checks(verdict, source),
        None => findings::checks(source),
    };
    let mut all: Vec<Check> = [input(source)].into_iter().chain(rest).collect();
    tell_apart(&mut all);
    all
}

/// How the gate ended and the reason for it, in one line; `None` without a gate.
pub(crate) fn reason(report: &AuditReport, catalog: &Catalog) -> Option<String> {
    let report = nameless(report, &Masks::new(report), catalog);
    let (word, reason) = headline(&report, report.gate.as_ref()?, catalog);
    Some(format!("{word}: {reason}"))
}

/// Numbers checks of the same name, as of two waivers that are not needed: systems know them by their names alone.
pub(super) fn tell_apart(checks: &mut [Check]) {
    let mut seen: SortedMap<String, usize> = SortedMap::new();
    for check in checks {
        let times = seen.entry(check.name()).or_default();
        *times += 1;
        if *times > 1 {
            let scope = check.scope.take().map(|scope| scope + " ").unwrap_or_default();
            check.scope = Some(format!("{scope}#{times}"));
        }
    }
}

/// A report that does not hold everything passes nothing: what could not be read might have failed.
pub(super) fn input(source: Source<'_>) -> Check {
    let report = source.report;
    let count = Value::from(report.errors.len() as u64);
    let title = match (report.partial, report.errors.is_empty()) {
        (false, _) => source.text("check-input", &[]),
        (true, false) => source.text("check-input-unread", &[("count", count)]),
        (true, true) => source.text("check-input-limit", &[]),
    };
    let outcome = if report.partial { Outcome::Unknown } else { Outcome::Holds };
    let said = (title, source.text("check-input", &[]));
    let rule = "input.whole".to_owned();
    let level = report.gate.is_some().then_some(RuleLevel::Error);
    Check { level, ..Check::of_rule(CheckKind::Input, rule, (outcome, Loudness::Error), said, source) }
}
