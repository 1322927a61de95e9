//! Text messages and calls of an Android phone as SMS Backup & Restore writes them: `<smses>` and `<calls>`.
//!
//! The app writes what no XML parser takes (halves of characters as references of their own) and pictures of megabytes into
//! attributes. So tags are walked through here, and nothing is kept but what counts.

mod backup;
mod tags;
#[cfg(test)]
mod tests;

use encoding_rs::{UTF_16BE, UTF_16LE};

use crate::import::encoding::encoding_of;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

use backup::Backup;
use tags::Tags;

/// Text messages and calls are one channel.
const CHANNEL: &str = "phone";

/// How much of a file shows its encoding.
const HEAD: usize = 4 << 10;

/// SMS Backup & Restore's XML.
pub(super) struct SmsXml;

impl Format for SmsXml {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "sms-xml",
            title: "SMS Backup & Restore (XML)",
            channel: Some(CHANNEL),
            kind: SourceKind::Messenger,
            unit: "message",
        }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let start: String = probe.text.trim_start().chars().take(HEAD).collect();
        let is_backup =
            start.starts_with('<') && ["<smses", "<calls"].iter().any(|root| start.contains(root));
        if is_backup { Detection::Yes } else { Detection::No }
    }

    fn read(&self, mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        input.fill(HEAD)?;
        let head = &input.view()[..input.view().len().min(HEAD)];
        if head.is_empty() {
            return Err(ImportErrorKind::Empty.into());
        }
        let encoding = encoding_of(head, input.is_at_end());
        let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
        let mut tags = Tags::new(if is_wide { input.decoded(encoding) } else { input });
        let mut backup = Backup::new(context);
        let mut is_closed = false;
        while let Some(tag) = tags.next()? {
            is_closed |= matches!(tag.name.as_str(), "/smses" | "/calls")
                || (tag.is_whole && matches!(tag.name.as_str(), "smses" | "calls"));
            backup.take(&tag);
        }
        if !is_closed {
            return Err(ImportError::at(ImportErrorKind::Truncated("the backup"), tags.line()));
        }
        Ok(backup.finish())
    }
}
