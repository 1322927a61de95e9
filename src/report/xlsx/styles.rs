//! How cells look, and how they are written.

use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::pages::MOST_LETTERS;
use crate::model::report::TestVerdict;
use crate::report::canvas::Canvas;
use crate::report::document::{Cell, Column, Unit};
use crate::text::{Language, Value};

/// Where the header of a table stands; above it are its heading, its note and an empty line.
pub(super) const HEADER: u32 = 3;

/// Colours of the page, for light paper.
pub(super) const SAFE: Color = Color::RGB(0x0020_798F);
pub(super) const MAYBE: Color = Color::RGB(0x00B0_761B);
pub(super) const LOST: Color = Color::RGB(0x00B3_341F);
pub(super) const ACCENT: Color = Color::RGB(0x000B_6079);
/// Lines of a picture.
pub(super) const LINES: [Color; 6] = [
    ACCENT,
    LOST,
    Color::RGB(0x006A_4C93),
    Color::RGB(0x008A_6100),
    Color::RGB(0x002F_7D4F),
    Color::RGB(0x0056_6273),
];
const GOOD: Color = Color::RGB(0x0025_6B3C);
const FAIR: Color = Color::RGB(0x008A_5A00);
const BAD: Color = Color::RGB(0x00A8_2A17);
const SOFT: Color = Color::RGB(0x0056_6273);
/// Lines that separate.
pub(super) const RULE: Color = Color::RGB(0x00D9_DEE4);
const WASH: Color = Color::RGB(0x00E4_EEF1);

/// Formats that are used again and again.
pub(super) struct Styles {
    /// The name of the report.
    pub(super) masthead: Format,
    /// Over a table or a part of the first page.
    pub(super) heading: Format,
    /// What explains.
    pub(super) soft: Format,
    /// What is not to be overlooked.
    pub(super) warning: Format,
    /// Headings of columns of words, and of numbers.
    pub(super) header: Format,
    number_header: Format,
    /// Sentences over several cells.
    pub(super) sentence: Format,
    /// The verdict.
    pub(super) verdict: Format,
    /// Cells by unit, in the order of `UNITS`.
    cells: Vec<Format>,
}

const UNITS: [Unit; 14] = [
    Unit::Words,
    Unit::Prose,
    Unit::Steps,
    Unit::Links,
    Unit::Code,
    Unit::Date,
    Unit::Count,
    Unit::Share,
    Unit::Score,
    Unit::Points,
    Unit::Money,
    Unit::Minutes,
    Unit::Plain,
    Unit::Hundredths,
];

impl Styles {
    pub(super) fn new(canvas: Canvas<'_>) -> Self {
        let text = || Format::new().set_num_format("@");
        let wrapped = || text().set_text_wrap().set_align(FormatAlign::Top);
        let header = wrapped()
            .set_bold()
            .set_background_color(WASH)
            .set_border_bottom(FormatBorder::Medium)
            .set_border_bottom_color(ACCENT);
        Self {
            masthead: text().set_bold().set_font_size(18).set_font_color(ACCENT),
            heading: text().set_bold().set_font_size(13).set_font_color(ACCENT),
            soft: text().set_font_color(SOFT),
            warning: text().set_bold().set_font_color(BAD),
            header: header.clone().set_indent(1),
            number_header: header.set_align(FormatAlign::Right),
            sentence: wrapped(),
            verdict: wrapped().set_bold().set_font_size(12),
            cells: UNITS.map(|unit| cell(unit, canvas)).to_vec(),
        }
    }

    /// How the heading of a column of a unit looks.
    pub(super) fn header_of(&self, unit: Unit) -> &Format {
        if unit.is_number() { &self.number_header } else { &self.header }
    }

    /// How the cells of a unit look.
    pub(super) fn of(&self, unit: Unit) -> &Format {
        let place = UNITS.iter().position(|known| *known == unit).unwrap_or_default();
        self.cells.get(place).unwrap_or(&self.sentence)
    }

    /// How a verdict looks; the colour is never alone.
    pub(super) fn of_verdict(&self, verdict: TestVerdict) -> Format {
        let colour = match verdict {
            TestVerdict::Pass => GOOD,
            TestVerdict::Watch => FAIR,
            TestVerdict::Fail => BAD,
            TestVerdict::NotAssessed => SOFT,
        };
        self.of(Unit::Words).clone().set_bold().set_font_color(colour)
    }
}

