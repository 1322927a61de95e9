//! Link files: a plain crosswalk, or the review of links that comes back, whatever a spreadsheet made of it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::sync::LazyLock;

use calamine::{Data, Reader};

use crate::identity::crosswalk::Crosslink;
use crate::import::encoding;
use crate::model::guard::guarded;

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
static WORDS: LazyLock<BTreeMap<&'static str, Word>> = LazyLock::new(|| {
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
    let rows = rows(bytes)?;
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
pub fn read_asked(bytes: &[u8]) -> Result<BTreeSet<(String, String)>, CrosswalkError> {
    let rows = rows(bytes)?;
    let mut headed = rows.iter().enumerate().filter_map(|(at, (_, cells))| Some((at, places(cells)?)));
    let (at, places) = headed.next().ok_or(CrosswalkError::Headings)?;
    let pair = |(_, cells): &(u64, Vec<String>)| (cell(cells, places.a), cell(cells, places.b));
    Ok(rows[at + 1..].iter().map(pair).collect())
}

/// A cell without the apostrophe by which spreadsheets keep text as text.
fn cell(cells: &[String], at: usize) -> String {
    cells.get(at).map(|cell| cell.trim().trim_start_matches('\'')).unwrap_or_default().to_owned()
}

fn rows(bytes: &[u8]) -> Result<Rows, CrosswalkError> {
    if bytes.starts_with(b"PK") { of_workbook(bytes) } else { of_text(bytes) }
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

type Rows = Vec<(u64, Vec<String>)>;

fn of_text(bytes: &[u8]) -> Result<Rows, CrosswalkError> {
    let text = encoding::encoding_of(bytes, true).decode(bytes).0;
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |delimiter: &u8| first.bytes().filter(|byte| byte == delimiter).count();
    let delimiter =
        [b',', b';', b'\t'].into_iter().max_by_key(|delimiter| (count(delimiter), *delimiter == b','));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter.unwrap_or(b','))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut rows = Rows::new();
    let text = text.trim_start_matches('\u{feff}');
    let (mut line, mut from) = (1, 0);
    for row in reader.records() {
        let row = row?;
        // A row begins behind the line break before it, of which the reader leaves the second sign to the row.
        let at = row.position().map_or(from, |position| position.byte() as usize).min(text.len());
        let at = at + usize::from(text[at..].starts_with('\n'));
        line += text[from..at].matches('\n').count() as u64;
        from = at;
        rows.push((line, row.iter().map(str::to_owned).collect()));
    }
    Ok(rows)
}

/// The rows of the sheet that has the headings, else of the first one that holds anything: whoever works on a file adds sheets.
fn of_workbook(bytes: &[u8]) -> Result<Rows, CrosswalkError> {
    // What takes the workbook apart may panic where it is damaged.
    let all = || {
        let mut book = calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).ok()?;
        Some(book.worksheets())
    };
    let sheets =
        guarded(all).flatten().filter(|sheets| !sheets.is_empty()).ok_or(CrosswalkError::Workbook)?;
    let rows = |range: &calamine::Range<Data>| -> Rows {
        let from = range.start().map_or(0, |(row, _)| u64::from(row));
        let cells = |row: &[Data]| row.iter().map(ToString::to_string).collect();
        range.rows().zip(from + 1..).map(|(row, line)| (line, cells(row))).collect()
    };
    let mut sheets: Vec<Rows> = sheets.iter().map(|(_, range)| rows(range)).collect();
    let is_headed = |rows: &Rows| rows.iter().any(|(_, cells)| places(cells).is_some());
    let place = sheets.iter().position(is_headed).or(sheets.iter().position(|rows| !rows.is_empty()));
    Ok(sheets.swap_remove(place.unwrap_or(0)))
}

/// Why a crosswalk file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CrosswalkError {
    /// Not readable as CSV.
    #[error("{0}")]
    Csv(#[from] csv::Error),
    /// Not readable as a workbook.
    #[error("no sheet could be read")]
    Workbook,
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
