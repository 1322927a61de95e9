//! The archive of one's own data that VK hands out: pages of conversations, and the other pages of the archive.
//!
//! A page is read as a stream of HTML tokens. The archive writes the owner as «Вы» without a link and everyone else
//! with a link to the profile, so both sides are always known.

mod chat;
mod header;
mod page;
mod place;
#[cfg(test)]
mod tests;

use std::io::Read;

use encoding_rs::Encoding;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer, TokenizerOpts};

use crate::import::detect::{PROBE_BYTES, encoding_of};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::tags::TagLimit;
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

use page::{Page, PageSink};

/// The channel id of this platform.
const CHANNEL: &str = "vk";

/// The largest page that is read. VK puts 50 messages on one; the tokenizer holds a whole attribute at a time.
const LARGEST: u64 = 64 << 20;

/// Notice: a page ends before its closing tags.
const NOTICE_CUT_OFF: &str = "vk-page-cut-off";

/// Pages of the official VK archive.
pub struct VkHtml;

impl Format for VkHtml {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "vk-html",
            title: "VK archive (HTML)",
            channel: Some(CHANNEL),
            kind: SourceKind::Messenger,
            unit: "message",
        }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let start = probe.text.trim_start();
        let is_html = start.get(..9).is_some_and(|tag| tag.eq_ignore_ascii_case("<!doctype"))
            || start.get(..5).is_some_and(|tag| tag.eq_ignore_ascii_case("<html"));
        let of_archive = probe.text.contains("name=\"jd\"")
            || (probe.text.contains("class=\"message__header\"") && probe.text.contains("vk.com/"));
        if is_html && of_archive { Detection::Yes } else { Detection::No }
    }

    fn read(&self, mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        input.fill(PROBE_BYTES)?;
        let head = &input.view()[..input.view().len().min(PROBE_BYTES)];
        if head.is_empty() {
            return Err(ImportErrorKind::Empty.into());
        }
        let encoding = declared_encoding(head, input.is_at_end(), context.rule.encoding.as_deref());
        let page = read_page(input.decoded(encoding), context)?;
        if page.ledger.items() == 0 && !page.closed {
            return Err(ImportErrorKind::Truncated("a page").into());
        }
        let mut data = chat::source(page, context);
        data.detail.encoding = Some(encoding.name().to_lowercase());
        Ok(data)
    }
}

/// The encoding of a page: as set by the user, by byte order mark, as the page declares, else as the bytes look.
fn declared_encoding(head: &[u8], is_all: bool, rule: Option<&str>) -> &'static Encoding {
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

/// Runs the tokenizer over a page that has been decoded to UTF-8.
fn read_page<'a>(mut input: Window<'_>, context: &'a ReadContext<'a>) -> Result<Page, ImportError> {
    let tokenizer = Tokenizer::new(PageSink::new(&context.params.links), TokenizerOpts::default());
    let queue = BufferQueue::default();
    let mut tags = TagLimit::default();
    let mut buffer = vec![0; 64 << 10];
    let mut kept = 0;
    loop {
        let read = input.read(&mut buffer[kept..])?;
        if input.offset() > LARGEST {
            return Err(ImportErrorKind::Limit { limit: "64 MiB for one page" }.into());
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
        // The sink never asks to pause: one call takes everything.
        let _ = tokenizer.feed(&queue);
        buffer.copy_within(filled - rest..filled, 0);
        kept = rest;
    }
    tokenizer.end();
    Ok(tokenizer.sink.into_page())
}
