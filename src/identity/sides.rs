//! Who of the authors is the business and who is a client.
//!
//! Some exports say it; a WhatsApp text does not. The order of evidence: the settings, the owner of the export, the
//! title of a chat (the partner gives the title, so the other author is staff), and last the author who takes part in
//! most one-to-one chats. A chat that stays undecided is left out and said so.

use std::sync::Arc;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use smallvec::SmallVec;

use super::author_keys::name_key;
use super::staff_book::{Sides, StaffBook, is_excluded, is_one_to_one};
use crate::model::chat::{Author, Chat, Side};
use crate::model::ledger::SkipReason;
use crate::model::name::plain_name;
use crate::model::params::Params;
use crate::model::shared_texts::SharedTexts;
use crate::model::sorted_set::SortedSet;
use crate::model::source::Source;

/// What an author of a conversation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The business.
    Business,
    /// The partner of that number in `Settled::partners`.
    Partner(u32),
    /// Messages with the partner of that number whose direction is not stated.
    Unstated(u32),
}

/// A chat whose sides are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    /// Index of the source.
    pub source: u32,
    /// Index of the chat in its source.
    pub chat: u32,
    /// Several people may write; what they wrote counts, what the business wrote belongs to no one.
    pub is_group: bool,
    /// Name of the staff account through which it ran; may be empty.
    pub staff: Arc<str>,
    /// What each author is, by the chat's numbering.
    pub roles: SmallVec<[Role; 2]>,
    /// The partner of a private conversation; every author of a group is one of their own.
    pub partner: Option<u32>,
}

/// All conversations that count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settled {
    /// Conversations, in the order of sources and chats.
    pub conversations: Vec<Conversation>,
    /// Names of their partners as the chats show them; may be empty.
    pub partners: Vec<String>,
    /// One-to-one chats that the settings leave out or whose people they all call staff.
    pub hidden: u64,
    /// Channels with messages that are left out because nobody can tell who wrote them.
    pub sideless: SortedSet<String>,
}

/// How many chats are judged side by side before they are taken down in their order.
const CHUNK: usize = 1 << 14;

/// Finds the sides of every chat. Chats that do not count leave the account of messages for that of items left out.
pub fn settle(sources: &mut [Source], params: &Params) -> Settled {
    let (mut settled, mut accounts) = (Settled::default(), SharedTexts::default());
    for tallied in sources.iter().filter_map(|source| source.data.tallied.as_ref()) {
        settled.hidden += tallied.hidden;
        settled.sideless.extend(tallied.sideless.iter().cloned());
    }
    let numbered = |(index, source): (usize, &Source)| {
        (0..source.data.chats.len()).map(move |number| (index as u32, number as u32))
    };
    let places: Vec<(u32, u32)> = sources.iter().enumerate().flat_map(numbered).collect();
    let chat_at = |source: u32, number: u32| {
        let source = &sources[source as usize];
        (source, &source.data.chats[number as usize])
    };
    let staff = StaffBook::learn(sources, params);
    let staff_names: Vec<String> = params.staff.names.iter().map(|name| name_key(name)).collect();
    let judge = |(source, number): &(u32, u32)| {
        let (source, chat) = chat_at(*source, *number);
        (staff.judge(source, chat, params), is_hidden(source, chat, &staff_names, params))
    };
    let mut left_out = Vec::new();
    for some in places.chunks(CHUNK) {
        let judged: Vec<_> = some.par_iter().map(judge).collect();
        for (&(source, number), (sides, is_hidden)) in some.iter().zip(judged) {
            settled.hidden += u64::from(is_hidden);
            let (_, chat) = chat_at(source, number);
            match sides {
                Ok(sides) => {
                    let staff = accounts.of(&sides.staff);
                    settled.add((source, number), chat, (&sides, staff));
                }
                Err(reason) => {
                    if reason == SkipReason::StaffUnknown && chat.messages() > 0 {
                        settled.sideless.insert(chat.channel.clone());
                    }
                    left_out.push((source as usize, number as usize, reason));
                }
            }
        }
    }
    for (index, number, reason) in left_out {
        let data = &mut sources[index].data;
        let (count, places) = (data.chats[number].messages(), data.chats[number].places.clone());
        data.ledger.messages -= count.min(data.ledger.messages);
        data.ledger.skip_many(reason, count, &places);
    }
    settled
}

impl Settled {
    fn add(&mut self, (source, number): (u32, u32), chat: &Chat, (sides, staff): (&Sides, Arc<str>)) {
        let partner = (!sides.is_group).then(|| self.partner(partner_name(chat, &sides.of_authors)));
        let mut roles = SmallVec::with_capacity(chat.authors.len());
        for (author, side) in chat.authors.iter().zip(&sides.of_authors) {
            roles.push(match (side, partner) {
                (Side::Business, _) => Role::Business,
                (Side::Unstated, Some(partner)) => Role::Unstated(partner),
                (_, Some(partner)) => Role::Partner(partner),
                (_, None) => Role::Partner(self.partner(&author.name)),
            });
        }
        let is_group = sides.is_group;
        self.conversations.push(Conversation { source, chat: number, is_group, staff, roles, partner });
    }

    fn partner(&mut self, name: &str) -> u32 {
        self.partners.push(plain_name(name));
        self.partners.len() as u32 - 1
    }
}

/// The name of the partner of a private chat: that of the author on the other side, else the title.
fn partner_name<'a>(chat: &'a Chat, sides: &[Side]) -> &'a str {
    let others = chat.authors.iter().zip(sides).filter(|(_, side)| **side != Side::Business);
    others.map(|(author, _)| author.name.as_str()).find(|name| !name.is_empty()).unwrap_or(&chat.title)
}

/// Whether the settings keep a chat with somebody out of the figures; they name staff by these keys.
fn is_hidden(source: &Source, chat: &Chat, staff_names: &[String], params: &Params) -> bool {
    let is_named = |author: &Author| staff_names.contains(&name_key(&author.name));
    let all_staff = || !staff_names.is_empty() && chat.authors.len() > 1 && chat.authors.iter().all(is_named);
    is_one_to_one(chat) && (is_excluded(source, chat, params) || all_staff()) && chat.messages() > 0
}

impl Conversation {
    /// The chat that it is.
    pub fn chat_of<'a>(&self, sources: &'a [Source]) -> &'a Chat {
        &sources[self.source as usize].data.chats[self.chat as usize]
    }

    /// All its partners.
    pub fn all_partners(&self) -> impl Iterator<Item = u32> + '_ {
        let of_authors = self.roles.iter().filter_map(|role| match role {
            Role::Partner(partner) | Role::Unstated(partner) => Some(*partner),
            Role::Business => None,
        });
        self.partner.into_iter().chain(of_authors)
    }
}
