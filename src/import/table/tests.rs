//! Whole small tables, from bytes to what a source tells.

use chrono_tz::Tz;

use super::read::read;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::import::{ReadContext, ReadParams, SourceRule};
use crate::model::source::SourceData;

/// Settings for tests: UTC and nothing else.
pub(crate) fn params() -> ReadParams {
    ReadParams {
        zone: Tz::UTC,
        date_order: None,
        links: crate::reference::links::LinkSpotter::default(),
        own_domains: Vec::new(),
        own_handles: Vec::new(),
    }
}

/// No settings for the file.
pub(crate) fn rule() -> SourceRule {
    SourceRule::default()
}

fn read_with(bytes: &[u8], rule: &SourceRule) -> Result<SourceData, ImportError> {
    let params = params();
    let context = ReadContext { path: "x.csv", name: "x.csv", params: &params, rule };
    read(Window::whole(bytes), &context)
}

fn table(text: &str) -> SourceData {
    read_with(text.as_bytes(), &SourceRule::default()).expect("the table is readable")
}
