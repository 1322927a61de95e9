//! How the figures were made: for the one who opens the report in a year.

use serde_json::Value as Json;

use super::{Cell, Section, Source, Table, Unit};
use crate::report::layout::day;
use crate::text::{Value, number};

/// Conventions, settings, versions, hashes.
pub(super) fn method(source: Source<'_>) -> Option<Section> {
    let report = source.report;
    let days = Value::from(report.window.days);
    let mut lead = vec![
        source.text("section-method-lead", &[]),
        source.text(
            "say-window",
            &[
                ("from", Value::from(day(&report.window.from, source.catalog))),
                ("to", Value::from(day(&report.window.to, source.catalog))),
                ("days", days),
                ("zone", Value::from(report.timezone.as_str())),
            ],
        ),
    ];
    lead.extend(report.index.as_ref().map(|index| {
        let figure = |score: f64| Value::from(number::decimal(score, 1, source.language()));
        let ends = [("low", figure(index.sensitivity.p5)), ("high", figure(index.sensitivity.p95))];
        source.text("say-sensitivity", &ends)
    }));
    let tables = [Some(assumptions(source)), settings(source), Some(versions(source)), hashes(source)];
    source.section("method", lead, tables).map(Section::in_appendix)
}

/// What is convention, in words.
const ASSUMPTIONS: [&str; 9] =
    ["index", "range", "fallback", "summaries", "reply", "links", "owned", "scope", "grades"];

fn assumptions(source: Source<'_>) -> Table {
    let row = |id: &&str| {
        let [name, said] =
            [format!("assumed-{id}"), format!("assumes-{id}")].map(|text| source.text(&text, &[]));
        vec![Cell::named(*id, name), Cell::text(said)]
    };
    let columns = [("assumption", Unit::Words), ("what-is-assumed", Unit::Prose)];
    Table::new(source, "assumptions", &columns).rows(ASSUMPTIONS.iter().map(row))
}

/// Every effective setting; those that are not the default say so.
fn settings(source: Source<'_>) -> Option<Table> {
    let report = source.report;
    let rows = report.settings.iter().map(|(name, value)| {
        let is_changed = report.changed.iter().any(|changed| changed == name);
        let mark = if is_changed { source.word("setting-changed") } else { Cell::Empty };
        vec![Cell::text(name.clone()), Cell::text(written(source, value)), mark]
    });
    let columns = [("setting", Unit::Code), ("setting-value", Unit::Code), ("changed", Unit::Words)];
    Table::new(source, "settings", &columns).rows(rows).unless_empty()
}

/// A setting as it would stand in a file.
fn written(source: Source<'_>, value: &Json) -> String {
    match value {
        Json::Null => source.text("setting-none", &[]),
        Json::String(text) => text.clone(),
        Json::Array(all) if all.is_empty() => source.text("setting-none", &[]),
        Json::Object(all) if all.is_empty() => source.text("setting-none", &[]),
        other => other.to_string(),
    }
}

fn versions(source: Source<'_>) -> Table {
    let report = source.report;
    let own = [
        ("tool", format!("{} {}", report.tool.name, report.tool.version)),
        ("schema", report.schema.clone()),
        ("scoring", report.scoring_version.to_string()),
    ];
    let own = own.map(|(id, version)| (Cell::named(id, source.text(&format!("version-{id}"), &[])), version));
    let tables = report.reference.iter().map(|(name, version)| {
        let text = source.catalog.find(&format!("version-{name}"), &[]);
        (Cell::named(name, text.unwrap_or_else(|| name.clone())), version.clone())
    });
    let rows = own.into_iter().chain(tables).map(|(name, version)| vec![name, Cell::text(version)]);
    Table::new(source, "versions", &[("made-with", Unit::Words), ("version", Unit::Code)]).rows(rows)
}

fn hashes(source: Source<'_>) -> Option<Table> {
    let files =
        source.report.sources.iter().map(|one| {
            vec![Cell::text(one.path.clone()), Cell::count(one.bytes), Cell::text(one.hash.clone())]
        });
    let others = source.report.hashes.iter().map(|(name, hash)| {
        let text = source.catalog.find(&format!("hashed-{name}"), &[]);
        vec![Cell::named(name, text.unwrap_or_else(|| name.clone())), Cell::Empty, Cell::text(hash.clone())]
    });
    let rows = files.chain(others);
    let columns = [("path", Unit::Code), ("bytes", Unit::Count), ("hash", Unit::Code)];
    Table::new(source, "hashes", &columns).rows(rows).unless_empty()
}
