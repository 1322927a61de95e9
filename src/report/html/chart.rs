//! Bars, scales and gauges as inline SVG. Lengths are percentages of the width and letters have their own size, so that a picture is
//! readable at any width.

use maud::{Markup, html};

use super::canvas::Canvas;
use crate::model::scoring::{PASS, WATCH};
use crate::report::document::{Cell, Chart, RENTED, Table, Unit};
use crate::text::{Value, escape};

/// Most bars of a picture; the table has the rest.
const MOST: usize = 12;

/// Height of a bar with its label.
const ROW: usize = 46;

/// Thickness of the mark of a score, in percent of the width.
const NEEDLE: f64 = 0.6;

/// Letters of label and figure that stand on one line at 390 and at 1280 pixels. Where there is less room the label is cut;
/// the table has it whole.
const LETTERS: [(&str, usize); 2] = [("narrow", 42), ("wide", 96)];

/// One part of a bar.
struct BarPart {
    /// Where it begins and how long it is, in percent of the width.
    span: (f64, f64),
    class: &'static str,
}

/// A bar with its label and what is said of it.
struct Bar {
    label: String,
    said: String,
    parts: Vec<BarPart>,
}

/// Bars that stand in the rows of a table, each under the name of its row: picture and numbers in one.
pub(super) struct RowBars {
    /// The column that names the rows.
    pub(super) label: usize,
    /// The bars, a row each.
    pub(super) bars: Vec<Markup>,
    /// What the colours mean.
    pub(super) legend: Markup,
}

/// The bars of some rows; `None` where the table has a picture of another kind, or none.
pub(super) fn row_bars(table: &Table, rows: &[Vec<Cell>], canvas: Canvas<'_>) -> Option<RowBars> {
    let (label, bars, legend) = match table.chart.as_ref()? {
        Chart::Stacked { label, parts } => {
            let (bars, legend) = stacked(table, rows, parts);
            (*label, bars, legend)
        }
        Chart::Bars { label, value, by } => {
            let (bars, legend) = single(table, rows, *value, *by, canvas);
            (*label, bars, legend)
        }
        _ => return None,
    };
    let bar = |parts: &Vec<BarPart>| {
        html! {
            svg.bar aria-hidden="true" focusable="false" height="7" {
                rect.track x="0" y="0" width="100%" height="7" {}
                @for part in parts {
                    rect class=(part.class) x=(percent(part.span.0)) y="0" width=(percent(part.span.1)) height="7" {}
                }
            }
        }
    };
    Some(RowBars { label, bars: bars.iter().map(bar).collect(), legend: self::legend(&legend) })
}

/// The picture of a table whose rows are scores on their scale.
pub(super) fn scales(
    table: &Table,
    rows: &[Vec<Cell>],
    chart: &Chart,
    id: &str,
    canvas: Canvas<'_>,
) -> Markup {
    let drawn = rows.get(..MOST).unwrap_or(rows);
    let Chart::Ranges { label, value, ends, grade } = chart else { return html! {} };
    let bars = ranges(table, drawn, [*label, *value, *grade], *ends, canvas);
    if bars.is_empty() {
        return html! {};
    }
    let told: Vec<String> = bars.iter().map(|bar| format!("{} – {}", bar.label, bar.said)).collect();
    let mut described = vec![canvas.text("html-chart-table", &[])];
    if rows.len() > drawn.len() {
        described.push(canvas.text("html-chart-first", &[("count", Value::from(drawn.len() as u64))]));
    }
    described.push(told.join("; "));
    html! {
        figure {
            svg role="img" aria-labelledby={ "c-" (id) " d-" (id) } height=(bars.len() * ROW) {
                title id={ "c-" (id) } { (canvas.text("html-chart", &[("title", Value::from(table.title.as_str()))])) }
                desc id={ "d-" (id) } { (described.join(" ")) }
                @for (bar, number) in bars.iter().zip(0..) {
                    @let top = number * ROW;
                    @for (class, letters) in LETTERS {
                        @let left = letters.saturating_sub(escape::width(&bar.said)).max(8);
                        text.(class) x="0" y=(top + 15) { (escape::fit(&bar.label, left, false)) }
                    }
                    text.minor x="100%" y=(top + 15) text-anchor="end" { (bar.said) }
                    rect.track x="0" y=(top + 22) width="100%" height="14" {}
                    @for part in &bar.parts {
                        rect class=(part.class) x=(percent(part.span.0)) y=(top + 22) width=(percent(part.span.1)) height="14" {}
                    }
                }
            }
        }
    }
}

