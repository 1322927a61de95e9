//! Dumps of databases as tables: what `pg_dump`, `mysqldump`, `sqlite3 .dump` and their kin write as text. Rows stand in blocks of
//! `COPY` or behind `INSERT`; everything else is passed over.

use std::collections::HashMap;

use super::dump_rows::{DumpRows, Notation, Stretch};
use super::statements::{Cursor, Escapes};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::table::Container;
use crate::import::table::row::Rows;

/// Most stretches of rows, and most tables.
const MOST_STRETCHES: usize = 1_000_000;
const MOST_TABLES: usize = 10_000;

/// Whether a text begins like a dump: as the programs that write them say, or with their statements.
pub(super) fn is_dump(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let said =
        ["PostgreSQL database", "MySQL dump", "MariaDB dump", "phpMyAdmin SQL Dump", "PRAGMA foreign_keys"];
    let is_comment = start.starts_with("--") || start.starts_with("/*") || start.starts_with("PRAGMA");
    let first_lines = start.lines().take(8);
    let is_said = is_comment && first_lines.clone().any(|line| said.iter().any(|word| line.contains(word)));
    let is_rows = |line: &str| {
        let line = line.trim_start();
        let begins =
            |word: &str| line.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        (begins("COPY ") && line.trim_end().ends_with("FROM stdin;"))
            || (begins("INSERT INTO ") && line.to_ascii_uppercase().contains("VALUES"))
    };
    let is_statement = |line: &str| {
        let line = line.trim_start();
        let words = ["COPY ", "INSERT ", "CREATE ", "SET ", "DROP ", "BEGIN", "LOCK ", "PRAGMA ", "SELECT "];
        line.is_empty()
            || line.starts_with("--")
            || line.starts_with("/*")
            || words
                .iter()
                .any(|word| line.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)))
    };
    is_said || (start.lines().next().is_some_and(is_statement) && start.lines().any(is_rows))
}

/// A table of a dump.
struct Table {
    name: String,
    /// Its columns as its definition names them; none where that is not there.
    columns: Vec<String>,
    stretches: Vec<Stretch>,
}

/// A dump of which is known where the rows of each table stand.
pub(super) struct Dump<'a> {
    text: &'a [u8],
    escapes: Escapes,
    /// In the order in which they appear.
    tables: Vec<Table>,
    /// Places of the tables by name.
    places: HashMap<String, usize>,
    /// Stretches of all tables.
    stretches: usize,
}

/// How programs begin and end their dumps.
const FRAMES: [(&[u8], &[u8]); 4] = [
    (b"PostgreSQL database dump", b"PostgreSQL database dump complete"),
    (b"MySQL dump", b"Dump completed"),
    (b"MariaDB dump", b"Dump completed"),
    (b"BEGIN TRANSACTION;", b"COMMIT;"),
];

/// Bytes at both ends in which the frame of a dump is looked for.
const FRAME: usize = 4 << 10;

impl<'a> Dump<'a> {
    /// Finds the tables of a dump.
    ///
    /// # Errors
    ///
    /// When there are more than the limits allow.
    pub(super) fn open(text: &'a [u8]) -> Result<Self, ImportError> {
        let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
        let head = &text[..text.len().min(64 << 10)];
        let has = |word: &[u8]| memchr::memmem::find(head, word).is_some();
        let is_mysql = has(b"MySQL") || has(b"MariaDB") || has(b"phpMyAdmin") || has(b"INTO `");
        let escapes = if is_mysql { Escapes::Backslash } else { Escapes::Doubled };
        let mut dump = Self { text, escapes, tables: Vec::new(), places: HashMap::new(), stretches: 0 };
        dump.walk()?;
        Ok(dump)
    }

    /// Whether the program that wrote it says at the beginning that it does, and not at the end that it is through.
    pub(super) fn is_cut(&self) -> bool {
        let head = &self.text[..self.text.len().min(FRAME)];
        let tail = &self.text[self.text.len().saturating_sub(FRAME)..];
        let has = |part: &[u8], word: &[u8]| memchr::memmem::find(part, word).is_some();
        let begun = FRAMES.iter().find(|(begin, _)| has(head, begin));
        begun.is_some_and(|(_, end)| !has(tail, end))
    }

    fn walk(&mut self) -> Result<(), ImportError> {
        let mut cursor = Cursor { text: self.text, at: 0, escapes: self.escapes };
        loop {
            cursor.blanks();
            if cursor.peek().is_none() {
                return Ok(());
            }
            let begin = cursor;
            if cursor.word("COPY") {
                self.copy(&mut cursor);
            } else if cursor.word("INSERT") {
                self.insert(&mut cursor);
            } else if cursor.word("CREATE") && cursor.word("TABLE") {
                self.create(&mut cursor);
            } else {
                cursor.statement();
            }
            // Whatever it was, the way goes on.
            if cursor.at == begin.at {
                cursor.at += 1;
            }
            if self.stretches > MOST_STRETCHES || self.tables.len() > MOST_TABLES {
                return Err(ImportErrorKind::Limit { limit: "10 000 tables in a dump" }.into());
            }
        }
    }

