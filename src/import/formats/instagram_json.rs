//! Instagram's Download Your Information, JSON.

use super::meta_json::{Platform, detect, read};
use crate::import::error::ImportError;
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

/// Instagram Direct as Instagram's own download holds it.
pub(super) struct InstagramJson;

impl Format for InstagramJson {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "instagram-json",
            title: "Instagram download (JSON)",
            channel: Some("instagram"),
            kind: SourceKind::Messenger,
            unit: "message",
        }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        detect(Platform::Instagram, probe)
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        read(Platform::Instagram, input, context)
    }
}
