//! WhatsApp's "Export chat" text, of iOS and Android in any language.
//!
//! One file is one chat. Its lines are read in one pass: a header is recognised by its parts (`header`), held against
//! the shape that the file has shown so far (`shapes`), the text behind the sender is told from WhatsApp's own words
//! (`notice`), and everything is counted under the date as written (`fold`). Only then are the dates read, because it
//! takes all of them to know whether day or month comes first (`date`).

mod attached;
mod authors;
mod date;
mod detect;
mod fold;
mod header;
pub mod line;
mod name;
mod notice;
mod parts;
mod period;
mod phrase_index;
mod phrases;
mod read;
mod shapes;
mod special;
mod template;
mod title;
mod wordings;

#[cfg(test)]
mod tests;

use crate::import::error::ImportError;
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

/// The format `whatsapp-txt`.
pub struct WhatsAppTxt;

impl WhatsAppTxt {
    /// Whether a file is called as WhatsApp calls the chats that it exports, in a language whose wording is known.
    pub fn is_titled(name: &str) -> bool {
        title::is_known_title(name)
    }
}

impl Format for WhatsAppTxt {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "whatsapp-txt",
            title: "WhatsApp chat export (text)",
            channel: Some("whatsapp"),
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
