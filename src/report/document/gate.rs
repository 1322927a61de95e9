//! What a policy makes of the report: every rule with what became of it, and the waivers.

use super::{Cell, Section, Source, Table, Unit};
use crate::model::report::{RuleLevel, RuleResult, RuleStatus, Verdict, WaiverState, WaiverUse};
use crate::report::gate_text::{headline, notes, sentence, title};
use crate::text::Value;

/// The verdict with its reason, the rules, the waivers; `None` where no gate was asked for.
pub(super) fn gate(source: Source<'_>) -> Option<Section> {
    let verdict = source.report.gate.as_ref()?;
    let (word, reason) = headline(source.report, verdict, source.catalog);
    let lead = vec![source.text("say-gate", &[("word", Value::from(word)), ("reason", Value::from(reason))])];
    source.section("gate", lead, [rules(source, verdict), waivers(source, verdict)])
}

fn rules(source: Source<'_>, verdict: &Verdict) -> Option<Table> {
    let row = |rule: &RuleResult| {
        let holds = matches!(rule.status, RuleStatus::Pass | RuleStatus::NotApplicable);
        // What holds needs no mending.
        let notes = if holds { Vec::new() } else { notes(rule, verdict, source.report, source.catalog) };
        let notes: Vec<&str> = notes.iter().map(|note| note.trim_end_matches('.')).collect();
        let notes = if notes.is_empty() { Cell::Empty } else { Cell::text(notes.join(". ")) };
        vec![
            Cell::text(title(rule)),
            outcome(source, rule.status),
            level(source, rule.level),
            Cell::text(sentence(rule, verdict, source.report, source.catalog)),
            notes,
        ]
    };
    let columns = [
        ("rule", Unit::Code),
        ("outcome", Unit::Words),
        ("level", Unit::Words),
        ("stands", Unit::Prose),
        ("mends", Unit::Prose),
    ];
    Table::new(source, "gate-rules", &columns).rows(verdict.rules.iter().map(row)).unless_empty()
}

fn outcome(source: Source<'_>, status: RuleStatus) -> Cell {
    let id = match status {
        RuleStatus::Fail => "fail",
        RuleStatus::Unknown => "unknown",
        RuleStatus::Warn => "warn",
        RuleStatus::Waived => "waived",
        RuleStatus::Pass => "pass",
        RuleStatus::NotApplicable => "not-applicable",
    };
    Cell::named(id, source.text(&format!("gate-word-{id}"), &[]))
}

fn level(source: Source<'_>, level: RuleLevel) -> Cell {
    let id = match level {
        RuleLevel::Error => "error",
        RuleLevel::Warn => "warn",
        RuleLevel::Info => "info",
    };
    Cell::named(id, source.text(&format!("gate-level-{id}"), &[]))
}

fn waivers(source: Source<'_>, verdict: &Verdict) -> Option<Table> {
    let row = |waiver: &WaiverUse| {
        let rule = match &waiver.scope {
            Some(scope) => format!("{} [{scope}]", waiver.rule),
            None => waiver.rule.clone(),
        };
        let state = match waiver.state {
            WaiverState::Used => "used",
            WaiverState::Unused => "unused",
            WaiverState::Expired => "expired",
        };
        vec![
            Cell::text(rule),
            Cell::named(state, source.text(&format!("gate-waiver-is-{state}"), &[])),
            Cell::text(waiver.reason.clone()),
            Cell::text(waiver.owner.clone()),
            Cell::text(waiver.expires.clone()),
            waiver.ticket.clone().map_or(Cell::Empty, Cell::Text),
        ]
    };
    let columns = [
        ("rule", Unit::Code),
        ("waiver-state", Unit::Words),
        ("waived-because", Unit::Prose),
        ("answers-for-it", Unit::Words),
        ("expires", Unit::Date),
        ("ticket", Unit::Code),
    ];
    Table::new(source, "gate-waivers", &columns).rows(verdict.waivers.iter().map(row)).unless_empty()
}
