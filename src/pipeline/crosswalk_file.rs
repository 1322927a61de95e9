//! Link files: a plain crosswalk, or the review of links that comes back, whatever a spreadsheet made of it.

use std::sync::LazyLock;

use super::filled_table::{FilledTableError, Rows, cell, rows};
use crate::identity::crosswalk::Crosslink;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;

/// What a word of a link file means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Word {
    A,
    B,
    Relation,
    /// As `Relation`, where a review asks: whoever does not know leaves it empty.
    Answer,
    Kind,
    Same,
    Not,
}

/// Headings and answers, in small letters.
static WORDS: LazyLock<SortedMap<&'static str, Word>> = LazyLock::new(|| {
    let rows = include_str!("crosswalk-words.csv").lines().skip(1);
    let read = |row: &'static str| {
        let (word, meaning) = row.rsplit_once(',')?;
        let meaning = match meaning {
            "a" => Word::A,
            "b" => Word::B,
            "relation" => Word::Relation,
            "answer" => Word::Answer,
            "kind" => Word::Kind,
            "same" => Word::Same,
            _ => Word::Not,
        };
        Some((word, meaning))
    };
    rows.filter_map(read).collect()
});

/// The id of rows of a review that ask about links by name.
const BY_NAME: &str = "name";

fn word(cell: &str) -> Option<Word> {
    let folded = cell.trim().trim_start_matches(['\'', '\u{feff}']).to_lowercase().replace('ё', "е");
    WORDS.get(folded.trim_end_matches(['.', '!', '?'])).copied()
}

/// Whether a cell says no, in whatever language.
pub(super) fn is_no(cell: &str) -> bool {
    word(cell) == Some(Word::Not)
}

/// Where the cells stand that a link file is read by.
#[derive(Debug, Clone, Copy)]
struct Places {
    a: usize,
    b: usize,
    relation: usize,
    kind: Option<usize>,
    /// Rows may wait for an answer.
    is_review: bool,
}

/// The links of a file: `a,b,relation` with `same` or `not`, as CSV or as a workbook, in any order of columns. Rows without an
/// answer are left as they are.
///
/// # Errors
///
/// When it is no table, or an answer is none; names the line.
pub fn read_crosswalk(bytes: &[u8]) -> Result<Vec<Crosslink>, CrosswalkError> {
    let rows = rows(bytes, &is_headed)?;
    let headed = rows.iter().position(|(_, cells)| places(cells).is_some());
    let (places, from) = match headed {
        Some(at) => (places(&rows[at].1), at + 1),
        None => (Some(Places { a: 0, b: 1, relation: 2, kind: None, is_review: false }), 0),
    };
    let Some(places) = places else { return Ok(Vec::new()) };
    let mut links = Vec::new();
    for (line, cells) in &rows[from..] {
        let (a, b, answer) = (cell(cells, places.a), cell(cells, places.b), cell(cells, places.relation));
        // A row of a plain crosswalk without an answer says nothing, which nobody means.
        let is_open = answer.is_empty() && (places.is_review || a.is_empty() && b.is_empty());
        if is_open {
            continue;
        }
        let is_same = match word(&answer) {
            Some(Word::Same) => true,
            Some(Word::Not) => false,
            _ => return Err(CrosswalkError::Relation { line: *line, column: places.relation + 1 }),
        };
        let is_by_name = places.kind.is_some_and(|at| cell(cells, at) == BY_NAME);
        links.push(Crosslink { a, b, is_same, is_by_name, line: *line });
    }
    Ok(links)
}

/// The pairs that a review asks about, answered or not; the second is empty where a row has one side.
///
/// # Errors
///
/// When it is no table, or none that asks about pairs.
pub fn read_asked(bytes: &[u8]) -> Result<SortedSet<(String, String)>, CrosswalkError> {
    let rows = rows(bytes, &is_headed)?;
    let mut headed = rows.iter().enumerate().filter_map(|(at, (_, cells))| Some((at, places(cells)?)));
    let (at, places) = headed.next().ok_or(CrosswalkError::Headings)?;
    let pair = |(_, cells): &(u64, Vec<String>)| (cell(cells, places.a), cell(cells, places.b));
    Ok(rows[at + 1..].iter().map(pair).collect())
}

