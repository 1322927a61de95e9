//! Facebook Messenger in Facebook's Download Your Information, JSON, and in Messenger's own download of encrypted chats.

use super::meta_json::{Platform, detect, read};
use crate::import::error::ImportError;
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

/// Facebook Messenger as Facebook's own downloads hold it.
pub(super) struct FacebookMessengerJson;

impl Format for FacebookMessengerJson {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "facebook-messenger-json",
            title: "Facebook Messenger download (JSON)",
            channel: Some("messenger"),
            kind: SourceKind::Messenger,
            unit: "message",
        }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        detect(Platform::Messenger, probe)
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        read(Platform::Messenger, input, context)
    }
}
