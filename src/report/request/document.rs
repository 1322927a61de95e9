//! The page as a document.

use super::again::again;
use super::items::{self, Item};
use crate::model::report::{AuditReport, SourceReport};
use crate::model::sorted_map::SortedMap;
use crate::report::document::{Cell, Document, Section, Table, Unit};
use crate::report::layout::day;
use crate::report::read::format_name;
use crate::text::{Catalog, Value, number};

/// What is said of how to send things.
const SENDING: [&str; 4] =
    ["request-send-as-is", "request-send-time", "request-send-safe", "request-send-use"];

/// The page on what is missing beside the exports of a report, or for a business from which there is nothing yet. Systems are those
/// of its country: the report's, else the one that is `stated`.
pub fn request_document(report: Option<&AuditReport>, stated: Option<&str>, catalog: &Catalog) -> Document {
    let presentation = report.map(|report| &report.presentation);
    let name = presentation.and_then(|shown| shown.client.as_deref());
    let author = presentation.and_then(|shown| shown.author.clone());
    let title = match name {
        Some(name) => catalog.text("request-title-of", &[("name", Value::from(name))]),
        None => catalog.text("request-title", &[]),
    };
    let mut document = Document {
        schema: "untether.request/1".to_owned(),
        title,
        verdict: vec![catalog.text("request-hello", &[]), introduction(report, catalog)],
        closing: std::iter::once(catalog.text("request-thanks", &[])).chain(author).collect(),
        is_letter: true,
        as_of: report.map(|report| report.as_of.clone()).unwrap_or_default(),
        ..Document::default()
    };
    let (exports, own) = match report {
        Some(report) => items::missing(report, catalog),
        None => (items::general(stated, catalog), Vec::new()),
    };
    let broken = report.and_then(|report| again(report, catalog));
    let is_sent = !exports.is_empty() || report.is_some_and(|report| !report.errors.is_empty());
    document.add(asked("request-exports", "request-exports-head", exports, catalog));
    document.add(broken);
    document.add(asked("request-own", "request-self-head", own, catalog));
    if is_sent {
        let sending = SENDING.map(|id| catalog.text(id, &[])).to_vec();
        document.add(Section::of_list("request-send", catalog.text("request-send-head", &[]), sending));
    }
    document
}

/// What was read, and what it is enough for.
fn introduction(report: Option<&AuditReport>, catalog: &Catalog) -> String {
    let Some(report) = report else { return catalog.text("request-intro-general", &[]) };
    let read = Value::from(read(&report.sources, catalog));
    let is_missing = !report.evidence.missing.is_empty();
    let enough = match &report.index {
        Some(index) if is_missing => {
            let ends = [("low", index.low), ("high", index.high)];
            let shown = |end| Value::from(number::score(end, catalog.language()));
            catalog.text("request-intro-range", &ends.map(|(name, end)| (name, shown(end))))
        }
        Some(_) => catalog.text("request-intro-complete", &[]),
        None => catalog.text("request-intro-no-index", &[]),
    };
    format!("{} {enough}", catalog.text("request-intro-read", &[("read", read)]))
}

/// What was read, by format, with the last day of each: no file is named.
fn read(sources: &[SourceReport], catalog: &Catalog) -> String {
    let mut groups = SortedMap::<&str, (u64, Option<&String>)>::new();
    for source in sources {
        let (files, last) = groups.entry(source.format.as_str()).or_default();
        *files += 1;
        // The last day of a list of contacts is that on which the latest of them was made: it says nothing.
        let is_log = source.messages + source.activities > 0;
        *last = (*last).max(source.last_day.as_ref().filter(|_| is_log));
    }
    let group = |(format, (files, last)): (&str, (u64, Option<&String>))| {
        let files = catalog.text("count-files", &[("count", Value::from(files))]);
        let named = [("name", Value::from(format_name(format, catalog))), ("files", Value::from(files))];
        match last {
            Some(last) => {
                let day = [("day", Value::from(day(last, catalog)))];
                catalog.text("request-group", &[&named[..], &day].concat())
            }
            None => catalog.text("request-group-undated", &named),
        }
    };
    groups.into_iter().map(group).collect::<Vec<_>>().join(", ")
}

/// Things that are asked for, each with why and where to click.
fn asked(id: &'static str, head: &str, items: Vec<Item>, catalog: &Catalog) -> Option<Section> {
    let columns = [
        ("weight", "column-importance", Unit::Words),
        ("why", "column-why", Unit::Prose),
        ("steps", "column-where-to-click", Unit::Steps),
    ];
    let row = |item: Item| {
        let weight = item.weight.map_or(Cell::Empty, Cell::text);
        let steps = if item.steps.is_empty() { Cell::Empty } else { Cell::text(item.steps.join("\n")) };
        vec![Cell::named(item.id, item.title), weight, Cell::text(item.why), steps]
    };
    let table = Table::headed(catalog, id, catalog.text(head, &[]), "asked-for", &columns);
    Section::of_table(table.rows(items.into_iter().map(row)).numbered())
}
