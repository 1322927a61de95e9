//! Roles that follow from the kind of a table and from its other columns.

use super::columns::Draft;
use super::headers::Meaning;
use super::plan::{Plan, TableKind};
use super::roles::Role;
use super::row::Row;
use super::sums::Sums;

impl Plan {
    /// Gives roles that follow from the kind of table and the other columns.
    pub(super) fn complete(&mut self, drafts: &[Draft], rows: &[Row]) {
        let is_date = |draft: &Draft| draft.looks.are(draft.looks.dates);
        let is_day = |draft: &Draft| draft.looks.filled > 0 && draft.looks.dates == draft.looks.filled;
        let is_time = |draft: &Draft| draft.looks.are(draft.looks.times);
        let is_status = |draft: &Draft| draft.looks_like().is_some_and(|(looks, _)| looks == "status");
        if matches!(self.kind, TableKind::Contacts | TableKind::AddressBook) {
            self.find_channel_of_ids(drafts);
        }
        if self.kind == TableKind::Contacts && self.dialect.is_none() {
            self.find_status_of_addresses(drafts);
        }
        match self.kind {
            TableKind::Deals => {
                self.keep_the_whole(drafts, rows);
                // Where each row is a payment, what was paid is its amount.
                if !self.has(Role::DealAmount) {
                    for column in self.all(Role::Spent).to_vec() {
                        self.set(column, Some(Role::DealAmount));
                    }
                }
                if ![Role::DealStage, Role::DealStatus, Role::Stage].iter().any(|role| self.has(*role)) {
                    self.find_by_cells(drafts, Role::DealStatus, is_status);
                }
                if self.columns(Role::is_date).is_empty() {
                    self.find_by_cells(drafts, Role::Created, is_date);
                }
            }
            TableKind::Activities if self.columns(Role::is_date).is_empty() => {
                self.find_by_cells(drafts, Role::Time, is_day);
            }
            // A date with a time of day is when the row was made: a form's answer, a subscription.
            TableKind::Contacts if self.columns(Role::is_date).is_empty() => {
                self.find_by_cells(drafts, Role::Created, is_time);
            }
            _ => {}
        }
    }

    /// Of several columns of amounts the one that is the sum of others is what the client pays: a price with its tax.
    fn keep_the_whole(&mut self, drafts: &[Draft], rows: &[Row]) {
        let amounts = self.all(Role::DealAmount).to_vec();
        if self.dialect.is_some() || amounts.len() < 2 {
            return;
        }
        let is_number =
            |draft: &Draft| draft.looks.filled > 0 && draft.looks.numbers * 2 >= draft.looks.filled;
        let numbers =
            drafts.iter().enumerate().filter(|(_, draft)| is_number(draft)).map(|(column, _)| column);
        if let Some(whole) = Sums::of(rows, numbers).whole(&amounts) {
            amounts.into_iter().filter(|column| *column != whole).for_each(|column| self.set(column, None));
        }
    }

    /// In a list with ids of which no header says where they lead, the column whose cells are channels names that of the row.
    fn find_channel_of_ids(&mut self, drafts: &[Draft]) {
        let names_channels = |column: usize| {
            let looks = &drafts[column].looks;
            let may_name = matches!(self.role(column), None | Some(Role::Channel | Role::OtherMessenger));
            may_name && looks.channels > 0 && looks.channels * 5 >= looks.filled * 4
        };
        let is_id = |column: usize| {
            matches!(self.role(column), Some(Role::OtherMessenger | Role::Contact)) && !names_channels(column)
        };
        if !(0..drafts.len()).any(is_id) {
            return;
        }
        let found = (0..drafts.len()).find(|column| names_channels(*column));
        for column in self.all(Role::Channel).to_vec() {
            self.set(column, None);
        }
        if let Some(column) = found {
            self.set_by_cells(column, Role::Channel);
        }
    }

    /// In a list of people a status may say of addresses that mail comes back or is not wanted: its words are those of no deal.
    fn find_status_of_addresses(&mut self, drafts: &[Draft]) {
        if !self.has(Role::Email) || self.has(Role::ConsentStatus) {
            return;
        }
        let says = |column: &usize| drafts.get(*column).is_some_and(|draft| draft.looks.consents > 0);
        let found = [Role::DealStatus, Role::DealStage, Role::Stage].map(|role| self.all(role).to_vec());
        if let Some(column) = found.into_iter().flatten().find(says) {
            self.set_by_cells(column, Role::ConsentStatus);
        }
    }

    /// Gives a role to the first column without one whose header says nothing and whose cells are of a kind.
    fn find_by_cells(&mut self, drafts: &[Draft], role: Role, is_it: impl Fn(&Draft) -> bool) {
        let is_free = |column: usize, draft: &Draft| {
            self.role(column).is_none() && draft.meaning == Meaning::Unknown && is_it(draft)
        };
        let found = drafts.iter().enumerate().find(|(column, draft)| is_free(*column, draft));
        if let Some((column, _)) = found {
            self.set_by_cells(column, role);
        }
    }
}
