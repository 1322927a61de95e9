//! Joins handles and records into clients: what exports state, records, the user's links, address books, and names last.

use std::collections::BTreeMap;

use super::address_book::{BookLink, Books};
use super::by_name::{NameLink, Names};
use super::companies;
use super::crosswalk::{self, Crosswalk, FoundLink};
use super::exported::{distinct, partner_handles, people_handles, phone_cells};
use super::groups::Groups;
use super::handles::{HandleId, Handles};
use super::joiner::Joiner;
use super::likely::{self, LikelyLink};
use super::named::{Called, NameId, Talks};
use super::phone::PhoneBook;
use super::records::{judge_records, spread_consent};
use super::region::{Regions, regions};
use super::shared_points::mark_shared;
use super::sides::Settled;
use super::ties::Ties;
use crate::model::params::{Params, Unit};
use crate::model::record::Record;
use crate::model::source::Source;
use petgraph::unionfind::UnionFind;

pub use super::crosswalk::Crosslink;
pub use super::records::LinkedRecord;

/// Who belongs together.
#[derive(Debug, Default)]
pub struct Links {
    /// All handles, those of records included.
    pub handles: Handles,
    /// The country of the audit: that of clients of whom no number says another.
    pub region: Option<String>,
    /// The country of each source's phone numbers without `+`.
    pub regions: Regions,
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
    /// Clients are companies: several records of one are those of its people.
    pub are_companies: bool,
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
    /// Pairs of a client without a record and people who fit it, few, but more than one on some side.
    pub several: Vec<LikelyLink>,
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
    pub record_counts: &'a (dyn Fn(&Record) -> bool + Sync),
    /// Links the user adds or forbids.
    pub crosswalk: &'a [Crosslink],
}

/// Links everything.
pub fn link(material: Material<'_>, params: &Params) -> Links {
    let mut all = Gathered::of(material, params);
    let (mut joiner, spoken) = all.chats(material);
    for handles in &all.placed.people {
        joiner.join_all(handles);
    }
    let mut by_name =
        if params.link_by_name { all.by_name(material).join_downloads(&mut joiner) } else { Vec::new() };
    let mut stated = joiner.sets();
    unite_partners(&mut all.placed.partners, &by_name, &mut joiner);
    all.records_and_user(material, &mut joiner);

    let listed = &all.placed.records[..all.placed.untied];
    let record_keys = all.called.book.keys(&all.record_names[..all.placed.untied]);
    let mut groups = Groups::of(&mut joiner, listed, all.placed.handles.len());
    let by_book =
        all.books.join(material.sources, &all.talks, &all.placed.handles, listed, &mut stated, &mut groups);
    if params.link_by_name {
        by_name.extend(all.by_name(material).join(&record_keys, &mut stated, &mut groups));
    }
    let ties = all.settle_ties(material, &mut joiner);
    let mut groups = Groups::of(&mut joiner, &all.placed.records, all.placed.handles.len());
    let (likely, several) = all.likely(material, &mut groups);
    for link in likely.iter().filter(|_| params.likely_links) {
        groups.join(link.client, link.record);
    }
    if params.unit == Unit::Company {
        companies::join(
            material.sources,
            &all.placed.records,
            &all.placed.handles,
            &params.own.domains,
            &mut joiner,
        );
    }
    let len = all.placed.handles.len() as HandleId;
    let of_all = |mut sets: UnionFind<HandleId>| (0..len).map(|handle| sets.find_mut(handle)).collect();
    Links {
        are_companies: params.unit == Unit::Company,
        region: all.regions.common(),
        regions: all.regions,
        from_worklists: all.placed.records.len() - all.placed.untied,
        ties,
        partners: all.placed.partners,
        groups: of_all(joiner.sets()),
        spoken: of_all(spoken),
        stated: of_all(stated),
        crosswalk: all.crosswalk.found,
        unmatched: all.crosswalk.unmatched,
        by_book,
        by_name,
        likely,
        several,
        refused: joiner.refused,
        records: all.placed.records,
        handles: all.placed.handles,
    }
}

/// Everything that has handles, with them.
struct Placed<'a> {
    handles: Handles,
    /// Records; behind the first `untied` of them stand those of worklists.
    records: Vec<LinkedRecord>,
    untied: usize,
    /// Handles of each partner.
    partners: Vec<Vec<HandleId>>,
    /// Handles of everybody on a list of contacts inside an export.
    people: Vec<Vec<HandleId>>,
    ties: Ties<'a>,
}

