//! Decides who is who once everything is gathered.

use std::sync::Arc;

use super::gather::{Account, Gathered, Head, RawChat, Writer};
use crate::model::chat::{Author, ChatKind, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::{SourceData, SourceKind};

/// The account that Telegram itself writes from: codes and notices.
const SERVICE_ACCOUNT: &str = "777000";

/// How many participants `inspect` is told of.
const MOST_PARTICIPANTS: usize = 1_000;

/// What a gathered export says.
pub(super) fn settle(gathered: Gathered) -> SourceData {
    let mut source = SourceData {
        kind: SourceKind::Messenger,
        channel: Some("telegram".to_owned()),
        people: gathered.people,
        ..SourceData::default()
    };
    let business = match gathered.account {
        Some(account) => {
            source.owner.handles = account.handles();
            Business::stated(account, &gathered.chats)
        }
        None => infer(&gathered.chats).unwrap_or_default(),
    };
    if source.owner.handles.is_empty() {
        source.owner.handles = business.id.iter().map(|id| platform(id)).collect();
    }
    source.owner.names =
        Some(business.name.to_string()).filter(|name| !name.is_empty()).into_iter().collect();
    source.chats.reserve_exact(gathered.chats.len());
    for mut chat in gathered.chats {
        source.attached.extend(std::mem::take(&mut chat.attached));
        match kind_of(&chat) {
            Ok(kind) => keep(*chat, kind, &business, &mut source),
            Err(reason) => {
                source.ledger.merge(&chat.ledger);
                source.ledger.skip_many(reason, chat.counts.messages(), &chat.counts.places);
            }
        }
    }
    describe(&mut source, business.is_known());
    source
}

/// The side of the account owner.
#[derive(Debug, Clone, Default)]
struct Business {
    id: Option<String>,
    name: Arc<str>,
}

impl Business {
    /// The owner as the account states him; without a name there, under the name he writes with.
    fn stated(account: Account, chats: &[Box<RawChat>]) -> Self {
        let mut business =
            Self { id: Some(account.id).filter(|id| !id.is_empty()), name: account.name.into() };
        if business.name.is_empty() {
            let mut writers = chats.iter().flat_map(|chat| &chat.writers);
            let own = writers.find(|writer| business.is(writer) && !writer.name.is_empty());
            business.name = own.map_or(business.name, |writer| writer.name.as_str().into());
        }
        business
    }

    fn is_known(&self) -> bool {
        self.id.is_some() || !self.name.is_empty()
    }

    fn is(&self, writer: &Writer) -> bool {
        match &writer.id {
            Some(id) => self.id.as_ref() == Some(id),
            None => !writer.name.is_empty() && *writer.name == *self.name,
        }
    }
}

/// The kind of a chat, or why it is no conversation with clients.
fn kind_of(chat: &RawChat) -> Result<ChatKind, SkipReason> {
    match chat.head.kind.as_deref().unwrap_or_default() {
        "personal_chat" if chat.head.id.as_deref() == Some(SERVICE_ACCOUNT) => Err(SkipReason::Bot),
        "personal_chat" => Ok(ChatKind::Private),
        "bot_chat" | "verify_codes" => Err(SkipReason::Bot),
        "saved_messages" => Err(SkipReason::SavedMessages),
        "replies" => Err(SkipReason::BroadcastChannel),
        other if other.contains("group") => Ok(ChatKind::Group),
        other if other.contains("channel") => Err(SkipReason::BroadcastChannel),
        _ => Ok(ChatKind::Unknown),
    }
}

/// Whether a writer of a private chat is the one the chat is named after. Only the partner's account can be a deleted one.
fn is_partner(writer: &Writer, chat: &RawChat) -> bool {
    match &writer.id {
        Some(id) => chat.head.id.as_ref() == Some(id),
        None => writer.name.is_empty() || chat.head.name.as_ref() == Some(&writer.name),
    }
}

/// Finds the owner of an export that does not name him: whoever is not the partner in most private chats.
fn infer(chats: &[Box<RawChat>]) -> Option<Business> {
    let mut votes = SortedMap::<&str, (u32, &Writer)>::new();
    for chat in chats.iter().filter(|chat| kind_of(chat) == Ok(ChatKind::Private)) {
        let others: Vec<_> = chat.writers.iter().filter(|writer| !is_partner(writer, chat)).collect();
        // Two who are both not the partner: the chat does not tell.
        if others.len() > 1 && others.len() == chat.writers.len() {
            continue;
        }
        for writer in others {
            let key = writer.id.as_deref().unwrap_or(&writer.name);
            votes.entry(key).or_insert((0, writer)).0 += 1;
        }
    }
    let most = votes.values().map(|(count, _)| *count).max()?;
    let (_, writer) = votes.into_values().find(|(count, _)| *count == most)?;
    Some(Business { id: writer.id.clone(), name: writer.name.as_str().into() })
}

/// Takes a conversation into the source.
fn keep(mut chat: RawChat, kind: ChatKind, business: &Business, source: &mut SourceData) {
    source.ledger.merge(&chat.ledger);
    source.detail.span.merge(&chat.span);
    source.detail.media += chat.service_media;
    let (authors, indices) = authors(&chat, kind, business);
    leave_out_channels(&chat, &indices, source);
    let Head { name: title, id, .. } = std::mem::take(&mut chat.head);
    let mut kept = chat.counted(kind, &indices);
    if kept.cells.is_empty() {
        return;
    }
    kept.title = title.unwrap_or_default();
    kept.staff_account = Some(Arc::clone(&business.name)).filter(|name| !name.is_empty());
    kept.authors = authors;
    if kind == ChatKind::Private {
        kept.partner = id.iter().filter(|id| *id != "0").map(|id| platform(id)).collect();
    }
    kept.give_back_room();
    source.ledger.messages += kept.messages();
    source.chats.push(kept);
}

/// Accounts for what channels wrote, the writers without an author.
fn leave_out_channels(chat: &RawChat, indices: &[Option<u32>], source: &mut SourceData) {
    let mut counts = vec![0; indices.len()];
    for cell in &chat.counts.cells {
        if let Some(count) = counts.get_mut(cell.author as usize) {
            *count += u64::from(cell.messages);
        }
    }
    for ((writer, index), count) in chat.writers.iter().zip(indices).zip(counts) {
        if index.is_none() {
            source.ledger.skip_many(SkipReason::BroadcastChannel, count, &writer.places);
        }
    }
}

/// The authors of a chat, and the author of each writer. Channels that write in a group are no authors; in a private
/// chat all that the partner wrote is one author's, with and without id.
fn authors(chat: &RawChat, kind: ChatKind, business: &Business) -> (Vec<Author>, Vec<Option<u32>>) {
    let mut authors: Vec<Author> = Vec::new();
    let mut partner = None;
    let indices = chat.writers.iter().map(|writer| {
        let is_partner = kind == ChatKind::Private && is_partner(writer, chat);
        if kind != ChatKind::Private && writer.is_channel {
            return None;
        }
        if is_partner && partner.is_some() {
            return partner;
        }
        let index = authors.len() as u32;
        authors.push(author(writer, kind, side(writer, is_partner, business)));
        if is_partner {
            partner = Some(index);
        }
        Some(index)
    });
    let indices = indices.collect();
    let title = chat.head.name.as_deref().unwrap_or_default();
    if let Some(index) = partner
        && let Some(partner) = authors.get_mut(index as usize)
    {
        if partner.name.is_empty() {
            title.clone_into(&mut partner.name);
        }
        if let Some(id) = &chat.head.id {
            partner.handles = [platform(id)].into();
        }
    }
    (authors, indices)
}

fn side(writer: &Writer, is_partner: bool, business: &Business) -> Side {
    if is_partner {
        Side::Client
    } else if !business.is_known() {
        Side::Unknown
    } else if business.is(writer) {
        Side::Business
    } else {
        Side::Client
    }
}

fn author(writer: &Writer, kind: ChatKind, side: Side) -> Author {
    let handle = match &writer.id {
        Some(id) => Some(platform(id)),
        // In a private chat the chat itself says who the partner is.
        None if kind == ChatKind::Private || writer.name.is_empty() => None,
        None => Some(RawHandle::Name("telegram".to_owned(), writer.name.clone())),
    };
    Author { name: writer.name.clone(), handles: handle.into_iter().collect(), side }
}

fn platform(id: &str) -> RawHandle {
    RawHandle::Platform("telegram".to_owned(), id.to_owned())
}

/// Fills in what `inspect` shows.
fn describe(source: &mut SourceData, is_owner_known: bool) {
    let mut names = SortedSet::new();
    let (mut inbound, mut outbound) = (0, 0);
    for chat in &source.chats {
        for author in &chat.authors {
            let participants = &mut source.detail.participants;
            if participants.len() < MOST_PARTICIPANTS
                && !author.name.is_empty()
                && names.insert(author.name.as_str())
            {
                participants.push(author.name.clone());
            }
        }
        for cell in &chat.cells {
            source.detail.media += u64::from(cell.media);
            match chat.authors.get(cell.author as usize).map(|author| author.side) {
                Some(Side::Business) => outbound += u64::from(cell.messages),
                Some(Side::Client) => inbound += u64::from(cell.messages),
                _ => {}
            }
        }
    }
    if is_owner_known {
        source.detail.inbound = Some(inbound);
        source.detail.outbound = Some(outbound);
    }
}
