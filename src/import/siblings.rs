//! Files of one kind beside each other tell each other what one of them alone does not: which number of a date is the month.

use std::collections::{BTreeMap, BTreeSet};

use super::DateOrder;
use super::error::{ImportError, ImportErrorKind};
use super::outcome::Outcome;
use super::table::date_words::is_month;
use super::walk::Item;

/// A short chat may hold no date that tells day from month, but the other chats of the same phone do; so do the other months of a
/// list. Reads such files again with the order that all their siblings prove: those of the same series, those chats of the same
/// folder, else all of the audit.
pub(super) fn ask_siblings(
    items: &[Item],
    outcomes: &mut [Outcome],
    read: impl Fn(&Item, DateOrder) -> Outcome,
) {
    let folder = |item: &Item| item.path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let mut orders = BTreeMap::<String, BTreeSet<String>>::new();
    for (item, outcome) in items.iter().zip(&*outcomes) {
        if let Outcome::Read(source) = outcome
            && let Some(order) = &source.data.detail.date_order
            && !source.data.detail.date_order_guessed
        {
            let is_table = source.data.detail.table.is_some();
            let places = if is_table { vec![series(item)] } else { vec![folder(item), String::new()] };
            for place in places {
                orders.entry(place).or_default().insert(order.clone());
            }
        }
    }
    for (item, outcome) in items.iter().zip(outcomes) {
        let guess = match outcome {
            Outcome::Failed(ImportError { kind: ImportErrorKind::DateOrder, .. }) => None,
            Outcome::Read(source) if source.data.detail.date_order_guessed => {
                source.data.detail.date_order.clone()
            }
            _ => continue,
        };
        let proven =
            orders.get(&series(item)).or_else(|| orders.get(&folder(item))).or_else(|| orders.get(""));
        let order = proven.filter(|orders| orders.len() == 1).and_then(|orders| orders.first());
        let Some(order) = order.filter(|order| guess.as_ref() != Some(order)) else { continue };
        if let Some(order) = DateOrder::by_id(order) {
            *outcome = read(item, order);
            if let Outcome::Read(source) = outcome {
                source.data.detail.notices.push("date-order-of-siblings".to_owned());
            }
        }
    }
}

/// What the names of files of one list have in common, each of which is a month or a page of it: their folder and words without
/// numbers and months.
fn series(item: &Item) -> String {
    let (folder, name) = item.path.rsplit_once('/').unwrap_or(("", &item.path));
    let words = name.split(|letter: char| !letter.is_alphabetic()).map(str::to_lowercase);
    let words: Vec<String> = words.filter(|word| !word.is_empty() && !is_month(word)).collect();
    format!("{folder}\u{1f}{}", words.join(" "))
}
