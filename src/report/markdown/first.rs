//! The first page: the verdict, the index, the three questions, what to do, the channels.

use super::blocks::Blocks;
use super::grid;
use crate::report::canvas::Canvas;
use crate::report::document::{Gauge, Summary};
use crate::text::{Value, markdown};

/// What stands before the sections.
pub(super) fn first(summary: &Summary, canvas: Canvas<'_>, blocks: &mut Blocks) {
    blocks.heading(1, &canvas.plain(&summary.title));
    blocks.paragraph(&canvas.plain(&summary.verdict));
    if let Some(index) = &summary.headline {
        let range = if index.range.is_empty() { String::new() } else { format!(" · {}", index.range) };
        let shown = format!("{}: {} / 100, {}{range}", index.name, index.shown, index.grade);
        blocks.paragraph(&canvas.plain(&shown));
    }
    for sentence in &summary.glance {
        blocks.paragraph(&canvas.plain(sentence));
    }
    blocks.paragraph(summary.partial.as_deref().unwrap_or_default());
    let by = [("html-client", &summary.client), ("html-author", &summary.author)];
    let by = by
        .into_iter()
        .filter_map(|(id, name)| Some(canvas.text(id, &[("name", Value::from(name.as_deref()?))])));
    let about: Vec<String> = by.chain(summary.scope.iter().cloned()).chain(summary.note.clone()).collect();
    blocks.paragraph(&canvas.plain(&about.join(" · ")));
    blocks.heading(2, &canvas.text("html-three-questions", &[]));
    blocks.block(questions(&summary.gauges, canvas));
    if !summary.actions.is_empty() {
        blocks.heading(2, &canvas.text("html-actions", &[]));
        let action = |(action, number): (&crate::report::document::Action, u32)| {
            let title = markdown::paragraph(&canvas.plain(&action.title));
            let effect = markdown::words(&canvas.plain(&action.said()));
            let joint = if effect.is_empty() { "" } else { " – " };
            format!("{number}. {title}{joint}{effect}")
        };
        let actions: Vec<String> = summary.actions.iter().zip(1..).map(action).collect();
        blocks.block(actions.join("\n"));
    }
    if let Some(map) = &summary.map {
        blocks.heading(2, &map.title);
        blocks.paragraph(&map.note);
        grid::body(map, &map.rows, canvas, blocks);
    }
}

/// The three tests, one a row.
fn questions(gauges: &[Gauge], canvas: Canvas<'_>) -> String {
    let heads = ["test", "question", "score", "range", "verdict", "found"];
    let heads = heads.map(|id| markdown::cell(&canvas.text(&format!("markdown-{id}"), &[])));
    let rows = gauges.iter().map(|gauge| {
        let cells =
            [&gauge.name, &gauge.question, &gauge.shown, &gauge.range, &gauge.word, &gauge.said.join(" ")];
        cells.map(|text| markdown::cell(&canvas.plain(text))).to_vec()
    });
    grid::pipes(&heads, &[false, false, true, false, false, false], rows)
}
