//! `-f markdown`: the report for wikis and for the summaries of CI jobs, the verdict first.
//!
//! Whatever an export can carry goes through `text/markdown.rs`: it stays text. What is too large for the summary of a job is
//! cut as on the page, and says so.

mod first;
mod grid;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use super::document::{Document, Section, Summary, sections, summary};
use super::layout::day;
use super::room::Room;
use super::{RenderOptions, Renderer, RendererMeta};
use crate::model::report::AuditReport;
use crate::text::{Catalog, Value, markdown};

/// Most bytes: the summary of a job on GitHub takes 1 MiB, and other steps write into it too.
const MOST_BYTES: usize = 1_000_000;

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

/// Blocks of Markdown, an empty line between each two.
#[derive(Default)]
struct Blocks(Vec<String>);

impl Blocks {
    fn heading(&mut self, level: usize, text: &str) {
        self.0.push(format!("{} {}", "#".repeat(level), markdown::words(text.trim())));
    }

    /// A paragraph; nothing for no text.
    fn paragraph(&mut self, text: &str) {
        self.block(markdown::paragraph(text));
    }

    /// What is Markdown already.
    fn block(&mut self, markdown: String) {
        if !markdown.is_empty() {
            self.0.push(markdown);
        }
    }

    fn finish(self) -> String {
        self.0.join("\n\n") + "\n"
    }
}

/// The whole report.
fn page(report: &AuditReport, catalog: &Catalog) -> String {
    let summary = summary(report, catalog);
    let sections = sections(report, catalog);
    let currency = report.currency.as_deref().unwrap_or_default();
    Room::fitting(catalog, currency, MOST_BYTES, |room| whole(report, &summary, &sections, room))
}

/// An answer as Markdown.
pub(super) fn answer(document: &Document, catalog: &Catalog) -> String {
    Room::fitting(catalog, &document.currency, MOST_BYTES, |room| {
        let mut blocks = Blocks::default();
        blocks.heading(1, &room.plain(&document.title));
        if !document.word.is_empty() {
            blocks.block(format!("**{}**", markdown::words(&room.plain(&document.word))));
        }
        for text in document.verdict.iter().chain(&document.warnings) {
            blocks.paragraph(&room.plain(text));
        }
        blocks.paragraph(&room.plain(&document.scope.join(" · ")));
        chapters(&document.sections, room, &mut blocks);
        blocks.finish()
    })
}

/// Sections under their headings: sentences, tables, lists.
fn chapters(sections: &[Section], room: Room<'_>, blocks: &mut Blocks) {
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

fn whole(report: &AuditReport, summary: &Summary, sections: &[Section], room: Room<'_>) -> String {
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
