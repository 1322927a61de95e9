//! Lines over months or steps as inline SVG.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate};
use maud::{Markup, html};

use super::canvas::Canvas;
use crate::report::document::{Cell, Column, Line, Lines, Table, Unit};
use crate::text::{Value, escape};

/// Most lines of a picture.
const MOST: usize = 6;

/// Height of the field, and where it begins.
const FIELD: (usize, usize) = (180, 20);

/// The picture of a table whose rows are points of lines.
pub(super) fn lines(table: &Table, rows: &[Vec<Cell>], id: &str, canvas: Canvas<'_>) -> Markup {
    let Some(Lines { along, axis, unit, mut lines }) = table.lines(rows) else { return html! {} };
    let spread = spread(&axis);
    let axis: Vec<String> = axis.iter().map(|place| canvas.shown(along, place)).collect();
    for line in &mut lines {
        line.name = canvas.plain(&line.name);
    }
    draw(table, (&axis, &spread), &lines, unit, id, canvas)
}

/// Where the places along the axis stand, 0–1: days in their distance, anything else evenly.
fn spread(axis: &[Cell]) -> Vec<f64> {
    let day = |place: &Cell| match place {
        Cell::Text(text) => Some(f64::from(text.parse::<NaiveDate>().ok()?.num_days_from_ce())),
        _ => None,
    };
    let days: Vec<f64> = axis.iter().filter_map(day).collect();
    let ends = days.first().zip(days.last()).filter(|(first, last)| first < last);
    match ends {
        Some((first, last)) if days.len() == axis.len() && days.is_sorted() => {
            days.iter().map(|day| (day - first) / (last - first)).collect()
        }
        _ => {
            let last = axis.len().saturating_sub(1).max(1) as f64;
            (0..axis.len()).map(|place| place as f64 / last).collect()
        }
    }
}

fn draw(
    table: &Table,
    (axis, spread): (&[String], &[f64]),
    lines: &[Line],
    column: &Column,
    id: &str,
    canvas: Canvas<'_>,
) -> Markup {
    let drawn = lines.get(..MOST).unwrap_or(lines);
    if axis.len() < 2 || drawn.is_empty() {
        return html! {};
    }
    let highest = drawn.iter().flat_map(|line| line.heights.iter().flatten()).copied().fold(0.0, f64::max);
    let top = match column.unit {
        Unit::Share => 1.0,
        Unit::Score => 100.0,
        _ => highest.ceil().max(1.0),
    };
    let (tall, from) = FIELD;
    let shown = |figure: f64| canvas.shown(column, &Cell::Number(figure));
    let words = |line: &Line| {
        let ends = [line.heights.first(), line.heights.last()];
        let ends = ends.map(|end| end.copied().flatten().map_or_else(|| "–".to_owned(), shown));
        let values = [("label", Value::from(line.name.as_str())), ("values", Value::from(ends.join(" → ")))];
        canvas.text("html-chart-rows", &values)
    };
    let described: Vec<String> =
        std::iter::once(canvas.text("html-chart-table", &[])).chain(drawn.iter().map(words)).collect();
    html! {
        figure {
            @if drawn.len() > 1 { (legend(drawn)) }
            svg role="img" aria-labelledby={ "c-" (id) " d-" (id) } height=(tall + from + 26) {
                title id={ "c-" (id) } { (canvas.text("html-chart", &[("title", Value::from(table.title.as_str()))])) }
                desc id={ "d-" (id) } { (described.join(" ")) }
                @for part in [0.0, 0.5, 1.0] {
                    @let y = from as f64 + tall as f64 * (1.0 - part);
                    line.grid x1="0" x2="100%" y1=(y) y2=(y) {}
                }
                svg x="0" y=(from) width="100%" height=(tall) viewBox="0 0 1000 1000" preserveAspectRatio="none" {
                    @for (line, number) in drawn.iter().zip(1..) {
                        @for path in paths(line, spread, top) {
                            path.line.(format!("l{number}")) d=(path) {}
                        }
                    }
                }
                // Above the lines, so that what they cross stays legible.
                @for part in [0.5, 1.0] {
                    text.minor.over x="0" y=(from as f64 + tall as f64 * (1.0 - part) - 5.0) { (shown(top * part)) }
                }
                (ticks(axis, spread, tall + from + 18))
            }
        }
    }
}

/// The stretches of a line between gaps, as paths. A lone point is a short dash.
fn paths(line: &Line, spread: &[f64], top: f64) -> Vec<String> {
    let mut paths = Vec::new();
    let mut path = String::new();
    for (height, at) in line.heights.iter().zip(spread) {
        let Some(height) = height else {
            paths.extend((!path.is_empty()).then(|| std::mem::take(&mut path)));
            continue;
        };
        let x = at * 1_000.0;
        let y = 1_000.0 - (height / top).clamp(0.0, 1.0) * 1_000.0;
        // Writing to a string cannot fail.
        let _ =
            if path.is_empty() { write!(path, "M{x:.0} {y:.0}h4") } else { write!(path, "L{x:.0} {y:.0}") };
    }
    paths.extend((!path.is_empty()).then_some(path));
    paths
}

fn legend(lines: &[Line]) -> Markup {
    html! {
        ul.legend aria-hidden="true" {
            @for (line, number) in lines.iter().zip(1..) {
                li {
                    svg viewBox="0 0 28 12" { path.line.(format!("l{number}")) d="M1 6h26" {} }
                    bdi { (escape::fit(&line.name, 32, false)) }
                }
            }
        }
    }
}

/// First and last place of the axis, and the one in its middle where there is one.
fn ticks(axis: &[String], spread: &[f64], y: usize) -> Markup {
    let last = axis.len() - 1;
    let mut places = vec![(0, "0", "start"), (last, "100%", "end")];
    let is_middle = |at: &&f64| (**at - 0.5).abs() < 1e-9;
    if let Some(middle) = spread.iter().position(|at| is_middle(&at)).filter(|_| last >= 4) {
        places.push((middle, "50%", "middle"));
    }
    html! {
        @for (place, x, anchor) in places {
            text.minor x=(x) y=(y) text-anchor=(anchor) { (escape::fit(&axis[place], 14, false)) }
        }
    }
}
