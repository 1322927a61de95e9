//! Rows that go on with the client above: whoever keeps a list by hand gives a second number a line of its own.

use super::plan::Plan;
use super::row::Row;

/// The share of named rows in which something else stands besides a name and contacts, from which a row without it is no client's own.
const SHARE: usize = 5;

/// Whether a table has such rows. Nothing stands in them but contacts, while nearly every row with a name has more; a list of names and
/// numbers alone may have people whose name nobody knew.
pub(super) fn has_rows_that_go_on(plan: &Plan, rows: &[Row]) -> bool {
    let (mut named, mut full, mut bare) = (0, 0, 0);
    for row in rows {
        if is_named(plan, row) {
            named += 1;
            full += usize::from(says_more(plan, row));
        } else if goes_on(plan, row) {
            // There is nobody above whom it could go on with.
            if named == 0 {
                return false;
            }
            bare += 1;
        }
    }
    bare > 0 && full * SHARE >= named * (SHARE - 1)
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

/// Whether something stands in a row besides names and contacts.
fn says_more(plan: &Plan, row: &Row) -> bool {
    let is_aside =
        |column: &usize| !plan.role(*column).is_some_and(|role| role.is_name() || role.is_contact());
    (0..row.len()).filter(is_aside).any(|column| is_filled(row, column))
}

fn is_filled(row: &Row, column: usize) -> bool {
    !row.bytes(column).trim_ascii().is_empty()
}
