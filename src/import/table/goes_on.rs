//! Rows that go on with the client above: whoever keeps a list by hand gives a second number a line of its own.

use super::plan::Plan;
use super::row::Row;

/// One in so many named rows may have less than the others.
const SHARE: usize = 5;

/// Cells besides a name and contacts without which a row is no client's own.
const FULL: usize = 2;

/// Whether a table has such rows: nothing stands in them but contacts, while rows with a name are counted, or nearly each of them has more
/// than that. A row of a shorter list may be of somebody whose name nobody knew.
pub(super) fn has_rows_that_go_on(plan: &Plan, rows: &[Row]) -> bool {
    let named: Vec<&Row> = rows.iter().filter(|row| is_named(plan, row)).collect();
    let is_bare = |row: &&Row| !is_named(plan, row) && goes_on(plan, row);
    // Above the first name there is nobody with whom a row could go on.
    let has_first = rows.first().is_some_and(|first| is_named(plan, first));
    if !has_first || !rows.iter().any(|row| is_bare(&row)) {
        return false;
    }
    let full = named.iter().filter(|row| asides(plan, row).count() >= FULL).count();
    full * SHARE >= named.len() * (SHARE - 1) || are_counted(plan, &named)
}

/// Whether a column holds the numbers of the named rows.
fn are_counted(plan: &Plan, named: &[&Row]) -> bool {
    let number = |row: &Row, column: usize| row.text(column).trim_end_matches('.').parse::<u64>().ok();
    let counts = |column: usize| {
        named.windows(2).all(|pair| {
            let [one, next] = [number(pair[0], column), number(pair[1], column)];
            one.is_some() && next == one.map(|one| one + 1)
        })
    };
    named.len() > 1 && named.first().is_some_and(|first| asides(plan, first).any(counts))
}

/// Whether nothing stands in a row but contacts.
pub(super) fn goes_on(plan: &Plan, row: &Row) -> bool {
    let is_contact = |column: usize| plan.role(column).is_some_and(super::Role::is_contact);
    let mut filled = (0..row.len()).filter(|column| is_filled(row, *column)).peekable();
    filled.peek().is_some() && filled.all(is_contact)
}

fn is_named(plan: &Plan, row: &Row) -> bool {
    (0..row.len()).any(|column| plan.role(column).is_some_and(super::Role::is_name) && is_filled(row, column))
}

/// Filled cells besides names and contacts.
fn asides<'r>(plan: &'r Plan, row: &'r Row) -> impl Iterator<Item = usize> + 'r {
    let is_aside =
        |column: &usize| !plan.role(*column).is_some_and(|role| role.is_name() || role.is_contact());
    (0..row.len()).filter(is_aside).filter(|column| is_filled(row, *column))
}

fn is_filled(row: &Row, column: usize) -> bool {
    !row.bytes(column).trim_ascii().is_empty()
}
