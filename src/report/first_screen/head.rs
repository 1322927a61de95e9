//! What the report is of: the client, the day, the window, who made it, and what does not stand in it.

use crate::model::element::Element;
use crate::report::document::Source;
use crate::report::sentences;
use crate::text::Value;

/// Whom it is about, else what it is.
pub(super) fn title(source: Source<'_>) -> String {
    let shown = &source.report.presentation;
    let own = shown.client.as_ref().or(shown.title.as_ref());
    own.cloned().unwrap_or_else(|| source.text("screen-default-title", &[]))
}

/// Clients in scope with those aside, the window, the weight.
pub(super) fn scope(source: Source<'_>) -> Vec<String> {
    let report = source.report;
    let mut scope = sentences::scope(report.clients.in_scope, &report.as_of, source.catalog);
    let aside = [("screen-dormant", report.clients.dormant), ("screen-undated", report.clients.undated)];
    let aside = aside.into_iter().filter(|(_, count)| *count != 0);
    let aside: Vec<_> = aside.map(|(id, count)| source.text(id, &[("count", Value::from(count))])).collect();
    if !aside.is_empty() {
        scope = format!("{scope} ({})", aside.join(", "));
    }
    let frame = sentences::window(report.window.days, report.basis, source.catalog);
    std::iter::once(scope).chain(frame).collect()
}

/// What the report is called, where its first line names the client, and who made it.
pub(super) fn by(source: Source<'_>) -> Vec<String> {
    let shown = &source.report.presentation;
    let title = shown.title.as_ref().filter(|_| shown.client.is_some()).cloned();
    let author =
        shown.author.as_deref().map(|name| source.text("html-author", &[("name", Value::from(name))]));
    title.into_iter().chain(author).collect()
}

/// That a source is missing, that small counts are hidden, and that the clients are a sample.
pub(super) fn warnings(source: Source<'_>) -> Vec<String> {
    let report = source.report;
    let count = Value::from(report.errors.len() as u64);
    let partial = report.partial.then(|| source.text("screen-partial", &[("count", count)]));
    let hidden = report.small_counts_hidden.then(|| source.text("note-small-hidden", &[]));
    partial.into_iter().chain(hidden).chain(sentences::sampling(report, source.catalog)).collect()
}

/// What can be done next; where accounts stand under numbers also how to see their names.
pub(super) fn hints(source: Source<'_>) -> Vec<String> {
    let is_number = |name: &str| name.strip_prefix("staff-").is_some_and(|rest| rest.parse::<u32>().is_ok());
    let mut accounts = source.report.tests.outage.scenarios.keys().filter_map(|id| match id.element() {
        Element::Staff(name) => Some(name),
        _ => None,
    });
    let staff = accounts.any(is_number).then_some("screen-staff");
    ["read-inspect"]
        .into_iter()
        .chain(staff)
        .chain(["screen-footer"])
        .map(|id| source.text(id, &[]))
        .collect()
}
