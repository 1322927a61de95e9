//! Links by name: last and weakest (methodology, section 3, rule 3).

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::groups::Groups;
use super::handles::{HandleId, HandleKind, Handles};
use super::joiner::Joiner;
use super::named::{NameBook, NameId, Talk, Talks};
use super::records::LinkedRecord;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::Source;
use petgraph::unionfind::UnionFind;

/// Which rule made a link by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameRule {
    /// The full name belongs to one person with a record.
    Record,
    /// No record has the full name, and in each account one partner has it.
    Accounts,
    /// Two downloads of one account show one partner of the full name each.
    Downloads,
}

/// A link that was made by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameLink {
    /// By which rule.
    pub rule: NameRule,
    /// A handle of the partner that was linked.
    pub partner: HandleId,
    /// What it was linked to: a record, or a handle of another partner.
    pub to: HandleId,
}

/// What links by name are made from.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) sources: &'a [Source],
    pub(super) handles: &'a Handles,
    pub(super) records: &'a [LinkedRecord],
    pub(super) talks: &'a Talks,
    pub(super) book: &'a NameBook,
}

/// Whom a full name belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Owner<T> {
    One(T),
    Several,
}

impl<T: PartialEq + Copy> Owner<T> {
    /// Adds an owner to those that are `known`.
    fn add(known: &mut Option<Self>, owner: T) {
        *known = match known {
            None => Some(Self::One(owner)),
            Some(Self::One(one)) if *one == owner => return,
            _ => Some(Self::Several),
        };
    }
}

/// Whom the full names of records belong to, by key.
type People = Vec<Option<Owner<HandleId>>>;

