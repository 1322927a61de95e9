//! What gives the backup away, and how it is read: tag by tag.

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::backup::{Backup, CHANNEL};
use super::tags::Tags;
use crate::import::encoding::encoding_of;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

/// How much of a file shows its encoding.
const HEAD: usize = 4 << 10;

/// SMS Backup & Restore's XML.
pub(in crate::import::formats) struct SmsXml;

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
        let text = probe.text.trim_start();
        let start = || text.chars().take(HEAD).collect::<String>();
        let is_root = |start: String| ["<smses", "<calls"].iter().any(|root| start.contains(root));
        let is_backup = text.starts_with('<') && is_root(start());
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
