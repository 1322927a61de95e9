//! What `gate` shows people: the verdict and its reason on the first line, then what failed and what would mend it.

mod figure;
mod rules;
#[cfg(test)]
mod tests;
mod waivers;

use std::io::{self, Write};

use super::RenderOptions;
use super::layout::{Screen, day};
use super::saying::trend;
use super::understood;
use crate::model::report::{AuditReport, GateStatus, RuleResult, RuleStatus, Verdict};
use crate::text::{Catalog, Value, escape};

pub(super) use figure::bar;
pub(super) use rules::{notes, sentence, title, worded};
pub use waivers::render_waivers;
pub(super) use waivers::waived_by;

/// Writes the verdict in a report; nothing for a report without one.
///
/// # Errors
///
/// Only when writing fails.
pub fn render_gate(report: &AuditReport, options: &RenderOptions<'_>, out: &mut dyn Write) -> io::Result<()> {
    let Some(verdict) = &report.gate else { return Ok(()) };
    let mut screen = Screen::new(options);
    let (word, reason) = headline(report, verdict, options.catalog);
    screen.paragraph(&format!("{word}  "), &reason);
    screen.paragraph("", &circumstances(report, verdict, &screen));
    rules::failed(report, verdict, &mut screen);
    rules::unknown(verdict, &mut screen);
    rules::warned(report, verdict, &mut screen);
    waivers::waived(verdict, &mut screen);
    waivers::ending(verdict, &mut screen);
    baseline(verdict, &mut screen);
    if let Some(trend) = trend(report, options.catalog) {
        screen.blank();
        screen.paragraph("", &trend);
    }
    rules::passed(report, verdict, &mut screen);
    understood::left_over(report, &mut screen);
    out.write_all(screen.finish().as_bytes())
}

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
        Some(result) => {
            let said = sentence(result, verdict, report, catalog);
            format!("{}: {said}", title(result))
        }
        None if verdict.status == GateStatus::Pass => {
            let enforced = verdict.rules.iter().filter(|rule| rules::is_enforced(rule));
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
    let decisive = verdict.rules.iter().filter(|rule| rule.status == wanted && rules::is_enforced(rule));
    decisive.min_by_key(|result| rank(result))
}

/// How many rules came out how, by what policy, on what day.
fn circumstances(report: &AuditReport, verdict: &Verdict, screen: &Screen<'_>) -> String {
    let kinds = [
        ("gate-count-fail", RuleStatus::Fail),
        ("gate-count-unknown", RuleStatus::Unknown),
        ("gate-count-warn", RuleStatus::Warn),
        ("gate-count-waived", RuleStatus::Waived),
        ("gate-count-pass", RuleStatus::Pass),
    ];
    let counts = kinds.into_iter().filter_map(|(id, status)| {
        let count = verdict.rules.iter().filter(|rule| rule.status == status).count() as u64;
        (count > 0).then(|| screen.text(id, &[("count", Value::from(count))]))
    });
    let mut parts = vec![counts.collect::<Vec<_>>().join(", ")];
    if let Some(preset) = &verdict.preset {
        let name = Value::from(escape::terminal(preset).into_owned());
        parts.push(screen.text("gate-by-preset", &[("name", name)]));
    }
    let paths = verdict.policy.iter().map(|file| escape::terminal(&file.path).into_owned());
    parts.extend(paths);
    let date = |iso: &str| Value::from(day(iso, screen.catalog()));
    let days = [("as_of", date(&report.as_of)), ("today", date(&verdict.today))];
    parts.push(screen.text("gate-dates", &days));
    parts.join(if screen.options.ascii { " - " } else { " · " })
}

/// How the baseline was used.
fn baseline(verdict: &Verdict, screen: &mut Screen<'_>) {
    let Some(used) = &verdict.baseline else { return };
    screen.blank();
    let path = Value::from(escape::terminal(&used.path).into_owned());
    let date = Value::from(day(&used.as_of, screen.catalog()));
    let line = screen.text("gate-baseline", &[("path", path), ("date", date)]);
    screen.paragraph("", &line);
    let lists = [
        ("gate-baseline-differs", &used.differs),
        ("gate-baseline-new", &used.new),
        ("gate-baseline-stale", &used.stale),
    ];
    for (id, entries) in lists {
        if entries.is_empty() {
            continue;
        }
        let most = if screen.options.verbose { entries.len() } else { entries.len().min(MOST) };
        let mut shown: Vec<String> =
            entries[..most].iter().map(|one| escape::terminal(one).into_owned()).collect();
        if most < entries.len() {
            let more = Value::from((entries.len() - most) as u64);
            shown.push(screen.text("loses-more", &[("count", more)]));
        }
        let text = screen.text(id, &[("what", Value::from(shown.join(", ")))]);
        screen.paragraph("  ", &text);
    }
    if used.improved {
        let text = screen.text("gate-baseline-improved", &[]);
        screen.paragraph("  ", &text);
    }
}

/// Most entries of a list, without `--verbose`.
const MOST: usize = 6;
