//! The document of an answer, whatever the question was: what it is about, what comes first, then sections of sentences, typed
//! tables and lists. Printers only say how these look on a screen, on a page, in a workbook.

use super::{Cell, Column, OnScreen, Section, Table, Unit};
use crate::text::Catalog;

/// An answer as all printers take it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// Stable id of its layout, as in the JSON answer: `untether.comparison/1`.
    pub schema: String,
    /// What stands above everything, such as "Confidential"; may be empty.
    pub note: String,
    /// What it is.
    pub title: String,
    /// The verdict in a word (`FAIL`), which stands before everything; empty where there is none.
    pub word: String,
    /// Of whom, of when.
    pub scope: Vec<String>,
    /// What it is called besides, and who made it; may be empty.
    pub by: Vec<String>,
    /// What has to be known before anything is believed.
    pub warnings: Vec<String>,
    /// The answer in sentences, the first the most telling.
    pub verdict: Vec<String>,
    /// What it rests on, in the order of reading.
    pub sections: Vec<Section>,
    /// What stands at the end, such as thanks and a signature.
    pub closing: Vec<String>,
    /// Whether it is sent as a letter: then its Markdown has short lines, for mail programs.
    pub is_letter: bool,
    /// What can be done next: said on a screen alone.
    pub hints: Vec<String>,
    /// What `-v` would show besides: said on a screen without it; may be empty.
    pub more: String,
    /// Day of the audit, ISO; empty where there is none.
    pub as_of: String,
    /// ISO code of all money; empty where there is none.
    pub currency: String,
    /// With what it was made, in a sentence; empty for this version of the program.
    pub foot: String,
}

impl Document {
    /// Adds a section, unless there is nothing to say.
    pub fn add(&mut self, section: Option<Section>) {
        self.sections.extend(section);
    }

    /// Everything that is said in sentences and lists as a table, for formats that know nothing else; `None` where nothing is.
    pub fn said(&self, catalog: &Catalog) -> Option<Table> {
        let columns = [("part", Unit::Words), ("sentence", Unit::Prose)];
        let row = |part: &String, text: &String| vec![Cell::text(part.clone()), Cell::text(text.clone())];
        let word = Some(&self.word).filter(|word| !word.is_empty());
        let note = Some(&self.note).filter(|note| !note.is_empty());
        let own = note
            .into_iter()
            .chain(word)
            .chain(&self.scope)
            .chain(&self.by)
            .chain(&self.warnings)
            .chain(&self.verdict);
        let mut rows: Vec<Vec<Cell>> = own.map(|text| row(&self.title, text)).collect();
        for section in &self.sections {
            rows.extend(section.sentences().map(|text| row(&section.title, text)));
            for list in &section.lists {
                rows.extend(list.entries.iter().map(|text| row(&list.title, text)));
            }
        }
        rows.extend(self.closing.iter().map(|text| row(&self.title, text)));
        Table::worded(catalog, "said", &columns).rows(rows).unless_empty()
    }

    /// All tables, in the order of reading.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.sections.iter().flat_map(|section| &section.tables)
    }
}

impl Table {
    /// A table whose headings are short: of the table the text `title`, which stands over the names in its first column, of the
    /// columns the texts beside their ids.
    pub fn headed(
        catalog: &Catalog,
        id: &'static str,
        title: String,
        first: &'static str,
        columns: &[(&'static str, &str, Unit)],
    ) -> Self {
        let named = Column {
            id: first,
            title: title.clone(),
            unit: Unit::Words,
            then: None,
            on_screen: OnScreen::Always,
        };
        let others = columns.iter().map(|(id, heading, unit)| Column {
            id,
            title: catalog.text(heading, &[]),
            unit: *unit,
            then: None,
            on_screen: OnScreen::Always,
        });
        let columns = std::iter::once(named).chain(others).collect();
        Self { title, columns, note: String::new(), ..Self::worded(catalog, id, &[]) }
    }

    /// The same with a column whose cells hold what stood there before, too, under an id of its own.
    pub fn changing(mut self, id: &str, then: &'static str) -> Self {
        self.columns.iter_mut().filter(|column| column.id == id).for_each(|column| column.then = Some(then));
        self
    }

    /// The same with a sentence that says what the figures are.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }
}
