//! A log as a format: what it promises, and how it is read by its layout.

use super::layout::Layout;
use super::logs::JsonLog;
use super::read::read;
use super::sniff::{LAYOUTS, sniff};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, KnownFrom, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

impl JsonLog {
    fn layout(&self) -> Option<&'static Layout> {
        LAYOUTS.iter().find(|(id, _)| *id == self.id).map(|(_, layout)| layout)
    }
}

impl Format for JsonLog {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: self.id,
            title: self.title,
            channel: self.channel,
            kind: SourceKind::Messenger,
            unit: "message",
        }
    }

    fn known_from(&self) -> KnownFrom {
        self.layout().map_or(KnownFrom::File, |layout| layout.known)
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        if probe.log(sniff) == Some(self.id) { Detection::Yes } else { Detection::No }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        match self.layout() {
            Some(layout) => read(layout, input, context),
            None => Err(ImportErrorKind::Internal.into()),
        }
    }
}
