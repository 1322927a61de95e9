//! What would make the report surer, and how much hangs on conventions.

use super::{Cell, Section, Source, Table, Unit};
use crate::report::sentences::need_text;

/// What is missing; the index under other settings.
pub(in crate::report) fn evidence(source: Source<'_>) -> Option<Section> {
    let tables = [missing(source), settings(source)];
    if tables.iter().all(Option::is_none) {
        return None;
    }
    source.section("evidence", vec![source.text("section-evidence-lead", &[])], tables)
}

fn missing(source: Source<'_>) -> Option<Table> {
    let rows = source.report.evidence.missing.iter().map(|missing| {
        let narrows = missing.narrows.map_or(Cell::Unknown, Cell::Number);
        vec![Cell::named(missing.source.as_str(), need_text(&missing.source, source.catalog)), narrows]
    });
    let columns = [("to-supply", Unit::Prose), ("narrows", Unit::Plain)];
    Table::new(source, "evidence-missing", &columns).rows(rows).on_paper(0).unless_empty()
}

fn settings(source: Source<'_>) -> Option<Table> {
    let rows = source.report.evidence.settings.iter().map(|(name, other)| {
        let action = other.first_action.as_ref().map(|action| {
            let step = source.report.plan.iter().find(|step| step.action == *action);
            let title = step.map_or_else(|| action.clone(), |step| super::plan::title(source, step));
            Cell::named(action, title)
        });
        let setting = source.catalog.find(&format!("other-{name}"), &[]);
        vec![
            Cell::named(name, setting.unwrap_or_else(|| name.clone())),
            Cell::figure(other.index),
            other.grade.map_or(Cell::Unknown, |grade| Cell::text(grade.id())),
            action.unwrap_or(Cell::Unknown),
        ]
    });
    let columns = [
        ("other-setting", Unit::Words),
        ("index", Unit::Score),
        ("grade", Unit::Words),
        ("first-action", Unit::Words),
    ];
    Table::new(source, "evidence-settings", &columns).rows(rows).on_paper(0).unless_empty()
}
