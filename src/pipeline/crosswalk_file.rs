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
        None => (Some(Places { a: 0, b: 1, relation: 2, kind: None }), 0),
    };
    let Some(places) = places else { return Ok(Vec::new()) };
    let mut links = Vec::new();
    for (line, cells) in &rows[from..] {
        let (a, b, answer) = (cell(cells, places.a), cell(cells, places.b), cell(cells, places.relation));
        // A row of a plain crosswalk without an answer says nothing, which nobody means.
        let is_open = answer.is_empty() && (places.kind.is_some() || a.is_empty() && b.is_empty());
        if is_open {
            continue;
        }
        let is_same = match word(&answer) {
            Some(Word::Same) => true,
            Some(Word::Not) => false,
            _ => return Err(CrosswalkError::Relation { line: *line }),
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
/// When it is no table.
pub fn read_asked(bytes: &[u8]) -> Result<BTreeSet<(String, String)>, CrosswalkError> {
    let rows = rows(bytes)?;
    let Some(at) = rows.iter().position(|(_, cells)| places(cells).is_some()) else {
        return Ok(BTreeSet::new());
    };
    let Some(places) = places(&rows[at].1) else { return Ok(BTreeSet::new()) };
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
    Some(Places { a: of(Word::A)?, b: of(Word::B)?, relation: of(Word::Relation)?, kind: of(Word::Kind) })
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

fn of_workbook(bytes: &[u8]) -> Result<Rows, CrosswalkError> {
    // What takes the workbook apart may panic where it is damaged.
    let first = || calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).ok()?.worksheet_range_at(0)?.ok();
    let range = guarded(first).flatten().ok_or(CrosswalkError::Workbook)?;
    let from = range.start().map_or(0, |(row, _)| u64::from(row));
    let cells = |row: &[Data]| row.iter().map(ToString::to_string).collect();
    Ok(range.rows().zip(from + 1..).map(|(row, line)| (line, cells(row))).collect())
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
    /// A row whose answer is neither `same` nor `not`.
    #[error("line {line}: expected same or not in the third column")]
    Relation {
        /// The line.
        line: u64,
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
    fn an_answer_that_is_none_names_its_line() {
        let said =
            read_crosswalk(b"a,b,relation\nphone:+1,telegram:2,perhaps\n").map_err(|error| error.to_string());
        assert_eq!(said, Err("line 2: expected same or not in the third column".to_owned()));
        assert!(read_crosswalk(b"PK not a workbook").is_err());
    }
}