/// Whether a row of a sheet names the columns.
fn is_headed(rows: &Rows) -> bool {
    rows.iter().any(|(_, cells)| places(cells).is_some())
}

/// The places of a heading row.
fn places(cells: &[String]) -> Option<Places> {
    let of = |wanted: Word| cells.iter().position(|cell| word(cell) == Some(wanted));
    let (answer, kind) = (of(Word::Answer), of(Word::Kind));
    let is_review = answer.is_some() || kind.is_some();
    Some(Places {
        a: of(Word::A)?,
        b: of(Word::B)?,
        relation: answer.or(of(Word::Relation))?,
        kind,
        is_review,
    })
}

/// Why a crosswalk file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CrosswalkError {
    /// No table.
    #[error(transparent)]
    Table(#[from] FilledTableError),
    /// No row names the columns.
    #[error("no line holds the headings a, b and relation")]
    Headings,
    /// A row whose answer is neither `same` nor `not`.
    #[error("line {line}: expected same or not in column {column}")]
    Relation {
        /// The line.
        line: u64,
        /// The column that holds the answers, from 1.
        column: usize,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, String, bool, u64)> {
        let links = read_crosswalk(text.as_bytes()).expect("links");
        links.into_iter().map(|link| (link.a, link.b, link.is_same, link.line)).collect()
    }

    fn link(a: &str, b: &str, is_same: bool, line: u64) -> (String, String, bool, u64) {
        (a.to_owned(), b.to_owned(), is_same, line)
    }

    #[test]
    fn plain_files_are_read_with_and_without_a_heading() {
        let expected = [link("email:a@b.c", "telegram:1", true, 2), link("phone:+1", "telegram:2", false, 3)];
        assert_eq!(read("a,b,relation\nemail:a@b.c,telegram:1,same\nphone:+1,telegram:2,not\n"), expected);
        assert_eq!(read("email:a@b.c , telegram:1,same"), [link("email:a@b.c", "telegram:1", true, 1)]);
        assert!(read("").is_empty() && read("a,b,relation\n").is_empty());
    }

    #[test]
    fn a_review_comes_back_from_any_spreadsheet() {
        let text = "Один человек? (да / нет);Вопрос;kind;a;b\r\nда;…;name;\"whatsapp-name:лавка / Ева Сад\";record:amocrm:1\r\n;…;likely;telegram:1;record:amocrm:2\r\nНет;…;several;telegram:3;record:amocrm:4\r\n";
        let expected = [
            link("whatsapp-name:лавка / Ева Сад", "record:amocrm:1", true, 2),
            link("telegram:3", "record:amocrm:4", false, 4),
        ];
        assert_eq!(read(text), expected);
        assert_eq!(read(&format!("\u{feff}{text}")), expected);
        let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(text);
        let links = read_crosswalk(&bytes).expect("links");
        assert_eq!((links[0].a.as_str(), links[0].is_by_name), (expected[0].0.as_str(), true));
    }

    #[test]
    fn a_review_needs_no_more_than_its_handles_and_answers() {
        let expected = [link("telegram:3", "record:shop:4", false, 3)];
        for head in ["b;a;One person? (same / not)", "b;a;Один человек? (да / нет)"] {
            assert_eq!(
                read(&format!("{head}\nrecord:shop:1;telegram:1;\nrecord:shop:4;telegram:3;not\n")),
                expected
            );
        }
        // Where nobody asks, a row without an answer is a slip.
        assert!(read_crosswalk(b"a,b,relation\ntelegram:1,record:shop:1,\n").is_err());
    }

    #[test]
    fn an_answer_that_is_none_names_its_line() {
        let said =
            read_crosswalk(b"a,b,relation\nphone:+1,telegram:2,perhaps\n").map_err(|error| error.to_string());
        assert_eq!(said, Err("line 2: expected same or not in column 3".to_owned()));
        assert!(read_crosswalk(b"PK not a workbook").is_err());
        assert!(read_asked(b"Name,Phone\nAna Prado,1\n").is_err(), "a table that asks nothing");
    }
}
