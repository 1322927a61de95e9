//! The start of a file, and what was found out about it so far.

use std::cell::OnceCell;

/// The start of a file, from which a format is recognised.
pub struct Probe<'a> {
    /// Path as shown to the user, with `/`.
    pub path: &'a str,
    /// Last component of the path.
    pub name: &'a str,
    /// The first 64 KiB, or all.
    pub head: &'a [u8],
    /// The same as text: decoded from UTF-8 or UTF-16, else from windows-1251; without byte order mark.
    pub text: &'a str,
    /// Its first lines, once some format has asked for them.
    lines: OnceCell<Vec<&'a str>>,
    /// Headers of the table it may be, once some format has asked for them.
    headers: OnceCell<Vec<String>>,
    /// The system whose table it is, once some format has asked.
    system: OnceCell<Option<&'static str>>,
    /// The format of answers of an interface that it is, once some format has asked.
    answers: OnceCell<Option<&'static str>>,
    /// The log of messages that it is, once some format has asked.
    log: OnceCell<Option<&'static str>>,
}

impl<'a> Probe<'a> {
    /// The start of a file: `head` as bytes, `text` as text.
    pub fn new(path: &'a str, name: &'a str, head: &'a [u8], text: &'a str) -> Self {
        Self {
            path,
            name,
            head,
            text,
            lines: OnceCell::new(),
            headers: OnceCell::new(),
            system: OnceCell::new(),
            answers: OnceCell::new(),
            log: OnceCell::new(),
        }
    }

    /// Its first lines, as far as any format looks at them.
    pub fn lines(&self) -> &[&'a str] {
        self.lines.get_or_init(|| first_lines(self.text))
    }

    /// The id of the format of answers of an interface that it is; `sniff` looks at the text, once for all who ask.
    pub fn answers(&self, sniff: impl FnOnce(&str) -> Option<&'static str>) -> Option<&'static str> {
        *self.answers.get_or_init(|| sniff(self.text))
    }

    /// The id of the log of messages in JSON that it is; `sniff` looks at the text, once for all who ask.
    pub fn log(&self, sniff: impl FnOnce(&str) -> Option<&'static str>) -> Option<&'static str> {
        *self.log.get_or_init(|| sniff(self.text))
    }

    /// The headers of the table that it is, as far as its start shows them; none when it is no table. `read` takes them from
    /// the bytes and the text, once for all who ask.
    pub fn headers(&self, read: impl FnOnce(&[u8], &str) -> Vec<String>) -> &[String] {
        self.headers.get_or_init(|| read(self.head, self.text))
    }

    /// The system whose table it is; `recognise` knows it by the headers, which `read` takes as for [`Self::headers`], once for all who ask.
    pub fn system(
        &self,
        read: impl FnOnce(&[u8], &str) -> Vec<String>,
        recognise: impl FnOnce(&[String]) -> Option<&'static str>,
    ) -> Option<&'static str> {
        *self.system.get_or_init(|| recognise(self.headers(read)))
    }
}

/// Most lines of a text that a format looks at before it says whether the text is its own.
const MOST_LINES: usize = 80;

/// The lines with which a text begins.
fn first_lines(text: &str) -> Vec<&str> {
    lines(text).take(MOST_LINES).collect()
}

/// The lines of a text as `str::lines` has them, which goes from byte to byte.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (line, behind) = match memchr::memchr(b'\n', rest.as_bytes()) {
            Some(end) => (rest[..end].strip_suffix('\r').unwrap_or(&rest[..end]), &rest[end + 1..]),
            None => (rest, ""),
        };
        rest = behind;
        Some(line)
    })
}

/// What a format says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detection {
    /// Not this format.
    No,
    /// Readable by this format where no other one claims the file: the generic table.
    Maybe,
    /// This format.
    Yes,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_lines_are_those_of_the_standard_library() {
        for text in ["", "\n", "a", "a\r", "a\r\n", "a\n\nb\r\nв\r", "\r\n\r"] {
            assert_eq!(first_lines(text), text.lines().collect::<Vec<_>>(), "{text:?}");
        }
        assert_eq!(first_lines(&"a\n".repeat(100)).len(), MOST_LINES);
    }
}
