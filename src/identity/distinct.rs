//! Many values of which each counts once.

use std::hash::Hash;

use foldhash::HashSet;
use rayon::prelude::ParallelSliceMut;

/// Each once, in the order in which they come: nothing but their number counts, and to sort them takes longer.
pub(super) fn each_once<T: Copy + Eq + Hash>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut seen = HashSet::default();
    all.filter(|one| seen.insert(*one)).collect()
}

/// Sorted, each once.
pub(super) fn distinct<T: Ord + Send>(mut all: Vec<T>) -> Vec<T> {
    all.par_sort_unstable();
    all.dedup();
    all
}
