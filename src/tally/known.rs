//! By what WhatsApp shows a client: its number, an id that hides it, or both.

use super::draft::Draft;
use super::inputs::Inputs;
use super::traffic::Channels;
use crate::identity::handles::{Handle, HandleKind};
use crate::model::client::KnownBy;

/// By what WhatsApp shows a client. A number from anywhere tells whose the id is.
pub(super) fn known_by(draft: &Draft<'_>, inputs: &Inputs<'_>, channels: &Channels) -> KnownBy {
    let handles = || draft.handles.iter().map(|handle| inputs.links.handles.get(*handle));
    let hides = |handle: Handle<'_>| {
        handle.kind == HandleKind::Bsuid
            || (handle.kind == HandleKind::Platform && handle.text.ends_with("@lid"))
    };
    let is_there = || {
        channels.index("whatsapp").is_some_and(|whatsapp| {
            let has_chat = |chat: &u32| {
                channels.of_chats[inputs.chats.keys[*chat as usize].channel as usize] == whatsapp
            };
            draft.traffic.iter().any(|day| day.channel == whatsapp) || draft.chats.iter().any(has_chat)
        })
    };
    match (handles().any(|handle| handle.kind == HandleKind::Phone), handles().any(hides)) {
        (true, true) => KnownBy::Both,
        (false, true) => KnownBy::IdAlone,
        (true, false) if is_there() => KnownBy::Phone,
        _ => KnownBy::Nothing,
    }
}
