//! Filled cells of used columns that gave no value.

use super::plan::Plan;
use super::roles::Role;
use crate::model::sorted_map::SortedMap;
use crate::model::source::UnreadColumn;

/// Most places that are named of one column.
const MOST_PLACES: usize = 5;

/// Unread cells by column and what the column is used as.
#[derive(Debug, Default)]
pub struct Unread {
    columns: SortedMap<(usize, &'static str), UnreadColumn>,
}

impl Unread {
    /// Notes a cell.
    pub fn note(&mut self, plan: &Plan, column: usize, role: Role, place: u64) {
        let role = role.name();
        let entry = self.columns.entry((column, role)).or_insert_with(|| UnreadColumn {
            header: plan.headers.get(column).cloned().unwrap_or_default(),
            number: column as u32 + 1,
            role: role.to_owned(),
            count: 0,
            places: Vec::new(),
        });
        entry.count += 1;
        if entry.places.len() < MOST_PLACES {
            entry.places.push(place);
        }
    }

    /// The columns with unread cells, in their order.
    pub fn finish(self) -> Vec<UnreadColumn> {
        self.columns.into_values().collect()
    }
}
