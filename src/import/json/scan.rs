//! Steps through JSON bytes value by value.

use crate::import::error::{ImportError, ImportErrorKind};

/// Why the scanner cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The bytes end before the value does.
    Short,
    /// Nested deeper than any export is.
    Deep,
    /// Neither a key nor the end of the object.
    Key,
    /// No colon behind a key.
    Colon,
    /// No value.
    Value,
}

impl Fault {
    /// The same as an error of the whole source, at a line; `found` is the byte that was met.
    pub(super) fn error(self, found: Option<u8>, line: u64) -> ImportError {
        let expected = match self {
            Self::Short => return ImportError::at(ImportErrorKind::Truncated("the JSON document"), line),
            Self::Deep => {
                return ImportError::at(ImportErrorKind::Limit { limit: "64 levels of nested JSON" }, line);
            }
            Self::Key => "a key",
            Self::Colon => "a colon",
            Self::Value => "a JSON value",
        };
        ImportError::at(ImportErrorKind::Malformed { expected, found: name(found) }, line)
    }
}

/// What kind of byte it is: an error never quotes the file.
fn name(byte: Option<u8>) -> &'static str {
    match byte {
        Some(b'"') => "a string",
        Some(b'{') => "an object",
        Some(b'[') => "an array",
        Some(b'}' | b']') => "a closing bracket",
        Some(b':') => "a colon",
        Some(b'0'..=b'9' | b'-') => "a number",
        _ => "something else",
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
            return Err(Fault::Value);
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
    /// Position up to which lines are counted, and its line.
    counted: usize,
    line: u64,
}

