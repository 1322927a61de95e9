//! Likely links: who might be whom. They are found and listed, never made unless it is asked what the figures would be then
//! (methodology, section 3, rule 6).

mod alike;
mod edges;
mod edit;
mod sides;

use std::collections::BTreeSet;

use super::groups::Groups;
use super::handles::{HandleId, Handles};
use super::records::LinkedRecord;
use super::sides::Settled;
use crate::model::source::Source;
use edges::Edges;
use sides::Side;

pub use alike::Called;

/// Why two might be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The words of the chat's name hold all of the record's full name.
    Within,
    /// Their full names are equal when written in ASCII.
    Letters,
    /// So written, one word differs by one edit.
    Edit,
    /// A username or the local part of an address is the other's.
    Local,
    /// The chat's short name is the first or last word of the record's name.
    Short,
}

/// A client without a record and a person with one, each the other's only candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LikelyLink {
    /// A handle of the client.
    pub client: HandleId,
    /// A record of the person.
    pub record: HandleId,
    /// The first reason that holds.
    pub why: Likeness,
}

/// What likely links are found in.
pub(super) struct Material<'a> {
    pub(super) sources: &'a [Source],
    pub(super) settled: &'a Settled,
    pub(super) handles: &'a Handles,
    pub(super) records: &'a [LinkedRecord],
    /// Handles of each partner.
    pub(super) partners: &'a [Vec<HandleId>],
    /// Whether each partner has a message that counts.
    pub(super) partner_counts: &'a [bool],
}

impl Material<'_> {
    /// The likely links, in the order of the clients' first partners; and behind them the pairs of clients for whom few people
    /// fit, or whom somebody else fits as well.
    pub(super) fn find(&self, groups: &mut Groups<'_>) -> (Vec<LikelyLink>, Vec<LikelyLink>) {
        let chats = Side::of_chats(self, groups);
        if chats.is_empty() {
            return (Vec::new(), Vec::new());
        }
        let records = Side::of_records(self, groups);
        let edges = Edges::between(&chats, &records);
        let back = edges.turned_around();
        let (mut links, mut several) = (Vec::new(), Vec::new());
        for client in 0..chats.len() {
            let people = candidates(client, &chats, &edges, &records, FEW, groups);
            let link = |(person, why): &(usize, Likeness)| LikelyLink {
                client: chats.handle(client),
                record: records.handle(*person),
                why: *why,
            };
            let only = if let [(person, _)] = people[..] {
                candidates(person, &records, &back, &chats, 1, groups).len() == 1
            } else {
                false
            };
            if only { &mut links } else { &mut several }.extend(people.iter().map(link));
        }
        (links, several)
    }
}

/// So many people at most who fit a client are worth asking about.
const FEW: usize = 3;

/// The candidates of somebody on one side, and why; none where there are more than `most`. Pairs that somebody keeps apart are
/// no candidates.
fn candidates(
    one: usize,
    side: &Side,
    edges: &Edges,
    others: &Side,
    most: usize,
    groups: &mut Groups<'_>,
) -> Vec<(usize, Likeness)> {
    let mut found: Vec<(usize, Likeness)> = Vec::new();
    let mut refused = BTreeSet::new();
    for mark in side.marks_of(one) {
        for (other_mark, why) in edges.of(*mark) {
            for other in others.bearers(*other_mark) {
                if let Some(known) = found.iter_mut().find(|(known, _)| known == other) {
                    known.1 = known.1.min(*why);
                } else if !refused.contains(other) {
                    if groups.are_apart(side.handle(one), others.handle(*other)) {
                        refused.insert(*other);
                    } else if found.len() == most {
                        return Vec::new();
                    } else {
                        found.push((*other, *why));
                    }
                }
            }
        }
    }
    found.sort_unstable_by_key(|(other, why)| (*why, *other));
    found
}
