//! What the numbers of a table tell about each other: a column that is the sum of two others is the whole of them, one that is the product
//! of two others is what all pieces cost, and one that each row moves on by its amount is the balance of an account.

use super::money::{Amount, Notation};
use super::row::Row;
use crate::model::sorted_set::SortedSet;

/// Rows and columns that are looked at.
const MOST_ROWS: usize = 300;
const MOST_COLUMNS: usize = 16;

/// The share of rows that have to agree, and the fewest of them.
const SHARE: f64 = 0.8;
const FEWEST: usize = 2;

/// Amounts are rounded to hundredths, and a sum of two of them by as much.
const ROUNDING: f64 = 0.021;

/// The numbers of a column, row by row; empty cells have none.
type Numbers = Vec<Option<f64>>;

/// The columns of a table that hold numbers in their own notation.
pub struct Sums(Vec<(usize, Numbers)>);

impl Sums {
    /// The numbers of the first rows, without what looks like ids to `is_number`.
    pub fn of(rows: &[Row], columns: impl Iterator<Item = usize>) -> Self {
        let rows = &rows[..rows.len().min(MOST_ROWS)];
        Self(columns.take(MOST_COLUMNS).map(|column| (column, numbers(rows, column))).collect())
    }

    /// The first of `columns` that is the sum of two others: a price with its tax.
    pub fn whole(&self, columns: &[usize]) -> Option<usize> {
        let is_whole = |whole: &Numbers, at: usize| {
            self.0.iter().any(|(a, first)| {
                self.0.iter().any(|(b, second)| {
                    *a != at
                        && *b != at
                        && a < b
                        && agree(
                            whole,
                            |row| Some(first[row]? + second[row]?),
                            |row| {
                                // A tax of nothing tells nothing.
                                first[row].is_some_and(|part| part != 0.0)
                                    && second[row].is_some_and(|part| part != 0.0)
                            },
                        )
                })
            })
        };
        self.0
            .iter()
            .filter(|(at, _)| columns.contains(at))
            .find(|(at, whole)| is_whole(whole, *at))
            .map(|(at, _)| *at)
    }

    /// The one of `columns` that is another of them with a tax on it: in each row the same few whole or half per cent more.
    pub fn with_tax(&self, columns: &[usize]) -> Option<usize> {
        let known = || self.0.iter().filter(|(at, _)| columns.contains(at));
        let found = known().find(|(at, whole)| known().any(|(of, net)| of != at && is_taxed(net, whole)));
        found.map(|(at, _)| *at)
    }

    /// The column that is one of `prices` times a count: of two pieces and more it is told from the price.
    pub fn product(&self, prices: &[usize]) -> Option<usize> {
        let is_count =
            |count: &Numbers| count.iter().flatten().all(|count| *count > 0.0 && count.fract() == 0.0);
        let is_product = |all: &Numbers, price: &Numbers, count: &Numbers| {
            (0..all.len()).any(|row| count[row].is_some_and(|count| count > 1.0))
                && agree(all, |row| Some(price[row]? * count[row]?), |row| price[row] != Some(0.0))
        };
        let of = |(price, one): &(usize, Numbers)| {
            let others = || self.0.iter().filter(|(at, _)| at != price);
            let whole_by = |(at, count): &(usize, Numbers)| {
                others()
                    .find(|(whole, all)| whole != at && is_product(all, one, count))
                    .map(|(whole, _)| *whole)
            };
            others().filter(|(_, count)| is_count(count)).find_map(whole_by)
        };
        self.0.iter().filter(|(at, _)| prices.contains(at)).find_map(of)
    }

    /// Whether no row of a column is less than another column's, and some row is more.
    pub fn is_at_least(&self, column: usize, other: usize) -> bool {
        let numbers = |wanted: usize| self.0.iter().find(|(at, _)| *at == wanted).map(|(_, numbers)| numbers);
        let Some((column, other)) = numbers(column).zip(numbers(other)) else { return false };
        let pairs =
            || column.iter().zip(other).filter_map(|(one, other)| Some((*one)?.total_cmp(&(*other)?)));
        pairs().all(std::cmp::Ordering::is_ge) && pairs().any(std::cmp::Ordering::is_gt)
    }

    /// Whether the table is the statement of an account: each row moves one column on by what stands in another, or by the
    /// difference of two. Statements begin with the oldest row or the newest.
    pub fn is_statement(&self) -> bool {
        self.0.iter().any(|(at, balance)| {
            let others = || self.0.iter().filter(|(other, _)| other != at);
            // What only grows is a running total of sales, and no account.
            let shrinks = |moved: &Numbers| moved.iter().flatten().any(|by| *by < 0.0);
            let by_one = others().any(|(_, moved)| shrinks(moved) && moves(balance, |row| moved[row]));
            let is_used = |column: &Numbers| column.iter().flatten().any(|by| *by != 0.0);
            by_one
                || others().filter(|(_, taken)| is_used(taken)).any(|(_, taken)| {
                    others().filter(|(_, given)| is_used(given)).any(|(_, given)| {
                        moves(balance, |row| match (taken[row], given[row]) {
                            (None, None) => None,
                            // Nothing comes and goes at once: two numbers in each row are counts of something.
                            (Some(taken), Some(given)) if taken != 0.0 && given != 0.0 => None,
                            (taken, given) => Some(given.unwrap_or(0.0) - taken.unwrap_or(0.0)),
                        })
                    })
                })
        })
    }
}

