//! Typed tables: what a column is, how a table is best read and drawn.

use super::cell::{Cell, Unit};
use crate::text::Catalog;

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Stable id: the header in machine-readable tables.
    pub id: &'static str,
    /// Heading, in the language of the report.
    pub title: String,
    /// What its cells are.
    pub unit: Unit,
    /// The id of what stood there before, where cells hold both.
    pub then: Option<&'static str>,
    /// When a screen shows it.
    pub on_screen: OnScreen,
}

impl Column {
    /// A column whose heading is the text `column-<id>`.
    pub fn worded(catalog: &Catalog, id: &'static str, unit: Unit) -> Self {
        let title = catalog.text(&format!("column-{id}"), &[]);
        Self { id, title, unit, then: None, on_screen: OnScreen::Always }
    }
}

/// How a table may be drawn; the numbers are places of columns. Every picture stands above the table that it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chart {
    /// One bar a row, its parts side by side, each bar to its own whole.
    Stacked {
        /// The column that names the rows.
        label: usize,
        /// The columns of the parts, from left to right: what holds, what may hold, what is lost.
        parts: Vec<usize>,
    },
    /// One bar a row; lengths of 100 % where the column holds shares.
    Bars {
        /// The column that names the rows.
        label: usize,
        /// The column of the lengths.
        value: usize,
        /// The column whose words colour the bars.
        by: Option<usize>,
    },
    /// One scale of scores a row, with the range that the figure may have.
    Ranges {
        /// The column that names the rows.
        label: usize,
        /// The column of the scores.
        value: usize,
        /// The columns of the low and the high end.
        ends: [usize; 2],
        /// The column of the grades.
        grade: usize,
    },
    /// Lines over the rows, which are points in time or steps: one line for each column.
    Lines {
        /// The column along the axis.
        label: usize,
        /// The columns of the lines.
        values: Vec<usize>,
    },
    /// Lines over the rows, one for each word of a column.
    Series {
        /// The column along the axis.
        label: usize,
        /// The column whose words tell the lines apart.
        series: usize,
        /// The column of the heights.
        value: usize,
    },
}

/// How a format that can show one thing at a time offers the choice. The others show everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Switch {
    /// The rows with the same word in a column are shown together, those with the first word first.
    Rows(usize),
    /// Neighbouring tables of the same group are shown one at a time.
    Tables {
        /// What the tables have in common.
        group: &'static str,
        /// The name of this table in the choice.
        label: String,
    },
}

/// When a screen shows a part of a document: it has less room than a page, which shows everything.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum OnScreen {
    /// On the first screen.
    #[default]
    Always,
    /// The same, a table with all of its rows.
    Whole,
    /// The same, a table with so many rows at the most.
    First(usize),
    /// Of a column: under its row, behind its name.
    Below,
    /// Where everything is asked for (`-v`).
    Verbose,
    /// Where not everything is asked for: it stands for something longer that `-v` shows.
    Brief,
    /// Never: something else on the screen says it.
    Never,
}

/// How a table is best read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shape {
    /// As a grid.
    #[default]
    Grid,
    /// Row by row: the first column is a heading, the sentences stand under it.
    Entries,
    /// As a numbered list: the first column names the item, small facts stand behind it in brackets, then come the sentences, below
    /// them the steps.
    Numbered,
    /// On a screen scores without headings: a name, a score, its word and its range, a bar between the last two, and what is said
    /// of it below. On pages a grid.
    Scores,
    /// On a screen row by row, a mark before each: the word of the second column, then the name in the first and what is said of
    /// it. On pages a grid.
    Marked,
}

