//! Spaces of ids: which tables mean the same person by the same id.
//!
//! A space is one CRM, one company's set of tables. The settings say it outright; tables that one CRM's own headers give away
//! share one, unless the same ids in two of its contact tables are plainly other people: then two firms use it, and each
//! folder is a space of its own. Any other table is joined by what it refers to: where nearly all of its references stand in the
//! id column of exactly one other table, the nearer before the farther, the two belong together. What refers to ids that stand
//! nowhere is not joined, and nobody is said to have deleted anything.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::copies;
use super::same_ids::{ById, are_others};
use crate::model::record::{ContactRef, Record};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::Source;
use petgraph::unionfind::UnionFind;

/// A table is joined to another when so many of a hundred of its references stand there, and at least so many.
const JOINED_PERCENT: usize = 80;
const FEWEST_JOINED: usize = 2;

/// Two tables of one CRM come from two accounts when at least so many ids that they share, and of these more than a few, are other people.
const FEWEST_SHARED: usize = 5;

/// Two tables of the same columns are no parts of one where fewer ids are shared already.
const FEWEST_OF_PARTS: usize = 2;

/// A table whose references stand in no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unjoined {
    /// Place of the source that refers.
    pub source: usize,
    /// Place of the table that comes nearest; `None` where there is no other with ids.
    pub to: Option<usize>,
    /// Distinct references.
    pub references: u64,
    /// Those of them that stand somewhere in its space.
    pub found: u64,
}

/// What was found while tables were put together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spaces {
    /// Tables that are not joined, in the order of sources.
    pub unjoined: Vec<Unjoined>,
    /// CRMs of which two accounts were found, sorted.
    pub split: SortedSet<String>,
}

impl Spaces {
    /// Whether what a source refers to was found at all.
    pub fn is_joined(&self, source: usize) -> bool {
        !self.unjoined.iter().any(|table| table.source == source)
    }
}

/// Gives every source the space of its ids.
pub fn assign(sources: &mut [Source]) -> Spaces {
    let tables: Vec<Table<'_>> = sources.par_iter().map(Table::of).collect();
    let (keys, split) = keys(sources, &tables);
    let mut sets = UnionFind::new(sources.len());
    let mut first = HashMap::<&str, usize>::new();
    for (at, key) in keys.iter().enumerate() {
        sets.union(*first.entry(key).or_insert(at) as u32, at as u32);
    }
    for (at, to) in copies::repeated(sources) {
        sets.union(at as u32, to as u32);
    }
    for at in 0..sources.len() {
        if let Some(to) = tables[at].partner(at, &tables, &mut sets) {
            sets.union(at as u32, to as u32);
        }
    }
    let unjoined = unjoined(&tables, &mut sets);
    let labels = labels(sources, &tables, &keys, &mut sets);
    for (source, label) in sources.iter_mut().zip(labels) {
        source.data.space = label;
    }
    Spaces { unjoined, split }
}

/// Whether a row stands in a list of people and has an id there.
fn is_listed(record: &Record) -> bool {
    record.tie.is_none() && !record.from_deal && record.has_id()
}

/// What joining looks at of a source.
struct Table<'a> {
    /// Folders above it.
    folders: Vec<&'a str>,
    /// Headers, by which parts of one table are known.
    headers: Vec<&'a str>,
    /// Its records, where they have ids.
    records: &'a [Record],
    has_ids: bool,
    /// The ids: of a table to which nothing refers, and beside which there is no other of its system, nobody asks.
    ids: OnceCell<ById<'a>>,
    /// Ids that its rows had before they were merged.
    merged: HashSet<&'a str, RandomState>,
    /// Ids of people whom its own rows describe beside a deal.
    described: HashSet<&'a str, RandomState>,
    /// Distinct ids that its deals and activities refer to.
    references: SortedSet<&'a str>,
    /// The settings name its system.
    is_stated: bool,
    is_of_companies: bool,
}

