//! From a page to the conversation it is a part of.

use super::page::{CHANNEL, Page, Writer};
use super::place;
use crate::import::ReadContext;
use crate::model::chat::{Author, Chat, ChatKind, RawHandle, Side};
use crate::model::source::{Detail, Owner, SourceData, SourceKind};

/// Notice: a page ends before its closing tags.
pub(super) const NOTICE_CUT_OFF: &str = "vk-page-cut-off";

/// Peers above this number are conversations of several people.
const GROUPS_FROM: i64 = 2_000_000_000;

/// Participants that are listed.
const PARTICIPANTS: usize = 1_000;

/// What a page gives: one conversation, or nothing when it is another page of the archive.
pub(super) fn source(page: Page, context: &ReadContext<'_>) -> SourceData {
    let place = place::conversation(context.path);
    let link_to_start = page.link_to_start.as_deref().unwrap_or("index.html");
    let export_root = match &place {
        Some((_, root)) => Some(root.clone()),
        // Without the name of its folder a page of messages is an export of its own.
        None if page.ledger.items() > 0 => None,
        None => place::root(context.path, link_to_start),
    };
    let mut data = SourceData {
        kind: SourceKind::Messenger,
        channel: Some(CHANNEL.to_owned()),
        export_root,
        owner: Owner { names: Vec::new(), handles: page.owner.iter().map(|id| platform(id)).collect() },
        ledger: page.ledger.clone(),
        detail: Detail { span: page.span, media: page.media, deleted: page.deleted, ..Detail::default() },
        ..SourceData::default()
    };
    if !page.closed {
        data.detail.notices.push(NOTICE_CUT_OFF.to_owned());
    }
    if page.chat.cells.is_empty() {
        return data;
    }
    let of_owner = |author: u32| page.writers.get(author as usize).is_some_and(|writer| writer.id.is_none());
    let outbound = page.chat.cells.iter().filter(|cell| of_owner(cell.author));
    let outbound: u64 = outbound.map(|cell| u64::from(cell.messages)).sum();
    data.detail.outbound = Some(outbound);
    data.detail.inbound = Some(page.ledger.messages - outbound);
    data.detail.participants = participants(&page.writers);
    data.chats.push(conversation(page, place.map(|(peer, _)| peer), context));
    data
}

/// Names of those who wrote, the owner first.
fn participants(writers: &[Writer]) -> Vec<String> {
    let (owner, others): (Vec<_>, Vec<_>) = writers.iter().partition(|writer| writer.id.is_none());
    owner.into_iter().chain(others).take(PARTICIPANTS).map(|writer| writer.name.clone()).collect()
}

/// The conversation of a page, with the peer that its path names.
fn conversation(page: Page, peer: Option<i64>, context: &ReadContext<'_>) -> Chat {
    let Page { owner, title, writers, mut chat, newest_first, .. } = page;
    let mut others = writers.iter().filter_map(|writer| writer.id.as_ref());
    let partner = match peer {
        Some(peer) => Some(peer.to_string()),
        None => others.next().filter(|_| others.next().is_none()).cloned(),
    };
    let several = writers.iter().filter(|writer| writer.id.is_some()).count() > 1;
    chat.kind = match peer {
        Some(peer) if peer >= GROUPS_FROM => ChatKind::Group,
        None if several => ChatKind::Group,
        _ => ChatKind::Private,
    };
    chat.staff_account.clone_from(&context.rule.staff_account);
    title.trim().clone_into(&mut chat.title);
    chat.partner = partner.iter().map(|id| platform(id)).collect();
    let private_partner = partner.filter(|_| chat.kind == ChatKind::Private);
    let order = order_authors(&mut chat, &writers, owner.as_deref(), private_partner.as_deref());
    chat.renumber(|author| order.get(author as usize).copied().or(Some(author)));
    if newest_first {
        chat.turn_around();
    }
    chat.seal();
    chat
}

/// Fills in the authors: the owner, then the partner of a private chat, then the others by first appearance, so that
/// the pages of one conversation agree. Gives the new index of each writer.
fn order_authors(
    chat: &mut Chat,
    writers: &[Writer],
    owner: Option<&str>,
    partner: Option<&str>,
) -> Vec<u32> {
    let find = |id: Option<&str>| writers.iter().find(|writer| writer.id.as_deref() == id);
    let owner_name = find(None).map_or("Вы", |writer| &writer.name);
    let owner_handles = owner.iter().map(|id| platform(id)).collect();
    chat.authors.push(Author { handles: owner_handles, ..Author::new(owner_name, Side::Business) });
    let client =
        |id: &str, name: &str| Author { handles: [platform(id)].into(), ..Author::new(name, Side::Client) };
    if let Some(id) = partner {
        let name = find(Some(id)).map_or(chat.title.clone(), |writer| writer.name.clone());
        chat.authors.push(client(id, &name));
    }
    let mut order = Vec::with_capacity(writers.len());
    for writer in writers {
        order.push(match &writer.id {
            None => 0,
            id if id.as_deref() == partner => 1,
            Some(id) => {
                chat.authors.push(client(id, &writer.name));
                chat.authors.len() as u32 - 1
            }
        });
    }
    order
}

fn platform(id: &str) -> RawHandle {
    RawHandle::Platform(CHANNEL.to_owned(), id.to_owned())
}
