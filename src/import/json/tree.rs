//! One JSON value as a tree over the bytes that it stands in: for items that are looked at from several sides. Nothing is
//! copied and nothing unescaped.

use super::scan::{Fault, Scanner};

/// A value. Texts and keys are still escaped.
#[derive(Debug, Clone, PartialEq)]
pub enum Node<'a> {
    /// An object, in the order of its keys.
    Object(Vec<(&'a [u8], Self)>),
    /// An array.
    List(Vec<Self>),
    /// A string.
    Text(&'a [u8]),
    /// A number, `true` or `false`.
    Bare(&'a [u8]),
    /// `null`.
    Null,
}

impl<'a> Node<'a> {
    /// The member of an object.
    pub fn get(&self, key: &[u8]) -> Option<&Self> {
        match self {
            Self::Object(members) => {
                // Nearly every other name differs in its first letter: that costs no call.
                let is_it = |name: &[u8]| name.first() == key.first() && name == key;
                members.iter().find(|(name, _)| is_it(name)).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// The bytes of a string that is not empty, of a number or of a truth value.
    pub fn bytes(&self) -> Option<&'a [u8]> {
        match self {
            Self::Text(bytes) if bytes.trim_ascii().is_empty() => None,
            Self::Text(bytes) | Self::Bare(bytes) => Some(bytes),
            Self::Null | Self::Object(_) | Self::List(_) => None,
        }
    }

    /// Whether the value says something: not `null`, `false`, 0, nor empty.
    pub fn is_something(&self) -> bool {
        match self {
            Self::Object(members) => !members.is_empty(),
            Self::List(items) => !items.is_empty(),
            Self::Text(bytes) => !bytes.trim_ascii().is_empty(),
            Self::Bare(bytes) => !matches!(*bytes, b"false" | b"0"),
            Self::Null => false,
        }
    }
}

impl<'a> Scanner<'a> {
    /// The value that stands here, passed; `None`, with the position where it was, when it is longer than `most` bytes.
    ///
    /// # Errors
    ///
    /// As `skip`.
    pub fn tree(&mut self, most: usize) -> Result<Option<Node<'a>>, Fault> {
        self.peek()?;
        let start = self.clone();
        let end = self.at() + most;
        match self.node(end, 0) {
            Ok(Some(node)) => Ok(Some(node)),
            other => {
                *self = start;
                other
            }
        }
    }

    /// As much of the object that stands here as is in view: its whole members, and the name of the one that is cut. The
    /// position says nothing afterwards.
    pub fn beginning(mut self) -> Node<'a> {
        let mut members = Vec::new();
        if self.enter(b'{') != Ok(true) {
            return Node::Null;
        }
        while let Ok(Some(key)) = self.key() {
            let value = self.tree(usize::MAX >> 1).ok().flatten();
            let is_cut = value.is_none();
            members.push((key, value.unwrap_or(Node::Null)));
            if is_cut {
                break;
            }
        }
        Node::Object(members)
    }

    fn node(&mut self, end: usize, depth: u32) -> Result<Option<Node<'a>>, Fault> {
        if depth > DEEPEST {
            return Err(Fault::Deep);
        }
        if self.at() > end {
            return Ok(None);
        }
        if self.enter(b'{')? {
            let mut members = Vec::new();
            while let Some(key) = self.key()? {
                match self.node(end, depth + 1)? {
                    Some(value) => members.push((key, value)),
                    None => return Ok(None),
                }
            }
            return Ok(Some(Node::Object(members)));
        }
        if self.enter(b'[')? {
            let mut items = Vec::new();
            while self.element()? {
                match self.node(end, depth + 1)? {
                    Some(item) => items.push(item),
                    None => return Ok(None),
                }
            }
            return Ok(Some(Node::List(items)));
        }
        Ok(Some(match self.scalar()? {
            super::Scalar::Text(bytes) => Node::Text(bytes),
            super::Scalar::Bare(bytes) => Node::Bare(bytes),
            super::Scalar::Null | super::Scalar::Nested => Node::Null,
        }))
    }
}

/// As deep as values may be nested.
const DEEPEST: u32 = 64;
