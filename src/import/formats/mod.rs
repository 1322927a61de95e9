//! The registry of formats. One file each, sorted by id.

pub mod telegram_json;
pub mod whatsapp_txt;

use super::Format;

/// All formats, sorted by id.
pub const FORMATS: &[&dyn Format] = &[&telegram_json::TelegramJson, &whatsapp_txt::WhatsAppTxt];