impl<'a> Scanner<'a> {
    /// A scanner at the start of `bytes`, which stands on line 1.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self::resume(bytes, Place::START)
    }

    /// A scanner somewhere in `bytes`.
    #[inline]
    pub(super) fn resume(bytes: &'a [u8], place: Place) -> Self {
        Self { bytes, at: place.at, counted: place.counted, line: place.line }
    }

    /// From where another scanner can go on.
    #[inline]
    pub(super) fn place(&self) -> Place {
        Place { at: self.at, counted: self.counted, line: self.line }
    }

    /// Position of the next byte, for `line`.
    #[inline]
    pub fn at(&self) -> usize {
        self.at
    }

    /// The bytes from a position up to the next byte.
    pub fn passed(&self, start: usize) -> &'a [u8] {
        self.bytes.get(start..self.at).unwrap_or_default()
    }

    /// The line of a position, 1-based. Positions must be asked for in rising order.
    pub fn line(&mut self, at: usize) -> u64 {
        let passed = self.bytes.get(self.counted..at).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count() as u64;
        self.counted = self.counted.max(at);
        self.line
    }

    /// The fault as an error of the whole source.
    pub(super) fn error(&mut self, fault: Fault) -> ImportError {
        fault.error(self.bytes.get(self.at).copied(), self.line(self.at))
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
                Some(b'\n') => self.indentation(),
                Some(b' ' | b',' | b'\r' | b'\t') => self.at += 1,
                Some(byte) => return Ok(*byte),
                None => return Err(Fault::Short),
            }
        }
    }

    /// Passes a line feed and the spaces behind it, eight at a time.
    #[inline]
    fn indentation(&mut self) {
        self.at += 1;
        while let Some(eight) = self.bytes.get(self.at..).and_then(<[u8]>::first_chunk) {
            let others = u64::from_le_bytes(*eight) ^ EIGHT_SPACES;
            if others != 0 {
                self.at += others.trailing_zeros() as usize / 8;
                return;
            }
            self.at += 8;
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
    /// `Short` at the end of the bytes, `Key` and `Colon` when something else follows.
    #[inline]
    pub fn key(&mut self) -> Result<Option<&'a [u8]>, Fault> {
        match self.peek()? {
            b'"' => {}
            b'}' => {
                self.at += 1;
                return Ok(None);
            }
            _ => return Err(Fault::Key),
        }
        let start = self.at;
        let key = self.string()?;
        // Nobody writes a blank before the colon.
        let next = if self.bytes.get(self.at) == Some(&b':') { Ok(b':') } else { self.peek() };
        match next {
            Ok(b':') => {
                self.at += 1;
                Ok(Some(key))
            }
            Ok(_) => Err(Fault::Colon),
            Err(fault) => {
                self.at = start;
                Err(fault)
            }
        }
    }

    /// Whether the object that stands here has a key, as far as it is in view; the position stays.
    pub fn has_key(&self, wanted: impl Fn(&[u8]) -> bool) -> bool {
        let mut ahead = self.clone();
        if ahead.enter(b'{') != Ok(true) {
            return false;
        }
        while let Ok(Some(key)) = ahead.key() {
            if wanted(key) {
                return true;
            }
            if ahead.skip().is_err() {
                return false;
            }
        }
        false
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
    /// `Short`, `Value` and `Deep`, with the position before the value.
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
    /// `Short`, `Value` and `Deep`; on `Short` with the position before the value.
    #[inline]
    pub fn skip(&mut self) -> Result<(), Fault> {
        match self.peek()? {
            b'"' => self.string().map(|_| ()),
            b'{' | b'[' => {
                let start = self.at;
                self.skip_on(&mut Open::default()).inspect_err(|fault| {
                    if *fault == Fault::Short {
                        self.at = start;
                    }
                })
            }
            _ => self.bare().map(|_| ()),
        }
    }

    /// Passes the rest of a value of which the brackets in `open` are passed already. On `Short` the position is behind
    /// the last whole token, from where the same call goes on once there are more bytes.
    pub(super) fn skip_on(&mut self, open: &mut Open) -> Result<(), Fault> {
        loop {
            match *self.bytes.get(self.at).ok_or(Fault::Short)? {
                b'\n' => {
                    self.indentation();
                    continue;
                }
                b' ' | b',' | b':' | b'\r' | b'\t' => {
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
            let quote = self.quote(from).ok_or(Fault::Short)?;
            let inside = &self.bytes[start..quote];
            // Hardly any string ends with a backslash; behind an odd number of them a quote is a part of it.
            let backslashes = || inside.iter().rev().take_while(|byte| **byte == b'\\').count();
            if inside.last() != Some(&b'\\') || backslashes() % 2 == 0 {
                self.at = quote + 1;
                return Ok(inside);
            }
            from = quote + 1;
        }
    }

    /// Position of the next quote. Most strings are short: they are searched here, eight bytes at a time, and only long
    /// ones are worth the call of a wider search.
    #[inline]
    fn quote(&self, mut from: usize) -> Option<usize> {
        for _ in 0..SHORT / 8 {
            let Some(eight) = self.bytes.get(from..).and_then(<[u8]>::first_chunk) else { break };
            let quotes = u64::from_le_bytes(*eight) ^ EIGHT_QUOTES;
            // The lowest bit that this sets belongs to the first byte that is zero in `quotes`.
            let zeros = quotes.wrapping_sub(EIGHT_ONES) & !quotes & (EIGHT_ONES << 7);
            if zeros != 0 {
                return Some(from + zeros.trailing_zeros() as usize / 8);
            }
            from += 8;
        }
        Some(from + memchr::memchr(b'"', self.bytes.get(from..)?)?)
    }

    /// Passes a number, `true`, `false` or `null`. Only the byte behind it shows where it ends.
    fn bare(&mut self) -> Result<&'a [u8], Fault> {
        let rest = self.bytes.get(self.at..).ok_or(Fault::Short)?;
        let is_bare = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        let length = rest.iter().position(|byte| !is_bare(byte)).ok_or(Fault::Short)?;
        let value = &rest[..length];
        let is_value =
            matches!(value, [b'0'..=b'9' | b'-', ..]) || matches!(value, b"true" | b"false" | b"null");
        if !is_value {
            return Err(Fault::Value);
        }
        self.at += length;
        Ok(value)
    }
}

/// Strings up to this length are searched without a call.
const SHORT: usize = 32;

const EIGHT_ONES: u64 = u64::from_le_bytes([1; 8]);
const EIGHT_QUOTES: u64 = u64::from_le_bytes([b'"'; 8]);
const EIGHT_SPACES: u64 = u64::from_le_bytes([b' '; 8]);

/// Where a scanner stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Position of the next byte.
    pub(super) at: usize,
    /// A position up to which lines are counted, and its line, 1-based.
    pub(super) counted: usize,
    pub(super) line: u64,
}

impl Place {
    pub(super) const START: Self = Self { at: 0, counted: 0, line: 1 };
}
