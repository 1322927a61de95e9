//! What was read, before and after.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::comparison::SourceMoves;
use crate::model::report::{AuditReport, SourceReport};

/// Sources with the same content are the same whatever they are called; others are followed by their paths.
pub(super) fn sources(old: &AuditReport, new: &AuditReport) -> SourceMoves {
    let by_hash = |sources: &[SourceReport]| {
        let mut counts = BTreeMap::<String, u64>::new();
        for source in sources {
            *counts.entry(source.hash.clone()).or_default() += 1;
        }
        counts
    };
    let (before, after) = (by_hash(&old.sources), by_hash(&new.sources));
    let same = before.iter().map(|(hash, count)| (*count).min(after.get(hash).copied().unwrap_or(0))).sum();
    let paths = |sources: &[SourceReport], other: &BTreeMap<String, u64>| -> BTreeSet<String> {
        let changed = sources.iter().filter(|source| !other.contains_key(&source.hash));
        changed.map(|source| source.path.clone()).collect()
    };
    let (old_paths, new_paths) = (paths(&old.sources, &after), paths(&new.sources, &before));
    let unreadable: BTreeSet<&String> = new.errors.iter().map(|error| &error.path).collect();
    let was_read = |path: &&&String| old.sources.iter().any(|source| source.path == ***path);
    let is_lost = |path: &&String| !unreadable.contains(*path);
    SourceMoves {
        added: new_paths.difference(&old_paths).cloned().collect(),
        gone: old_paths.difference(&new_paths).filter(is_lost).cloned().collect(),
        newer: new_paths.intersection(&old_paths).cloned().collect(),
        same,
        unreadable: unreadable.iter().filter(was_read).map(|path| (*path).clone()).collect(),
    }
}
