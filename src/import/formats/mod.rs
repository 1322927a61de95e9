//! The registry of formats. One file each, sorted by id.

pub mod tables;
pub mod telegram_json;
pub mod whatsapp_txt;

use super::Format;

/// All formats, sorted by id.
pub const FORMATS: &[&dyn Format] = &[
    &tables::AMOCRM_TABLE,
    &tables::BITRIX24_TABLE,
    &tables::Csv,
    &tables::HUBSPOT_TABLE,
    &tables::PIPEDRIVE_TABLE,
    &telegram_json::TelegramJson,
    &whatsapp_txt::WhatsAppTxt,
    &tables::Xlsx,
];
