//! Documents and reports as Markdown.

use super::blocks::Blocks;
use super::letter::folded;
use super::{first, grid};
use crate::model::report::AuditReport;
use crate::report::canvas::Canvas;
use crate::report::document::{Document, Section, Summary, sections, summary};
use crate::report::layout::day;
use crate::report::{RenderOptions, Renderer};
use crate::text::{Catalog, Value, markdown};
use std::io::{self, Write};

/// Most bytes: the summary of a job on GitHub takes 1 MiB, and other steps write into it too.
pub(super) const MOST_BYTES: usize = 1_000_000;

/// `-f markdown`.
pub struct Markdown;

impl Renderer for Markdown {
    fn id(&self) -> &'static str {
        "markdown"
    }

    fn render(
        &self,
        report: &AuditReport,
        options: &RenderOptions<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        out.write_all(page(report, options.catalog).as_bytes())
    }
}

/// The whole report.
pub(super) fn page(report: &AuditReport, catalog: &Catalog) -> String {
    let summary = summary(report, catalog);
    let sections = sections(report, catalog);
    let currency = report.currency.as_deref().unwrap_or_default();
    Canvas::fitting(catalog, currency, MOST_BYTES, |canvas| whole(report, &summary, &sections, canvas))
}

/// An answer as Markdown.
pub(crate) fn answer(document: &Document, catalog: &Catalog) -> String {
    Canvas::fitting(catalog, &document.currency, MOST_BYTES, |canvas| {
        let mut blocks = Blocks::default();
        blocks.heading(1, &canvas.plain(&document.title));
        if !document.word.is_empty() {
            blocks.block(format!("**{}**", markdown::words(&canvas.plain(&document.word))));
        }
        for text in document.verdict.iter().chain(&document.warnings) {
            blocks.paragraph(&canvas.plain(text));
        }
        let note = Some(&document.note).filter(|note| !note.is_empty());
        let about: Vec<&str> =
            document.scope.iter().chain(&document.by).chain(note).map(String::as_str).collect();
        blocks.paragraph(&canvas.plain(&about.join(" · ")));
        chapters(&document.sections, canvas, &mut blocks);
        for text in &document.closing {
            blocks.paragraph(&canvas.plain(text));
        }
        let page = blocks.finish();
        if document.is_letter { folded(&page) } else { page }
    })
}

/// Sections under their headings: sentences, tables, lists.
pub(super) fn chapters(sections: &[Section], canvas: Canvas<'_>, blocks: &mut Blocks) {
    for section in sections {
        blocks.heading(2, &section.title);
        for sentence in section.sentences() {
            blocks.paragraph(&canvas.plain(sentence));
        }
        match section.tables.as_slice() {
            [table] if section.is_headed_by(table) => grid::under_its_section(table, canvas, blocks),
            tables => grid::tables(tables, canvas, blocks),
        }
        for list in &section.lists {
            if !list.title.is_empty() && list.title != section.title {
                blocks.heading(3, &canvas.plain(&list.title));
            }
            let shown = &list.entries[..list.entries.len().min(canvas.rows)];
            let entry = |entry: &String| format!("- {}", markdown::paragraph(&canvas.plain(entry)));
            blocks.block(shown.iter().map(entry).collect::<Vec<_>>().join("\n"));
            if list.entries.len() > shown.len() {
                let count = Value::from((list.entries.len() - shown.len()) as u64);
                blocks.paragraph(&canvas.text("html-left-out", &[("count", count)]));
            }
        }
    }
}

pub(super) fn whole(
    report: &AuditReport,
    summary: &Summary,
    sections: &[Section],
    canvas: Canvas<'_>,
) -> String {
    let mut blocks = Blocks::default();
    first::first(summary, canvas, &mut blocks);
    chapters(sections, canvas, &mut blocks);
    blocks.block("---".to_owned());
    let values = [
        ("tool", Value::from(report.tool.name.as_str())),
        ("version", Value::from(report.tool.version.as_str())),
        ("date", Value::from(day(&report.as_of, canvas.catalog))),
    ];
    blocks.paragraph(&canvas.plain(&canvas.text("html-footer", &values)));
    blocks.finish()
}