/// What the colours mean.
pub(super) fn legend(entries: &[(&'static str, String)]) -> Markup {
    html! {
        @if !entries.is_empty() {
            ul.legend aria-hidden="true" {
                @for (class, text) in entries {
                    li { svg { rect class=(class) width="28" height="12" {} } (text) }
                }
            }
        }
    }
}

fn percent(figure: f64) -> String {
    format!("{:.2}%", figure.clamp(0.0, 100.0))
}

/// The length of a cell; what is not known has none.
fn length(cell: Option<&Cell>) -> f64 {
    match cell {
        Some(Cell::Number(figure)) if figure.is_finite() => figure.max(0.0),
        _ => 0.0,
    }
}

fn label_of(table: &Table, row: &[Cell], place: usize, canvas: Canvas<'_>) -> String {
    match (table.columns.get(place), row.get(place)) {
        (Some(column), Some(cell)) => canvas.shown(column, cell),
        _ => String::new(),
    }
}

/// Parts side by side: safe, on paper, lost.
fn stacked(
    table: &Table,
    rows: &[Vec<Cell>],
    parts: &[usize],
) -> (Vec<Vec<BarPart>>, Vec<(&'static str, String)>) {
    const LOOKS: [&str; 3] = ["f-safe", "f-maybe", "f-lost"];
    let columns = parts.iter().filter_map(|place| table.columns.get(*place));
    let legend = LOOKS.into_iter().zip(columns.map(|column| column.title.clone())).collect();
    let bar = |row: &Vec<Cell>| {
        let lengths: Vec<f64> = parts.iter().map(|place| length(row.get(*place))).collect();
        let whole: f64 = lengths.iter().sum();
        let mut from = 0.0;
        let mut drawn = Vec::new();
        for (length, class) in lengths.iter().zip(LOOKS) {
            let share = if whole > 0.0 { length / whole * 100.0 } else { 0.0 };
            if share > 0.0 {
                drawn.push(BarPart { span: (from, share), class });
            }
            from += share;
        }
        drawn
    };
    (rows.iter().map(bar).collect(), legend)
}

/// One part a bar, coloured by the words of a column.
fn single(
    table: &Table,
    rows: &[Vec<Cell>],
    value: usize,
    by: Option<usize>,
    canvas: Canvas<'_>,
) -> (Vec<Vec<BarPart>>, Vec<(&'static str, String)>) {
    let longest = rows.iter().map(|row| length(row.get(value))).fold(0.0, f64::max);
    let whole = match table.columns.get(value).map(|column| column.unit) {
        Some(Unit::Share) => 1.0,
        Some(Unit::Score) => 100.0,
        _ => longest,
    };
    let class = |row: &[Cell]| match by.and_then(|place| row.get(place)) {
        Some(Cell::Named { id, .. }) if id == RENTED => "f-rented",
        Some(_) => "f-own",
        None => "f-plain",
    };
    let mut legend: Vec<(&'static str, String)> = Vec::new();
    let mut bars = Vec::new();
    for row in rows {
        let class = class(row);
        if let Some(place) = by
            && !legend.iter().any(|(known, _)| *known == class)
        {
            legend.push((class, label_of(table, row, place, canvas)));
        }
        let share = if whole > 0.0 { length(row.get(value)) / whole * 100.0 } else { 0.0 };
        bars.push(if share > 0.0 { vec![BarPart { span: (0.0, share), class }] } else { Vec::new() });
    }
    (bars, legend)
}

/// A score on its scale with the range around it; `places` are those of the label, of the score and of the grade.
fn ranges(
    table: &Table,
    rows: &[Vec<Cell>],
    places: [usize; 3],
    ends: [usize; 2],
    canvas: Canvas<'_>,
) -> Vec<Bar> {
    let [label, value, grade] = places;
    let bar = |row: &Vec<Cell>| {
        let shown = |place: usize| label_of(table, row, place, canvas);
        let name = shown(label);
        let Some(Cell::Number(score)) = row.get(value) else {
            return Bar { label: name, said: canvas.text("screen-not-assessed", &[]), parts: Vec::new() };
        };
        let [low, high] = ends.map(|place| length(row.get(place)));
        let range = [("low", shown(ends[0])), ("high", shown(ends[1]))];
        let range = canvas.text("screen-range", &range.map(|(name, end)| (name, Value::from(end))));
        let parts = vec![
            BarPart { span: (low, high - low), class: "band" },
            BarPart { span: (score.clamp(0.0, 100.0 - NEEDLE), NEEDLE), class: "needle" },
        ];
        Bar { label: name, said: format!("{} {}, {range}", shown(value), shown(grade)), parts }
    };
    rows.iter().map(bar).collect()
}

/// A score on its scale, with its range as a band and the bars of the verdicts.
pub(super) fn gauge_bar(
    score: Option<f64>,
    ends: Option<(f64, f64)>,
    title: &str,
    described: &str,
) -> Markup {
    html! {
        svg role="img" aria-label=(format!("{title}. {described}")) height="26" {
            title { (title) }
            desc { (described) }
            rect.track x="0" y="6" width="100%" height="10" {}
            @if let Some((low, high)) = ends {
                rect.band x=(percent(low)) y="6" width=(percent(high - low)) height="10" {}
            }
            @for at in [WATCH, PASS].map(percent) { line.mark x1=(at) x2=(at) y1="18" y2="23" {} }
            @if let Some(score) = score {
                svg x=(percent(score)) y="0" width="1" height="26" aria-hidden="true" {
                    rect.needle x="-2" y="1" width="4" height="20" rx="1" {}
                }
            }
        }
    }
}
