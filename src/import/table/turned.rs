//! Tables that stand on their side: the headers are the cells of the first column, and each client is a column, or a card of a few
//! lines below the one before.

use std::collections::VecDeque;

use super::headers::meaning;
use super::roles::Role;
use super::row::{Row, Rows, Step};
use crate::import::error::ImportError;

/// Rows of a table of which each client is a column: a client has not more fields.
const MOST_FIELDS: usize = 40;

/// Rows of cards that are held at once; a list of so many is no longer kept by hand.
const MOST_ROWS: usize = 1 << 16;

/// Share of the rows, out of ten, that have to begin with a header.
const OF_TEN: usize = 8;

/// The rows of a table as they would stand below its headers. Any other table goes through as it is: of that only two rows are looked at.
pub(super) struct Turned<'r> {
    rows: &'r mut dyn Rows,
    waiting: VecDeque<Row>,
    /// What comes behind the rows that wait, and the place of a broken row.
    last: (Step, u64),
    /// Whether the table was on its side.
    pub(super) on_its_side: bool,
}

impl<'r> Turned<'r> {
    /// The rows as they are.
    pub(super) fn as_it_is(rows: &'r mut dyn Rows) -> Self {
        Self { rows, waiting: VecDeque::new(), last: (Step::Row, 0), on_its_side: false }
    }

    /// Looks at the first rows.
    ///
    /// # Errors
    ///
    /// When reading fails.
    pub(super) fn new(rows: &'r mut dyn Rows) -> Result<Self, ImportError> {
        let mut turned = Self::as_it_is(rows);
        turned.hold(2)?;
        // A title, or numbers of the columns above an empty corner.
        let is_above =
            |row: &Row| role_of(row).is_none() && (row.is_lone() || row.bytes(0).trim_ascii().is_empty());
        let above =
            if turned.waiting.front().is_some_and(is_above) { turned.waiting.pop_front() } else { None };
        turned.look()?;
        if let Some(row) = above.filter(|_| !turned.on_its_side) {
            turned.waiting.push_front(row);
        }
        Ok(turned)
    }

    /// Turns the rows, where they stand on their side.
    fn look(&mut self) -> Result<(), ImportError> {
        let is_field = |row: &Row| role_of(row).is_some();
        if !self.hold(2)? || !self.waiting.iter().all(is_field) || !self.values_are_values() {
            return Ok(());
        }
        self.hold(MOST_FIELDS)?;
        let rows = self.waiting.make_contiguous();
        if are_cards(rows) {
            self.hold(MOST_ROWS)?;
            self.stand_up(cards);
        } else if self.last.0 == Step::End && are_columns(rows) {
            self.stand_up(columns);
        }
        Ok(())
    }

    /// Holds so many rows, as far as there are; whether there are two.
    fn hold(&mut self, most: usize) -> Result<bool, ImportError> {
        let mut row = Row::default();
        while self.last.0 == Step::Row && self.waiting.len() < most {
            self.last.0 = self.rows.next_row(&mut row)?;
            self.last.1 = row.place;
            if self.last.0 == Step::Row && !row.is_blank() {
                self.waiting.push_back(row.clone());
            }
        }
        Ok(self.waiting.len() > 1)
    }

    /// Whether no other cell of the first rows is a header, as in a row of headers all are.
    fn values_are_values(&self) -> bool {
        let others = |row: &Row| (1..row.len()).map(|cell| row.text(cell).into_owned()).collect::<Vec<_>>();
        self.waiting
            .iter()
            .flat_map(others)
            .all(|cell| cell.is_empty() || meaning(&cell, "").role().is_none())
    }

    fn stand_up(&mut self, turn: fn(&[Row]) -> Option<VecDeque<Row>>) {
        if let Some(rows) = turn(self.waiting.make_contiguous()).filter(|_| self.last.0 != Step::Row) {
            self.waiting = rows;
            self.on_its_side = true;
        }
    }
}

impl Rows for Turned<'_> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        if let Some(next) = self.waiting.pop_front() {
            *row = next;
            return Ok(Step::Row);
        }
        if self.last.0 != Step::Row {
            row.clear();
            row.place = self.last.1;
            return Ok(self.last.0);
        }
        self.rows.next_row(row)
    }
}

/// The first cell of a row without what stands behind a label: `Phone:`.
fn label(row: &Row) -> String {
    row.text(0).trim_end_matches([':', '.', ' ']).to_owned()
}

/// The role of the header with which a row begins.
fn role_of(row: &Row) -> Option<Role> {
    meaning(&label(row), "").role()
}

