//! The latest export in which each deal stands.

use std::collections::HashMap;
use std::hash::BuildHasher;

use foldhash::fast::RandomState;
use hashbrown::HashTable;
use petgraph::unionfind::UnionFind;

use crate::identity::references::scope_of;
use crate::identity::unite::latest_first;
use crate::model::record::Deal;
use crate::model::sorted_map::SortedMap;
use crate::model::source::Source;

/// Tables with other headers are compared with each other: of so many at most.
const MOST_TABLES: usize = 50;

/// What a deal is known by: where its id counts, the table, the id, and the sheet where that is a row.
type DealKey<'a> = (&'a str, u32, &'a str, &'a str);

/// The latest export in which each deal stands: one that two exports of a system hold counts once, as the later export has it,
/// and so does a row of a file that lies there twice.
#[derive(Debug)]
pub struct LatestDeals<'a> {
    sources: &'a [Source],
    /// The table of each source that has deals under ids, by its path.
    tables: HashMap<&'a str, u32, RandomState>,
    /// By what a deal is known by, the places of its source and of itself there: the key stands in the deal.
    latest: HashTable<(u32, u32)>,
    state: RandomState,
}

impl<'a> LatestDeals<'a> {
    /// Collects all deals.
    pub fn of(sources: &'a [Source]) -> Self {
        let (mut latest, state) = (HashTable::<(u32, u32)>::new(), RandomState::default());
        let tables = tables(sources);
        let key_at = |place: &(u32, u32)| {
            let source = &sources[place.0 as usize];
            deal_key(source, &source.data.deals[place.1 as usize], &tables)
        };
        let hash_at = |place: &(u32, u32)| state.hash_one(key_at(place));
        // The earliest first, so that the latest stays.
        for at in latest_first(sources).into_iter().rev() {
            for place in (0..sources[at].data.deals.len()).map(|deal| (at as u32, deal as u32)) {
                let key = key_at(&place);
                if key.is_some() {
                    let is_same = |other: &(u32, u32)| key_at(other) == key;
                    latest.entry(state.hash_one(key), is_same, hash_at).insert(place);
                }
            }
        }
        Self { sources, tables, latest, state }
    }

    /// Whether a deal counts as this source has it.
    pub fn counts(&self, source: &Source, deal: &Deal) -> bool {
        let key = deal_key(source, deal, &self.tables);
        let source_of = |(source, _): &(u32, u32)| &self.sources[*source as usize];
        let is_it = |place: &(u32, u32)| {
            let other = source_of(place);
            deal_key(other, &other.data.deals[place.1 as usize], &self.tables) == key
        };
        let latest = || self.latest.find(self.state.hash_one(key), is_it).map(source_of);
        key.is_none() || latest().is_some_and(|latest| latest.path == source.path)
    }
}

/// A deal's id in its system; a row without one is known by its place in the same file. `None` where that is nowhere told.
fn deal_key<'a>(
    source: &'a Source,
    deal: &'a Deal,
    tables: &HashMap<&'a str, u32, RandomState>,
) -> Option<DealKey<'a>> {
    if !deal.is_numbered {
        let table = tables.get(source.path.as_str()).copied().unwrap_or_default();
        return Some((scope_of(source), table, deal.id.as_str(), ""));
    }
    let sheet = source.data.sheet.as_deref().unwrap_or_default();
    (!source.hash.is_empty()).then_some((source.hash.as_str(), 0, deal.id.as_str(), sheet))
}

/// Which of the sources of one system hold the same deals: visits and orders may both count from 1. Tables under the same headers do, and
/// so do others as far as most of their deals under equal ids are of one client, amount and day.
fn tables(sources: &[Source]) -> HashMap<&str, u32, RandomState> {
    let mut by_scope = SortedMap::<&str, SortedMap<Vec<&str>, Vec<&Source>>>::new();
    for source in sources.iter().filter(|source| source.data.deals.iter().any(|deal| !deal.is_numbered)) {
        by_scope.entry(scope_of(source)).or_default().entry(headers(source)).or_default().push(source);
    }
    let mut tables = HashMap::default();
    for groups in by_scope.values().filter(|groups| (2..=MOST_TABLES).contains(&groups.len())) {
        let groups: Vec<&Vec<&Source>> = groups.values().collect();
        let deals: Vec<HashMap<&str, &Deal, RandomState>> = groups.iter().map(|group| by_id(group)).collect();
        let mut same = UnionFind::<u32>::new(groups.len());
        for at in 1..groups.len() {
            for other in (0..at).filter(|other| are_same(&deals[at], &deals[*other])) {
                same.union(at as u32, other as u32);
            }
        }
        for (group, at) in groups.iter().zip(0..) {
            let number = same.find_mut(at);
            tables.extend(group.iter().map(|source| (source.path.as_str(), number)));
        }
    }
    tables
}

/// The headers of a table.
pub(super) fn headers(source: &Source) -> Vec<&str> {
    let columns = source.data.detail.table.iter().flat_map(|table| &table.columns);
    columns.map(|column| column.header.as_str()).collect()
}

