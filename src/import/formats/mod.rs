//! The registry of formats. One file each, sorted by id.

mod facebook_messenger_json;
mod instagram_json;
mod meta_json;
mod telegram_json;

use super::Format;

/// All formats, sorted by id.
pub const FORMATS: &[&dyn Format] = &[
    &facebook_messenger_json::FacebookMessengerJson,
    &instagram_json::InstagramJson,
    &telegram_json::TelegramJson,
];
