//! Findings that came and went, what was read, and what else is not the same.

use serde_json::Value as Json;

use super::source::{Source, arrow};
use crate::model::comparison::{Difference, FindingMove};
use crate::report::document::Section;
use crate::text::{Value, escape, number};

/// Most files that a sentence names.
const MOST_NAMES: usize = 3;

/// New, worse, better and gone findings.
pub(super) fn findings(source: Source<'_>) -> Option<Section> {
    let Source { comparison, catalog } = source;
    let moves = &comparison.findings;
    let lists = [
        ("compare-finding-new", &moves.appeared),
        ("compare-finding-worse", &moves.worse),
        ("compare-finding-better", &moves.better),
        ("compare-finding-gone", &moves.gone),
    ];
    let count =
        |one: Option<f64>| one.map_or("0".to_owned(), |one| number::decimal(one, 0, catalog.language()));
    let said = |id: &str, finding: &FindingMove| {
        let values = [
            ("title", Value::from(escape::terminal(&finding.title).into_owned())),
            ("clients", Value::from(arrow(&count(finding.clients.old), &count(finding.clients.new)))),
        ];
        catalog.text(id, &values)
    };
    let entries = lists.into_iter().flat_map(|(id, list)| list.iter().map(move |finding| said(id, finding)));
    Section::of_list("compare-findings", catalog.text("findings-head", &[]), entries.collect())
}

/// Sources that are new, gone, or hold something else.
pub(super) fn sources(source: Source<'_>) -> Option<Section> {
    let moves = &source.comparison.sources;
    let lists = [
        ("compare-source-unreadable", &moves.unreadable),
        ("compare-source-added", &moves.added),
        ("compare-source-gone", &moves.gone),
        ("compare-source-newer", &moves.newer),
    ];
    let said = |(id, paths): (&str, &Vec<String>)| {
        let mut names: Vec<String> =
            paths.iter().take(MOST_NAMES).map(|path| escape::terminal(path).into_owned()).collect();
        if paths.len() > MOST_NAMES {
            names.push("…".to_owned());
        }
        let values = [("count", Value::from(paths.len() as u64)), ("names", Value::from(names.join(", ")))];
        source.catalog.text(id, &values)
    };
    let entries = lists.into_iter().filter(|(_, paths)| !paths.is_empty()).map(said).collect();
    Section::of_list("compare-sources", source.catalog.text("compare-sources", &[]), entries)
}

/// Settings and tables that are not the same.
pub(super) fn settings(source: Source<'_>) -> Option<Section> {
    let Source { comparison, catalog } = source;
    let shown = |value: &Json| match value {
        Json::Null => catalog.text("compare-unset", &[]),
        Json::String(text) => escape::terminal(text).into_owned(),
        other => escape::terminal(&other.to_string()).into_owned(),
    };
    let one = |difference: &Difference| {
        let value = arrow(&shown(&difference.old), &shown(&difference.new));
        format!("{}: {value}", escape::terminal(&difference.name))
    };
    let mut entries: Vec<String> = comparison.settings.iter().map(one).collect();
    if comparison.old.version != comparison.new.version {
        let version = |text: &str| escape::terminal(text).into_owned();
        let moved = arrow(&version(&comparison.old.version), &version(&comparison.new.version));
        entries.push(format!("untether: {moved}"));
    }
    Section::of_list("compare-settings", catalog.text("compare-settings", &[]), entries)
}