fn by_id<'a>(sources: &[&'a Source]) -> HashMap<&'a str, &'a Deal, RandomState> {
    let deals = sources.iter().flat_map(|source| &source.data.deals);
    deals.filter(|deal| !deal.is_numbered).map(|deal| (deal.id.as_str(), deal)).collect()
}

/// Whether two tables hold the same deals, as far as those show that stand in both; with none of them it makes no difference.
fn are_same(some: &HashMap<&str, &Deal, RandomState>, others: &HashMap<&str, &Deal, RandomState>) -> bool {
    let (few, many) = if some.len() < others.len() { (some, others) } else { (others, some) };
    let in_both = few.iter().filter_map(|(id, deal)| Some((*deal, *many.get(id)?)));
    let (mut all, mut alike, mut compared) = (0, 0, 0);
    for is_alike in in_both.map(|(deal, other)| is_alike(deal, other)) {
        all += 1;
        compared += u32::from(is_alike.is_some());
        alike += u32::from(is_alike == Some(true));
    }
    all > 0 && alike * 2 >= compared
}

/// Whether two deals under one id are one, as most of what both say says; `None` where they say nothing in common. A later export may
/// know another amount, and one day more.
fn is_alike(deal: &Deal, other: &Deal) -> Option<bool> {
    let is_same_client = || deal.contacts.iter().any(|contact| other.contacts.contains(contact));
    let clients = (!deal.contacts.is_empty() && !other.contacts.is_empty()).then(is_same_client);
    let amounts = deal.amount.zip(other.amount).map(|(amount, other)| (amount - other).abs() < 0.01);
    let days = |deal: &Deal| [deal.opened, deal.closed];
    let has_day = |deal: &Deal| days(deal).iter().any(Option::is_some);
    let is_same_day = || days(deal).iter().flatten().any(|day| days(other).contains(&Some(*day)));
    let days = (has_day(deal) && has_day(other)).then(is_same_day);
    let said: Vec<bool> = [clients, amounts, days].into_iter().flatten().collect();
    let alike = said.iter().filter(|is_alike| **is_alike).count();
    (!said.is_empty()).then_some(alike * 2 >= said.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::record::ContactRef;
    use crate::model::sample;
    use crate::model::source::{Column, SourceData, TableDetail};
    use crate::model::time::Day;

    fn table(path: &str, headers: &[&str], deals: Vec<Deal>) -> Source {
        let mut data = SourceData { space: "shop".to_owned(), deals, ..SourceData::default() };
        let column = |header: &&str| Column { header: (*header).to_owned(), role: None, evidence: None };
        let columns = headers.iter().map(column).collect();
        data.detail.table = Some(Box::new(TableDetail { columns, ..TableDetail::default() }));
        sample::source(path, data)
    }

    fn deals(client: impl Fn(u32) -> u32, amount: f64, month: u32) -> Vec<Deal> {
        let deal = |id: u32| Deal {
            id: id.to_string(),
            contacts: vec![ContactRef::Id(client(id).to_string())],
            amount: Some(amount),
            opened: Day::from_ymd(2026, month, 1),
            ..Deal::default()
        };
        (1..5).map(deal).collect()
    }

    fn counted(sources: &[Source]) -> Vec<usize> {
        let latest = LatestDeals::of(sources);
        let count =
            |source: &Source| source.data.deals.iter().filter(|deal| latest.counts(source, deal)).count();
        sources.iter().map(count).collect()
    }

    #[test]
    fn tables_that_count_from_one_each_hold_deals_of_their_own() {
        let orders = || table("orders.csv", &["id", "sum"], deals(|id| id, 5.0, 5));
        let visits = table("visits.csv", &["id", "price", "room"], deals(|id| 9 - id, 7.0, 6));
        assert_eq!(counted(&[orders(), visits]), [4, 4]);
        // Whose deals they are is the same by chance: each client has one of both.
        let visits = table("visits.csv", &["id", "price", "room"], deals(|id| id, 7.0, 6));
        assert_eq!(counted(&[orders(), visits]), [4, 4]);
        // The same deals with a column more, and one amount that is another by now.
        let mut later = deals(|id| id, 5.0, 5);
        later[0].amount = Some(6.0);
        let later = table("orders-2.csv", &["id", "sum", "stage"], later);
        assert_eq!(counted(&[orders(), later]).iter().sum::<usize>(), 4);
        // Two parts of a year, and the whole of it with a column more.
        let halves = deals(|id| id, 5.0, 5);
        let parts = [("a.csv", &["id", "sum", "spring"], 0..2), ("b.csv", &["id", "sum", "autumn"], 2..4)];
        let parts = parts.map(|(path, headers, part)| table(path, headers, halves[part].to_vec()));
        let whole = table("c.csv", &["id", "sum", "stage"], halves);
        assert_eq!(counted(&[&parts[..], &[whole]].concat()).iter().sum::<usize>(), 4);
        // Under the same headers an id is one deal, whatever became of it.
        let later = table("orders-2.csv", &["id", "sum"], deals(|id| 9 - id, 7.0, 6));
        assert_eq!(counted(&[orders(), later]).iter().sum::<usize>(), 4);
    }
}
