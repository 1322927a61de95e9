//! Which column of money is what a row came to, where no header says it.

use super::draft::Draft;
use super::evidence::Evidence;
use super::headers::Meaning;
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::money::currency;
use super::roles::Role;
use super::row::Row;
use super::sums::Sums;
use crate::model::sorted_set::SortedSet;

/// Beside a date and somebody's name, number or id, the one column of money is what the row came to, where none is named as an amount
/// (by a header that speaks of money; else in a table that shows what was sold); of several of them the one that is the sum of others, or
/// another one with a tax on it.
pub(super) fn find_price(drafts: &mut [Draft], rows: &[Row]) {
    let has = |wanted: fn(Role) -> bool| drafts.iter().any(|draft| draft.role.is_some_and(wanted));
    let is_dated = drafts.iter().any(|draft| draft.looks.are(draft.looks.dates) || draft.counts_days());
    // «Fee: 1,200; Paid: 400»: beside what is to be paid, what was is no sum of all that a client has spent.
    let is_spent = |draft: &Draft| draft.role == Some(Role::Spent);
    let is_part = |draft: &Draft| !is_spent(draft) || is_only_of_payment(&draft.header);
    if !is_dated
        || !(has(|role| role.is_name() || role.is_contact() || role == Role::ContactIds)
            || drafts.iter().any(Draft::is_id_of_client))
        || has(|role| role == Role::DealAmount)
        || !drafts.iter().all(is_part)
    {
        return;
    }
    let is_partly_paid = drafts.iter().any(is_spent);
    let is_open = |draft: &Draft| draft.role.is_none() && draft.meaning == Meaning::Unknown;
    let is_number = |draft: &Draft| {
        let looks = &draft.looks;
        let is_id = || speaks_of(&words(&draft.header), Sense::Id);
        looks.filled > 1 && looks.numbers == looks.filled && looks.dates + looks.phones == 0 && !is_id()
    };
    let columns = |wanted: &dyn Fn(&Draft) -> bool| -> Vec<usize> {
        let found = drafts.iter().enumerate().filter(|(_, draft)| is_number(draft) && wanted(draft));
        found.map(|(column, _)| column).collect()
    };
    let of_money = columns_of_money(drafts, rows);
    if !of_money.is_empty() && !is_partly_paid {
        for column in of_money {
            (drafts[column].role, drafts[column].evidence) = (Some(Role::DealAmount), Evidence::Words);
        }
        return;
    }
    let is_of_deals = has(|role| {
        use Role::{ClosedAt, DealId, DealName, DealStage, DealStatus, WonAt};
        matches!(role, DealId | DealName | DealStage | DealStatus | ClosedAt | WonAt)
    });
    let of_price =
        |draft: &Draft| is_open(draft) && (is_price(&draft.header) || (is_of_deals && is_sum(&draft.header)));
    let mut priced = columns(&of_price);
    if priced.is_empty() {
        // What is not known yet stands in words: `TBC`, «уточнить».
        let mostly = |draft: &Draft| {
            let looks = &draft.looks;
            looks.numbers > 1 && looks.numbers * 4 >= looks.filled * 3 && looks.dates + looks.phones == 0
        };
        let found = drafts.iter().enumerate().filter(|(_, draft)| of_price(draft) && mostly(draft));
        priced.extend(found.map(|(column, _)| column));
    }
    let found = if let [one] = priced.as_slice() {
        Some((*one, Evidence::Words))
    } else if is_partly_paid {
        None
    } else {
        let money = columns(&|draft| is_open(draft) && draft.looks.amounts == draft.looks.filled);
        let sums = Sums::of(rows, columns(&|_| true).into_iter());
        let whole = sums.whole(&money).or_else(|| sums.with_tax(&columns(&is_open)));
        let only = || if let [one] = money.as_slice() { is_ledger(drafts).then_some(*one) } else { None };
        whole.or_else(only).map(|column| (column, Evidence::Cells))
    };
    if let Some((column, evidence)) = found {
        (drafts[column].role, drafts[column].evidence) = (Some(Role::DealAmount), evidence);
    }
}

/// Columns that are named for different currencies and nothing else, where a row has an amount in one of them at most: `USD`, `EUR`.
fn columns_of_money(drafts: &[Draft], rows: &[Row]) -> Vec<usize> {
    let is_money = |(_, draft): &(usize, &Draft)| {
        let looks = &draft.looks;
        let is_free = draft.role.is_none() && looks.filled > 0 && looks.numbers == looks.filled;
        is_free && currency::is_name(&words(&draft.header))
    };
    let columns: Vec<usize> = drafts.iter().enumerate().filter(is_money).map(|(column, _)| column).collect();
    let codes: SortedSet<Option<String>> =
        columns.iter().map(|column| currency::in_text(&drafts[*column].header)).collect();
    let is_one = |row: &Row| {
        columns.iter().filter(|column| !row.bytes(**column).trim_ascii().is_empty()).take(2).count() < 2
    };
    if columns.len() > 1 && codes.len() == columns.len() && rows.iter().all(is_one) {
        columns
    } else {
        Vec::new()
    }
}

/// Whether rows are what was sold, day by day: each says whether it is paid or how it stands, or people come again. Money beside
/// somebody's date may also be a balance beside a birthday.
fn is_ledger(drafts: &[Draft]) -> bool {
    let is_open = |draft: &Draft| draft.role.is_none() && draft.meaning == Meaning::Unknown;
    let says_how = |draft: &Draft| {
        let looks = &draft.looks;
        draft.role == Some(Role::DealStatus)
            || (is_open(draft) && looks.states > 1 && looks.states == looks.filled)
    };
    let comes_again = |draft: &Draft| {
        let looks = &draft.looks;
        draft.role.is_some_and(|role| role.is_contact() || role.is_name())
            && looks.filled > 2
            && looks.distinct * 10 <= looks.filled * 9
    };
    drafts.iter().any(Draft::is_day_of_business)
        && (drafts.iter().any(says_how) || drafts.iter().any(comes_again))
}

/// Whether a header says that money has changed hands, and nothing else: `Paid`.
fn is_only_of_payment(header: &str) -> bool {
    let words = words(header);
    !words.is_empty() && words.iter().all(|word| speaks_of(std::slice::from_ref(word), Sense::Paid))
}

/// Whether a header says what something came to, and not how many or how long. Beside the stage of a deal that is its amount.
fn is_sum(header: &str) -> bool {
    let words = words(header);
    let others = [Sense::Count, Sense::Length, Sense::Due, Sense::Id, Sense::Expense];
    // A word of two letters is another one in each language: `Valor do contrato`.
    let long: Vec<String> = words.into_iter().filter(|word| word.chars().count() > 2).collect();
    speaks_of(&long, Sense::Sum) && !others.iter().any(|sense| speaks_of(&long, *sense))
}

/// Whether a header names money: a currency, or a word for prices.
fn is_price(header: &str) -> bool {
    currency::in_text(header).is_some() || speaks_of(&words(header), Sense::Price)
}
