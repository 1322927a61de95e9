//! Tables that no CRM's headers give away and that are one all the same: the same file once more, a list as it was and as it is now, and
//! parts of one list of sales.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::model::name::normal_name;
use crate::model::record::{ContactRef, Deal, Record};
use crate::model::source::Source;

/// Of two lists of sales more than so many of a hundred numbers that they share are other sales: they are two shops.
const OTHERS_PERCENT: usize = 20;

/// Two lists of people are one at two times when they share at least so many ids, and so many of a hundred of these bear the same name.
const FEWEST_SHARED: usize = 3;
const SAME_PERCENT: usize = 80;

/// Most lists with the same columns and an id of which one is looked for.
const MOST_LISTS: usize = 64;

/// Of each such table but the first, its place and that of the one to which it belongs.
pub(super) fn repeated(sources: &[Source]) -> Vec<(usize, usize)> {
    let mut copies = HashMap::<(&str, &Option<String>), usize>::new();
    let mut lists = HashMap::<Vec<&str>, Vec<usize>>::new();
    let mut states = HashMap::<Vec<&str>, People<'_>>::new();
    let mut pairs = Vec::new();
    for (at, source) in sources.iter().enumerate().filter(|(_, source)| source.data.system.is_empty()) {
        if !source.hash.is_empty() {
            let first = *copies.entry((&source.hash, &source.data.sheet)).or_insert(at);
            if first != at {
                pairs.push((at, first));
                continue;
            }
        }
        let columns = source.data.detail.table.iter().flat_map(|table| &table.columns);
        let headers: Vec<&str> = columns.map(|column| column.header.as_str()).collect();
        if headers.is_empty() {
            continue;
        }
        if source.data.deals.is_empty() && source.data.records.iter().any(is_named) {
            let known = states.entry(headers).or_default();
            match known.earlier(source) {
                Some(earlier) => pairs.push((at, earlier)),
                None => known.waiting.push((at, source)),
            }
        } else if source.data.records.iter().any(|record| record.from_deal) {
            let parts = lists.entry(headers).or_default();
            if let Some(part) = parts.iter().find(|part| are_parts(source, &sources[**part])) {
                pairs.push((at, *part));
            }
            parts.push(at);
        }
    }
    pairs
}

/// Whether a row names somebody in a list of people and has an id there.
fn is_named(record: &Record) -> bool {
    record.tie.is_none() && !record.from_deal && record.has_id() && !record.name.is_empty()
}

/// Who stands under which id in lists with the same columns.
#[derive(Default)]
struct People<'s> {
    known: HashMap<&'s str, Vec<(usize, &'s str)>, RandomState>,
    /// Lists that nothing has been held against yet: nearly all are the only one with their columns.
    waiting: Vec<(usize, &'s Source)>,
}

impl<'s> People<'s> {
    fn add(&mut self, at: usize, source: &'s Source) {
        for record in source.data.records.iter().filter(|record| is_named(record)) {
            let lists = self.known.entry(&record.id).or_default();
            if lists.len() < MOST_LISTS {
                lists.push((at, &record.name));
            }
        }
    }

    /// The list of which this one is another state: the first of those that share most people with it.
    fn earlier(&mut self, source: &Source) -> Option<usize> {
        for (at, waiting) in std::mem::take(&mut self.waiting) {
            self.add(at, waiting);
        }
        let mut shared = HashMap::<usize, (usize, usize)>::new();
        for record in source.data.records.iter().filter(|record| is_named(record)) {
            for (list, name) in self.known.get(record.id.as_str()).into_iter().flatten() {
                let (both, same) = shared.entry(*list).or_default();
                *both += 1;
                *same += usize::from(*name == record.name || normal_name(name) == normal_name(&record.name));
            }
        }
        let is_state = |(_, (both, same)): &(usize, (usize, usize))| {
            *both >= FEWEST_SHARED && same * 100 >= both * SAME_PERCENT
        };
        let states = shared.into_iter().filter(is_state);
        states.max_by_key(|(list, (_, same))| (*same, std::cmp::Reverse(*list))).map(|(list, _)| list)
    }
}

/// Whether two lists of sales with the same columns are parts of one: numbers on both are the same sales.
fn are_parts(a: &Source, b: &Source) -> bool {
    type Sale<'a> = (&'a [ContactRef], Option<u64>);
    fn numbered(source: &Source) -> HashMap<&str, Sale<'_>> {
        let own = source.data.deals.iter().filter(|deal| deal.id.parse() != Ok(deal.place));
        let sale = |deal: &'_ Deal| deal.amount.map(f64::to_bits);
        own.map(|deal| (deal.id.as_str(), (deal.contacts.as_slice(), sale(deal)))).collect()
    }
    let (a, b) = (numbered(a), numbered(b));
    let shared = a.iter().filter_map(|(id, sale)| Some((sale, b.get(id)?)));
    let (both, others) =
        shared.fold((0, 0), |(both, others), (a, b)| (both + 1, others + usize::from(a != b)));
    others * 100 <= both * OTHERS_PERCENT
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;
    use crate::model::source::{Column, SourceData, TableDetail};

    fn list(path: &str, people: &[(&str, &str)]) -> Source {
        let record = |(id, name): &(&str, &str)| Record {
            id: (*id).to_owned(),
            name: (*name).to_owned(),
            is_numbered: false,
            ..Record::default()
        };
        let columns = vec![Column { header: "ID".to_owned(), role: None, evidence: None }];
        let table = Some(Box::new(TableDetail { columns, ..TableDetail::default() }));
        let mut data = SourceData { records: people.iter().map(record).collect(), ..SourceData::default() };
        data.detail.table = table;
        sample::source(path, data)
    }

    #[test]
    fn a_list_of_two_days_is_one() {
        let may = [("1", "Ada Rey"), ("2", "Ida Berg"), ("3", "Max Holm"), ("4", "Eve Ray")];
        let november = [("1", "Ada Rey"), ("2", "Ida  Berg"), ("3", "Max Holm"), ("5", "Otto Lind")];
        let other = [("1", "Nora Feld"), ("2", "Liv Moe"), ("3", "Jan Kos"), ("4", "Eve Ray")];
        let sources = [list("a.csv", &may), list("b.csv", &november), list("c.csv", &other)];
        assert_eq!(repeated(&sources), [(1, 0)]);
    }
}
