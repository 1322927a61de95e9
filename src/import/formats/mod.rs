//! The registry of formats, sorted by id.

pub mod answers;
pub mod facebook_messenger_json;
pub mod instagram_json;
pub mod json_records;
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
    &answers::AMOCRM,
    &tables::AMOCRM_TABLE,
    &answers::BITRIX24,
    &tables::BITRIX24_TABLE,
    &answers::BREVO,
    &tables::BREVO_TABLE,
    &answers::CHATWOOT,
    &answers::CLOSE,
    &tables::CLOSE_TABLE,
    &tables::Csv,
    &answers::DYNAMICS365,
    &tables::DYNAMICS365_TABLE,
    &facebook_messenger_json::FacebookMessengerJson,
    &answers::FRESHWORKS,
    &answers::GETCOURSE,
    &tables::GETCOURSE_TABLE,
    &answers::HELPSCOUT,
    &answers::HUBSPOT,
    &tables::HUBSPOT_TABLE,
    &instagram_json::InstagramJson,
    &answers::INTERCOM,
    &json_records::JsonRecords,
    &answers::KLAVIYO,
    &tables::KLAVIYO_TABLE,
    &answers::MAILCHIMP,
    &tables::MAILCHIMP_TABLE,
    &mbox::Mbox,
    &answers::MOYSKLAD,
    &answers::PIPEDRIVE,
    &tables::PIPEDRIVE_TABLE,
    &answers::RETAILCRM,
    &answers::SALESFORCE,
    &tables::SALESFORCE_TABLE,
    &answers::SHOPIFY,
    &tables::SHOPIFY_TABLE,
    &sms_xml::SmsXml,
    &answers::STRIPE,
    &tables::STRIPE_TABLE,
    &telegram_json::TelegramJson,
    &tables::TILDA_TABLE,
    &tables::UNISENDER_TABLE,
    &vcard::VCard,
    &vk_html::VkHtml,
    &whatsapp_exporter_json::WhatsAppExporterJson,
    &whatsapp_txt::WhatsAppTxt,
    &answers::WOOCOMMERCE,
    &tables::WOOCOMMERCE_TABLE,
    &tables::WORKLIST_TABLE,
    &tables::Xlsx,
    &answers::YCLIENTS,
    &answers::ZENDESK,
    &answers::ZOHO,
    &tables::ZOHO_TABLE,
];
