//! A chapter of a document: sentences, tables and lists under a heading.

use super::table::{OnScreen, Table};

/// A chapter of a report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Section {
    /// Stable kebab-case id: the anchor.
    pub id: &'static str,
    /// Heading.
    pub title: String,
    /// How it is to be read, in sentences: said on pages alone.
    pub about: Vec<String>,
    /// What the section says, in sentences.
    pub lead: Vec<String>,
    /// Its tables.
    pub tables: Vec<Table>,
    /// Its lists.
    pub lists: Vec<List>,
    /// When a screen shows it.
    pub on_screen: OnScreen,
    /// Whether it is of use to whoever checks the report rather than to whoever reads it: pages fold it.
    pub is_appendix: bool,
}

/// Sentences or names under a heading.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// Heading.
    pub title: String,
    /// Entries; may hold something from an export.
    pub entries: Vec<String>,
}

impl Section {
    /// A section of a table alone, under the table's heading; `None` without rows.
    pub fn of_table(table: Table) -> Option<Self> {
        let table = table.unless_empty()?;
        let (id, title) = (table.id, table.title.clone());
        Some(Self { id, title, tables: vec![table], ..Self::default() })
    }

    /// A section of sentences alone; `None` without any.
    pub fn of_words(id: &'static str, title: String, lead: Vec<String>) -> Option<Self> {
        (!lead.is_empty()).then(|| Self { id, title, lead, ..Self::default() })
    }

    /// All that a page says before the tables.
    pub fn sentences(&self) -> impl Iterator<Item = &String> {
        self.about.iter().chain(&self.lead)
    }

    /// The same, of which a screen shows the sentences alone.
    pub fn without_tables_on_screen(mut self) -> Self {
        self.tables.iter_mut().for_each(|table| table.on_screen = OnScreen::Never);
        self
    }

    /// The same with lists that need no heading of their own: their entries say what they are.
    pub fn without_list_titles(mut self) -> Self {
        self.lists.iter_mut().for_each(|list| list.title.clear());
        self
    }

    /// The same as a part of the appendix.
    pub fn in_appendix(mut self) -> Self {
        self.is_appendix = true;
        self
    }

    /// The same, shown on a screen at other times than always.
    pub fn on_screen(mut self, on_screen: OnScreen) -> Self {
        self.on_screen = on_screen;
        self
    }

    /// A section of a list alone, under the list's heading; `None` without entries.
    pub fn of_list(id: &'static str, title: String, entries: Vec<String>) -> Option<Self> {
        let list = List { title: title.clone(), entries };
        let section = Self { id, title, lists: vec![list], ..Self::default() };
        section.lists.iter().any(|list| !list.entries.is_empty()).then_some(section)
    }

    /// Whether a table stands under the section's own heading.
    pub fn is_headed_by(&self, table: &Table) -> bool {
        self.tables.len() == 1 && table.title == self.title
    }
}
