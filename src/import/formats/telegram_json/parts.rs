//! Reads a large export in parts side by side.
//!
//! A part begins at a line that looks like the start of a message. Whether it is one is for the part before to say, which
//! walks the structure and has to arrive there between two messages; the first part begins with the document. So what
//! comes out is what one walk through the whole would give. A file that cannot be cut so is read in one walk.

use memchr::memmem::{Finder, find_iter};
use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};

use super::gather::Gathered;
use super::walk::Walk;
use crate::import::ReadParams;
use crate::import::window::Window;

/// Least size of a part. Independent of the number of threads.
pub(super) const PART: usize = 4 << 20;

/// Files below this size are not cut.
pub(super) const LARGE: usize = 16 << 20;

/// Reads a document in parts of at least `size` bytes; `None` when it cannot be cut or a part is not what it seemed to be.
pub(super) fn read(bytes: &[u8], size: usize, params: &ReadParams) -> Option<Gathered> {
    let mut parts = cut(bytes, size)?.into_iter();
    let first = parts.next()?;
    let mut whole = Walk::new(Window::whole(first), params).followed().document().ok()?;
    let is_single = whole.is_single;
    let later: Vec<_> = parts.collect();
    let last = later.len().checked_sub(1)?;
    let walks = later.into_par_iter().enumerate().map(|(index, part)| {
        let walk = Walk::new(Window::whole(part), params);
        let walk = if index == last { walk } else { walk.followed() };
        walk.continuation(is_single).ok()
    });
    for part in walks.collect::<Option<Vec<_>>>()? {
        whole.append(part);
    }
    Some(whole)
}

/// Cuts a document before lines that look like the start of a message, into parts of at least `size` bytes; `None` when
/// there is nothing to cut at.
fn cut(bytes: &[u8], size: usize) -> Option<Vec<&[u8]>> {
    let start = message_start(bytes)?;
    let finder = Finder::new(&start);
    let mut parts = Vec::new();
    let mut from = 0;
    while let Some(rest) = bytes.get(from + size..)
        && let Some(found) = finder.find(rest)
    {
        let end = from + size + found;
        parts.push(&bytes[from..end]);
        from = end;
    }
    parts.push(&bytes[from..]);
    (parts.len() > 1).then_some(parts)
}

/// What stands between two messages in this file: line feed, indentation, bracket, line feed, indentation, first key.
fn message_start(bytes: &[u8]) -> Option<Vec<u8>> {
    const KEY: &[u8] = b"\"id\":";
    find_iter(bytes, b"\"messages\": [").find_map(|at| {
        let text = &bytes[at + b"\"messages\": [".len()..];
        let length = text.iter().position(|byte| !byte.is_ascii_whitespace())?;
        let (before, rest) = text.split_at(length);
        let rest = rest.strip_prefix(b"{")?;
        let within = rest.iter().position(|byte| !byte.is_ascii_whitespace())?;
        let is_start =
            before.contains(&b'\n') && rest[..within].contains(&b'\n') && rest[within..].starts_with(KEY);
        is_start.then(|| [before, b"{", &rest[..within], KEY].concat())
    })
}
