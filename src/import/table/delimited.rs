//! Rows of delimited text: which delimiter it is, and a reader that works on the mapped bytes in place.

use super::row::{Row, Rows, Step};
use crate::import::error::ImportError;
use crate::import::window::Window;

/// Delimiters that are looked for; the earlier one wins a tie.
const CANDIDATES: [u8; 5] = [b',', b';', b'\t', b'|', b'^'];

/// Rows from which the delimiter is judged.
const JUDGED_ROWS: usize = 50;

/// The delimiter of a text: the one that cuts most of the first rows into the same number of cells. The header alone
/// would mislead, as it may hold commas of its own. `None` when no candidate cuts anything.
pub fn sniff(head: &[u8], is_all: bool) -> Option<u8> {
    if let Some(told) = declared(head) {
        return Some(told);
    }
    let mut best: Option<(u64, usize, u8)> = None;
    // A sign that does not occur cuts nothing.
    for delimiter in CANDIDATES.into_iter().filter(|delimiter| memchr::memchr(*delimiter, head).is_some()) {
        let widths = widths(head, delimiter, is_all);
        let Some((width, count)) = mode(&widths) else { continue };
        // Parts per thousand of rows that agree, then the number of cells.
        let score = (count as u64 * 1000 / widths.len() as u64, width);
        if best.is_none_or(|(share, cells, _)| score > (share, cells)) {
            best = Some((score.0, score.1, delimiter));
        }
    }
    best.map(|(_, _, delimiter)| delimiter)
}

/// The delimiter that a first line `sep=;` declares, as Excel writes it.
fn declared(head: &[u8]) -> Option<u8> {
    match head.get(..5)? {
        [b's', b'e', b'p', b'=', delimiter] => Some(*delimiter),
        _ => None,
    }
}

/// Number of cells of each of the first rows.
fn widths(head: &[u8], delimiter: u8, is_all: bool) -> Vec<usize> {
    let mut rows = Delimited::new(Window::whole(head), delimiter);
    let mut row = Row::default();
    let mut widths = Vec::new();
    while widths.len() < JUDGED_ROWS {
        match rows.next_row(&mut row) {
            Ok(Step::Row) => widths.push(row.len()),
            _ => break,
        }
    }
    // The last row of a probe is cut somewhere.
    if !is_all && widths.len() > 1 && widths.len() < JUDGED_ROWS {
        widths.pop();
    }
    widths
}

/// The most common width above one and how often it occurs.
fn mode(widths: &[usize]) -> Option<(usize, usize)> {
    let count = |width: usize| widths.iter().filter(|other| **other == width).count();
    widths.iter().filter(|width| **width > 1).map(|width| (count(*width), *width)).max().map(|(n, w)| (w, n))
}

/// A reader of delimited text in UTF-8.
///
/// It reads as the crate `csv` does, which a test holds it to. That goes from byte to byte, which is a third of what reading a log of
/// messages takes; here the sign that ends a cell is searched for in many bytes at once.
pub struct Delimited<'a> {
    window: Window<'a>,
    delimiter: u8,
    /// The line in which the next byte stands.
    line: u64,
}

impl<'a> Delimited<'a> {
    /// A reader of what is left of a window. Byte order marks and a first line `sep=…` are passed over.
    pub fn new(mut window: Window<'a>, delimiter: u8) -> Self {
        let mut line = 1;
        while window.view().starts_with(b"\xEF\xBB\xBF") {
            window.consume(3);
        }
        if declared(window.view()).is_some() {
            let end = memchr::memchr(b'\n', window.view()).map_or(window.view().len(), |at| at + 1);
            window.consume(end);
            line += 1;
        }
        Self { window, delimiter, line }
    }

    /// Passes over line ends, so that the line of the next row is known.
    fn skip_line_ends(&mut self) -> Result<(), ImportError> {
        loop {
            self.window.fill(2)?;
            let length = match self.window.view() {
                [b'\r', b'\n', ..] => 2,
                [b'\r' | b'\n', ..] => 1,
                _ => return Ok(()),
            };
            self.window.consume(length);
            self.line += 1;
        }
    }
}

impl Rows for Delimited<'_> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        self.skip_line_ends()?;
        row.place = self.line;
        loop {
            row.clear();
            let text = self.window.view();
            if text.is_empty() {
                return Ok(Step::End);
            }
            let Cut { length, feeds, is_whole } = cut(text, self.delimiter, row)?;
            // Behind what is in memory the row may go on.
            if length == text.len() && self.window.grow()? {
                continue;
            }
            self.window.consume(length);
            self.line += feeds;
            return Ok(if is_whole { Step::Row } else { Step::Broken });
        }
    }
}

