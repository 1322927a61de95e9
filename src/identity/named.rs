//! Names of records and of those who talk, as linking by name looks at them.

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::RandomState;
use indexmap::IndexMap;
use rayon::prelude::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::handles::HandleId;
use super::name_key::{Name, Words, is_full};
use super::records::LinkedRecord;
use super::sides::{Partner, Settled};
use crate::model::name::is_phone;
use crate::model::source::Source;

/// The number of a name, and of the key of a name; 0 is none.
pub(super) type NameId = u32;

/// All names of an audit, each taken apart once, and their keys. A key is a name as well: under the same number.
#[derive(Debug)]
pub(super) struct NameBook {
    /// By normal form.
    names: IndexMap<String, Entry, RandomState>,
}

/// What is known of a name.
#[derive(Debug, Clone, Copy)]
struct Entry {
    /// Its key; `None` while only keys of others brought it in.
    key: Option<NameId>,
    /// The words of its father's name: from, and up to.
    fathers: (u32, u32),
}

impl Default for NameBook {
    fn default() -> Self {
        let none = Entry { key: Some(0), fathers: (0, 0) };
        Self { names: std::iter::once((String::new(), none)).collect() }
    }
}

impl NameBook {
    /// The numbers of names, in their order; 0 for one without letters and digits.
    pub(super) fn add<'n>(&mut self, names: impl IndexedParallelIterator<Item = &'n str>) -> Vec<NameId> {
        let taken: Vec<Name> = names.map(Name::of).collect();
        taken.into_iter().map(|name| self.number(name)).collect()
    }

    fn number(&mut self, name: Name) -> NameId {
        let (from, to) = name.words().fathers();
        let other = match name.words().key() {
            Cow::Borrowed(_) => None,
            Cow::Owned(key) => Some(key),
        };
        let number = self.entry(name.into_text());
        if self.names[number as usize].key.is_none() {
            let key = other.map_or(number, |key| self.entry(key));
            self.names[number as usize] = Entry { key: Some(key), fathers: (from as u32, to as u32) };
        }
        number
    }

    fn entry(&mut self, text: String) -> NameId {
        let entry = self.names.entry(text);
        let number = entry.index();
        entry.or_insert(Entry { key: None, fathers: (0, 0) });
        number as NameId
    }

    /// The number of a text that is the normal form of a name or a key; `None` where nobody has it.
    pub(super) fn find(&self, text: &str) -> Option<NameId> {
        self.names.get_index_of(text).map(|number| number as NameId)
    }

    /// The key of a name.
    pub(super) fn key(&self, name: NameId) -> NameId {
        self.names[name as usize].key.unwrap_or(name)
    }

    /// The keys of names, in their order.
    pub(super) fn keys(&self, names: &[NameId]) -> Vec<NameId> {
        names.iter().map(|name| self.key(*name)).collect()
    }

    /// The words of a name.
    pub(super) fn words(&self, name: NameId) -> Words<'_> {
        let (from, to) = self.names[name as usize].fathers;
        Words::of_parts(self.text(name), (from as usize, to as usize))
    }

    /// The text of a number.
    pub(super) fn text(&self, number: NameId) -> &str {
        self.names.get_index(number as usize).map_or("", |(text, _)| text)
    }

    /// Whether a key names somebody in full.
    pub(super) fn is_full(&self, key: NameId) -> bool {
        is_full(self.text(key))
    }

    /// How many numbers there are.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// The names of records, in their order.
    pub(super) fn of_records(&mut self, records: &[LinkedRecord], sources: &[Source]) -> Vec<NameId> {
        self.add(records.par_iter().map(|record| record.row(sources).name.as_str()))
    }
}

/// One partner in one account.
#[derive(Debug, Clone, Copy)]
pub(super) struct Talk {
    /// Number of the partner in `Settled::partners`.
    pub(super) partner: u32,
    /// Number of the channel and the account in `Talks::accounts`.
    pub(super) account: u32,
    /// Index of the source.
    pub(super) source: u32,
}

/// Whoever talks, with accounts and names.
#[derive(Debug, Default)]
pub(super) struct Talks {
    /// Partners with a message that counts, in the order of conversations; each once for every account and source.
    pub(super) all: Vec<Talk>,
    /// Channel and account (in small letters) by number.
    pub(super) accounts: Vec<(String, String)>,
    /// Each partner's name; 0 where there is none, or where it is a phone number.
    pub(super) names: Vec<NameId>,
    /// The keys of these names.
    keys: Vec<NameId>,
    /// The first handle of each partner.
    pub(super) handles: Vec<HandleId>,
}

impl Talks {
    /// Collects them; `counts` says of each partner whether it has a message that counts.
    pub(super) fn of<'a>(
        sources: &'a [Source],
        settled: &'a Settled,
        partners: &[Vec<HandleId>],
        counts: &[bool],
        book: &mut NameBook,
    ) -> Self {
        let name = |partner: &'a Partner| if is_phone(&partner.name) { "" } else { partner.name.as_str() };
        let names = book.add(settled.partners.par_iter().map(name));
        let mut talks = Self {
            keys: book.keys(&names),
            names,
            handles: partners.iter().map(|own| own[0]).collect(),
            ..Self::default()
        };
        let mut numbers = HashMap::<(&str, String), u32, RandomState>::default();
        let mut own = Vec::new();
        // Chats of one account stand together.
        let mut last = None;
        for conversation in &settled.conversations {
            let chat = &sources[conversation.source as usize].data.chats[conversation.chat as usize];
            own.clear();
            own.extend(conversation.all_partners().filter(|partner| counts[*partner as usize]));
            own.sort_unstable();
            own.dedup();
            let place = (chat.channel.as_str(), conversation.staff.as_str());
            let account = match last {
                Some((known, account)) if known == place => account,
                _ => *numbers.entry((place.0, place.1.to_lowercase())).or_insert_with_key(
                    |(channel, staff)| {
                        talks.accounts.push(((*channel).to_owned(), staff.clone()));
                        talks.accounts.len() as u32 - 1
                    },
                ),
            };
            last = Some((place, account));
            let source = conversation.source;
            talks.all.extend(own.iter().map(|partner| Talk { partner: *partner, account, source }));
        }
        talks
    }

    /// The key of a partner's name.
    pub(super) fn key(&self, talk: Talk) -> NameId {
        self.keys[talk.partner as usize]
    }

    /// The handle of a partner.
    pub(super) fn handle(&self, talk: Talk) -> HandleId {
        self.handles[talk.partner as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_name_have_one_key_which_is_a_name_as_well() {
        let mut book = NameBook::default();
        let names = ["Громова Ирина Петровна", "🌿", "Громова Ирина", "ирина ГРОМОВА"];
        let numbers = book.add(names.par_iter().copied());
        let keys = book.keys(&numbers);
        assert_eq!(keys, [numbers[2], 0, numbers[2], numbers[2]]);
        assert_eq!(book.find("громова ирина"), Some(numbers[2]));
        assert_eq!(book.words(numbers[0]).own().collect::<Vec<_>>(), ["громова", "ирина"]);
        assert_eq!(book.words(numbers[0]).all().count(), 3);
        assert!(book.is_full(keys[0]) && !book.is_full(0));
    }
}
