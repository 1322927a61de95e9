//! What can be done next, in classes: clients for whom the same acts do the same differ in what they count for and in
//! their messages alone, so of each class only the foremost has to be looked at.

use std::cmp::{Ordering, Reverse};
use std::collections::{BinaryHeap, HashMap};

use foldhash::fast::RandomState;

use super::{ActPlace, Problem};
use crate::model::params::WeightBasis;
use crate::plan::sums::{Amount, Contribution, Shape};

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
pub(super) struct ClassKey {
    pub(super) acts: Vec<ActPlace>,
    pub(super) before: Shape,
    pub(super) after: Shape,
}

/// The foremost client of a class.
#[derive(Debug, Clone, Copy)]
pub(super) struct Foremost {
    pub(super) class: usize,
    /// Foremost by weight rather than by context.
    by_weight: bool,
    pub(super) entry: Entry,
}

/// Clients for whom the same acts do the same.
#[derive(Debug)]
pub(super) struct Class {
    pub(super) kind: ClassKey,
    /// The one whose context gains most first.
    by_context: BinaryHeap<Entry>,
    /// The one who counts for most first; not kept where all count the same.
    by_weight: BinaryHeap<Entry>,
}

/// All classes.
#[derive(Debug)]
pub(super) struct Candidates {
    classes: Vec<Class>,
    places: HashMap<ClassKey, usize, RandomState>,
    versions: Vec<u32>,
    has_weights: bool,
}

impl Candidates {
    pub(super) fn new(problem: &Problem) -> Self {
        Self {
            classes: Vec::new(),
            places: HashMap::default(),
            versions: vec![0; problem.members.len()],
            has_weights: problem.world.basis != WeightBasis::Clients,
        }
    }

    /// Forgets what was noted for a client.
    pub(super) fn forget(&mut self, member: u32) {
        self.versions[member as usize] += 1;
    }

    /// Notes something that can be done for a client.
    pub(super) fn offer(
        &mut self,
        member: u32,
        acts: Vec<ActPlace>,
        before: &Contribution,
        after: Contribution,
    ) {
        let kept = |amount: Amount| amount.weight * amount.context.unwrap_or(0.0);
        let version = self.versions[member as usize];
        let (was, is) = (before.amount, after.amount);
        let entry = Entry { rank: kept(is) - kept(was), member, version, before: was, after: is };
        let kind = ClassKey { acts, before: before.shape.clone(), after: after.shape };
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
    pub(super) fn foremost(&mut self) -> Vec<Foremost> {
        let ways = (0..self.classes.len()).flat_map(|class| [(class, false), (class, true)]);
        ways.collect::<Vec<_>>().into_iter().filter_map(|(class, way)| self.foremost_of(class, way)).collect()
    }

    fn foremost_of(&mut self, class: usize, by_weight: bool) -> Option<Foremost> {
        let own = &mut self.classes[class];
        let heap = if by_weight { &mut own.by_weight } else { &mut own.by_context };
        while heap.peek().is_some_and(|entry| entry.version != self.versions[entry.member as usize]) {
            heap.pop();
        }
        heap.peek().map(|entry| Foremost { class, by_weight, entry: *entry })
    }

    /// Whoever is foremost now where another was.
    pub(super) fn next_like(&mut self, last: Foremost) -> Option<Foremost> {
        self.foremost_of(last.class, last.by_weight)
    }

    /// What a class is.
    pub(super) fn kind(&self, class: usize) -> &ClassKey {
        &self.classes[class].kind
    }
}
