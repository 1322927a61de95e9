//! Joins handles and records into clients: what exports state, records, the user's links, address books, and names last.

use std::collections::BTreeMap;

use super::address_book::{BookLink, Books};
use super::by_name::{NameLink, Names};
use super::crosswalk::{self, Crosswalk, FoundLink};
use super::exported::{partner_handles, people_handles, phone_cells};
use super::groups::Groups;
use super::handles::{HandleId, Handles};
use super::joiner::Joiner;
use super::likely::{self, LikelyLink};
use super::named::{Keys, Talks};
use super::phone::PhoneBook;
use super::records::{judge_records, spread_consent};
use super::shared::mark_shared;
use super::sides::Settled;
use super::ties::Ties;
use crate::model::params::Params;
use crate::model::record::Record;
use crate::model::source::Source;

pub use super::crosswalk::Crosslink;
pub use super::records::LinkedRecord;

/// Who belongs together.
#[derive(Debug, Default)]
pub struct Links {
    /// All handles, those of records included.
    pub handles: Handles,
    /// Default region of phone numbers.
    pub region: Option<String>,
    /// All records, in the order of sources and rows; those of worklists behind all others.
    pub records: Vec<LinkedRecord>,
    /// How many of them come from worklists.
    pub from_worklists: usize,
    /// The record, or else the handle, that each handle named in a worklist stands for; without those that no client has.
    pub ties: BTreeMap<String, HandleId>,
    /// Handles of each partner of `Settled`, none of them empty. Partners who are one have the same first handle.
    pub partners: Vec<Vec<HandleId>>,
    /// Group of each handle: the number of a handle that stands for all.
    pub groups: Vec<HandleId>,
    /// Group of each handle by what chats alone state of whoever takes part in them.
    pub spoken: Vec<HandleId>,
    /// Group of each handle by what exports alone state, lists of contacts included, without records.
    pub stated: Vec<HandleId>,
    /// Links of the user's, as far as their handles appear.
    pub crosswalk: Vec<FoundLink>,
    /// Lines of the user's links of which a handle occurs nowhere, sorted.
    pub unmatched: Vec<u64>,
    /// Links that address books made.
    pub by_book: Vec<BookLink>,
    /// Links by name.
    pub by_name: Vec<NameLink>,
    /// Links that are likely, made or not.
    pub likely: Vec<LikelyLink>,
    /// Links that were refused because the user forbids them.
    pub refused: Vec<(HandleId, HandleId)>,
}

/// What is linked.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// The sources.
    pub sources: &'a [Source],
    /// Sides of all conversations.
    pub settled: &'a Settled,
    /// Whether each partner has a message that counts.
    pub partner_counts: &'a [bool],
    /// Whether a record exists yet.
    pub record_counts: &'a dyn Fn(&Record) -> bool,
    /// Links the user adds or forbids.
    pub crosswalk: &'a [Crosslink],
}

/// Links everything.
pub fn link(material: Material<'_>, params: &Params) -> Links {
    let Material { sources, settled, partner_counts, .. } = material;
    let cells = phone_cells(sources, settled, crosswalk::phone_cells(material.crosswalk));
    let (phones, region) = PhoneBook::read(cells, params.region.as_deref());
    let mut handles = Handles::default();
    let mut records = judge_records(sources, &phones, material.record_counts, &mut handles);
    let mut partners = partner_handles(settled, &phones, &mut handles);
    let people = people_handles(sources, &phones, &mut handles);
    let mut ties = Ties::find(sources, &mut handles, &phones);
    let untied = records.len();
    ties.add_records(sources, &phones, &mut handles, &mut records);
    let mut keys = Keys::default();
    spread_consent(&mut records, &handles);
    let record_keys = keys.of_records(&records, sources);
    mark_shared(&mut records, &record_keys, params.shared_limit);
    let talks = Talks::of(sources, settled, &partners, partner_counts, &mut keys);
    let books = Books::collect(sources, &phones, &talks, &keys, &mut handles);
    let crosswalk = Crosswalk::find(material.crosswalk, &handles, &phones);

    let mut joiner = Joiner::new(handles.len(), &crosswalk.forbidden());
    let counting = partners.iter().zip(partner_counts).filter(|(_, counts)| **counts);
    counting.for_each(|(handles, _)| joiner.join_all(handles));
    let spoken = joiner.sets();
    people.iter().for_each(|handles| joiner.join_all(handles));
    let names = |records| Names { sources, handles: &handles, records, talks: &talks, keys: &keys };
    let mut by_name = if params.link_by_name { names(&[]).join_downloads(&mut joiner) } else { Vec::new() };
    let mut stated = joiner.sets();
    unite_partners(&mut partners, &by_name, &mut joiner);

    crosswalk.found.iter().filter(|link| link.is_same).for_each(|link| {
        joiner.join(link.a, link.b);
    });
    for record in &records[..untied] {
        record.links().for_each(|handle| {
            joiner.join(record.handle, handle);
        });
    }
    let with_messages = partners.iter().zip(partner_counts).filter(|(_, counts)| **counts);
    let with_messages: Vec<HandleId> =
        with_messages.filter_map(|(handles, _)| handles.first().copied()).collect();
    let ties = ties.join(&mut records, &with_messages, &handles, &mut joiner);
    let record_keys = keys.of_records(&records, sources);
    let names = Names { sources, handles: &handles, records: &records, talks: &talks, keys: &keys };
    let mut groups = Groups::of(&mut joiner, &records, handles.len());
    let by_book = books.join(sources, &talks, &handles, &records, &mut stated, &mut groups);
    if params.link_by_name {
        by_name.extend(names.join(&record_keys, &mut stated, &mut groups));
    }
    let material = likely::Material {
        sources,
        settled,
        handles: &handles,
        records: &records,
        partners: &partners,
        partner_counts,
    };
    let likely = material.find(&mut groups);
    if params.likely_links {
        likely.iter().for_each(|link| {
            groups.join(link.client, link.record);
        });
    }
    let of_all = |mut sets: super::union_find::UnionFind| {
        (0..handles.len() as HandleId).map(|handle| sets.find(handle)).collect()
    };
    Links {
        region,
        from_worklists: records.len() - untied,
        ties,
        partners,
        groups: of_all(joiner.sets()),
        spoken: of_all(spoken),
        stated: of_all(stated),
        crosswalk: crosswalk.found,
        unmatched: crosswalk.unmatched,
        by_book,
        by_name,
        likely,
        refused: joiner.refused,
        records,
        handles,
    }
}

/// Gives partners of several downloads who are one the same first handle, so that their chats are one chat.
fn unite_partners(partners: &mut [Vec<HandleId>], links: &[NameLink], joiner: &mut Joiner) {
    let mut first: BTreeMap<HandleId, HandleId> =
        links.iter().map(|link| (joiner.find(link.partner), HandleId::MAX)).collect();
    if first.is_empty() {
        return;
    }
    for own in partners.iter() {
        if let Some(known) = first.get_mut(&joiner.find(own[0])) {
            *known = own[0].min(*known);
        }
    }
    for own in partners.iter_mut() {
        if let Some(first) = first.get(&joiner.find(own[0])).filter(|first| **first != own[0]) {
            own.insert(0, *first);
        }
    }
}

impl Links {
    /// Groups with a link by name; one for each link, in their order.
    pub fn groups_by_name(&self) -> impl Iterator<Item = HandleId> + '_ {
        self.by_name.iter().map(|link| self.groups[link.partner as usize])
    }
}
