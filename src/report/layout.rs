//! How human output is laid out on lines of a terminal: names, bars, wrapped sentences, aligned tables.

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets};

use super::plain;
use super::renderer::RenderOptions;
use crate::naming;
use crate::reference::channels::{self, Ownership};
use crate::text::{Catalog, Language, escape};

/// Blanks between two columns of a table.
pub(super) const GAP: usize = 2;

/// Stands before each row while a table is laid out, and takes no room: by it the lines of a row are known. No text brings one
/// with it, since everything that acts is made visible.
const ROW: &str = "\u{2060}";

/// Blanks before everything on the first screen.
const INDENT: usize = 2;

/// Lines of human output.
pub(super) struct Screen<'a> {
    pub(super) options: RenderOptions<'a>,
    lines: Vec<String>,
}

impl<'a> Screen<'a> {
    pub(super) fn new(options: &RenderOptions<'a>) -> Self {
        Self { options: *options, lines: Vec::new() }
    }

    pub(super) fn catalog(&self) -> &'a Catalog {
        self.options.catalog
    }

    /// Whether everything is to be said in words, one fact a line.
    pub(super) fn is_plain(&self) -> bool {
        self.options.plain
    }

    /// A line that fits as it is. Whatever was put into it, it moves no cursor: a saved report can come from anybody.
    pub(super) fn line(&mut self, text: impl AsRef<str>) {
        let safe = escape::terminal(text.as_ref().trim_end());
        if self.is_plain() {
            self.lines.push(plain::line(&safe, self.catalog()));
            return;
        }
        let cut = escape::fit(&safe, self.options.width, self.options.ascii).into_owned();
        self.lines.push(cut);
    }

    /// An empty line, never two of them.
    pub(super) fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// A paragraph: the first line after `lead`, the others as deep as `lead` is wide.
    pub(super) fn paragraph(&mut self, lead: &str, text: &str) {
        if self.is_plain() {
            self.line(plain::led(lead, text));
            return;
        }
        let depth = escape::width(lead);
        for (index, line) in wrap(text, self.options.width.saturating_sub(depth)).iter().enumerate() {
            let before = if index == 0 { lead.to_owned() } else { " ".repeat(depth) };
            self.line(format!("{before}{line}"));
        }
    }

    /// Sentences in one paragraph; in plain words each on a line of its own.
    pub(super) fn sentences(&mut self, lead: &str, sentences: &[String]) {
        if self.is_plain() {
            for sentence in sentences {
                self.line(sentence);
            }
        } else {
            self.paragraph(lead, &sentences.join(" "));
        }
    }

    /// A paragraph whose words are never cut: an address that is longer than a line is left to the terminal to break.
    pub(super) fn addresses(&mut self, lead: &str, text: &str) {
        if self.is_plain() {
            self.paragraph(lead, text);
            return;
        }
        for line in wrap(text, self.options.width.saturating_sub(escape::width(lead))) {
            self.lines.push(escape::terminal(&format!("{lead}{line}")).into_owned());
        }
    }

    /// A table without borders, as lines by row, the header first: what does not fit is broken at blanks, but never in the columns
    /// that are said to be `unbroken`. Cells of the columns `right` stand to the right.
    /// In plain words the heading of the first column is a line, and each row one with every figure behind the name of its column.
    pub(super) fn grid(
        &self,
        header: Vec<String>,
        rows: Vec<Vec<String>>,
        unbroken: &[bool],
        right: &[bool],
    ) -> Vec<Vec<String>> {
        if self.is_plain() {
            let has_numbers = right.contains(&true);
            // A name of numbers stands before them; among texts the first is one of several.
            let lead = |mut row: Vec<String>| {
                if !has_numbers {
                    row.insert(0, String::new());
                }
                row
            };
            let rows: Vec<Vec<String>> = rows.into_iter().map(lead).collect();
            let mut lines = plain::table(&lead(header), &rows, self.catalog()).into_iter();
            let heading: Vec<String> = lines.by_ref().take(1).filter(|_| has_numbers).collect();
            return std::iter::once(heading).chain(lines.map(|line| vec![line])).collect();
        }
        let longest = |column: usize| {
            let is_unbroken = unbroken.get(column).copied().unwrap_or(false);
            let word = |cell: &String| cell.split(' ').map(escape::width).max().unwrap_or(0);
            let cells = rows.iter().filter_map(|row| row.get(column));
            let cells = cells.map(|cell| if is_unbroken { escape::width(cell) } else { word(cell) });
            cells.chain(header.get(column).map(word)).max().unwrap_or(0)
        };
        let least: Vec<u16> =
            (0..header.len()).map(|column| u16::try_from(longest(column)).unwrap_or(u16::MAX)).collect();
        let mark = |row: Vec<String>| {
            let mut row: Vec<String> = row.iter().map(|cell| escape::terminal(cell).into_owned()).collect();
            if let Some(first) = row.first_mut() {
                first.insert_str(0, ROW);
            }
            row
        };
        let mut table = Table::new();
        table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(self.options.width).unwrap_or(u16::MAX));
        table.set_header(mark(header));
        table.add_rows(rows.into_iter().map(mark));
        for (index, column) in table.column_iter_mut().enumerate() {
            let before = if index == 0 { INDENT } else { GAP } as u16;
            column.set_padding((before, 0));
            let is_right = right.get(index).copied().unwrap_or(false);
            column.set_cell_alignment(if is_right { CellAlignment::Right } else { CellAlignment::Left });
            if index > 0 {
                column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(least[index] + before)));
            }
        }
        let mut drawn: Vec<Vec<String>> = Vec::new();
        for line in table.lines() {
            let is_first = line.contains(ROW);
            let line = line.replace(ROW, "").trim_end().to_owned();
            match drawn.last_mut().filter(|_| !is_first) {
                Some(row) => row.push(line),
                None => drawn.push(vec![line]),
            }
        }
        drawn
    }

    /// All lines, each with its line feed.
    pub(super) fn finish(self) -> String {
        self.lines.into_iter().fold(String::new(), |text, line| text + &line + "\n")
    }
}

