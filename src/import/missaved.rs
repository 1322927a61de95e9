//! Text that was UTF-8, was opened as if it were in a code page, and was saved again: `РќРѕСЂР°` for «Нора», `JosÃ©` for `José`.
//!
//! What it was is found by going the same way back: the letters are written in the code page, and the bytes are read as UTF-8. Text of
//! any language that was saved rightly gives no UTF-8 that way.

use std::io::{self, Read};

use encoding_rs::{Encoding, WINDOWS_1251, WINDOWS_1252};

use super::ready::Ready;

/// Fewest letters that have to come out.
const FEWEST: usize = 8;

/// Of so many letters one may be lost on the way.
const LETTERS_PER_LOSS: usize = 8;

/// What stands where a byte was lost.
const LOST: char = '\u{fffd}';

/// The code page as which the start of a file of UTF-8 was misread before it was saved; `None` where it was not.
pub(crate) fn code_page(head: &str) -> Option<&'static Encoding> {
    if head.is_ascii() {
        return None;
    }
    [WINDOWS_1251, WINDOWS_1252].into_iter().find(|page| {
        let bytes = written(head, page);
        let text = String::from_utf8_lossy(&bytes);
        let letters = text.chars().filter(|letter| !letter.is_ascii() && letter.is_alphabetic()).count();
        let lost = text.chars().filter(|letter| *letter == LOST).count();
        letters >= FEWEST && lost * LETTERS_PER_LOSS <= letters
    })
}

/// A misread text as it was.
pub(crate) fn put_right(text: &str, page: &'static Encoding) -> String {
    String::from_utf8_lossy(&written(text, page)).into_owned()
}

/// A text in a code page. What the page does not have is no byte of UTF-8.
fn written(text: &str, page: &'static Encoding) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for (at, piece) in text.split(LOST).enumerate() {
        if at > 0 {
            bytes.push(0xFF);
        }
        let (piece, _, _) = page.encode(piece);
        bytes.extend_from_slice(&piece);
    }
    bytes
}

/// A stream of misread text as the bytes that it was.
pub(super) struct Undone<R> {
    reader: R,
    page: &'static Encoding,
    /// The beginning of a letter whose end was not read yet.
    rest: Vec<u8>,
    ready: Ready,
}

impl<R: Read> Undone<R> {
    /// Of a stream of UTF-8.
    pub(super) fn new(reader: R, page: &'static Encoding) -> Self {
        Self { reader, page, rest: Vec::new(), ready: Ready::default() }
    }
}

impl<R: Read> Read for Undone<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.ready.is_empty() {
            let before = self.rest.len();
            self.reader.by_ref().take(64 << 10).read_to_end(&mut self.rest)?;
            if self.rest.is_empty() {
                return Ok(0);
            }
            let is_last = self.rest.len() == before;
            let whole = match std::str::from_utf8(&self.rest) {
                Err(error) if error.error_len().is_none() && !is_last => error.valid_up_to(),
                _ => self.rest.len(),
            };
            *self.ready.refill() = written(&String::from_utf8_lossy(&self.rest[..whole]), self.page);
            self.rest.drain(..whole);
        }
        Ok(self.ready.take(out))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn misread(text: &str, page: &'static Encoding) -> String {
        page.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    #[test]
    fn what_was_saved_twice_is_known_by_the_way_back() {
        let (russian, spanish) =
            ("ФИО;Телефон\nИванова Нора;1\n", "Nombre;Teléfono\nJosé Núñez Peña;1\nÍñigo Sáez Muñoz;2\n");
        assert_eq!(code_page(&misread(russian, WINDOWS_1251)), Some(WINDOWS_1251));
        assert_eq!(code_page(&misread(spanish, WINDOWS_1252)), Some(WINDOWS_1252));
        for right in
            [russian, spanish, "Name;Phone\n", "Ðá ÞÓR;Ærø\n", "NÃO;AÇÃO;ÁÉÍÓÚ\n", "Привет — “ok”…\n"]
        {
            assert_eq!(code_page(right), None, "{right}");
        }
    }

    #[test]
    fn a_stream_gives_what_it_was_however_it_is_cut() {
        let text = "Иванова Нора;8 921 700-31-44\n".repeat(9_000);
        let mut undone =
            Undone::new(io::Cursor::new(misread(&text, WINDOWS_1251).into_bytes()), WINDOWS_1251);
        let mut seen = Vec::new();
        undone.read_to_end(&mut seen).expect("memory can be read");
        assert_eq!(String::from_utf8(seen).expect("text"), text);
    }
}