impl<'a> Table<'a> {
    fn of(source: &'a Source) -> Self {
        let data = &source.data;
        let mut folders: Vec<&str> = source.path.split('/').collect();
        // A workbook is the folder of its sheets.
        if let Some((book, _)) = folders.pop().and_then(|file| file.rsplit_once('#')) {
            folders.push(book);
        }
        let described = data.records.iter().filter(|record| record.tie.is_none() && record.from_deal);
        let described = described.map(|record| record.id.as_str());
        let contacts = data.deals.iter().flat_map(|deal| &deal.contacts).chain(&data.activities.contacts);
        let id = |contact: &'a ContactRef| match contact {
            ContactRef::Id(id) => Some(id.as_str()),
            _ => None,
        };
        let columns = data.detail.table.iter().flat_map(|table| &table.columns);
        Self {
            folders,
            headers: columns.map(|column| column.header.as_str()).collect(),
            records: &data.records,
            has_ids: data.records.iter().any(is_listed),
            ids: OnceCell::new(),
            merged: data.merged.iter().map(|(old, _)| old.as_str()).collect(),
            described: described.collect(),
            references: contacts.filter_map(id).filter(|id| !Record::is_derived(id)).collect(),
            is_stated: data.system_is_stated,
            is_of_companies: data.is_of_companies,
        }
    }

    /// Its records by their ids.
    fn ids(&self) -> &ById<'a> {
        let listed = || self.records.iter().filter(|record| is_listed(record));
        self.ids.get_or_init(|| listed().map(|record| (record.id.as_str(), record)).collect())
    }

    /// Whether an id is that of one of its rows, now or before rows were merged.
    fn holds(&self, id: &str) -> bool {
        self.ids().contains_key(id) || self.merged.contains(id)
    }

    /// How many of its references are among ids.
    fn found(&self, ids: &dyn Fn(&str) -> bool) -> usize {
        self.references.iter().filter(|id| ids(id)).count()
    }

    fn is_nearly_all(&self, found: usize) -> bool {
        found >= FEWEST_JOINED && found * 100 >= self.references.len() * JOINED_PERCENT
    }

    /// Steps from its folder to another's.
    fn distance(&self, other: &Self) -> usize {
        let shared = self.folders.iter().zip(&other.folders).take_while(|(a, b)| a == b).count();
        self.folders.len() + other.folders.len() - 2 * shared
    }

    /// The table that its references stand in, when it is not in its space already and is the only one.
    fn partner(&self, at: usize, tables: &[Self], sets: &mut UnionFind<u32>) -> Option<usize> {
        if self.references.is_empty() || self.is_stated {
            return None;
        }
        let own = sets.find_mut(at as u32);
        let in_space: Vec<&Self> = members(tables, sets, own);
        let found = self.found(&|id| in_space.iter().any(|table| table.holds(id)));
        if found * 2 >= self.references.len() {
            return None;
        }
        let mut fits = SortedMap::<usize, Vec<usize>>::new();
        for (place, table) in tables.iter().enumerate().filter(|(place, table)| *place != at && table.has_ids)
        {
            // Parts of one table are looked at together.
            let parts: Vec<&Self> = tables.iter().filter(|other| other.is_part_with(table)).collect();
            let alone = self.found(&|id| table.holds(id));
            let together = || self.found(&|id| parts.iter().any(|part| part.holds(id)));
            if self.is_nearly_all(alone) || (alone > 0 && self.is_nearly_all(together())) {
                fits.entry(self.distance(table)).or_default().push(place);
            }
        }
        let mut nearest = fits.into_values().next()?;
        // What a client's id leads to is a person before it is a company.
        if nearest.iter().any(|place| !tables[*place].is_of_companies) {
            nearest.retain(|place| !tables[*place].is_of_companies);
        }
        let spaces: SortedSet<u32> = nearest.iter().map(|place| sets.find_mut(*place as u32)).collect();
        let parts_of_one = nearest.iter().all(|place| tables[*place].is_part_with(&tables[nearest[0]]));
        if spaces.len() > 1 && !parts_of_one {
            return None;
        }
        for place in &nearest[1..] {
            sets.union(nearest[0] as u32, *place as u32);
        }
        nearest.first().copied()
    }

    /// Whether two tables are parts of one: the same columns in the same folder, and no other people under the same ids.
    fn is_part_with(&self, other: &Self) -> bool {
        !self.headers.is_empty()
            && self.headers == other.headers
            && self.folders == other.folders
            && (std::ptr::eq(self, other) || !are_others(self.ids(), other.ids(), FEWEST_OF_PARTS))
    }
}

fn members<'t, 'a>(tables: &'t [Table<'a>], sets: &mut UnionFind<u32>, space: u32) -> Vec<&'t Table<'a>> {
    tables
        .iter()
        .enumerate()
        .filter(|(at, _)| sets.find_mut(*at as u32) == space)
        .map(|(_, table)| table)
        .collect()
}

