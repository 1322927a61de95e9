//! Where a ready-made policy only warns: rules whose weight hangs on what is behind them. A rule that somebody has written
//! counts as it says.

use super::exports;
use super::given::Given;
use crate::model::report::{Finding, RuleLevel, RuleResult, RuleStatus, Severity};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::rules;

/// The rule on vanished clients.
const CLIENTS_VANISHED: &str = "sources.clients_vanished";

/// From so many vanished clients on a run fails, or from this share of all.
const VANISHED: (f64, f64) = (2.0, 0.02);

/// Turns errors of presets into warnings where that is enough.
pub(super) fn apply(results: &mut [RuleResult], given: &Given<'_>) {
    let baseline = given.baseline.map(|(baseline, _)| baseline);
    let accounts =
        baseline.iter().flat_map(|baseline| baseline.accounts.values().flat_map(SortedMap::values));
    let chats: u64 = accounts.filter_map(|account| account.chats).sum();
    let of_vanished = |result: &RuleResult| result.rule == CLIENTS_VANISHED;
    let vanished: f64 = results.iter().filter(|one| of_vanished(one)).filter_map(|one| one.value).sum();
    let clients: usize =
        baseline.iter().flat_map(|baseline| baseline.clients.values()).map(SortedSet::len).sum();
    let all = if clients > 0 { clients as f64 } else { chats as f64 };
    let few_vanished = vanished < VANISHED.0.max(VANISHED.1 * all);
    let empties_matter = empties_matter(given);
    for result in results.iter_mut().filter(|result| result.place.is_none()) {
        let is_lenient = match result.rule.strip_prefix("finding.") {
            Some(id) => id == rules::EXPORT_EMPTY && !empties_matter,
            None => of_vanished(result) && few_vanished,
        };
        if is_lenient && result.level == RuleLevel::Error {
            result.level = RuleLevel::Warn;
            if result.status == RuleStatus::Fail {
                result.status = RuleStatus::Warn;
            }
        }
    }
}

/// Whether an empty export is a list of contacts or a messenger account, which the finding's severity says, or held items in
/// the baseline: a month without mail may be one.
fn empties_matter(given: &Given<'_>) -> bool {
    let report = given.report;
    let is_grave =
        |finding: &Finding| finding.id == rules::EXPORT_EMPTY && finding.severity <= Severity::High;
    if report.findings.iter().any(is_grave) {
        return true;
    }
    let Some((baseline, _)) = given.baseline else { return false };
    let now = exports::exports(report);
    let empty: Vec<&str> = report
        .sources
        .iter()
        .filter(|source| rules::is_empty_export(source))
        .map(|source| source.format.as_str())
        .collect();
    let is_lost = |(id, export): (&String, &exports::Export)| {
        let is_there = now.get(id).is_some_and(|(export, _)| export.items > 0);
        export.items > 0 && !is_there && empty.contains(&export.format.as_str())
    };
    baseline.exports.iter().any(is_lost)
}
