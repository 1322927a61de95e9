//! Tables that no CRM's headers give away and that are one all the same: the same file once more, and parts of one list of sales.

use std::collections::HashMap;

use crate::model::record::{ContactRef, Deal};
use crate::model::source::Source;

/// Of two lists of sales more than so many of a hundred numbers that they share are other sales: they are two shops.
const OTHERS_PERCENT: usize = 20;

/// Of each such table but the first, its place and that of the one to which it belongs.
pub(super) fn repeated(sources: &[Source]) -> Vec<(usize, usize)> {
    let mut copies = HashMap::<(&str, &Option<String>), usize>::new();
    let mut lists = HashMap::<Vec<&str>, Vec<usize>>::new();
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
        if !headers.is_empty() && source.data.records.iter().any(|record| record.from_deal) {
            let parts = lists.entry(headers).or_default();
            if let Some(part) = parts.iter().find(|part| are_parts(source, &sources[**part])) {
                pairs.push((at, *part));
            }
            parts.push(at);
        }
    }
    pairs
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
