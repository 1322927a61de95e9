//! Which of a deal and its parts count: the deal, unless what was paid tells more of it.

use super::refers::Place;
use super::tables::Table;
use crate::model::record::{Deal, DealState};
use crate::model::sorted_map::SortedMap;

/// A reference leads on to another one so often at most: payment, invoice, order.
const MOST_STEPS: usize = 4;

/// Sums in cells are rounded.
const ROUNDING: f64 = 0.011;

/// What becomes of the deals of one source.
#[derive(Debug, Default)]
pub(super) struct Change {
    /// Whether each deal is left out.
    pub(super) gone: Vec<bool>,
    /// Deals of which a part is paid, with what is left of their amounts.
    pub(super) rests: Vec<(usize, f64)>,
}

/// What becomes of the deals of each table in which something changes, by the place of its source.
pub(super) fn settle(tables: &[Table<'_>], parents: &[Vec<Option<Place>>]) -> Vec<(usize, Change)> {
    let mut parts = SortedMap::<Place, Vec<Place>>::new();
    for table in 0..tables.len() {
        for deal in 0..tables[table].deals.len() {
            if let Some(root) = root(tables, parents, (table, deal)) {
                parts.entry(root).or_default().push((table, deal));
            }
        }
    }
    let change = |table: &Table<'_>| Change { gone: vec![false; table.deals.len()], rests: Vec::new() };
    let mut changes: Vec<Change> = tables.iter().map(change).collect();
    for (root, parts) in &parts {
        one_sale(tables, *root, parts, &mut changes);
    }
    let is_any = |change: &Change| change.gone.contains(&true) || !change.rests.is_empty();
    let all = tables.iter().map(|table| table.source).zip(changes);
    all.filter(|(_, change)| is_any(change)).collect()
}

fn deal<'a>(tables: &[Table<'a>], place: Place) -> &'a Deal {
    &tables[place.0].deals[place.1]
}

/// The amount of a deal that says what it came to.
fn amount(deal: &Deal) -> Option<f64> {
    deal.amount.filter(|amount| *amount != 0.0)
}

/// The deal at the end of the references that says what it came to; `None` where none does.
fn root(tables: &[Table<'_>], parents: &[Vec<Option<Place>>], place: Place) -> Option<Place> {
    let parent = |place: &Place| parents[place.0][place.1];
    let way = std::iter::successors(parent(&place), parent).take(MOST_STEPS);
    way.filter(|above| *above != place && amount(deal(tables, *above)).is_some()).last()
}

/// Decides what counts of a deal and its parts. A deal that is won counts as a whole, and what was given back is taken off it; of one
/// that is not won, or nobody knows when, what was paid counts, and the rest of it is open. Who pays the whole again and again has
/// bought again and again.
fn one_sale(tables: &[Table<'_>], root: Place, parts: &[Place], changes: &mut [Change]) {
    let whole = deal(tables, root);
    let Some(sum) = amount(whole) else { return };
    let is_paid = |place: &Place| deal(tables, *place).state == DealState::Won;
    let is_in_money = |part: &Deal| {
        part.currency == whole.currency || part.currency.is_empty() || whole.currency.is_empty()
    };
    // Of several tables of parts each tells the same money: invoices and their payments. Sums in different money are not compared.
    let mut paid = SortedMap::<usize, (f64, u32, bool)>::new();
    for place in parts.iter().filter(|place| is_paid(place)) {
        let part = deal(tables, *place);
        let (sum, count, is_foreign) = paid.entry(place.0).or_default();
        *sum += part.amount.unwrap_or(0.0);
        *count += 1;
        *is_foreign |= !is_in_money(part);
    }
    let best = paid.iter().filter(|(_, (paid, ..))| *paid > 0.0).max_by(|a, b| a.1.0.total_cmp(&b.1.0));
    let best = best.map(|(table, (paid, count, is_foreign))| (*table, *paid, *count, *is_foreign));
    let is_dated_won = whole.state == DealState::Won && whole.closed.is_some();
    let counts_instead = best.filter(|(_, paid, count, is_foreign)| match whole.state {
        DealState::Lost => false,
        _ if is_dated_won => !is_foreign && *count > 1 && *paid >= sum * 2.0 - ROUNDING,
        _ => true,
    });
    if let Some((table, paid, _, is_foreign)) = counts_instead {
        for place in parts.iter().filter(|place| place.0 != table || !is_paid(place)) {
            changes[place.0].gone[place.1] = true;
        }
        let rest = sum - paid;
        if rest > ROUNDING && !is_foreign && whole.state == DealState::Open {
            changes[root.0].rests.push((root.1, rest));
        } else {
            changes[root.0].gone[root.1] = true;
        }
        return;
    }
    let is_refund = |place: &Place| {
        whole.state == DealState::Won && deal(tables, *place).amount.is_some_and(|amount| amount < 0.0)
    };
    for place in parts.iter().filter(|place| !is_refund(place)) {
        changes[place.0].gone[place.1] = true;
    }
}
