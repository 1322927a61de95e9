//! The document of a report: the board's two pages, then findings, plan and what people have said.

use std::io::{self, Write};

use super::body::{Body, Head, Run, Style};
use super::grid::chapters;
use super::package::{About, package};
use crate::model::report::AuditReport;
use crate::report::canvas::Canvas;
use crate::report::document::{Section, Summary, sections, summary};
use crate::report::layout::day;
use crate::report::{RenderOptions, Renderer};
use crate::text::{Catalog, Value};

/// `-f docx`.
pub struct Docx;

impl Renderer for Docx {
    fn id(&self) -> &'static str {
        "docx"
    }

    fn is_binary(&self) -> bool {
        true
    }

    fn render(
        &self,
        report: &AuditReport,
        options: &RenderOptions<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        out.write_all(&document(report, options.catalog)?)
    }
}

/// Most bytes of its text.
pub(super) const MOST_BYTES: usize = 4_000_000;

/// The chapters that are edited further. All figures stand in the other forms.
const CHAPTERS: [&str; 6] = ["gate", "findings", "accepted", "plan", "evidence", "comments-stale"];

/// The whole document.
pub(super) fn document(report: &AuditReport, catalog: &Catalog) -> io::Result<Vec<u8>> {
    let summary = summary(report, catalog);
    let mut sections = sections(report, catalog);
    sections.retain(|section| CHAPTERS.contains(&section.id));
    let currency = report.currency.as_deref().unwrap_or_default();
    let written = |canvas: Canvas<'_>| whole(report, &summary, &sections, canvas);
    let body = Canvas::fitting(catalog, currency, MOST_BYTES, written);
    let plain = Canvas { catalog, currency, rows: 0, letters: 200 };
    let about = About {
        title: plain.plain(&summary.title),
        client: summary.client.as_deref().map(|client| plain.plain(client)).unwrap_or_default(),
        author: summary.author.as_deref().map(|author| plain.plain(author)).unwrap_or_default(),
        note: summary.note.as_deref().map(|note| plain.plain(note)).unwrap_or_default(),
    };
    package(&about, &body, catalog)
}

fn whole(report: &AuditReport, summary: &Summary, sections: &[Section], canvas: Canvas<'_>) -> Body {
    let mut body = Body::default();
    masthead(summary, canvas, &mut body);
    questions(summary, canvas, &mut body);
    risks(summary, canvas, &mut body);
    actions(summary, canvas, &mut body);
    unknown(summary, canvas, &mut body);
    body.break_page();
    chapters(sections, canvas, &mut body);
    let made = [
        ("tool", Value::from(report.tool.name.as_str())),
        ("version", Value::from(report.tool.version.as_str())),
        ("date", Value::from(day(&report.as_of, canvas.catalog))),
    ];
    body.paragraph(Style::Fact, &canvas.plain(&canvas.text("html-footer", &made)));
    body
}

/// Whom it is for, the verdict, and what counts at a glance.
fn masthead(summary: &Summary, canvas: Canvas<'_>, body: &mut Body) {
    body.paragraph(Style::Warning, &canvas.plain(summary.note.as_deref().unwrap_or_default()));
    body.paragraph(Style::Title, &canvas.plain(&summary.title));
    let by = [("html-client", &summary.client), ("html-author", &summary.author)];
    let by = by
        .into_iter()
        .filter_map(|(id, name)| Some(canvas.text(id, &[("name", Value::from(name.as_deref()?))])));
    let about: Vec<String> = by.chain(summary.scope.iter().cloned()).collect();
    body.paragraph(Style::Subtitle, &canvas.plain(&about.join(" · ")));
    body.paragraph(Style::Warning, &canvas.plain(summary.partial.as_deref().unwrap_or_default()));
    if let Some(index) = &summary.headline {
        let said = format!("{}: {} / 100, {}", index.name, index.shown, index.grade);
        let range = if index.range.is_empty() { String::new() } else { format!(" · {}", index.range) };
        body.runs(Style::Lead, &[Run::bold(&canvas.plain(&said)), Run::plain(&canvas.plain(&range))]);
    }
    body.paragraph(Style::Lead, &canvas.plain(&summary.verdict));
    for sentence in &summary.glance {
        body.paragraph(Style::Bullet, &canvas.plain(sentence));
    }
}

/// The three tests, a row each.
fn questions(summary: &Summary, canvas: Canvas<'_>, body: &mut Body) {
    body.paragraph(Style::Heading(1), &canvas.text("html-three-questions", &[]));
    let heads = [("test", 4, false), ("score", 3, true), ("verdict", 2, false), ("found", 8, false)];
    let heads = heads.map(|(id, weight, is_number)| Head {
        title: canvas.text(&format!("markdown-{id}"), &[]),
        weight,
        is_number,
    });
    let rows = summary.gauges.iter().map(|gauge| {
        let score = [&gauge.shown, &gauge.range].map(|text| canvas.plain(text)).join("\n");
        let said: Vec<String> = gauge.said.iter().map(|said| canvas.plain(said)).collect();
        let name = [&gauge.name, &gauge.question].map(|text| canvas.plain(text)).join("\n");
        vec![name, score, canvas.plain(&gauge.word), said.join("\n")]
    });
    body.table(&heads, rows);
}

/// The three worst risks, on a page of their own with what follows.
fn risks(summary: &Summary, canvas: Canvas<'_>, body: &mut Body) {
    if summary.risks.is_empty() {
        return;
    }
    body.break_page();
    body.paragraph(Style::Heading(1), &canvas.text("html-risks", &[]));
    body.begin_list();
    for risk in &summary.risks {
        let (title, word) = (canvas.plain(&risk.title), format!(" ({})", canvas.plain(&risk.word)));
        body.numbered(&[Run::bold(&title), Run::plain(&word)]);
        body.paragraph(Style::Text, &canvas.plain(&risk.evidence));
        risk.remarks.iter().for_each(|line| body.paragraph(Style::Remark, &canvas.plain(line)));
    }
    body.paragraph(Style::Fact, summary.accepted.as_deref().unwrap_or_default());
}

/// The first steps, with who sees to each and until when; what nobody has said yet is left to be written.
fn actions(summary: &Summary, canvas: Canvas<'_>, body: &mut Body) {
    if summary.actions.is_empty() {
        return;
    }
    body.paragraph(Style::Heading(1), &canvas.text("html-actions", &[]));
    let heads =
        [("column-action", 6), ("docx-effect", 7), ("html-owner", 3), ("html-until", 3), ("column-note", 3)];
    let heads = heads.map(|(id, weight)| Head { title: canvas.text(id, &[]), weight, is_number: false });
    let rows = summary.actions.iter().zip(1..).map(|(action, number)| {
        let effect = [&action.effect, &action.effort].map(|text| canvas.plain(text)).join("\n");
        let notes: Vec<String> = action.notes.iter().map(|note| canvas.plain(note)).collect();
        vec![
            format!("{number}. {}", canvas.plain(&action.title)),
            effect,
            canvas.plain(&action.owner),
            canvas.plain(&action.until),
            notes.join("\n"),
        ]
    });
    body.table(&heads, rows);
}

fn unknown(summary: &Summary, canvas: Canvas<'_>, body: &mut Body) {
    if summary.unknown.is_empty() {
        return;
    }
    body.paragraph(Style::Heading(1), &canvas.text("html-unknown", &[]));
    for text in &summary.unknown {
        body.paragraph(Style::Bullet, &canvas.plain(text));
    }
}