impl Names<'_> {
    /// Makes partners of two downloads of one account one (rule c). Joined so far is what exports alone state.
    pub(super) fn join_downloads(&self, joiner: &mut Joiner) -> Vec<NameLink> {
        // By account and key: the partners in each download.
        let mut shown = HashMap::<(u32, u32), SortedMap<u32, SortedSet<HandleId>>>::new();
        for talk in self.talks.all.iter().filter(|talk| self.sources[talk.source as usize].is_download()) {
            let key = self.talks.key(*talk);
            if self.book.is_full(key) {
                let downloads = shown.entry((talk.account, key)).or_default();
                downloads.entry(talk.source).or_default().insert(self.talks.handle(*talk));
            }
        }
        let mut links = Vec::new();
        let shown: SortedMap<_, _> = shown.into_iter().filter(|(_, downloads)| downloads.len() > 1).collect();
        for downloads in shown.into_values() {
            let mut one_of = |own: &SortedSet<HandleId>| {
                let own: SortedSet<HandleId> = own.iter().map(|handle| joiner.find(*handle)).collect();
                own.first().copied().filter(|_| own.len() == 1)
            };
            let people: Option<Vec<HandleId>> = downloads.values().map(&mut one_of).collect();
            for pair in people.unwrap_or_default().windows(2) {
                let (to, partner) = (pair[0], pair[1]);
                let is_same_kind = self.has_number(to) && self.has_number(partner);
                if !is_same_kind && joiner.join(to, partner) {
                    links.push(NameLink { rule: NameRule::Downloads, partner, to });
                }
            }
        }
        links
    }

    /// Whether a platform knows the handle by a number: two numbers of one platform are two people.
    fn has_number(&self, handle: HandleId) -> bool {
        let handle = self.handles.get(handle);
        let id = handle.text.split_once(':').map_or("", |(_, id)| id);
        handle.kind == HandleKind::Platform && id.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Links partners to records (rule a) and to each other (rule b).
    ///
    /// `record_keys` holds the key of each record's name, `stated` what exports alone say.
    pub(super) fn join(
        &self,
        record_keys: &[NameId],
        stated: &mut UnionFind<HandleId>,
        groups: &mut Groups<'_>,
    ) -> Vec<NameLink> {
        let partners = self.candidates(stated);
        if partners.is_empty() {
            return Vec::new();
        }
        let mut links = Vec::new();
        let people = self.people(record_keys, groups);
        link_records(&partners, &people, groups, &mut links);
        self.link_partners(&partners, &people, groups, &mut links);
        links
    }

    /// Records by the full names that they bear: one of the group's records where one group alone has the name.
    fn people(&self, record_keys: &[NameId], groups: &mut Groups<'_>) -> People {
        let mut people = vec![None; self.book.len()];
        for (record, key) in self.records.iter().zip(record_keys) {
            if self.book.is_full(*key) {
                Owner::add(&mut people[*key as usize], groups.find(record.handle));
            }
        }
        people
    }

    /// Partners without phone or e-mail in any export, each with the full names under which it alone appears in an account;
    /// by the handle that stands for all of a partner's, in the order of conversations.
    fn candidates(&self, stated: &mut UnionFind<HandleId>) -> Vec<(HandleId, Vec<NameId>)> {
        let named = self.talks.all.iter().map(|talk| (talk, self.talks.key(*talk)));
        let full: Vec<(&Talk, NameId)> = named.filter(|(_, key)| self.book.is_full(*key)).collect();
        let mut owners: HashMap<(u32, NameId), Option<Owner<HandleId>>, RandomState> =
            HashMap::with_capacity_and_hasher(full.len(), RandomState::default());
        for (talk, key) in &full {
            let known = owners.entry((talk.account, *key)).or_default();
            Owner::add(known, stated.find_mut(self.talks.handle(**talk)));
        }
        let with_contact = self.with_contact(stated);
        // By the handle that stands for a partner: where it stands in `partners`.
        let mut places = vec![usize::MAX; self.handles.len()];
        let mut partners: Vec<(HandleId, Vec<NameId>)> = Vec::new();
        let mut ambiguous: HashSet<(HandleId, NameId), RandomState> = HashSet::default();
        for (talk, key) in full {
            let partner = stated.find_mut(self.talks.handle(*talk));
            if with_contact[partner as usize] {
                continue;
            }
            if owners[&(talk.account, key)] == Some(Owner::Several) {
                ambiguous.insert((partner, key));
            }
            let place = &mut places[partner as usize];
            if *place == usize::MAX {
                *place = partners.len();
                partners.push((partner, Vec::new()));
            }
            let keys = &mut partners[*place].1;
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        if !ambiguous.is_empty() {
            for (partner, keys) in &mut partners {
                keys.retain(|key| !ambiguous.contains(&(*partner, *key)));
            }
            partners.retain(|(_, keys)| !keys.is_empty());
        }
        partners
    }

    /// Of each handle that stands for a partner, whether an export states a phone or an e-mail of it.
    fn with_contact(&self, stated: &mut UnionFind<HandleId>) -> Vec<bool> {
        let mut with_contact = vec![false; self.handles.len()];
        for handle in 0..self.handles.len() as HandleId {
            if matches!(self.handles.get(handle).kind, HandleKind::Email | HandleKind::Phone) {
                with_contact[stated.find_mut(handle) as usize] = true;
            }
        }
        with_contact
    }

    /// Links partners of one full name that no record bears (rule b).
    fn link_partners(
        &self,
        partners: &[(HandleId, Vec<NameId>)],
        people: &People,
        groups: &mut Groups<'_>,
        links: &mut Vec<NameLink>,
    ) {
        let mut by_key = HashMap::<&str, Vec<HandleId>>::new();
        for (partner, keys) in partners {
            for key in keys.iter().filter(|key| people[**key as usize].is_none()) {
                by_key.entry(self.book.text(*key)).or_default().push(*partner);
            }
        }
        let by_key: SortedMap<_, _> = by_key.into_iter().filter(|(_, same)| same.len() > 1).collect();
        for same in by_key.into_values() {
            let homes: Vec<HandleId> =
                same.iter().copied().filter(|partner| groups.has_record(*partner)).collect();
            let people: SortedSet<HandleId> = homes.iter().map(|home| groups.find(*home)).collect();
            // Two people with records stay two.
            if people.len() > 1 {
                continue;
            }
            let to = homes.first().copied().unwrap_or(same[0]);
            for partner in same {
                if groups.join(partner, to) {
                    links.push(NameLink { rule: NameRule::Accounts, partner, to });
                }
            }
        }
    }
}

/// Links each partner to the one person whose full name it bears (rule a).
fn link_records(
    partners: &[(HandleId, Vec<NameId>)],
    people: &People,
    groups: &mut Groups<'_>,
    links: &mut Vec<NameLink>,
) {
    let mut made = Vec::new();
    for (partner, keys) in partners {
        // Whoever stands on a record stays there, whatever its name.
        if groups.has_record(*partner) {
            continue;
        }
        let mut to: Vec<HandleId> = Vec::new();
        for key in keys {
            match people[*key as usize] {
                Some(Owner::One(group)) if !to.contains(&group) => to.push(group),
                _ => {}
            }
        }
        if let [group] = to[..] {
            made.push((*partner, group));
        }
    }
    for (partner, to) in made {
        // Two partners may be one by the user's links: each is linked, and the second is there already.
        let is_there = groups.find(partner) == groups.find(to);
        if groups.join(partner, to) || is_there {
            links.push(NameLink { rule: NameRule::Record, partner, to });
        }
    }
}
