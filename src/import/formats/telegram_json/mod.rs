//! Telegram Desktop's machine-readable JSON: the export of a whole account, or of one chat.
//!
//! `walk` goes through the document and hands each entry, read by `message`, to `gather`, which counts; `parts` does so in
//! several places of a large file at once. Only when all is gathered does `settle` decide who the owner is, who the
//! clients are and which chats are none of theirs.

mod detect;
mod gather;
mod message;
mod parts;
mod read;
mod settle;
#[cfg(test)]
mod tests;
mod walk;

use crate::import::error::ImportError;
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

/// Telegram Desktop JSON.
pub struct TelegramJson;

impl Format for TelegramJson {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "telegram-json",
            title: "Telegram Desktop JSON",
            channel: Some("telegram"),
            kind: SourceKind::Messenger,
            unit: "message",
        }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        detect::detect(probe)
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        read::read(input, context)
    }
}
