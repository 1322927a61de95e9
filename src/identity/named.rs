//! Names of records and of those who talk, as linking by name looks at them.

use std::collections::{BTreeSet, HashMap};

use foldhash::fast::RandomState;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::handles::HandleId;
use super::name_key::{is_full, name_key};
use super::records::LinkedRecord;
use super::sides::Settled;
use crate::model::name::is_phone;
use crate::model::source::Source;

/// Keys of names under numbers; 0 is no name.
#[derive(Debug)]
pub(super) struct Keys {
    numbers: HashMap<String, u32, RandomState>,
    texts: Vec<String>,
}

impl Default for Keys {
    fn default() -> Self {
        let numbers = std::iter::once((String::new(), 0)).collect();
        Self { numbers, texts: vec![String::new()] }
    }
}

impl Keys {
    fn number(&mut self, key: String) -> u32 {
        if let Some(number) = self.numbers.get(&key) {
            return *number;
        }
        let number = self.texts.len() as u32;
        self.texts.push(key.clone());
        self.numbers.insert(key, number);
        number
    }

    /// The number of the key of a name; `None` where nobody has it.
    pub(super) fn find(&self, key: &str) -> Option<u32> {
        self.numbers.get(key).copied()
    }

    /// The key of a number.
    pub(super) fn text(&self, number: u32) -> &str {
        &self.texts[number as usize]
    }

    /// Whether a key names somebody in full.
    pub(super) fn is_full(&self, number: u32) -> bool {
        is_full(self.text(number))
    }

    /// The keys of the names of records, in their order.
    pub(super) fn of_records(&mut self, records: &[LinkedRecord], sources: &[Source]) -> Vec<u32> {
        let keys: Vec<String> =
            records.par_iter().map(|record| name_key(&record.row(sources).name)).collect();
        keys.into_iter().map(|key| self.number(key)).collect()
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
    /// Key of each partner's name; 0 where there is none, or where the name is a number.
    pub(super) keys: Vec<u32>,
    /// The first handle of each partner.
    pub(super) handles: Vec<HandleId>,
}

impl Talks {
    /// Collects them; `counts` says of each partner whether it has a message that counts.
    pub(super) fn of(
        sources: &[Source],
        settled: &Settled,
        partners: &[Vec<HandleId>],
        counts: &[bool],
        keys: &mut Keys,
    ) -> Self {
        let key = |partner: &super::sides::Partner| {
            if is_phone(&partner.name) { String::new() } else { name_key(&partner.name) }
        };
        let texts: Vec<String> = settled.partners.par_iter().map(key).collect();
        let mut talks = Self {
            keys: texts.into_iter().map(|text| keys.number(text)).collect(),
            handles: partners.iter().map(|own| own[0]).collect(),
            ..Self::default()
        };
        let mut numbers = HashMap::<(&str, String), u32>::new();
        for conversation in &settled.conversations {
            let chat = &sources[conversation.source as usize].data.chats[conversation.chat as usize];
            let own: BTreeSet<u32> =
                conversation.all_partners().filter(|partner| counts[*partner as usize]).collect();
            let account = (chat.channel.as_str(), conversation.staff.to_lowercase());
            let account = *numbers.entry(account).or_insert_with_key(|(channel, staff)| {
                talks.accounts.push(((*channel).to_owned(), staff.clone()));
                talks.accounts.len() as u32 - 1
            });
            let source = conversation.source;
            talks.all.extend(own.into_iter().map(|partner| Talk { partner, account, source }));
        }
        talks
    }

    /// The key of a partner's name.
    pub(super) fn key(&self, talk: Talk) -> u32 {
        self.keys[talk.partner as usize]
    }

    /// The handle of a partner.
    pub(super) fn handle(&self, talk: Talk) -> HandleId {
        self.handles[talk.partner as usize]
    }
}
