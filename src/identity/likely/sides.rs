//! The two sides that might meet, and the marks by which: names, usernames, local parts of addresses.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::material::Material;
use crate::identity::groups::Groups;
use crate::identity::handles::{HandleId, HandleKind, Handles};
use crate::identity::lists::Lists;
use crate::identity::named::NameId;
use crate::identity::points::Point;
use crate::model::name::is_phone;
use crate::model::sorted_set::SortedSet;
use crate::reference::mail;

/// Number of a mark on its side.
pub(super) type Mark = u32;

/// By what somebody may be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum MarkText<'a> {
    /// A name.
    Name(NameId),
    /// A username or the local part of an address, in small letters.
    Local(Cow<'a, str>),
}

/// Clients without a record, or people with one.
#[derive(Debug, Default)]
pub(super) struct Side<'a> {
    /// A handle of each, in order of appearance.
    handles: Vec<HandleId>,
    /// The marks of each.
    own: Lists<Mark>,
    /// The texts of marks.
    texts: Vec<MarkText<'a>>,
    /// Who bears each mark.
    bearers: Lists<u32>,
}

/// Who stands nowhere yet, and what bears no number yet.
const NONE: u32 = u32::MAX;

/// Collects a side.
struct Collector<'a> {
    handles: Vec<HandleId>,
    /// By the handle that stands for a group: its place.
    places: Vec<u32>,
    texts: Vec<MarkText<'a>>,
    /// By number of a name: its mark.
    names: Vec<Mark>,
    locals: HashMap<Cow<'a, str>, Mark, RandomState>,
    /// Places with their marks.
    borne: Vec<(u32, Mark)>,
}

/// Local parts that belong to a role and not to a person.
static ROLE_BOXES: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("../../reference/data/role-boxes.csv").lines().skip(1).collect());

impl<'a> Collector<'a> {
    fn new(material: &Material<'a>) -> Self {
        Self {
            handles: Vec::new(),
            places: vec![NONE; material.handles.len()],
            texts: Vec::new(),
            names: vec![NONE; material.names.len()],
            locals: HashMap::default(),
            borne: Vec::new(),
        }
    }

    /// The place of a group, which is new where `handle` is its first.
    fn place(&mut self, group: HandleId, handle: HandleId) -> u32 {
        let place = &mut self.places[group as usize];
        if *place == NONE {
            *place = self.handles.len() as u32;
            self.handles.push(handle);
        }
        *place
    }

    /// Adds a name, if it is one.
    fn name(&mut self, place: u32, name: NameId) {
        if name == 0 {
            return;
        }
        let mark = &mut self.names[name as usize];
        if *mark == NONE {
            *mark = self.texts.len() as Mark;
            self.texts.push(MarkText::Name(name));
        }
        self.borne.push((place, *mark));
    }

    fn local(&mut self, place: u32, local: Cow<'a, str>) {
        let next = self.texts.len() as Mark;
        let mark = *self.locals.entry(local).or_insert_with_key(|local| {
            self.texts.push(MarkText::Local(local.clone()));
            next
        });
        self.borne.push((place, mark));
    }

    fn side(self) -> Side<'a> {
        let around = self.borne.iter().map(|(place, mark)| (*mark, *place)).collect();
        Side {
            bearers: Lists::of(self.texts.len(), around),
            own: Lists::of(self.handles.len(), self.borne),
            handles: self.handles,
            texts: self.texts,
        }
    }
}

/// What may be equal of a username and of an address, in small letters.
fn local_part(handles: &Handles, handle: HandleId) -> Option<Cow<'_, str>> {
    let known = handles.get(handle);
    let (_, value) = known.text.split_once(':')?;
    let local = match known.kind {
        HandleKind::Email => value.split_once('@')?.0,
        HandleKind::Platform => value.strip_prefix('@')?,
        _ => return None,
    };
    if local.chars().any(char::is_uppercase) {
        return Some(Cow::Owned(local.to_lowercase()));
    }
    Some(Cow::Borrowed(local))
}

/// Whether a handle's local part says who somebody is: that of a role, or of an address that is none, does not.
fn tells_somebody(handles: &Handles, handle: HandleId, local: &str) -> bool {
    let known = handles.get(handle);
    let is_address = |text: &str| mail::fault(text).is_none();
    let is_good = known.kind != HandleKind::Email
        || known.text.split_once(':').is_some_and(|(_, address)| is_address(address));
    !local.is_empty() && !ROLE_BOXES.contains(local) && is_good
}

impl<'a> Side<'a> {
    /// Clients without a record who have a chat.
    pub(super) fn of_chats(material: &Material<'a>, groups: &mut Groups<'_>) -> Self {
        let shared = shared(material);
        let mut side = Collector::new(material);
        let named = material.partner_counts.iter().zip(material.partners.iter()).zip(material.partner_names);
        for ((_, own), name) in named.filter(|((counts, _), _)| **counts) {
            let group = groups.find(own[0]);
            if groups.has_record(group) {
                continue;
            }
            let place = side.place(group, own[0]);
            side.name(place, *name);
            for handle in own.iter().filter(|handle| !shared.contains(handle)) {
                if let Some(local) = local_part(material.handles, *handle)
                    && tells_somebody(material.handles, *handle, &local)
                {
                    side.local(place, local);
                }
            }
        }
        side.side()
    }

    /// People with a record, by names and by those usernames and local parts that the other side bears.
    pub(super) fn of_records(material: &Material<'a>, groups: &mut Groups<'_>, chats: &Self) -> Self {
        let of_chats: HashSet<&str, RandomState> = chats.locals().map(|(local, _)| local).collect();
        let mut side = Collector::new(material);
        for (at, record) in material.records.iter().enumerate() {
            let place = side.place(groups.find(record.handle), record.handle);
            let name = &record.row(material.sources).name;
            if !is_phone(name) {
                side.name(place, material.name_of(at, name));
            }
            if of_chats.is_empty() {
                continue;
            }
            let stated = record.points.iter().filter(|point| point.links());
            for handle in stated.filter_map(|point| point.handle) {
                let local = local_part(material.handles, handle).filter(|local| of_chats.contains(&**local));
                if let Some(local) = local.filter(|local| tells_somebody(material.handles, handle, local)) {
                    side.local(place, local);
                }
            }
        }
        side.side()
    }

    pub(super) fn len(&self) -> usize {
        self.handles.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.handles.is_empty()
    }

    /// A handle of the one at a place.
    pub(super) fn handle(&self, place: u32) -> HandleId {
        self.handles[place as usize]
    }

    /// The marks of the one at a place.
    pub(super) fn marks_of(&self, place: u32) -> &[Mark] {
        self.own.get(place)
    }

    /// Who bears a mark.
    pub(super) fn bearers(&self, mark: Mark) -> &[u32] {
        self.bearers.get(mark)
    }

    /// All marks, by number.
    pub(super) fn texts(&self) -> &[MarkText<'a>] {
        &self.texts
    }

    /// Usernames and local parts, with their marks.
    pub(super) fn locals(&self) -> impl Iterator<Item = (&str, Mark)> {
        let texts = self.texts.iter().zip(0..);
        texts.filter_map(|(text, mark)| match text {
            MarkText::Local(local) => Some((&**local, mark)),
            MarkText::Name(_) => None,
        })
    }
}

/// Handles that stand on the records of too many different people.
fn shared(material: &Material<'_>) -> SortedSet<HandleId> {
    let points = material.records.iter().flat_map(|record| &record.points);
    points.filter(|point: &&Point| point.is_shared).filter_map(|point| point.handle).collect()
}
