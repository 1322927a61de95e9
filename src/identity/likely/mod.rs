//! Likely links: who might be whom. They are found and listed, never made unless it is asked what the figures would be then
//! (methodology, section 3, rule 6).

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
    /// The likely links, in the order of the clients' first partners.
    pub(super) fn find(&self, groups: &mut Groups<'_>) -> Vec<LikelyLink> {
        let chats = Side::of_chats(self, groups);
        if chats.is_empty() {
            return Vec::new();
        }
        let records = Side::of_records(self, groups);
        let edges = Edges::between(&chats, &records);
        let back = edges.turned_around();
        let mut links = Vec::new();
        for client in 0..chats.len() {
            let Some((person, why)) = only(client, &chats, &edges, &records, groups) else { continue };
            let is_only = only(person, &records, &back, &chats, groups).map(|(client, _)| client);
            if is_only == Some(client) {
                let (client, record) = (chats.handle(client), records.handle(person));
                links.push(LikelyLink { client, record, why });
            }
        }
        links
    }
}

/// The one candidate of somebody on one side, and why; `None` where there is none or more than one. Pairs that somebody keeps
/// apart are no candidates.
fn only(
    one: usize,
    side: &Side,
    edges: &Edges,
    others: &Side,
    groups: &mut Groups<'_>,
) -> Option<(usize, Likeness)> {
    let mut found: Option<(usize, Likeness)> = None;
    let mut refused = BTreeSet::new();
    for mark in side.marks_of(one) {
        for (other_mark, why) in edges.of(*mark) {
            for other in others.bearers(*other_mark) {
                match found {
                    Some((known, because)) if known == *other => found = Some((known, because.min(*why))),
                    _ if refused.contains(other) => {}
                    _ if groups.are_apart(side.handle(one), others.handle(*other)) => {
                        refused.insert(*other);
                    }
                    Some(_) => return None,
                    None => found = Some((*other, *why)),
                }
            }
        }
    }
    found
}
