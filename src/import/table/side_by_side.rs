//! Tables that stand side by side under the same headers, as people lay them out for a page: each row holds as many of their rows.

use std::collections::VecDeque;
use std::ops::Range;

use super::headers::find::Header;
use super::headers::{Meaning, meaning};
use super::roles::Role;
use super::row::{Row, Rows, Step};
use crate::import::error::ImportError;

/// One of the tables that share rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// Its columns.
    pub(super) columns: Vec<usize>,
    /// Those of them without which there is no row of it.
    pub(super) own: Vec<usize>,
}

/// The columns of each table; empty where there is but one.
pub(super) fn blocks(headers: &[String]) -> Vec<Block> {
    let block = |columns: Range<usize>| Block { columns: columns.clone().collect(), own: columns.collect() };
    ranges(headers).into_iter().map(block).collect()
}

fn ranges(headers: &[String]) -> Vec<Range<usize>> {
    let is_named = |column: &usize| !headers[*column].trim().is_empty();
    let Some(first) = (0..headers.len()).find(is_named) else { return Vec::new() };
    let starts: Vec<usize> =
        (first..headers.len()).filter(|column| headers[*column] == headers[first]).collect();
    let [_, second, ..] = starts[..] else { return Vec::new() };
    let ends = || starts.iter().skip(1).copied();
    let named = |(start, end): (&usize, usize)| headers.get(*start..trimmed(headers, *start, end));
    let first_named = named((&first, second)).unwrap_or_default();
    let width = first_named.len();
    let are_alike =
        starts.iter().zip(ends().chain([headers.len()])).all(|block| named(block) == Some(first_named));
    // A column without a header between two of them may hold something all the same: its cells tell.
    let last = starts.last().map_or(headers.len(), |last| last + second - first);
    let blocks: Vec<Range<usize>> =
        starts.iter().zip(ends().chain([last])).map(|(start, end)| *start..end).collect();
    // Two numbers of one client stand under one header, too: a table says of whom as well.
    if width > 1 && are_alike && first_named.iter().any(|header| says_of_whom(header)) {
        blocks
    } else {
        Vec::new()
    }
}

/// Where the headers of a block end: what stands between blocks has none.
fn trimmed(headers: &[String], start: usize, end: usize) -> usize {
    (start..end).rev().find(|column| !headers[*column].trim().is_empty()).map_or(end, |last| last + 1)
}

fn says_of_whom(header: &str) -> bool {
    let is_it = |role: Role| role.is_name() || matches!(role, Role::RecordId | Role::CompanyName);
    match meaning(header, "") {
        Meaning::Listed(role) | Meaning::Words(role) | Meaning::Weak(role) => is_it(role),
        Meaning::Unknown | Meaning::Other => false,
    }
}

impl Header {
    /// The header of one of the tables, with the rows of all below it.
    pub(super) fn of_one(mut self, blocks: &[Block]) -> Self {
        if let Some(first) = blocks.first() {
            let header = |column: &usize| self.headers.get(*column).cloned().unwrap_or_default();
            self.headers = first.columns.iter().map(header).collect();
            self.below = self.below.iter().flat_map(|row| parts(row, blocks)).collect();
            self.rows = self.rows.iter().filter_map(|row| part(row, first)).collect();
        }
        self
    }
}

/// Rows of tables that stand side by side, one after the other; without blocks as they are.
pub(super) struct SideBySide<'r> {
    rows: &'r mut dyn Rows,
    blocks: Vec<Block>,
    waiting: VecDeque<Row>,
}

impl<'r> SideBySide<'r> {
    pub(super) fn new(rows: &'r mut dyn Rows, blocks: Vec<Block>) -> Self {
        Self { rows, blocks, waiting: VecDeque::new() }
    }
}

impl Rows for SideBySide<'_> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        loop {
            if let Some(next) = self.waiting.pop_front() {
                *row = next;
                return Ok(Step::Row);
            }
            let step = self.rows.next_row(row)?;
            if step != Step::Row || self.blocks.is_empty() {
                return Ok(step);
            }
            self.waiting.extend(parts(row, &self.blocks));
        }
    }
}

/// The rows that one row holds, without those of which nothing is there.
fn parts<'r>(row: &'r Row, blocks: &'r [Block]) -> impl Iterator<Item = Row> + 'r {
    let is_filled = |column: &usize| !row.bytes(*column).trim_ascii().is_empty();
    let own = |(number, block): (usize, &Block)| {
        let mut own = part(row, block)?;
        own.block = number;
        Some(own)
    };
    blocks.iter().enumerate().filter(move |(_, block)| block.own.iter().any(is_filled)).filter_map(own)
}

fn part(row: &Row, block: &Block) -> Option<Row> {
    let mut part = Row::default();
    part.place = row.place;
    for column in &block.columns {
        part.push(row.bytes(*column)).ok()?;
        part.mark_as(row, *column);
    }
    Some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_headers_again_are_another_table() {
        let of = |line: &str| ranges(&line.split(';').map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(of("Клиент;Телефон;;Клиент;Телефон"), [0..3, 3..6]);
        assert_eq!(of("Name,Phone,Name,Phone".replace(',', ";").as_str()), [0..2, 2..4]);
        assert_eq!(of("Дата;Клиент;Сумма;;Дата;Клиент;Сумма;"), [0..4, 4..8]);
        for one in [
            "Клиент;Телефон",
            "Name;Phone;Phone",
            "Company;Name;Phone;Name;Phone",
            "Phone;Phone",
            "A;B;A",
            "",
        ] {
            assert!(of(one).is_empty(), "{one}");
        }
    }
}
