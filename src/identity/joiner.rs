//! Joining handles, with pairs that must stay apart.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::handles::HandleId;
use petgraph::unionfind::UnionFind;

/// Disjoint sets of handles. A link between two sets that somebody keeps apart is refused.
#[derive(Debug)]
pub(super) struct Joiner {
    sets: UnionFind<HandleId>,
    /// By the handle that stands for a set, the handles that must not come into it.
    apart: HashMap<HandleId, Vec<HandleId>, RandomState>,
    /// Links that were refused, in order.
    pub(super) refused: Vec<(HandleId, HandleId)>,
}

impl Joiner {
    /// Joins nothing yet; the two of each `forbidden` pair never come together.
    pub(super) fn new(len: usize, forbidden: &[(HandleId, HandleId)]) -> Self {
        Self::from_sets(UnionFind::new(len), forbidden)
    }

    /// Goes on from sets that are joined already. A pair that is in one set already stays there.
    pub(super) fn from_sets(mut sets: UnionFind<HandleId>, forbidden: &[(HandleId, HandleId)]) -> Self {
        let mut apart = HashMap::<HandleId, Vec<HandleId>, RandomState>::default();
        for (a, b) in forbidden {
            let (root_a, root_b) = (sets.find_mut(*a), sets.find_mut(*b));
            if root_a != root_b {
                apart.entry(root_a).or_default().push(*b);
                apart.entry(root_b).or_default().push(*a);
            }
        }
        Self { sets, apart, refused: Vec::new() }
    }

    /// The handle that stands for all that are joined with one.
    pub(super) fn find(&mut self, handle: HandleId) -> HandleId {
        self.sets.find_mut(handle)
    }

    /// Whether two handles must stay apart.
    pub(super) fn are_apart(&mut self, a: HandleId, b: HandleId) -> bool {
        let (a, b) = (self.sets.find_mut(a), self.sets.find_mut(b));
        let count = |root: HandleId| self.apart.get(&root).map_or(0, Vec::len);
        let (few, other) = if count(a) <= count(b) { (a, b) } else { (b, a) };
        let sets = &mut self.sets;
        self.apart.get(&few).is_some_and(|strangers| strangers.iter().any(|one| sets.find_mut(*one) == other))
    }

    /// Joins two handles, unless they must stay apart. Returns whether two sets became one.
    pub(super) fn join(&mut self, a: HandleId, b: HandleId) -> bool {
        let (root_a, root_b) = (self.sets.find_mut(a), self.sets.find_mut(b));
        if root_a == root_b {
            return false;
        }
        if !self.apart.is_empty() && self.are_apart(root_a, root_b) {
            self.refused.push((a, b));
            return false;
        }
        self.sets.union(root_a, root_b);
        if !self.apart.is_empty() {
            let mut strangers = self.apart.remove(&root_a).unwrap_or_default();
            let mut others = self.apart.remove(&root_b).unwrap_or_default();
            if strangers.len() < others.len() {
                std::mem::swap(&mut strangers, &mut others);
            }
            strangers.append(&mut others);
            if !strangers.is_empty() {
                self.apart.insert(self.sets.find_mut(root_a), strangers);
            }
        }
        true
    }

    /// Joins all of some handles.
    pub(super) fn join_all(&mut self, handles: &[HandleId]) {
        for pair in handles.windows(2) {
            self.join(pair[0], pair[1]);
        }
    }

    /// The sets as they are now.
    pub(super) fn sets(&self) -> UnionFind<HandleId> {
        self.sets.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_kept_apart_is_so_over_any_way() {
        let mut joiner = Joiner::new(6, &[(0, 5), (2, 4)]);
        assert!(joiner.join(0, 1) && joiner.join(5, 4) && joiner.join(2, 3));
        assert!(!joiner.join(1, 4), "0 and 5 would be one");
        assert!(joiner.join(1, 3));
        assert!(joiner.are_apart(3, 5) && !joiner.join(3, 5), "so would 2 and 4");
        assert!(!joiner.join(0, 2), "they are one already");
        assert_eq!(joiner.refused, [(1, 4), (3, 5)]);
    }
}
