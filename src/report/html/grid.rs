//! Tables on the page: as grids or entry by entry, each picture above the numbers that it shows.

use maud::{Markup, html};

use super::canvas::{Canvas, OnPage, class_of};
use super::chart::{self, RowBars};
use super::lines;
use crate::model::report::TestVerdict;
use crate::report::document::{Cell, Chart, Column, Table, Unit};
use crate::report::sentences;
use crate::text::Value;

/// Grids with more rows are folded.
const FOLDED: usize = 24;

/// Tables with at most so many rows stand on one page of paper.
const SHORT: usize = 14;

/// The picture and the numbers of some rows, in one where bars can stand in the rows; `id` sets it apart on the page.
pub(super) fn body(table: &Table, rows: &[Vec<Cell>], id: &str, canvas: Canvas<'_>) -> Markup {
    let (shown, left) = canvas.cut(rows);
    let bars = chart::row_bars(table, shown, canvas);
    html! {
        @match &table.chart {
            Some(Chart::Lines { .. } | Chart::Series { .. }) => (lines::lines(table, shown, id, canvas)),
            Some(scales @ Chart::Ranges { .. }) => (chart::scales(table, shown, scales, id, canvas)),
            _ => {},
        }
        @if let Some(bars) = &bars { (bars.legend) }
        @if table.shape.is_by_row() { (entries(table, shown, canvas)) }
        @else if is_drawn_as_lines(table) {
            // The picture shows the same numbers.
            details.numbers {
                summary { (canvas.text("html-numbers", &[])) }
                (grid(table, shown, bars.as_ref(), canvas))
            }
        }
        @else if shown.len() > FOLDED {
            details {
                summary { (canvas.text("html-all-rows", &[("count", Value::from(rows.len() as u64))])) }
                (grid(table, shown, bars.as_ref(), canvas))
            }
        } @else { (grid(table, shown, bars.as_ref(), canvas)) }
        @if left > 0 {
            p.more { (canvas.text("html-left-out", &[("count", Value::from(left as u64))])) }
        }
        @if let Some(most) = table.on_paper.filter(|most| (1..shown.len()).contains(most)) {
            p.more.paper { (canvas.text("html-not-printed", &[("count", Value::from((shown.len() - most) as u64))])) }
        }
    }
}

fn is_drawn_as_lines(table: &Table) -> bool {
    matches!(table.chart, Some(Chart::Lines { .. } | Chart::Series { .. }))
}

fn is_long(unit: Unit) -> bool {
    unit.is_prose() || unit == Unit::Code
}

fn grid(table: &Table, rows: &[Vec<Cell>], bars: Option<&RowBars>, canvas: Canvas<'_>) -> Markup {
    let columns = table.telling_columns(rows);
    html! {
        // A number far from its name is hard to find: a table of few columns stays narrow.
        @let is_small = columns.len() <= 3 && columns.iter().all(|(_, column)| !is_long(column.unit));
        div.scroll.small[is_small].short[rows.len() <= SHORT] tabindex="0" role="group" aria-label=(table.title) {
            table {
                caption { span.hush { (table.title) } }
                thead { tr {
                    @for (_, column) in &columns { th scope="col" class=[class_of(column.unit)] { (column.title) } }
                } }
                tbody {
                    @for (at, row) in rows.iter().enumerate() {
                        tr {
                            @for (number, (place, column)) in columns.iter().enumerate() {
                                @let cell = row.get(*place).unwrap_or(&Cell::Empty);
                                @if number == 0 {
                                    @let bar = bars.filter(|bars| bars.label == *place).and_then(|bars| bars.bars.get(at));
                                    th.barred[bar.is_some()] scope="row" class=[class_of(column.unit)] {
                                        (canvas.cell(column, cell))
                                        @if let Some(bar) = bar { (bar) }
                                    }
                                } @else if table.verdicts.contains(place) {
                                    (judged(column, cell, canvas))
                                } @else {
                                    td class=[class_of(column.unit)] { (canvas.cell(column, cell)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A score of a test with its verdict: in a word, and in a colour that doubles it.
fn judged(column: &Column, cell: &Cell, canvas: Canvas<'_>) -> Markup {
    let verdict = match cell {
        Cell::Number(score) => sentences::verdict_of(*score),
        _ => TestVerdict::NotAssessed,
    };
    let tint = match verdict {
        TestVerdict::Pass => "is-good",
        TestVerdict::Watch => "is-fair",
        TestVerdict::Fail => "is-bad",
        TestVerdict::NotAssessed => "is-open",
    };
    html! {
        td.n.judged.(tint) {
            @if verdict != TestVerdict::NotAssessed { (canvas.cell(column, cell)) " " }
            span.word { (canvas.text(sentences::verdict_id(verdict), &[])) }
        }
    }
}

/// Row by row: a heading, then sentences, then the small facts side by side.
fn entries(table: &Table, rows: &[Vec<Cell>], canvas: Canvas<'_>) -> Markup {
    html! {
        ol.entries {
            @for (at, row) in rows.iter().enumerate() {
                li.entry.unprinted[table.on_paper.is_some_and(|most| at >= most)] {
                    @if let (Some(column), Some(cell)) = (table.columns.first(), row.first()) {
                        h4 { (canvas.cell(column, cell)) }
                    }
                    dl {
                        @for (number, (place, column)) in table.fields(row, true).into_iter().enumerate() {
                            // What stands right under the heading needs no label.
                            div { dt.hush[number == 0] { (column.title) } dd { (canvas.cell(column, &row[place])) } }
                        }
                    }
                    dl.facts {
                        @for (place, column) in table.fields(row, false) {
                            div { dt { (column.title) } dd class=[class_of(column.unit).filter(|class| *class == "code")] {
                                (canvas.cell(column, &row[place]))
                            } }
                        }
                    }
                }
            }
        }
    }
}
