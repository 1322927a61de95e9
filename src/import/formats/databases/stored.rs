//! Conversations in a database: what a messenger or a help desk keeps in several tables, put together message by message and
//! read as the log that it is. Which tables belong together, and what stands where, is data (`layouts/`).
//!
//! ```text
//! tables ─join→ {"message": {…}, "chat": {…}, "at": 1747216800} ─json_log→ chats
//! ```

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::io::{self, Read};

use serde::Deserialize;

use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::formats::json_log::{self, Layout};
use crate::import::table::row::{Row, Rows, Step};
use crate::import::table::{self, Container};
use crate::import::window::Window;
use crate::import::{ReadContext, SourceRule};
use crate::model::built_in;
use crate::model::chat::RawHandle;
use crate::model::sorted_set::SortedSet;
use crate::model::source::{SourceData, SourceKind, StatedPerson, TableDetail};

/// Most bytes of joined tables, which have to be in memory.
const MOST_JOINED: usize = 256 << 20;

/// How a database keeps conversations.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Stored {
    store: Store,
    log: Layout,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Store {
    /// Columns by which it is known: `table.column`, all of them.
    has: Vec<String>,
    /// Tables that are read beside them as what they are.
    #[serde(default)]
    tables: Vec<String>,
    /// Tables whose rows are items, in order.
    items: Vec<Items>,
    #[serde(default)]
    join: Vec<Join>,
}

/// A table whose rows are items. Each becomes an object that has the row under the name of the table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Items {
    table: String,
    columns: Vec<String>,
    /// The column of times, which stand under `at` as Unix time.
    time: Option<String>,
    /// Where numbers of that column begin to count, in Unix time.
    #[serde(default)]
    epoch: i64,
}

/// A row of another table that belongs to an item.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Join {
    /// Under which name it stands.
    name: String,
    table: String,
    key: String,
    /// Whose column holds the key: `message.chat_row_id`. The first that is there counts.
    by: Vec<String>,
    #[serde(default)]
    columns: Vec<String>,
    /// In place of columns: how many different values of this column there are for the key, under `count`.
    count: Option<String>,
    /// The rows that count: those where a column has a value.
    only: Option<(String, String)>,
}

/// The layouts, in the order in which they are tried.
pub(super) const LAYOUTS: [&str; 8] = [
    include_str!("layouts/whatsapp-android.toml"),
    include_str!("layouts/whatsapp-android-old.toml"),
    include_str!("layouts/whatsapp-contacts.toml"),
    include_str!("layouts/whatsapp-iphone.toml"),
    include_str!("layouts/viber-desktop.toml"),
    include_str!("layouts/viber-android.toml"),
    include_str!("layouts/imessage.toml"),
    include_str!("layouts/chatwoot.toml"),
];

/// The layout of a database; `None` where it keeps no conversations that are known.
pub(super) fn of(container: &mut dyn Container) -> Result<Option<Stored>, ImportError> {
    let mut known = SortedSet::new();
    for table in container.tables() {
        let mut header = Row::default();
        if container.rows(&table)?.next_row(&mut header)? == Step::Row {
            let columns = (0..header.len()).map(|column| header.text(column).to_lowercase());
            known.extend(columns.map(|column| format!("{}.{column}", table.to_lowercase())));
        }
    }
    let layouts = LAYOUTS.iter().filter_map(|text| built_in::read::<Stored>(text).ok());
    let mut fitting =
        layouts.filter(|stored| stored.store.has.iter().all(|column| known.contains(&column.to_lowercase())));
    Ok(fitting.next())
}

