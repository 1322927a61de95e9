//! Which reports are of one business: those that name the same client; and those that name none and share an export with
//! the others. A title says nothing, for an auditor gives it to every client.

use std::collections::HashMap;

use super::Entry;
use super::labels::stated;
use crate::model::portfolio::PortfolioRow;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;

/// A number for each report; reports with the same number are of one business.
pub(super) fn numbers(entries: &[Entry<'_>]) -> Vec<u64> {
    let clients: Vec<Option<String>> = entries
        .iter()
        .map(|entry| stated(entry.named.report.presentation.client.as_deref()).map(str::to_lowercase))
        .collect();
    let mut groups: Vec<usize> = (0..entries.len()).collect();
    let mut by_client = SortedMap::<&String, usize>::new();
    for (place, client) in clients.iter().enumerate() {
        if let Some(client) = client {
            groups[place] = *by_client.entry(client).or_insert(place);
        }
    }
    let sharers = sharers(entries);
    for sharing in &sharers {
        let nameless = || sharing.iter().copied().filter(|place| clients[*place].is_none());
        if let Some(first) = nameless().next() {
            nameless().for_each(|place| join(&mut groups, first, place));
        }
    }
    // A group without a name belongs to the one client that it shares an export with.
    let mut owners = SortedMap::<usize, SortedSet<usize>>::new();
    for sharing in &sharers {
        let named: SortedSet<usize> =
            sharing.iter().filter(|place| clients[**place].is_some()).map(|place| groups[*place]).collect();
        for place in sharing.iter().filter(|place| clients[**place].is_none()) {
            owners.entry(groups[*place]).or_default().extend(&named);
        }
    }
    for (group, owners) in owners {
        if let Some(owner) = owners.first().filter(|_| owners.len() == 1) {
            join(&mut groups, *owner, group);
        }
    }
    groups.into_iter().map(|group| group as u64).collect()
}

/// Puts all of one group into another.
fn join(groups: &mut [usize], into: usize, place: usize) {
    let (to, from) = (groups[into], groups[place]);
    groups.iter_mut().filter(|group| **group == from).for_each(|group| *group = to);
}

/// The places of reports that hold the same export, for each export in more than one.
fn sharers(entries: &[Entry<'_>]) -> SortedSet<SortedSet<usize>> {
    let mut by_hash = HashMap::<&str, SortedSet<usize>>::new();
    for (place, entry) in entries.iter().enumerate() {
        for hash in hashes(entry) {
            by_hash.entry(hash).or_default().insert(place);
        }
    }
    by_hash.into_values().filter(|places| places.len() > 1).collect()
}

/// The contents that a report rests on; an empty file tells nothing apart.
fn hashes<'a>(entry: &Entry<'a>) -> SortedSet<&'a str> {
    let sources = entry.named.report.sources.iter().filter(|source| source.bytes > 0 && source.items > 0);
    sources.map(|source| source.hash.as_str()).filter(|hash| !hash.is_empty()).collect()
}

/// Places of reports of one day over the same exports.
pub(super) fn same_exports(rows: &[(PortfolioRow, Entry<'_>)]) -> Vec<Vec<u64>> {
    let mut groups = SortedMap::<(&str, SortedSet<&str>), Vec<u64>>::new();
    for ((row, entry), place) in rows.iter().zip(0..) {
        let hashes = hashes(entry);
        if !hashes.is_empty() {
            groups.entry((&row.as_of, hashes)).or_default().push(place);
        }
    }
    let mut same: Vec<Vec<u64>> = groups.into_values().filter(|places| places.len() > 1).collect();
    same.sort_unstable();
    same
}
