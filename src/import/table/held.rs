//! Rows that were read before any of them could be used: what the columns are, and how dates and amounts are written, is judged first.

use super::fill::Filler;
use super::plan::Plan;
use super::roles::Role;
use super::row::{Row, Rows, Step};
use super::table_kind::TableKind;
use crate::import::error::ImportError;

/// First rows and bytes from which it is judged what the columns are, and how far reading goes on while they do not tell
/// day from month. Rows of deals are all looked at as far as that: amounts have one notation.
const FIRST_ROWS: usize = 1000;
const FIRST_BYTES: usize = 1 << 20;
const MOST_BYTES: usize = 8 << 20;

/// Rows that were read before any of them could be used.
pub(super) struct Held {
    pub(super) rows: Vec<Row>,
    /// What the last reading gave, and its place.
    pub(super) last: Step,
    pub(super) place: u64,
}

impl Held {
    /// Reads as many rows as it takes to judge what the columns are.
    pub(super) fn read_first(&mut self, rows: &mut dyn Rows) -> Result<(), ImportError> {
        self.read_on(rows, |held| held.rows.len() < FIRST_ROWS && held.size() < FIRST_BYTES)
    }

    /// Bytes of all rows.
    fn size(&self) -> usize {
        self.rows.iter().map(Row::size).sum()
    }

    /// Reads on while there are rows and more are wanted.
    fn read_on(
        &mut self,
        rows: &mut dyn Rows,
        mut wanted: impl FnMut(&Self) -> bool,
    ) -> Result<(), ImportError> {
        let mut row = Row::default();
        while self.last == Step::Row && wanted(self) {
            self.last = rows.next_row(&mut row)?;
            self.place = row.place;
            if self.last == Step::Row && !row.is_blank() {
                self.rows.push(row.clone());
            }
        }
        Ok(())
    }
}

/// Finds the order of day and month, and the notation of amounts, reading on until they are clear.
pub(super) fn settle_notations(
    rows: &mut dyn Rows,
    plan: &Plan,
    filler: &mut Filler<'_>,
    held: &mut Held,
) -> Result<(), ImportError> {
    let columns = deciding_columns(plan);
    let amounts = plan.all(Role::DealAmount);
    let mut seen = 0;
    loop {
        for row in held.rows.get(seen..).unwrap_or_default() {
            observe(row, &columns, amounts, filler);
        }
        seen = held.rows.len();
        let is_open = !amounts.is_empty() || (!columns.is_empty() && filler.dates.is_open());
        if held.last != Step::Row || !is_open || held.size() >= MOST_BYTES {
            break;
        }
        let enough = seen + FIRST_ROWS;
        held.read_on(rows, |held| held.rows.len() < enough)?;
    }
    if filler.dates.is_open() {
        let others = plan.columns(Role::is_date).into_iter().filter(|column| !columns.contains(column));
        for column in others {
            held.rows.iter().for_each(|row| filler.dates.observe(row, column));
        }
    }
    filler.dates.settle()
}

/// Notes what a row tells of the order of day and month and of the notation of amounts.
fn observe(row: &Row, dates: &[usize], amounts: &[usize], filler: &mut Filler<'_>) {
    for column in dates {
        filler.dates.observe(row, *column);
    }
    for column in amounts.iter().filter(|column| !row.is_number(**column)) {
        filler.notation.observe(&row.text(*column));
    }
}

/// The columns of dates that have to be understood. In a worklist these are the ones that people fill in; the day of the
/// last contact is looked at only where it helps to tell day from month.
fn deciding_columns(plan: &Plan) -> Vec<usize> {
    match plan.kind {
        TableKind::Worklist => plan.all(Role::TaskDone).to_vec(),
        TableKind::Unused | TableKind::Companies => Vec::new(),
        _ => plan.columns(Role::is_date),
    }
}
