//! Filled cells of used columns that gave no value.

use std::collections::BTreeMap;

use super::plan::Plan;
use super::roles::Role;
use crate::model::source::UnreadColumn;

/// Most places that are named of one column.
const MOST_PLACES: usize = 5;

/// Unread cells by column and what the column is used as.
#[derive(Debug, Default)]
pub struct Unread {
    columns: BTreeMap<(usize, &'static str), (u64, Vec<u64>)>,
}

impl Unread {
    /// Notes a cell.
    pub fn note(&mut self, column: usize, role: Role, place: u64) {
        let (count, places) = self.columns.entry((column, role.name())).or_default();
        *count += 1;
        if places.len() < MOST_PLACES {
            places.push(place);
        }
    }

    /// The columns with unread cells, in their order.
    pub fn finish(self, plan: &Plan) -> Vec<UnreadColumn> {
        let column = |((column, role), (count, places)): ((usize, &str), (u64, Vec<u64>))| UnreadColumn {
            header: plan.headers.get(column).cloned().unwrap_or_default(),
            number: column as u32 + 1,
            role: role.to_owned(),
            count,
            places,
        };
        self.columns.into_iter().map(column).collect()
    }
}