/// What keeps the sources apart before any reference is followed: the system that the settings name, the CRM that headers give
/// away, else the source itself. Also the CRMs of which there are two accounts.
fn keys(sources: &[Source], tables: &[Table<'_>]) -> (Vec<String>, SortedSet<String>) {
    let mut split = SortedSet::new();
    let mut depths = HashMap::<&str, Option<usize>>::new();
    for source in sources {
        let data = &source.data;
        if !data.system.is_empty() && !data.system_is_stated {
            depths.entry(&data.system).or_insert_with(|| account_depth(&data.system, sources, tables));
        }
    }
    let key = |(source, table): (&Source, &Table<'_>)| {
        let system = source.data.system.as_str();
        match depths.get(system).filter(|_| !table.is_stated) {
            _ if system.is_empty() => source.path.clone(),
            Some(Some(depth)) => {
                let parts: Vec<&str> = source.path.split('/').take(depth + 1).collect();
                format!("{system}:{}", parts.join("/"))
            }
            _ => system.to_owned(),
        }
    };
    let keys = sources.iter().zip(tables).map(key).collect();
    split.extend(depths.iter().filter(|(_, depth)| depth.is_some()).map(|(system, _)| (*system).to_owned()));
    (keys, split)
}

/// Where the paths of two accounts of one CRM part; `None` where there is one account.
fn account_depth(system: &str, sources: &[Source], tables: &[Table<'_>]) -> Option<usize> {
    let own: Vec<usize> = (0..sources.len())
        .filter(|at| sources[*at].data.system == system && !tables[*at].is_stated && tables[*at].has_ids)
        .collect();
    let parting = |a: usize, b: usize| {
        let paths = sources[a].path.split('/').zip(sources[b].path.split('/'));
        paths.take_while(|(a, b)| a == b).count()
    };
    let pairs = own.iter().enumerate().flat_map(|(at, a)| own[..at].iter().map(move |b| (*a, *b)));
    pairs
        .filter(|(a, b)| are_others(tables[*a].ids(), tables[*b].ids(), FEWEST_SHARED))
        .map(|(a, b)| parting(a, b))
        .max()
}

/// Tables fewer than half of whose references stand in their space.
fn unjoined<'a>(tables: &[Table<'a>], sets: &mut UnionFind<u32>) -> Vec<Unjoined> {
    let mut unjoined = Vec::new();
    for (at, table) in tables.iter().enumerate().filter(|(_, table)| !table.references.is_empty()) {
        let space = sets.find_mut(at as u32);
        let own = members(tables, sets, space);
        let is_known = |id: &str| table.described.contains(id) || own.iter().any(|other| other.holds(id));
        let (found, references) = (table.found(&is_known), table.references.len());
        if found * 2 < references {
            let others = tables.iter().enumerate().filter(|(to, other)| *to != at && other.has_ids);
            let nearness = |to: usize, other: &Table<'a>| {
                let found = table.found(&|id| other.holds(id));
                (references - found, table.distance(other), to)
            };
            let to = others.map(|(to, other)| nearness(to, other)).min().map(|(_, _, to)| to);
            let (references, found) = (references as u64, found as u64);
            unjoined.push(Unjoined { source: at, to, references, found });
        }
    }
    unjoined
}

