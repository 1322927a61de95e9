//! Who of the authors is the business and who is a client.
//!
//! Some exports say it; a WhatsApp text does not. The order of evidence: the settings, the owner of the export, the
//! title of a chat (the partner gives the title, so the other author is staff), and last the author who takes part in
//! most one-to-one chats. A chat that stays undecided is left out and said so.

use std::collections::BTreeSet;

use smallvec::SmallVec;

use super::author_keys::name_key;
use super::staff_book::{Sides, StaffBook, is_excluded, is_one_to_one};
use crate::model::chat::{Author, Chat, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::name::{is_phone, plain_name};
use crate::model::params::Params;
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

/// What exports state of each partner, none of it empty. Linking numbers it, and nothing else asks for it.
pub type Stated = Vec<Vec<RawHandle>>;

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
    pub staff: String,
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
    pub sideless: BTreeSet<String>,
}

/// Finds the sides of every chat. Chats that do not count leave the account of messages for that of items left out.
pub fn settle(sources: &mut [Source], params: &Params) -> (Settled, Stated) {
    let staff = StaffBook::learn(sources, params);
    let (mut settled, mut stated) = (Settled::default(), Stated::new());
    let mut left_out = Vec::new();
    for (index, source) in sources.iter().enumerate() {
        if let Some(tallied) = &source.data.tallied {
            settled.hidden += tallied.hidden;
            settled.sideless.extend(tallied.sideless.iter().cloned());
        }
        for (number, chat) in source.data.chats.iter().enumerate() {
            settled.hidden += u64::from(is_hidden(source, chat, params));
            match staff.judge(source, chat, params) {
                Ok(sides) => {
                    let place = (index as u32, number as u32);
                    Adding { settled: &mut settled, stated: &mut stated }.add(place, chat, &sides);
                }
                Err(reason) => {
                    if reason == SkipReason::StaffUnknown && chat.messages() > 0 {
                        settled.sideless.insert(chat.channel.clone());
                    }
                    left_out.push((index, number, reason));
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
    (settled, stated)
}

/// Conversations while they are added.
struct Adding<'a> {
    settled: &'a mut Settled,
    stated: &'a mut Stated,
}

impl Adding<'_> {
    fn add(&mut self, (source, number): (u32, u32), chat: &Chat, sides: &Sides) {
        let partner = (!sides.is_group).then(|| self.private_partner(chat, &sides.of_authors));
        let mut roles = SmallVec::with_capacity(chat.authors.len());
        for (author, side) in chat.authors.iter().zip(&sides.of_authors) {
            roles.push(match (side, partner) {
                (Side::Business, _) => Role::Business,
                (Side::Unstated, Some(partner)) => Role::Unstated(partner),
                (_, Some(partner)) => Role::Partner(partner),
                (_, None) => Role::Partner(self.partner(author_handles(chat, author), &author.name)),
            });
        }
        let (is_group, staff) = (sides.is_group, sides.staff.clone());
        self.settled.conversations.push(Conversation {
            source,
            chat: number,
            is_group,
            staff,
            roles,
            partner,
        });
    }

    /// The partner of a private chat: what the export says of it and of the author on the other side, else the title.
    fn private_partner(&mut self, chat: &Chat, sides: &[Side]) -> u32 {
        let others = || {
            chat.authors
                .iter()
                .zip(sides)
                .filter(|(_, side)| **side != Side::Business)
                .map(|(author, _)| author)
        };
        let mut handles = chat.partner.clone();
        for handle in others().flat_map(|author| &author.handles) {
            if !handles.contains(handle) {
                handles.push(handle.clone());
            }
        }
        // A number in the title stays a key, under whatever name its owner writes.
        let title = title_handle(chat);
        let is_number = matches!(title, RawHandle::Phone(_)) && chat.channel == "whatsapp";
        let has_phone = handles.iter().any(|handle| matches!(handle, RawHandle::Phone(_)));
        if handles.is_empty() || (is_number && !has_phone) {
            handles.push(title);
        }
        let name = others().map(|author| author.name.as_str()).find(|name| !name.is_empty());
        self.partner(handles, name.unwrap_or(&chat.title))
    }

    fn partner(&mut self, handles: Vec<RawHandle>, name: &str) -> u32 {
        self.stated.push(handles);
        self.settled.partners.push(plain_name(name));
        self.settled.partners.len() as u32 - 1
    }
}

/// The handles of a member of a group: what the export says, else the name under which they write, known or not.
fn author_handles(chat: &Chat, author: &Author) -> Vec<RawHandle> {
    if author.handles.is_empty() {
        return vec![RawHandle::Name(chat.channel.clone(), plain_name(&author.name))];
    }
    author.handles.clone()
}

/// The handle that a title stands for: a number, else a saved name.
fn title_handle(chat: &Chat) -> RawHandle {
    let title = plain_name(&chat.title);
    if is_phone(&title) { RawHandle::Phone(title) } else { RawHandle::Name(chat.channel.clone(), title) }
}

/// Whether the settings keep a chat with somebody out of the figures.
fn is_hidden(source: &Source, chat: &Chat, params: &Params) -> bool {
    let is_named =
        |author: &Author| params.staff.names.iter().any(|name| name_key(name) == name_key(&author.name));
    let all_staff = || chat.authors.len() > 1 && chat.authors.iter().all(is_named);
    is_one_to_one(chat) && (is_excluded(source, chat, params) || all_staff()) && chat.messages() > 0
}

impl Conversation {
    /// All its partners.
    pub fn all_partners(&self) -> impl Iterator<Item = u32> + '_ {
        let of_authors = self.roles.iter().filter_map(|role| match role {
            Role::Partner(partner) | Role::Unstated(partner) => Some(*partner),
            Role::Business => None,
        });
        self.partner.into_iter().chain(of_authors)
    }
}
