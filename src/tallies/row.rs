//! One row of a table, and where its columns stand.

use std::ops::RangeInclusive;

use csv::StringRecord;

use super::fault::Wrong;
use super::layout::Column;

/// One row; cells stand in the order of the table's columns.
pub(super) struct Row<'a> {
    pub(super) record: &'a StringRecord,
    /// Where in the record each column stands.
    pub(super) places: &'a [usize],
}

impl<'a> Row<'a> {
    /// The text of a column.
    pub(super) fn text(&self, column: usize) -> &'a str {
        self.record.get(self.places[column]).unwrap_or_default()
    }

    /// The whole number of a column.
    pub(super) fn number(&self, column: usize, within: RangeInclusive<i64>) -> Result<i64, Wrong> {
        let number = whole(self.text(column)).ok_or(Wrong::new("a whole number", "something else"))?;
        if within.contains(&number) {
            Ok(number)
        } else {
            Err(Wrong::new("a number within its limits", "another one"))
        }
    }

    /// A count that fits.
    pub(super) fn count(&self, column: usize) -> Result<u32, Wrong> {
        self.number(column, 0..=i64::from(u32::MAX)).map(|number| number as u32)
    }
}

/// A number as programs write it: no blank, no plus sign, no leading zero.
fn whole(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_plain =
        digits.bytes().all(|byte| byte.is_ascii_digit()) && (digits.len() == 1 || !digits.starts_with('0'));
    if is_plain { text.parse().ok() } else { None }
}

/// Where each column stands. Each stands once, and no other does.
pub(super) fn places(columns: &[Column], names: &[&str]) -> Result<Vec<usize>, Wrong> {
    let place = |column: &Column| {
        let mut found = names.iter().enumerate().filter(|(_, name)| **name == column.name);
        match (found.next(), found.next()) {
            (Some((place, _)), None) => Ok(place),
            (None, _) => Err(Wrong::new("every column of the table", "one missing")),
            _ => Err(Wrong::new("every column once", "one twice")),
        }
    };
    let places = columns.iter().map(place).collect::<Result<Vec<_>, _>>()?;
    if names.len() > columns.len() {
        return Err(Wrong::new("the columns of the table alone", "another one"));
    }
    Ok(places)
}
