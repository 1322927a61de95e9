//! Clients as lists that people work with show them.

use serde::Serialize;

use super::{facts, people, rows, words};
use crate::identity::handles::{HandleId, HandleKind};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::pipeline::Audit;
use crate::text::Catalog;

/// A client as a list that people work with shows it; every text may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Card {
    /// Name, as on its record, else as in its chats.
    pub name: String,
    /// Its phones and addresses.
    pub contacts: String,
    /// Its records in the CRM.
    pub records: String,
    /// The handle by which the list finds it again.
    pub tie: String,
}

/// The clients of some groups, as lists show them.
pub fn cards(audit: &Audit, groups: &SortedSet<HandleId>, catalog: &Catalog) -> SortedMap<HandleId, Card> {
    let words = words::Words::new(audit, catalog);
    let handles = &audit.links.handles;
    let is_contact =
        |handle: &&HandleId| matches!(handles.get(**handle).kind, HandleKind::Phone | HandleKind::Email);
    let card = |person: people::Person| {
        let contacts =
            person.handles().filter(is_contact).map(|handle| people::shown(handles.get(*handle).text));
        let records = person.records().map(|record| facts::tidy(&words.record(record)));
        Card {
            name: facts::tidy(person.name()),
            contacts: contacts.take(rows::MOST_RECORDS).collect::<Vec<_>>().join("; "),
            records: records.take(rows::MOST_RECORDS).collect::<Vec<_>>().join("; "),
            tie: person.tie(audit),
        }
    };
    people::people(audit, groups).into_iter().map(|(group, person)| (group, card(person))).collect()
}
