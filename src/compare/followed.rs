//! Who of one roster is who in the other.

use std::collections::HashMap;

use crate::model::report::RosterEntry;
use petgraph::unionfind::UnionFind;

/// Entries that share a pseudonym, directly or through others: mostly one of each roster.
#[derive(Debug, Default)]
pub(super) struct Followed<'a> {
    /// Of the earlier roster.
    pub(super) old: Vec<&'a RosterEntry>,
    /// Of the later roster.
    pub(super) new: Vec<&'a RosterEntry>,
}

/// All entries of both rosters, each in one group, in the order of the rosters.
pub(super) fn follow<'a>(old: &'a [RosterEntry], new: &'a [RosterEntry]) -> Vec<Followed<'a>> {
    let mut sets = UnionFind::new(old.len() + new.len());
    let mut holders = HashMap::<&str, u32>::new();
    for (entry, number) in old.iter().chain(new).zip(0..) {
        for id in std::iter::once(&entry.id).chain(&entry.also) {
            let holder = *holders.entry(id).or_insert(number);
            sets.union(holder, number);
        }
    }
    let mut places = HashMap::<u32, usize>::new();
    let mut groups: Vec<Followed<'a>> = Vec::new();
    for (entry, number) in old.iter().chain(new).zip(0..) {
        let next = groups.len();
        let place = *places.entry(sets.find_mut(number)).or_insert(next);
        if place == next {
            groups.push(Followed::default());
        }
        let group = &mut groups[place];
        if (number as usize) < old.len() { group.old.push(entry) } else { group.new.push(entry) }
    }
    groups
}
