//! Whether a table is the statement of an account.

use super::draft::Draft;
use super::headers::fold::words;
use super::headers::role_of;
use super::headers::words::{Sense, sense, speaks_of};
use super::money::currency;
use super::roles::Role;
use super::row::Row;
use super::sums::Sums;

/// Whether the table is the statement of an account, which shows what came and went and not who bought.
pub(super) fn is_statement(drafts: &[Draft], rows: &[Row]) -> bool {
    let is_dated =
        drafts.iter().any(|draft| draft.looks.dates > 1 && draft.looks.dates * 2 > draft.looks.filled);
    let is_number = |draft: &Draft| {
        let looks = &draft.looks;
        looks.filled > 0 && looks.numbers * 2 >= looks.filled && looks.dates + looks.phones == 0
    };
    let numbers: Vec<usize> =
        drafts.iter().enumerate().filter(|(_, draft)| is_number(draft)).map(|(column, _)| column).collect();
    // What came and what went, one of them in each row.
    let is_filled = |row: &Row, column: usize| !row.bytes(column).trim_ascii().is_empty();
    // `Debit card` is a way to pay.
    let is_money = |word: &String| {
        sense(word) == Some(Sense::Expense)
            || currency::is_name(std::slice::from_ref(word))
            || matches!(role_of(word, ""), Some(Role::DealAmount | Role::Spent))
    };
    let goes_out = |column: &usize| {
        let words = words(&drafts[*column].header);
        speaks_of(&words, Sense::Expense) && words.iter().all(is_money)
    };
    let take_turns = |out: usize| {
        numbers.iter().any(|other| {
            *other != out && rows.iter().all(|row| is_filled(row, *other) != is_filled(row, out))
        })
    };
    is_dated
        && (numbers.iter().copied().filter(|column| goes_out(column)).any(take_turns)
            || Sums::of(rows, numbers.iter().copied()).is_statement())
}
