//! Whom chance may take: every client of the CRM, and every entry of an address book that is none yet.

use crate::identity::address_book::entries;
use crate::identity::handles::HandleId;
use crate::model::sorted_set::SortedSet;
use crate::model::typed;
use crate::pipeline::Audit;
use crate::text::{Catalog, Language};
use crate::worklist::{Card, cards};

/// Everybody who may be drawn.
#[derive(Debug, Default)]
pub(super) struct Frame {
    /// The clients with what each is worth.
    pub(super) clients: Vec<(Card, f64)>,
    /// Entries of address books without anything by which a list could find them again.
    pub(super) unfit: u64,
}

/// Collects them, in the order of the clients' numbers, entries of address books behind them.
pub(super) fn frame(audit: &Audit, language: Language) -> Frame {
    let catalog = Catalog::new(language);
    let groups: SortedSet<HandleId> = audit.audience.clients.iter().map(|client| client.group).collect();
    let mut cards = cards(audit, &groups, &catalog);
    let mut frame = Frame::default();
    for client in audit.audience.clients.iter() {
        let card = cards.remove(&client.group).unwrap_or_default();
        if card.tie.is_empty() {
            frame.unfit += 1;
        } else {
            frame.clients.push((card, client.value));
        }
    }
    let links = &audit.links;
    let is_client = |handle: &str| {
        links.handles.find(handle).is_some_and(|handle| groups.contains(&links.groups[handle as usize]))
    };
    let mut seen = SortedSet::new();
    for entry in entries(&audit.sources, &links.regions) {
        let Some(handle) = entry.handle else {
            frame.unfit += 1;
            continue;
        };
        if is_client(&handle) || !seen.insert(handle.clone()) {
            continue;
        }
        let contacts = handle.split_once(':').map_or(handle.as_str(), |(_, value)| value).to_owned();
        let tie = typed::written(&handle).unwrap_or_default();
        frame.clients.push((Card { name: entry.name, contacts, tie, ..Card::default() }, 0.0));
    }
    frame
}
