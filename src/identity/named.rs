//! Names of records and of those who talk, as linking by name looks at them.

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::RandomState;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::handles::HandleId;
use super::lists::Lists;
use super::name_key::{Name, Words, is_full};
use super::records::LinkedRecord;
use super::sides::Settled;
use super::texts::Texts;
use crate::model::name::is_phone;
use crate::model::source::Source;

/// The number of a name, and of the key of a name; 0 is none.
pub(super) type NameId = u32;

/// All names of an audit, each taken apart once, and their keys. A key is a name as well: under the same number.
#[derive(Debug)]
pub(super) struct NameBook {
    /// Their normal forms.
    texts: Texts,
    entries: Vec<Entry>,
}

/// Names that are taken apart on all threads before they are put into the book.
const CHUNK: usize = 1 << 14;

/// What is known of a name.
#[derive(Debug, Clone, Copy)]
struct Entry {
    /// Its key; `None` while only keys of others brought it in.
    key: Option<NameId>,
    /// The words of its father's name: from, and up to.
    fathers: (u32, u32),
    /// It names somebody in full.
    is_full: bool,
}

impl Default for NameBook {
    fn default() -> Self {
        let mut book = Self { texts: Texts::default(), entries: Vec::new() };
        let none = book.entry("");
        book.entries[none as usize].key = Some(none);
        book
    }
}

/// The name of a partner that is no phone number.
fn shown_name(partner: &str) -> &str {
    if is_phone(partner) { "" } else { partner }
}

/// Who is called what, by where a name stands.
#[derive(Debug, Default)]
pub(super) struct Called {
    /// All names.
    pub(super) book: NameBook,
    /// Of each source, the names of its rows.
    rows: Vec<Vec<NameId>>,
    /// Of each partner; 0 where it has none, or where it is a phone number.
    pub(super) partners: Vec<NameId>,
}

impl Called {
    /// Takes all names apart.
    pub(super) fn of(sources: &[Source], settled: &Settled) -> Self {
        let mut book = NameBook::default();
        let rows = |source: &Source| book.add(&source.data.records, |row| row.name.as_str());
        let rows = sources.iter().map(rows).collect();
        let partners = book.add(&settled.partners, |partner| shown_name(partner));
        Self { book, rows, partners }
    }

    /// The names of records, in their order.
    pub(super) fn records(&self, records: &[LinkedRecord]) -> Vec<NameId> {
        records.iter().map(|record| self.rows[record.source as usize][record.record as usize]).collect()
    }
}

impl NameBook {
    /// The numbers of the names of some who have one, in their order; 0 for one without letters and digits.
    pub(super) fn add<T: Sync>(&mut self, all: &[T], name: impl Fn(&T) -> &str + Sync) -> Vec<NameId> {
        self.texts.reserve(all.len().saturating_sub(self.len()));
        let mut numbers = Vec::with_capacity(all.len());
        for some in all.chunks(CHUNK) {
            let taken: Vec<Name> = some.par_iter().map(|one| Name::of(name(one))).collect();
            numbers.extend(taken.into_iter().map(|name| self.number(name)));
        }
        numbers
    }

    fn number(&mut self, name: Name) -> NameId {
        let (from, to) = name.words().fathers();
        let other = match name.words().key() {
            Cow::Borrowed(_) => None,
            Cow::Owned(key) => Some(key),
        };
        let number = self.entry(&name.into_text());
        if self.entries[number as usize].key.is_none() {
            let key = other.map_or(number, |key| self.entry(&key));
            let entry = &mut self.entries[number as usize];
            (entry.key, entry.fathers) = (Some(key), (from as u32, to as u32));
        }
        number
    }

    fn entry(&mut self, text: &str) -> NameId {
        let (number, is_new) = self.texts.number(&[text]);
        if is_new {
            self.entries.push(Entry { key: None, fathers: (0, 0), is_full: is_full(text) });
        }
        number
    }

    /// The number of a text that is the normal form of a name or a key; `None` where nobody has it.
    pub(super) fn find(&self, text: &str) -> Option<NameId> {
        self.texts.find(text)
    }

    /// The key of a name.
    pub(super) fn key(&self, name: NameId) -> NameId {
        self.entries[name as usize].key.unwrap_or(name)
    }

    /// The keys of names, in their order.
    pub(super) fn keys(&self, names: &[NameId]) -> Vec<NameId> {
        names.par_iter().map(|name| self.key(*name)).collect()
    }

    /// The words of a name.
    pub(super) fn words(&self, name: NameId) -> Words<'_> {
        let (from, to) = self.entries[name as usize].fathers;
        Words::of_parts(self.text(name), (from as usize, to as usize))
    }

    /// The text of a number.
    pub(super) fn text(&self, number: NameId) -> &str {
        self.texts.get(number)
    }

    /// Whether a key names somebody in full.
    pub(super) fn is_full(&self, key: NameId) -> bool {
        self.entries[key as usize].is_full
    }

    /// How many numbers there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
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
    /// The key of each partner's name; 0 where it has none.
    keys: Vec<NameId>,
    /// The first handle of each partner.
    pub(super) handles: Vec<HandleId>,
}

impl Talks {
    /// Collects them; `counts` says of each partner whether it has a message that counts.
    pub(super) fn of(
        sources: &[Source],
        settled: &Settled,
        partners: &Lists<HandleId>,
        counts: &[bool],
        called: &Called,
    ) -> Self {
        let mut talks = Self {
            keys: called.book.keys(&called.partners),
            handles: partners.iter().map(|own| own[0]).collect(),
            ..Self::default()
        };
        let mut numbers = HashMap::<(&str, String), u32, RandomState>::default();
        let mut own = Vec::new();
        // Chats of one account stand together.
        let mut last = None;
        for conversation in &settled.conversations {
            let chat = conversation.chat_of(sources);
            own.clear();
            own.extend(conversation.all_partners().filter(|partner| counts[*partner as usize]));
            own.sort_unstable();
            own.dedup();
            let place = (chat.channel.as_str(), &*conversation.staff);
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
        let numbers = book.add(&names, |name| name);
        let keys = book.keys(&numbers);
        assert_eq!(keys, [numbers[2], 0, numbers[2], numbers[2]]);
        assert_eq!(book.find("громова ирина"), Some(numbers[2]));
        assert_eq!(book.words(numbers[0]).own().collect::<Vec<_>>(), ["громова", "ирина"]);
        assert_eq!(book.words(numbers[0]).all().count(), 3);
        assert!(book.is_full(keys[0]) && !book.is_full(0));
    }
}