/// Whether rows are the fields of people: nearly all begin with a header, and some of these are of a name and of a contact.
fn are_fields(rows: &[Row]) -> bool {
    let roles: Vec<Role> = rows.iter().filter_map(role_of).collect();
    roles.len() * 10 >= rows.len() * OF_TEN
        && roles.iter().any(|role| role.is_name())
        && roles.iter().any(|role| role.is_contact() && !role.is_name())
}

/// Whether each row is one value below its header, and the first header comes again.
fn are_cards(rows: &[Row]) -> bool {
    let is_pair = |row: &Row| (2..row.len()).all(|cell| row.bytes(cell).trim_ascii().is_empty());
    let begins = rows.first().map(label);
    let starts = rows.iter().filter(|row| Some(label(row)) == begins).count();
    starts > 1 && rows.iter().all(is_pair) && are_fields(rows)
}

/// Whether each row is one field of several people.
fn are_columns(rows: &[Row]) -> bool {
    let mut labels: Vec<String> = rows.iter().map(label).collect();
    labels.sort_unstable();
    labels.dedup();
    let width = rows.iter().map(Row::len).max().unwrap_or_default();
    labels.len() == rows.len() && width > 2 && are_fields(rows)
}

/// A row of some texts.
fn row_of<'t>(place: u64, cells: impl Iterator<Item = &'t str>) -> Option<Row> {
    let mut row = Row::default();
    row.place = place;
    for cell in cells {
        row.push(cell.as_bytes()).ok()?;
    }
    Some(row)
}

/// The columns of a table as rows.
fn columns(rows: &[Row]) -> Option<VecDeque<Row>> {
    let width = rows.iter().map(Row::len).max()?;
    let header = rows.iter().map(label).collect::<Vec<_>>();
    let mut turned: VecDeque<Row> = row_of(1, header.iter().map(String::as_str)).into_iter().collect();
    for column in 1..width {
        let mut row = Row::default();
        row.place = column as u64 + 1;
        for field in rows {
            row.push(field.bytes(column)).ok()?;
            row.mark_as(field, column);
        }
        turned.push_back(row);
    }
    Some(turned)
}

/// The cards of a list as rows: each begins with the label of the first. A label that comes again within a card has several values.
fn cards(rows: &[Row]) -> Option<VecDeque<Row>> {
    let mut labels: Vec<String> = Vec::new();
    let mut cards: Vec<(u64, Vec<String>)> = Vec::new();
    for row in rows {
        let label = label(row);
        let at = labels.iter().position(|known| *known == label).unwrap_or_else(|| {
            labels.push(label);
            labels.len() - 1
        });
        if at == 0 || cards.is_empty() {
            cards.push((row.place, Vec::new()));
        }
        let (_, values) = cards.last_mut()?;
        values.resize(values.len().max(at + 1), String::new());
        let value = row.text(1);
        if !value.is_empty() {
            let break_before = if values[at].is_empty() { "" } else { "\n" };
            values[at] = format!("{}{break_before}{value}", values[at]);
        }
    }
    let header = row_of(1, labels.iter().map(String::as_str));
    let cards = cards.iter().map(|(place, values)| row_of(*place, values.iter().map(String::as_str)));
    std::iter::once(header).chain(cards).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::table;

    #[test]
    fn clients_in_columns_are_clients() {
        for above in ["", "Клиенты студии\n", ",Клиент 1,Клиент 2,Клиент 3\n"]
        {
            let data = table(&format!(
                "{above}Имя,Анна Белова,Игорь Чернов,Вера Лунина\nТелефон,+79162749111,+79162749112,\nПочта,,,v@sosna.ru\n",
            ));
            let names: Vec<&str> = data.records.iter().map(|record| record.name.as_str()).collect();
            assert_eq!(names, ["Анна Белова", "Игорь Чернов", "Вера Лунина"], "{above}");
            assert_eq!(data.records.iter().map(|record| record.points.len()).sum::<usize>(), 3);
            assert!(data.detail.notices.iter().any(|notice| notice == "on-its-side"));
        }
    }

    #[test]
    fn cards_of_clients_are_clients() {
        let data = table(
            "Name:,Ada Loft\nPhone:,+447911274911\nPhone:,+442072749181\n,\nName:,Bo Fox\nEmail:,bo@fern.net\n,\nName:,Cy Dunn\n",
        );
        let points: Vec<usize> = data.records.iter().map(|record| record.points.len()).collect();
        assert_eq!(points, [1, 1, 0]);
        assert_eq!(data.records[1].name, "Bo Fox");
    }

    #[test]
    fn other_tables_stand_as_they_are() {
        for text in [
            "Name,Phone\nAda Loft,+447911274911\nBo Fox,+447911274912\n",
            "Name,Phone,Email\nPhone,+447911274911,a@fern.net\nEmail,+447911274912,b@fern.net\n",
        ] {
            let data = table(text);
            assert_eq!(data.records.len(), 2, "{text}");
        }
    }
}
