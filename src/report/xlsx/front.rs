//! The first sheet: the verdict, the index, the three tests, what to do, and what else is in the workbook.

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::pages::{Page, short};
use super::sheet::LINE;
use super::styles::{Styles, fit, floored};
use super::{sheet, styles};
use crate::report::canvas::Canvas;
use crate::report::document::{Gauge, Summary, Unit};
use crate::text::{Value, escape};

/// Widths of the columns in letters: names, three figures, a word, sentences.
const WIDTHS: [f64; 6] = [30.0, 11.0, 18.0, 18.0, 16.0, 84.0];

/// The last of them.
const LAST: u16 = 5;

/// Letters of a line of the last column, and of a line over all columns.
const LETTERS: usize = 92;
const LETTERS_IN_ALL: usize = 150;

/// The name of the report as it stands over printed sheets.
pub(super) fn title(summary: &Summary, canvas: Canvas<'_>) -> String {
    match &summary.client {
        Some(client) => format!("{} · {}", short(&summary.title, canvas), short(client, canvas)),
        None => short(&summary.title, canvas),
    }
}

/// Writes down the sheet.
struct Front<'a> {
    sheet: &'a mut Worksheet,
    styles: &'a Styles,
    canvas: Canvas<'a>,
    row: u32,
}

/// Adds the first sheet.
pub(super) fn add(
    book: &mut Workbook,
    summary: &Summary,
    pages: &[Page],
    styles: &Styles,
    canvas: Canvas<'_>,
) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(canvas.text("sheet-summary", &[]))?;
    sheet.set_tab_color(styles::ACCENT).set_screen_gridlines(false);
    for (width, at) in WIDTHS.into_iter().zip(0_u16..) {
        sheet.set_column_width(at, width)?;
    }
    let mut front = Front { sheet, styles, canvas, row: 0 };
    front.masthead(summary)?;
    front.tests(summary)?;
    front.actions(summary)?;
    front.contents(pages)?;
    sheet::print(front.sheet, &title(summary, canvas), canvas);
    Ok(())
}