impl Stored {
    /// Reads the conversations of a database.
    ///
    /// # Errors
    ///
    /// When a table cannot be read, or there is more to join than memory is allowed for.
    pub(super) fn read(
        &self,
        container: &mut dyn Container,
        context: &ReadContext<'_>,
    ) -> Result<SourceData, ImportError> {
        let mut left = MOST_JOINED;
        let joined = self.store.join.iter().map(|join| join.load(container, &mut left));
        let joined = joined.collect::<Result<Vec<_>, _>>()?;
        let names = container.tables();
        let mut whole: Option<SourceData> = None;
        for items in &self.store.items {
            let Some(name) = names.iter().find(|name| name.eq_ignore_ascii_case(&items.table)) else {
                continue;
            };
            let rows = container.rows(name)?;
            let documents = Documents::new(items, &self.store.join, &joined, rows)?;
            let Some(documents) = documents else { continue };
            let data = json_log::read(&self.log, Window::stream(Box::new(documents)), context);
            match data {
                Ok(data) => match &mut whole {
                    Some(whole) => add(whole, data),
                    None => whole = Some(data),
                },
                // A table without rows holds nothing.
                Err(ImportError { kind: ImportErrorKind::NothingFound(_), .. }) => {}
                Err(error) => return Err(error),
            }
        }
        let mut whole = whole.ok_or(ImportErrorKind::NothingFound("messages"))?;
        if whole.chats.is_empty() && !whole.people.is_empty() {
            saved(&mut whole);
        }
        for name in self.store.tables.iter().filter(|name| names.contains(name)) {
            let rule = SourceRule { sheet: Some(name.clone()), ..context.rule.clone() };
            let beside = table::read_tables(container, &ReadContext { rule: &rule, ..*context });
            match beside {
                Err(error) if error.kind.is_nothing() => {}
                beside => whole.sheets.push(beside?),
            }
        }
        Ok(whole)
    }
}

/// Makes an address book of a database in which nobody writes: people in it are no clients for standing there.
fn saved(data: &mut SourceData) {
    data.kind = SourceKind::AddressBook;
    data.channel = None;
    data.ledger.records = data.people.len() as u64;
    let has_phone =
        |person: &&StatedPerson| person.handles.iter().any(|handle| matches!(handle, RawHandle::Phone(_)));
    let with_phone = data.people.iter().filter(has_phone).count() as u64;
    data.detail.table = Some(Box::new(TableDetail { with_phone, ..TableDetail::default() }));
}

/// Adds what another table of the same database holds.
fn add(whole: &mut SourceData, other: SourceData) {
    whole.ledger.merge(&other.ledger);
    whole.people.extend(other.people);
    whole.chats.extend(other.chats);
    let (detail, more) = (&mut whole.detail, other.detail);
    detail.span.merge(&more.span);
    detail.media += more.media;
    for (count, more) in [(&mut detail.inbound, more.inbound), (&mut detail.outbound, more.outbound)] {
        *count = count.map_or(more, |count| Some(count + more.unwrap_or(0)));
    }
    for name in more.participants {
        if !detail.participants.contains(&name) {
            detail.participants.push(name);
        }
    }
}

/// The cells of a row that are not empty, by column.
type Cells<'j> = Vec<(&'j str, String)>;

/// The rows of a joined table by their key.
type Joined<'j> = HashMap<String, Cells<'j>>;

impl Join {
    fn load(&self, container: &mut dyn Container, left: &mut usize) -> Result<Joined<'_>, ImportError> {
        let names = container.tables();
        let Some(name) = names.iter().find(|name| name.eq_ignore_ascii_case(&self.table)) else {
            return Ok(Joined::new());
        };
        let mut rows = container.rows(name)?;
        let mut header = Row::default();
        if rows.next_row(&mut header)? != Step::Row {
            return Ok(Joined::new());
        }
        let Some(key) = column_of(&header, &self.key) else { return Ok(Joined::new()) };
        let columns = columns_of(&header, &self.columns);
        let counted = self.count.as_ref().and_then(|column| column_of(&header, column));
        let only = self
            .only
            .as_ref()
            .and_then(|(column, value)| Some((column_of(&header, column)?, value.as_str())));
        let (mut joined, mut counts) = (Joined::new(), HashMap::<String, HashSet<String>>::new());
        let mut row = Row::default();
        while rows.next_row(&mut row)? == Step::Row {
            let id = row.text(key).into_owned();
            if id.is_empty() || only.is_some_and(|(column, value)| row.text(column) != value) {
                continue;
            }
            let limit = ImportErrorKind::Limit { limit: "256 MiB of joined tables" };
            *left = left.checked_sub(row.size() + 64).ok_or(limit)?;
            match counted {
                Some(column) => drop(counts.entry(id).or_default().insert(row.text(column).into_owned())),
                None => drop(joined.entry(id).or_insert_with(|| cells(&columns, &row))),
            }
        }
        joined.extend(counts.into_iter().map(|(id, values)| (id, vec![("count", values.len().to_string())])));
        Ok(joined)
    }
}

/// The place of a column, whatever its case.
fn column_of(header: &Row, column: &str) -> Option<usize> {
    (0..header.len()).find(|place| header.text(*place).eq_ignore_ascii_case(column))
}

/// Those of some columns that are there, with their places.
fn columns_of<'j>(header: &Row, columns: &'j [String]) -> Vec<(&'j str, usize)> {
    columns.iter().filter_map(|column| Some((column.as_str(), column_of(header, column)?))).collect()
}

