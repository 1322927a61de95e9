//! Why handles belong to one client: the grounds on which they were joined, found again for one group. Linking itself keeps
//! only the outcome, so that an audit pays nothing for what is asked of one client.

use std::collections::BTreeSet;

use super::handles::{HandleId, HandleKind, Handles};
use super::link::{Crosslink, Links, crosswalk_handles, export_handle, find_handle};
use super::phone::PhoneBook;
use super::sides::Settled;
use crate::model::chat::RawHandle;
use crate::model::name::normal_name;
use crate::model::source::Source;

/// A rule by which handles are joined, or kept apart (methodology, section 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// They stand on one record.
    Record,
    /// An export states that a chat or its author has them all.
    Chat,
    /// The list of contacts in an export states that they are one person.
    ContactList,
    /// The user's link file says so.
    LinkFile,
    /// A worklist that came back names the client by one of them.
    Worklist,
    /// The name of the chat partner and of the record is the same, and nobody else's.
    Name,
    /// The user's link file keeps one of them from another client.
    KeptApart,
}

/// Grounds on which handles were joined.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ground {
    /// By which rule.
    pub rule: Rule,
    /// The handles.
    pub handles: Vec<HandleId>,
    /// Index of the source that says so; `None` for the link file.
    pub source: Option<u32>,
    /// Line or item number in it, where there is one.
    pub place: Option<u64>,
}

/// What the grounds are looked for in.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// The sources.
    pub sources: &'a [Source],
    /// Sides of all conversations.
    pub settled: &'a Settled,
    /// Who belongs together.
    pub links: &'a Links,
    /// Links of the user's.
    pub crosswalk: &'a [Crosslink],
}

