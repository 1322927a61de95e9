//! The tokens of a page of HTML of any size, read block by block.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use encoding_rs::Encoding;
use html5gum::{HtmlString, IoReader, Reader, Tokenizer};
use memchr::memchr_iter;

use super::encoding::encoding_of;
use super::error::{ImportError, ImportErrorKind};
use super::tags::TagLimit;
use super::window::Window;

/// How much is tokenised at a time.
const BLOCK: usize = 64 << 10;

/// Whether a text starts like a page.
pub(super) fn is_page(text: &str) -> bool {
    let text = text.trim_start();
    if !text.starts_with('<') {
        return false;
    }
    let start = text.chars().take(1_024).collect::<String>().to_ascii_lowercase();
    let is_xhtml = start.starts_with("<?xml") && start.contains("<html");
    let starts = ["<!doctype html", "<html", "<head", "<body", "<div", "<meta"];
    is_xhtml || starts.iter().any(|tag| start.starts_with(tag))
}

/// The encoding of a page: as set by the user, by byte order mark, as the page declares, else as the bytes look.
pub(super) fn declared_encoding(head: &[u8], is_all: bool, rule: Option<&str>) -> &'static Encoding {
    let set = rule.and_then(|label| Encoding::for_label(label.as_bytes()));
    if let Some(encoding) = set.or_else(|| Encoding::for_bom(head).map(|(encoding, _)| encoding)) {
        return encoding;
    }
    let start = String::from_utf8_lossy(&head[..head.len().min(4 << 10)]).to_ascii_lowercase();
    let label = start.split_once("charset=").map_or("", |(_, rest)| {
        let rest = rest.trim_start_matches(['"', '\'']);
        rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next().unwrap_or_default()
    });
    Encoding::for_label(label.as_bytes()).unwrap_or_else(|| encoding_of(head, is_all))
}

/// What a page consists of, as far as readers ask.
#[derive(Debug)]
pub(super) enum Token {
    Start(Tag),
    /// The end of an element, by its name.
    End(String),
    /// All text between two tags.
    Text(String),
}

/// A start tag.
#[derive(Debug)]
pub(super) struct Tag {
    /// In lower case, as the names of its attributes are.
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    /// It ends with `/>`.
    pub(super) is_closed: bool,
}

impl Tag {
    /// The value of an attribute that is there; a name alone has an empty one.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// The tokens of a page in UTF-8, each with the line where it ends.
///
/// Yields an error when reading fails, when a tag has more attributes or something is longer than any export writes, or when the page is
/// larger than it may be.
pub(super) struct Tokens<'a> {
    tokenizer: Tokenizer<Lines<'a>>,
    line: Rc<Cell<u64>>,
}

impl<'a> Tokens<'a> {
    /// Of a page with a limit to its size, or without one.
    pub(super) fn of(page: Window<'a>, most: Option<Limit>) -> Self {
        let watched = Watched { page, most, tags: TagLimit::default() };
        let line = Rc::new(Cell::new(1));
        let lines =
            Lines { reader: IoReader::new_with_buffer_size::<BLOCK>(watched), line: Rc::clone(&line) };
        Self { tokenizer: Tokenizer::new(lines), line }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Result<(Token, u64), ImportError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let token = match self.tokenizer.next()? {
                Ok(html5gum::Token::StartTag(tag)) => {
                    let attributes = tag.attributes.into_iter();
                    let attributes =
                        attributes.map(|(name, value)| (text(name), text(value.value))).collect();
                    Token::Start(Tag { name: text(tag.name), attributes, is_closed: tag.self_closing })
                }
                Ok(html5gum::Token::EndTag(tag)) => Token::End(text(tag.name)),
                Ok(html5gum::Token::String(string)) => Token::Text(text(string.value)),
                Ok(_) => continue,
                Err(error) => {
                    return Some(Err(error.downcast::<ImportError>().unwrap_or_else(ImportError::from)));
                }
            };
            return Some(Ok((token, self.line.get())));
        }
    }
}

/// A text of a page, without the zero bytes that a browser does not show either.
fn text(string: HtmlString) -> String {
    let mut text = String::from_utf8(string.0)
        .unwrap_or_else(|broken| String::from_utf8_lossy(broken.as_bytes()).into_owned());
    text.retain(|c| c != '\0');
    text
}

