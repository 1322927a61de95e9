//! Finds where mails begin and end without holding them.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::encoded::Encoded;
use crate::import::error::ImportError;
use crate::import::window::Window;
use crate::model::chat::LinkMarks;
use crate::reference::links::LinkSpotter;

/// The longest header block that is looked at; what follows counts as body.
const HEADER_LIMIT: usize = 256 << 10;

/// How far behind a `From ` the lines are looked at that tell whether a mail begins there.
const POSTMARK_LIMIT: usize = 8 << 10;

/// How much of a part header is looked at.
const PART_HEADER_LIMIT: usize = 2 << 10;

static POSTMARK: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"\nFrom "));
static PART_HEADER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"ontent-"));

/// The start of a mail.
pub(super) struct Start {
    /// Line (1-based) on which the mail begins.
    pub(super) line: u64,
    /// The `From ` line, empty for a single mail.
    pub(super) postmark: String,
    /// Length of the header block with its blank line.
    header: usize,
    /// The file ends inside the headers.
    pub(super) cut_off: bool,
}

/// What was seen of a body.
#[derive(Default)]
pub(super) struct Body {
    /// Bytes of the mail, headers included.
    pub(super) size: u64,
    /// A part is a file.
    pub(super) attachment: bool,
    /// The links that it holds.
    pub(super) links: LinkMarks,
}

/// What stands before the first byte of a stretch of a body.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A blank line: a mail may begin here.
    Blank,
    /// The end of a line with text.
    Line,
    /// The same line.
    Text,
}

/// Walks through a mailbox mail by mail.
pub(super) struct Splitter<'a> {
    input: Window<'a>,
    line: u64,
    /// The file is one mail without a `From ` line.
    single: bool,
}

impl<'a> Splitter<'a> {
    /// A splitter of an input that shows its first bytes.
    pub(super) fn new(mut input: Window<'a>) -> Self {
        if input.view().starts_with(b"\xEF\xBB\xBF") {
            input.consume(3);
        }
        let single = !input.view().starts_with(b"From ");
        Self { input, line: 1, single }
    }

    /// Makes the header block of the next mail visible; `None` at the end.
    pub(super) fn open(&mut self) -> Result<Option<Start>, ImportError> {
        self.input.fill(1)?;
        if self.input.view().is_empty() {
            return Ok(None);
        }
        let line = self.line;
        let postmark = if self.single { String::new() } else { self.postmark()? };
        let (header, complete) = self.header_block()?;
        Ok(Some(Start { line, postmark, header, cut_off: !complete }))
    }

    /// The header block of a mail just opened.
    pub(super) fn header(&self, start: &Start) -> &[u8] {
        self.input.view().get(..start.header).unwrap_or_default()
    }

    /// Takes the `From ` line.
    fn postmark(&mut self) -> Result<String, ImportError> {
        self.input.fill(POSTMARK_LIMIT)?;
        let view = self.input.view();
        let end = memchr::memchr(b'\n', view).map_or(view.len(), |at| at + 1);
        let text = String::from_utf8_lossy(&view[..end.min(POSTMARK_LIMIT)]).trim_end().to_owned();
        self.take(end);
        Ok(text)
    }

    /// Length of the header block, and whether its end was found.
    fn header_block(&mut self) -> Result<(usize, bool), ImportError> {
        let mut from = 0;
        loop {
            let view = self.input.view();
            let seen = &view[..view.len().min(HEADER_LIMIT)];
            match header_end(seen, from) {
                Ok(end) => return Ok((end, true)),
                Err(_) if seen.len() == HEADER_LIMIT => return Ok((HEADER_LIMIT, true)),
                Err(searched) => from = searched,
            }
            if !self.input.grow()? {
                return Ok((self.input.view().len(), false));
            }
        }
    }

