//! The registry of formats, sorted by id.

pub mod answers;
pub mod chat_page;
pub mod chat_text;
pub mod commerceml;
pub mod facebook_messenger_json;
pub mod instagram_json;
pub mod json_log;
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
    &json_log::logs::AVITO,
    &json_log::logs::BAILEYS,
    &answers::BITRIX24,
    &json_log::logs::BITRIX24_OPENLINES,
    &tables::BITRIX24_TABLE,
    &answers::BREVO,
    &tables::BREVO_TABLE,
    &answers::CHATWOOT,
    &json_log::logs::CHATWOOT,
    &answers::CLOSE,
    &tables::CLOSE_TABLE,
    &commerceml::CommerceMl,
    &json_log::logs::CRISP,
    &tables::Csv,
    &json_log::logs::DISCORD,
    &answers::DYNAMICS365,
    &tables::DYNAMICS365_TABLE,
    &chat_page::MESSENGER,
    &facebook_messenger_json::FacebookMessengerJson,
    &json_log::logs::FRESHDESK,
    &answers::FRESHWORKS,
    &answers::GETCOURSE,
    &tables::GETCOURSE_TABLE,
    &json_log::logs::GOOGLE_CHAT,
    &chat_page::GOOGLE_VOICE,
    &json_log::logs::GREEN_API,
    &json_log::logs::GUPSHUP,
    &answers::HELPSCOUT,
    &json_log::logs::HELPSCOUT,
    &json_log::logs::HUBSPOT_CONVERSATIONS,
    &answers::HUBSPOT,
    &tables::HUBSPOT_TABLE,
    &chat_page::IMESSAGE,
    &chat_text::IMessageTxt,
    &chat_page::INSTAGRAM,
    &instagram_json::InstagramJson,
    &answers::INTERCOM,
    &json_log::logs::INTERCOM,
    &json_log::logs::JIVO,
    &json_records::JsonRecords,
    &chat_text::KakaoTxt,
    &answers::KLAVIYO,
    &tables::KLAVIYO_TABLE,
    &json_log::logs::LINE_OA,
    &chat_text::LineTxt,
    &chat_text::LinkedInCsv,
    &answers::MAILCHIMP,
    &tables::MAILCHIMP_TABLE,
    &json_log::logs::MAX_BOT,
    &mbox::Mbox,
    &json_log::logs::MESSAGEBIRD,
    &answers::MOYSKLAD,
    &answers::PIPEDRIVE,
    &tables::PIPEDRIVE_TABLE,
    &answers::RETAILCRM,
    &json_log::logs::RETAILCRM_MESSAGES,
    &answers::SALESFORCE,
    &tables::SALESFORCE_TABLE,
    &answers::SHOPIFY,
    &tables::SHOPIFY_TABLE,
    &json_log::logs::SIGNAL,
    &chat_text::SignalTxt,
    &json_log::logs::SLACK,
    &sms_xml::SmsXml,
    &answers::STRIPE,
    &tables::STRIPE_TABLE,
    &json_log::logs::TELEGRAM_BOT,
    &chat_page::TELEGRAM,
    &telegram_json::TelegramJson,
    &tables::TILDA_TABLE,
    &json_log::logs::TWILIO,
    &tables::UNISENDER_TABLE,
    &vcard::VCard,
    &chat_text::ViberCsv,
    &json_log::logs::VK_COMMUNITY,
    &vk_html::VkHtml,
    &chat_page::VKOPT,
    &json_log::logs::WAZZUP,
    &json_log::logs::WHAPI,
    &json_log::logs::WHATSAPP_CLOUD,
    &chat_page::WHATSAPP,
    &whatsapp_exporter_json::WhatsAppExporterJson,
    &whatsapp_txt::WhatsAppTxt,
    &answers::WOOCOMMERCE,
    &tables::WOOCOMMERCE_TABLE,
    &tables::WORKLIST_TABLE,
    &tables::Xlsx,
    &answers::YCLIENTS,
    &json_log::logs::YCLOUD,
    &json_log::logs::ZALO_OA,
    &json_log::logs::ZENDESK,
    &answers::ZENDESK,
    &answers::ZOHO,
    &tables::ZOHO_TABLE,
];
