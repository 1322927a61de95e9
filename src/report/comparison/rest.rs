//! Findings that came and went, what was read, and what else is not the same.

use serde_json::Value as Json;

use super::verdict::arrow;
use super::{MOST_ROWS, more};
use crate::model::comparison::{Comparison, FindingMove};
use crate::report::layout::Screen;
use crate::text::{Value, escape, number};

/// New, worse, better and gone findings.
pub(super) fn findings(comparison: &Comparison, screen: &mut Screen<'_>) {
    let moves = &comparison.findings;
    let lists = [
        ("compare-finding-new", &moves.appeared),
        ("compare-finding-worse", &moves.worse),
        ("compare-finding-better", &moves.better),
        ("compare-finding-gone", &moves.gone),
    ];
    let all: Vec<(&str, &FindingMove)> =
        lists.into_iter().flat_map(|(id, list)| list.iter().map(move |finding| (id, finding))).collect();
    if all.is_empty() {
        return;
    }
    let head = screen.text("findings-head", &[]);
    screen.line(format!("  {head}"));
    let most = if screen.options.verbose { all.len() } else { MOST_ROWS.min(all.len()) };
    for (id, finding) in &all[..most] {
        let count =
            |one: Option<f64>| one.map_or("0".to_owned(), |one| number::decimal(one, 0, screen.language()));
        let clients = arrow(&count(finding.clients.old), &count(finding.clients.new), screen);
        let title = escape::terminal(&finding.title).into_owned();
        let values = [("title", Value::from(title)), ("clients", Value::from(clients))];
        let text = screen.text(id, &values);
        screen.paragraph("  -  ", &text);
    }
    more(all.len() - most, screen);
    screen.blank();
}

/// Sources that are new, gone, or hold something else.
pub(super) fn sources(comparison: &Comparison, screen: &mut Screen<'_>) {
    let moves = &comparison.sources;
    let lists = [
        ("compare-source-unreadable", &moves.unreadable),
        ("compare-source-added", &moves.added),
        ("compare-source-gone", &moves.gone),
        ("compare-source-newer", &moves.newer),
    ];
    let mut said = Vec::new();
    for (id, paths) in lists.into_iter().filter(|(_, paths)| !paths.is_empty()) {
        let most = if screen.options.verbose { paths.len() } else { 3.min(paths.len()) };
        let mut names: Vec<String> =
            paths[..most].iter().map(|path| escape::terminal(path).into_owned()).collect();
        if paths.len() > most {
            names.push("…".to_owned());
        }
        let values = [("count", Value::from(paths.len() as u64)), ("names", Value::from(names.join(", ")))];
        said.push(screen.text(id, &values));
    }
    if said.is_empty() {
        return;
    }
    let head = screen.text("compare-sources", &[]);
    screen.line(format!("  {head}"));
    for text in said {
        screen.paragraph("  -  ", &text);
    }
    screen.blank();
}

/// Settings and tables that are not the same.
pub(super) fn settings(comparison: &Comparison, screen: &mut Screen<'_>) {
    if comparison.settings.is_empty() && comparison.old.version == comparison.new.version {
        return;
    }
    let head = screen.text("compare-settings", &[]);
    screen.line(format!("  {head}"));
    let shown = |value: &Json| match value {
        Json::Null => screen.text("compare-unset", &[]),
        Json::String(text) => escape::terminal(text).into_owned(),
        other => escape::terminal(&other.to_string()).into_owned(),
    };
    let one = |difference: &crate::model::comparison::Difference| {
        let value = arrow(&shown(&difference.old), &shown(&difference.new), screen);
        format!("{}: {value}", escape::terminal(&difference.name))
    };
    let mut lines: Vec<String> = comparison.settings.iter().map(one).collect();
    if comparison.old.version != comparison.new.version {
        let version = |text: &str| escape::terminal(text).into_owned();
        let (old, new) = (version(&comparison.old.version), version(&comparison.new.version));
        lines.push(format!("untether: {}", arrow(&old, &new, screen)));
    }
    for line in lines {
        screen.paragraph("  -  ", &line);
    }
    screen.blank();
}
