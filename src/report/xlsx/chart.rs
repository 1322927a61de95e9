//! Pictures as charts of Excel, made from the cells of the sheet: they change when the numbers are changed.

use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartDataLabel, ChartEmptyCells, ChartFont, ChartFormat,
    ChartLegendPosition, ChartLine, ChartPoint, ChartSolidFill, ChartType, Color, Worksheet, XlsxError,
};

use super::styles::{ACCENT, HEADER, LINES, LOST, MAYBE, RULE, SAFE, Styles, fit, number_format, put};
use crate::report::canvas::Canvas;
use crate::report::document::{self, Cell, Line, Lines, RENTED, Switch, Table, Unit};
use crate::text::Value;

/// Most bars of a picture; the table has the rest.
const MOST_BARS: usize = 20;

/// Most lines of a picture.
const MOST_LINES: usize = LINES.len();

/// Tables with at most so many rows have their pictures below them, where they are seen at once; others beside.
const SHORT: usize = 24;

/// Pixels of a picture, and between two.
const WIDTH: u32 = 640;
const GAP: u32 = 20;

/// Pixels of a row of cells.
const ROW: u32 = 20;

/// Adds the pictures of a table.
pub(super) fn add(
    sheet: &mut Worksheet,
    name: &str,
    table: &Table,
    rows: &[Vec<Cell>],
    styles: &Styles,
    canvas: Canvas<'_>,
) -> Result<(), XlsxError> {
    let beside = table.columns.len() as u16 + 1;
    if let Some(lines) = table.lines(rows) {
        return add_lines(sheet, name, table, &lines, beside, styles, canvas);
    }
    let is_short = rows.len() <= SHORT;
    let mut offset = 0;
    for (label, first, count) in groups(table, rows) {
        let drawn = count.min(MOST_BARS);
        let group = rows.get(first..first + drawn).unwrap_or_default();
        let first = HEADER + 1 + first as u32;
        let Some(mut chart) = bars(name, table, group, first, canvas) else { return Ok(()) };
        let height = 110 + 30 * drawn as u32;
        finish(&mut chart, table, label, (drawn < count).then_some(drawn), height, canvas);
        let (row, column) = if is_short { (HEADER + rows.len() as u32 + 2, 0) } else { (HEADER, beside) };
        sheet.insert_chart_with_offset(row, column, &chart, 0, offset)?;
        offset += height + GAP;
    }
    Ok(())
}

/// The words in a column.
fn word(row: &[Cell], column: usize) -> &str {
    row.get(column).and_then(Cell::words).unwrap_or_default()
}

/// Neighbouring rows that are shown together: the word of the switch, the first row, how many.
fn groups<'a>(table: &Table, rows: &'a [Vec<Cell>]) -> Vec<(Option<&'a str>, usize, usize)> {
    let Some(Switch::Rows(column)) = table.switch else { return vec![(None, 0, rows.len())] };
    let mut first = 0;
    let mut groups = Vec::new();
    for group in rows.chunk_by(|a, b| word(a, column) == word(b, column)) {
        groups.push((group.first().map(|row| word(row, column)), first, group.len()));
        first += group.len();
    }
    groups
}

/// Title, size, and what is said to those who cannot see it.
fn finish(
    chart: &mut Chart,
    table: &Table,
    label: Option<&str>,
    first: Option<usize>,
    height: u32,
    canvas: Canvas<'_>,
) {
    let named: Vec<&str> = [table.title.as_str()].into_iter().chain(label).collect();
    // A title with an exclamation mark could be taken for the name of a sheet.
    let mut title = canvas.plain(&named.join(" · ")).replace(['!', '='], " ");
    if let Some(count) = first {
        let values = [("title", Value::from(title.as_str())), ("count", Value::from(count as u64))];
        title = canvas.text("workbook-chart-first", &values);
    }
    let values = [("title", Value::from(title.as_str()))];
    let described = [canvas.text("html-chart", &values), canvas.text("html-chart-table", &[])].join(" ");
    let mut font = ChartFont::new();
    font.set_bold().set_size(12);
    chart.title().set_name(&title).set_font(&font);
    chart.set_alt_text(described).set_width(WIDTH).set_height(height);
}

fn fill(colour: Color) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_solid_fill(ChartSolidFill::new().set_color(colour));
    format
}

