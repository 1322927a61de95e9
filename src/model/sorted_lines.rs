//! Long lists of sorted lines that the program carries deflated in pieces: a run inflates those that it asks for something.

use std::cmp::Ordering;
use std::sync::OnceLock;

use super::deflated::text;

/// Lines sorted by their first words, each of which stands once.
pub struct SortedLines {
    pieces: Vec<Piece>,
}

struct Piece {
    /// The first word of its first line.
    first: &'static str,
    deflated: &'static [u8],
    lines: OnceLock<String>,
}

/// The lines that the build has deflated under a name.
macro_rules! sorted_lines {
    ($name:literal) => {
        $crate::model::sorted_lines::SortedLines::new(include!(concat!(env!("OUT_DIR"), "/", $name)))
    };
}
pub(crate) use sorted_lines;

impl SortedLines {
    /// Lines by their pieces: the first word of each, and its bytes.
    pub(crate) fn new(pieces: &[(&'static str, &'static [u8])]) -> Self {
        let piece = |(first, deflated): &(&'static str, &'static [u8])| Piece {
            first,
            deflated,
            lines: OnceLock::new(),
        };
        Self { pieces: pieces.iter().map(piece).collect() }
    }

    /// What stands in a line behind its first word; `None` where no line begins with that.
    pub fn behind(&self, word: &str) -> Option<&str> {
        let next = self.pieces.partition_point(|piece| piece.first <= word);
        let piece = self.pieces.get(next.checked_sub(1)?)?;
        behind(piece.lines.get_or_init(|| text(piece.deflated)), word)
    }
}

/// The same in a text of lines, each with its end.
fn behind<'a>(mut lines: &'a str, word: &str) -> Option<&'a str> {
    while !lines.is_empty() {
        // The line around the middle: both cuts stand behind a line's end, which is one byte.
        let middle = lines.as_bytes()[..lines.len() / 2]
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |end| end + 1);
        let (before, rest) = lines.split_at(middle);
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        let (first, behind) = line.split_once(' ').unwrap_or((line, ""));
        match word.cmp(first) {
            Ordering::Less => lines = before,
            Ordering::Equal => return Some(behind),
            Ordering::Greater => lines = after,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_by_their_first_words() {
        let lines = "a.b\nab.c 1 2\nb.c\n";
        for (word, want) in [
            ("a.b", Some("")),
            ("ab.c", Some("1 2")),
            ("b.c", Some("")),
            ("a", None),
            ("ab.c 1", None),
            ("b.cc", None),
            ("", None),
        ] {
            assert_eq!(behind(lines, word), want, "{word}");
        }
        assert_eq!(behind("", "a.b"), None);
        assert_eq!(SortedLines::new(&[]).behind("a"), None);
    }
}
