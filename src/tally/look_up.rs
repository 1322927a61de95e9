//! Where one looks for a contact of a client that has none on file, before anybody asks it (methodology, section 11).

use foldhash::HashSet;

use super::inputs::Inputs;
use crate::identity::handles::{HandleId, HandleKind};
use crate::model::client::Client;
use crate::model::look_up::LookUp;

/// The channel whose app shows the number behind a saved name.
const SHOWS_NUMBERS: &str = "whatsapp-name:";

/// Marks the clients of whom there is a place to look.
pub(super) fn mark(inputs: &Inputs<'_>, clients: &mut [Client]) {
    let links = inputs.links;
    let group = |handle: HandleId| links.groups[handle as usize];
    let on_file: HashSet<HandleId> =
        clients.iter().filter(|client| client.owned_kinds() > 0).map(|client| client.group).collect();
    let likely = links.likely.iter().filter(|link| on_file.contains(&group(link.record)));
    let likely: HashSet<HandleId> = likely.map(|link| group(link.client)).collect();
    let saved: HashSet<HandleId> = links.by_book.iter().map(|link| group(link.partner)).collect();
    let all = || (0..links.handles.len() as HandleId).zip(&links.groups);
    let is_shown = |handle: HandleId| {
        let handle = links.handles.get(handle);
        handle.kind == HandleKind::Name && handle.text.starts_with(SHOWS_NUMBERS)
    };
    let shown: HashSet<HandleId> =
        all().filter(|(handle, _)| is_shown(*handle)).map(|(_, group)| *group).collect();
    let is_contact =
        |handle: &HandleId| matches!(links.handles.get(*handle).kind, HandleKind::Email | HandleKind::Phone);
    let writes_from = links.partners.iter().flatten().filter(|handle| is_contact(handle));
    let writes_from: HashSet<HandleId> = writes_from.map(|handle| group(*handle)).collect();
    for client in clients {
        let is_recoverable = client.recoverable_phone.is_usable || client.recoverable_email.is_usable;
        let place = match client.group {
            group if is_recoverable && saved.contains(&group) => Some(LookUp::AddressBook),
            group if is_recoverable && !writes_from.contains(&group) => Some(LookUp::List),
            _ if is_recoverable => Some(LookUp::Chat),
            group if likely.contains(&group) => Some(LookUp::LikelyCard),
            group if shown.contains(&group) => Some(LookUp::App),
            _ => None,
        };
        client.look_up = place;
    }
}
