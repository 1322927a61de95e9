//! Tags and attributes of a backup, whatever stands in them.

use std::collections::HashMap;

use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;

/// Bytes of one attribute that are kept; the rest of a longer one is passed.
const KEPT: usize = 64 << 10;

/// Bytes of a name of a tag or an attribute.
const LONGEST_NAME: usize = 256;

/// One tag, with the beginning of each of its attributes as written.
pub(super) struct Tag {
    pub(super) name: String,
    /// It ends in itself: `<sms … />`.
    pub(super) is_whole: bool,
    pub(super) line: u64,
    pub(super) attributes: HashMap<String, Vec<u8>>,
}

impl Tag {
    /// An attribute without its references; none when the app wrote `null` for nothing.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let value = decoded(self.attributes.get(name)?);
        (!value.is_empty() && value != "null").then_some(value)
    }

    /// An attribute that is a whole number.
    pub(super) fn number(&self, name: &str) -> Option<i64> {
        self.get(name)?.trim().parse().ok()
    }
}

/// Walks through a document tag by tag.
pub(super) struct Tags<'a> {
    input: Window<'a>,
    line: u64,
}

impl<'a> Tags<'a> {
    /// From the start of a document.
    pub(super) fn new(input: Window<'a>) -> Self {
        Self { input, line: 1 }
    }

    /// The line that is being read.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// The next tag, comments and instructions passed over; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Tag>, ImportError> {
        loop {
            if !self.pass(b'<', None)? {
                return Ok(None);
            }
            let line = self.line;
            match self.peek()? {
                Some(b'!' | b'?') => _ = self.pass(b'>', None)?,
                Some(_) => return self.tag(line).map(Some),
                None => return Err(self.cut()),
            }
        }
    }

    /// Reads a tag behind its opening sign.
    fn tag(&mut self, line: u64) -> Result<Tag, ImportError> {
        let name = self.name()?;
        let mut tag = Tag { name, is_whole: false, line, attributes: HashMap::new() };
        loop {
            match self.peek()?.ok_or_else(|| self.cut())? {
                b'>' => {
                    self.take(1);
                    return Ok(tag);
                }
                b'/' => {
                    tag.is_whole = true;
                    self.take(1);
                }
                byte if byte.is_ascii_whitespace() => self.take(1),
                byte if byte.is_ascii_alphabetic() || byte == b'_' => self.attribute(&mut tag)?,
                _ => {
                    let kind =
                        ImportErrorKind::Malformed { expected: "an attribute", found: "something else" };
                    return Err(ImportError::at(kind, self.line));
                }
            }
        }
    }

    /// Reads one attribute. What is in `data` are pictures.
    fn attribute(&mut self, tag: &mut Tag) -> Result<(), ImportError> {
        let name = self.name()?;
        while self.peek()?.is_some_and(|byte| byte.is_ascii_whitespace() || byte == b'=') {
            self.take(1);
        }
        let quote = self.peek()?.ok_or_else(|| self.cut())?;
        if !matches!(quote, b'"' | b'\'') {
            let kind = ImportErrorKind::Malformed { expected: "a quotation mark", found: "something else" };
            return Err(ImportError::at(kind, self.line));
        }
        self.take(1);
        let mut value = Vec::new();
        let kept = (name != "data").then_some(&mut value);
        if !self.pass(quote, kept)? {
            return Err(self.cut());
        }
        tag.attributes.insert(name, value);
        Ok(())
    }

    /// Reads a name.
    fn name(&mut self) -> Result<String, ImportError> {
        let mut name = String::new();
        while let Some(byte) = self.peek()? {
            let ends = byte.is_ascii_whitespace()
                || matches!(byte, b'=' | b'>')
                || (byte == b'/' && !name.is_empty());
            if ends || name.len() >= LONGEST_NAME {
                break;
            }
            name.push(char::from(byte));
            self.take(1);
        }
        Ok(name)
    }

    /// Passes a sign and all before it, of which the beginning is kept; `false` when there is none.
    fn pass(&mut self, sign: u8, mut kept: Option<&mut Vec<u8>>) -> Result<bool, ImportError> {
        loop {
            let view = self.input.view();
            let found = memchr::memchr(sign, view);
            let before = &view[..found.unwrap_or(view.len())];
            if let Some(kept) = kept.as_deref_mut() {
                kept.extend_from_slice(&before[..before.len().min(KEPT.saturating_sub(kept.len()))]);
            }
            let passed = before.len() + usize::from(found.is_some());
            self.take(passed);
            if found.is_some() {
                return Ok(true);
            }
            if !self.input.grow()? {
                return Ok(false);
            }
        }
    }

    /// The next byte; `None` at the end.
    fn peek(&mut self) -> Result<Option<u8>, ImportError> {
        if self.input.view().is_empty() {
            self.input.fill(1)?;
        }
        Ok(self.input.view().first().copied())
    }

    fn take(&mut self, count: usize) {
        self.line += self.input.consume_lines(count);
    }

    fn cut(&self) -> ImportError {
        ImportError::at(ImportErrorKind::Truncated("the backup"), self.line)
    }
}

/// A text without its references. Characters beyond the basic plane are written as two of them, one for each half.
pub(super) fn decoded(raw: &[u8]) -> String {
    let text = String::from_utf8_lossy(raw);
    let Some((before, mut rest)) = text.split_once('&') else { return text.into_owned() };
    let mut units: Vec<u16> = before.encode_utf16().collect();
    loop {
        let reference = rest.split_once(';').filter(|(name, _)| name.len() <= 10);
        let known = reference.and_then(|(name, behind)| Some((units_of(name)?, behind)));
        if let Some((referred, behind)) = known {
            units.extend(referred);
            rest = behind;
        } else {
            units.push(u16::from(b'&'));
        }
        let Some((plain, behind)) = rest.split_once('&') else {
            units.extend(rest.encode_utf16());
            return String::from_utf16_lossy(&units);
        };
        units.extend(plain.encode_utf16());
        rest = behind;
    }
}

/// What a reference stands for.
fn units_of(name: &str) -> Option<Vec<u16>> {
    let code = match name {
        "amp" => 0x26,
        "lt" => 0x3c,
        "gt" => 0x3e,
        "quot" => 0x22,
        "apos" => 0x27,
        _ => {
            let digits = name.strip_prefix('#')?;
            match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => digits.parse().ok()?,
            }
        }
    };
    match u16::try_from(code) {
        Ok(unit) => Some(vec![unit]),
        Err(_) => char::from_u32(code).map(|letter| letter.encode_utf16(&mut [0; 2]).to_vec()),
    }
}
