//! JSON records of any other system: a table whose headers are the keys.

use crate::import::api::records;
use crate::import::error::ImportError;
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

/// Records that no layout knows.
pub struct JsonRecords;

impl Format for JsonRecords {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "json-records",
            title: "Records (JSON)",
            channel: None,
            kind: SourceKind::Crm,
            unit: "record",
        }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let is_json = probe.text.trim_start().starts_with(['{', '[']);
        if is_json && records::looks_like_records(probe.text) { Detection::Maybe } else { Detection::No }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        records::read(input, context)
    }
}
