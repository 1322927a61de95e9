//! Documents and reports as Markdown.

use super::blocks::Blocks;
use super::letter::folded;
use super::{first, grid};
use crate::model::report::AuditReport;
use crate::report::document::{Document, Section, Summary, sections, summary};
use crate::report::layout::day;
use crate::report::room::Room;
use crate::report::{RenderOptions, Renderer, RendererMeta};
use crate::text::{Catalog, Value, markdown};
use std::io::{self, Write};

/// Most bytes: the summary of a job on GitHub takes 1 MiB, and other steps write into it too.
pub(super) const MOST_BYTES: usize = 1_000_000;

/// `-f markdown`.
pub struct Markdown;

impl Renderer for Markdown {
    fn meta(&self) -> RendererMeta {
        RendererMeta { id: "markdown", title: "the report for wikis and summaries of CI jobs" }
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
    Room::fitting(catalog, currency, MOST_BYTES, |room| whole(report, &summary, &sections, room))
}

/// An answer as Markdown.
pub(crate) fn answer(document: &Document, catalog: &Catalog) -> String {
    Room::fitting(catalog, &document.currency, MOST_BYTES, |room| {
        let mut blocks = Blocks::default();
        blocks.heading(1, &room.plain(&document.title));
        if !document.word.is_empty() {
            blocks.block(format!("**{}**", markdown::words(&room.plain(&document.word))));
        }
        for text in document.verdict.iter().chain(&document.warnings) {
            blocks.paragraph(&room.plain(text));
        }
        let note = Some(&document.note).filter(|note| !note.is_empty());
        let about: Vec<&str> =
            document.scope.iter().chain(&document.by).chain(note).map(String::as_str).collect();
        blocks.paragraph(&room.plain(&about.join(" · ")));
        chapters(&document.sections, room, &mut blocks);
        for text in &document.closing {
            blocks.paragraph(&room.plain(text));
        }
        let page = blocks.finish();
        if document.is_letter { folded(&page) } else { page }
    })
}

/// Sections under their headings: sentences, tables, lists.
pub(super) fn chapters(sections: &[Section], room: Room<'_>, blocks: &mut Blocks) {
    for section in sections {
        blocks.heading(2, &section.title);
        for sentence in section.sentences() {
            blocks.paragraph(&room.plain(sentence));
        }
        match section.tables.as_slice() {
            [table] if section.is_headed_by(table) => grid::under_its_section(table, room, blocks),
            tables => grid::tables(tables, room, blocks),
        }
        for list in &section.lists {
            if !list.title.is_empty() && list.title != section.title {
                blocks.heading(3, &room.plain(&list.title));
            }
            let shown = &list.entries[..list.entries.len().min(room.rows)];
            let entry = |entry: &String| format!("- {}", markdown::paragraph(&room.plain(entry)));
            blocks.block(shown.iter().map(entry).collect::<Vec<_>>().join("\n"));
            if list.entries.len() > shown.len() {
                let count = Value::from((list.entries.len() - shown.len()) as u64);
                blocks.paragraph(&room.text("html-left-out", &[("count", count)]));
            }
        }
    }
}

pub(super) fn whole(report: &AuditReport, summary: &Summary, sections: &[Section], room: Room<'_>) -> String {
    let mut blocks = Blocks::default();
    first::first(summary, room, &mut blocks);
    chapters(sections, room, &mut blocks);
    blocks.block("---".to_owned());
    let values = [
        ("tool", Value::from(report.tool.name.as_str())),
        ("version", Value::from(report.tool.version.as_str())),
        ("date", Value::from(day(&report.as_of, room.catalog))),
    ];
    blocks.paragraph(&room.plain(&room.text("html-footer", &values)));
    blocks.finish()
}
