//! A sliding view of a file: the whole of it when it is mapped, block by block when it is a stream.

use std::io::{self, Read};

use super::error::{ImportError, ImportErrorKind};
use super::mapped;
use super::missaved::Undone;
use super::ready::Ready;
use encoding_rs::{CoderResult, Decoder, Encoding};

/// After how much of a mapped file what was read is given back.
const GIVEN_BACK: usize = 8 << 20;

/// How much a stream is read at a time.
const BLOCK: usize = 1 << 20;

/// How much of a text is looked at for what ends its lines.
const HEAD: usize = 1 << 10;

/// The longest stretch a reader may ask to see at once: bounds the memory that a hostile file can take.
const LONGEST: usize = 64 << 20;

/// The unread part of an input, as far as it is in memory.
pub struct Window<'a> {
    source: Source<'a>,
    /// Bytes consumed so far.
    offset: u64,
}

enum Source<'a> {
    /// What is left, and what is left with what was read and may still be in memory before it.
    Whole {
        bytes: &'a [u8],
        held: &'a [u8],
    },
    Stream {
        reader: Box<dyn Read + Send + 'a>,
        buffer: Vec<u8>,
        start: usize,
        ended: bool,
    },
}

impl<'a> Window<'a> {
    /// A view of bytes that are all in memory or mapped.
    pub fn whole(bytes: &'a [u8]) -> Self {
        Self { source: Source::Whole { bytes, held: bytes }, offset: 0 }
    }

    /// A view of a stream.
    pub fn stream(reader: Box<dyn Read + Send + 'a>) -> Self {
        let source = Source::Stream { reader, buffer: Vec::new(), start: 0, ended: false };
        Self { source, offset: 0 }
    }

    /// The unread bytes that are in memory now; for a mapped file all of them.
    pub fn view(&self) -> &[u8] {
        match &self.source {
            Source::Whole { bytes, .. } => bytes,
            Source::Stream { buffer, start, .. } => &buffer[*start..],
        }
    }

    /// All unread bytes with the lifetime of the mapping, when the input is whole: such an input may be cut into parts
    /// that are read side by side.
    pub fn as_whole(&self) -> Option<&'a [u8]> {
        match self.source {
            Source::Whole { bytes, .. } => Some(bytes),
            Source::Stream { .. } => None,
        }
    }

    /// Reads more behind the unread bytes. `false` when the end has been reached: `view` then holds all that is left.
    ///
    /// # Errors
    ///
    /// When reading fails, and when more than 64 MiB are asked for at once.
    pub fn grow(&mut self) -> Result<bool, ImportError> {
        let Source::Stream { reader, buffer, start, ended } = &mut self.source else {
            return Ok(false);
        };
        if *ended {
            return Ok(false);
        }
        buffer.drain(..*start);
        *start = 0;
        if buffer.len() > LONGEST {
            return Err(ImportErrorKind::Limit { limit: "64 MiB for one item" }.into());
        }
        let more = BLOCK.max(buffer.len()) as u64;
        let read = reader.by_ref().take(more).read_to_end(buffer)?;
        *ended = read == 0;
        Ok(read > 0)
    }

    /// Whether the last byte is in memory.
    pub fn is_at_end(&self) -> bool {
        match &self.source {
            Source::Whole { .. } => true,
            Source::Stream { ended, .. } => *ended,
        }
    }

    /// Marks the first `count` unread bytes as read.
    pub fn consume(&mut self, count: usize) {
        self.offset += count as u64;
        match &mut self.source {
            Source::Whole { bytes, held } => {
                *bytes = &bytes[count..];
                let passed = held.len() - bytes.len();
                if passed >= GIVEN_BACK {
                    mapped::let_go(&held[..passed]);
                    *held = bytes;
                }
            }
            Source::Stream { start, .. } => *start += count,
        }
    }

    /// Marks the first `count` unread bytes as read, or all that are in view; how many line feeds are among them.
    pub fn consume_lines(&mut self, count: usize) -> u64 {
        let count = count.min(self.view().len());
        let feeds = memchr::memchr_iter(b'\n', &self.view()[..count]).count();
        self.consume(count);
        feeds as u64
    }

    /// Bytes consumed so far.
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// Makes at least `count` bytes visible, or all there are.
    ///
    /// # Errors
    ///
    /// As `grow`.
    pub fn fill(&mut self, count: usize) -> Result<(), ImportError> {
        while self.view().len() < count && self.grow()? {}
        Ok(())
    }

    /// The same input as UTF-8, decoded from another encoding; a byte order mark goes.
    pub fn decoded(self, encoding: &'static Encoding) -> Self {
        Self::stream(Box::new(Transcoder {
            reader: self.unread(),
            decoder: encoding.new_decoder_with_bom_removal(),
            input: Vec::new(),
            ended: false,
            ready: Ready::default(),
        }))
    }

    /// The same input of UTF-8 as it was before it was misread in a code page and saved so.
    pub(super) fn put_right(self, page: &'static Encoding) -> Self {
        Self::stream(Box::new(Undone::new(self.unread(), page))).decoded(encoding_rs::UTF_8)
    }

    /// The same input with line feeds in place of returns, where the first bytes have returns alone, as texts of old Macs do: what
    /// reads line by line would take all of it for one line.
    pub(super) fn fed(self) -> Self {
        let head = &self.view()[..self.view().len().min(HEAD)];
        let is_of_returns = memchr::memchr(b'\r', head).is_some() && memchr::memchr(b'\n', head).is_none();
        if is_of_returns { Self::stream(Box::new(Fed(self.unread()))) } else { self }
    }

    /// As a reader of its own it gives back what it has read.
    fn unread(self) -> Box<dyn Read + Send + 'a> {
        match self.source {
            Source::Whole { .. } => Box::new(Self { source: self.source, offset: 0 }),
            Source::Stream { reader, buffer, start, .. } => {
                Box::new(io::Cursor::new(buffer[start..].to_vec()).chain(reader))
            }
        }
    }
}

