//! Marks that repeat the cell above: `-//-`, «то же», `〃`. Who keeps a list by hand writes a name once.

use super::row::Row;

/// The marks, one a line.
const MARKS: &str = include_str!("data/ditto-marks.csv");

/// Bytes of the longest mark.
const LONGEST: usize = 32;

/// Puts what stands above in the place of marks that repeat it. A mark in a column in which no row says anything before it stays.
pub(super) fn resolve(rows: &mut [Row]) {
    for at in 1..rows.len() {
        let (above, below) = rows.split_at_mut(at);
        let (Some(above), Some(row)) = (above.last(), below.first_mut()) else { continue };
        let is_mark_of = |cell: usize| is_mark(row.bytes(cell)) && !above.bytes(cell).trim_ascii().is_empty();
        if !(0..row.len()).any(is_mark_of) {
            continue;
        }
        let mut told = Row::default();
        (told.place, told.block) = (row.place, row.block);
        for cell in 0..row.len() {
            let from = if is_mark_of(cell) { above } else { &*row };
            // Each of the rows fits, and so does what is taken of both.
            if told.push(from.bytes(cell)).is_err() {
                return;
            }
            if from.is_number(cell) {
                told.mark_number();
            }
        }
        *row = told;
    }
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

    #[test]
    fn marks_repeat_what_stands_above() {
        let mut rows = [
            row(&["01.03", "Анна Белова", "+7 903 111-22-33", "1500"]),
            row(&["05.03", "-//-", "-\"-", "2000"]),
            row(&["06.03", "То же", "〃", "-"]),
            row(&["07.03", "Игорь Котов", "", "900"]),
            row(&["08.03", "-//-", "-//-", "-//-"]),
        ];
        resolve(&mut rows);
        let cell = |at: usize, cell: usize| rows[at].text(cell).into_owned();
        assert_eq!([cell(1, 1), cell(2, 1), cell(4, 1)], ["Анна Белова", "Анна Белова", "Игорь Котов"]);
        assert_eq!([cell(1, 2), cell(2, 2), cell(2, 3)], ["+7 903 111-22-33", "+7 903 111-22-33", "-"]);
        assert_eq!([cell(4, 2), cell(4, 3)], ["-//-", "900"], "nothing stands above");
    }
}
