//! Runs the tokeniser over a page of HTML of any size, block by block.

use std::io::Read;

use encoding_rs::Encoding;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, TokenSink, Tokenizer, TokenizerOpts};

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

/// Hands the tokens of a page in UTF-8 to `sink` and gives it back.
///
/// # Errors
///
/// When reading fails, a tag has more attributes than any export writes, or the page is larger than `most` bytes.
pub(super) fn tokenise<S: TokenSink<Handle = ()>>(
    mut input: Window<'_>,
    sink: S,
    most: Limit,
) -> Result<S, ImportError> {
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let queue = BufferQueue::default();
    let mut tags = TagLimit::default();
    let mut buffer = vec![0; BLOCK];
    let mut kept = 0;
    loop {
        let read = input.read(&mut buffer[kept..])?;
        if input.offset() > most.bytes {
            return Err(ImportErrorKind::Limit { limit: most.name }.into());
        }
        let filled = kept + read;
        let text = &buffer[..filled];
        // A character may be cut by the end of the buffer: it waits for the rest.
        let (valid, rest) = match std::str::from_utf8(text) {
            Ok(valid) => (valid, 0),
            Err(error) => {
                let valid = std::str::from_utf8(&text[..error.valid_up_to()]).unwrap_or_default();
                (valid, filled - error.valid_up_to())
            }
        };
        if read == 0 && valid.is_empty() {
            break;
        }
        tags.watch(valid)?;
        queue.push_back(StrTendril::from_slice(valid));
        // The sinks never ask to pause: one call takes everything.
        let _ = tokenizer.feed(&queue);
        buffer.copy_within(filled - rest..filled, 0);
        kept = rest;
    }
    tokenizer.end();
    Ok(tokenizer.sink)
}

/// The largest page that is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit {
    /// Its size.
    pub(super) bytes: u64,
    /// The same, in words.
    pub(super) name: &'static str,
}
