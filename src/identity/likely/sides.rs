//! The two sides that might meet, and the marks by which: names, usernames, local parts of addresses.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::Material;
use crate::identity::groups::Groups;
use crate::identity::handles::{HandleId, HandleKind, Handles};
use crate::identity::name_key::Words;
use crate::identity::points::Point;
use crate::model::name::is_phone;
use crate::reference::mail;

/// Number of a mark on its side.
pub(super) type Mark = u32;

/// By what somebody may be found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum MarkText {
    /// A name.
    Name(String),
    /// A username or the local part of an address, in small letters.
    Local(String),
}

/// Clients without a record, or people with one.
#[derive(Debug, Default)]
pub(super) struct Side {
    /// A handle of each, in order of appearance.
    handles: Vec<HandleId>,
    /// The marks of each, as they appear.
    own: Vec<Vec<Mark>>,
    /// The texts of marks.
    texts: Vec<MarkText>,
    /// Who bears each mark.
    bearers: Vec<Vec<usize>>,
}

/// Collects a side.
#[derive(Default)]
struct Collector {
    side: Side,
    places: HashMap<HandleId, usize, RandomState>,
    numbers: HashMap<MarkText, Mark, RandomState>,
}

/// Local parts that belong to a role and not to a person.
static ROLE_BOXES: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("../../reference/data/role-boxes.csv").lines().skip(1).collect());

impl Collector {
    /// The place of a group, which is new where `handle` is its first.
    fn place(&mut self, group: HandleId, handle: HandleId) -> usize {
        *self.places.entry(group).or_insert_with(|| {
            self.side.handles.push(handle);
            self.side.own.push(Vec::new());
            self.side.handles.len() - 1
        })
    }

    fn add(&mut self, place: usize, text: MarkText) {
        let next = self.side.texts.len() as Mark;
        let mark = *self.numbers.entry(text).or_insert_with_key(|text| {
            self.side.texts.push(text.clone());
            self.side.bearers.push(Vec::new());
            next
        });
        let own = &mut self.side.own[place];
        if !own.contains(&mark) {
            own.push(mark);
            self.side.bearers[mark as usize].push(place);
        }
    }

    /// Adds a name; a number that stands for one says nothing.
    fn name(&mut self, place: usize, name: &str) {
        if !is_phone(name) {
            let words = Words::of(name);
            if !words.all.is_empty() {
                self.add(place, MarkText::Name(words.all.join(" ")));
            }
        }
    }

    fn local(&mut self, place: usize, handle: HandleId, handles: &Handles) {
        if let Some(local) = local_part(&handles.get(handle).text, handles.get(handle).kind) {
            self.add(place, MarkText::Local(local));
        }
    }
}

/// What may be equal of a username and of an address.
fn local_part(text: &str, kind: HandleKind) -> Option<String> {
    let (_, value) = text.split_once(':')?;
    let local = match kind {
        HandleKind::Email if mail::fault(value).is_none() => value.split_once('@')?.0,
        HandleKind::Platform => value.strip_prefix('@')?,
        _ => return None,
    };
    let is_role = ROLE_BOXES.contains(local);
    (!local.is_empty() && !is_role).then(|| local.to_lowercase())
}

impl Side {
    /// Clients without a record who have a chat.
    pub(super) fn of_chats(material: &Material<'_>, groups: &mut Groups<'_>) -> Self {
        let shared = shared(material);
        let mut collector = Collector::default();
        let counting = material.partner_counts.iter().zip(material.partners).zip(&material.settled.partners);
        for ((_, own), partner) in counting.filter(|((counts, _), _)| **counts) {
            let group = groups.find(own[0]);
            if groups.has_record(group) {
                continue;
            }
            let place = collector.place(group, own[0]);
            collector.name(place, &partner.name);
            for handle in own.iter().filter(|handle| !shared.contains(handle)) {
                collector.local(place, *handle, material.handles);
            }
        }
        collector.side
    }

    /// People with a record.
    pub(super) fn of_records(material: &Material<'_>, groups: &mut Groups<'_>) -> Self {
        let mut collector = Collector::default();
        for record in material.records {
            let place = collector.place(groups.find(record.handle), record.handle);
            collector.name(place, &record.row(material.sources).name);
            let stated = record.points.iter().filter(|point| point.links());
            for handle in stated.filter_map(|point| point.handle) {
                collector.local(place, handle, material.handles);
            }
        }
        collector.side
    }

    pub(super) fn len(&self) -> usize {
        self.handles.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.handles.is_empty()
    }

    /// A handle of the one at a place.
    pub(super) fn handle(&self, place: usize) -> HandleId {
        self.handles[place]
    }

    /// The marks of the one at a place.
    pub(super) fn marks_of(&self, place: usize) -> &[Mark] {
        &self.own[place]
    }

    /// Who bears a mark.
    pub(super) fn bearers(&self, mark: Mark) -> &[usize] {
        &self.bearers[mark as usize]
    }

    /// All marks, by number.
    pub(super) fn texts(&self) -> &[MarkText] {
        &self.texts
    }
}

/// Handles that stand on the records of too many different people.
fn shared(material: &Material<'_>) -> BTreeSet<HandleId> {
    let points = material.records.iter().flat_map(|record| &record.points);
    points.filter(|point: &&Point| point.is_shared).filter_map(|point| point.handle).collect()
}
