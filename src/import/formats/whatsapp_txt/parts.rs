//! A big file cut into parts that are read side by side.

use memchr::memchr_iter;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::fold::{Counts, Fold};
use super::shapes::Shapes;
use crate::reference::links::LinkSpotter;

/// Files from this size on are cut.
pub(super) const WORTH_CUTTING: usize = 48 << 20;

/// Size of a part. It does not depend on the number of threads, so that the result does not either; a smaller one would
/// have every part meet most of the senders anew.
const PART: usize = 32 << 20;

/// Parts that each thread reads before they are joined.
const AT_ONCE: usize = 4;

/// The shapes of headers are learnt from so much of the start.
const LEARNT: usize = 256 << 10;

/// A cut is made at the first header behind this many lines at most; else the part before goes on.
const SEARCHED_LINES: usize = 10_000;

/// Reads a whole file, part by part, and puts the parts together in order.
pub(super) fn read(bytes: &[u8], links: &LinkSpotter) -> Counts {
    let shapes = learn(bytes, links);
    let parts = cut(bytes, PART, &shapes);
    let feeds: Vec<u64> = parts.par_iter().map(|part| memchr_iter(b'\n', part).count() as u64).collect();
    let mut before = 0;
    let starts = feeds.into_iter().map(|feeds| {
        before += feeds;
        before - feeds
    });
    let jobs: Vec<(&[u8], u64)> = parts.iter().copied().zip(starts).collect();
    let count = |(part, start): &(&[u8], u64)| {
        let mut fold = Fold::new(links, shapes.clone(), *start);
        fold.read(part);
        let mut counts = fold.finish();
        counts.cells.pack();
        counts
    };
    let mut all = Counts::default();
    // Each part knows its senders anew, so that they are joined before all of them are read.
    for some in jobs.chunks(AT_ONCE * rayon::current_num_threads()) {
        let counts: Vec<Counts> = some.par_iter().map(count).collect();
        for part in counts {
            all.append(part);
        }
    }
    all
}

/// The shapes of the file's first lines, and their senders.
fn learn(bytes: &[u8], links: &LinkSpotter) -> Shapes {
    let mut fold = Fold::new(links, Shapes::default(), 0);
    fold.read(&bytes[..bytes.len().min(LEARNT)]);
    fold.shapes.with_known(fold.counts.authors.written())
}

/// Cuts a file into parts of about `size` bytes, each of which begins with a header.
fn cut<'a>(bytes: &'a [u8], size: usize, shapes: &Shapes) -> Vec<&'a [u8]> {
    let mut parts = Vec::new();
    let mut rest = bytes;
    let mut wanted = size;
    while rest.len() > wanted {
        match header_behind(&rest[wanted..], shapes) {
            Some(at) => {
                let (part, later) = rest.split_at(wanted + at);
                parts.push(part);
                (rest, wanted) = (later, size);
            }
            None => wanted += size,
        }
    }
    parts.push(rest);
    parts
}

/// Where the first line with a header begins behind a place that may be anywhere in a line.
fn header_behind(bytes: &[u8], shapes: &Shapes) -> Option<usize> {
    let mut starts = memchr_iter(b'\n', bytes).map(|at| at + 1).take(SEARCHED_LINES);
    starts.find(|start| {
        let line = &bytes[*start..];
        shapes.clone().header(&line[..memchr::memchr(b'\n', line).unwrap_or(line.len())]).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_together_are_the_whole() {
        let entry = |number: usize| {
            let (day, name) = (1 + number / 20, ["Ann", "Bob", "Cy: D"][number % 3]);
            format!("{day:02}/11/2023, 10:{:02} - {name}: line\nand more calendly.com/x\n", number % 60)
        };
        let text: String = (0..400).map(entry).collect();
        let links = LinkSpotter::default();
        let shapes = learn(text.as_bytes(), &links);
        let parts = cut(text.as_bytes(), 1_000, &shapes);
        assert!(parts.len() > 10);
        assert_eq!(parts.concat(), text.as_bytes());

        let read = |part: &[u8], line| {
            let mut fold = Fold::new(&links, shapes.clone(), line);
            fold.read(part);
            fold.finish()
        };
        let whole = read(text.as_bytes(), 0);
        let mut joined = Counts::default();
        let mut line = 0;
        for part in parts {
            joined.append(read(part, line));
            line += memchr_iter(b'\n', part).count() as u64;
        }
        let sum = |counts: &Counts| {
            counts
                .cells
                .iter()
                .map(|cell| (cell.messages, cell.links[0]))
                .fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
        };
        assert_eq!(sum(&whole), (400, 400));
        assert_eq!(sum(&joined), sum(&whole));
        assert_eq!(joined.places, whole.places);
        assert_eq!(joined.authors.clone().finish(""), whole.authors.clone().finish(""));
        let dates = |counts: &Counts| {
            counts.dates.entries().iter().map(|date| (date.line, date.rank, date.entries)).collect::<Vec<_>>()
        };
        assert_eq!(dates(&joined), dates(&whole));
    }
}
