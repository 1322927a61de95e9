//! Lines of a vCard: unfolded, with their parameters, decoded.

use std::borrow::Cow;

use encoding_rs::Encoding;

/// One property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Name in capitals, without the group before it.
    pub(super) name: String,
    /// Parameters in capitals, as they stand: `TYPE=CELL`, `CELL`, `ENCODING=QUOTED-PRINTABLE`.
    pub(super) parameters: Vec<String>,
    /// The value, decoded, its escapes untouched.
    pub(super) value: String,
}

impl Line {
    /// Whether it says just that: `BEGIN:VCARD`.
    pub(super) fn is(&self, name: &str, value: &str) -> bool {
        self.name == name && self.value.trim().eq_ignore_ascii_case(value)
    }

    /// The value in parts, which semicolons part.
    pub(super) fn parts(&self) -> Vec<String> {
        let mut parts = vec![String::new()];
        let mut letters = self.value.chars();
        while let Some(letter) = letters.next() {
            let last = parts.len() - 1;
            match letter {
                '\\' => match letters.next() {
                    Some('n' | 'N') => parts[last].push(' '),
                    Some(escaped) => parts[last].push(escaped),
                    None => {}
                },
                ';' => parts.push(String::new()),
                other => parts[last].push(other),
            }
        }
        parts.iter().map(|part| part.trim().to_owned()).collect()
    }

    /// The value as one text.
    pub(super) fn text(&self) -> String {
        let parts: Vec<String> = self.parts().into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    }
}

/// The lines of a file, with the number of the first line of each.
pub(super) struct Lines<'a> {
    rest: &'a [u8],
    encoding: &'static Encoding,
    /// Lines before `rest`.
    passed: u64,
}

/// The longest value that says anything of a person: a picture is longer.
const LONGEST: usize = 4 << 10;

impl<'a> Lines<'a> {
    pub(super) fn new(bytes: &'a [u8], encoding: &'static Encoding) -> Self {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        Self { rest: bytes, encoding, passed: 0 }
    }

    /// The next line as it stands in the file.
    fn raw(&mut self) -> Option<&'a [u8]> {
        if self.rest.is_empty() {
            return None;
        }
        let end = memchr::memchr(b'\n', self.rest).unwrap_or(self.rest.len());
        let line = &self.rest[..end];
        self.rest = self.rest.get(end + 1..).unwrap_or_default();
        self.passed += 1;
        Some(line.strip_suffix(b"\r").unwrap_or(line))
    }

    /// Whether the next line goes on with the one before.
    fn is_folded(&self) -> bool {
        matches!(self.rest.first(), Some(b' ' | b'\t'))
    }

    /// The text of bytes; what is UTF-8 is that, whatever the rest of the file is.
    fn decode(&self, bytes: &[u8], label: Option<&str>) -> String {
        let stated = label.and_then(|label| Encoding::for_label(label.as_bytes()));
        match (stated, std::str::from_utf8(bytes)) {
            (Some(encoding), _) => encoding.decode(bytes).0.into_owned(),
            (None, Ok(text)) => text.to_owned(),
            (None, Err(_)) => self.encoding.decode(bytes).0.into_owned(),
        }
    }
}

impl Iterator for Lines<'_> {
    type Item = (Line, u64);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let first = self.raw()?;
            let place = self.passed;
            let Some((head, start)) = split(first) else { continue };
            let mut value = start.to_vec();
            let is_printable = head.iter().any(|part| part.contains("QUOTED-PRINTABLE"));
            // A soft break ends with the sign; every other fold begins with a blank.
            while if is_printable { value.ends_with(b"=") } else { self.is_folded() } {
                let Some(more) = self.raw() else { break };
                let more = if is_printable {
                    value.pop();
                    more
                } else {
                    &more[1..]
                };
                if value.len() < LONGEST {
                    value.extend_from_slice(more);
                }
                if is_printable && more.is_empty() {
                    break;
                }
            }
            let label = head.iter().find_map(|part| part.strip_prefix("CHARSET="));
            let bytes: Cow<'_, [u8]> =
                if is_printable { unquoted(&value).into() } else { value.as_slice().into() };
            let value = self.decode(&bytes, label);
            let (name, parameters) = (head[0].clone(), head[1..].to_vec());
            let name = name.rsplit_once('.').map_or(name.clone(), |(_, name)| name.to_owned());
            return Some((Line { name, parameters, value }, place));
        }
    }
}

/// Name and parameters in capitals, and the value; `None` for what is no property.
fn split(line: &[u8]) -> Option<(Vec<String>, &[u8])> {
    let mut is_quoted = false;
    let colon = line.iter().position(|byte| {
        is_quoted ^= *byte == b'"';
        *byte == b':' && !is_quoted
    })?;
    let head = String::from_utf8_lossy(&line[..colon]).to_uppercase();
    let head: Vec<String> = head.split(';').map(|part| part.trim().replace('"', "")).collect();
    (!head[0].is_empty()).then_some((head, &line[colon + 1..]))
}

/// Bytes out of quoted-printable: `=D0=9F`.
fn unquoted(value: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value;
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok()).filter(|_| *first == b'=');
        let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = byte.map_or(after, |_| &after[2..]);
    }
    bytes
}
