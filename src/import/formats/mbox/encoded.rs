//! Texts of mails that are encoded for their way: links are looked for in what they say, not in how they are sent.

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use memchr::memmem;

use crate::model::chat::LinkMarks;
use crate::reference::links::LinkSpotter;

/// So many encoded bytes are held before they are looked through.
const HELD: usize = 16 << 10;

/// The end of a text is looked at once more with what follows it: a link may stand across.
const OVERLAP: usize = 256;

/// Boundaries that one mail may have: parts in parts are few.
const MOST_BOUNDARIES: usize = 32;

/// How a text is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Transfer {
    Base64,
    Quoted,
}

/// Where in a mail the reader is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In the head of the mail or of a part: whether it is of a text, and how that is encoded.
    Head { is_text: bool, transfer: Option<Transfer> },
    /// In a text that is encoded.
    Text(Transfer),
    /// In anything else: a file, or a text as it stands, which is looked through elsewhere.
    Other,
}

/// What a part is of which its head says nothing: a text as it stands.
const UNSTATED: Place = Place::Head { is_text: true, transfer: None };

/// Looks for links in the encoded texts of one mail, whose lines it takes one after the other.
pub(super) struct Encoded<'l> {
    links: &'l LinkSpotter,
    place: Place,
    /// What parts the parts, as their heads say.
    boundaries: Vec<Vec<u8>>,
    /// What has not been decoded yet.
    raw: Vec<u8>,
    /// The end of what has been looked through.
    tail: Vec<u8>,
}

impl<'l> Encoded<'l> {
    /// For a mail with this head.
    pub(super) fn new(head: &[u8], links: &'l LinkSpotter) -> Self {
        let mut new =
            Self { links, place: UNSTATED, boundaries: Vec::new(), raw: Vec::new(), tail: Vec::new() };
        new.take(head, &mut LinkMarks::default());
        new.leave_head();
        new
    }

