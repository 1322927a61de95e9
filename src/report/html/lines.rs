//! Lines over months or steps as inline SVG.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate};
use maud::{Markup, html};

use super::room::Room;
use crate::report::document::{Cell, Column, Table, Unit};
use crate::text::{Value, escape};

/// Most lines of a picture.
const MOST: usize = 6;

/// Height of the field, and where it begins.
const FIELD: (usize, usize) = (180, 20);

/// Where the places along the axis stand, 0–1: days in their distance, anything else evenly.
fn spread(axis: &[String]) -> Vec<f64> {
    let days: Vec<f64> = axis
        .iter()
        .filter_map(|place| Some(f64::from(place.parse::<NaiveDate>().ok()?.num_days_from_ce())))
        .collect();
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

/// One line: its name and its heights, by the places along the axis.
struct Line {
    name: String,
    heights: Vec<Option<f64>>,
}

/// One line for each of some columns.
pub(super) fn lines(
    table: &Table,
    rows: &[Vec<Cell>],
    label: usize,
    values: &[usize],
    id: &str,
    room: Room<'_>,
) -> Markup {
    let axis: Vec<String> = rows.iter().map(|row| raw(row, label)).collect();
    let line = |place: &usize| {
        let name = table.columns.get(*place).map(|column| column.title.clone()).unwrap_or_default();
        Line { name, heights: rows.iter().map(|row| height(row.get(*place))).collect() }
    };
    let unit = values.first().and_then(|place| table.columns.get(*place));
    draw(
        table,
        (&shown(table, label, &axis, room), &spread(&axis)),
        &values.iter().map(line).collect::<Vec<_>>(),
        unit,
        id,
        room,
    )
}

/// One line for each word of a column; `places` are those of the axis, of the words and of the heights.
pub(super) fn series(
    table: &Table,
    rows: &[Vec<Cell>],
    places: [usize; 3],
    id: &str,
    room: Room<'_>,
) -> Markup {
    let [label, series, value] = places;
    let mut axis: Vec<String> = rows.iter().map(|row| raw(row, label)).collect();
    axis.sort();
    axis.dedup();
    let mut lines: Vec<Line> = Vec::new();
    for row in rows {
        let name = word(table, row, series, room);
        let at = axis.binary_search(&raw(row, label)).unwrap_or(0);
        let known = lines.iter().position(|line| line.name == name);
        let place = known.unwrap_or_else(|| {
            lines.push(Line { name, heights: vec![None; axis.len()] });
            lines.len() - 1
        });
        if let Some(point) = lines.get_mut(place).and_then(|line| line.heights.get_mut(at)) {
            *point = height(row.get(value));
        }
    }
    let sum = |line: &Line| line.heights.iter().flatten().sum::<f64>();
    lines.sort_by(|a, b| sum(b).total_cmp(&sum(a)).then_with(|| a.name.cmp(&b.name)));
    let axis = (&*shown(table, label, &axis, room), &*spread(&axis));
    draw(table, axis, &lines, table.columns.get(value), id, room)
}

/// The place of a row on the axis, as it sorts.
fn raw(row: &[Cell], place: usize) -> String {
    match row.get(place) {
        Some(Cell::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

fn word(table: &Table, row: &[Cell], place: usize, room: Room<'_>) -> String {
    match (table.columns.get(place), row.get(place)) {
        (Some(column), Some(cell)) => room.shown(column, cell),
        _ => String::new(),
    }
}

/// The axis as people read it.
fn shown(table: &Table, label: usize, axis: &[String], room: Room<'_>) -> Vec<String> {
    let Some(column) = table.columns.get(label) else { return axis.to_vec() };
    axis.iter().map(|place| room.shown(column, &Cell::text(place.clone()))).collect()
}

fn height(cell: Option<&Cell>) -> Option<f64> {
    match cell {
        Some(Cell::Number(figure)) if figure.is_finite() => Some(*figure),
        _ => None,
    }
}

fn draw(
    table: &Table,
    (axis, spread): (&[String], &[f64]),
    lines: &[Line],
    column: Option<&Column>,
    id: &str,
    room: Room<'_>,
) -> Markup {
    let drawn = lines.get(..MOST).unwrap_or(lines);
    let Some(column) = column.filter(|_| axis.len() > 1 && !drawn.is_empty()) else { return html! {} };
    let highest = drawn.iter().flat_map(|line| line.heights.iter().flatten()).copied().fold(0.0, f64::max);
    let top = match column.unit {
        Unit::Share => 1.0,
        Unit::Score => 100.0,
        _ => highest.ceil().max(1.0),
    };
    let (tall, from) = FIELD;
    let shown = |figure: f64| room.shown(column, &Cell::Number(figure));
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
