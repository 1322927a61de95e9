//! Tables of deals as they are compared: their columns of ids, and what they are called.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::import::path::last_component;
use crate::import::table::headers::fold::words;
use crate::model::record::Deal;
use crate::model::source::{DealIds, Source, SourceData};

/// A table of deals.
#[derive(Debug)]
pub(super) struct Table<'a> {
    /// Its place among the sources.
    pub(super) source: usize,
    /// Its path, without the sheet.
    pub(super) path: &'a str,
    /// Its deals.
    pub(super) deals: &'a [Deal],
    /// The folded words of its name.
    pub(super) name: Vec<String>,
    /// The folded headers of all of its columns.
    headers: Vec<Vec<String>>,
    /// Its columns of ids.
    pub(super) columns: Vec<Column<'a>>,
    /// The one of them that holds the ids of its own deals.
    pub(super) own: Option<usize>,
}

/// A column of ids.
#[derive(Debug)]
pub(super) struct Column<'a> {
    /// What was read of it.
    pub(super) ids: &'a DealIds,
    /// The folded words of its header.
    pub(super) header: Vec<String>,
    /// The first deal of each id.
    pub(super) first: HashMap<u64, u32, RandomState>,
    /// Filled cells.
    pub(super) filled: usize,
}

impl Column<'_> {
    /// Whether no id stands in two rows.
    pub(super) fn is_distinct(&self) -> bool {
        self.first.len() == self.filled
    }
}

impl Table<'_> {
    /// Whether a table has a column under this header.
    pub(super) fn has(&self, header: &[String]) -> bool {
        self.headers.iter().any(|own| own == header)
    }
}

/// The tables of deals among sources that have a column of ids.
pub(super) fn of(sources: &[Source]) -> Vec<Table<'_>> {
    let all = sources.iter().enumerate();
    all.filter(|(_, source)| !source.data.deal_ids.is_empty() && !source.data.deals.is_empty())
        .map(|(at, source)| table(at, source))
        .collect()
}

fn table(at: usize, source: &Source) -> Table<'_> {
    let data: &SourceData = &source.data;
    let columns: Vec<Column<'_>> = data.deal_ids.iter().map(column).collect();
    let mut known = columns.iter().enumerate().filter(|(_, column)| column.ids.is_id);
    let first = known.clone().next();
    let numbered = || columns.iter().enumerate().find(|(_, column)| column.is_distinct());
    let own = known.find(|(_, column)| column.is_distinct()).or(first).or_else(numbered);
    let sheet = data.sheet.as_deref();
    let path = sheet.and_then(|sheet| source.path.strip_suffix(sheet)?.strip_suffix('#'));
    let path = path.unwrap_or(&source.path);
    let file = last_component(path);
    let name = sheet.unwrap_or_else(|| file.rsplit_once('.').map_or(file, |(stem, _)| stem));
    let headers = data.detail.table.iter().flat_map(|table| &table.columns);
    Table {
        source: at,
        path,
        deals: &data.deals,
        name: words(name),
        headers: headers.map(|column| words(&column.header)).collect(),
        own: own.map(|(own, _)| own),
        columns,
    }
}

fn column(ids: &DealIds) -> Column<'_> {
    let mut first = HashMap::with_hasher(RandomState::default());
    let mut filled = 0;
    for (deal, cell) in (0_u32..).zip(&ids.cells).filter(|(_, cell)| **cell != 0) {
        first.entry(*cell).or_insert(deal);
        filled += 1;
    }
    Column { ids, header: words(&ids.header), first, filled }
}
