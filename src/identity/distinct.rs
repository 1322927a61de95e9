//! Many values of which each counts once.

use std::hash::{BuildHasher, Hash};

use foldhash::fast::RandomState;
use rayon::prelude::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator, ParallelSliceMut};

/// Each once, in the order in which they come. A set of a million texts is asked a million times at places far from each other, by one
/// thread; so they are sorted by their hashes instead, on all of them.
pub(super) fn each_once<T: Copy + Eq + Hash + Sync>(all: impl Iterator<Item = T>) -> Vec<T> {
    let all: Vec<T> = all.collect();
    let state = RandomState::default();
    let placed = |(at, one): (usize, &T)| (state.hash_one(one), at);
    let mut hashes: Vec<(u64, usize)> = all.par_iter().enumerate().map(placed).collect();
    hashes.par_sort_unstable();
    let mut first: Vec<usize> = Vec::with_capacity(all.len());
    for alike in hashes.chunk_by(|(a, _), (b, _)| a == b) {
        let known = first.len();
        for (_, at) in alike {
            if first[known..].iter().all(|known| all[*known] != all[*at]) {
                first.push(*at);
            }
        }
    }
    drop(hashes);
    first.par_sort_unstable();
    first.into_iter().map(|at| all[at]).collect()
}

/// Sorted, each once.
pub(super) fn distinct<T: Ord + Send>(mut all: Vec<T>) -> Vec<T> {
    all.par_sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_where_it_came_first() {
        let many = (0..10_000_u32).chain(0..20_000).map(|number| number / 3 * 7 % 5_000);
        let mut seen = std::collections::BTreeSet::new();
        let wanted: Vec<u32> = many.clone().filter(|one| seen.insert(*one)).collect();
        assert_eq!(each_once(many), wanted);
        assert_eq!(each_once(["b", "a", "b", "", "a"].into_iter()), ["b", "a", ""]);
        assert!(each_once(std::iter::empty::<u8>()).is_empty());
    }
}
