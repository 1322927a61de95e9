//! What stands around the items of a log, as far as it is kept: the members of an object that is too large to be looked at as a whole, and
//! the header of a log of lines.

use crate::import::json::Node;

/// How much is kept of the members of an object that is larger.
pub(super) const FRAME: usize = 8 << 10;

/// What is known of an object that is too large to be looked at as a whole: its name, and its members so far, as JSON.
#[derive(Clone)]
pub(super) struct Frame {
    pub(super) key: Vec<u8>,
    members: Vec<u8>,
}

/// Longest text of a header that is kept: what is longer is a picture.
const HEADER_TEXT: usize = 512;

impl Frame {
    /// An empty frame of an object that lies under a name.
    pub(super) fn of(key: &[u8]) -> Self {
        Self { key: key.to_vec(), members: Vec::new() }
    }

    /// A frame of an object, without its long texts.
    pub(super) fn around(node: &Node<'_>) -> Self {
        let mut frame = Self::of(b"");
        if let Node::Object(members) = node {
            for (key, value) in members {
                let mut short = Vec::new();
                shorten(value, &mut short);
                frame.add(key, &short);
            }
        }
        frame
    }

    /// Adds a member.
    pub(super) fn add(&mut self, key: &[u8], value: &[u8]) {
        if self.members.len() + key.len() + value.len() < FRAME {
            self.members.extend_from_slice(b"\"");
            self.members.extend_from_slice(key);
            self.members.extend_from_slice(b"\":");
            self.members.extend_from_slice(value);
            self.members.push(b',');
        }
    }

    pub(super) fn document(&self) -> Vec<u8> {
        [b"{".as_slice(), &self.members, b"} "].concat()
    }
}

/// Writes a value as JSON, long texts as none.
fn shorten(node: &Node<'_>, out: &mut Vec<u8>) {
    match node {
        Node::Object(members) => {
            out.push(b'{');
            for (at, (key, value)) in members.iter().enumerate() {
                out.extend_from_slice(if at == 0 { b"\"" } else { b",\"" });
                out.extend_from_slice(key);
                out.extend_from_slice(b"\":");
                shorten(value, out);
            }
            out.push(b'}');
        }
        Node::List(items) => {
            out.push(b'[');
            for (at, item) in items.iter().enumerate() {
                out.extend_from_slice(if at == 0 { b"" } else { b"," });
                shorten(item, out);
            }
            out.push(b']');
        }
        Node::Text(text) if text.len() <= HEADER_TEXT => {
            out.push(b'"');
            out.extend_from_slice(text);
            out.push(b'"');
        }
        Node::Bare(word) => out.extend_from_slice(word),
        Node::Text(_) | Node::Null => out.extend_from_slice(b"null"),
    }
}
