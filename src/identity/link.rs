//! Joins handles and records into clients: what exports state, records, the user's links, address books, and names last.

use std::sync::Arc;

use super::address_book::BookLink;
use super::by_name::{NameLink, Names};
use super::companies;
use super::crosswalk::FoundLink;
use super::groups::Groups;
use super::handles::{HandleId, Handles};
use super::joiner::Joiner;
use super::likely::{self, LikelyLink};
use super::lists::Lists;
use super::region::Regions;
use super::shared_points::mark_shared;
use crate::model::params::{Params, Unit};
use crate::model::sorted_map::SortedMap;
use petgraph::unionfind::UnionFind;

pub use super::crosswalk::Crosslink;
pub use super::ground::{Ground, Material};
pub use super::records::LinkedRecord;

/// Who belongs together.
#[derive(Debug, Default)]
pub struct Links {
    /// All handles, those of records included.
    pub handles: Arc<Handles>,
    /// The country of the audit: that of clients of whom no number says another.
    pub region: Option<String>,
    /// The country of each source's phone numbers without `+`.
    pub regions: Regions,
    /// All records, in the order of sources and rows; those of worklists behind all others.
    pub records: Arc<Vec<LinkedRecord>>,
    /// How many of them come from worklists.
    pub from_worklists: usize,
    /// The record, or else the handle, that each handle named in a worklist stands for; without those that no client has.
    pub ties: SortedMap<String, HandleId>,
    /// Handles of each partner of `Settled`, none of them empty. Partners who are one have the same first handle.
    pub partners: Arc<Lists<HandleId>>,
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

impl Ground<'_> {
    /// Links everything under some settings.
    pub fn link(&self, params: &Params) -> Links {
        let mut all = Linking::on(self, params);
        let (mut joiner, spoken) = all.chats();
        for handles in &self.people {
            joiner.join_all(handles);
        }
        let mut by_name =
            if params.link_by_name { all.by_name().join_downloads(&mut joiner) } else { Vec::new() };
        let mut stated = joiner.sets();
        unite_partners(&mut all.partners, &by_name, &mut joiner);
        all.records_and_user(&mut joiner);

        let mut groups = Groups::of(&mut joiner, all.listed(), self.handles.len());
        let sources = self.material.sources;
        let by_book =
            self.books.join(sources, &self.talks, &self.handles, all.listed(), &mut stated, &mut groups);
        if params.link_by_name {
            by_name.extend(all.by_name().join(&self.record_keys, &mut stated, &mut groups));
        }
        let ties = all.settle_ties(&mut joiner);
        let mut groups = Groups::of(&mut joiner, &all.records, self.handles.len());
        let (likely, several) = all.likely(&mut groups);
        for link in likely.iter().filter(|_| params.likely_links) {
            groups.join(link.client, link.record);
        }
        if params.unit == Unit::Company {
            companies::join(sources, &all.records, &self.handles, &params.own.domains, &mut joiner);
        }
        let len = self.handles.len() as HandleId;
        let of_all = |mut sets: UnionFind<HandleId>| (0..len).map(|handle| sets.find_mut(handle)).collect();
        Links {
            are_companies: params.unit == Unit::Company,
            region: self.regions.common(),
            regions: self.regions.clone(),
            from_worklists: all.records.len() - self.untied,
            ties,
            partners: all.partners,
            groups: of_all(joiner.sets()),
            spoken: of_all(spoken),
            stated: of_all(stated),
            crosswalk: self.crosswalk.found.clone(),
            unmatched: self.crosswalk.unmatched.clone(),
            by_book,
            by_name,
            likely,
            several,
            refused: joiner.refused,
            records: all.records,
            handles: Arc::clone(&self.handles),
        }
    }

    /// Whether links under `other` settings may be others than the `links` under these; the settings differ in nothing but in
    /// whether names link and in how many people may share a contact.
    pub fn may_differ(&self, links: &Links, params: &Params, other: &Params) -> bool {
        let by_name = other.link_by_name != params.link_by_name;
        let shared = |params: &Params| self.shared(params.shared_limit);
        (by_name && (other.link_by_name || !links.by_name.is_empty())) || shared(params) != shared(other)
    }
}

/// What is linked under some settings. What they leave as it is is shared with all others.
struct Linking<'a> {
    ground: &'a Ground<'a>,
    records: Arc<Vec<LinkedRecord>>,
    partners: Arc<Lists<HandleId>>,
}