impl<'a> Placed<'a> {
    fn of(material: Material<'a>, phones: (&PhoneBook, &Regions)) -> Self {
        let Material { sources, settled, record_counts, .. } = material;
        let mut handles = Handles::default();
        let mut records = judge_records(sources, phones, record_counts, &mut handles);
        let partners = partner_handles(settled, phones, &mut handles);
        let people = people_handles(sources, phones, &mut handles);
        let mut ties = Ties::find(sources, &mut handles);
        let untied = records.len();
        ties.add_records(sources, phones, &mut handles, &mut records);
        spread_consent(&mut records, &handles);
        Self { handles, records, untied, partners, people, ties }
    }
}

/// Everything that is linked, with its handles, and nothing of it joined yet.
struct Gathered<'a> {
    placed: Placed<'a>,
    regions: Regions,
    called: Called,
    /// Names of the records.
    record_names: Vec<NameId>,
    talks: Talks,
    books: Books<'a>,
    crosswalk: Crosswalk,
}

impl<'a> Gathered<'a> {
    fn of(material: Material<'a>, params: &Params) -> Self {
        let Material { sources, settled, .. } = material;
        let cells = phone_cells(sources, settled);
        let book = PhoneBook::read(distinct(&cells, crosswalk::phone_cells(material.crosswalk)));
        let regions = regions(sources, &cells, &book, params.region.as_deref());
        let phones = (&book, &regions);
        // Handles and names are numbered each by themselves.
        let (mut placed, called) =
            rayon::join(|| Placed::of(material, phones), || Called::of(sources, settled));
        let record_names = called.records(&placed.records);
        let record_keys = called.book.keys(&record_names);
        mark_shared(&mut placed.records, &record_keys, params.shared_limit);
        companies::mark_switchboards(&mut placed.records, &record_keys, sources);
        let talks = Talks::of(sources, settled, &placed.partners, material.partner_counts, &called);
        let books = Books::collect(sources, phones, &talks, &called.book, &mut placed.handles);
        let crosswalk = Crosswalk::find(material.crosswalk, &placed.handles, book.of(regions.anywhere()));
        Self { placed, regions, called, record_names, talks, books, crosswalk }
    }

    /// Partners with messages: their handles.
    fn talking<'b>(&'b self, material: Material<'b>) -> impl Iterator<Item = &'b Vec<HandleId>> {
        let partners = self.placed.partners.iter().zip(material.partner_counts);
        partners.filter(|(_, counts)| **counts).map(|(handles, _)| handles)
    }

    /// Joins what chats state of those who take part in them; the sets as they are then come with it.
    fn chats(&self, material: Material<'_>) -> (Joiner, UnionFind<HandleId>) {
        let mut joiner = Joiner::new(self.placed.handles.len(), &self.crosswalk.forbidden());
        self.talking(material).for_each(|handles| joiner.join_all(handles));
        let spoken = joiner.sets();
        (joiner, spoken)
    }

    /// Joins by the user's links, by records and by what was filled in on worklists.
    fn records_and_user(&self, material: Material<'_>, joiner: &mut Joiner) {
        for link in self.crosswalk.found.iter().filter(|link| link.is_same) {
            joiner.join(link.a, link.b);
        }
        for record in &self.placed.records[..self.placed.untied] {
            for handle in record.links() {
                joiner.join(record.handle, handle);
            }
        }
        self.placed.ties.join(
            &self.placed.records,
            &self.first_handles(material),
            &self.placed.handles,
            joiner,
        );
    }

    /// Puts the rows of worklists onto their clients' records. Returns what the handles that worklists name stand for.
    fn settle_ties(&mut self, material: Material<'_>, joiner: &mut Joiner) -> BTreeMap<String, HandleId> {
        let talking = self.first_handles(material);
        self.placed.ties.settle(&mut self.placed.records, &talking, &self.placed.handles, joiner)
    }

    /// A handle of each partner with messages.
    fn first_handles(&self, material: Material<'_>) -> Vec<HandleId> {
        self.talking(material).filter_map(|handles| handles.first().copied()).collect()
    }

    fn by_name<'b>(&'b self, material: Material<'b>) -> Names<'b> {
        let Self { placed, talks, called, .. } = self;
        let (handles, records) = (&placed.handles, &placed.records[..placed.untied]);
        Names { sources: material.sources, handles, records, talks, book: &called.book }
    }

    fn likely(&self, material: Material<'_>, groups: &mut Groups<'_>) -> (Vec<LikelyLink>, Vec<LikelyLink>) {
        let Material { sources, partner_counts, .. } = material;
        let Self { placed, called, record_names, .. } = self;
        let Placed { handles, records, partners, untied, .. } = placed;
        let material = likely::Material {
            sources,
            handles,
            records,
            listed: &record_names[..*untied],
            names: &called.book,
            partners,
            partner_names: &called.partners,
            partner_counts,
        };
        likely::find(&material, groups)
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