    /// Takes the header block and the body up to the next mail.
    pub(super) fn pass_body(
        &mut self,
        start: &Start,
        multipart: bool,
        links: &LinkSpotter,
    ) -> Result<Body, ImportError> {
        let mut encoded = Encoded::new(self.header(start), links);
        self.take(start.header);
        let mut body = Body { size: start.header as u64, ..Body::default() };
        let mut before = Before::Blank;
        loop {
            let view = self.input.view();
            let (length, last) = stretch(view, before, self.input.is_at_end(), self.single);
            let text = &view[..length];
            links.spot(text, &mut body.links);
            encoded.take(text, &mut body.links);
            if multipart && !body.attachment {
                body.attachment = holds_attachment(text, before != Before::Text);
            }
            body.size += length as u64;
            if length > 0 {
                before = after(text, before);
            }
            self.take(length);
            if last {
                encoded.end(&mut body.links);
                return Ok(body);
            }
            // A whole input is decided at once; so is a stream that has no more.
            self.input.grow()?;
        }
    }

    /// Consumes bytes and counts their lines.
    fn take(&mut self, count: usize) {
        self.line += self.input.consume_lines(count);
    }
}

/// End of the blank line that closes a header block, searched from `from` (the start of a line or inside one); else how
/// far the search need not be repeated.
fn header_end(text: &[u8], from: usize) -> Result<usize, usize> {
    if from == 0 {
        if text.starts_with(b"\n") {
            return Ok(1);
        }
        if text.starts_with(b"\r\n") {
            return Ok(2);
        }
    }
    for at in memchr::memchr_iter(b'\n', &text[from..]).map(|at| at + from) {
        match &text[at + 1..] {
            [b'\n', ..] => return Ok(at + 2),
            [b'\r', b'\n', ..] => return Ok(at + 3),
            _ => {}
        }
    }
    Err(text.len().saturating_sub(3))
}

/// How much of the visible text certainly belongs to the body of the current mail, and whether the body ends there.
fn stretch(text: &[u8], before: Before, at_end: bool, single: bool) -> (usize, bool) {
    let mut undecided = None;
    if !single {
        let first = (before != Before::Text && text.starts_with(b"From ")).then_some(0);
        let later = POSTMARK.find_iter(text).map(|at| at + 1);
        for at in first.into_iter().chain(later) {
            let is_parted = if at == 0 { before == Before::Blank } else { follows_blank(text, at, before) };
            match begins_mail(&text[at..], is_parted, at_end) {
                Some(true) => return (at, true),
                Some(false) => {}
                None => {
                    undecided = Some(at);
                    break;
                }
            }
        }
    }
    if at_end {
        return (text.len(), true);
    }
    if let Some(at) = undecided {
        return (at, false);
    }
    // Cut between lines, and not inside a folded part header.
    let cut = memchr::memrchr_iter(b'\n', text)
        .map(|at| at + 1)
        .find(|at| text.get(*at).is_some_and(|byte| !matches!(byte, b' ' | b'\t')));
    (cut.unwrap_or(if text.len() > PART_HEADER_LIMIT { text.len() - 1 } else { 0 }), false)
}

/// What stands before the byte that follows a stretch.
fn after(text: &[u8], before: Before) -> Before {
    if !text.ends_with(b"\n") {
        Before::Text
    } else if follows_blank(text, text.len(), before) {
        Before::Blank
    } else {
        Before::Line
    }
}

/// Whether the line before `at`, the start of a line, is blank.
fn follows_blank(text: &[u8], at: usize, before: Before) -> bool {
    let Some(line) = text[..at].strip_suffix(b"\n") else { return false };
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    if line.is_empty() { before != Before::Text } else { line.ends_with(b"\n") }
}

