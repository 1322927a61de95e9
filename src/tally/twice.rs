//! Sales that stand twice: in a CRM, and again in its shop or among its payments.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::identity::handles::HandleId;
use crate::model::record::DealState;
use crate::model::sorted_map::SortedMap;
use crate::model::time::Day;

/// A deal as sales are compared.
#[derive(Debug, Clone)]
pub struct Sale {
    /// The space of ids that it comes from: a CRM, a shop.
    pub space: u32,
    /// The clients it belongs to, sorted; none where nobody knows them.
    pub groups: Vec<HandleId>,
    /// Amount in hundredths; `None` without one.
    pub amount: Option<i64>,
    /// ISO code of its money.
    pub currency: String,
    /// Days on which it was closed and opened.
    pub days: [Option<Day>; 2],
    /// How it stands.
    pub state: DealState,
}

/// One export of a table that others of the same columns are, too: earlier or later ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// The same for all tables with these columns.
    pub columns: u32,
    /// Its place among all exports, the latest first.
    pub rank: usize,
}

/// What tells that two rows are one sale: client, amount and day.
type Key<'a> = (&'a [HandleId], i64, &'a str, Day);

impl Sale {
    fn keys(&self) -> Vec<Key<'_>> {
        let days = self.days.iter().flatten();
        let known = self.amount.filter(|amount| *amount != 0 && !self.groups.is_empty());
        known.map_or_else(Vec::new, |amount| {
            days.map(|day| (self.groups.as_slice(), amount, self.currency.as_str(), *day)).collect()
        })
    }
}

/// The places of sales that another space has as well. Two spaces repeat each other when half of the rows of the shorter one
/// stand in the other. `weights` says of each space how many people are on file there: the sale stays where most are, unless
/// only the other one knows it as won. Of two spaces that are one table at two dates, as `snapshots` says, the later one is right.
pub fn repeated(
    sales: &[Sale],
    weights: &SortedMap<u32, usize>,
    snapshots: &SortedMap<u32, Snapshot>,
) -> Vec<usize> {
    let mut spaces = SortedMap::<u32, Vec<usize>>::new();
    for (place, sale) in sales.iter().enumerate() {
        spaces.entry(sale.space).or_default().push(place);
    }
    let mut order: Vec<u32> = spaces.keys().copied().collect();
    let weight = |space: u32| (weights.get(&space).copied().unwrap_or_default(), spaces[&space].len());
    order.sort_unstable_by(|a, b| weight(*b).cmp(&weight(*a)).then(a.cmp(b)));
    let mut is_gone = vec![false; sales.len()];
    for (at, space) in order.iter().enumerate() {
        for earlier in &order[..at] {
            let (own, other) = (&spaces[space], &spaces[earlier]);
            let pairs = pairs(sales, own, other, &is_gone);
            // What failed to be paid stands in no CRM, and what nobody paid yet in no shop.
            let size = |places: &[usize]| {
                let won = places.iter().filter(|place| sales[**place].state == DealState::Won).count();
                if won > 0 { won } else { places.len() }
            };
            let of_won = |pair: &&(usize, usize)| {
                [pair.0, pair.1].iter().any(|place| sales[*place].state == DealState::Won)
            };
            let half = size(own).min(size(other));
            let is_half = pairs.len() * 2 >= own.len().min(other.len())
                || pairs.iter().filter(of_won).count() * 2 >= half;
            if pairs.is_empty() || !is_half {
                continue;
            }
            let dated = snapshots.get(space).zip(snapshots.get(earlier));
            let dated = dated.filter(|(own, other)| own.columns == other.columns);
            for (own, other) in pairs {
                let is_won = |place: usize| sales[place].state == DealState::Won;
                let is_own_right = match dated {
                    Some((own, other)) => own.rank < other.rank,
                    None => is_won(own) && !is_won(other),
                };
                is_gone[if is_own_right { other } else { own }] = true;
            }
        }
    }
    (0..sales.len()).filter(|place| is_gone[*place]).collect()
}

/// Rows of one space with those of another that are the same sale, each used once.
fn pairs(sales: &[Sale], own: &[usize], other: &[usize], is_gone: &[bool]) -> Vec<(usize, usize)> {
    let mut places: HashMap<Key<'_>, Vec<usize>, RandomState> = HashMap::default();
    for place in other.iter().rev().filter(|place| !is_gone[**place]) {
        for key in sales[*place].keys() {
            places.entry(key).or_default().push(*place);
        }
    }
    let mut is_used = vec![false; sales.len()];
    let mut pairs = Vec::new();
    for place in own.iter().filter(|place| !is_gone[**place]) {
        let same = sales[*place].keys().into_iter().find_map(|key| {
            let same = places.get_mut(&key)?;
            same.retain(|other| !is_used[*other]);
            same.pop()
        });
        if let Some(same) = same {
            is_used[same] = true;
            pairs.push((*place, same));
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sale(space: u32, client: HandleId, amount: i64, day: i32, state: DealState) -> Sale {
        let (groups, days) = (vec![client], [Some(Day(day)), None]);
        Sale { space, groups, amount: Some(amount), currency: "EUR".to_owned(), days, state }
    }

    #[test]
    fn what_a_shop_repeats_of_a_crm_counts_once() {
        let won = DealState::Won;
        let crm = [(1, 100, 1), (2, 200, 2), (3, 300, 3), (4, 400, 4)];
        let shop = [(1, 100, 1), (2, 200, 2), (3, 300, 3), (4, 50, 9)];
        let of =
            |space, rows: [(u32, i64, i32); 4]| rows.map(|(who, sum, day)| sale(space, who, sum, day, won));
        let sales = [of(0, crm), of(1, shop)].concat();
        assert_eq!(repeated(&sales, &SortedMap::from([(0, 4)]), &SortedMap::new()), [4, 5, 6]);
        assert_eq!(repeated(&sales, &SortedMap::from([(1, 4)]), &SortedMap::new()), [0, 1, 2]);
    }

    #[test]
    fn a_chance_meeting_of_two_spaces_is_none() {
        let won = DealState::Won;
        let mut sales: Vec<Sale> = (0..8).map(|at| sale(at % 2, at, 100, at as i32, won)).collect();
        sales.push(sale(1, 0, 100, 0, won));
        assert_eq!(
            repeated(&sales, &SortedMap::new(), &SortedMap::new()),
            Vec::<usize>::new(),
            "one of four"
        );
        let twice = [sale(0, 1, 5, 1, won), sale(0, 1, 5, 1, won)];
        assert_eq!(
            repeated(&twice, &SortedMap::new(), &SortedMap::new()),
            Vec::<usize>::new(),
            "one space sells the same twice"
        );
    }

    #[test]
    fn the_side_that_knows_the_sale_as_won_is_right() {
        let sales = [sale(0, 1, 5, 1, DealState::Open), sale(1, 1, 5, 1, DealState::Won)];
        let weights = SortedMap::from([(0, 9)]);
        assert_eq!(repeated(&sales, &weights, &SortedMap::new()), [0]);
        let snapshot = |rank| Snapshot { columns: 7, rank };
        let later = SortedMap::from([(0, snapshot(0)), (1, snapshot(1))]);
        assert_eq!(repeated(&sales, &weights, &later), [1], "it was won, and was cancelled since");
    }
}
