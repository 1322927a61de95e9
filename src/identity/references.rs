//! The records that deals and activities name.

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::handles::HandleId;
use super::link::Links;
use super::name_key::{is_full, name_key};
pub use super::records::scope_of;
use crate::model::record::ContactRef;
use crate::model::sorted_map::SortedMap;
use crate::model::source::Source;

/// Whose a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bearer {
    /// One client's, with a record of it.
    One(HandleId),
    /// That of several clients, and thus of none.
    Several,
}

/// Records by scope and id, and by name where one client alone has it.
#[derive(Debug, Default)]
pub struct References<'a> {
    scopes: HashMap<&'a str, u32>,
    ids: HashMap<(u32, &'a str), HandleId, RandomState>,
    /// By scope and name key.
    names: HashMap<(u32, String), Bearer, RandomState>,
    /// Scopes with a list of contacts.
    listed: HashSet<u32>,
    /// By name key over all scopes, for tables whose own scope has no list of contacts.
    everywhere: HashMap<String, Bearer, RandomState>,
    /// What the handles that worklists name stand for.
    ties: Option<&'a SortedMap<String, HandleId>>,
    /// Somebody is named by nothing but a name: who that is hangs on who belongs together.
    pub are_by_name: bool,
}

impl<'a> References<'a> {
    /// Collects all records that count.
    pub fn new(sources: &'a [Source], links: &'a Links) -> Self {
        let mut references = Self { ties: Some(&links.ties), ..Self::default() };
        let is_asked =
            |is_so: fn(&ContactRef) -> bool| sources.iter().any(|source| contacts(source).any(is_so));
        let by_id = is_asked(|contact| matches!(contact, ContactRef::Id(_)));
        let by_name = is_asked(|contact| matches!(contact, ContactRef::Name(_)));
        references.are_by_name = by_name;
        // Where only lists of people lie, nobody is asked for.
        if !by_id && !by_name {
            return references;
        }
        for linked in links.records.iter() {
            let source = &sources[linked.source as usize];
            let record = &source.data.records[linked.record as usize];
            let next = references.scopes.len() as u32;
            let scope = *references.scopes.entry(scope_of(source)).or_insert(next);
            if by_id && record.has_id() {
                references.ids.entry((scope, &record.id)).or_insert(linked.handle);
            }
            if !record.from_deal && record.tie.is_none() {
                references.listed.insert(scope);
            }
            let key = if by_name { name_key(&record.name) } else { String::new() };
            if key.is_empty() {
                continue;
            }
            let meet = |known: &mut Bearer| {
                let group = |handle: HandleId| links.groups[handle as usize];
                if matches!(*known, Bearer::One(record) if group(record) != group(linked.handle)) {
                    *known = Bearer::Several;
                }
            };
            if is_full(&key) {
                meet(references.everywhere.entry(key.clone()).or_insert(Bearer::One(linked.handle)));
            }
            meet(references.names.entry((scope, key)).or_insert(Bearer::One(linked.handle)));
        }
        references.follow_merges(sources);
        references
    }

    /// Lets ids of rows that were merged away lead to the row that stands for them now, over any number of merges.
    fn follow_merges(&mut self, sources: &'a [Source]) {
        let mut open: Vec<(u32, &'a str, &'a str)> = Vec::new();
        for source in sources {
            if let Some(scope) = self.scopes.get(scope_of(source)) {
                open.extend(source.data.merged.iter().map(|(old, new)| (*scope, old.as_str(), new.as_str())));
            }
        }
        loop {
            let before = open.len();
            open.retain(|(scope, old, new)| match self.ids.get(&(*scope, *new)).copied() {
                Some(record) => {
                    self.ids.entry((*scope, *old)).or_insert(record);
                    false
                }
                None => true,
            });
            if open.len() == before {
                return;
            }
        }
    }

    /// The record a deal or activity of a source means.
    pub fn record_of(&self, source: &Source, contact: &ContactRef) -> Option<HandleId> {
        match contact {
            ContactRef::Handle(text) => self.ties?.get(text).copied(),
            ContactRef::Id(id) => {
                let scope = *self.scopes.get(scope_of(source))?;
                self.ids.get(&(scope, id.as_str())).copied()
            }
            ContactRef::Name(name) => match self.bearer(source, name)? {
                Bearer::One(record) => Some(record),
                Bearer::Several => None,
            },
        }
    }

    /// Whose a name is: in the source's scope, or anywhere when that has no list of contacts.
    fn bearer(&self, source: &Source, name: &str) -> Option<Bearer> {
        let key = name_key(name);
        match self.scopes.get(scope_of(source)).filter(|scope| self.listed.contains(scope)) {
            Some(scope) => self.names.get(&(*scope, key)).copied(),
            None => self.everywhere.get(&key).copied(),
        }
    }

    /// Whether no record at all answers to what a deal or activity names; a name that several records share is not unknown.
    pub fn is_unknown(&self, source: &Source, contact: &ContactRef) -> bool {
        match contact {
            ContactRef::Name(name) => self.bearer(source, name).is_none(),
            _ => self.record_of(source, contact).is_none(),
        }
    }
}

/// Whom the deals and activities of a source name.
fn contacts(source: &Source) -> impl Iterator<Item = &ContactRef> {
    let of_deals = source.data.deals.iter().flat_map(|deal| &deal.contacts);
    source.data.activities.contacts.iter().chain(of_deals)
}
