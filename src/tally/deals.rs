//! Deals: which count, what they are worth, and which stand twice.

use super::grouped::Grouped;
use super::latest_deals::{LatestDeals, headers};
use super::money::Money;
use super::twice::{self, Sale, Snapshot};
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

/// Each table is compared with each other one: of so many at most.
const MOST_TABLES: usize = 100;

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

/// What one deal says of one of its clients.
#[derive(Debug, Clone, Copy)]
struct Part {
    group: HandleId,
    /// Number of the deal among all deals.
    number: u32,
    /// The client's part of its amount, in the audit's currency.
    amount: f64,
    opened: Option<Day>,
    /// Day it was closed, up to as-of.
    closed: Option<Day>,
    /// How it stood by as-of.
    state: DealState,
}

impl Dealings {
    fn add(&mut self, part: &Part, as_of: Day) {
        let Part { number, amount, opened, closed, state, .. } = *part;
        self.count += 1;
        self.days.extend(opened);
        if opened.is_some_and(|opened| opened < as_of.plus(-DECISION_DAYS)) {
            self.old.push((number, state != DealState::Open));
        }
        match state {
            DealState::Won => {
                self.has_won = true;
                self.days.extend(closed);
                self.won.extend(closed.map(|day| (day, amount)));
            }
            DealState::Lost => {}
            DealState::Open => self.open.push((number, amount)),
        }
    }

    /// Won revenue in a window.
    pub fn value(&self, window: Window) -> f64 {
        let won = self.won.iter().filter(|(day, _)| window.contains(*day));
        won.fold(0.0, |sum, (_, part)| sum + part)
    }
}

/// All deals, by client group. What they say of a client is put together when it is asked for: kept for all clients, it was the largest
/// thing beside what was read.
#[derive(Debug)]
pub struct Deals {
    /// What they say, in their order.
    parts: Vec<Part>,
    /// The places in `parts` of each group.
    by_group: Grouped,
    /// What lies after it is not looked at.
    as_of: Day,
    /// The currency of all money; `None` without deals.
    pub currency: Option<String>,
    /// Some deal has an amount in, or convertible to, the currency.
    pub has_value: bool,
    /// Currencies of amounts that are left out because they have no rate.
    pub without_rate: SortedSet<String>,
    /// Deals that another system repeats, and that count once.
    pub twice: u64,
}

impl Deals {
    /// What the deals of a group say.
    pub fn of(&self, group: HandleId) -> Dealings {
        let mut dealings = Dealings::default();
        let own = self.by_group.of(group).iter().map(|place| &self.parts[*place as usize]);
        own.for_each(|part| dealings.add(part, self.as_of));
        dealings
    }
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

/// What a sale is compared with: those of other spaces of ids, those under other headers in the same space, and where rows have no ids
/// those of other files as well. Tables of one space with the same headers are parts of one, whose ids tell what stands in both.
fn table_of(source: &Source, are_told_apart: bool) -> Table<'_> {
    let has_ids = source.data.deals.iter().any(|deal| !deal.is_numbered);
    match (has_ids, are_told_apart) {
        (false, _) => Table::File(&source.path),
        (true, true) => Table::Headers(headers(source)),
        (true, false) => Table::Headers(Vec::new()),
    }
}

