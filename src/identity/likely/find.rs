//! Who has one candidate, who several, and who none.

use super::edges::Edges;
use super::material::Material;
use super::sides::Side;
use super::{LikelyLink, Likeness};
use crate::identity::groups::Groups;
use crate::model::sorted_set::SortedSet;

/// The likely links, in the order of the clients' first partners; and behind them the pairs of clients for whom few people
/// fit, or whom somebody else fits as well.
pub(in crate::identity) fn find(
    material: &Material<'_>,
    groups: &mut Groups<'_>,
) -> (Vec<LikelyLink>, Vec<LikelyLink>) {
    let chats = Side::of_chats(material, groups);
    if chats.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let records = Side::of_records(material, groups, &chats);
    if records.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let edges = Edges::between(&chats, &records, material.names);
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
    let mut refused = SortedSet::new();
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
