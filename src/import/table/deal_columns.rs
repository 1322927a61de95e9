//! What columns of deals are for, where the others tell: when one began, which amount is the whole, in which money.

use super::draft::Draft;
use super::evidence::Evidence;
use super::headers::Meaning;
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::sums::Sums;

impl Plan {
    /// Where no header is that of the day on which a deal began, it is the time that each entry of a log has; but no day that is known
    /// to be another one: that of the last change.
    pub(super) fn find_beginning(&mut self, drafts: &[Draft]) {
        if self.has(Role::Created) {
            return;
        }
        for (column, draft) in drafts.iter().enumerate() {
            let is_time = draft.role_in_log == Some(Role::Time) && draft.meaning != Meaning::Other;
            if is_time && self.role(column).is_none() {
                self.set_by(column, Some(Role::Created), draft.evidence);
            }
        }
        // The day of an invoice or a contract is when what it is for began.
        let is_of_paper = |(column, draft): &(usize, &Draft)| {
            let words = words(&draft.header);
            self.role(*column).is_none()
                && draft.meaning == Meaning::Unknown
                && speaks_of(&words, Sense::Day)
                && (speaks_of(&words, Sense::Other) || speaks_of(&words, Sense::Deal))
                && !speaks_of(&words, Sense::Due)
                && draft.is_day_of_business()
        };
        let found = drafts.iter().enumerate().find(is_of_paper).map(|(column, _)| column);
        if let Some(column) = found.filter(|_| !self.has(Role::Created)) {
            self.set_by(column, Some(Role::Created), Evidence::Words);
        }
    }

    /// Nothing but names of currencies is money, whatever the header speaks of: «Вал. договора», `Moneda del negocio`.
    pub(super) fn find_currency(&mut self, drafts: &[Draft]) {
        let is_it = |(column, draft): &(usize, &Draft)| {
            self.role(*column).is_none()
                && draft.looks.filled > 0
                && draft.looks.currencies == draft.looks.filled
        };
        let found = drafts.iter().enumerate().find(is_it).map(|(column, _)| column);
        if let Some(column) = found.filter(|_| !self.has(Role::DealCurrency)) {
            self.set_by(column, Some(Role::DealCurrency), Evidence::Cells);
        }
    }

    /// Of several columns of amounts the one that is the sum of others is what the client pays: a price with its tax; so is the one
    /// that is another with a tax on it, the price of all pieces, and what is never less than the price of one.
    pub(super) fn keep_the_whole(&mut self, drafts: &[Draft], rows: &[Row]) {
        let amounts = self.all(Role::DealAmount).to_vec();
        let is_stated = |column: &usize| self.evidence_of(*column) == Evidence::Settings;
        if self.dialect.is_some() || amounts.is_empty() || amounts.iter().any(is_stated) {
            return;
        }
        let is_number =
            |draft: &Draft| draft.looks.filled > 0 && draft.looks.numbers * 2 >= draft.looks.filled;
        let numbers =
            drafts.iter().enumerate().filter(|(_, draft)| is_number(draft)).map(|(column, _)| column);
        let sums = Sums::of(rows, numbers);
        // A list price may be a whole per cent more, too: what is no amount by its header has to speak of a tax.
        let speaks_of_tax = |column: &usize| {
            let words = words(&drafts[*column].header);
            self.role(*column).is_none()
                && [Sense::Tax, Sense::Other, Sense::Deal].iter().any(|sense| speaks_of(&words, *sense))
        };
        let taxed = (0..drafts.len()).filter(speaks_of_tax);
        let taxed: Vec<usize> = amounts.iter().copied().chain(taxed).collect();
        let of_all = || {
            let whole = sums.product(&amounts)?;
            (self.role(whole).is_none() || amounts.contains(&whole)).then_some(whole)
        };
        let speaks_of_price = |column: &usize| speaks_of(&words(&drafts[*column].header), Sense::Price);
        let more_than_price = || {
            let (prices, others): (Vec<usize>, Vec<usize>) =
                amounts.iter().copied().partition(speaks_of_price);
            let [whole] = others[..] else { return None };
            prices.iter().any(|price| sums.is_at_least(whole, *price)).then_some(whole)
        };
        let whole = sums.whole(&amounts).or_else(|| sums.with_tax(&taxed)).or_else(of_all);
        if let Some(whole) = whole.or_else(more_than_price) {
            self.set_by(whole, Some(Role::DealAmount), Evidence::Cells);
            amounts.into_iter().filter(|column| *column != whole).for_each(|column| self.set(column, None));
        }
    }

    /// A time of day beside the day of a visit is no day of its own.
    pub(super) fn drop_clocks(&mut self, drafts: &[Draft]) {
        for column in self.columns(Role::is_date) {
            let looks = &drafts[column].looks;
            if looks.filled > 0 && looks.clocks == looks.filled && looks.dates == 0 {
                self.set(column, None);
            }
        }
    }
}
