//! The first sheet: the verdict, the index, the three tests, what to do, and what else is in the workbook.

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::look::{Looks, fit, floored};
use super::pages::{Page, short};
use super::sheet::LINE;
use super::{look, sheet};
use crate::report::document::{Gauge, Summary, Unit};
use crate::report::room::Room;
use crate::text::{Value, escape};

/// Widths of the columns in letters: names, three figures, a word, sentences.
const WIDTHS: [f64; 6] = [30.0, 11.0, 18.0, 18.0, 16.0, 84.0];

/// The last of them.
const LAST: u16 = 5;

/// Letters of a line of the last column, and of a line over all columns.
const LETTERS: usize = 92;
const LETTERS_IN_ALL: usize = 150;

/// The name of the report as it stands over printed sheets.
pub(super) fn title(summary: &Summary, room: Room<'_>) -> String {
    match &summary.client {
        Some(client) => format!("{} · {}", short(&summary.title, room), short(client, room)),
        None => short(&summary.title, room),
    }
}

/// Writes down the sheet.
struct Front<'a> {
    sheet: &'a mut Worksheet,
    looks: &'a Looks,
    room: Room<'a>,
    row: u32,
}

/// Adds the first sheet.
pub(super) fn add(
    book: &mut Workbook,
    summary: &Summary,
    pages: &[Page],
    looks: &Looks,
    room: Room<'_>,
) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(room.text("sheet-summary", &[]))?;
    sheet.set_tab_color(look::ACCENT).set_screen_gridlines(false);
    for (width, at) in WIDTHS.into_iter().zip(0_u16..) {
        sheet.set_column_width(at, width)?;
    }
    let mut front = Front { sheet, looks, room, row: 0 };
    front.masthead(summary)?;
    front.tests(summary)?;
    front.actions(summary)?;
    front.contents(pages)?;
    sheet::print(front.sheet, &title(summary, room), room);
    Ok(())
}

impl Front<'_> {
    fn text(&mut self, at: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        let text = fit(&self.room.plain(text));
        self.sheet.write_string_with_format(self.row, at, text, format)?;
        Ok(())
    }

    fn figure(&mut self, at: u16, figure: Option<f64>) -> Result<(), XlsxError> {
        let format = self.looks.of(Unit::Score).clone();
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
        let text = fit(&self.room.plain(text));
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
        let (text, looks) = (self.room.text(id, &[]), self.looks);
        self.text(0, &text, &looks.heading)?;
        self.row += 1;
        Ok(())
    }

    fn header(&mut self, heads: &[(u16, &str, Unit)]) -> Result<(), XlsxError> {
        let looks = self.looks;
        for at in 0..=LAST {
            self.sheet.write_blank(self.row, at, &looks.header)?;
        }
        for (at, id, unit) in heads {
            let head = self.room.text(id, &[]);
            self.text(*at, &head, looks.header_of(*unit))?;
        }
        self.row += 1;
        Ok(())
    }

    fn masthead(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let looks = self.looks;
        self.text(0, &summary.title, &looks.masthead)?;
        self.row += 1;
        let by = [("html-client", &summary.client), ("html-author", &summary.author)];
        let mut about = Vec::new();
        for (id, name) in by {
            if let Some(name) = name {
                about.push(self.room.text(id, &[("name", Value::from(name.as_str()))]));
            }
        }
        about.extend(summary.scope.iter().cloned());
        self.text(0, &about.join(" · "), &looks.soft)?;
        self.row += 1;
        for warning in [&summary.note, &summary.partial].into_iter().flatten() {
            self.text(0, warning, &looks.warning)?;
            self.row += 1;
        }
        self.row += 1;
        self.sentence(&summary.verdict, &looks.verdict)
    }

    fn tests(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let looks = self.looks;
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
            let bold = looks.of(Unit::Words).clone().set_bold();
            self.text(0, &index.name, &bold)?;
            for (figure, at) in [index.score, index.low, index.high].into_iter().zip(1..) {
                self.figure(at, Some(figure))?;
            }
            self.text(4, index.grade.id(), &bold)?;
            self.text(5, &index.range, looks.of(Unit::Prose))?;
            self.row += 1;
        }
        summary.gauges.iter().try_for_each(|gauge| self.test(gauge))
    }

    fn test(&mut self, gauge: &Gauge) -> Result<(), XlsxError> {
        let looks = self.looks;
        self.text(0, &gauge.name, looks.of(Unit::Words))?;
        self.figure(1, gauge.score)?;
        self.figure(2, gauge.ends.map(|ends| ends.0))?;
        self.figure(3, gauge.ends.map(|ends| ends.1))?;
        self.text(4, &gauge.word, &looks.of_verdict(gauge.verdict))?;
        let said = format!("{} {}", gauge.question, gauge.said.join(" "));
        self.text(5, &said, looks.of(Unit::Prose))?;
        self.tall(&said, LETTERS)?;
        self.row += 1;
        Ok(())
    }

    fn actions(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        if summary.actions.is_empty() {
            return Ok(());
        }
        let looks = self.looks;
        self.heading("html-actions")?;
        for (action, number) in summary.actions.iter().zip(1..) {
            self.over(0, 4, &format!("{number}. {}", action.title), looks.of(Unit::Words))?;
            self.text(5, &action.effect, looks.of(Unit::Prose))?;
            self.tall(&action.title, LETTERS)?;
            self.row += 1;
        }
        Ok(())
    }

    /// The other sheets. They are named, not linked: a workbook without links opens without questions.
    fn contents(&mut self, pages: &[Page]) -> Result<(), XlsxError> {
        let looks = self.looks;
        self.heading("workbook-contents")?;
        let heads = [
            (0, "column-sheet", Unit::Words),
            (1, "workbook-rows", Unit::Count),
            (2, "workbook-about", Unit::Words),
        ];
        self.header(&heads)?;
        for page in pages {
            self.text(0, &page.name, looks.of(Unit::Words))?;
            let rows = page.table.rows.len() as f64;
            self.sheet.write_number_with_format(self.row, 1, rows, looks.of(Unit::Count))?;
            let about: Vec<&str> =
                page.section.as_deref().into_iter().chain([page.table.title.as_str()]).collect();
            self.over(2, LAST, &about.join(" · "), looks.of(Unit::Words))?;
            self.row += 1;
        }
        Ok(())
    }
}
