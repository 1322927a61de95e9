//! What was read, and what became of every item.

use std::collections::BTreeMap;

use crate::model::report::{AuditReport, SourceReport};
use crate::report::layout::Screen;
use crate::report::read::{self, format_name};
use crate::report::understood::{self, Reading};
use crate::text::{Value, escape, number};

/// Most rows before the sources are shown by format.
const MOST_ROWS: usize = 8;

/// Counts the items of one class in a source.
type Count = fn(&SourceReport) -> u64;

/// The classes of items, with the ids of their column heads.
const CLASSES: [(&str, Count); 7] = [
    ("column-items", |source| source.items),
    ("column-messages", |source| source.messages),
    ("column-records", |source| source.records),
    ("column-deals", |source| source.deals),
    ("column-activities", |source| source.activities),
    ("column-service", |source| source.system),
    ("column-left-out", |source| source.left_out.iter().map(|entry| entry.count).sum()),
];

/// The table of sources and the reasons for what was left out.
pub(super) fn sources(report: &AuditReport, screen: &mut Screen<'_>) {
    let sources: Vec<&SourceReport> = report.sources.iter().collect();
    source_table(&sources, "read-head", screen);
    reasons(&sources, screen);
    understood::block(Reading::of(report), screen);
    let hint = screen.text("read-inspect", &[]);
    screen.paragraph("  ", &hint);
}

/// One row a source, or one a format where there are many; classes without items have no column.
fn source_table(sources: &[&SourceReport], head: &str, screen: &mut Screen<'_>) {
    let rows: Vec<(String, Vec<&SourceReport>)> = if sources.len() <= MOST_ROWS || screen.options.verbose {
        sources.iter().map(|source| (escape::terminal(&source.path).into_owned(), vec![*source])).collect()
    } else {
        by_format(sources, screen)
    };
    grouped_table(rows, sources, head, screen);
}

/// One row a group of sources, and their sum; classes without items have no column.
fn grouped_table<'a>(
    mut rows: Vec<(String, Vec<&'a SourceReport>)>,
    sources: &[&'a SourceReport],
    head: &str,
    screen: &mut Screen<'_>,
) {
    if rows.len() > 1 {
        rows.push((screen.text("column-total", &[]), sources.to_vec()));
    }
    let sum = |part: &[&SourceReport], count: Count| part.iter().map(|one| count(one)).sum();
    let is_used = |count: Count| -> bool { sources.iter().any(|source| count(source) > 0) };
    let used: Vec<_> = CLASSES.into_iter().filter(|(_, count)| is_used(*count)).collect();
    let mut header = vec![screen.text(head, &[])];
    header.extend(used.iter().map(|(id, _)| screen.text(id, &[])));
    let language = screen.language();
    let cells = rows.into_iter().map(|(name, part)| {
        let counts = used.iter().map(|(_, count)| number::integer(sum(&part, *count), language));
        std::iter::once(name).chain(counts).collect()
    });
    for line in screen.table(header, cells.collect()) {
        screen.line(line);
    }
}

fn by_format<'a>(sources: &[&'a SourceReport], screen: &Screen<'_>) -> Vec<(String, Vec<&'a SourceReport>)> {
    let mut groups = BTreeMap::<&str, Vec<&SourceReport>>::new();
    for source in sources {
        groups.entry(source.format.as_str()).or_default().push(source);
    }
    let name = |format: &str, files: usize| {
        let files = number::integer(files as u64, screen.language());
        screen.text(
            "read-group",
            &[("format", Value::from(format_name(format, screen.catalog()))), ("files", Value::from(files))],
        )
    };
    groups.into_iter().map(|(format, part)| (name(format, part.len()), part)).collect()
}

fn reasons(sources: &[&SourceReport], screen: &mut Screen<'_>) {
    for line in read::reasons(sources, screen.catalog()) {
        screen.paragraph("    ", &escape::terminal(&line));
    }
}
