//! What other tables say of a column: one whose cells are the ids or names of another table's people refers to them, whatever its
//! header is.

use std::collections::HashSet;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::path::nearness;
use super::table::Role;
use super::table::headers::fold::words;
use super::table::open::hash;
use super::{JoinedColumn, alike, called};
use crate::model::order::InOrder as _;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::{OpenColumn, Source, SourceData};

/// The share of distinct cells from which a column refers to another table, and the fewest of them; of ids that may be those of chats
/// under another header so many.
const SHARE: f64 = 0.8;
const FEWEST: usize = 2;
const FEWEST_OF_CHATS: usize = 5;

/// The roles that the sources of an audit give the columns of each other's tables, by the index of the source.
pub(super) fn found(sources: &[(usize, &Source)]) -> SortedMap<usize, SortedSet<JoinedColumn>> {
    let mut found = SortedMap::<usize, SortedSet<JoinedColumn>>::new();
    let is_open = |data: &SourceData| !data.open.is_empty();
    // Where it is known of every column what it is, no ids and names are looked up.
    if sources.iter().any(|(_, source)| is_open(&source.data) || source.data.sheets.iter().any(is_open)) {
        by_cells(sources, &mut found);
    }
    alike::roles(sources, &mut |source, part, column, role| {
        let joined = found.entry(source).or_default();
        let is_told = joined.iter().any(|told| told.sheet == *part.sheet && told.column == column);
        if !is_told {
            joined.insert(JoinedColumn { sheet: part.sheet.clone(), column, role: role.to_owned() });
        }
    });
    found
}

/// Adds the roles of columns whose cells are the ids or names of other tables.
fn by_cells(sources: &[(usize, &Source)], found: &mut SortedMap<usize, SortedSet<JoinedColumn>>) {
    let tables: Vec<Table> = sources.iter().flat_map(|(index, source)| tables(*index, source)).collect();
    let mut make = |table: &Table, column: usize, role: &str| {
        let (sheet, role) = (table.data.sheet.clone(), role.to_owned());
        found.entry(table.source).or_default().insert(JoinedColumn { sheet, column, role });
    };
    // A list whose people have names of two kinds goes by one of them.
    let rename = |table: &Table, column: usize, make: &mut dyn FnMut(&Table, usize, &str)| {
        make(table, column, Role::FullName.name());
        called::name_column(table.data)
            .filter(|named| *named != column)
            .into_iter()
            .for_each(|named| make(table, named, ""));
    };
    if tables.iter().any(Table::may_be_called_otherwise) {
        let called: HashSet<u64> = sources
            .par_iter()
            .flat_map_iter(|(_, source)| std::iter::once(&source.data).chain(&source.data.sheets))
            .flat_map_iter(called::names)
            .collect();
        for table in tables.iter().filter(|table| table.may_be_called_otherwise()) {
            if let Some(column) = called::renamed(table.data, &table.names, &called) {
                rename(table, column, &mut make);
            }
        }
    }
    for table in tables.iter().filter(|table| !table.is_of_people() && !table.data.open.is_empty()) {
        let has_reference = table.data.open.iter().any(|open| open.refers);
        let columns = table.data.open.iter().filter(|open| open.refers || !has_reference);
        // Two columns that name people of one kind: nobody can say which of them is the client.
        let mut fits: Vec<(usize, Fit)> =
            columns.filter_map(|open| Some((open.column, fit(table, open, &tables)?))).collect();
        if fits.iter().any(|(_, fit)| !matches!(fit, Fit::Names)) {
            fits.retain(|(_, fit)| !matches!(fit, Fit::Names));
        }
        let [(column, fit)] = fits.as_slice() else { continue };
        match fit {
            Fit::Ids => {}
            Fit::Names => make(table, *column, Role::ContactName.name()),
            Fit::Key(of, key) => make(&tables[*of], *key, Role::RecordId.name()),
            Fit::NameKey(of, key) => {
                rename(&tables[*of], *key, &mut make);
                make(table, *column, Role::ContactName.name());
            }
        }
        if table.role(*column) != Some(Role::ContactIds.name()) && matches!(fit, Fit::Ids | Fit::Key(..)) {
            make(table, *column, Role::ContactIds.name());
        }
    }
}

