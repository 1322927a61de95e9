//! What exports state of those with whom the business writes.

use std::borrow::Cow;

use smallvec::SmallVec;

use super::sides::{Conversation, Role};
use crate::model::chat::{Author, Chat, RawHandle};
use crate::model::name::{is_phone, plain_name};

/// What an export states of somebody, never nothing.
pub(super) type Stated<'a> = SmallVec<[Cow<'a, RawHandle>; 1]>;

/// The partners of a conversation by their numbers, each with what its chat states of it. It is read off the chat each time: kept, it
/// would stand beside it once more, and linking alone asks for it.
pub(super) fn stated<'a>(
    conversation: &'a Conversation,
    chat: &'a Chat,
) -> impl Iterator<Item = (u32, Stated<'a>)> {
    let private = conversation.partner.map(|partner| (partner, of_partner(conversation, chat)));
    let is_group = conversation.partner.is_none();
    let members = conversation.roles.iter().zip(&chat.authors).filter(move |_| is_group);
    let members = members.filter_map(|(role, author)| match role {
        Role::Partner(partner) | Role::Unstated(partner) => Some((*partner, of_member(chat, author))),
        Role::Business => None,
    });
    private.into_iter().chain(members)
}

/// What is stated of the partner of a private chat and of the author on the other side, else the title.
fn of_partner<'a>(conversation: &Conversation, chat: &'a Chat) -> Stated<'a> {
    let mut handles: Stated<'a> = chat.partner.iter().map(Cow::Borrowed).collect();
    let others = chat.authors.iter().zip(&conversation.roles).filter(|(_, role)| **role != Role::Business);
    for handle in others.flat_map(|(author, _)| &author.handles) {
        if !handles.iter().any(|known| **known == *handle) {
            handles.push(Cow::Borrowed(handle));
        }
    }
    let has_phone = || handles.iter().any(|handle| matches!(**handle, RawHandle::Phone(_)));
    // A number in the title stays a key, under whatever name its owner writes.
    if handles.is_empty() || (chat.channel == "whatsapp" && !has_phone()) {
        let title = title_handle(chat);
        if handles.is_empty() || matches!(title, RawHandle::Phone(_)) {
            handles.push(Cow::Owned(title));
        }
    }
    handles
}

/// What is stated of a member of a group, else the name under which it writes, known or not.
fn of_member<'a>(chat: &'a Chat, author: &'a Author) -> Stated<'a> {
    if author.handles.is_empty() {
        let name = RawHandle::Name(chat.channel.clone(), plain_name(&author.name));
        return std::iter::once(Cow::Owned(name)).collect();
    }
    author.handles.iter().map(Cow::Borrowed).collect()
}

/// The handle that a title stands for: a number, else a saved name.
fn title_handle(chat: &Chat) -> RawHandle {
    let title = plain_name(&chat.title);
    if is_phone(&title) { RawHandle::Phone(title) } else { RawHandle::Name(chat.channel.clone(), title) }
}
