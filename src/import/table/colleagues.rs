//! People of the business whom a table names: a list of staff or suppliers all of its rows, a list of clients those who serve them.

use std::collections::BTreeMap;

use super::contacts::name;
use super::draft::Draft;
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::plan::Plan;
use super::points::points;
use super::row::Row;
use super::table_kind::TableKind;
use crate::model::chat::RawHandle;
use crate::model::source::StatedPerson;

/// Most people who serve the clients of one table.
const MOST: usize = 200;

/// Those whom the first rows name; `is_of_staff` says that the rows are no clients.
pub(super) fn of(plan: &Plan, drafts: &[Draft], rows: &[Row], is_of_staff: bool) -> Vec<StatedPerson> {
    match plan.kind {
        TableKind::Unused if is_of_staff => rows.iter().take(MOST).map(|row| person(plan, row)).collect(),
        TableKind::Contacts | TableKind::Deals | TableKind::Activities => {
            let columns =
                drafts.iter().enumerate().filter(|(column, draft)| is_of_serving(plan, *column, draft));
            columns.flat_map(|(column, _)| names(rows, column)).collect()
        }
        _ => Vec::new(),
    }
}

fn person(plan: &Plan, row: &Row) -> StatedPerson {
    let reaches = |raw: &RawHandle| matches!(raw, RawHandle::Phone(_) | RawHandle::Email(_));
    let handles = points(plan, row).into_iter().map(|point| point.raw).filter(reaches).collect();
    StatedPerson { name: name(plan, row), handles }
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
    let mut counts = BTreeMap::<String, u32>::new();
    for row in rows.iter().filter(|row| !row.bytes(column).is_empty()) {
        if counts.len() < MOST {
            *counts.entry(row.text(column).trim().to_owned()).or_default() += 1;
        }
    }
    counts.into_keys().map(|name| StatedPerson { name, handles: Vec::new() }).collect()
}
