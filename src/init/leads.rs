//! What `inspect` says of the chats: which have no card, and which look private.

use super::private;
use crate::model::inspect::{InspectedLeads, UnlinkedChats};
use crate::model::sorted_map::SortedMap;
use crate::pipeline::Facts;

/// The chats that call for a look. Titles are shown only where contacts are.
pub(crate) fn leads(facts: &Facts, show_contacts: bool) -> InspectedLeads {
    let mut groups = SortedMap::<(String, Option<String>), u64>::new();
    // Without any list of clients no chat can have a card.
    if !facts.audit.links.records.is_empty() {
        for chat in private::without_card(&facts.audit) {
            let account = chat.staff_account.as_deref().map(|name| facts.names.staff(name).to_owned());
            *groups.entry((chat.channel.clone(), account)).or_default() += 1;
        }
    }
    let group = |((channel, staff_account), chats)| UnlinkedChats { channel, staff_account, chats };
    let titles = private::titles(&facts.audit);
    InspectedLeads {
        unlinked_chats: groups.into_iter().map(group).collect(),
        likely_links: facts.audit.links.likely.len() as u64,
        private_chats: titles.len() as u64,
        private_titles: if show_contacts { titles } else { Vec::new() },
    }
}
