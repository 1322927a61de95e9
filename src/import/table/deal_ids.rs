//! Columns of a table of deals that hold ids of deals: its own, or those of another table, of whose deals its rows are payments.

use super::draft::Draft;
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::open::hash;
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::table_kind::TableKind;
use crate::model::source::DealIds;

/// Columns that are kept of one table.
const MOST: usize = 6;

/// Numbers of so many digits may be those of anything: places in a list, codes of goods.
const DIGITS_OF_SMALL: usize = 4;

/// The columns of a table of deals that may hold ids of deals: those that are known to be ids first, since one of them is the table's own.
pub(super) fn columns(plan: &Plan, drafts: &[Draft]) -> Vec<usize> {
    if plan.kind != TableKind::Deals {
        return Vec::new();
    }
    let of = |role: Role| plan.all(role).iter().copied();
    let known = of(Role::RecordId).chain(of(Role::DealId)).chain(of(Role::DealName));
    let may_be = |(column, draft): &(usize, &Draft)| {
        let looks = &draft.looks;
        let words = words(&draft.header);
        // Prices are numbers, too: what is nothing but digits has to be called an id, or by the name of what it is an id of.
        // «№» says that they are numbers of the rows and nothing else.
        let is_called = || {
            let senses = [Sense::Id, Sense::Other, Sense::Deal, Sense::Linked];
            words.is_empty() || senses.iter().any(|sense| speaks_of(&words, *sense))
        };
        let are_codes = || looks.numbers == 0 && looks.codes > 0 && looks.codes * 5 >= looks.filled * 4;
        plan.role(*column).is_none()
            && looks.filled > 0
            && looks.dates + looks.phones + looks.emails + looks.ats + looks.amounts == 0
            && !speaks_of(&words, Sense::Client)
            && (is_called() || are_codes())
    };
    let others = drafts.iter().enumerate().filter(may_be).map(|(column, _)| column);
    known.chain(others).take(MOST).collect()
}

/// Collects the cells of such columns, deal by deal.
#[derive(Debug, Default)]
pub(super) struct Collected {
    ids: Vec<DealIds>,
    /// The columns of the table that is being read, with their places in `ids`.
    now: Option<Vec<(usize, usize)>>,
}

impl Collected {
    /// Takes the row of the deal that stands at a place.
    pub(super) fn add(&mut self, plan: &Plan, row: &Row, deal: usize) {
        let now = self.now.take().unwrap_or_else(|| self.begin(plan));
        for (column, at) in &now {
            let cell = row.text(*column);
            if cell.is_empty() {
                continue;
            }
            let ids = &mut self.ids[*at];
            ids.cells.resize(deal, 0);
            ids.cells.push(hash(&cell));
            let is_small = cell.len() <= DIGITS_OF_SMALL && cell.bytes().all(|byte| byte.is_ascii_digit());
            ids.small += u64::from(is_small);
        }
        self.now = Some(now);
    }

    /// The rows that follow stand under other headers.
    pub(super) fn forget_headers(&mut self) {
        self.now = None;
    }

    fn begin(&mut self, plan: &Plan) -> Vec<(usize, usize)> {
        let mut now = Vec::with_capacity(plan.deal_ids.len());
        for column in &plan.deal_ids {
            let is_id = matches!(plan.role(*column), Some(Role::RecordId | Role::DealId));
            now.push((*column, self.ids.len()));
            self.ids.push(DealIds { header: plan.headers[*column].clone(), is_id, ..DealIds::default() });
        }
        now
    }

    /// The columns, each with a cell for each of the deals.
    pub(super) fn finish(&mut self, deals: usize) -> Vec<DealIds> {
        let mut ids = std::mem::take(&mut self.ids);
        ids.retain(|ids| !ids.cells.is_empty());
        for column in &mut ids {
            column.cells.resize(deals, 0);
        }
        ids
    }
}