impl Shape {
    /// Whether pages show rows one under the other, each with its own heading.
    pub fn is_by_row(self) -> bool {
        matches!(self, Self::Entries | Self::Numbered)
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Stable kebab-case id: the file or sheet name of machine-readable tables.
    pub id: &'static str,
    /// Heading, in the language of the report.
    pub title: String,
    /// What the numbers are and are not, in a sentence; may be empty.
    pub note: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows, as long as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// How it may be drawn.
    pub chart: Option<Chart>,
    /// What may be chosen.
    pub switch: Option<Switch>,
    /// How it is best read.
    pub shape: Shape,
    /// Columns of test scores whose cells are to say the verdict, in a word and a colour.
    pub verdicts: Vec<usize>,
    /// When a screen shows it.
    pub on_screen: OnScreen,
    /// Most rows on paper, where not everything is asked for: 0 for what another picture or table shows in the main. `None`
    /// for all.
    pub on_paper: Option<usize>,
}

impl Table {
    /// A table with the texts `table-<id>` and, where there is one, `table-<id>-note`. A column without a single cell that
    /// says something is left out where it comes last.
    pub fn worded(catalog: &Catalog, id: &'static str, columns: &[(&'static str, Unit)]) -> Self {
        Self {
            id,
            title: catalog.text(&format!("table-{id}"), &[]),
            note: catalog.find(&format!("table-{id}-note"), &[]).unwrap_or_default(),
            columns: columns.iter().map(|(id, unit)| Column::worded(catalog, id, *unit)).collect(),
            rows: Vec::new(),
            chart: None,
            switch: None,
            shape: Shape::Grid,
            verdicts: Vec::new(),
            on_screen: OnScreen::Always,
            on_paper: None,
        }
    }

    /// The same with rows.
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<Cell>>) -> Self {
        self.rows.extend(rows);
        self
    }

    /// The same with a picture.
    pub fn chart(mut self, chart: Chart) -> Self {
        self.chart = Some(chart);
        self
    }

    /// The same with a choice.
    pub fn switch(mut self, switch: Switch) -> Self {
        self.switch = Some(switch);
        self
    }

    /// The same with verdicts in some columns of scores.
    pub fn verdicts(mut self, columns: &[usize]) -> Self {
        self.verdicts = columns.to_vec();
        self
    }

    /// The same, to be read row by row.
    pub fn entries(mut self) -> Self {
        self.shape = Shape::Entries;
        self
    }

    /// The same, to be read as a numbered list.
    pub fn numbered(mut self) -> Self {
        self.shape = Shape::Numbered;
        self
    }

    /// The same, to be read as scores: its columns are a name, a score, its word, its range, and what is said.
    pub fn scores(mut self) -> Self {
        self.shape = Shape::Scores;
        self
    }

    /// The same with a mark before each row.
    pub fn marked(mut self) -> Self {
        self.shape = Shape::Marked;
        self
    }

    /// The same, shown on a screen at other times than always.
    pub fn on_screen(mut self, on_screen: OnScreen) -> Self {
        self.on_screen = on_screen;
        self
    }

    /// The same with so many rows at the most on paper.
    pub fn on_paper(mut self, most: usize) -> Self {
        self.on_paper = Some(most);
        self
    }

    /// The same without some columns on a screen, which has no room for them.
    pub fn off_screen(self, ids: &[&str]) -> Self {
        self.columns_on_screen(ids, OnScreen::Never)
    }

    /// The same with some columns on a screen only where everything is asked for.
    pub fn verbosely(self, ids: &[&str]) -> Self {
        self.columns_on_screen(ids, OnScreen::Verbose)
    }

    /// The same with some columns under each row of a screen.
    pub fn below(self, ids: &[&str]) -> Self {
        self.columns_on_screen(ids, OnScreen::Below)
    }

    fn columns_on_screen(mut self, ids: &[&str], on_screen: OnScreen) -> Self {
        let columns = self.columns.iter_mut().filter(|column| ids.contains(&column.id));
        columns.for_each(|column| column.on_screen = on_screen);
        self
    }

    /// What a column says, in a sentence.
    pub fn meaning(&self, column: &Column, catalog: &Catalog) -> String {
        let of_table = catalog.find(&format!("meaning-{}-{}", self.id, column.id), &[]);
        let meaning = of_table.or_else(|| catalog.find(&format!("meaning-{}", column.id), &[]));
        meaning.unwrap_or_else(|| column.title.clone())
    }

    /// The same with a column for each side of what changed: for those who reckon with it.
    pub fn spread(&self, catalog: &Catalog) -> Self {
        let mut spread = Self { columns: Vec::new(), rows: Vec::new(), ..self.clone() };
        for column in &self.columns {
            let then = column.then.map(|id| Column {
                id,
                title: format!("{}: {}", column.title, catalog.text("compare-then", &[])),
                ..column.clone()
            });
            let now = column.then.map(|_| format!("{}: {}", column.title, catalog.text("compare-now", &[])));
            spread.columns.extend(then);
            let title = now.unwrap_or_else(|| column.title.clone());
            spread.columns.push(Column { title, ..column.clone() });
        }
        for row in &self.rows {
            let sides = row.iter().zip(&self.columns).flat_map(|(cell, column)| match (cell, column.then) {
                (Cell::Change { old, new }, _) => vec![Cell::figure(*old), Cell::figure(*new)],
                (cell, Some(_)) => vec![Cell::Empty, cell.clone()],
                (cell, None) => vec![cell.clone()],
            });
            spread.rows.push(sides.collect());
        }
        spread
    }

    /// The table, unless it is empty.
    pub fn unless_empty(self) -> Option<Self> {
        (!self.rows.is_empty()).then_some(self)
    }
}