/// One bar for each of some rows, the first on top.
fn bars(name: &str, table: &Table, rows: &[Vec<Cell>], first: u32, canvas: Canvas<'_>) -> Option<Chart> {
    if rows.len() < 2 {
        return None;
    }
    let last = first + rows.len() as u32 - 1;
    let range = |column: usize| (name, first, column as u16, last, column as u16);
    let mut chart = match table.chart.as_ref()? {
        document::Chart::Stacked { label, parts } => {
            let mut chart = Chart::new(ChartType::BarPercentStacked);
            for (part, colour) in parts.iter().zip([SAFE, MAYBE, LOST]) {
                let series = chart.add_series();
                series.set_name((name, HEADER, *part as u16));
                series.set_categories(range(*label)).set_values(range(*part));
                series.set_format(&mut fill(colour)).set_gap(60);
            }
            chart.legend().set_position(ChartLegendPosition::Bottom);
            chart.x_axis().set_num_format("0%").set_major_gridlines_line(&faint());
            chart
        }
        document::Chart::Bars { label, value, by } => {
            let unit = table.columns.get(*value)?.unit;
            let mut chart = Chart::new(ChartType::Bar);
            let series = chart.add_series();
            series.set_name((name, HEADER, *value as u16));
            series.set_categories(range(*label)).set_values(range(*value));
            series.set_format(&mut fill(ACCENT)).set_gap(60);
            series.set_data_label(ChartDataLabel::new().show_value());
            if let Some(by) = by {
                let is_rented =
                    |row: &Vec<Cell>| matches!(row.get(*by), Some(Cell::Named { id, .. }) if id == RENTED);
                let colour = |row| if is_rented(row) { LOST } else { SAFE };
                let points: Vec<ChartPoint> =
                    rows.iter().map(|row| ChartPoint::new().set_format(&mut fill(colour(row)))).collect();
                series.set_points(&points);
            }
            chart.legend().set_hidden();
            chart
                .x_axis()
                .set_num_format(axis_format(unit, canvas))
                .set_min(0)
                .set_major_gridlines_line(&faint());
            if let Some(whole) = whole(unit) {
                chart.x_axis().set_max(whole);
            }
            chart
        }
        // A range is no bar, and several businesses are no workbook.
        document::Chart::Ranges { .. } | document::Chart::Lines { .. } | document::Chart::Series { .. } => {
            return None;
        }
    };
    // Excel calls the axis along the names of lying bars the vertical one; from top to bottom as in the table.
    chart.y_axis().set_reverse();
    chart.x_axis().set_label_position(ChartAxisLabelPosition::High);
    Some(chart)
}

/// Numbers along an axis are round.
fn axis_format(unit: Unit, canvas: Canvas<'_>) -> String {
    match unit {
        Unit::Share => "0%".to_owned(),
        Unit::Score => "0".to_owned(),
        other => number_format(other, canvas),
    }
}

/// Lines that help the eye and no more.
fn faint() -> ChartLine {
    let mut line = ChartLine::new();
    line.set_color(RULE).set_width(0.75);
    line
}

/// The end of an axis that has one.
fn whole(unit: Unit) -> Option<f64> {
    match unit {
        Unit::Share => Some(1.0),
        Unit::Score => Some(100.0),
        _ => None,
    }
}

/// A small table of the lines, since rows of a tidy table are not what a chart is made from, and the chart below it. What is
/// not known is a gap, which is why it is left empty there.
fn add_lines(
    sheet: &mut Worksheet,
    name: &str,
    table: &Table,
    lines: &Lines<'_>,
    beside: u16,
    styles: &Styles,
    canvas: Canvas<'_>,
) -> Result<(), XlsxError> {
    let drawn: &[Line] = lines.lines.get(..MOST_LINES).unwrap_or(&lines.lines);
    if lines.axis.len() < 2 || drawn.is_empty() {
        return Ok(());
    }
    sheet.write_string_with_format(HEADER, beside, &lines.along.title, &styles.header)?;
    for (place, row) in lines.axis.iter().zip(HEADER + 1..) {
        put(sheet, (row, beside), lines.along, place, styles, canvas)?;
    }
    let last = HEADER + lines.axis.len() as u32;
    let mut chart = Chart::new(ChartType::Line);
    for ((line, colour), at) in drawn.iter().zip(LINES).zip(beside + 1..) {
        sheet.set_column_width(at, 14)?;
        sheet.write_string_with_format(HEADER, at, fit(&canvas.plain(&line.name)), &styles.header)?;
        for (height, row) in line.heights.iter().zip(HEADER + 1..) {
            let cell = height.map_or(Cell::Empty, Cell::Number);
            put(sheet, (row, at), lines.unit, &cell, styles, canvas)?;
        }
        let series = chart.add_series();
        series.set_name((name, HEADER, at));
        series.set_categories((name, HEADER + 1, beside, last, beside));
        series.set_values((name, HEADER + 1, at, last, at));
        let mut format = ChartFormat::new();
        format.set_line(ChartLine::new().set_color(colour).set_width(2.25));
        series.set_format(&mut format);
    }
    chart.show_empty_cells_as(ChartEmptyCells::Gaps);
    chart
        .y_axis()
        .set_num_format(axis_format(lines.unit.unit, canvas))
        .set_min(0)
        .set_major_gridlines_line(&faint());
    if let Some(whole) = whole(lines.unit.unit) {
        chart.y_axis().set_max(whole);
    }
    if drawn.len() > 1 {
        chart.legend().set_position(ChartLegendPosition::Bottom);
    } else {
        chart.legend().set_hidden();
    }
    finish(
        &mut chart,
        table,
        None,
        (drawn.len() < lines.lines.len()).then_some(drawn.len()),
        18 * ROW,
        canvas,
    );
    sheet.insert_chart_with_offset(last + 2, beside, &chart, 0, 0)?;
    Ok(())
}
