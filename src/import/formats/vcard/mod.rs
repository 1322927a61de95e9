//! Address books as vCards (2.1, 3.0 and 4.0), any number of cards in a file.

mod card;
mod line;
mod read;
#[cfg(test)]
mod tests;

use crate::import::error::ImportError;
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

/// The first line of every card.
const BEGIN: &str = "BEGIN:VCARD";

/// vCards.
pub struct VCard;

impl Format for VCard {
    fn meta(&self) -> FormatMeta {
        FormatMeta { id: "vcard", title: "vCard", channel: None, kind: SourceKind::AddressBook, unit: "card" }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let start = probe.text.trim_start().get(..BEGIN.len());
        if start.is_some_and(|start| start.eq_ignore_ascii_case(BEGIN)) {
            Detection::Yes
        } else {
            Detection::No
        }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        read::read(input, context)
    }
}