impl Front<'_> {
    fn text(&mut self, at: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        let text = fit(&self.canvas.plain(text));
        self.sheet.write_string_with_format(self.row, at, text, format)?;
        Ok(())
    }

    fn figure(&mut self, at: u16, figure: Option<f64>) -> Result<(), XlsxError> {
        let format = self.styles.of(Unit::Score).clone();
        match figure.filter(|figure| figure.is_finite()) {
            Some(figure) => self.sheet.write_number_with_format(self.row, at, floored(figure), &format)?,
            None => self.sheet.write_string_with_format(self.row, at, "–", &format)?,
        };
        Ok(())
    }

    /// A sentence over several columns, in a row as tall as it needs; nothing for no text.
    fn sentence(&mut self, text: &str, format: &Format) -> Result<(), XlsxError> {
        if text.is_empty() {
            return Ok(());
        }
        self.over(0, LAST, text, format)?;
        self.tall(text, LETTERS_IN_ALL)?;
        self.row += 1;
        Ok(())
    }

    fn over(&mut self, from: u16, to: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        let text = fit(&self.canvas.plain(text));
        self.sheet.merge_range(self.row, from, self.row, to, &text, format)?;
        Ok(())
    }

    fn tall(&mut self, text: &str, letters: usize) -> Result<(), XlsxError> {
        let lines = escape::width(text).div_ceil(letters).clamp(1, 8);
        self.sheet.set_row_height(self.row, LINE * lines as f64 + 3.0)?;
        Ok(())
    }

    fn heading(&mut self, id: &str) -> Result<(), XlsxError> {
        self.row += 1;
        let (text, styles) = (self.canvas.text(id, &[]), self.styles);
        self.text(0, &text, &styles.heading)?;
        self.row += 1;
        Ok(())
    }

    fn header(&mut self, heads: &[(u16, &str, Unit)]) -> Result<(), XlsxError> {
        let styles = self.styles;
        for at in 0..=LAST {
            self.sheet.write_blank(self.row, at, &styles.header)?;
        }
        for (at, id, unit) in heads {
            let head = self.canvas.text(id, &[]);
            self.text(*at, &head, styles.header_of(*unit))?;
        }
        self.row += 1;
        Ok(())
    }

    fn masthead(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.text(0, &summary.title, &styles.masthead)?;
        self.row += 1;
        let by = [("html-client", &summary.client), ("html-author", &summary.author)];
        let mut about = Vec::new();
        for (id, name) in by {
            if let Some(name) = name {
                about.push(self.canvas.text(id, &[("name", Value::from(name.as_str()))]));
            }
        }
        about.extend(summary.scope.iter().cloned());
        self.text(0, &about.join(" · "), &styles.soft)?;
        self.row += 1;
        for warning in [&summary.note, &summary.partial].into_iter().flatten() {
            self.text(0, warning, &styles.warning)?;
            self.row += 1;
        }
        self.row += 1;
        self.sentence(&summary.verdict, &styles.verdict)?;
        for sentence in &summary.glance {
            self.sentence(sentence, &styles.soft)?;
        }
        Ok(())
    }

    fn tests(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.heading("html-three-questions")?;
        let heads = [
            (0, "markdown-test", Unit::Words),
            (1, "markdown-score", Unit::Score),
            (2, "column-low", Unit::Score),
            (3, "column-high", Unit::Score),
            (4, "markdown-verdict", Unit::Words),
            (5, "markdown-found", Unit::Prose),
        ];
        self.header(&heads)?;
        if let Some(index) = &summary.headline {
            let bold = styles.of(Unit::Words).clone().set_bold();
            self.text(0, &index.name, &bold)?;
            for (figure, at) in [index.score, index.low, index.high].into_iter().zip(1..) {
                self.figure(at, Some(figure))?;
            }
            self.text(4, index.grade.id(), &bold)?;
            self.text(5, &index.range, styles.of(Unit::Prose))?;
            self.row += 1;
        }
        summary.gauges.iter().try_for_each(|gauge| self.test(gauge))
    }

    fn test(&mut self, gauge: &Gauge) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.text(0, &gauge.name, styles.of(Unit::Words))?;
        self.figure(1, gauge.score)?;
        self.figure(2, gauge.ends.map(|ends| ends.0))?;
        self.figure(3, gauge.ends.map(|ends| ends.1))?;
        self.text(4, &gauge.word, &styles.of_verdict(gauge.verdict))?;
        let said = format!("{} {}", gauge.question, gauge.said.join(" "));
        self.text(5, &said, styles.of(Unit::Prose))?;
        self.tall(&said, LETTERS)?;
        self.row += 1;
        Ok(())
    }

    fn actions(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        if summary.actions.is_empty() {
            return Ok(());
        }
        let styles = self.styles;
        self.heading("html-actions")?;
        for (action, number) in summary.actions.iter().zip(1..) {
            self.over(0, 4, &format!("{number}. {}", action.title), styles.of(Unit::Words))?;
            let said = action.said();
            self.text(5, &said, styles.of(Unit::Prose))?;
            self.tall(if said.len() > action.title.len() { &said } else { &action.title }, LETTERS)?;
            self.row += 1;
        }
        Ok(())
    }

    /// The other sheets. They are named, not linked: a workbook without links opens without questions.
    fn contents(&mut self, pages: &[Page]) -> Result<(), XlsxError> {
        let styles = self.styles;
        self.heading("workbook-contents")?;
        let heads = [
            (0, "column-sheet", Unit::Words),
            (1, "workbook-rows", Unit::Count),
            (2, "workbook-about", Unit::Words),
        ];
        self.header(&heads)?;
        for page in pages {
            self.text(0, &page.name, styles.of(Unit::Words))?;
            let rows = page.table.rows.len() as f64;
            self.sheet.write_number_with_format(self.row, 1, rows, styles.of(Unit::Count))?;
            let about: Vec<&str> =
                page.section.as_deref().into_iter().chain([page.table.title.as_str()]).collect();
            self.over(2, LAST, &about.join(" · "), styles.of(Unit::Words))?;
            self.row += 1;
        }
        Ok(())
    }
}
