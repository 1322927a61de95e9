//! The records that deals and activities name.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::RandomState;

use super::handles::HandleId;
use super::link::Links;
pub use super::records::scope_of;
use crate::model::name::normal_name;
use crate::model::record::ContactRef;
use crate::model::source::Source;

/// Records by scope and id, and by scope and name where one record alone has it.
#[derive(Debug, Default)]
pub struct References<'a> {
    scopes: HashMap<&'a str, u32>,
    ids: HashMap<(u32, &'a str), HandleId, RandomState>,
    /// `None` where several records share the name.
    names: HashMap<(u32, String), Option<HandleId>, RandomState>,
    /// What the handles that worklists name stand for.
    ties: Option<&'a BTreeMap<String, HandleId>>,
}

impl<'a> References<'a> {
    /// Collects all records that count.
    pub fn new(sources: &'a [Source], links: &'a Links) -> Self {
        let mut references = Self { ties: Some(&links.ties), ..Self::default() };
        let by_name = sources.iter().any(names_by_name);
        for linked in &links.records {
            let source = &sources[linked.source as usize];
            let record = &source.data.records[linked.record as usize];
            let next = references.scopes.len() as u32;
            let scope = *references.scopes.entry(scope_of(source)).or_insert(next);
            references.ids.entry((scope, &record.id)).or_insert(linked.handle);
            let name = if by_name { normal_name(&record.name) } else { String::new() };
            if !name.is_empty() {
                let known = references.names.entry((scope, name)).or_insert(Some(linked.handle));
                if *known != Some(linked.handle) {
                    *known = None;
                }
            }
        }
        references
    }

    /// The record a deal or activity of a source means.
    pub fn record_of(&self, source: &Source, contact: &ContactRef) -> Option<HandleId> {
        if let ContactRef::Handle(text) = contact {
            return self.ties?.get(text).copied();
        }
        let scope = *self.scopes.get(scope_of(source))?;
        match contact {
            ContactRef::Id(id) => self.ids.get(&(scope, id.as_str())).copied(),
            ContactRef::Name(name) => self.names.get(&(scope, normal_name(name))).copied().flatten(),
            ContactRef::Handle(_) => None,
        }
    }

    /// Whether no record at all answers to what a deal or activity names; a name that several records share is not unknown.
    pub fn is_unknown(&self, source: &Source, contact: &ContactRef) -> bool {
        let is_shared = || {
            let scope = self.scopes.get(scope_of(source));
            let ContactRef::Name(name) = contact else { return false };
            scope.is_some_and(|scope| self.names.contains_key(&(*scope, normal_name(name))))
        };
        self.record_of(source, contact).is_none() && !is_shared()
    }
}

/// Whether a source names contacts by name alone.
fn names_by_name(source: &Source) -> bool {
    let is_name = |contact: &ContactRef| matches!(contact, ContactRef::Name(_));
    let of_deals = || source.data.deals.iter().flat_map(|deal| &deal.contacts);
    source.data.activities.contacts.iter().chain(of_deals()).any(is_name)
}
