//! Fields that are met when it is decided already what the columns of a table are: nothing of them is used, and that is said.

use indexmap::IndexMap;

use super::columns::draft;
use super::draft::Draft;
use super::evidence::Evidence;
use super::left_over::shapes;
use super::looks::Looks;
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use crate::model::source::UnusedColumn;

/// Most fields that are kept in mind, and first cells of each: what makes up a field for each record is no table.
const MOST: usize = 1_000;
const FIRST_CELLS: usize = 20;

/// Fields that came too late, in the order in which they were met, each with its first cells.
#[derive(Debug, Default)]
pub struct Late(IndexMap<String, Vec<Row>>);

impl Late {
    /// Takes down a cell of such a field.
    pub fn add(&mut self, header: &str, cell: &str) {
        if !self.0.contains_key(header) {
            if self.0.len() >= MOST {
                return;
            }
            self.0.insert(header.to_owned(), Vec::new());
        }
        let Some(cells) = self.0.get_mut(header).filter(|cells| cells.len() < FIRST_CELLS) else { return };
        let mut row = Row::default();
        // A cell that is longer than a row may be looks like nothing that is used.
        if row.push(cell.as_bytes()).is_ok() {
            cells.push(row);
        }
    }

    /// Adds the fields to the columns of a table as what is not used, and those that look useful to what has to be said.
    pub fn note(self, plan: &mut Plan) {
        for (header, cells) in self.0 {
            let draft = draft(header.clone(), "", &cells, 0);
            plan.add(header.clone(), None, Evidence::Header);
            if let Some((looks_like, count)) = useful(&draft) {
                let number = plan.headers.len() as u32;
                plan.unused.push(unused(header, number, looks_like, count, &draft.looks, &cells));
            }
        }
    }

    /// Adds to what has to be said of a table the fields whose cells are contacts, whatever their names say.
    pub fn note_contacts(self, plan: &mut Plan) {
        for (header, cells) in self.0 {
            let looks = Looks::of(&cells, 0);
            let of_kind = |(_, count): &(&str, u64)| *count > 0 && *count == looks.filled;
            let found = [("phone", looks.phones), ("email", looks.emails)].into_iter().find(of_kind);
            if let Some((looks_like, count)) = found {
                let number = plan.find(&header).map_or(0, |column| column as u32 + 1);
                plan.unused.push(unused(header, number, looks_like, count, &looks, &cells));
            }
        }
    }
}

/// A field that is not used.
fn unused(
    header: String,
    number: u32,
    looks_like: &str,
    cells: u64,
    looks: &Looks,
    first: &[Row],
) -> UnusedColumn {
    UnusedColumn {
        header,
        number,
        looks_like: looks_like.to_owned(),
        cells,
        of: looks.filled,
        shapes: shapes(first, 0),
    }
}

/// What a field would have been used for: as its header says, else as its cells look.
fn useful(draft: &Draft) -> Option<(&'static str, u64)> {
    let by_header = match draft.role {
        Some(Role::Phone) => Some("phone"),
        Some(Role::Email) => Some("email"),
        Some(Role::Messenger(channel)) => Some(channel),
        Some(Role::DealAmount | Role::Spent) => Some("amount"),
        Some(Role::DealStatus) => Some("status"),
        Some(role) if role.is_date() => Some("date"),
        _ => None,
    };
    by_header.map(|looks_like| (looks_like, draft.looks.filled)).or_else(|| draft.looks_like())
}
