//! Links behind the cells of a sheet: «написать» that leads to `https://wa.me/…`, a name that leads to `tel:…`.
//!
//! A cell that looks like a contact itself says all that its link says. Of the others, words that come again and again say nothing and
//! give way to what they lead to; where each cell has words of its own, the contacts stand in a column more, to the right of all.

use std::collections::{HashMap, HashSet};

use super::addresses::looks_like_email;
use super::points::address_channel;
use super::row::{Row, Rows, Step};
use crate::import::error::ImportError;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;

/// Most links of a sheet that are looked at: more than spreadsheets can hold.
const MOST: usize = 1 << 17;

/// Fewest digits by which a cell may be a number itself.
const DIGITS: usize = 7;

/// Where a link stands: the number of its row, from 1, and its column.
pub(super) type Place = (u64, usize);

/// The links of a sheet that say how somebody is reached.
#[derive(Debug, Default)]
pub(super) struct Links {
    at: HashMap<Place, String>,
    /// Columns whose cells give way to their links.
    instead: SortedSet<usize>,
    /// Columns whose links stand in columns of their own, in this order.
    beside: Vec<usize>,
    /// Columns of the sheet without these.
    width: usize,
    /// The row above the first link: what its cells are headers of.
    header: u64,
}

/// How somebody is reached by a link; `None` where it leads anywhere else.
pub(super) fn contact(target: &str) -> Option<String> {
    let (scheme, rest) = target.split_once(':')?;
    let address =
        rest.split(['?', ';']).next().unwrap_or_default().trim_start_matches('/').replace("%2B", "+");
    match scheme.to_ascii_lowercase().as_str() {
        "tel" | "sms" | "callto" => Some(address.replace("%20", " ")),
        "mailto" => Some(address).filter(|address| looks_like_email(address.as_bytes())),
        _ => address_channel(target).map(|_| target.to_owned()),
    }
}

impl Links {
    /// Those of `links` that say more than their cells, which `rows` hands out; `None` where there are none.
    ///
    /// # Errors
    ///
    /// When the rows cannot be read.
    pub(super) fn of(
        links: impl Iterator<Item = (Place, String)>,
        rows: &mut dyn Rows,
        most_columns: usize,
    ) -> Result<Option<Self>, ImportError> {
        let mut found = Self { at: links.take(MOST).collect(), header: u64::MAX, ..Self::default() };
        if found.at.is_empty() {
            return Ok(None);
        }
        let mut texts: SortedMap<usize, (usize, HashSet<String>)> = SortedMap::new();
        let (mut row, mut above) = (Row::default(), 0);
        loop {
            match rows.next_row(&mut row)? {
                Step::Row => {}
                Step::Broken => continue,
                Step::End => break,
            }
            found.width = found.width.max(row.len().min(most_columns));
            for column in 0..row.len() {
                let place = (row.place, column);
                if !found.at.contains_key(&place) {
                    continue;
                }
                let text = row.text(column);
                if is_contact(&text) {
                    found.at.remove(&place);
                    continue;
                }
                found.header = found.header.min(above);
                let (count, distinct) = texts.entry(column).or_default();
                *count += 1;
                distinct.insert(text.to_lowercase());
            }
            above = row.place;
        }
        for (column, (count, distinct)) in texts {
            if distinct.len() * 2 <= count || (count == 1 && !distinct.iter().any(|text| text.contains(' ')))
            {
                found.instead.insert(column);
            } else {
                found.beside.push(column);
            }
        }
        Ok((!found.instead.is_empty() || !found.beside.is_empty()).then_some(found))
    }

    /// The header of a column of links: what all of them are.
    fn header_of(&self, column: usize) -> &'static str {
        let mut own = self.at.iter().filter(|((_, of), _)| *of == column).map(|(_, link)| kind(link));
        let first = own.next().unwrap_or_default();
        if own.all(|other| other == first) { first } else { "" }
    }
}

/// What a contact is, as a header would say it.
fn kind(contact: &str) -> &'static str {
    match address_channel(contact) {
        Some(channel) => channel,
        None if contact.contains('@') => "email",
        None => "phone",
    }
}

