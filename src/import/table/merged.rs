//! Cells that were merged over several rows: a client written once beside his orders. The workbook says over which rows a cell reaches, and
//! each of them is about what stands there.

use std::io::Cursor;

use calamine::{Dimensions, Xlsx};

use super::row::{Row, Rows, Step};
use crate::import::error::ImportError;
use crate::model::guard::guarded;

/// Fewest digits of a number that is no amount: that of a phone.
const DIGITS: usize = 7;

/// A cell that reaches down: its column, its first and its last row, from 1.
#[derive(Debug, Clone)]
pub(super) struct Reach {
    column: usize,
    first: u64,
    last: u64,
}

impl Reach {
    /// Of a cell in a column, from 0, that reaches from row to row, from 1.
    pub(super) fn new(column: usize, first: u64, last: u64) -> Self {
        Self { column, first, last }
    }
}

/// The cells of a sheet, in so many columns, that reach down over several rows.
pub(super) fn reaches(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str, columns: u32) -> Vec<Reach> {
    let found = guarded(|| book.merge_cells_by_sheet_name(sheet)).and_then(Result::ok).unwrap_or_default();
    let reach = |cells: Dimensions| {
        let ((first, column), (last, _)) = (cells.start, cells.end);
        (first < last).then(|| Reach::new(column as usize, u64::from(first) + 1, u64::from(last) + 1))
    };
    found.into_iter().filter_map(reach).filter(|reach| reach.column < columns as usize).collect()
}

/// The rows of a sheet with what stands in cells that reach down to them.
pub(super) struct Merged<R> {
    rows: R,
    /// Those that no row has passed yet, the next one last.
    open: Vec<Reach>,
    /// Those that began, with what stands in them.
    begun: Vec<(Reach, String)>,
}

impl<R: Rows> Merged<R> {
    /// Over rows that come in their order.
    pub(super) fn over(rows: R, mut reaches: Vec<Reach>) -> Self {
        reaches.sort_by_key(|reach| std::cmp::Reverse((reach.first, reach.column)));
        Self { rows, open: reaches, begun: Vec::new() }
    }
}

impl<R: Rows> Rows for Merged<R> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        let step = self.rows.next_row(row)?;
        if step != Step::Row {
            return Ok(step);
        }
        self.begun.retain(|(reach, _)| reach.last >= row.place);
        if !self.begun.is_empty() && is_of_its_own(row) {
            fill(row, &self.begun)?;
        }
        while self.open.last().is_some_and(|reach| reach.first <= row.place) {
            let Some(reach) = self.open.pop() else { break };
            let text = row.text(reach.column);
            if reach.first == row.place && tells_of_all(&text, row.is_number(reach.column)) {
                let text = text.into_owned();
                self.begun.push((reach, text));
            }
        }
        Ok(step)
    }
}

/// Whether what stands in a cell holds for each row that it reaches: a sum is that of all of them together.
fn tells_of_all(text: &str, is_number: bool) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let text = text.trim();
    !text.is_empty() && (digits == 0 || digits >= DIGITS || (!is_number && text.contains('@')))
}

/// Whether a row is an entry of its own and no second line of the one above: it has a number that is no phone.
fn is_of_its_own(row: &Row) -> bool {
    let whole = |cell: usize| row.bytes(cell).split(|byte| *byte == b'.').next().unwrap_or_default();
    (0..row.len()).any(|cell| row.is_number(cell) && whole(cell).len() < DIGITS)
}

/// Puts what reaches down to a row into its empty cells.
fn fill(row: &mut Row, begun: &[(Reach, String)]) -> Result<(), ImportError> {
    let reaches = |column: usize| begun.iter().find(|(reach, _)| reach.column == column);
    let width = begun.iter().map(|(reach, _)| reach.column + 1).max().unwrap_or(0).max(row.len());
    let mut whole = Row::default();
    (whole.place, whole.block) = (row.place, row.block);
    for column in 0..width {
        let own = if column < row.len() { row.bytes(column) } else { b"" };
        let above = reaches(column).filter(|_| own.trim_ascii().is_empty());
        whole.push(above.map_or(own, |(_, text)| text.as_bytes()))?;
        whole.mark_as(row, column);
    }
    *row = whole;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::row::Lines;
    use super::*;

    #[test]
    fn a_client_reaches_down_to_his_orders_and_a_sum_does_not() {
        let sheet = ["Client|Sum|Note", "Ann|100|50", "|#200", "|tel +7903", "Bob|#3"];
        let rows = sheet.iter().zip(1..).map(|(line, place)| {
            let mut row = Row::default();
            row.place = place;
            for cell in line.split('|') {
                row.push(cell.trim_start_matches('#').as_bytes()).expect("it is short");
                if cell.starts_with('#') {
                    row.mark_number();
                }
            }
            row
        });
        let reaches = vec![Reach::new(2, 2, 3), Reach::new(0, 2, 4)];
        let mut merged = Merged::over(Lines(rows.collect()), reaches);
        let (mut row, mut read) = (Row::default(), Vec::new());
        while merged.next_row(&mut row).expect("a row") == Step::Row {
            read.push((0..row.len()).map(|cell| row.text(cell).into_owned()).collect::<Vec<_>>().join("|"));
        }
        assert_eq!(read[1..], ["Ann|100|50", "Ann|200", "|tel +7903", "Bob|3"]);
    }
}
