//! Whether JSON holds records of somebody.

use super::cells::{Cell, cells, headers_of, placed, row};
use super::walk::first_records;
use crate::import::SourceRule;
use crate::import::table::headers::{role_in_messages, role_of};
use crate::import::table::title::Title;
use crate::import::table::{Plan, Role, Row, TableKind};

/// The cells of a record, and its place.
type Record = (Vec<Cell>, u64);

/// Records of each list of a beginning from which it is judged whether they are any.
const RECORDS_OF_PROBE: usize = 20;

/// Whether a beginning of JSON holds records of somebody: objects that make a table of people, of what they bought or of what was
/// said. A list of anything else of which fields are known is a table that is left out, and that is said.
pub fn looks_like_records(text: &str) -> bool {
    let mut lists: Vec<(String, Vec<Record>)> = Vec::new();
    first_records(text, &mut |section, item, place| {
        let at = lists.iter().position(|(name, _)| name == section).unwrap_or_else(|| {
            lists.push((section.to_owned(), Vec::new()));
            lists.len() - 1
        });
        if lists[at].1.len() < RECORDS_OF_PROBE {
            lists[at].1.push((cells(&item, None), place));
        }
    });
    lists.iter().any(|(_, first)| are_records(first))
}

/// Whether the first items of a list are records of somebody.
fn are_records(first: &[Record]) -> bool {
    let (headers, columns) = headers_of(first);
    let known = || headers.iter().filter_map(|header| role_of(header, ""));
    let of_log = || headers.iter().filter_map(|header| role_in_messages(header));
    // A name or a contact of any kind stands in lists, too: of a log there is also which way, where or what.
    let is_entry = of_log().any(|role| matches!(role, Role::Direction | Role::Channel | Role::Text));
    let is_partner = |role: Role| {
        matches!(role, Role::Phone | Role::From | Role::Email | Role::ChatId)
            || (is_entry && (role.is_contact() || role.is_name()))
    };
    let is_log = of_log().any(|role| role == Role::Time) && of_log().any(is_partner);
    if headers.len() < 2 || is_log || known().count() < 2 {
        return headers.len() > 1 && is_log;
    }
    let is_list = first.len() > 1;
    let rows: Vec<Row> =
        first.iter().filter_map(|(cells, place)| row(&placed(&columns, cells).0, *place)).collect();
    known().any(Role::is_contact)
        || Plan::new(headers.clone(), &SourceRule::default(), &rows, &Title::default()).is_ok_and(|plan| {
            match plan.kind {
                // Settings have names, too.
                TableKind::Contacts => {
                    plan.columns(Role::is_contact).iter().any(|column| is_filled(&rows, *column))
                }
                TableKind::Unused | TableKind::Companies => is_list,
                _ => true,
            }
        })
}

fn is_filled(rows: &[Row], column: usize) -> bool {
    rows.iter().any(|row| !row.bytes(column).is_empty())
}
