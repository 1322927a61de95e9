//! Lines over months or steps as inline SVG.

use std::fmt::Write;

use maud::{Markup, html};

use super::room::Room;
use crate::report::document::{Cell, Column, Line, Lines, Table, Unit};
use crate::text::{Value, escape};

/// Most lines of a picture.
const MOST: usize = 6;

/// Height of the field, and where it begins.
const FIELD: (usize, usize) = (180, 20);

/// The picture of a table whose rows are points of lines.
pub(super) fn lines(table: &Table, rows: &[Vec<Cell>], id: &str, room: Room<'_>) -> Markup {
    let Some(Lines { along, axis, unit, mut lines }) = table.lines(rows) else { return html! {} };
    let axis: Vec<String> = axis.iter().map(|place| room.shown(along, place)).collect();
    for line in &mut lines {
        line.name = room.plain(&line.name);
    }
    draw(table, &axis, &lines, unit, id, room)
}

fn draw(table: &Table, axis: &[String], lines: &[Line], column: &Column, id: &str, room: Room<'_>) -> Markup {
    let drawn = lines.get(..MOST).unwrap_or(lines);
    if axis.len() < 2 || drawn.is_empty() {
        return html! {};
    }
    let highest = drawn.iter().flat_map(|line| line.heights.iter().flatten()).copied().fold(0.0, f64::max);
    let top = match column.unit {
        Unit::Share => 1.0,
        _ => highest.ceil().max(1.0),
    };
    let (tall, from) = FIELD;
    let shown = |figure: f64| room.shown(column, &Cell::Number(figure));
    let last = axis.len() - 1;
    let words = |line: &Line| {
        let ends = [line.heights.first(), line.heights.last()];
        let ends = ends.map(|end| end.copied().flatten().map_or_else(|| "–".to_owned(), shown));
        let values = [("label", Value::from(line.name.as_str())), ("values", Value::from(ends.join(" → ")))];
        room.text("html-chart-rows", &values)
    };
    let described: Vec<String> =
        std::iter::once(room.text("html-chart-table", &[])).chain(drawn.iter().map(words)).collect();
    html! {
        figure {
            @if drawn.len() > 1 { (legend(drawn)) }
            svg role="img" aria-labelledby={ "c-" (id) " d-" (id) } height=(tall + from + 26) {
                title id={ "c-" (id) } { (room.text("html-chart", &[("title", Value::from(table.title.as_str()))])) }
                desc id={ "d-" (id) } { (described.join(" ")) }
                @for part in [0.0, 0.5, 1.0] {
                    @let y = from as f64 + tall as f64 * (1.0 - part);
                    line.grid x1="0" x2="100%" y1=(y) y2=(y) {}
                    @if part > 0.0 { text.minor x="0" y=(y - 5.0) { (shown(top * part)) } }
                }
                svg x="0" y=(from) width="100%" height=(tall) viewBox="0 0 1000 1000" preserveAspectRatio="none" {
                    @for (line, number) in drawn.iter().zip(1..) {
                        @for path in paths(line, last, top) {
                            path.line.(format!("l{number}")) d=(path) {}
                        }
                    }
                }
                (ticks(axis, tall + from + 18))
            }
        }
    }
}

/// The stretches of a line between gaps, as paths. A lone point is a short dash.
fn paths(line: &Line, last: usize, top: f64) -> Vec<String> {
    let mut paths = Vec::new();
    let mut path = String::new();
    for (at, height) in line.heights.iter().enumerate() {
        let Some(height) = height else {
            paths.extend((!path.is_empty()).then(|| std::mem::take(&mut path)));
            continue;
        };
        let x = at as f64 / last.max(1) as f64 * 1_000.0;
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

/// First, middle and last place of the axis.
fn ticks(axis: &[String], y: usize) -> Markup {
    let last = axis.len() - 1;
    let mut places = vec![(0, "0", "start"), (last, "100%", "end")];
    if last >= 4 && last.is_multiple_of(2) {
        places.push((last / 2, "50%", "middle"));
    }
    html! {
        @for (place, x, anchor) in places {
            text.minor x=(x) y=(y) text-anchor=(anchor) { (escape::fit(&axis[place], 14, false)) }
        }
    }
}