/// Whether a `From ` line begins a mail: a header must stand below it. Behind a blank line (`is_parted`) a time on the line
/// will do at the end of the file; without one, as Thunderbird writes behind the end of a part, the line must be a whole
/// postmark with a date. `None` when more has to be seen.
fn begins_mail(text: &[u8], is_parted: bool, at_end: bool) -> Option<bool> {
    let seen = &text[..text.len().min(POSTMARK_LIMIT)];
    let complete = at_end || seen.len() == POSTMARK_LIMIT;
    let Some(end) = memchr::memchr(b'\n', seen) else {
        return complete.then(|| is_parted && has_time(seen));
    };
    if !is_parted && !is_postmark(&seen[..end]) {
        return Some(false);
    }
    let mut below = &seen[end + 1..];
    // An escaped line may stand among the fields of a head; alone it is a text that quotes one.
    while let (true, Some(end)) = (below.starts_with(b">From "), memchr::memchr(b'\n', below)) {
        below = &below[end + 1..];
    }
    match memchr::memchr(b'\n', below) {
        Some(end) => Some(is_header(&below[..end])),
        None if complete && below.is_empty() => Some(is_parted && has_time(&seen[..end])),
        None if complete => Some(is_header(below) || (is_parted && has_time(&seen[..end]))),
        None => None,
    }
}

/// Whether a line is a whole postmark: `From`, someone, a day of the week, month and day, a time and a year.
fn is_postmark(line: &[u8]) -> bool {
    let line = String::from_utf8_lossy(line);
    let words: Vec<&str> = line.split_whitespace().skip(1).collect();
    let is_name = |word: &str| word.len() == 3 && word.chars().all(|letter| letter.is_ascii_alphabetic());
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let is_dated = words.windows(4).any(|four| {
        let (is_day, is_time) = (four[2].len() <= 2 && is_number(four[2]), has_time(four[3].as_bytes()));
        is_name(four[0]) && is_name(four[1]) && is_day && is_time
    });
    // A zone may stand behind the year.
    is_dated && words.iter().rev().take(2).any(|word| word.len() == 4 && is_number(word))
}

/// Whether a line holds something like `10:00`.
fn has_time(line: &[u8]) -> bool {
    line.windows(3).any(|three| three[0].is_ascii_digit() && three[1] == b':' && three[2].is_ascii_digit())
}

/// Whether a line is a header field: a name without blanks, and a colon. An escaped `>From ` line may stand among them.
pub(super) fn is_header(line: &[u8]) -> bool {
    let name = line.iter().take_while(|byte| byte.is_ascii_graphic() && **byte != b':').count();
    line.starts_with(b">From ") || (name > 0 && line.get(name) == Some(&b':'))
}

/// Whether a header of a part says that the part is a file.
fn holds_attachment(text: &[u8], line_start: bool) -> bool {
    PART_HEADER.find_iter(text).filter_map(|at| at.checked_sub(1)).any(|at| {
        let starts_line = if at == 0 { line_start } else { text[at - 1] == b'\n' };
        starts_line && is_file(&text[at..])
    })
}

/// Whether a text begins with a header field that describes a file.
fn is_file(text: &[u8]) -> bool {
    let field = &text[..text.len().min(PART_HEADER_LIMIT)];
    let end = memchr::memchr_iter(b'\n', field)
        .find(|at| !matches!(field.get(at + 1), Some(b' ' | b'\t')))
        .unwrap_or(field.len());
    let field = String::from_utf8_lossy(&field[..end]);
    field.split_once(':').is_some_and(|(name, value)| describes_file(name, value))
}

/// Whether a MIME header names a file: an attachment by disposition, or a content type with a name.
pub(super) fn describes_file(name: &str, value: &str) -> bool {
    if name.eq_ignore_ascii_case("content-disposition") {
        return value.trim_start().get(..10).is_some_and(|kind| kind.eq_ignore_ascii_case("attachment"));
    }
    // Long and non-ASCII names are written as `name*=` or `name*0=`.
    let is_name = |parameter: &str| {
        parameter.split_once('=').is_some_and(|(key, _)| {
            let key = key.trim().to_ascii_lowercase();
            key == "name" || key.starts_with("name*")
        })
    };
    name.eq_ignore_ascii_case("content-type") && value.split(';').skip(1).any(is_name)
}
