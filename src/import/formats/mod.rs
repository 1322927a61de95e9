//! The registry of formats. One file each, sorted by id.

mod telegram_json;

use super::Format;

/// All formats, sorted by id.
pub const FORMATS: &[&dyn Format] = &[&telegram_json::TelegramJson];
