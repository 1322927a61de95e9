//! The registry of formats, sorted by id.

pub mod amocrm_json;
pub mod bitrix24_json;
pub mod facebook_messenger_json;
pub mod hubspot_json;
pub mod instagram_json;
pub mod mbox;
pub mod meta_json;
pub mod sms_xml;
pub mod tables;
pub mod telegram_json;
pub mod vcard;
pub mod vk_html;
pub mod whatsapp_exporter_json;
pub mod whatsapp_txt;

use super::Format;

/// All formats, sorted by id.
pub const FORMATS: &[&dyn Format] = &[
    &amocrm_json::AmocrmJson,
    &tables::AMOCRM_TABLE,
    &bitrix24_json::Bitrix24Json,
    &tables::BITRIX24_TABLE,
    &tables::Csv,
    &facebook_messenger_json::FacebookMessengerJson,
    &hubspot_json::HubspotJson,
    &tables::HUBSPOT_TABLE,
    &instagram_json::InstagramJson,
    &mbox::Mbox,
    &tables::PIPEDRIVE_TABLE,
    &sms_xml::SmsXml,
    &telegram_json::TelegramJson,
    &vcard::VCard,
    &vk_html::VkHtml,
    &whatsapp_exporter_json::WhatsAppExporterJson,
    &whatsapp_txt::WhatsAppTxt,
    &tables::WORKLIST_TABLE,
    &tables::Xlsx,
];