fn cell(unit: Unit, canvas: Canvas<'_>) -> Format {
    let base = Format::new()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(RULE)
        .set_num_format(number_format(unit, canvas));
    match unit {
        Unit::Words | Unit::Prose | Unit::Steps | Unit::Links => base.set_text_wrap().set_indent(1),
        Unit::Date => base.set_indent(1),
        Unit::Code => base.set_indent(1).set_font_name("Consolas").set_font_size(9),
        _ => base.set_align(FormatAlign::Right),
    }
}

/// How numbers of a unit are shown.
pub(super) fn number_format(unit: Unit, canvas: Canvas<'_>) -> String {
    match unit {
        Unit::Words | Unit::Prose | Unit::Steps | Unit::Links | Unit::Code => "@".to_owned(),
        Unit::Date => match canvas.language() {
            Language::En => "yyyy-mm-dd".to_owned(),
            Language::Ru => "dd.mm.yyyy".to_owned(),
        },
        Unit::Count => "#,##0".to_owned(),
        Unit::Share => "0.0%".to_owned(),
        Unit::Score | Unit::Plain => "0.0".to_owned(),
        Unit::Hundredths => "0.00".to_owned(),
        Unit::Points => "+0.0;-0.0;0.0".to_owned(),
        Unit::Money => match canvas.currency {
            // What is no code of a currency could be a format of its own.
            code if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) => {
                format!("#,##0 \"{code}\"")
            }
            _ => "#,##0".to_owned(),
        },
        Unit::Minutes => {
            let unit = canvas.text("duration-minutes", &[("figure", Value::from(""))]);
            format!("#,##0 \"{}\"", unit.trim())
        }
    }
}

/// Writes a cell. Figures are not rounded but for scores, which are rounded down as everywhere.
pub(super) fn put(
    sheet: &mut Worksheet,
    place: (u32, u16),
    column: &Column,
    cell: &Cell,
    styles: &Styles,
    canvas: Canvas<'_>,
) -> Result<(), XlsxError> {
    let (row, at) = place;
    let format = styles.of(column.unit);
    match cell {
        Cell::Number(figure) if figure.is_finite() => {
            let figure = match column.unit {
                Unit::Score => floored(*figure),
                _ => *figure,
            };
            sheet.write_number_with_format(row, at, figure, format)?;
        }
        Cell::Empty => {
            sheet.write_blank(row, at, format)?;
        }
        Cell::Text(text) if column.unit == Unit::Date => match day(text) {
            Some(day) => {
                sheet.write_datetime_with_format(row, at, &day, format)?;
            }
            // A month or a year stays as it sorts.
            None => {
                sheet.write_string_with_format(row, at, fit(&canvas.plain(text)), styles.of(Unit::Words))?;
            }
        },
        Cell::Number(_) => {
            sheet.write_string_with_format(row, at, "–", format)?;
        }
        words => {
            sheet.write_string_with_format(row, at, fit(&canvas.shown(column, words)), format)?;
        }
    }
    Ok(())
}

/// One decimal, rounded down: what is not reached is not shown as reached.
pub(super) fn floored(score: f64) -> f64 {
    // The epsilon undoes binary fractions such as 57.3 · 10 = 572.999….
    (score * 10.0 + 1e-6).floor() / 10.0
}

/// A full ISO day; Excel knows none before 1900.
fn day(text: &str) -> Option<ExcelDateTime> {
    let is_day = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    is_day.then(|| ExcelDateTime::parse_from_str(text).ok()).flatten()
}

/// A text that a cell can hold: Excel counts letters in UTF-16.
pub(super) fn fit(text: &str) -> String {
    let mut taken = 0;
    let end = text.char_indices().find(|(_, letter)| {
        taken += letter.len_utf16();
        taken > MOST_LETTERS - 1
    });
    match end {
        Some((end, _)) if text.encode_utf16().count() > MOST_LETTERS => {
            format!("{}…", text.get(..end).unwrap_or_default())
        }
        _ => text.to_owned(),
    }
}
