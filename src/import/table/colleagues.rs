//! People of the business whom a table names: a list of staff or suppliers all of its rows, a list of clients those who serve them.

use super::contacts::name;
use super::draft::Draft;
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::plan::Plan;
use super::points::points;
use super::row::Row;
use super::table_kind::TableKind;
use crate::model::chat::RawHandle;
use crate::model::sorted_map::SortedMap;
use crate::model::source::StatedPerson;

/// Most people who serve the clients of one table.
const MOST: usize = 200;

/// Those whom the first rows name; `is_of_staff` says that the rows are no clients.
pub(super) fn of(plan: &Plan, drafts: &[Draft], rows: &[Row], is_of_staff: bool) -> Vec<StatedPerson> {
    match plan.kind {
        TableKind::Unused if is_of_staff => {
            // `Employee` above their names is no name of a client.
            let names =
                |draft: &Draft| draft.role.is_none() && draft.looks.full_names * 2 > draft.looks.filled;
            let by_cells = drafts.iter().position(names);
            rows.iter().take(MOST).map(|row| person(plan, row, by_cells)).collect()
        }
        TableKind::Contacts | TableKind::Deals | TableKind::Activities => {
            let columns =
                drafts.iter().enumerate().filter(|(column, draft)| is_of_serving(plan, *column, draft));
            columns.flat_map(|(column, _)| names(rows, column)).collect()
        }
        _ => Vec::new(),
    }
}

fn person(plan: &Plan, row: &Row, by_cells: Option<usize>) -> StatedPerson {
    let reaches = |raw: &RawHandle| matches!(raw, RawHandle::Phone(_) | RawHandle::Email(_));
    let handles = points(plan, row).into_iter().map(|point| point.raw).filter(reaches).collect();
    let stated = name(plan, row);
    let name = by_cells.filter(|_| stated.is_empty()).map_or(stated, |column| row.text(column).into_owned());
    StatedPerson { name, handles }
}

/// Whether a column names who serves the client: its header says so, and the same few full names come again.
fn is_of_serving(plan: &Plan, column: usize, draft: &Draft) -> bool {
    let looks = &draft.looks;
    plan.role(column).is_none()
        && looks.full_names * 2 > looks.filled
        && looks.distinct * 2 <= looks.filled
        && [Sense::Serves, Sense::Trade].iter().any(|sense| speaks_of(&words(&draft.header), *sense))
}

fn names(rows: &[Row], column: usize) -> Vec<StatedPerson> {
    let mut counts = SortedMap::<String, u32>::new();
    for row in rows.iter().filter(|row| !row.bytes(column).is_empty()) {
        if counts.len() < MOST {
            *counts.entry(row.text(column).trim().to_owned()).or_default() += 1;
        }
    }
    counts.into_keys().map(|name| StatedPerson { name, handles: Vec::new() }).collect()
}
