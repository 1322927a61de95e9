//! The list of a sample that comes back with the exports: whom it drew, and from how many.

use super::crosswalk_file::is_no;
use super::filled_table::{FilledTableError, cell, rows};
use crate::model::sampling::{Drawn, Sample, Stratum};
use crate::model::typed;
use crate::text::{Catalog, Language};

/// Headings of the columns that the list is read back by: the same in all languages.
pub const SAMPLE: &str = "untether:sample";
/// The client of a row.
pub const CLIENT: &str = "untether:client";
/// Id of the heading of the column to fill in.
pub const ANSWER: &str = "sample-column-answer";

/// From how many, and how, a row was drawn, as it stands in its cell: a spreadsheet makes neither a date nor a formula of it.
pub fn drawn_from(seed: u64, stratum: usize, strata: &[Stratum]) -> String {
    let Stratum { of, drawn } = strata[stratum];
    format!("seed {seed}, part {} of {}, {drawn} of {of}", stratum + 1, strata.len())
}

/// The list of a sample, as CSV or as a workbook, in any order of rows and columns.
///
/// # Errors
///
/// When it is no table, is no list of a sample, or its rows come from different draws; names the line.
pub fn read_sample(bytes: &[u8]) -> Result<Sample, SampleError> {
    let rows = rows(bytes, &|rows| rows.iter().any(|(_, cells)| places(cells).is_some()))?;
    let headed = rows.iter().enumerate().find_map(|(at, (_, cells))| Some((at, places(cells)?)));
    let Some((at, [sample, client, answer])) = headed else { return Err(SampleError::NoSample) };
    let mut read = Sample::default();
    for (line, cells) in &rows[at + 1..] {
        let (from, tie) = (cell(cells, sample), cell(cells, client));
        if from.is_empty() && tie.is_empty() {
            continue;
        }
        let broken = || SampleError::Row { line: *line };
        let [seed, part, parts, drawn, of] = numbers(&from).ok_or_else(broken)?;
        let (Ok(part), Ok(parts)) = (usize::try_from(part), usize::try_from(parts)) else {
            return Err(broken());
        };
        if part == 0 || part > parts || parts > MOST_STRATA || drawn > of {
            return Err(broken());
        }
        read.strata.resize(parts.max(read.strata.len()), Stratum::default());
        let own = &mut read.strata[part - 1];
        let is_same_draw = read.drawn.is_empty() || read.seed == seed;
        if !is_same_draw || *own != Stratum::default() && *own != (Stratum { of, drawn }) {
            return Err(SampleError::Mixed { line: *line });
        }
        (read.seed, *own) = (seed, Stratum { of, drawn });
        let has_no_chat = is_no(&cell(cells, answer));
        let handle = typed::read(&tie).ok_or_else(broken)?;
        read.drawn.push(Drawn { handle, stratum: part as u32 - 1, has_no_chat });
    }
    if read.drawn.is_empty() { Err(SampleError::NoSample) } else { Ok(read) }
}

/// Most parts that a list may speak of.
const MOST_STRATA: usize = 100;

/// The columns of a heading row: from how many a row was drawn, its client, and the answer, which is headed in any language.
fn places(cells: &[String]) -> Option<[usize; 3]> {
    let place_of = |wanted: &str| cells.iter().position(|cell| cell.trim() == wanted);
    let (sample, client) = (place_of(SAMPLE)?, place_of(CLIENT)?);
    let answer =
        Language::ALL.iter().find_map(|language| place_of(&Catalog::new(*language).text(ANSWER, &[])));
    Some([sample, client, answer?])
}

/// The five numbers of a cell, in their order.
fn numbers(cell: &str) -> Option<[u64; 5]> {
    let digits = cell.split(|sign: char| !sign.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let numbers: Vec<u64> = digits.map(|digits| digits.parse().ok()).collect::<Option<_>>()?;
    numbers.try_into().ok()
}

/// Why the list of a sample cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// No table.
    #[error(transparent)]
    Table(#[from] FilledTableError),
    /// It lacks the columns of a list, or its rows.
    #[error(
        "no list of a sample: the columns untether:sample and untether:client are missing, or all rows are"
    )]
    NoSample,
    /// A row whose technical cells were changed.
    #[error("line {line}: the last two cells of a row must stay as they are")]
    Row {
        /// The line.
        line: u64,
    },
    /// Rows of different lists.
    #[error("line {line}: this row comes from another draw")]
    Mixed {
        /// The line.
        line: u64,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "Chat? (no where there is none);Client;untether:sample;untether:client\r\n\
        ;Anna;seed 7, part 1 of 2, 1 of 4;record:crm:1\r\n\
        no;Boris;seed 7, part 2 of 2, 2 of 9;phone:+79160000001\r\n\
        ;Cleo;seed 7, part 2 of 2, 2 of 9;whatsapp-name:%D0%90\r\n";

    #[test]
    fn a_list_comes_back() {
        let answer = Catalog::new(Language::En).text(ANSWER, &[]);
        let text = LIST.replacen("Chat? (no where there is none)", &answer, 1);
        for text in [text.clone(), text.replace(';', "\t")] {
            let sample = read_sample(text.as_bytes()).expect("a list");
            assert_eq!((sample.seed, sample.strata.len(), sample.drawn.len()), (7, 2, 3));
            assert_eq!(sample.strata[1], Stratum { of: 9, drawn: 2 });
            assert_eq!(
                sample.drawn.iter().map(|row| row.has_no_chat).collect::<Vec<_>>(),
                [false, true, false]
            );
            assert_eq!(sample.drawn[2].handle, "whatsapp-name:А");
        }
    }

    #[test]
    fn lists_that_were_changed_are_refused_by_line() {
        let said = |text: &str| read_sample(text.as_bytes()).map_err(|error| error.to_string());
        assert!(said(&LIST.replace("1 of 4", "5 of 4")).is_err_and(|said| said.starts_with("line 2:")));
        assert!(
            said(&LIST.replacen("seed 7, part 2", "seed 8, part 2", 1))
                .is_err_and(|said| said.starts_with("line 3:"))
        );
        assert!(said("a,b\n1,2\n").is_err() && said("").is_err());
    }
}