/// The name of each source's space: that of its system, else the path of its first table of people.
fn labels(
    sources: &[Source],
    tables: &[Table<'_>],
    keys: &[String],
    sets: &mut UnionFind<u32>,
) -> Vec<String> {
    let mut labels = SortedMap::<u32, (bool, bool, &str)>::new();
    for (at, key) in keys.iter().enumerate() {
        let own = (sources[at].data.system.is_empty(), !tables[at].has_ids, key.as_str());
        let known = labels.entry(sets.find_mut(at as u32)).or_insert(own);
        *known = own.min(*known);
    }
    (0..keys.len()).map(|at| labels[&sets.find_mut(at as u32)].2.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::chat::RawHandle;
    use crate::model::record::{Consent, ContactPoint, Deal};
    use crate::model::sample;
    use crate::model::source::{Column, SourceData, TableDetail};

    fn source(path: &str, system: &str, data: SourceData) -> Source {
        let data = SourceData { system: system.to_owned(), ..data };
        sample::source(path, data)
    }

    /// A table of people with these ids, names and addresses.
    fn people(path: &str, system: &str, rows: &[(&str, &str)]) -> Source {
        let row = |((id, name), place): (&(&str, &str), u64)| {
            let raw = RawHandle::Email(format!("{}@{}.org", name.to_lowercase(), path.len()));
            let points = vec![ContactPoint { raw, consent: Consent::Usable }];
            Record { id: (*id).to_owned(), name: (*name).to_owned(), points, place, ..Record::default() }
        };
        let records = rows.iter().zip(1000..).map(row).collect();
        source(path, system, SourceData { records, ..SourceData::default() })
    }

    /// A table of deals that refers to these ids.
    fn deals(path: &str, system: &str, ids: &[&str]) -> Source {
        let deal = |id: &&str| Deal { contacts: vec![ContactRef::Id((*id).to_owned())], ..Deal::default() };
        source(path, system, SourceData { deals: ids.iter().map(deal).collect(), ..SourceData::default() })
    }

    fn column(header: &str) -> Column {
        Column { header: header.to_owned(), role: None, evidence: None }
    }

    fn spaces_of(sources: &mut [Source]) -> (Vec<&str>, Spaces) {
        let spaces = assign(sources);
        (sources.iter().map(|source| source.data.space.as_str()).collect(), spaces)
    }

    #[test]
    fn lists_of_two_branches_that_count_alike_are_no_parts_of_one() {
        let north = || people("in/north.csv", "", &FEW);
        let south = || people("in/southern.csv", "", &[("a1", "Eli"), ("a2", "Sia"), ("a3", "Tom")]);
        let with = |mut list: Source| {
            list.data.detail.table = Some(Box::new(TableDetail {
                columns: vec![column("id"), column("name")],
                ..TableDetail::default()
            }));
            list
        };
        let mut sources = [with(north()), with(south()), deals("in/deals.csv", "", &["a1", "a2"])];
        let (spaces, found) = spaces_of(&mut sources);
        assert_eq!(spaces, ["in/north.csv", "in/southern.csv", "in/deals.csv"]);
        assert!(!found.is_joined(2));
        let mut sources = [
            people("in/n.xlsx#People", "", &FEW),
            people("in/s.xlsx#People", "", &FEW),
            deals("in/s.xlsx#Deals", "", &["a1", "a2"]),
        ];
        assert_eq!(spaces_of(&mut sources).0[2], "in/s.xlsx#People", "its own workbook is nearer");
    }

    const FEW: [(&str, &str); 3] = [("a1", "Nora"), ("a2", "Otto"), ("a3", "Pia")];

    #[test]
    fn a_table_is_joined_to_the_only_one_that_knows_its_ids() {
        let mut sources = [
            people("x/clients.csv", "", &FEW),
            deals("x/deals.csv", "", &["a1", "a2", "a1"]),
            people("y.csv", "", &[]),
        ];
        let (spaces, found) = spaces_of(&mut sources);
        assert_eq!(spaces, ["x/clients.csv", "x/clients.csv", "y.csv"]);
        assert!(found.unjoined.is_empty());
        let mut sources = [people("x/clients.csv", "", &FEW), deals("x/deals.csv", "", &["a1"])];
        let (spaces, found) = spaces_of(&mut sources);
        assert_eq!(spaces, ["x/clients.csv", "x/deals.csv"], "one id may be a chance");
        assert_eq!(found.unjoined, [Unjoined { source: 1, to: Some(0), references: 1, found: 0 }]);
    }

    #[test]
    fn the_nearer_table_goes_before_the_farther_and_two_as_near_decide_nothing() {
        let mut sources =
            [people("n/c.csv", "", &FEW), people("s/c.csv", "", &FEW), deals("s/d.csv", "", &["a1", "a2"])];
        assert_eq!(spaces_of(&mut sources).0, ["n/c.csv", "s/c.csv", "s/c.csv"]);
        let mut sources =
            [people("n/c.csv", "", &FEW), people("s/c.csv", "", &FEW), deals("d.csv", "", &["a1", "a2"])];
        let (spaces, found) = spaces_of(&mut sources);
        assert_eq!(spaces[2], "d.csv");
        assert!(!found.is_joined(2));
    }

    #[test]
    fn a_recognised_table_and_one_that_is_not_make_one_space() {
        let mut sources = [
            people("contacts.csv", "", &FEW),
            deals("deals.csv", "crm", &["a1", "a2"]),
            deals("log.csv", "crm", &["a3"]),
        ];
        let (spaces, found) = spaces_of(&mut sources);
        assert_eq!((spaces, found.unjoined.len()), (vec!["crm"; 3], 0));
    }

    #[test]
    fn two_firms_with_one_crm_are_kept_apart_by_folder() {
        let names = |of: [&'static str; 5]| ["1", "2", "3", "4", "5"].into_iter().zip(of).collect::<Vec<_>>();
        let north = names(["Nora", "Otto", "Pia", "Rolf", "Gus"]);
        let south = names(["Eli", "Sia", "Tom", "Ann", "Max"]);
        let mut sources = [
            people("in/north/c.csv", "crm", &north),
            deals("in/north/d.csv", "crm", &["1"]),
            people("in/south/cc.csv", "crm", &south),
            deals("in/south/d.csv", "crm", &["1"]),
        ];
        let (spaces, found) = spaces_of(&mut sources);
        assert_eq!(spaces, ["crm:in/north", "crm:in/north", "crm:in/south", "crm:in/south"]);
        assert_eq!(found.split, SortedSet::from(["crm".to_owned()]));
        let renamed = names(["Nora", "Otto", "Pia", "Rolf", "Max"]);
        let mut sources =
            [people("in/north/c.csv", "crm", &north), people("in/south/cc.csv", "crm", &renamed)];
        assert_eq!(spaces_of(&mut sources).0, ["crm"; 2], "one renamed contact is no other firm");
    }
}