/// Breaks a text into lines of at most `width` columns at its blanks; a longer word stands alone and is cut.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        if !line.is_empty() && escape::width(&line) + 1 + escape::width(word) > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

/// A bar of `columns` columns, filled by a share of 1.
pub(super) fn bar(share: f64, columns: usize, ascii: bool) -> String {
    let (full, empty) = if ascii { ("#", ".") } else { ("█", "░") };
    let filled = ((share.clamp(0.0, 1.0) * columns as f64).round() as usize).min(columns);
    full.repeat(filled) + &empty.repeat(columns - filled)
}

/// An ISO day as people write it, fit for a terminal.
pub(super) fn day(iso: &str, catalog: &Catalog) -> String {
    escape::terminal(&naming::day(iso, catalog)).into_owned()
}

/// The name of a channel, fit for a terminal.
pub(super) fn channel_name(id: &str, language: Language) -> String {
    escape::terminal(&naming::channel(id, language)).into_owned()
}

/// The name of an operator, fit for a terminal.
pub(super) fn operator_name(id: &str, language: Language) -> String {
    escape::terminal(&naming::operator(id, language)).into_owned()
}

/// Whether an operator lends its channels.
pub(super) fn is_rented(operator: &str) -> bool {
    channels::all().any(|channel| channel.operator == operator && channel.ownership == Ownership::Rented)
}

/// The name of whatever a scenario takes away, fit for a terminal.
pub(super) fn scenario_name(id: &str, catalog: &Catalog) -> String {
    escape::terminal(&naming::element(id, catalog)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_break_at_blanks() {
        assert_eq!(wrap("one two\u{a0}three four", 9), ["one", "two\u{a0}three", "four"]);
        assert_eq!(wrap("", 9), [""]);
    }

    #[test]
    fn bars_and_scores_do_not_flatter() {
        assert_eq!(bar(0.55, 10, true), "######....");
        assert_eq!(bar(7.0, 3, false), "███");
    }

    #[test]
    fn things_have_names() {
        let catalog = Catalog::new(Language::En);
        assert_eq!(scenario_name("operator:meta", &catalog), "Meta");
        assert_eq!(scenario_name("operator:email", &catalog), "E-mail");
        assert_eq!(scenario_name("staff:olga\u{1b}", &catalog), "olga\\u{1b}'s account");
        assert_eq!(scenario_name("my-plan", &catalog), "my-plan");
        assert_eq!(day("2025-11-20", &Catalog::new(Language::Ru)), "20 ноября 2025");
        assert_eq!(day("soon", &catalog), "soon");
    }
}
