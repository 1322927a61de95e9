//! What can be done next, in classes: clients for whom the same acts do the same differ in what they count for and in
//! their messages alone, so of each class only the foremost has to be looked at.

use std::cmp::{Ordering, Reverse};
use std::collections::{BinaryHeap, HashMap};

use super::Ground;
use crate::model::params::WeightBasis;
use crate::plan::sums::{Amount, Part, Shape};

/// One client in a class.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    rank: f64,
    /// Place among the members.
    pub(super) member: u32,
    /// How often the client had changed when this was noted; out of date once it changes again.
    version: u32,
    pub(super) before: Amount,
    pub(super) after: Amount,
}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |entry: &Self| (Reverse(entry.member), entry.version);
        self.rank.total_cmp(&other.rank).then_with(|| key(self).cmp(&key(other)))
    }
}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Entry {}

/// The acts and what they do, apart from amounts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Kind {
    pub(super) acts: Vec<u8>,
    pub(super) before: Shape,
    pub(super) after: Shape,
}

/// Clients for whom the same acts do the same.
#[derive(Debug)]
pub(super) struct Class {
    pub(super) kind: Kind,
    /// The one whose context gains most first.
    by_context: BinaryHeap<Entry>,
    /// The one who counts for most first; not kept where all count the same.
    by_weight: BinaryHeap<Entry>,
}

/// All classes.
#[derive(Debug)]
pub(super) struct Candidates {
    classes: Vec<Class>,
    places: HashMap<Kind, usize>,
    versions: Vec<u32>,
    has_weights: bool,
}

impl Candidates {
    pub(super) fn new(ground: &Ground) -> Self {
        Self {
            classes: Vec::new(),
            places: HashMap::new(),
            versions: vec![0; ground.members.len()],
            has_weights: ground.world.basis != WeightBasis::Clients,
        }
    }

    /// Forgets what was noted for a client.
    pub(super) fn forget(&mut self, member: u32) {
        self.versions[member as usize] += 1;
    }

    /// Notes something that can be done for a client.
    pub(super) fn offer(&mut self, member: u32, acts: Vec<u8>, before: &Part, after: Part) {
        let kept = |amount: Amount| amount.weight * amount.context.unwrap_or(0.0);
        let version = self.versions[member as usize];
        let (was, is) = (before.amount, after.amount);
        let entry = Entry { rank: kept(is) - kept(was), member, version, before: was, after: is };
        let kind = Kind { acts, before: before.shape.clone(), after: after.shape };
        let next = self.classes.len();
        let place = *self.places.entry(kind).or_insert_with_key(|kind| {
            let (by_context, by_weight) = (BinaryHeap::new(), BinaryHeap::new());
            self.classes.push(Class { kind: kind.clone(), by_context, by_weight });
            next
        });
        self.classes[place].by_context.push(entry);
        if self.has_weights {
            self.classes[place].by_weight.push(Entry { rank: is.weight, ..entry });
        }
    }

    /// The foremost clients of every class: one, or two where they count for different weights.
    pub(super) fn foremost(&mut self) -> Vec<(usize, Entry)> {
        let versions = &self.versions;
        let is_current = |entry: &Entry| entry.version == versions[entry.member as usize];
        let mut foremost = Vec::new();
        for (place, class) in self.classes.iter_mut().enumerate() {
            for heap in [&mut class.by_context, &mut class.by_weight] {
                while heap.peek().is_some_and(|entry| !is_current(entry)) {
                    heap.pop();
                }
                foremost.extend(heap.peek().map(|entry| (place, *entry)));
            }
        }
        foremost
    }

    /// What a class is.
    pub(super) fn kind(&self, class: usize) -> &Kind {
        &self.classes[class].kind
    }
}
