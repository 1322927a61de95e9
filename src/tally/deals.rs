//! Deals: which count, what they are worth, and which stand twice.

use super::money::Money;
use super::twice::{self, Sale};
use crate::identity::handles::HandleId;
use crate::identity::link::Links;
use crate::identity::references::{References, scope_of};
use crate::identity::unite::latest_first;
use crate::model::params::Params;
use crate::model::record::{Deal, DealState};
use crate::model::scoring::DECISION_DAYS;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::Source;
use crate::model::time::{Day, Window};
use smallvec::SmallVec;
use std::collections::HashMap;

/// What a client's deals say. Nearly everybody has one or none, which stands in the lists themselves.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dealings {
    /// Parts of won deals, in the audit's currency, with the days on which they were won.
    pub won: SmallVec<[(Day, f64); 1]>,
    /// Parts of open deals: (number of the deal, part of its amount).
    pub open: SmallVec<[(u32, f64); 1]>,
    /// Deals opened more than `DECISION_DAYS` before as-of: (number of the deal, won or lost by then).
    pub old: SmallVec<[(u32, bool); 2]>,
    /// Days on which a deal was opened or won.
    pub days: SmallVec<[Day; 4]>,
    /// How many there are.
    pub count: u32,
    /// A deal was won, ever.
    pub has_won: bool,
}

impl Dealings {
    /// Won revenue in a window.
    pub fn value(&self, window: Window) -> f64 {
        let won = self.won.iter().filter(|(day, _)| window.contains(*day));
        won.fold(0.0, |sum, (_, part)| sum + part)
    }
}

/// All deals, by client group.
#[derive(Debug, Default)]
pub struct Deals {
    /// By group.
    pub by_group: HashMap<HandleId, Dealings, foldhash::fast::RandomState>,
    /// The currency of all money; `None` without deals.
    pub currency: Option<String>,
    /// Some deal has an amount in, or convertible to, the currency.
    pub has_value: bool,
    /// Currencies of amounts that are left out because they have no rate.
    pub without_rate: SortedSet<String>,
    /// Deals that another system repeats, and that count once.
    pub twice: u64,
}

/// A deal that counts, with its number among all and its clients.
pub(super) struct Counted<'a> {
    pub(super) number: usize,
    pub(super) source: &'a Source,
    pub(super) deal: &'a Deal,
    pub(super) groups: SmallVec<[HandleId; 4]>,
}

impl<'a> Counted<'a> {
    pub(super) fn of(
        number: usize,
        source: &'a Source,
        deal: &'a Deal,
        references: &References<'_>,
        links: &Links,
    ) -> Self {
        let records = deal.contacts.iter().filter_map(|contact| references.record_of(source, contact));
        let mut groups: SmallVec<_> = records.map(|record| links.groups[record as usize]).collect();
        groups.sort_unstable();
        groups.dedup();
        Self { number, source, deal, groups }
    }
}

/// What a sale is compared with: those of other spaces of ids, and where rows have no ids those of other files as well.
fn place_of(source: &Source) -> (&str, &str) {
    let has_ids = source.data.deals.iter().any(|deal| !deal.is_numbered);
    (scope_of(source), if has_ids { "" } else { source.path.as_str() })
}

/// Says of each deal whether another space of ids has it as well, and knows more of it; so do two files of rows without ids, of which
/// one is an older copy of the other.
pub(super) fn repeated(sources: &[Source], counted: &[Counted<'_>], money: &Money) -> Vec<bool> {
    let mut numbers = SortedMap::<(&str, &str), u32>::new();
    let mut weights = SortedMap::<u32, usize>::new();
    for source in
        sources.iter().filter(|source| !source.data.deals.is_empty() || !source.data.records.is_empty())
    {
        let next = numbers.len() as u32;
        let space = *numbers.entry(place_of(source)).or_insert(next);
        *weights.entry(space).or_default() +=
            source.data.records.iter().filter(|record| !record.from_deal && record.tie.is_none()).count();
    }
    let sale = |counted: &Counted<'_>| {
        let deal = counted.deal;
        let own = Some(money.code(deal)).filter(|own| !own.is_empty());
        Sale {
            space: numbers.get(&place_of(counted.source)).copied().unwrap_or_default(),
            groups: counted.groups.to_vec(),
            amount: deal.amount.map(|amount| (amount * 100.0).round() as i64),
            currency: own.or(money.own.as_deref()).unwrap_or_default().to_owned(),
            days: [deal.closed, deal.opened],
            state: deal.state,
        }
    };
    let mut is_repeated = vec![false; counted.len()];
    if numbers.len() > 1 {
        let sales: Vec<Sale> = counted.iter().map(sale).collect();
        for place in twice::repeated(&sales, &weights) {
            is_repeated[place] = true;
        }
    }
    is_repeated
}