/// Whether a cell looks like a contact itself.
fn is_contact(text: &str) -> bool {
    text.contains('@')
        || text.bytes().filter(u8::is_ascii_digit).count() >= DIGITS
        || address_channel(text).is_some()
}

/// The rows of a sheet with what their links say.
pub(super) struct Linked<R> {
    /// The rows.
    pub(super) rows: R,
    /// The links of the sheet.
    pub(super) links: Links,
}

impl<R: Rows> Rows for Linked<R> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        let step = self.rows.next_row(row)?;
        let Links { at, instead, beside, width, header } = &self.links;
        if step != Step::Row || row.len() > *width {
            return Ok(step);
        }
        let link = |column: usize| at.get(&(row.place, column)).map(String::as_str);
        let mut whole = Row::default();
        (whole.place, whole.block) = (row.place, row.block);
        for column in 0..row.len() {
            let instead = link(column).filter(|_| instead.contains(&column));
            whole.push(instead.map_or(row.bytes(column), str::as_bytes))?;
            if instead.is_none() {
                whole.mark_as(row, column);
            }
        }
        let is_linked = beside.iter().any(|column| link(*column).is_some());
        if is_linked || row.place == *header {
            for _ in row.len()..*width {
                whole.push(b"")?;
            }
            for column in beside {
                let head = if row.place == *header { self.links.header_of(*column) } else { "" };
                whole.push(link(*column).unwrap_or(head).as_bytes())?;
            }
        }
        *row = whole;
        Ok(step)
    }
}

#[cfg(test)]
mod tests {
    use super::super::row::Lines;
    use super::*;

    /// Rows of a sheet, with the links behind cells written as `text>link`.
    fn read(sheet: &[&str]) -> Vec<String> {
        let (mut rows, mut links) = (Vec::new(), Vec::new());
        for (line, place) in sheet.iter().zip(1..) {
            let mut row = Row::default();
            row.place = place;
            for (column, cell) in line.split('|').enumerate() {
                let (text, link) = cell.split_once('>').unwrap_or((cell, ""));
                row.push(text.as_bytes()).expect("it is short");
                links.extend(contact(link).map(|contact| ((place, column), contact)));
            }
            rows.push(row);
        }
        let found = Links::of(links.into_iter(), &mut Lines(rows.clone()), 512).expect("rows");
        let mut linked = Linked { rows: Lines(rows), links: found.unwrap_or_default() };
        let (mut row, mut read) = (Row::default(), Vec::new());
        while linked.next_row(&mut row).expect("a row") == Step::Row {
            let cells: Vec<String> = (0..row.len()).map(|cell| row.text(cell).into_owned()).collect();
            read.push(cells.join("|"));
        }
        read
    }

    #[test]
    fn words_that_come_again_give_way_to_their_links() {
        let rows = read(&[
            "Имя|WhatsApp",
            "Анна|написать>https://wa.me/79031112233",
            "Игорь|Написать>https://wa.me/79162223344",
        ]);
        assert_eq!(rows[1..], ["Анна|https://wa.me/79031112233", "Игорь|https://wa.me/79162223344"]);
    }

    #[test]
    fn names_keep_their_cells_and_links_stand_beside_them() {
        let rows = read(&[
            "Name|City",
            "Ann Pike>tel:+447400123461|Leeds",
            "Tom Reed|York",
            "Sue Hall>sms:%2B447400123463|",
        ]);
        assert_eq!(
            rows,
            ["Name|City|phone", "Ann Pike|Leeds|+447400123461", "Tom Reed|York", "Sue Hall||+447400123463"]
        );
    }

    #[test]
    fn what_a_cell_says_itself_and_links_to_pages_are_nothing_new() {
        let rows = ["Name|Mail", "Ann>https://fern.example|ann@pike.example>mailto:ann@pike.example"];
        assert_eq!(read(&rows), ["Name|Mail", "Ann|ann@pike.example"]);
    }
}
