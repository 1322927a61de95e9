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
    &tables::BREVO_TABLE,
    &tables::CLOSE_TABLE,
    &tables::Csv,
    &tables::DYNAMICS365_TABLE,
    &facebook_messenger_json::FacebookMessengerJson,
    &tables::GETCOURSE_TABLE,
    &hubspot_json::HubspotJson,
    &tables::HUBSPOT_TABLE,
    &instagram_json::InstagramJson,
    &tables::KLAVIYO_TABLE,
    &tables::MAILCHIMP_TABLE,
    &mbox::Mbox,
    &tables::PIPEDRIVE_TABLE,
    &tables::SALESFORCE_TABLE,
    &tables::SHOPIFY_TABLE,
    &sms_xml::SmsXml,
    &tables::STRIPE_TABLE,
    &telegram_json::TelegramJson,
    &tables::TILDA_TABLE,
    &tables::UNISENDER_TABLE,
    &vcard::VCard,
    &vk_html::VkHtml,
    &whatsapp_exporter_json::WhatsAppExporterJson,
    &whatsapp_txt::WhatsAppTxt,
    &tables::WOOCOMMERCE_TABLE,
    &tables::WORKLIST_TABLE,
    &tables::Xlsx,
    &tables::ZOHO_TABLE,
];
