//! What a policy makes of the report: every rule with what became of it, and the waivers.

use super::{Cell, Section, Source, Table, Unit};
use crate::model::report::{RuleResult, RuleStatus, Verdict};
use crate::report::gate::{headline, level, notes, outcome, path, sentence, title, waivers_table};
use crate::text::Value;

/// The verdict with its reason, the rules, the waivers; `None` where no gate was asked for.
pub(super) fn gate(source: Source<'_>) -> Option<Section> {
    let verdict = source.report.gate.as_ref()?;
    let (word, reason) = headline(source.report, verdict, source.catalog);
    let lead = vec![source.text("say-gate", &[("word", Value::from(word)), ("reason", Value::from(reason))])];
    let waivers = waivers_table(verdict, source.catalog).unless_empty();
    source.section("gate", lead, [rules(source, verdict), waivers])
}

fn rules(source: Source<'_>, verdict: &Verdict) -> Option<Table> {
    let row = |rule: &RuleResult| {
        let holds = matches!(rule.status, RuleStatus::Pass | RuleStatus::NotApplicable);
        // What holds needs no mending.
        let notes = if holds { Vec::new() } else { notes(rule, verdict, source.report, source.catalog) };
        let notes: Vec<&str> = notes.iter().map(|note| note.trim_end_matches('.')).collect();
        let notes = if notes.is_empty() { Cell::Empty } else { Cell::text(notes.join(". ")) };
        vec![
            Cell::named(path(rule), title(rule, source.catalog)),
            outcome(rule.status, source.catalog),
            level(rule.level, source.catalog),
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
