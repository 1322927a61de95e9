//! Dumps of databases as tables: what `pg_dump`, `mysqldump`, `sqlite3 .dump` and their kin write as text. Rows stand in blocks of
//! `COPY` or behind `INSERT`; everything else is passed over.

use std::borrow::Cow;
use std::collections::HashMap;

use super::statements::{Cursor, Escapes};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::table::Container;
use crate::import::table::row::{Row, Rows, Step};

/// Most stretches of rows, and most tables.
const MOST_STRETCHES: usize = 1_000_000;
const MOST_TABLES: usize = 10_000;

/// The longest cell.
const LONGEST_CELL: usize = 32 << 10;

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

/// How rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Notation {
    /// A line for each row, tabs between the cells.
    Copy,
    /// Brackets for each row.
    Insert,
}

/// Rows of one table that stand together.
struct Stretch {
    /// The columns that the rows have, where they are named.
    columns: Vec<String>,
    notation: Notation,
    start: usize,
    end: usize,
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
        Ok(Box::new(DumpRows {
            text: self.text,
            escapes: self.escapes,
            columns: of_table.or(of_rows).cloned().unwrap_or_default(),
            stretches: stretches.iter(),
            current: None,
            is_behind_header: false,
            line: 1,
            counted: 0,
        }))
    }
}

/// The rows of one table.
struct DumpRows<'d, I> {
    text: &'d [u8],
    escapes: Escapes,
    columns: Vec<String>,
    stretches: I,
    /// The stretch that is read, where it goes on, and the place of each of its cells in the row.
    current: Option<(&'d Stretch, usize, Vec<usize>)>,
    is_behind_header: bool,
    /// The line that `counted` lies in.
    line: u64,
    counted: usize,
}

impl<'d, I: Iterator<Item = &'d Stretch>> Rows for DumpRows<'d, I> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        row.clear();
        if !std::mem::replace(&mut self.is_behind_header, true) {
            for column in &self.columns {
                row.push(column.as_bytes())?;
            }
            row.place = 1;
            return Ok(if self.columns.is_empty() { Step::End } else { Step::Row });
        }
        loop {
            let Some((stretch, at, places)) = self.current.take() else {
                let Some(stretch) = self.stretches.next() else { return Ok(Step::End) };
                self.current = Some((stretch, stretch.start, self.places(stretch)));
                continue;
            };
            let text = &self.text[..stretch.end];
            let cells = match stretch.notation {
                Notation::Copy => copied(text, at),
                Notation::Insert => inserted(text, at, self.escapes),
            };
            match cells {
                Cells::None => continue,
                Cells::Cut => row.place = self.line_at(at),
                Cells::Some(cells, next) => {
                    row.place = self.line_at(at);
                    self.current = Some((stretch, next, places));
                    self.put(&cells, row)?;
                    return Ok(Step::Row);
                }
            }
            return Ok(Step::Broken);
        }
    }
}

impl<'d, I> DumpRows<'d, I> {
    /// Where each cell of a stretch stands among the columns of the table.
    fn places(&self, stretch: &Stretch) -> Vec<usize> {
        let place = |name: &String| self.columns.iter().position(|column| column == name);
        stretch.columns.iter().map(|name| place(name).unwrap_or(usize::MAX)).collect()
    }

    fn put(&self, cells: &[Cow<'d, [u8]>], row: &mut Row) -> Result<(), ImportError> {
        let places = self.current.as_ref().map_or(&[][..], |(_, _, places)| places);
        for column in 0..self.columns.len() {
            let cell =
                if places.is_empty() { Some(column) } else { places.iter().position(|at| *at == column) };
            let cell = cell.and_then(|cell| cells.get(cell)).map_or(&b""[..], |cell| cell);
            row.push(&cell[..cell.len().min(LONGEST_CELL)])?;
        }
        Ok(())
    }

    /// The line that a place lies in. Places only grow.
    fn line_at(&mut self, at: usize) -> u64 {
        let passed = self.text.get(self.counted..at).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count() as u64;
        self.counted = self.counted.max(at);
        self.line
    }
}

/// What stands at a place of a stretch.
enum Cells<'d> {
    /// No row any more.
    None,
    /// A row that does not end.
    Cut,
    /// The cells of a row, and where the next one begins.
    Some(Vec<Cow<'d, [u8]>>, usize),
}

/// The cells of a line of `COPY`.
fn copied(text: &[u8], at: usize) -> Cells<'_> {
    let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) else { return Cells::None };
    let Some(end) = memchr::memchr(b'\n', rest) else { return Cells::Cut };
    let line = rest[..end].strip_suffix(b"\r").unwrap_or(&rest[..end]);
    Cells::Some(line.split(|byte| *byte == b'\t').map(uncopied).collect(), at + end + 1)
}

/// A cell of `COPY` as it was.
fn uncopied(cell: &[u8]) -> Cow<'_, [u8]> {
    if cell == b"\\N" {
        return Cow::Borrowed(b"");
    }
    if memchr::memchr(b'\\', cell).is_none() {
        return Cow::Borrowed(cell);
    }
    let mut plain = Vec::with_capacity(cell.len());
    let mut bytes = cell.iter().copied();
    while let Some(byte) = bytes.next() {
        plain.push(if byte == b'\\' { bytes.next().map_or(b'\\', escaped) } else { byte });
    }
    Cow::Owned(plain)
}

/// What a letter behind a backslash stands for.
fn escaped(letter: u8) -> u8 {
    match letter {
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'b' => 8,
        b'f' => 12,
        b'v' => 11,
        b'0' => 0,
        other => other,
    }
}

/// The cells of a row of `INSERT`.
fn inserted(text: &[u8], at: usize, escapes: Escapes) -> Cells<'_> {
    let mut cursor = Cursor { text, at, escapes };
    let _ = cursor.sign(b',');
    if !cursor.sign(b'(') {
        return Cells::None;
    }
    let mut cells = Vec::new();
    loop {
        cells.push(uninserted(cursor.value(), escapes));
        if !cursor.sign(b',') {
            break;
        }
    }
    if cursor.sign(b')') { Cells::Some(cells, cursor.at) } else { Cells::Cut }
}

/// A value of `INSERT` as it was.
fn uninserted(value: &[u8], escapes: Escapes) -> Cow<'_, [u8]> {
    if value.eq_ignore_ascii_case(b"null") || value.starts_with(b"0x") || value.starts_with(b"X'") {
        return Cow::Borrowed(b"");
    }
    // `E'…'` of PostgreSQL, `_binary '…'` and `N'…'` of others.
    let Some(open) = memchr::memchr(b'\'', value) else { return Cow::Borrowed(value) };
    let is_binary = value.starts_with(b"_binary");
    let has_escapes = escapes == Escapes::Backslash || matches!(value.first(), Some(b'E' | b'e'));
    let close = memchr::memrchr(b'\'', value).filter(|close| *close > open).unwrap_or(value.len());
    if is_binary {
        return Cow::Borrowed(b"");
    }
    let inside = &value[open + 1..close];
    if memchr::memchr2(b'\'', b'\\', inside).is_none() {
        return Cow::Borrowed(inside);
    }
    let mut plain = Vec::with_capacity(inside.len());
    let mut bytes = inside.iter().copied();
    while let Some(byte) = bytes.next() {
        plain.push(match byte {
            b'\\' if has_escapes => bytes.next().map_or(b'\\', escaped),
            b'\'' => bytes.next().unwrap_or(b'\''),
            other => other,
        });
    }
    Cow::Owned(plain)
}
