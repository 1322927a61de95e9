//! What gives a page of the archive away, and how it is read.

use super::chat;
use super::page::{CHANNEL, PageReader};
use crate::import::encoding::PROBE_BYTES;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::html::{Limit, Tokens, declared_encoding};
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

/// The largest page that is read. VK puts 50 messages on one; the tokenizer holds a whole attribute at a time.
const LARGEST: Limit = Limit { bytes: 64 << 20, name: "64 MiB for one page" };

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
        let is_of_archive = || {
            probe.text.contains("name=\"jd\"")
                || (probe.text.contains("class=\"message__header\"") && probe.text.contains("vk.com/"))
        };
        if is_html && is_of_archive() { Detection::Yes } else { Detection::No }
    }

    fn read(&self, mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        input.fill(PROBE_BYTES)?;
        let head = &input.view()[..input.view().len().min(PROBE_BYTES)];
        if head.is_empty() {
            return Err(ImportErrorKind::Empty.into());
        }
        let encoding = declared_encoding(head, input.is_at_end(), context.rule.encoding.as_deref());
        let mut reader = PageReader::new(&context.params.links);
        for token in Tokens::of(input.decoded(encoding), Some(LARGEST)) {
            let (token, line) = token?;
            reader.take(&token, line);
        }
        let page = reader.into_page();
        if page.ledger.items() == 0 && !page.closed {
            return Err(ImportErrorKind::Truncated("a page").into());
        }
        let mut data = chat::source(page, context);
        data.detail.encoding = Some(encoding.name().to_lowercase());
        Ok(data)
    }
}
