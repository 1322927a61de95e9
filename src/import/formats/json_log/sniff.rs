//! Of which format the beginning of a file is.

use std::sync::LazyLock;

use super::layout::Layout;
use super::logs::LOGS;
use super::path::Step;
use crate::import::json::{Node, Scanner, unescape};

/// The layouts of all formats, in the order in which they are tried.
pub(super) static LAYOUTS: LazyLock<Vec<(&'static str, Layout)>> = LazyLock::new(|| {
    let parsed = LOGS.iter().filter_map(|log| Some((log.id, Layout::parse(log.layout).ok()?)));
    parsed.collect()
});

/// How deep the beginning of a file is looked into, where it is cut.
const DEEPEST: u32 = 16;

/// How many objects of the beginning of a file are looked at.
const MOST_OBJECTS: u32 = 4_000;

/// The id of the format of which a beginning of JSON is; `None` when it is of none.
pub(super) fn sniff(text: &str) -> Option<&'static str> {
    let start = text.trim_start();
    if !start.starts_with(['{', '[']) {
        return None;
    }
    let mut left = MOST_OBJECTS;
    let mut scanner = Scanner::new(start.as_bytes());
    // A log may hold a document in each line.
    while left > 0 && scanner.peek().is_ok() {
        if let Some(id) = beginning(&mut scanner, b"", &mut left, DEEPEST) {
            return Some(id);
        }
    }
    None
}

/// Looks at as much of a value as is there, its outermost objects first; passes it.
fn beginning(scanner: &mut Scanner<'_>, key: &[u8], left: &mut u32, deep: u32) -> Option<&'static str> {
    let start = scanner.clone();
    if let Ok(Some(node)) = scanner.tree(usize::MAX >> 1) {
        return known(&node, key, &mut Vec::new(), left);
    }
    // It goes on behind what is there: what stands in it is looked at piece by piece.
    *scanner = start;
    *left = left.saturating_sub(1);
    if deep == 0 {
        *left = 0;
        return None;
    }
    let outer = scanner.clone().beginning();
    if let Some(id) = of_object(&outer, key, &mut Vec::new()) {
        return Some(id);
    }
    if scanner.enter(b'{') == Ok(true) {
        while let Ok(Some(key)) = scanner.key() {
            if *left == 0 {
                return None;
            }
            if let Some(id) = beginning(scanner, key, left, deep - 1) {
                return Some(id);
            }
        }
    } else if scanner.enter(b'[') == Ok(true) {
        while scanner.element() == Ok(true) {
            if *left == 0 {
                return None;
            }
            if let Some(id) = beginning(scanner, key, left, deep - 1) {
                return Some(id);
            }
        }
    }
    *left = 0;
    None
}

/// The format that knows an object of a value, the outermost first.
fn known<'n>(
    node: &'n Node<'n>,
    key: &'n [u8],
    way: &mut Vec<Step<'n>>,
    left: &mut u32,
) -> Option<&'static str> {
    *left = left.checked_sub(1)?;
    match node {
        Node::Object(members) => {
            if let Some(id) = of_object(node, key, way) {
                return Some(id);
            }
            way.push(Step { node, key });
            let found = members.iter().find_map(|(key, value)| known(value, key, way, left));
            way.pop();
            found
        }
        Node::List(items) => items.iter().find_map(|item| known(item, key, way, left)),
        Node::Text(raw) if raw.len() > 16 && (raw.starts_with(b"{\\\"") || raw.starts_with(b"[{\\\"")) => {
            let mut plain = Vec::with_capacity(raw.len() + 1);
            unescape(raw, &mut plain);
            plain.push(b' ');
            let inner = Scanner::new(&plain).tree(usize::MAX >> 1).ok().flatten()?;
            known(&inner, b"", &mut Vec::new(), left)
        }
        Node::Text(_) | Node::Bare(_) | Node::Null => None,
    }
}

/// The format that knows an object.
fn of_object<'n>(node: &'n Node<'n>, key: &'n [u8], way: &mut Vec<Step<'n>>) -> Option<&'static str> {
    way.push(Step { node, key });
    let found = LAYOUTS.iter().find(|(_, layout)| layout.entry.iter().any(|entry| entry.knows(way)));
    way.pop();
    found.map(|(id, _)| *id)
}
