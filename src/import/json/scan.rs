//! Steps through JSON bytes value by value.

use crate::import::error::{ImportError, ImportErrorKind};

/// Why the scanner cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The bytes end before the value does.
    Short,
    /// This is no JSON.
    Malformed {
        /// What should stand there.
        expected: &'static str,
        /// What stands there.
        found: &'static str,
    },
    /// Nested deeper than any export is.
    Deep,
}

impl Fault {
    /// The same as an error of the whole source.
    pub fn at(self, line: u64) -> ImportError {
        let kind = match self {
            Self::Short => ImportErrorKind::Truncated("the JSON document"),
            Self::Malformed { expected, found } => ImportErrorKind::Malformed { expected, found },
            Self::Deep => ImportErrorKind::Limit { limit: "64 levels of nested JSON" },
        };
        ImportError::at(kind, line)
    }
}

/// A value without parts; strings still escaped, without their quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scalar<'a> {
    /// A string.
    Text(&'a [u8]),
    /// A number, `true` or `false`.
    Bare(&'a [u8]),
    /// `null`.
    Null,
    /// An object or an array, stepped over.
    Nested,
}

impl<'a> Scalar<'a> {
    /// The bytes of a string, a number or a truth value.
    pub fn bytes(self) -> Option<&'a [u8]> {
        match self {
            Self::Text(bytes) | Self::Bare(bytes) => Some(bytes),
            Self::Null | Self::Nested => None,
        }
    }

    /// The bytes of a string, still escaped.
    pub fn string(self) -> Option<&'a [u8]> {
        match self {
            Self::Text(bytes) => Some(bytes),
            _ => None,
        }
    }
}

/// Brackets that are open while a value is stepped over: one bit each, set for an object.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Open {
    depth: u32,
    objects: u64,
}

impl Open {
    fn enter(&mut self, object: bool) -> Result<(), Fault> {
        if self.depth == u64::BITS {
            return Err(Fault::Deep);
        }
        self.depth += 1;
        self.objects = self.objects << 1 | u64::from(object);
        Ok(())
    }

    fn leave(&mut self, object: bool) -> Result<(), Fault> {
        if self.depth == 0 || (self.objects & 1 == 1) != object {
            return Err(Fault::Malformed { expected: "a JSON value", found: "a closing bracket" });
        }
        self.depth -= 1;
        self.objects >>= 1;
        Ok(())
    }
}

/// A position in JSON bytes. After a fault the position is that of the value at fault, so that it can be tried again.
#[derive(Debug, Clone)]
pub struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Line of the first byte, 1-based.
    line: u64,
}

impl<'a> Scanner<'a> {
    /// A scanner at the start of `bytes`, which stands on `line` (1-based).
    pub fn new(bytes: &'a [u8], line: u64) -> Self {
        Self { bytes, at: 0, line }
    }

    /// Bytes passed so far.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The line of the next byte, 1-based. Counts line feeds from the start of the bytes.
    pub fn line(&self) -> u64 {
        self.line + memchr::memchr_iter(b'\n', &self.bytes[..self.at]).count() as u64
    }

    /// Passes blank space and commas; the byte that follows.
    ///
    /// # Errors
    ///
    /// `Short` at the end of the bytes.
    #[inline]
    pub fn peek(&mut self) -> Result<u8, Fault> {
        loop {
            match self.bytes.get(self.at) {
                Some(b' ' | b'\n' | b'\r' | b'\t' | b',') => self.at += 1,
                Some(byte) => return Ok(*byte),
                None => return Err(Fault::Short),
            }
        }
    }

    /// Enters an object (`{`) or an array (`[`); `false`, without a step, when another value stands there.
    ///
    /// # Errors
    ///
    /// `Short` at the end of the bytes.
    #[inline]
    pub fn enter(&mut self, bracket: u8) -> Result<bool, Fault> {
        let found = self.peek()? == bracket;
        self.at += usize::from(found);
        Ok(found)
    }