    /// The table of a name, which may be new.
    fn table(&mut self, name: String) -> &mut Table {
        let next = self.tables.len();
        let place = *self.places.entry(name.clone()).or_insert(next);
        if place == next {
            self.tables.push(Table { name, columns: Vec::new(), stretches: Vec::new() });
        }
        &mut self.tables[place]
    }

    fn add(&mut self, table: String, stretch: Stretch) {
        self.stretches += 1;
        self.table(table).stretches.push(stretch);
    }

    /// `COPY public.contacts (id, name) FROM stdin;`, and lines up to `\.`.
    fn copy(&mut self, cursor: &mut Cursor<'a>) {
        let Some(name) = cursor.table() else { return cursor.statement() };
        let columns = names(cursor);
        let is_here = cursor.word("FROM") && cursor.word("stdin");
        cursor.statement();
        if !is_here {
            return;
        }
        cursor.at += memchr::memchr(b'\n', cursor.rest()).map_or(0, |end| end + 1);
        let start = cursor.at;
        let rest = cursor.rest();
        let (end, behind) = if rest.starts_with(b"\\.") {
            (0, 2)
        } else {
            memchr::memmem::find(rest, b"\n\\.").map_or((rest.len(), rest.len()), |end| (end + 1, end + 3))
        };
        cursor.at += behind;
        self.add(name, Stretch { columns, notation: Notation::Copy, start, end: start + end });
    }

    /// `INSERT INTO contacts (id, name) VALUES (1, 'x'), (2, 'y');`
    fn insert(&mut self, cursor: &mut Cursor<'a>) {
        while ["IGNORE", "INTO", "OR", "REPLACE"].iter().any(|word| cursor.word(word)) {}
        let Some(name) = cursor.table() else { return cursor.statement() };
        let columns = names(cursor);
        let has_rows = cursor.word("VALUES");
        let start = cursor.at;
        cursor.statement();
        if has_rows {
            self.add(name, Stretch { columns, notation: Notation::Insert, start, end: cursor.at });
        }
    }

    /// `CREATE TABLE contacts (id bigint NOT NULL, …);`
    fn create(&mut self, cursor: &mut Cursor<'a>) {
        let _ = cursor.word("IF") && cursor.word("NOT") && cursor.word("EXISTS");
        let Some(name) = cursor.table() else { return cursor.statement() };
        let mut columns = Vec::new();
        if cursor.sign(b'(') {
            loop {
                let item = cursor.value();
                let mut inner = Cursor { text: item, at: 0, escapes: self.escapes };
                let is_quoted = item.first().is_some_and(|first| matches!(first, b'"' | b'`' | b'['));
                columns.extend(inner.name().filter(|name| is_quoted || !is_rule(name)));
                if !cursor.sign(b',') {
                    break;
                }
            }
        }
        cursor.statement();
        self.table(name).columns = columns;
    }
}

/// Names in brackets, where some stand here.
fn names(cursor: &mut Cursor<'_>) -> Vec<String> {
    let mut names = Vec::new();
    if cursor.sign(b'(') {
        while let Some(name) = cursor.name() {
            names.push(name);
            if !cursor.sign(b',') {
                break;
            }
        }
        let _ = cursor.sign(b')');
    }
    names
}

/// Whether a line of a definition is a rule of the table and no column.
fn is_rule(word: &str) -> bool {
    let rules = [
        "CHECK",
        "CONSTRAINT",
        "EXCLUDE",
        "FOREIGN",
        "FULLTEXT",
        "INDEX",
        "KEY",
        "LIKE",
        "PRIMARY",
        "SPATIAL",
        "UNIQUE",
    ];
    rules.iter().any(|rule| word.eq_ignore_ascii_case(rule))
}

impl Container for Dump<'_> {
    fn tables(&self) -> Vec<String> {
        // A table without rows says nothing, and of one without columns nothing is known.
        let used = self.tables.iter().filter(|table| !table.stretches.is_empty());
        used.map(|table| table.name.clone()).collect()
    }

    fn rows<'c>(&'c mut self, table: &str) -> Result<Box<dyn Rows + Send + 'c>, ImportError> {
        let table = self.places.get(table).map(|place| &self.tables[*place]);
        let stretches = table.map_or(&[][..], |table| &table.stretches);
        let of_rows = stretches.iter().map(|stretch| &stretch.columns).find(|columns| !columns.is_empty());
        let of_table = table.map(|table| &table.columns).filter(|columns| !columns.is_empty());
        let columns = of_table.or(of_rows).cloned().unwrap_or_default();
        Ok(Box::new(DumpRows::new(self.text, self.escapes, columns, stretches.iter())))
    }
}
