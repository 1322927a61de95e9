//! What the headers of a table of deals say of all rows below them.

use super::headers::fold::words;
use super::headers::role_of;
use super::headers::words::{Sense, speaks_of};
use super::money::amount::names_unit;
use super::money::{currency, heading};
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::words::is_no;
use crate::model::record::DealState;

/// What the headers say of all rows below them.
#[derive(Debug, Default)]
pub(super) struct Heading {
    /// The currency that they name.
    pub(super) currency: Option<String>,
    /// The currencies of columns of amounts, where they name different ones: «Сумма, руб.» beside «Сумма, USD».
    currencies: Vec<(usize, String)>,
    /// What the numbers of a column are multiplied with, where that is not 1.
    factors: Vec<(usize, f64)>,
    /// Columns of money that has changed hands, where others say what was to be paid; both are empty elsewhere.
    pub(super) paid: Vec<usize>,
    pub(super) due: Vec<usize>,
    /// Columns of the day on which a row was paid, in a table without stages.
    days_of_payment: Vec<usize>,
    /// How deals stand of which no cell says it.
    pub(super) unstated: DealState,
}

impl Heading {
    /// What the headers of a plan say.
    pub(super) fn of(plan: &Plan) -> Self {
        let factor = |column: &usize| {
            let (_, factor) = heading::unit(plan.headers.get(*column)?)?;
            Some((*column, factor))
        };
        let of_money = plan.all(Role::DealAmount).iter().chain(plan.all(Role::Returned));
        let factors = of_money.filter_map(factor).collect();
        let (paid, due) = parts_of_payment(plan);
        let is_day = |column: &usize| !has_stages(plan) && speaks_of_payment(plan, *column);
        let days_of_payment = plan.all(Role::ClosedAt).iter().copied().filter(is_day).collect();
        Self {
            currency: header_currency(plan),
            currencies: currencies(plan),
            factors,
            paid,
            due,
            days_of_payment,
            unstated: unstated(plan),
        }
    }

    /// The currency of a column of amounts, where others are in another one.
    pub(super) fn currency_of(&self, column: usize) -> Option<&str> {
        self.currencies.iter().find(|(known, _)| *known == column).map(|(_, code)| code.as_str())
    }

    /// How a row stands of which a column says when it was paid: where the day is missing, it was not.
    pub(super) fn by_day_of_payment(&self, row: &Row) -> Option<DealState> {
        let is_paid = self.days_of_payment.iter().any(|column| !is_no(&row.text(*column)));
        let state = if is_paid { DealState::Won } else { DealState::Open };
        (!self.days_of_payment.is_empty()).then_some(state)
    }

    /// What the number of a cell is multiplied with: what its header says, unless the cell names a unit of its own.
    pub(super) fn factor(&self, column: usize, cell: &str) -> f64 {
        let of_column = self.factors.iter().find(|(known, _)| *known == column);
        of_column.filter(|_| !names_unit(cell)).map_or(1.0, |(_, factor)| *factor)
    }
}

/// Whether a table says how its deals stand.
pub(super) fn has_stages(plan: &Plan) -> bool {
    [Role::DealStatus, Role::DealStage, Role::Stage, Role::WonAt, Role::LostAt, Role::MoneyWay]
        .iter()
        .any(|role| plan.has(*role))
}

/// Whether a header speaks of money that has changed hands.
pub(super) fn is_of_payment(header: &str) -> bool {
    let words = words(header);
    speaks_of(&words, Sense::Paid) && !speaks_of(&words, Sense::Due)
}

fn speaks_of_payment(plan: &Plan, column: usize) -> bool {
    plan.headers.get(column).is_some_and(|header| is_of_payment(header))
}

/// Columns of what was paid and of what was to be paid, in a table without stages that has both: «До сплати», «Сплачено».
fn parts_of_payment(plan: &Plan) -> (Vec<usize>, Vec<usize>) {
    let is_paid = |column: &usize| speaks_of_payment(plan, *column);
    let amounts = plan.all(Role::DealAmount).iter().copied();
    let (mut paid, due): (Vec<usize>, Vec<usize>) = amounts.partition(is_paid);
    paid.extend(plan.all(Role::Spent).iter().copied().filter(is_paid));
    if paid.is_empty() || due.is_empty() || has_stages(plan) { (Vec::new(), Vec::new()) } else { (paid, due) }
}

/// How deals stand of which the table does not say it: payments and visits have taken place, orders may still.
pub(super) fn unstated(plan: &Plan) -> DealState {
    let speak = |roles: &[Role], wanted: Sense| {
        let columns = roles.iter().flat_map(|role| plan.all(*role));
        columns.filter_map(|column| plan.headers.get(*column)).any(|header| speaks_of(&words(header), wanted))
    };
    let of_money = [Role::ClosedAt, Role::DealAmount, Role::VisitedAt];
    // What is owed by a day was not paid on it.
    let is_owed = speak(&of_money, Sense::Due) || speak(&[Role::Created], Sense::Due);
    let is_paid = plan.are_payments || (speak(&of_money, Sense::Paid) && !is_owed);
    if !has_stages(plan) && is_paid { DealState::Won } else { DealState::Open }
}

/// The currency that the header of the amounts names, beside the words that say that it is an amount: «Сума» is one in
/// Ukrainian and a currency in Russian.
fn header_currency(plan: &Plan) -> Option<String> {
    let headers = plan.all(Role::DealAmount).iter().filter_map(|column| plan.headers.get(*column));
    headers.into_iter().find_map(|header| currency_in(header))
}

/// The currencies of the columns of amounts, where they name more than one.
fn currencies(plan: &Plan) -> Vec<(usize, String)> {
    let own = |column: &usize| Some((*column, currency_in(plan.headers.get(*column)?)?));
    let found: Vec<(usize, String)> = plan.all(Role::DealAmount).iter().filter_map(own).collect();
    let are_several = found.iter().any(|(_, code)| *code != found[0].1);
    if are_several { found } else { Vec::new() }
}

/// The currency that the header of a column of amounts names.
fn currency_in(header: &str) -> Option<String> {
    let is_amount = |word: &&str| {
        word.chars().all(char::is_alphabetic)
            && matches!(role_of(word, ""), Some(Role::DealAmount | Role::Spent))
    };
    let words = header.split_whitespace().map(|word| word.trim_matches([',', ';', ':', '(', ')']));
    let rest = words.filter(is_amount).fold(header.to_owned(), |rest, word| rest.replacen(word, " ", 1));
    currency::in_header(&rest)
}