/// How a column fits another table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// Its cells are ids.
    Ids,
    /// Its cells are names.
    Names,
    /// Its cells stand in a column of a table that nothing tells to be its ids: the table and the column.
    Key(usize, usize),
    /// Its cells are names that stand in a column of a table that calls its people otherwise, or not at all: the table and the column.
    NameKey(usize, usize),
}

/// One table.
struct Table<'a> {
    source: usize,
    path: &'a str,
    data: &'a SourceData,
    ids: HashSet<u64>,
    names: HashSet<u64>,
    /// The header of its ids, folded, as a hash.
    id_header: Option<u64>,
}

impl Table<'_> {
    fn is_of_people(&self) -> bool {
        self.data.records.iter().any(|record| !record.from_deal)
    }

    /// What a column is used for, if anything.
    fn role(&self, column: usize) -> Option<&str> {
        self.data.detail.table.as_ref()?.columns.get(column)?.role.as_deref()
    }

    /// Whether a list has a column that may hold other names of its people.
    fn may_be_called_otherwise(&self) -> bool {
        !self.data.open.is_empty() && self.is_of_people()
    }
}

/// The tables of a source: the sheets of a workbook.
fn tables(index: usize, source: &Source) -> Vec<Table<'_>> {
    let all = std::iter::once(&source.data).chain(&source.data.sheets);
    let table = |data| Table {
        source: index,
        path: &source.path,
        data,
        ids: HashSet::default(),
        names: HashSet::default(),
        id_header: id_header(data),
    };
    let mut tables: Vec<Table<'_>> = all.filter(|data| data.detail.table.is_some()).map(table).collect();
    for table in &mut tables {
        let people = || table.data.records.iter().filter(|record| !record.from_deal);
        table.ids = people().filter(|record| record.has_id()).map(|record| hash(&record.id)).collect();
        table.names =
            people().filter(|record| !record.name.is_empty()).map(|record| hash(&record.name)).collect();
    }
    tables
}

fn id_header(data: &SourceData) -> Option<u64> {
    let mut columns = data.detail.table.iter().flat_map(|table| &table.columns);
    let ids = columns.find(|column| column.role.as_deref() == Some(Role::RecordId.name()))?;
    Some(hash(&words(&ids.header).concat()))
}