    /// The next key of the object that is being walked, still escaped; `None` leaves the object.
    ///
    /// # Errors
    ///
    /// `Short` at the end of the bytes, `Malformed` when neither a key nor the end of the object follows.
    #[inline]
    pub fn key(&mut self) -> Result<Option<&'a [u8]>, Fault> {
        match self.peek()? {
            b'"' => {}
            b'}' => {
                self.at += 1;
                return Ok(None);
            }
            other => return Err(malformed("a key", other)),
        }
        let start = self.at;
        let key = self.string()?;
        match self.peek() {
            Ok(b':') => {
                self.at += 1;
                Ok(Some(key))
            }
            Ok(other) => Err(malformed("a colon", other)),
            Err(fault) => {
                self.at = start;
                Err(fault)
            }
        }
    }

    /// Whether the array that is being walked has another element; `false` leaves the array.
    ///
    /// # Errors
    ///
    /// `Short` at the end of the bytes.
    #[inline]
    pub fn element(&mut self) -> Result<bool, Fault> {
        Ok(!self.enter(b']')?)
    }

    /// Passes a value and gives it back when it has no parts.
    ///
    /// # Errors
    ///
    /// `Short`, `Malformed` and `Deep`, with the position before the value.
    #[inline]
    pub fn scalar(&mut self) -> Result<Scalar<'a>, Fault> {
        match self.peek()? {
            b'"' => self.string().map(Scalar::Text),
            b'{' | b'[' => self.skip().map(|()| Scalar::Nested),
            _ => self.bare().map(|bytes| if bytes == b"null" { Scalar::Null } else { Scalar::Bare(bytes) }),
        }
    }

    /// Passes a value.
    ///
    /// # Errors
    ///
    /// `Short`, `Malformed` and `Deep`, with the position before the value.
    #[inline]
    pub fn skip(&mut self) -> Result<(), Fault> {
        self.peek()?;
        let start = self.at;
        self.skip_on(&mut Open::default()).inspect_err(|fault| {
            if *fault == Fault::Short {
                self.at = start;
            }
        })
    }

    /// Passes the rest of a value of which the brackets in `open` are passed already. On `Short` the position is behind
    /// the last whole token, from where the same call goes on once there are more bytes.
    pub(super) fn skip_on(&mut self, open: &mut Open) -> Result<(), Fault> {
        loop {
            match *self.bytes.get(self.at).ok_or(Fault::Short)? {
                b' ' | b'\n' | b'\r' | b'\t' | b',' | b':' => {
                    self.at += 1;
                    continue;
                }
                b'"' => {
                    self.string()?;
                }
                bracket @ (b'{' | b'[') => {
                    open.enter(bracket == b'{')?;
                    self.at += 1;
                }
                bracket @ (b'}' | b']') => {
                    open.leave(bracket == b'}')?;
                    self.at += 1;
                }
                _ => {
                    self.bare()?;
                }
            }
            if open.depth == 0 {
                return Ok(());
            }
        }
    }

    /// Passes the string that begins here: what stands between its quotes.
    #[inline]
    fn string(&mut self) -> Result<&'a [u8], Fault> {
        let start = self.at + 1;
        let mut from = start;
        loop {
            let rest = self.bytes.get(from..).ok_or(Fault::Short)?;
            let quote = from + memchr::memchr(b'"', rest).ok_or(Fault::Short)?;
            let inside = &self.bytes[start..quote];
            let backslashes = inside.iter().rev().take_while(|byte| **byte == b'\\').count();
            if backslashes % 2 == 0 {
                self.at = quote + 1;
                return Ok(inside);
            }
            from = quote + 1;
        }
    }

    /// Passes a number, `true`, `false` or `null`. Only the byte behind it shows where it ends.
    fn bare(&mut self) -> Result<&'a [u8], Fault> {
        let rest = self.bytes.get(self.at..).ok_or(Fault::Short)?;
        let is_bare = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        let length = rest.iter().position(|byte| !is_bare(byte)).ok_or(Fault::Short)?;
        let value = &rest[..length];
        let is_value = match value.first() {
            Some(b'0'..=b'9' | b'-') => true,
            _ => matches!(value, b"true" | b"false" | b"null"),
        };
        if !is_value {
            return Err(malformed("a JSON value", *rest.first().ok_or(Fault::Short)?));
        }
        self.at += length;
        Ok(value)
    }
}

/// A fault that names the kind of byte it met, never the byte.
fn malformed(expected: &'static str, found: u8) -> Fault {
    let found = match found {
        b'"' => "a string",
        b'{' => "an object",
        b'[' => "an array",
        b'}' | b']' => "a closing bracket",
        b':' => "a colon",
        b'0'..=b'9' | b'-' => "a number",
        _ => "something else",
    };
    Fault::Malformed { expected, found }
}
