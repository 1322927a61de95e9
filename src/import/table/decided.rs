//! Whether a row says that its deal was won or lost.

use super::headers::fold::squeezed;
use super::heading::is_of_payment;
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::stages::{Named, deal_state};
use super::words::{is_no, is_paid_by, is_yes};
use crate::model::record::DealState;

/// Won or lost, as stage and status say; `None` where nothing is known.
pub(super) fn state(plan: &Plan, row: &Row, named: &Named) -> Option<DealState> {
    let words = [Role::DealStatus, Role::DealStage, Role::Stage];
    let mut found = None;
    for column in words.iter().flat_map(|role| plan.all(*role)) {
        let cell = row.text(*column);
        let header = plan.headers.get(*column).map_or("", String::as_str);
        let state = if squeezed(header) == "isclosed" {
            is_yes(&cell).then(|| closed_state(plan, row))
        } else if is_yes(&cell) && !header.is_empty() {
            // A column that is named for a state: `IsWon`, «Оплачен»; elsewhere «завершено» is a state itself.
            deal_state(header, named)
                .or_else(|| deal_state(&cell, named))
                .or_else(|| is_of_payment(header).then_some(DealState::Won))
        } else if is_no(&cell) && !cell.is_empty() && is_of_payment(header) {
            Some(DealState::Open)
        } else {
            // Who says by what somebody paid says that it was paid.
            let by = || (is_of_payment(header) && is_paid_by(&cell)).then_some(DealState::Won);
            deal_state(&cell, named).or_else(by)
        };
        match state {
            Some(DealState::Won | DealState::Lost) => return state,
            _ => found = found.or(state),
        }
    }
    let has_day = |role: Role| plan.all(role).iter().any(|column| !is_no(&row.text(*column)));
    match (has_day(Role::WonAt), has_day(Role::LostAt)) {
        (true, false) if found.is_none() => Some(DealState::Won),
        (false, true) if found.is_none() => Some(DealState::Lost),
        _ => found,
    }
}

/// A deal that is closed and not won is lost; `IsWon` may stand behind.
fn closed_state(plan: &Plan, row: &Row) -> DealState {
    let is_won =
        |column: &&usize| plan.headers.get(**column).is_some_and(|header| squeezed(header) == "iswon");
    let won = plan.all(Role::DealStatus).iter().find(is_won);
    if won.is_some_and(|column| is_yes(&row.text(*column))) { DealState::Won } else { DealState::Lost }
}