impl<'a> Linking<'a> {
    fn on(ground: &'a Ground<'a>, params: &Params) -> Self {
        let mut records = Arc::clone(&ground.records);
        let shared = ground.shared(params.shared_limit);
        if !shared.is_empty() {
            mark_shared(Arc::<Vec<_>>::make_mut(&mut records), &shared);
        }
        Self { ground, records, partners: Arc::clone(&ground.partners) }
    }

    /// Records that stand on no worklist.
    fn listed(&self) -> &[LinkedRecord] {
        &self.records[..self.ground.untied]
    }

    /// Partners with messages: their handles.
    fn talking(&self) -> impl Iterator<Item = &[HandleId]> {
        let partners = self.partners.iter().zip(self.ground.material.partner_counts);
        partners.filter(|(_, counts)| **counts).map(|(handles, _)| handles)
    }

    /// Joins what chats state of those who take part in them; the sets as they are then come with it.
    fn chats(&self) -> (Joiner, UnionFind<HandleId>) {
        let mut joiner = Joiner::new(self.ground.handles.len(), &self.ground.crosswalk.forbidden());
        self.talking().for_each(|handles| joiner.join_all(handles));
        let spoken = joiner.sets();
        (joiner, spoken)
    }

    /// Joins by the user's links, by records and by what was filled in on worklists.
    fn records_and_user(&self, joiner: &mut Joiner) {
        for link in self.ground.crosswalk.found.iter().filter(|link| link.is_same) {
            joiner.join(link.a, link.b);
        }
        for record in self.listed() {
            for handle in record.links() {
                joiner.join(record.handle, handle);
            }
        }
        self.ground.ties.join(&self.records, &self.first_handles(), &self.ground.handles, joiner);
    }

    /// Puts the rows of worklists onto their clients' records. Returns what the handles that worklists name stand for.
    fn settle_ties(&mut self, joiner: &mut Joiner) -> SortedMap<String, HandleId> {
        if self.ground.ties.is_empty() {
            return SortedMap::new();
        }
        let talking = self.first_handles();
        let records = Arc::make_mut(&mut self.records);
        self.ground.ties.settle(records, &talking, &self.ground.handles, joiner)
    }

    /// A handle of each partner with messages.
    fn first_handles(&self) -> Vec<HandleId> {
        self.talking().filter_map(|handles| handles.first().copied()).collect()
    }

    fn by_name(&self) -> Names<'_> {
        let Ground { handles, talks, called, material, .. } = self.ground;
        Names { sources: material.sources, handles, records: self.listed(), talks, book: &called.book }
    }

    fn likely(&self, groups: &mut Groups<'_>) -> (Vec<LikelyLink>, Vec<LikelyLink>) {
        let Ground { handles, called, record_names, material, untied, .. } = self.ground;
        let material = likely::Material {
            sources: material.sources,
            handles,
            records: &self.records,
            listed: &record_names[..*untied],
            names: &called.book,
            partners: &self.partners,
            partner_names: &called.partners,
            partner_counts: material.partner_counts,
        };
        likely::find(&material, groups)
    }
}

/// Gives partners of several downloads who are one the same first handle, so that their chats are one chat.
fn unite_partners(partners: &mut Arc<Lists<HandleId>>, links: &[NameLink], joiner: &mut Joiner) {
    let mut first: SortedMap<HandleId, HandleId> =
        links.iter().map(|link| (joiner.find(link.partner), HandleId::MAX)).collect();
    if first.is_empty() {
        return;
    }
    for own in partners.iter() {
        if let Some(known) = first.get_mut(&joiner.find(own[0])) {
            *known = own[0].min(*known);
        }
    }
    let mut pairs = Vec::new();
    for (partner, own) in (0..).zip(partners.iter()) {
        let first = first.get(&joiner.find(own[0])).filter(|first| **first != own[0]);
        pairs.extend(first.into_iter().chain(own).map(|handle| (partner, *handle)));
    }
    *partners = Arc::new(Lists::of_sorted(partners.len(), pairs.into_iter()));
}

impl Links {
    /// Groups with a link by name; one for each link, in their order.
    pub fn groups_by_name(&self) -> impl Iterator<Item = HandleId> + '_ {
        self.by_name.iter().map(|link| self.groups[link.partner as usize])
    }
}