impl Material<'_> {
    /// The grounds of one group, sorted by rule and place.
    pub fn grounds(&self, group: HandleId) -> Vec<Ground> {
        let mut grounds = Vec::new();
        self.records(group, &mut grounds);
        self.chats(group, &mut grounds);
        self.contact_lists(group, &mut grounds);
        self.link_file(group, &mut grounds);
        self.worklists(group, &mut grounds);
        self.names(group, &mut grounds);
        grounds.sort_by(|a, b| {
            let key = |ground: &Ground| (ground.rule, ground.source, ground.place);
            key(a).cmp(&key(b)).then_with(|| a.handles.cmp(&b.handles))
        });
        grounds.dedup();
        grounds
    }

    fn is_of(&self, group: HandleId, handle: HandleId) -> bool {
        self.links.groups[handle as usize] == group
    }

    fn records(&self, group: HandleId, grounds: &mut Vec<Ground>) {
        for linked in self.links.records.iter().filter(|linked| self.is_of(group, linked.handle)) {
            let joined = linked.points.iter().filter(|point| point.links()).filter_map(|point| point.handle);
            let handles: Vec<HandleId> = std::iter::once(linked.handle).chain(joined).collect();
            let record = &self.sources[linked.source as usize].data.records[linked.record as usize];
            add(Rule::Record, handles, Some(linked.source), Some(record.place), grounds);
        }
    }

    fn chats(&self, group: HandleId, grounds: &mut Vec<Ground>) {
        for conversation in &self.settled.conversations {
            let partners: BTreeSet<u32> = conversation.all_partners().collect();
            for partner in partners {
                let handles = &self.links.partners[partner as usize];
                if handles.first().is_some_and(|handle| self.is_of(group, *handle)) {
                    let chat =
                        &self.sources[conversation.source as usize].data.chats[conversation.chat as usize];
                    let place = chat.places.first().copied();
                    add(Rule::Chat, handles.clone(), Some(conversation.source), place, grounds);
                }
            }
        }
    }

    /// Contact lists, whose handles linking has not kept: they are read as it reads them.
    fn contact_lists(&self, group: HandleId, grounds: &mut Vec<Ground>) {
        let people = || {
            let sources = self.sources.iter().zip(0..);
            sources.flat_map(|(source, index)| source.data.people.iter().map(move |person| (person, index)))
        };
        let cells = people().flat_map(|(person, _)| &person.handles).filter_map(|raw| match raw {
            RawHandle::Phone(cell) | RawHandle::Platform(_, cell) => Some(cell.clone()),
            _ => None,
        });
        let cells: BTreeSet<String> = cells.collect();
        let book = PhoneBook::read(cells.into_iter().collect());
        let mut read = Handles::default();
        for (person, source) in people() {
            let texts = person.handles.iter().map(|raw| {
                let phones = book.of(self.links.regions.of(source as usize));
                let number = export_handle(raw, "", phones, &mut read);
                read.get(number).text.clone()
            });
            let texts: Vec<_> = texts.collect();
            let known: Vec<HandleId> = texts
                .iter()
                // A phone that is no number links nobody here.
                .filter(|text| !text.starts_with("number:"))
                .filter_map(|text| self.links.handles.find(text))
                .filter(|handle| self.is_of(group, *handle))
                .collect();
            add(Rule::ContactList, known, Some(source), None, grounds);
        }
    }

    fn link_file(&self, group: HandleId, grounds: &mut Vec<Ground>) {
        for (a, b, is_same) in crosswalk_handles(self.crosswalk, &self.links.handles) {
            match (is_same, self.is_of(group, a), self.is_of(group, b)) {
                (true, true, true) => add(Rule::LinkFile, vec![a, b], None, None, grounds),
                (false, true, false) => keep(a, grounds),
                (false, false, true) => keep(b, grounds),
                _ => {}
            }
        }
    }

    /// Handles that a worklist names, with the record that each stands for.
    fn worklists(&self, group: HandleId, grounds: &mut Vec<Ground>) {
        for (text, record) in self.links.ties.iter().filter(|(_, record)| self.is_of(group, **record)) {
            let Some(named) = find_handle(text, &self.links.handles) else { continue };
            let rows = self.sources.iter().zip(0..).flat_map(|(source, index)| {
                let rows = source.data.records.iter().filter(|row| row.tie.as_ref() == Some(text));
                rows.map(move |row| (Some(index), Some(row.place)))
            });
            // A row that only says what came of a message is no record.
            let (source, place) = rows.into_iter().next().unwrap_or_default();
            add(Rule::Worklist, vec![named, *record], source, place, grounds);
        }
    }

    /// Partners without phone or e-mail that have the name of a record of the group; only where a name joined it.
    fn names(&self, group: HandleId, grounds: &mut Vec<Ground>) {
        if !self.links.joined_by_name.contains(&group) {
            return;
        }
        let records: Vec<(String, HandleId)> = self
            .links
            .records
            .iter()
            .filter(|linked| self.is_of(group, linked.handle))
            .map(|linked| {
                let record = &self.sources[linked.source as usize].data.records[linked.record as usize];
                (normal_name(&record.name), linked.handle)
            })
            .collect();
        for conversation in &self.settled.conversations {
            for partner in conversation.all_partners() {
                let Some(handle) = self.links.partners[partner as usize].first() else { continue };
                if !self.is_of(group, *handle) || self.has_contact(*handle) {
                    continue;
                }
                let name = normal_name(&self.settled.partners[partner as usize].name);
                let Some((_, record)) = records.iter().find(|(known, _)| !name.is_empty() && *known == name)
                else {
                    continue;
                };
                let chat = &self.sources[conversation.source as usize].data.chats[conversation.chat as usize];
                let place = chat.places.first().copied();
                add(Rule::Name, vec![*handle, *record], Some(conversation.source), place, grounds);
            }
        }
    }

    /// Whether exports alone state a phone or an e-mail of a handle.
    fn has_contact(&self, handle: HandleId) -> bool {
        let stated = self.links.stated[handle as usize];
        let others = self.links.stated.iter().zip(0..).filter(|(other, _)| **other == stated);
        others
            .map(|(_, other): (_, HandleId)| self.links.handles.get(other).kind)
            .any(|kind| matches!(kind, HandleKind::Email | HandleKind::Phone))
    }
}

/// Adds grounds that join anything: two handles or more.
fn add(
    rule: Rule,
    mut handles: Vec<HandleId>,
    source: Option<u32>,
    place: Option<u64>,
    grounds: &mut Vec<Ground>,
) {
    handles.sort_unstable();
    handles.dedup();
    if handles.len() > 1 {
        grounds.push(Ground { rule, handles, source, place });
    }
}

fn keep(handle: HandleId, grounds: &mut Vec<Ground>) {
    grounds.push(Ground { rule: Rule::KeptApart, handles: vec![handle], source: None, place: None });
}
