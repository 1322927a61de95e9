//! The registry of formats, sorted by id.

pub mod amocrm_json;
pub mod bitrix24_json;
pub mod chat_page;
pub mod chat_text;
pub mod facebook_messenger_json;
pub mod hubspot_json;
pub mod instagram_json;
pub mod json_log;
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
    &json_log::logs::AVITO,
    &json_log::logs::BAILEYS,
    &json_log::logs::BITRIX24_OPENLINES,
    &json_log::logs::DISCORD,
    &json_log::logs::GOOGLE_CHAT,
    &json_log::logs::GUPSHUP,
    &json_log::logs::LINE_OA,
    &json_log::logs::MESSAGEBIRD,
    &json_log::logs::RETAILCRM_MESSAGES,
    &json_log::logs::TELEGRAM_BOT,
    &json_log::logs::VK_COMMUNITY,
    &json_log::logs::WHATSAPP_CLOUD,
    &json_log::logs::ZALO_OA,
    &tables::AMOCRM_TABLE,
    &amocrm_json::AmocrmJson,
    &tables::BITRIX24_TABLE,
    &bitrix24_json::Bitrix24Json,
    &tables::BREVO_TABLE,
    &tables::CLOSE_TABLE,
    &tables::Csv,
    &tables::DYNAMICS365_TABLE,
    &chat_page::MESSENGER,
    &facebook_messenger_json::FacebookMessengerJson,
    &json_log::logs::FRESHDESK,
    &tables::GETCOURSE_TABLE,
    &chat_page::GOOGLE_VOICE,
    &json_log::logs::GREEN_API,
    &tables::HUBSPOT_TABLE,
    &hubspot_json::HubspotJson,
    &chat_page::IMESSAGE,
    &chat_text::IMessageTxt,
    &chat_page::INSTAGRAM,
    &instagram_json::InstagramJson,
    &json_log::logs::INTERCOM,
    &json_log::logs::JIVO,
    &chat_text::KakaoTxt,
    &tables::KLAVIYO_TABLE,
    &chat_text::LineTxt,
    &tables::MAILCHIMP_TABLE,
    &json_log::logs::MAX_BOT,
    &mbox::Mbox,
    &tables::PIPEDRIVE_TABLE,
    &tables::SALESFORCE_TABLE,
    &tables::SHOPIFY_TABLE,
    &json_log::logs::SIGNAL,
    &chat_text::SignalTxt,
    &json_log::logs::SLACK,
    &sms_xml::SmsXml,
    &tables::STRIPE_TABLE,
    &chat_page::TELEGRAM,
    &telegram_json::TelegramJson,
    &tables::TILDA_TABLE,
    &json_log::logs::TWILIO,
    &tables::UNISENDER_TABLE,
    &vcard::VCard,
    &chat_text::ViberCsv,
    &vk_html::VkHtml,
    &chat_page::VKOPT,
    &json_log::logs::WAZZUP,
    &json_log::logs::WHAPI,
    &chat_page::WHATSAPP,
    &whatsapp_exporter_json::WhatsAppExporterJson,
    &whatsapp_txt::WhatsAppTxt,
    &tables::WOOCOMMERCE_TABLE,
    &tables::WORKLIST_TABLE,
    &tables::Xlsx,
    &json_log::logs::YCLOUD,
    &tables::ZOHO_TABLE,
];
