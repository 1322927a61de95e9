//! Who has one candidate, who several, and who none.

use std::collections::BTreeSet;

use super::edges::Edges;
use super::sides::Side;
use super::{LikelyLink, Likeness};
use crate::identity::groups::Groups;
use crate::identity::handles::{HandleId, Handles};
use crate::identity::name_key::Name;
use crate::identity::named::{NameBook, NameId};
use crate::identity::records::LinkedRecord;
use crate::model::source::Source;

/// What likely links are found in.
pub(in crate::identity) struct Material<'a> {
    pub(in crate::identity) sources: &'a [Source],
    pub(in crate::identity) handles: &'a Handles,
    pub(in crate::identity) records: &'a [LinkedRecord],
    /// Names of the first of the records; behind them stand those of worklists.
    pub(in crate::identity) listed: &'a [NameId],
    pub(in crate::identity) names: &'a NameBook,
    /// Handles of each partner.
    pub(in crate::identity) partners: &'a [Vec<HandleId>],
    /// The name of each partner.
    pub(in crate::identity) partner_names: &'a [NameId],
    /// Whether each partner has a message that counts.
    pub(in crate::identity) partner_counts: &'a [bool],
}

impl Material<'_> {
    /// The name of the record at a place, which is called so.
    pub(super) fn name_of(&self, at: usize, name: &str) -> NameId {
        let known = || self.names.find(Name::of(name).words().text());
        self.listed.get(at).copied().or_else(known).unwrap_or(0)
    }

    /// The likely links, in the order of the clients' first partners; and behind them the pairs of clients for whom few people
    /// fit, or whom somebody else fits as well.
    pub(in crate::identity) fn find(&self, groups: &mut Groups<'_>) -> (Vec<LikelyLink>, Vec<LikelyLink>) {
        let chats = Side::of_chats(self, groups);
        if chats.is_empty() {
            return (Vec::new(), Vec::new());
        }
        let records = Side::of_records(self, groups, &chats);
        let edges = Edges::between(&chats, &records, self.names);
        let back = edges.turned_around();
        let (mut links, mut several) = (Vec::new(), Vec::new());
        for client in 0..chats.len() as u32 {
            let people = candidates(client, &chats, &edges, &records, FEW, groups);
            let link = |(person, why): &(u32, Likeness)| LikelyLink {
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
    one: u32,
    side: &Side<'_>,
    edges: &Edges,
    others: &Side<'_>,
    most: usize,
    groups: &mut Groups<'_>,
) -> Vec<(u32, Likeness)> {
    let mut found: Vec<(u32, Likeness)> = Vec::new();
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
