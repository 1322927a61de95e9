//! Columns of a table that are left over: those that look useful and have no role, and those of which another table may know more.

use super::draft::Draft;
use super::headers::Meaning;
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::mask::masked;
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::table_kind::TableKind;
use crate::model::source::UnusedColumn;

/// Columns of a table that other tables are asked about.
const MOST_OPEN: usize = 12;

/// Cells of a column that are shown by their shape.
const SHAPES: usize = 3;

impl Plan {
    /// Notes the columns that look useful and have no role.
    pub(super) fn note_unused(&mut self, drafts: &[Draft], rows: &[Row]) {
        let is_of_people =
            !matches!(self.kind, TableKind::Unused | TableKind::Worklist | TableKind::Messages);
        let is_without_amount = self.kind == TableKind::Deals && !self.has(Role::DealAmount);
        for (column, draft) in drafts.iter().enumerate().filter(|_| is_of_people) {
            // Sums without any day are no sales: a list of people has no use for them.
            let is_sum = self.kind == TableKind::Contacts && self.role(column) == Some(Role::DealAmount);
            if self.role(column).is_some() && !is_sum {
                continue;
            }
            // Deals without any amount may have it under a header that nobody knows.
            let may_be_sum = || {
                let looks = &draft.looks;
                is_without_amount
                    && draft.meaning == Meaning::Unknown
                    && looks.numbers == looks.filled
                    && looks.distinct > 1
                    && !speaks_of(&words(&draft.header), Sense::Id)
            };
            let of_sums = || {
                let found = Some(("amount", draft.looks.numbers));
                found.filter(|(_, count)| *count > 0 && (is_sum || may_be_sum()))
            };
            if let Some((looks_like, cells)) = of_sums().or_else(|| draft.looks_like()) {
                self.unused.push(UnusedColumn {
                    header: draft.header.clone(),
                    number: column as u32 + 1,
                    looks_like: looks_like.to_owned(),
                    cells,
                    of: draft.looks.filled,
                    shapes: shapes(rows, column),
                });
            }
        }
    }

    /// Notes the columns that may name somebody who stands in another table. In a table that names its people itself nothing is
    /// left to be found; in one of clients it can only be the id by which others name them.
    pub(super) fn note_open(&mut self, drafts: &[Draft]) {
        let is_known = |draft: &Draft| {
            draft.role.is_some_and(|role| role.is_name() || role.is_contact() || role == Role::ContactIds)
                || draft.is_id_of_client()
        };
        let may_be = match self.kind {
            TableKind::Contacts => true,
            TableKind::Deals | TableKind::Activities | TableKind::Unused => {
                !drafts.iter().any(is_known) || only_refers(drafts)
            }
            _ => false,
        };
        // In a log that reaches nobody otherwise the id of a client may be that of his chat, unless a list of clients has it.
        if self.kind == TableKind::Messages && self.dialect.is_none() {
            let is_of_client = |column: &usize| drafts.get(*column).is_some_and(Draft::is_id_of_client);
            let reaches = drafts.iter().any(|draft| draft.role_in_log.is_some_and(Role::is_contact));
            let ids = self.all(Role::ChatId).iter().copied();
            self.open = ids.filter(|column| !reaches && is_of_client(column)).collect();
            return;
        }
        // A system's own table that names nobody is written in a language that its declaration does not know.
        if !may_be || (self.dialect.is_some() && self.kind == TableKind::Contacts) {
            return;
        }
        let is_open = |(column, draft): &(usize, &Draft)| {
            let looks = &draft.looks;
            // `Code` of a receipt is its own id as far as its header tells.
            let role = self.role(*column);
            let is_other_name = role == Some(Role::FullName) && self.first(Role::FullName) != Some(*column);
            let is_free = role.is_none() || matches!(role, Some(Role::RecordId | Role::ContactIds));
            // A list with ids is only asked by which of two names its people are called.
            let is_of_names = is_other_name || (role.is_none() && looks.full_names * 2 >= looks.filled);
            let is_asked = is_free && !(self.kind == TableKind::Contacts && self.has(Role::RecordId));
            (is_asked || (self.kind == TableKind::Contacts && is_of_names))
                && looks.filled > 1
                && !looks.are(looks.dates + looks.amounts + looks.phones + looks.emails + looks.answers)
        };
        let found = drafts.iter().enumerate().filter(is_open).map(|(column, _)| column);
        self.open = found.take(MOST_OPEN).collect();
    }
}

/// Whether the rows name their clients by nothing but ids.
fn only_refers(drafts: &[Draft]) -> bool {
    let is_reference = |draft: &Draft| draft.role == Some(Role::ContactIds) || draft.is_id_of_client();
    let names = |draft: &Draft| draft.role.is_some_and(|role| role.is_name() || role.is_contact());
    drafts.iter().any(is_reference) && !drafts.iter().any(names)
}

/// The shapes of the first filled cells of a column.
pub(super) fn shapes(rows: &[Row], column: usize) -> Vec<String> {
    let cells = rows.iter().map(|row| row.text(column)).filter(|cell| !cell.is_empty());
    cells.take(SHAPES).map(|cell| masked(&cell)).collect()
}
