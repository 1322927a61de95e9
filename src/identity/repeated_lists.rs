//! Lists without ids that are there twice: as a table and as a workbook, as it was and as it is now.

use std::collections::HashMap;
use std::hash::BuildHasher;

use foldhash::fast::{FixedState, RandomState};

use crate::model::record::Record;
use crate::model::source::Source;

/// The share of the rows of the shorter list, out of ten, that stand in the longer one as well.
const OF_TEN: usize = 8;

/// Fewest rows of a list by which a copy is told.
const FEWEST: usize = 3;

/// Where a row stands: number of the source and of the record in it.
type Place = (u32, u32);

/// Rows of copies, each with the row that it repeats.
#[derive(Debug, Default)]
pub(super) struct RepeatedLists {
    repeats: HashMap<Place, Place, RandomState>,
}

impl RepeatedLists {
    /// Finds the lists of which nearly all rows, by name and contacts, stand in an earlier one.
    pub(super) fn of(sources: &[Source]) -> Self {
        let mut copies = Self::default();
        let mut known: HashMap<u64, Vec<Place>, RandomState> = HashMap::default();
        for (source, own) in (0_u32..).zip(sources) {
            let rows: Vec<(u32, u64)> = (0_u32..)
                .zip(&own.data.records)
                .filter(|(_, record)| !record.has_id() && !record.from_deal && record.tie.is_none())
                .filter_map(|(number, record)| Some((number, content(record)?)))
                .collect();
            if rows.len() < FEWEST {
                continue;
            }
            let earlier = earlier(source, &rows, &known, sources);
            let mut taken: HashMap<u64, usize, RandomState> = HashMap::default();
            for (number, content) in rows {
                let time = taken.entry(content).or_default();
                let places = known.entry(content).or_default();
                let mut same = places.iter().filter(|(of, _)| Some(*of) == earlier);
                if let Some(place) = same.nth(*time) {
                    copies.repeats.insert((source, number), *place);
                } else {
                    places.push((source, number));
                }
                *time += 1;
            }
        }
        copies
    }

    /// The row that a row repeats, else the row itself.
    pub(super) fn first(&self, source: u32, record: u32) -> Place {
        self.repeats.get(&(source, record)).copied().unwrap_or((source, record))
    }
}

/// The earlier list of which these rows are a copy, or an older or newer state.
fn earlier(
    source: u32,
    rows: &[(u32, u64)],
    known: &HashMap<u64, Vec<Place>, RandomState>,
    sources: &[Source],
) -> Option<u32> {
    let mut shared: HashMap<u32, usize, RandomState> = HashMap::default();
    for (_, content) in rows {
        let mut lists: Vec<u32> = known.get(content).into_iter().flatten().map(|(list, _)| *list).collect();
        lists.dedup();
        for list in lists {
            *shared.entry(list).or_default() += 1;
        }
    }
    let file = &sources[source as usize].hash;
    let is_copy = |(list, count): &(u32, usize)| {
        let other = &sources[*list as usize];
        // The sheets of one workbook are lists of their own.
        let length = other.data.records.len().min(rows.len());
        other.hash != *file && *count >= FEWEST && count * 10 >= length * OF_TEN
    };
    let copies = shared.into_iter().filter(is_copy);
    copies.max_by_key(|(list, count)| (*count, std::cmp::Reverse(*list))).map(|(list, _)| list)
}

/// What a row says of whom it is about; `None` when it says nothing.
fn content(record: &Record) -> Option<u64> {
    let plain = |text: &str| -> String {
        text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let mut points: Vec<String> = record.points.iter().map(|point| plain(point.raw.text())).collect();
    points.sort_unstable();
    let name = plain(&record.name);
    (!name.is_empty() || !points.is_empty()).then(|| FixedState::default().hash_one((name, points)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;
    use crate::model::source::SourceData;

    fn list(path: &str, names: &[&str]) -> Source {
        let row = |(number, name): (usize, &&str)| Record {
            is_numbered: true,
            id: number.to_string(),
            name: (*name).to_owned(),
            ..Record::default()
        };
        let records = names.iter().enumerate().map(row).collect();
        Source {
            hash: path.to_owned(),
            ..sample::source(path, SourceData { records, ..SourceData::default() })
        }
    }

    #[test]
    fn rows_of_a_copy_are_those_of_the_list() {
        let now = list("now.csv", &["Anna", "Boris", "Vera", "Anna", "Igor"]);
        let old = list("old.xlsx", &["Vera", "ANNA ", "Anna", "Boris"]);
        let other = list("other.csv", &["Anna", "Oleg", "Rita", "Dina"]);
        let copies = RepeatedLists::of(&[now, old, other]);
        assert_eq!([0, 1, 2, 3].map(|row| copies.first(1, row)), [(0, 2), (0, 0), (0, 3), (0, 1)]);
        assert_eq!(copies.first(2, 0), (2, 0), "a name that stands in another list, too");
        assert_eq!(copies.first(0, 3), (0, 3), "two people of one list");
    }
}