    /// Takes a stretch that begins at the start of a line.
    pub(super) fn take(&mut self, text: &[u8], found: &mut LinkMarks) {
        let mut rest = text;
        while !rest.is_empty() {
            if self.place == Place::Other && !rest.starts_with(b"--") {
                let next = if self.boundaries.is_empty() { None } else { memmem::find(rest, b"\n--") };
                let Some(next) = next else { return };
                rest = &rest[next + 1..];
            }
            let (line, behind) = rest.split_at(memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1));
            self.line(line, found);
            rest = behind;
        }
    }

    fn line(&mut self, line: &[u8], found: &mut LinkMarks) {
        if self.is_boundary(line) {
            self.end(found);
            self.place = UNSTATED;
            return;
        }
        match self.place {
            Place::Head { .. } if line.trim_ascii().is_empty() => self.leave_head(),
            // `Content-…`, or a line by which such a field goes on.
            Place::Head { .. } if matches!(line.first(), Some(b'c' | b'C' | b' ' | b'\t')) => {
                self.field(&String::from_utf8_lossy(line));
            }
            Place::Text(transfer) => {
                self.raw.extend_from_slice(line);
                // A soft break of a line parts nothing.
                if self.raw.len() >= HELD && !line.trim_ascii_end().ends_with(b"=") {
                    self.look(transfer, found);
                }
            }
            Place::Head { .. } | Place::Other => {}
        }
    }

    /// Looks through what is left when a part ends.
    pub(super) fn end(&mut self, found: &mut LinkMarks) {
        if let Place::Text(transfer) = self.place {
            self.look(transfer, found);
        }
        self.raw.clear();
        self.tail.clear();
    }

    fn leave_head(&mut self) {
        if let Place::Head { is_text, transfer } = self.place {
            self.place = transfer.filter(|_| is_text).map_or(Place::Other, Place::Text);
        }
    }

    /// Takes a field of a head, or a line by which it goes on.
    fn field(&mut self, line: &str) {
        let small = line.to_ascii_lowercase();
        if let Some(at) = small.find("boundary=").filter(|_| self.boundaries.len() < MOST_BOUNDARIES) {
            let value = line[at + "boundary=".len()..].trim();
            let value = match value.strip_prefix('"') {
                Some(quoted) => quoted.split('"').next(),
                None => value.split([';', ' ', '\t']).next(),
            };
            self.boundaries
                .extend(value.filter(|value| !value.is_empty()).map(|value| value.as_bytes().to_vec()));
        }
        let Place::Head { is_text, transfer } = &mut self.place else { return };
        match small.split_once(':').map(|(name, value)| (name, value.trim())) {
            Some(("content-type", value)) => *is_text = value.starts_with("text/"),
            Some(("content-transfer-encoding", value)) => {
                *transfer = match value {
                    "base64" => Some(Transfer::Base64),
                    "quoted-printable" => Some(Transfer::Quoted),
                    _ => None,
                };
            }
            _ => {}
        }
    }

    fn is_boundary(&self, line: &[u8]) -> bool {
        line.strip_prefix(b"--")
            .is_some_and(|rest| self.boundaries.iter().any(|boundary| rest.starts_with(boundary)))
    }

    /// Decodes what is held, and looks for links in it.
    fn look(&mut self, transfer: Transfer, found: &mut LinkMarks) {
        let decoded = match transfer {
            Transfer::Base64 => {
                self.raw.retain(|byte| !byte.is_ascii_whitespace());
                let whole = self.raw.len() / 4 * 4;
                let decoded = base64_decode(&self.raw[..whole]);
                self.raw.drain(..whole);
                decoded
            }
            Transfer::Quoted => quoted_printable_decode(&std::mem::take(&mut self.raw)),
        };
        self.tail.extend(decoded.unwrap_or_default());
        self.links.spot(&self.tail, found);
        self.tail.drain(..self.tail.len().saturating_sub(OVERLAP));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a link of Telegram is seen in a mail, taken in pieces of so many lines.
    fn is_seen(mail: &str, lines: usize) -> bool {
        let spotter = LinkSpotter::new(&[], &[]);
        let (head, body) = mail.split_once("\n\n").expect("a head");
        let mut encoded = Encoded::new(format!("{head}\n\n").as_bytes(), &spotter);
        let mut found = LinkMarks::default();
        let all: Vec<&str> = body.split_inclusive('\n').collect();
        all.chunks(lines).for_each(|some| encoded.take(some.concat().as_bytes(), &mut found));
        encoded.end(&mut found);
        found != LinkMarks::default()
    }

    #[test]
    fn links_are_seen_in_what_a_text_says() {
        // "Write to T.ME/kiln here"
        let base64 = "V3JpdGUgdG8g\nVC5NRS9raWxuIGhlcmU=\n";
        let quoted = "Write to https://t.=\nme/kiln=2Eshop\n";
        let part = |head: &str, body: &str| {
            format!(
                "Subject: a\nContent-Type: multipart/mixed;\n boundary=\"b1\"\n\nfor old programs\n--b1\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n--b1\n{head}\n\n{body}\n--b1--\n"
            )
        };
        for mail in [
            format!("Content-Transfer-Encoding: base64\nContent-Type: text/plain\n\n{base64}"),
            format!("Content-transfer-encoding: Quoted-Printable\n\n{quoted}"),
            part("Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64", base64),
            part("Content-Transfer-Encoding: quoted-printable", quoted),
        ] {
            for lines in [1, 2, 50] {
                assert!(is_seen(&mail, lines), "{lines}: {mail}");
            }
        }
        for mail in [
            part("Content-Type: application/pdf\nContent-Transfer-Encoding: base64", base64),
            format!("Content-Type: text/plain\n\n{base64}"),
            "Content-Transfer-Encoding: base64\n\n!!!!\n".to_owned(),
        ] {
            assert!(!is_seen(&mail, 50), "{mail}");
        }
    }

    #[test]
    fn a_link_across_two_looks_is_seen() {
        let filler = "x".repeat(75);
        let body = format!("{filler}\n").repeat(HELD / 76)
            + "to t.me/kil=\nn here\n"
            + &format!("{filler}\n").repeat(400);
        assert!(is_seen(&format!("Content-Transfer-Encoding: quoted-printable\n\n{body}"), 7));
    }
}