/// How a column of a table fits the people of the others.
fn fit(table: &Table<'_>, open: &OpenColumn, tables: &[Table<'_>]) -> Option<Fit> {
    let others = || tables.iter().enumerate().filter(|(_, other)| other.is_of_people());
    let is_of_chats = table.role(open.column) == Some(Role::ChatId.name());
    let stands_in = |known: &HashSet<u64>| {
        let found = open.cells.intersection(known).count();
        found >= FEWEST && found as f64 >= open.cells.len() as f64 * SHARE
    };
    // Small numbers are anything, unless both tables call them the same.
    let is_small = open.small * 2 > open.filled;
    let is_open = |open: &OpenColumn| open.refers || !(is_small || open.is_run);
    let is_enough = !is_of_chats || open.cells.len() >= FEWEST_OF_CHATS;
    let fits_ids = |other: &Table<'_>| {
        let is_called_so = other.id_header == Some(open.header);
        (is_called_so || (is_open(open) && is_enough)) && stands_in(&other.ids)
    };
    if others().any(|(_, other)| fits_ids(other)) {
        return Some(Fit::Ids);
    }
    if !open.refers && others().any(|(_, other)| stands_in(&other.names)) {
        return Some(Fit::Names);
    }
    let keys = others().filter(|(_, other)| other.ids.is_empty()).flat_map(|(index, other)| {
        let is_key = |key: &&OpenColumn| {
            let is_said = open.refers || key.header == open.header;
            key.cells.len() as u64 == key.filled && (is_said || (is_open(open) && !key.is_run))
        };
        other.data.open.iter().filter(is_key).map(move |key| (index, other, key))
    });
    let mut fitting: Vec<(usize, usize, usize)> = keys
        .filter(|(_, _, key)| stands_in(&key.cells))
        .map(|(index, other, key)| (nearness(table.path, other.path), index, key.column))
        .collect();
    fitting.order_by_key(|(nearness, ..)| std::cmp::Reverse(*nearness));
    let (of, key) = match fitting.as_slice() {
        [(_, of, key)] => (*of, *key),
        [(first, of, key), (second, ..), ..] if first > second => (*of, *key),
        _ => return None,
    };
    let are_names = open.full_names * 2 > open.filled && !open.refers;
    Some(if are_names { Fit::NameKey(of, key) } else { Fit::Key(of, key) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::record::Record;
    use crate::model::sample;

    fn people(path: &str, ids: &[&str], names: &[&str]) -> Source {
        let record = |(id, name): (&&str, &&str)| Record {
            id: (*id).to_owned(),
            name: (*name).to_owned(),
            ..Record::default()
        };
        source(path, ids.iter().zip(names).map(record).collect(), Vec::new())
    }

    fn source(path: &str, records: Vec<Record>, open: Vec<OpenColumn>) -> Source {
        let mut data = SourceData { records, open: open.into(), ..SourceData::default() };
        data.detail.table = Some(Box::default());
        sample::source(path, data)
    }

    fn open(column: usize, header: u64, cells: &[&str], small: u64, is_run: bool) -> OpenColumn {
        let filled = cells.len() as u64;
        let cells = cells.iter().map(|cell| hash(cell)).collect();
        OpenColumn { column, header, refers: false, cells, filled, small, is_run, full_names: 0 }
    }

    fn roles(sources: &[Source]) -> Vec<(usize, usize, Role)> {
        let sources: Vec<(usize, &Source)> = sources.iter().enumerate().collect();
        let joined = |(index, columns): (usize, SortedSet<JoinedColumn>)| {
            columns
                .into_iter()
                .filter_map(move |joined| Some((index, joined.column, Role::named(&joined.role)?)))
        };
        found(&sources).into_iter().flat_map(joined).collect()
    }

    #[test]
    fn ids_and_names_of_another_table_give_a_column_its_role() {
        let list = || people("a/list.csv", &["K-1", "K-2", "K-3"], &["Ann Roe", "Bob Roe", "Cy Roe"]);
        let sales = |cells: &[&str]| source("a/sales.csv", Vec::new(), vec![open(2, 7, cells, 0, false)]);
        assert_eq!(roles(&[list(), sales(&["k-1", "K-3"])]), [(1, 2, Role::ContactIds)]);
        assert_eq!(roles(&[list(), sales(&["ann  roe", "Cy Roe"])]), [(1, 2, Role::ContactName)]);
        assert_eq!(roles(&[list(), sales(&["K-1", "X-1", "X-2"])]), []);
    }

    #[test]
    fn small_numbers_refer_to_nobody_unless_both_tables_call_them_so() {
        let list = people("a/list.csv", &["1", "2", "3"], &["Ann", "Bob", "Cy"]);
        let counts = source("a/sales.csv", Vec::new(), vec![open(1, 7, &["1", "2"], 2, false)]);
        assert_eq!(roles(&[list, counts.clone()]), []);
        let mut unnamed = people("a/list.csv", &["", ""], &["Ann", "Bob"]);
        unnamed.data.records.iter_mut().for_each(|record| record.is_numbered = true);
        unnamed.data.open = [open(0, 7, &["1", "2"], 2, true)].into();
        assert_eq!(roles(&[unnamed, counts]), [(0, 0, Role::RecordId), (1, 1, Role::ContactIds)]);
    }

    #[test]
    fn two_columns_that_fit_decide_nothing() {
        let list = people("a/list.csv", &["K-1", "K-2"], &["Ann", "Bob"]);
        let columns = vec![open(1, 7, &["K-1", "K-2"], 0, false), open(2, 8, &["K-2", "K-1"], 0, false)];
        assert_eq!(roles(&[list, source("a/sales.csv", Vec::new(), columns)]), []);
    }
}
