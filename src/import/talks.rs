//! Messages that a format hands over one by one, gathered into chats: what logs, pages and texts have in common behind
//! their notation.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher as _;
use std::sync::Arc;

use foldhash::fast::{FixedState, RandomState};
use indexmap::IndexMap;

use super::ReadContext;
use super::clock::Clock;
use super::error::{ImportError, ImportErrorKind};
use crate::model::chat::{Author, Chat, ChatKind, MessageTraits, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::source::{MOST_PARTICIPANTS, SourceData, SourceKind};
use crate::model::time::Stamp;

/// The conversation that a message belongs to.
#[derive(Debug)]
pub(super) struct Talk<'a> {
    /// Channel id.
    pub(super) channel: &'a str,
    /// What is the same for all messages of the conversation and for no others.
    pub(super) key: &'a str,
    pub(super) kind: ChatKind,
    /// Name of the partner or of the group; empty where there is none.
    pub(super) title: &'a str,
    /// What the export says of the partner of a private chat.
    pub(super) partner: Vec<RawHandle>,
    /// The business's account through which it runs.
    pub(super) account: Option<Arc<str>>,
}

/// Whoever wrote.
#[derive(Debug)]
pub(super) struct Speaker<'a> {
    pub(super) side: Side,
    /// Name; may be empty.
    pub(super) name: &'a str,
    /// What else is said of them, beside what is said of the partner.
    pub(super) handles: Vec<RawHandle>,
}

/// When and how.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    pub(super) stamp: Stamp,
    pub(super) traits: MessageTraits,
    /// Line or item number.
    pub(super) place: u64,
}

/// Whether messages stand in the order of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// As they were written; what stands first among equal times was first.
    AsWritten,
    /// In any: their times alone count.
    Any,
}

/// Chats while they are gathered.
pub(super) struct Talks {
    /// What is known so far; readers may add owners, people and notices.
    pub(super) data: SourceData,
    clock: Clock,
    /// The account that the settings name.
    account: Option<Arc<str>>,
    order: Order,
    slots: IndexMap<String, Slot, RandomState>,
    participants: HashSet<String, RandomState>,
    seen: HashSet<u64, FixedState>,
    /// Room in which keys are put together.
    key: String,
}

struct Slot {
    chat: usize,
    authors: HashMap<String, u32, RandomState>,
}

impl Talks {
    /// An empty source of a messenger; `channel` where all of it is on one.
    pub(super) fn new(context: &ReadContext<'_>, channel: Option<&str>, order: Order) -> Self {
        let data = SourceData {
            kind: SourceKind::Messenger,
            channel: context.rule.channel.clone().or_else(|| channel.map(str::to_owned)),
            ..SourceData::default()
        };
        Self {
            data,
            clock: Clock::new(context.params.zone),
            account: context.rule.staff_account.clone(),
            order,
            slots: IndexMap::default(),
            participants: HashSet::default(),
            seen: HashSet::default(),
            key: String::new(),
        }
    }

    /// Whether what these bytes stand for was met before; remembers it.
    pub(super) fn is_repeated(&mut self, identity: &[u8]) -> bool {
        let hash = self.seen.hasher().hash_one(identity);
        !self.seen.insert(hash)
    }

    /// Counts a message.
    pub(super) fn add(&mut self, talk: Talk<'_>, speaker: Speaker<'_>, said: Said) {
        self.note(speaker.side, said);
        self.data.ledger.messages += 1;
        self.name(speaker.name);
        let at = self.clock.of_stamp(said.stamp);
        let (chat, author) = self.place(talk, speaker);
        self.data.chats[chat].add(author, at, said.traits, said.place);
    }

    /// Counts what stands where a message does and is none in an audit: a reaction, an edit, a withdrawal.
    pub(super) fn mark(&mut self, side: Side, name: &str, said: Said) {
        self.note(side, said);
        self.name(name);
        self.data.ledger.system += 1;
        self.data.detail.marks += 1;
    }

    /// Counts a message that was deleted.
    pub(super) fn deleted(&mut self, side: Side, name: &str, said: Said) {
        self.note(side, Said { traits: MessageTraits::default(), ..said });
        self.name(name);
        self.data.ledger.system += 1;
        self.data.detail.deleted += 1;
    }

    /// Counts a line of the service, at the time that it states.
    pub(super) fn service(&mut self, stamp: Option<Stamp>) {
        self.data.ledger.system += 1;
        if let Some(stamp) = stamp {
            self.data.detail.span.add(stamp);
        }
    }

    /// Leaves something out.
    pub(super) fn skip(&mut self, reason: SkipReason, place: u64) {
        self.data.ledger.skip(reason, place);
    }

    /// Takes down a name for `inspect`.
    pub(super) fn name(&mut self, name: &str) {
        if !name.is_empty()
            && self.participants.len() < MOST_PARTICIPANTS
            && !self.participants.contains(name)
        {
            self.participants.insert(name.to_owned());
            self.data.detail.participants.push(name.to_owned());
        }
    }

