//! The statements of a dump, cut where they end: quotes, comments and dollar quotes are stepped over, nothing is understood that
//! does not have to be.

/// How strings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Escapes {
    /// A quote is doubled, and nothing else is special (`PostgreSQL`, `SQLite`).
    Doubled,
    /// A backslash goes before whatever is special (`MySQL`, `MariaDB`).
    Backslash,
}

/// Moves over a dump.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub(super) text: &'a [u8],
    pub(super) at: usize,
    pub(super) escapes: Escapes,
}

impl<'a> Cursor<'a> {
    pub(super) fn rest(&self) -> &'a [u8] {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    /// Passes blanks and comments. What `MySQL` hides in `/*! … */` is a comment like any other.
    pub(super) fn blanks(&mut self) {
        loop {
            let rest = self.rest();
            self.at += match rest {
                [b' ' | b'\t' | b'\r' | b'\n', ..] => 1,
                // With a backslash begins a command for the program that reads the dump.
                [b'-', b'-', ..] | [b'#' | b'\\', ..] => line(rest),
                [b'/', b'*', ..] => memchr::memmem::find(rest, b"*/").map_or(rest.len(), |end| end + 2),
                _ => return,
            };
        }
    }

    /// Passes a word of the language; `false`, and nothing is passed, when another one stands here.
    pub(super) fn word(&mut self, word: &str) -> bool {
        let before = self.at;
        self.blanks();
        let rest = self.rest();
        let is_it = rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
            && !rest.get(word.len()).is_some_and(|next| next.is_ascii_alphanumeric() || *next == b'_');
        self.at = if is_it { self.at + word.len() } else { before };
        is_it
    }

    /// Passes a sign; `false`, and nothing is passed, when another one stands here.
    pub(super) fn sign(&mut self, sign: u8) -> bool {
        let before = self.at;
        self.blanks();
        let is_it = self.peek() == Some(sign);
        self.at = if is_it { self.at + 1 } else { before };
        is_it
    }

    /// Passes a name, quoted or bare.
    pub(super) fn name(&mut self) -> Option<String> {
        self.blanks();
        let rest = self.rest();
        let close = match rest.first()? {
            b'"' => b'"',
            b'`' => b'`',
            b'[' => b']',
            _ => {
                let is_part = |byte: &u8| {
                    byte.is_ascii_alphanumeric() || *byte == b'_' || *byte == b'$' || *byte >= 0x80
                };
                let end = rest.iter().position(|byte| !is_part(byte)).unwrap_or(rest.len());
                self.at += end;
                return (end > 0).then(|| String::from_utf8_lossy(&rest[..end]).into_owned());
            }
        };
        let end = memchr::memchr(close, &rest[1..])? + 1;
        self.at += end + 1;
        Some(String::from_utf8_lossy(&rest[1..end]).into_owned())
    }

    /// Passes the name of a table: `public.contacts` is `contacts`.
    pub(super) fn table(&mut self) -> Option<String> {
        let mut name = self.name()?;
        while self.peek() == Some(b'.') {
            self.at += 1;
            name = self.name()?;
        }
        Some(name)
    }

    /// Passes one token: a string, a quoted name, a comment, or a byte.
    fn token(&mut self) {
        let rest = self.rest();
        let Some(first) = rest.first() else { return };
        self.at += match first {
            b'\'' => string_end(rest, self.escapes_here()),
            b'"' | b'`' => memchr::memchr(*first, &rest[1..]).map_or(rest.len(), |end| end + 2),
            b'$' => dollar_end(rest),
            b'-' if rest.starts_with(b"--") => line(rest),
            b'/' if rest.starts_with(b"/*") => {
                memchr::memmem::find(rest, b"*/").map_or(rest.len(), |end| end + 2)
            }
            _ => 1,
        };
    }

    /// How the string is written that begins here: `E'…'` has backslashes everywhere.
    fn escapes_here(&self) -> Escapes {
        let before = |back: usize| self.at.checked_sub(back).and_then(|at| self.text.get(at));
        let is_marked = matches!(before(1), Some(b'E' | b'e'))
            && !before(2).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
        if is_marked { Escapes::Backslash } else { self.escapes }
    }

    /// Passes everything up to the end of the statement, and its semicolon.
    pub(super) fn statement(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b';' {
                self.at += 1;
                return;
            }
            self.token();
        }
    }

    /// Passes everything up to a comma or bracket that closes, which stays; what is between brackets of its own goes as one.
    pub(super) fn value(&mut self) -> &'a [u8] {
        self.blanks();
        let (start, mut depth) = (self.at, 0_u32);
        while let Some(byte) = self.peek() {
            match byte {
                b'(' => depth += 1,
                b')' | b',' | b';' if depth == 0 => break,
                b')' => depth -= 1,
                _ => {}
            }
            self.token();
        }
        self.text.get(start..self.at).unwrap_or_default().trim_ascii()
    }
}

/// Length of the line that begins here, its end included.
fn line(rest: &[u8]) -> usize {
    memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1)
}

/// Length of the string that begins here.
fn string_end(rest: &[u8], escapes: Escapes) -> usize {
    let mut at = 1;
    while let Some(found) = rest.get(at..).and_then(|rest| memchr::memchr2(b'\'', b'\\', rest)) {
        at += found;
        match (rest[at], escapes) {
            (b'\\', Escapes::Backslash) => at += 2,
            (b'\\', Escapes::Doubled) => at += 1,
            _ if rest.get(at + 1) == Some(&b'\'') => at += 2,
            _ => return at + 1,
        }
    }
    rest.len()
}

/// Length of what stands between two dollar quotes, where one begins here; else of the dollar.
fn dollar_end(rest: &[u8]) -> usize {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let tag = rest.iter().skip(1).position(|byte| !is_part(byte)).map(|end| end + 1);
    let Some(tag) = tag.filter(|end| rest[*end] == b'$').map(|end| &rest[..=end]) else { return 1 };
    let inside = &rest[tag.len()..];
    memchr::memmem::find(inside, tag).map_or(rest.len(), |end| 2 * tag.len() + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_end_where_they_end() {
        for (text, escapes, wanted) in [
            ("SELECT ';' ; rest", Escapes::Doubled, " rest"),
            ("SELECT 'it''s; so'; rest", Escapes::Doubled, " rest"),
            ("SELECT 'C:\\'; rest", Escapes::Doubled, " rest"),
            ("SELECT 'it\\'s; so'; rest", Escapes::Backslash, " rest"),
            ("VALUES (E'it\\'s; so'); rest", Escapes::Doubled, " rest"),
            ("CREATE FUNCTION f() AS $body$ BEGIN; 'x; END $body$; rest", Escapes::Doubled, " rest"),
            ("SELECT 1 -- a; b\n, \"c;d\" /* e; */; rest", Escapes::Doubled, " rest"),
        ] {
            let mut cursor = Cursor { text: text.as_bytes(), at: 0, escapes };
            cursor.statement();
            assert_eq!(String::from_utf8_lossy(cursor.rest()), wanted, "{text}");
        }
    }
}
