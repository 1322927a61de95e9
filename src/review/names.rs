//! Names that might be one client's though no rule says so: of two chats in different accounts, and of a chat and a card whose
//! short name fits many, of whom what else is known leaves few.

use std::collections::{HashMap, HashSet};

use super::by_log::ByLog;
use crate::identity::handles::HandleId;
use crate::identity::likely::{Called, Likeness};
use crate::model::name::is_phone;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::pipeline::Audit;

/// So many others at most who fit one chat are worth asking about.
const FEW: usize = 3;

/// A word that so many bear finds nobody.
const COMMON: usize = 200;

/// A channel and an account: the phone on which a chat lies.
type Place = (String, String);

/// A name of somebody.
struct Bearer {
    group: HandleId,
    /// The partner or the record that bears it.
    handle: HandleId,
    called: Called,
}

/// Who is called how, and where each is talked to.
pub(super) struct Names<'a> {
    audit: &'a Audit,
    has_record: &'a HashSet<HandleId>,
    log: &'a ByLog,
    bearers: Vec<Bearer>,
    /// By word: places in `bearers`.
    words: HashMap<String, Vec<usize>>,
    /// By group.
    places: HashMap<HandleId, SortedSet<Place>>,
}

impl<'a> Names<'a> {
    pub(super) fn of(audit: &'a Audit, has_record: &'a HashSet<HandleId>, log: &'a ByLog) -> Self {
        let mut names = Self {
            audit,
            has_record,
            log,
            bearers: Vec::new(),
            words: HashMap::new(),
            places: HashMap::new(),
        };
        let group = |handle: HandleId| audit.links.groups[handle as usize];
        for conversation in audit.settled.conversations.iter().filter(|conversation| !conversation.is_group) {
            let Some(partner) = conversation.partner else { continue };
            let Some(handle) = audit.links.partners.get(partner).first().copied() else { continue };
            let chat = conversation.chat_of(&audit.sources);
            let place = (chat.channel.clone(), conversation.staff.to_lowercase());
            names.places.entry(group(handle)).or_default().insert(place);
            names.add(group(handle), handle, &audit.settled.partners[partner as usize]);
        }
        for record in audit.links.records.iter() {
            names.add(group(record.handle), record.handle, &record.row(&audit.sources).name);
        }
        names
    }

    fn add(&mut self, group: HandleId, handle: HandleId, name: &str) {
        let called = Called::of(name).filter(|_| !is_phone(name));
        let Some(called) = called else { return };
        for word in called.words() {
            self.words.entry(word.clone()).or_default().push(self.bearers.len());
        }
        self.bearers.push(Bearer { group, handle, called });
    }

    /// Whether a chat and a card may be one as far as the accounts tell: who has a chat of its own in the account of the chat
    /// is hardly another one there.
    pub(super) fn may_be(&self, chat: HandleId, card: HandleId) -> bool {
        let group = |handle: HandleId| self.audit.links.groups[handle as usize];
        self.is_elsewhere(group(chat), group(card)) || self.log.meet(group(chat), group(card))
    }

    fn is_elsewhere(&self, one: HandleId, other: HandleId) -> bool {
        match (self.places.get(&one), self.places.get(&other)) {
            (Some(one), Some(other)) => one.is_disjoint(other),
            _ => true,
        }
    }

    /// Pairs of a chat without a card and somebody else, few for each chat.
    pub(super) fn pairs(&self) -> Vec<(HandleId, HandleId, Likeness)> {
        let mut pairs = Vec::new();
        for (at, bearer) in self.bearers.iter().enumerate() {
            if !self.has_record.contains(&bearer.group) {
                let mut found = self.candidates(at);
                if found.values().any(|(other, _)| self.meets(bearer, *other)) {
                    found.retain(|_, (other, _)| self.meets(bearer, *other));
                }
                if found.len() <= FEW {
                    let pair =
                        |(other, why): (usize, Likeness)| (bearer.handle, self.bearers[other].handle, why);
                    pairs.extend(found.into_values().map(pair));
                }
            }
        }
        pairs
    }

    fn meets(&self, chat: &Bearer, other: usize) -> bool {
        self.log.meet(chat.group, self.bearers[other].group)
    }

    /// Those whose names are like that of a chat, by group: the place of the name that is most like it.
    fn candidates(&self, at: usize) -> SortedMap<HandleId, (usize, Likeness)> {
        let bearer = &self.bearers[at];
        let mut found = SortedMap::<HandleId, (usize, Likeness)>::new();
        for word in bearer.called.words() {
            let others = self.words.get(word).map_or(&[][..], Vec::as_slice);
            for other in others.iter().filter(|_| others.len() <= COMMON) {
                let known = &self.bearers[*other];
                if known.group == bearer.group || !self.is_elsewhere(bearer.group, known.group) {
                    continue;
                }
                let why = bearer.called.likeness(&known.called);
                // Who fits a short name is looked for by that name, not by each of the full ones.
                let why = why.filter(|why| *why != Likeness::Short || !bearer.called.is_full());
                if let Some(why) = why {
                    let best = found.entry(known.group).or_insert((*other, why));
                    // A card before a chat, and the better reason before another.
                    let rank = |(place, why): (usize, Likeness)| (why, std::cmp::Reverse(place));
                    if rank((*other, why)) < rank(*best) {
                        *best = (*other, why);
                    }
                }
            }
        }
        found
    }
}