    /// Puts a conversation of which no message names the partner into that of a client, where both are of one document that holds
    /// no other.
    pub(super) fn unite(&mut self, channel: &str, unnamed: &str, client: &str) {
        let account = self.account.as_deref().unwrap_or_default();
        let mut find = |key: &str| {
            join(&mut self.key, [channel, account, key]);
            self.slots.get(self.key.as_str()).map(|slot| slot.chat)
        };
        let (Some(from), Some(to)) = (find(unnamed), find(client)) else { return };
        let empty = Chat::new(channel, ChatKind::Private, "");
        let mut part = std::mem::replace(&mut self.data.chats[from], empty);
        let chat = &mut self.data.chats[to];
        let before = chat.authors.len() as u32;
        part.renumber(|author| Some(author + before));
        chat.authors.append(&mut part.authors);
        chat.append(part);
    }

    /// The source, its chats sealed.
    pub(super) fn finish(mut self) -> SourceData {
        self.data.chats.retain(|chat| !chat.authors.is_empty());
        for chat in &mut self.data.chats {
            if self.order == Order::Any {
                chat.forget_order();
            }
            chat.seal();
        }
        let mut channels = self.data.chats.iter().map(|chat| &chat.channel);
        if let Some(first) = channels.next() {
            let is_only = channels.all(|channel| channel == first);
            self.data.channel = is_only.then(|| first.clone());
        }
        let detail = &mut self.data.detail;
        if detail.inbound.is_some() || detail.outbound.is_some() {
            detail.inbound.get_or_insert(0);
            detail.outbound.get_or_insert(0);
        }
        self.data
    }

    /// What `inspect` is told of a message.
    fn note(&mut self, side: Side, said: Said) {
        let detail = &mut self.data.detail;
        detail.span.add(said.stamp);
        detail.media += u64::from(said.traits.media);
        match side {
            Side::Client => *detail.inbound.get_or_insert(0) += 1,
            Side::Business => *detail.outbound.get_or_insert(0) += 1,
            Side::Unknown | Side::Unstated => {}
        }
    }

    /// The chat of a message and its author there; what is new is made, and what is said of it for the first time is added.
    fn place(&mut self, talk: Talk<'_>, speaker: Speaker<'_>) -> (usize, u32) {
        let account = self.account.clone().or(talk.account);
        let key = &mut self.key;
        join(key, [talk.channel, account.as_deref().unwrap_or_default(), talk.key]);
        let (chats, order) = (&mut self.data.chats, self.order);
        let known = self.slots.get_index_of(key.as_str());
        let place = known.unwrap_or_else(|| {
            let mut chat = Chat::new(talk.channel, talk.kind, talk.title);
            chat.staff_account = account;
            if order == Order::Any {
                chat.turns.forget_sequence();
            }
            chats.push(chat);
            let slot = Slot { chat: chats.len() - 1, authors: HashMap::default() };
            self.slots.insert_full(key.clone(), slot).0
        });
        let slot = &mut self.slots[place];
        let chat = &mut chats[slot.chat];
        if chat.title.is_empty() {
            talk.title.clone_into(&mut chat.title);
        }
        for handle in talk.partner {
            if !chat.partner.contains(&handle) {
                chat.partner.push(handle);
            }
        }
        author_key(key, chat, &speaker);
        let known = slot.authors.get(key.as_str()).copied();
        let author = known.unwrap_or_else(|| {
            let author = chat.authors.len() as u32;
            chat.authors.push(Author::new("", speaker.side));
            slot.authors.insert(key.clone(), author);
            author
        });
        let known = &mut chat.authors[author as usize];
        if known.name.is_empty() {
            speaker.name.clone_into(&mut known.name);
        }
        for handle in speaker.handles {
            if !known.handles.contains(&handle) {
                known.handles.push(handle);
            }
        }
        (slot.chat, author)
    }
}

/// Writes parts into a key, in the place of what stood there.
fn join<const N: usize>(key: &mut String, parts: [&str; N]) {
    key.clear();
    for part in parts {
        key.push_str(part);
        key.push('\u{1f}');
    }
}

/// Writes what tells the authors of a chat apart: in a private chat its sides where they are stated, else who wrote.
fn author_key(key: &mut String, chat: &Chat, speaker: &Speaker<'_>) {
    let side = match speaker.side {
        Side::Business => "business",
        Side::Client => "client",
        Side::Unknown => "unknown",
        Side::Unstated => "unstated",
    };
    let is_stated = matches!(speaker.side, Side::Business | Side::Client);
    match speaker.handles.first() {
        _ if chat.kind == ChatKind::Private && is_stated => join(key, [side]),
        Some(handle) => join(key, [side, handle.text()]),
        None => join(key, [side, speaker.name]),
    }
}

/// A source in which there is something.
///
/// # Errors
///
/// When it holds no item: a file of chats is not empty, so its layout was not the one it was taken for.
pub(super) fn with_messages(data: SourceData) -> Result<SourceData, ImportError> {
    if data.ledger.items() == 0 {
        return Err(ImportErrorKind::NothingFound("messages").into());
    }
    Ok(data)
}
