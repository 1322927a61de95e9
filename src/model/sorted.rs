//! What maps and sets that are lists in order have in common.

use std::borrow::Borrow;

use super::order::InOrder as _;

/// So many elements may wait to be put in order.
const FEW: usize = 32;

/// The place of a key in a list in order, or else the one where it would stand.
pub(super) fn place<E, K: Borrow<Q>, Q: Ord + ?Sized>(
    list: &[E],
    key: impl Fn(&E) -> &K,
    wanted: &Q,
) -> Result<usize, usize> {
    match list.last() {
        Some(end) if key(end).borrow() < wanted => Err(list.len()),
        _ => list.binary_search_by(|one| key(one).borrow().cmp(wanted)),
    }
}

/// Adds many elements to a list in order; of two under one key the later stays. A file may hold a million of them, whatever is usual: none
/// is put in its place by moving the others, nor do many under one key take room.
pub(super) struct Adding<'a, E, F> {
    list: &'a mut Vec<E>,
    /// So many stand in order; those behind them wait, and none of them has a key of these.
    ordered: usize,
    key: F,
}

impl<'a, E, K: Ord, F: Fn(&E) -> &K> Adding<'a, E, F> {
    pub(super) fn to(list: &'a mut Vec<E>, key: F) -> Self {
        Self { ordered: list.len(), list, key }
    }

    /// Adds one. Those that wait are put in order when they are as many as those that are.
    pub(super) fn add(&mut self, element: E) {
        match place(&self.list[..self.ordered], &self.key, (self.key)(&element)) {
            Ok(place) => {
                self.list[place] = element;
                return;
            }
            Err(place) if place == self.list.len() => self.ordered += 1,
            Err(_) => {}
        }
        self.list.push(element);
        if self.list.len() - self.ordered > FEW.max(self.ordered) {
            self.settle();
        }
    }

    /// Puts those in order that wait. Where they are few they are put in their places, one by one: a long list to which some are added
    /// again and again is not put in order each time.
    pub(super) fn finish(mut self) {
        if self.list.len() - self.ordered > FEW.min(self.ordered) {
            return self.settle();
        }
        for element in self.list.split_off(self.ordered) {
            match place(self.list, &self.key, (self.key)(&element)) {
                Ok(place) => self.list[place] = element,
                Err(place) => self.list.insert(place, element),
            }
        }
    }

    /// Puts all in order.
    fn settle(&mut self) {
        let Self { list, key, .. } = self;
        list.order_by(|one, other| key(one).cmp(key(other)));
        list.dedup_by(|later, earlier| {
            let is_same = key(later) == key(earlier);
            if is_same {
                std::mem::swap(later, earlier);
            }
            is_same
        });
        self.ordered = self.list.len();
    }
}
