//! What reading the cells of a deal takes, and the days on which it was opened and closed.

use super::dates::Dates;
use super::money::Notation;
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::stages::Named;
use super::unread::Unread;
use super::words::is_no;
use crate::model::record::DealState;
use crate::model::time::Day;

/// What reading the cells of a deal takes.
pub struct DealReader<'r> {
    /// Dates.
    pub dates: &'r mut Dates,
    /// The notation of amounts.
    pub notation: Notation,
    /// Stages that the settings name.
    pub named: &'r Named,
    /// Cells that gave no value.
    pub unread: &'r mut Unread,
}

impl DealReader<'_> {
    /// The first day that cells of roles state; a filled cell without one is noted.
    fn day(&mut self, plan: &Plan, row: &Row, roles: &[Role]) -> Option<Day> {
        let mut unread = None;
        for role in roles {
            for column in plan.all(*role) {
                if let Some(day) = self.dates.day(row.bytes(*column)) {
                    return Some(day);
                }
                if !is_no(&row.text(*column)) {
                    unread = unread.or(Some((*column, *role)));
                }
            }
        }
        if let Some((column, role)) = unread {
            self.unread.note(plan, column, role, row.place);
        }
        None
    }

    /// The day a deal was opened: its own date, else the one date that the row has.
    pub(super) fn opened(&mut self, plan: &Plan, row: &Row) -> Option<Day> {
        self.day(plan, row, &[Role::Created]).or_else(|| self.day(plan, row, &[Role::VisitedAt]))
    }

    /// The day a deal was won or lost, else closed; in a table with one date that one, on which it was opened, too. An open deal's date of
    /// closing is an expectation. A won deal without a date is noted where it should stand.
    pub(super) fn closed(
        &mut self,
        plan: &Plan,
        row: &Row,
        state: DealState,
        opened: Option<Day>,
    ) -> Option<Day> {
        let own = match state {
            DealState::Open => return None,
            DealState::Won => Role::WonAt,
            DealState::Lost => Role::LostAt,
        };
        let of_closing = [own, Role::ClosedAt];
        if !of_closing.iter().any(|role| plan.has(*role)) {
            return opened;
        }
        let found = self.day(plan, row, &of_closing);
        let is_empty = |column: &usize| is_no(&row.text(*column));
        let columns = || of_closing.iter().flat_map(|role| plan.all(*role));
        if found.is_none()
            && state == DealState::Won
            && columns().all(is_empty)
            && let Some(column) = columns().next()
        {
            self.unread.note(plan, *column, Role::ClosedAt, row.place);
        }
        found
    }
}
