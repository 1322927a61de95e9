//! Copies of an export whose account the settings name only by where the other one lies: the same messages are of the same account.

use std::collections::HashMap;

use super::author_keys::{handle_key, main_key, name_key};
use super::staff_book::is_one_to_one;
use crate::model::chat::{Cell, Chat};
use crate::model::sorted_map::SortedMap;
use crate::model::source::Source;
use crate::model::time::Day;

/// The share of a copy's chats, and of the days that two chats both show, out of ten, that have to be the same.
const OF_TEN: usize = 8;

/// Gives sources without an account that of the source which shows the same chats.
pub fn recognise(sources: &mut [Source]) {
    let is_stated = |source: &Source| source.staff_account.is_some();
    let may_be_copy = |source: &Source| !is_stated(source) && !source.data.chats.is_empty();
    if !sources.iter().any(is_stated) || !sources.iter().any(may_be_copy) {
        return;
    }
    let mut shown = HashMap::<String, Vec<(usize, &Chat)>>::new();
    for (number, source) in sources.iter().enumerate().filter(|(_, source)| is_stated(source)) {
        for chat in source.data.chats.iter().filter(|chat| is_one_to_one(chat)) {
            shown.entry(key(source, chat)).or_default().push((number, chat));
        }
    }
    let account_of = |source: &Source| {
        let mut votes = SortedMap::<&str, usize>::new();
        let chats = || source.data.chats.iter().filter(|chat| is_one_to_one(chat) && !chat.cells.is_empty());
        for chat in chats() {
            let others = shown.get(&key(source, chat)).into_iter().flatten();
            let same = others.filter(|(_, other)| are_same(chat, other));
            let mut accounts: Vec<&str> =
                same.filter_map(|(number, _)| sources[*number].staff_account.as_deref()).collect();
            accounts.sort_unstable();
            accounts.dedup();
            for account in accounts {
                *votes.entry(account).or_default() += 1;
            }
        }
        let (all, mut most) = (chats().count(), votes.into_iter());
        let is_most = |(_, count): &(&str, usize)| count * 10 >= all * OF_TEN;
        let first = most.by_ref().find(is_most)?;
        // Messages of two accounts at once are of neither for certain.
        most.all(|other| !is_most(&other)).then(|| first.0.to_owned())
    };
    let found: Vec<(usize, String)> = sources
        .iter()
        .enumerate()
        .filter(|(_, source)| may_be_copy(source))
        .filter_map(|(number, source)| Some((number, account_of(source)?)))
        .collect();
    for (number, account) in found {
        sources[number].staff_account = Some(account);
    }
}

/// By what two exports of one chat are known.
fn key(source: &Source, chat: &Chat) -> String {
    let partner = chat.partner.first().map_or_else(|| name_key(&chat.title), handle_key);
    [source.format, &chat.channel, &partner].join("\u{1f}")
}

/// Whether the days that two chats both show are the same: who wrote how much, and when first and last.
fn are_same(chat: &Chat, other: &Chat) -> bool {
    let (own, theirs) = (days(chat), days(other));
    let shared = own.iter().filter_map(|(day, own)| Some((own, theirs.get(day)?)));
    let (both, same) =
        shared.fold((0, 0), |(both, same), (own, theirs)| (both + 1, same + usize::from(own == theirs)));
    same > 0 && same * 10 >= both * OF_TEN
}

/// What somebody wrote on a day: who, how much, when first and when last.
type Written = (Option<String>, u32, u32, u32);

fn days(chat: &Chat) -> SortedMap<Day, Vec<Written>> {
    let mut days = SortedMap::<Day, Vec<Written>>::new();
    for Cell { author, day, messages, first, last, .. } in &chat.cells {
        let author = chat.authors.get(author as usize).and_then(main_key);
        days.entry(day).or_default().push((author, messages, first, last));
    }
    for written in days.values_mut() {
        written.sort_unstable();
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::chat::{Author, ChatKind, MessageTraits, Side};
    use crate::model::sample;
    use crate::model::source::SourceData;
    use crate::model::time::Moment;

    /// A chat with Ann, two messages a day from `second` on.
    fn chat(account: Option<&str>, staff: &str, days: &[i32], second: u32) -> Source {
        let mut chat = Chat::new("whatsapp", ChatKind::Private, "Ann Pike");
        let author = |name: &str| Author::new(name, Side::Unknown);
        chat.authors = vec![author(staff), author("Ann Pike")];
        for day in days {
            for number in 0..2 {
                let at = Moment { day: Day(*day), second: second + number };
                chat.add(number, at, MessageTraits::default(), 1);
            }
        }
        chat.seal();
        let source = sample::source("chat.txt", SourceData { chats: vec![chat], ..SourceData::default() });
        Source { staff_account: account.map(str::to_owned), ..source }
    }

    fn account_of(copy: Source) -> Option<String> {
        let mut sources = vec![chat(Some("desk"), "Olga", &[1, 2, 3], 60), copy];
        recognise(&mut sources);
        sources.remove(1).staff_account
    }

    #[test]
    fn the_same_messages_are_of_the_same_account() {
        assert_eq!(account_of(chat(None, "Olga", &[1, 2, 3], 60)).as_deref(), Some("desk"));
        assert_eq!(account_of(chat(None, "Olga", &[2, 3, 4, 5], 60)).as_deref(), Some("desk"), "a later one");
    }

    #[test]
    fn other_messages_with_the_same_client_are_of_nobody_known() {
        assert_eq!(account_of(chat(None, "Olga", &[1, 2, 3], 90)), None);
        assert_eq!(account_of(chat(None, "Rita", &[1, 2, 3], 60)), None);
        assert_eq!(account_of(chat(None, "Olga", &[7, 8], 60)), None);
    }
}
