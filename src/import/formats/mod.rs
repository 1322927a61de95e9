//! The registry of formats. One file each, sorted by id.

pub mod mbox;
pub mod tables;
pub mod telegram_json;
pub mod vk_html;
pub mod whatsapp_txt;

use super::Format;

/// All formats, sorted by id.
pub const FORMATS: &[&dyn Format] = &[
    &tables::AMOCRM_TABLE,
    &tables::BITRIX24_TABLE,
    &tables::Csv,
    &tables::HUBSPOT_TABLE,
    &mbox::Mbox,
    &tables::PIPEDRIVE_TABLE,
    &telegram_json::TelegramJson,
    &vk_html::VkHtml,
    &whatsapp_txt::WhatsAppTxt,
    &tables::Xlsx,
];