fn cells<'j>(columns: &[(&'j str, usize)], row: &Row) -> Cells<'j> {
    let cell = |(name, place): &(&'j str, usize)| Some((*name, row.text(*place).into_owned()));
    columns.iter().filter_map(cell).filter(|(_, cell)| !cell.is_empty()).collect()
}

/// The items of a table with what is joined to them, as a line of JSON each.
struct Documents<'d> {
    items: &'d Items,
    joins: &'d [Join],
    joined: &'d [Joined<'d>],
    rows: Box<dyn Rows + Send + 'd>,
    columns: Vec<(&'d str, usize)>,
    time: Option<usize>,
    row: Row,
    line: Vec<u8>,
    taken: usize,
    /// An item did not end.
    is_over: bool,
}

impl<'d> Documents<'d> {
    fn new(
        items: &'d Items,
        joins: &'d [Join],
        joined: &'d [Joined<'d>],
        mut rows: Box<dyn Rows + Send + 'd>,
    ) -> Result<Option<Self>, ImportError> {
        let mut header = Row::default();
        if rows.next_row(&mut header)? != Step::Row {
            return Ok(None);
        }
        let columns = columns_of(&header, &items.columns);
        let time = items.time.as_ref().and_then(|column| column_of(&header, column));
        let (row, line) = (Row::default(), Vec::new());
        Ok(Some(Self { items, joins, joined, rows, columns, time, row, line, taken: 0, is_over: false }))
    }
}

impl Documents<'_> {
    /// Writes the next item into the line; `false` at the end.
    fn advance(&mut self) -> Result<bool, ImportError> {
        self.line.clear();
        self.taken = 0;
        match if self.is_over { Step::End } else { self.rows.next_row(&mut self.row)? } {
            Step::Row => {}
            // An item that does not end is one of the log as well.
            Step::Broken => {
                self.is_over = true;
                self.line.push(b'{');
                return Ok(true);
            }
            Step::End => return Ok(false),
        }
        let own = cells(&self.columns, &self.row);
        let mut parts: Vec<(&str, &[(&str, String)])> = vec![(&self.items.table, &own)];
        // What was joined before may hold the key of what is joined next.
        for (join, joined) in self.joins.iter().zip(self.joined) {
            let key = join.by.iter().find_map(|by| value_at(&parts, by));
            if let Some(found) = key.and_then(|key| joined.get(key)) {
                parts.push((&join.name, found));
            }
        }
        let mut object = String::from("{");
        for (name, cells) in &parts {
            let values = cells.iter().map(|(column, value)| format!("\"{column}\":{}", quoted(value)));
            let _ = write!(object, "\"{name}\":{{{}}},", values.collect::<Vec<_>>().join(","));
        }
        let time = self.time.and_then(|column| unix(&self.row.text(column), self.items.epoch));
        let _ = writeln!(object, "\"at\":{}}}", time.as_deref().unwrap_or("null"));
        self.line = object.into_bytes();
        Ok(true)
    }
}

/// A text in JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The value at `table.column` of an item.
fn value_at<'v>(parts: &[(&str, &'v [(&str, String)])], by: &str) -> Option<&'v str> {
    let (table, column) = by.split_once('.')?;
    let (_, cells) = parts.iter().find(|(name, _)| *name == table)?;
    cells.iter().find(|(name, _)| *name == column).map(|(_, value)| value.as_str())
}

/// A time as Unix time: seconds, milliseconds, microseconds or nanoseconds since an epoch; a time in words stays as it is.
fn unix(cell: &str, epoch: i64) -> Option<String> {
    if cell.is_empty() {
        return None;
    }
    let Ok(number) = cell.parse::<f64>() else { return Some(quoted(cell)) };
    let seconds = match number {
        _ if number > 1e17 => number / 1e9,
        _ if number > 1e14 => number / 1e6,
        _ if number > 1e11 => number / 1e3,
        _ => number,
    };
    // Nothing was sent at the very beginning of any count.
    (number > 0.0).then(|| (seconds + epoch as f64).to_string())
}

impl Read for Documents<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.line.len() {
            if !self.advance().map_err(io::Error::other)? {
                return Ok(0);
            }
        }
        let count = out.len().min(self.line.len() - self.taken);
        out[..count].copy_from_slice(&self.line[self.taken..self.taken + count]);
        self.taken += count;
        Ok(count)
    }
}
