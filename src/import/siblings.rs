//! Files of one kind beside each other tell each other what one of them alone does not: which number of a date is the month.

use super::DateOrder;
use super::error::{ImportError, ImportErrorKind};
use super::outcome::Outcome;
use super::table::date_words::is_month;
use super::walk::Item;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::Source;

/// Orders of dates that files have shown.
#[derive(Default)]
struct Proven {
    /// By the series of tables.
    lists: SortedMap<String, SortedSet<DateOrder>>,
    /// By folder (and by all, under `""`) and format of chats: what one program writes says nothing of another.
    chats: SortedMap<(String, &'static str), SortedSet<DateOrder>>,
}

/// A short chat may hold no date that tells day from month, but the other chats of the same phone do; so do the other months of a
/// list. Reads such files again with the order that all their siblings prove: those of the same series, those chats of the same
/// format in the folder, else in all of the audit.
pub(super) fn ask_siblings(
    items: &[Item],
    outcomes: &mut [Outcome],
    read: impl Fn(&Item, DateOrder) -> Outcome,
) {
    let proven = Proven::of(items, outcomes);
    for (item, outcome) in items.iter().zip(outcomes) {
        let found = match &*outcome {
            Outcome::Failed(ImportError { kind: ImportErrorKind::DateOrder, .. }) => {
                proven.candidates(item).into_iter().find_map(|order| proven.read(item, order, &read))
            }
            Outcome::Read(source) if source.data.detail.date_order_guessed => {
                let guess = source.data.detail.date_order.as_deref().and_then(DateOrder::by_id);
                let order = proven.order(item, source.format).filter(|order| Some(*order) != guess);
                order.and_then(|order| proven.read(item, order, &read))
            }
            _ => None,
        };
        if let Some(mut source) = found {
            source.data.detail.notices.push("date-order-of-siblings".to_owned());
            *outcome = Outcome::Read(source);
        }
    }
}

impl Proven {
    fn of(items: &[Item], outcomes: &[Outcome]) -> Self {
        let mut proven = Self::default();
        for (item, outcome) in items.iter().zip(outcomes) {
            let Outcome::Read(source) = outcome else { continue };
            let detail = &source.data.detail;
            let order = detail.date_order.as_deref().and_then(DateOrder::by_id);
            let Some(order) = order.filter(|_| !detail.date_order_guessed) else { continue };
            if detail.table.is_some() {
                proven.lists.entry(series(item)).or_default().insert(order);
                continue;
            }
            for place in [folder(item), ""] {
                proven.chats.entry((place.to_owned(), source.format)).or_default().insert(order);
            }
        }
        proven
    }

    /// The one order of a file's siblings.
    fn order(&self, item: &Item, format: &'static str) -> Option<DateOrder> {
        let of_chats = |place: &str| self.chats.get(&(place.to_owned(), format));
        let orders =
            self.lists.get(&series(item)).or_else(|| of_chats(folder(item))).or_else(|| of_chats(""))?;
        orders.first().filter(|_| orders.len() == 1).copied()
    }

    /// Orders that may be those of a file of which nobody knows the format before it is read.
    fn candidates(&self, item: &Item) -> SortedSet<DateOrder> {
        let formats = self.chats.keys().map(|(_, format)| *format);
        formats.chain([""]).filter_map(|format| self.order(item, format)).collect()
    }

    /// A file in an order, where that is the one of its siblings by what it turns out to be.
    fn read(
        &self,
        item: &Item,
        order: DateOrder,
        read: impl Fn(&Item, DateOrder) -> Outcome,
    ) -> Option<Box<Source>> {
        match read(item, order) {
            Outcome::Read(source) => {
                Some(source).filter(|source| self.order(item, source.format) == Some(order))
            }
            _ => None,
        }
    }
}

/// The folder of a file.
fn folder(item: &Item) -> &str {
    item.path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// What the names of files of one list have in common, each of which is a month or a page of it: their folder and words without
/// numbers and months.
fn series(item: &Item) -> String {
    let (folder, name) = item.path.rsplit_once('/').unwrap_or(("", &item.path));
    let words = name.split(|letter: char| !letter.is_alphabetic()).map(str::to_lowercase);
    let words: Vec<String> = words.filter(|word| !word.is_empty() && !is_month(word)).collect();
    format!("{folder}\u{1f}{}", words.join(" "))
}