/// Counts the lines that the tokeniser has passed.
struct Lines<'a> {
    reader: IoReader<Watched<'a>>,
    line: Rc<Cell<u64>>,
}

impl Lines<'_> {
    fn pass(line: &Cell<u64>, bytes: &[u8]) {
        line.set(line.get() + memchr_iter(b'\n', bytes).count() as u64);
    }
}

impl Reader for Lines<'_> {
    type Error = io::Error;

    fn read_byte(&mut self) -> Result<Option<u8>, io::Error> {
        let byte = self.reader.read_byte()?;
        Self::pass(&self.line, byte.as_slice());
        Ok(byte)
    }

    fn try_read_string(&mut self, string: &[u8], case_sensitive: bool) -> Result<bool, io::Error> {
        self.reader.try_read_string(string, case_sensitive)
    }

    fn read_until<'b>(
        &'b mut self,
        needle: &[u8],
        one: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, io::Error> {
        let bytes = self.reader.read_until(needle, one)?;
        Self::pass(&self.line, bytes.unwrap_or_default());
        Ok(bytes)
    }
}

/// Looks at a page before it is tokenised.
struct Watched<'a> {
    page: Window<'a>,
    most: Option<Limit>,
    tags: TagLimit,
}

impl Read for Watched<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.page.read(out)?;
        let refuse = |kind: ImportErrorKind| io::Error::other(ImportError::from(kind));
        if let Some(most) = self.most.filter(|most| self.page.offset() > most.bytes) {
            return Err(refuse(ImportErrorKind::Limit { limit: most.name }));
        }
        self.tags.watch(&out[..read]).map_err(refuse)?;
        Ok(read)
    }
}

/// The largest page that is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit {
    /// Its size.
    pub(super) bytes: u64,
    /// The same, in words.
    pub(super) name: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(page: &str) -> Vec<String> {
        let tokens = Tokens::of(Window::stream(Box::new(page.as_bytes())), None);
        let shown = tokens.map(|token| match token.expect("within all limits") {
            (Token::Start(tag), line) => {
                let end = if tag.is_closed { "/" } else { "" };
                let attributes = tag.attributes.iter().map(|(name, value)| format!(" {name}={value}"));
                format!("{line} <{}{}{end}", tag.name, attributes.collect::<String>())
            }
            (Token::End(name), line) => format!("{line} >{name}"),
            (Token::Text(text), line) => format!("{line} {text}"),
        });
        shown.collect()
    }

    #[test]
    fn a_page_is_its_tags_and_texts_with_their_lines() {
        let page = "<!doctype html>\r\n<DIV Class='a&amp;b' hidden class=c\ntitle=\"x>y\">1 &lt; 2 &nosuch; &eacute;t\0&#233;\n<br/><!-- <p> -->\n</DIV >";
        let expected = [
            "2 \n",
            "3 <div class=a&b hidden= title=x>y",
            "4 1 < 2 &nosuch; été\n",
            "4 <br/",
            "5 \n",
            "5 >div",
        ];
        assert_eq!(shown(page), expected);
    }

    #[test]
    fn characters_are_whole_wherever_blocks_end() {
        for fill in BLOCK - 8..BLOCK + 2 {
            let page = format!("<p title=\"{}щщ\">щ&щ</p>", "x".repeat(fill));
            let shown = shown(&page);
            assert!(shown[0].ends_with("xщщ") && shown[1] == "1 щ&щ" && shown[2] == "1 >p", "{fill}");
        }
    }

    #[test]
    fn what_no_export_writes_is_refused() {
        let refused = |page: String, most| {
            let mut tokens = Tokens::of(Window::stream(Box::new(page.as_bytes())), most);
            tokens.find_map(Result::err).map(|error| error.to_string())
        };
        let attributes = "a ".repeat(2_100);
        assert!(refused(format!("<p {attributes}>"), None).is_some_and(|error| error.contains("attributes")));
        let small = Limit { bytes: 100, name: "100 bytes" };
        assert!(refused("<p>".repeat(40), Some(small)).is_some_and(|error| error.contains("100 bytes")));
        assert_eq!(refused("<p>".repeat(30), Some(small)), None);
    }
}