/// Values all deals opened up to `as_of`.
pub fn deals(
    sources: &[Source],
    references: &References<'_>,
    links: &Links,
    params: &Params,
    as_of: Day,
) -> Deals {
    let all = || sources.iter().flat_map(|source| source.data.deals.iter().map(move |deal| (source, deal)));
    let money = Money::of(sources, links.region.as_deref(), params.currency.as_deref());
    let mut deals = Deals { currency: money.own.clone(), ..Deals::default() };
    let latest = LatestDeals::of(sources);
    let counts = |source: &Source, deal: &Deal| {
        latest.counts(source, deal) && deal.opened.is_none_or(|opened| opened <= as_of)
    };
    let counted: Vec<Counted<'_>> = all()
        .enumerate()
        .filter(|(_, (source, deal))| counts(source, deal))
        .map(|(number, (source, deal))| Counted::of(number, source, deal, references, links))
        .collect();
    drop(latest);
    let repeated = repeated(sources, &counted, &money);
    deals.twice = repeated.iter().filter(|is_repeated| **is_repeated).count() as u64;
    // Won deals of which no day is known may have been won at any time: what the others are worth is not the whole.
    let (mut placed, mut unplaced) = (false, false);
    let once = counted.into_iter().zip(repeated).filter(|(_, is_repeated)| !is_repeated);
    for Counted { number, deal, groups, .. } in once.map(|(counted, _)| counted) {
        let code = money.code(deal);
        let rate = rate(code, deals.currency.as_deref(), &params.rates);
        let amount = deal.amount.zip(rate).map(|(amount, rate)| amount * rate);
        deals.has_value |= amount.is_some();
        let is_won = deal.state == DealState::Won && amount.is_some();
        placed |= is_won && deal.closed.is_some();
        unplaced |= is_won && deal.closed.is_none();
        if deal.amount.is_some() && rate.is_none() {
            deals.without_rate.insert(code.to_owned());
        }
        let part = amount.unwrap_or(0.0) / groups.len().max(1) as f64;
        let closed = deal.closed.filter(|closed| *closed <= as_of);
        for group in groups {
            let dealings = deals.by_group.entry(group).or_default();
            dealings.count += 1;
            dealings.days.extend(deal.opened);
            let is_closed_later = deal.closed.is_some() && closed.is_none();
            if deal.opened.is_some_and(|opened| opened < as_of.plus(-DECISION_DAYS)) {
                let is_decided = deal.state != DealState::Open && !is_closed_later;
                dealings.old.push((number as u32, is_decided));
            }
            match deal.state {
                DealState::Won if !is_closed_later => {
                    dealings.has_won = true;
                    dealings.days.extend(closed);
                    dealings.won.extend(closed.map(|day| (day, part)));
                }
                DealState::Lost if !is_closed_later => {}
                // Open, or closed after as-of only.
                _ => dealings.open.push((number as u32, part)),
            }
        }
    }
    deals.has_value &= placed || !unplaced;
    deals
}

/// What a deal is known by: where its id counts, the id, and the sheet where that is a row.
type DealKey<'a> = (&'a str, &'a str, &'a str);

/// A deal's id in its system; a row without one is known by its place in the same file. `None` where that is nowhere told.
fn deal_key<'a>(source: &'a Source, deal: &'a Deal) -> Option<DealKey<'a>> {
    if !deal.is_numbered {
        return Some((scope_of(source), deal.id.as_str(), ""));
    }
    let sheet = source.data.sheet.as_deref().unwrap_or_default();
    (!source.hash.is_empty()).then_some((source.hash.as_str(), deal.id.as_str(), sheet))
}

/// The latest export in which each deal stands: one that two exports of a system hold counts once, as the later export has it,
/// and so does a row of a file that lies there twice.
#[derive(Debug, Default)]
pub struct LatestDeals<'a>(HashMap<DealKey<'a>, &'a str>);

impl<'a> LatestDeals<'a> {
    /// Collects all deals.
    pub fn of(sources: &'a [Source]) -> Self {
        let order = latest_first(sources);
        let earliest_first = order.iter().rev().map(|at| &sources[*at]);
        let deals =
            earliest_first.flat_map(|source| source.data.deals.iter().map(move |deal| (source, deal)));
        Self(
            deals
                .filter_map(|(source, deal)| Some((deal_key(source, deal)?, source.path.as_str())))
                .collect(),
        )
    }

    /// Whether a deal counts as this source has it.
    pub fn counts(&self, source: &Source, deal: &Deal) -> bool {
        deal_key(source, deal).is_none_or(|key| self.0.get(&key) == Some(&source.path.as_str()))
    }
}

/// What one unit of a currency is in the audit's; an unstated currency is the audit's.
pub(super) fn rate(currency: &str, audit: Option<&str>, rates: &SortedMap<String, f64>) -> Option<f64> {
    if currency.is_empty() || Some(currency) == audit { Some(1.0) } else { rates.get(currency).copied() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;
    use crate::model::source::SourceData;

    /// Sales with numbers of their own are compared across systems alone; rows without any may be those of an older copy.
    #[test]
    fn rows_without_numbers_are_compared_file_by_file() {
        let source = |path: &str, is_numbered: bool| {
            let deal = Deal { id: "1".to_owned(), is_numbered, ..Deal::default() };
            let data = SourceData { space: "shop".to_owned(), deals: vec![deal], ..SourceData::default() };
            sample::source(path, data)
        };
        for (is_numbered, is_same) in [(true, false), (false, true)] {
            let (list, copy) = (source("march.csv", is_numbered), source("march copy.csv", is_numbered));
            assert_eq!(place_of(&list) == place_of(&copy), is_same);
        }
    }
}
