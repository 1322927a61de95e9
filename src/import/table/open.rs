//! Columns of which neither header nor cells tell what they are, so that other tables can be asked: their cells as hashes, since
//! all that matters is whether the same ones stand elsewhere.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::cell::is_full_name;
use super::contacts::whole_number;
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::table_kind::TableKind;
use crate::model::source::OpenColumn;

/// Rows that are looked at: enough for any list of clients that a table without a telling header is.
const MOST_ROWS: usize = 50_000;

/// Numbers up to this are counts, ages and places in a list as often as ids.
const SMALL: u64 = 99;

/// A cell, id or name as it is compared: without regard to case and blanks.
pub fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    for word in whole_number(text).split_whitespace() {
        word.to_lowercase().hash(&mut hasher);
    }
    hasher.finish()
}

/// Whether a header is that of the ids of clients, whatever its cells are: «№ клиента», `Customer No`.
fn is_id_of_client(header: &str) -> bool {
    let words = words(header);
    let is_of = |word: &String, wanted: &[Sense]| {
        wanted.iter().any(|sense| speaks_of(std::slice::from_ref(word), *sense))
    };
    (header.contains(['№', '#']) || words.iter().any(|word| is_of(word, &[Sense::Id])))
        && words.iter().any(|word| is_of(word, &[Sense::Client]))
        && words.iter().all(|word| is_of(word, &[Sense::Id, Sense::Client]))
}

/// Collects the cells of a table's open columns.
pub struct Open {
    columns: Vec<OpenColumn>,
    /// The last number of each column, while each is the one before plus one: the numbers of the rows.
    runs: Vec<Option<u64>>,
    rows: usize,
}

impl Open {
    /// For the open columns of a plan.
    pub fn new(plan: &Plan) -> Self {
        let column = |column: &usize| OpenColumn {
            column: *column,
            header: hash(&words(&plan.headers[*column]).concat()),
            is_run: true,
            refers: plan.role(*column) == Some(Role::ContactIds)
                || (plan.kind != TableKind::Contacts && is_id_of_client(&plan.headers[*column])),
            ..OpenColumn::default()
        };
        let columns: Vec<OpenColumn> = plan.open.iter().map(column).collect();
        Self { runs: vec![None; columns.len()], columns, rows: 0 }
    }

    /// Takes a row that is no footer.
    pub fn add(&mut self, row: &Row) {
        if self.columns.is_empty() || self.rows == MOST_ROWS {
            return;
        }
        self.rows += 1;
        for (column, last) in self.columns.iter_mut().zip(&mut self.runs) {
            let cell = row.text(column.column);
            if cell.is_empty() {
                continue;
            }
            let number = whole_number(&cell).parse::<u64>().ok();
            let follows = column.filled == 0 || (*last).map(|last| last.wrapping_add(1)) == number;
            column.is_run &= number.is_some() && follows;
            *last = number;
            column.filled += 1;
            column.small += u64::from(number.is_some_and(|number| number <= SMALL));
            column.full_names += u64::from(is_full_name(&cell));
            column.cells.insert(hash(&cell));
        }
    }

    /// The columns with what they hold.
    pub fn finish(self) -> Vec<OpenColumn> {
        let is_filled = |column: &OpenColumn| column.filled > 1 && !column.cells.is_empty();
        self.columns.into_iter().filter(is_filled).collect()
    }
}