fn numbers(rows: &[Row], column: usize) -> Numbers {
    let mut notation = Notation::default();
    for row in rows.iter().filter(|row| !row.is_number(column)) {
        notation.observe(&row.text(column));
    }
    let number = |row: &Row| match notation.read(&row.text(column), row.is_number(column)) {
        Amount::Value(value, _) => Some(value),
        _ => None,
    };
    rows.iter().map(number).collect()
}

/// Taxes on sales in half per cent: the lowest and the highest anywhere, and how many of them one business has at most.
const TAXES: std::ops::RangeInclusive<i64> = 4..=54;
const MOST_TAXES: usize = 3;

/// Whether a column is another with a tax on it, as far as its amounts are large enough to tell the rate.
fn is_taxed(net: &Numbers, whole: &Numbers) -> bool {
    let mut rates = SortedSet::new();
    let mut rows = 0_usize;
    for (net, whole) in net.iter().zip(whole) {
        let (Some(net), Some(whole)) = (net, whole) else { continue };
        let halves = ((whole / net - 1.0) * 200.0).round();
        let is_exact = *net > 0.0 && (net * (1.0 + halves / 200.0) - whole).abs() < ROUNDING;
        let halves = halves as i64;
        if !is_exact || (halves != 0 && !TAXES.contains(&halves)) {
            return false;
        }
        rates.extend((halves != 0).then_some(halves));
        rows += 1;
    }
    rows > FEWEST && (1..=MOST_TAXES).contains(&rates.len())
}

/// Whether nearly all rows of a column hold what is expected of them, as far as a row tells.
fn agree(column: &Numbers, expected: impl Fn(usize) -> Option<f64>, tells: impl Fn(usize) -> bool) -> bool {
    let (mut all, mut agreeing) = (0_usize, 0_usize);
    for (row, value) in column.iter().enumerate().filter(|(row, _)| tells(*row)) {
        let (Some(value), Some(expected)) = (value, expected(row)) else { continue };
        all += 1;
        agreeing += usize::from((value - expected).abs() < ROUNDING);
    }
    agreeing >= FEWEST && agreeing as f64 >= all as f64 * SHARE
}

/// Whether a balance moves by these numbers from row to row.
fn moves(balance: &Numbers, by: impl Fn(usize) -> Option<f64>) -> bool {
    let last = balance.len().saturating_sub(1);
    let is_move = |row: usize| by(row).is_some_and(|by| by != 0.0);
    let forwards = |row: usize| Some(balance[row.checked_sub(1)?]? + by(row)?);
    // What stands still is none, however small the amounts beside it are.
    let mut known = balance.iter().flatten();
    let first = known.next();
    if known.all(|other| Some(other) == first) {
        return false;
    }
    let backwards = |row: usize| Some(balance.get(row + 1).copied().flatten()? + by(row)?);
    agree(balance, forwards, |row| row > 0 && is_move(row))
        || agree(balance, backwards, |row| row < last && is_move(row))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(rows: &[&[&str]]) -> Vec<Row> {
        let row = |cells: &&[&str]| {
            let mut row = Row::default();
            cells.iter().for_each(|cell| row.push(cell.as_bytes()).expect("the cell is short"));
            row
        };
        rows.iter().map(row).collect()
    }

    fn sums(table: &[&[&str]]) -> Sums {
        Sums::of(&rows(table), 0..table[0].len())
    }

    #[test]
    fn a_price_with_its_tax_is_the_whole() {
        let net_tax_gross: &[&[&str]] = &[
            &["1.000,00 €", "190,00 €", "1.190,00 €"],
            &["500,00", "95,00", "595,00"],
            &["10,50", "2,00", "12,50"],
        ];
        assert_eq!(sums(net_tax_gross).whole(&[0, 2]), Some(2));
        let whole_first: &[&[&str]] = &[&["S/ 118.00", "100", "18"], &["59", "50", "9"]];
        assert_eq!(sums(whole_first).whole(&[0, 1]), Some(0));
        let nothing: &[&[&str]] = &[&["100", "0", "100"], &["50", "0", "50"]];
        assert_eq!(sums(nothing).whole(&[0, 2]), None);
    }

    #[test]
    fn all_pieces_cost_more_than_one() {
        let lines: &[&[&str]] = &[&["500", "3", "1 500,00"], &["200", "2", "400"], &["1000", "1", "1000"]];
        assert_eq!(sums(lines).product(&[0]), Some(2));
        assert_eq!(sums(lines).product(&[0, 2]), Some(2));
        assert!(sums(lines).is_at_least(2, 0) && !sums(lines).is_at_least(0, 2));
        let single: &[&[&str]] = &[&["500", "1", "500"], &["200", "1", "200"]];
        assert_eq!(sums(single).product(&[0]), None);
    }

    #[test]
    fn a_statement_has_a_balance() {
        let signed: &[&[&str]] = &[&["120,00", "1120,00"], &["-80,50", "1039,50"], &["-200,00", "839,50"]];
        assert!(sums(signed).is_statement());
        let newest_first: &[&[&str]] = &[&["-200", "839.5"], &["-80.5", "1039.5"], &["120", "1120"]];
        assert!(sums(newest_first).is_statement());
        let two_columns: &[&[&str]] =
            &[&["", "5000", "15000"], &["2000", "", "13000"], &["", "3000", "16000"]];
        assert!(sums(two_columns).is_statement());
        let prices: &[&[&str]] = &[&["1", "-0.01"], &["1", "-0.01"], &["1", "-0.01"]];
        assert!(!sums(prices).is_statement());
        let orders: &[&[&str]] = &[&["1", "100"], &["2", "50"], &["3", "10"]];
        assert!(!sums(orders).is_statement());
    }
}
