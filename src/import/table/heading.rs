//! What the headers of a table of deals say of all amounts below them.

use super::headers::role_of;
use super::money::amount::names_unit;
use super::money::{currency, heading};
use super::plan::Plan;
use super::roles::Role;

/// What the headers of amounts say of all amounts below them.
#[derive(Debug, Default)]
pub(super) struct Heading {
    /// The currency that they name.
    pub(super) currency: Option<String>,
    /// What the numbers of a column are multiplied with, where that is not 1.
    factors: Vec<(usize, f64)>,
}

impl Heading {
    /// What the headers of a plan say.
    pub(super) fn of(plan: &Plan) -> Self {
        let factor = |column: &usize| {
            let factor = plan.headers.get(*column).map_or(1.0, |header| heading::factor(header));
            (factor > 1.0).then_some((*column, factor))
        };
        let factors = plan.all(Role::DealAmount).iter().filter_map(factor).collect();
        Self { currency: header_currency(plan), factors }
    }

    /// What the number of a cell is multiplied with: what its header says, unless the cell names a unit of its own.
    pub(super) fn factor(&self, column: usize, cell: &str) -> f64 {
        let of_column = self.factors.iter().find(|(known, _)| *known == column);
        of_column.filter(|_| !names_unit(cell)).map_or(1.0, |(_, factor)| *factor)
    }
}

/// The currency that the header of the amounts names, beside the words that say that it is an amount: «Сума» is one in
/// Ukrainian and a currency in Russian.
fn header_currency(plan: &Plan) -> Option<String> {
    let headers = plan.all(Role::DealAmount).iter().filter_map(|column| plan.headers.get(*column));
    let is_amount = |word: &&str| {
        word.chars().all(char::is_alphabetic)
            && matches!(role_of(word, ""), Some(Role::DealAmount | Role::Spent))
    };
    headers.into_iter().find_map(|header| {
        let words = header.split_whitespace().map(|word| word.trim_matches([',', ';', ':', '(', ')']));
        let rest = words.filter(is_amount).fold(header.clone(), |rest, word| rest.replacen(word, " ", 1));
        currency::in_header(&rest)
    })
}