/// A table of a space, as sales are compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Table<'a> {
    /// All tables with these headers.
    Headers(Vec<&'a str>),
    /// Those of this file.
    File(&'a str),
}

/// Says of each deal whether another space of ids has it as well, or another table of the same, and knows more of it; so do two files of
/// rows without ids, of which one is an older copy of the other.
pub(super) fn repeated(sources: &[Source], counted: &[Counted<'_>], money: &Money) -> Vec<bool> {
    let with_deals = || sources.iter().filter(|source| !source.data.deals.is_empty());
    let are_told_apart = with_deals().count() <= MOST_TABLES;
    let mut tables = SortedMap::<(&str, Table<'_>), u32>::new();
    let mut spaces = SortedMap::<&str, u32>::new();
    for source in with_deals() {
        let next = tables.len() as u32;
        let key = (scope_of(source), table_of(source, are_told_apart));
        spaces.insert(&source.path, *tables.entry(key).or_insert(next));
    }
    let mut people = SortedMap::<&str, usize>::new();
    for source in sources {
        *people.entry(scope_of(source)).or_default() +=
            source.data.records.iter().filter(|record| !record.from_deal && record.tie.is_none()).count();
    }
    let weights: SortedMap<u32, usize> = tables
        .iter()
        .map(|((scope, _), space)| (*space, people.get(*scope).copied().unwrap_or_default()))
        .collect();
    let sale = |counted: &Counted<'_>| {
        let deal = counted.deal;
        let own = Some(money.code(deal)).filter(|own| !own.is_empty());
        Sale {
            space: spaces.get(counted.source.path.as_str()).copied().unwrap_or_default(),
            groups: counted.groups.to_vec(),
            amount: deal.amount.map(|amount| (amount * 100.0).round() as i64),
            currency: own.or(money.own.as_deref()).unwrap_or_default().to_owned(),
            days: [deal.closed, deal.opened],
            state: deal.state,
        }
    };
    let mut is_repeated = vec![false; counted.len()];
    if tables.len() > 1 {
        let sales: Vec<Sale> = counted.iter().map(sale).collect();
        for place in twice::repeated(&sales, &weights, &snapshots(sources, &spaces)) {
            is_repeated[place] = true;
        }
    }
    is_repeated
}

/// The spaces of sales that are one table each.
fn snapshots(sources: &[Source], spaces: &SortedMap<&str, u32>) -> SortedMap<u32, Snapshot> {
    let mut columns = SortedMap::<Vec<&str>, u32>::new();
    let mut found = SortedMap::<u32, Option<Snapshot>>::new();
    for (rank, at) in latest_first(sources).into_iter().enumerate() {
        let source = &sources[at];
        let Some(space) = spaces.get(source.path.as_str()) else { continue };
        let next = columns.len() as u32;
        let headers = headers(source);
        let is_table = !headers.is_empty();
        let snapshot = Snapshot { columns: *columns.entry(headers).or_insert(next), rank };
        // Of several tables in one space no one is the later one.
        let known = found.entry(*space).or_insert(Some(snapshot));
        *known = known.filter(|known| is_table && *known == snapshot);
    }
    found.into_iter().filter_map(|(space, snapshot)| Some((space, snapshot?))).collect()
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
    let mut deals = Deals {
        parts: Vec::new(),
        by_group: Grouped::default(),
        as_of,
        currency: money.own.clone(),
        has_value: false,
        without_rate: SortedSet::new(),
        twice: 0,
    };
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
    deals.parts.reserve_exact(counted.len());
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
        let amount = amount.unwrap_or(0.0) / groups.len().max(1) as f64;
        let closed = deal.closed.filter(|closed| *closed <= as_of);
        // One that was closed after as-of was open by then.
        let state = if deal.closed.is_some() && closed.is_none() { DealState::Open } else { deal.state };
        let (number, opened) = (number as u32, deal.opened);
        let part = |group| Part { group, number, amount, opened, closed, state };
        deals.parts.extend(groups.into_iter().map(part));
    }
    let pairs = deals.parts.iter().map(|part| part.group).zip(0..);
    deals.by_group = Grouped::new(links.handles.len(), pairs);
    deals.has_value &= placed || !unplaced;
    deals
}

/// What one unit of a currency is in the audit's; an unstated currency is the audit's.
pub(super) fn rate(currency: &str, audit: Option<&str>, rates: &SortedMap<String, f64>) -> Option<f64> {
    if currency.is_empty() || Some(currency) == audit { Some(1.0) } else { rates.get(currency).copied() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;
    use crate::model::source::{Column, SourceData, TableDetail};

    /// Sales with numbers of their own are compared across systems and headers; rows without any may be those of an older copy.
    #[test]
    fn what_is_compared_are_spaces_headers_and_files_without_numbers() {
        let source = |path: &str, header: &str, is_numbered: bool| {
            let deal = Deal { id: "1".to_owned(), is_numbered, ..Deal::default() };
            let mut data =
                SourceData { space: "shop".to_owned(), deals: vec![deal], ..SourceData::default() };
            let column = Column { header: header.to_owned(), role: None, evidence: None };
            data.detail.table =
                Some(Box::new(TableDetail { columns: vec![column], ..TableDetail::default() }));
            sample::source(path, data)
        };
        for (header, is_numbered, is_same) in
            [("id", false, true), ("id", true, false), ("payment", false, false)]
        {
            let list = source("march.csv", "id", is_numbered);
            let copy = source("march copy.csv", header, is_numbered);
            assert_eq!(table_of(&list, true) == table_of(&copy, true), is_same);
        }
        let [orders, payments] = ["order", "payment"].map(|header| source(header, header, false));
        assert_eq!(table_of(&orders, false), table_of(&payments, false), "too many to be compared");
    }
}