/// A row as far as a text holds it.
struct Cut {
    /// Its bytes, without the line end.
    length: usize,
    /// Line feeds within its quotes.
    feeds: u64,
    /// The text does not end within quotes.
    is_whole: bool,
}

/// Puts the cells with which a text begins into `row`, up to the line end.
fn cut(text: &[u8], delimiter: u8, row: &mut Row) -> Result<Cut, ImportError> {
    let is_end = |byte: &u8| *byte == delimiter || matches!(*byte, b'\n' | b'\r');
    let (mut at, mut feeds) = (0, 0);
    loop {
        if text.get(at) == Some(&b'"') {
            at += 1;
            loop {
                let rest = &text[at..];
                let Some(length) = memchr::memchr2(b'"', b'\n', rest) else {
                    row.append(rest)?;
                    return Ok(Cut { length: text.len(), feeds, is_whole: false });
                };
                let is_feed = rest[length] == b'\n';
                // A quote that is doubled stands for one.
                let goes_on = is_feed || rest.get(length + 1) == Some(&b'"');
                row.append(&rest[..length + usize::from(goes_on)])?;
                feeds += u64::from(is_feed);
                at += length + if goes_on && !is_feed { 2 } else { 1 };
                if !goes_on {
                    break;
                }
            }
        }
        // What stands behind quotes is a part of the cell.
        let rest = text.get(at..).unwrap_or_default();
        if !rest.first().is_some_and(is_end) {
            let length = memchr::memchr3(delimiter, b'\n', b'\r', rest).unwrap_or(rest.len());
            row.append(&rest[..length])?;
            at += length;
        }
        row.end_cell()?;
        if text.get(at) != Some(&delimiter) {
            return Ok(Cut { length: at, feeds, is_whole: true });
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, prop};
    use proptest::{prop_assert_eq, proptest};

    use super::*;

    /// Texts of the signs that matter, side by side as no program would write them.
    fn any_text() -> impl Strategy<Value = String> {
        let signs = prop::sample::select(vec!["a", "ж", ",", ";", "\"", "\"\"", "\n", "\r", "\r\n", " "]);
        prop::collection::vec(signs, 0..60).prop_map(|signs| signs.concat())
    }

    type Read = (Vec<Vec<Vec<u8>>>, Vec<u64>, bool);

    fn read(window: Window<'_>) -> Read {
        let mut rows = Delimited::new(window, b',');
        let (mut cells, mut places, mut row) = (Vec::new(), Vec::new(), Row::default());
        loop {
            match rows.next_row(&mut row).expect("rows in memory") {
                Step::Row => {
                    cells.push((0..row.len()).map(|cell| row.bytes(cell).to_vec()).collect());
                    places.push(row.place);
                }
                last => return (cells, places, last == Step::Broken),
            }
        }
    }

    proptest! {
        #[test]
        fn rows_are_those_of_the_crate(text in any_text()) {
            let (cells, places, is_broken) = read(Window::whole(text.as_bytes()));
            let mut known = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            let records: Vec<csv::ByteRecord> = known.byte_records().map(|row| row.expect("memory can be read")).collect();
            let of_crate: Vec<Vec<Vec<u8>>> =
                records.iter().map(|row| row.iter().map(<[u8]>::to_vec).collect()).collect();
            // A row that ends within quotes is the last one there, and none here.
            prop_assert_eq!(&cells[..], &of_crate[..of_crate.len() - usize::from(is_broken)]);
            prop_assert_eq!(read(Window::stream(Box::new(text.as_bytes()))), (cells, places, is_broken));
        }
    }

    #[test]
    fn a_stream_gives_the_same_rows_as_a_whole() {
        let text = "a,\"б\n\"\"в\"\"\",,c\r\n".repeat(200_000);
        assert_eq!(read(Window::stream(Box::new(text.as_bytes()))), read(Window::whole(text.as_bytes())));
    }

    #[test]
    fn every_row_knows_its_line() {
        for (text, want) in [
            ("a,b\nc\n\nd", vec![1, 2, 4]),
            ("a\r\n\"b\nc\",d\r\ne", vec![1, 2, 4]),
            ("\n\ra\rb\r\rc", vec![3, 4, 6]),
            ("sep=,\na\nb", vec![2, 3]),
            ("\u{feff}a\n\"b", vec![1]),
        ] {
            assert_eq!(read(Window::whole(text.as_bytes())).1, want, "{text:?}");
        }
    }
}
