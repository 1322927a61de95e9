//! Marks that repeat the cell above: `-//-`, «то же», `〃`. Who keeps a list by hand writes a name once.

use super::row::{Row, Rows, Step};
use crate::import::error::ImportError;

/// The marks, one a line.
const MARKS: &str = include_str!("data/ditto-marks.csv");

/// Bytes of the longest mark.
const LONGEST: usize = 32;

/// Rows that are looked at: who has written a thousand of them without such a mark writes none.
const WATCHED: usize = 1_000;

/// Rows with what stands above in the place of marks that repeat it. A mark in a column in which no row says anything before it stays.
pub(super) struct Ditto<'r> {
    rows: &'r mut dyn Rows,
    above: Row,
    /// How many rows are looked at still; all of a table in which there was a mark.
    watched: usize,
}

impl<'r> Ditto<'r> {
    /// Over the rows that follow these, which are put right as well.
    pub(super) fn below(first: &mut [Row], rows: &'r mut dyn Rows) -> Self {
        let mut ditto = Self { rows, above: Row::default(), watched: WATCHED };
        for row in first {
            ditto.resolve(row);
        }
        ditto
    }

    fn resolve(&mut self, row: &mut Row) {
        if self.watched == 0 || row.is_blank() {
            return;
        }
        match repeated(&self.above, row) {
            Some(told) => (*row, self.watched) = (told, usize::MAX),
            None => self.watched -= 1,
        }
        self.above = row.clone();
    }
}

impl Rows for Ditto<'_> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        let step = self.rows.next_row(row)?;
        if step == Step::Row {
            self.resolve(row);
        }
        Ok(step)
    }
}

/// A row with what stands above in the place of its marks; `None` where it has none, and where both together are longer than a row may be.
fn repeated(above: &Row, row: &Row) -> Option<Row> {
    let is_mark_of = |cell: usize| is_mark(row.bytes(cell)) && !above.bytes(cell).trim_ascii().is_empty();
    if !(0..row.len()).any(is_mark_of) {
        return None;
    }
    let mut told = Row::default();
    (told.place, told.block) = (row.place, row.block);
    for cell in 0..row.len() {
        let from = if is_mark_of(cell) { above } else { row };
        told.push(from.bytes(cell)).ok()?;
        told.mark_as(from, cell);
    }
    Some(told)
}

/// Whether a cell is such a mark. Nearly all cells are told by their length or first letter.
fn is_mark(cell: &[u8]) -> bool {
    let cell = cell.trim_ascii();
    let may_be =
        cell.len() <= LONGEST && cell.first().is_some_and(|first| !first.is_ascii_digit() && *first != b'+');
    let is_same = |mark: &str| {
        mark.len() == cell.len()
            && (mark.as_bytes().eq_ignore_ascii_case(cell)
                || std::str::from_utf8(cell).is_ok_and(|cell| cell.to_lowercase() == mark))
    };
    may_be && MARKS.lines().skip(1).any(is_same)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Row {
        let mut row = Row::default();
        for cell in cells {
            row.push(cell.as_bytes()).expect("the cell is short");
        }
        row
    }

    /// Rows that were made before.
    struct Made(std::vec::IntoIter<Row>);

    impl Rows for Made {
        fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
            Ok(self.0.next().map_or(Step::End, |next| {
                *row = next;
                Step::Row
            }))
        }
    }

    /// The rows as they are handed on, of which the first two were read before.
    fn handed_on(mut rows: Vec<Row>) -> Vec<Row> {
        let mut made = Made(rows.split_off(2).into_iter());
        let mut ditto = Ditto::below(&mut rows, &mut made);
        let mut later = Vec::new();
        let mut next = Row::default();
        while ditto.next_row(&mut next).expect("rows in memory") == Step::Row {
            later.push(next.clone());
        }
        rows.into_iter().chain(later).collect()
    }

    #[test]
    fn marks_repeat_what_stands_above() {
        let rows = handed_on(vec![
            row(&["01.03", "Анна Белова", "+7 903 111-22-33", "1500"]),
            row(&["05.03", "-//-", "-\"-", "2000"]),
            row(&["06.03", "То же", "〃", "-"]),
            row(&["07.03", "Игорь Котов", "", "900"]),
            row(&["08.03", "-//-", "-//-", "-//-"]),
        ]);
        let cell = |at: usize, cell: usize| rows[at].text(cell).into_owned();
        assert_eq!([cell(1, 1), cell(2, 1), cell(4, 1)], ["Анна Белова", "Анна Белова", "Игорь Котов"]);
        assert_eq!([cell(1, 2), cell(2, 2), cell(2, 3)], ["+7 903 111-22-33", "+7 903 111-22-33", "-"]);
        assert_eq!([cell(4, 2), cell(4, 3)], ["-//-", "900"], "nothing stands above");
    }

    #[test]
    fn a_long_table_is_read_so_to_its_end() {
        let mut rows = vec![row(&["Анна Белова"]), row(&["-//-"])];
        rows.extend((0..3 * WATCHED).map(|number| row(&[&format!("Client {number}")])));
        rows.push(row(&["ditto"]));
        let rows = handed_on(rows);
        assert_eq!(
            (rows[1].text(0), &rows[rows.len() - 1].text(0)),
            ("Анна Белова".into(), &rows[rows.len() - 2].text(0))
        );
    }
}