/// The unread rest of a window as a reader, for libraries that want one.
impl Read for Window<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.view().is_empty() {
            self.grow().map_err(io::Error::other)?;
        }
        let count = self.view().len().min(out.len());
        out[..count].copy_from_slice(&self.view()[..count]);
        self.consume(count);
        Ok(count)
    }
}

/// A stream with line feeds in place of returns.
struct Fed<'a>(Box<dyn Read + Send + 'a>);

impl Read for Fed<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.0.read(out)?;
        out[..count].iter_mut().filter(|byte| **byte == b'\r').for_each(|byte| *byte = b'\n');
        Ok(count)
    }
}

/// Turns a stream of another encoding into UTF-8; bytes that mean nothing become U+FFFD.
struct Transcoder<'a> {
    reader: Box<dyn Read + Send + 'a>,
    decoder: Decoder,
    input: Vec<u8>,
    ended: bool,
    ready: Ready,
}

impl Read for Transcoder<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.ready.is_empty() && !self.ended {
            self.input.clear();
            let read = self.reader.by_ref().take(64 << 10).read_to_end(&mut self.input)?;
            self.ended = read == 0;
            let room = self.decoder.max_utf8_buffer_length(self.input.len()).unwrap_or(256 << 10);
            let output = self.ready.refill();
            output.resize(room, 0);
            let (result, _, written, _) = self.decoder.decode_to_utf8(&self.input, output, self.ended);
            debug_assert_eq!(result, CoderResult::InputEmpty, "the room is large enough by construction");
            output.truncate(written);
        }
        Ok(self.ready.take(out))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_shows_the_same_bytes_as_a_whole() {
        let text = "строка\n".repeat(300_000);
        let mut window = Window::stream(Box::new(text.as_bytes()));
        let mut seen = Vec::new();
        while window.grow().expect("memory can be read") {
            let half = window.view().len() / 2;
            seen.extend_from_slice(&window.view()[..half]);
            window.consume(half);
        }
        seen.extend_from_slice(window.view());
        assert_eq!(seen, text.as_bytes());
    }

    #[test]
    fn returns_alone_end_lines() {
        let lines = |text: &'static str| {
            let mut read = String::new();
            Window::whole(text.as_bytes()).fed().read_to_string(&mut read).expect("memory can be read");
            read
        };
        assert_eq!(lines("a\rb\r"), "a\nb\n");
        assert_eq!(lines("a\r\nb"), "a\r\nb");
        assert_eq!(lines("a b"), "a b");
    }

    #[test]
    fn windows_1251_becomes_utf_8() {
        let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode("Ежова; Кедр");
        let mut window = Window::whole(&bytes).decoded(encoding_rs::WINDOWS_1251);
        let mut text = String::new();
        window.read_to_string(&mut text).expect("the decoder yields UTF-8");
        assert_eq!(text, "Ежова; Кедр");
    }
}
