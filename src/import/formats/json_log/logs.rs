//! The formats of the family: what is data about them beside their layouts.

/// A format of the family.
pub(in crate::import::formats) struct JsonLog {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    /// Main channel, where all of it is on one.
    pub(super) channel: Option<&'static str>,
    /// The file with its layout.
    pub(super) layout: &'static str,
}

/// A format with the layout of the same id.
macro_rules! log {
    ($id:literal, $title:literal, $channel:expr) => {
        JsonLog {
            id: $id,
            title: $title,
            channel: $channel,
            layout: include_str!(concat!("layouts/", $id, ".toml")),
        }
    };
}

/// Avito messenger and calls (JSON).
pub(in crate::import) const AVITO: JsonLog =
    log!("avito-json", "Avito messenger and calls (JSON)", Some("avito"));
/// `WhatsApp` Web gateway (Evolution, Baileys; JSON).
pub(in crate::import) const BAILEYS: JsonLog =
    log!("baileys-json", "WhatsApp Web gateway (Evolution, Baileys; JSON)", Some("whatsapp"));
/// Bitrix24 open lines (JSON).
pub(in crate::import) const BITRIX24_OPENLINES: JsonLog =
    log!("bitrix24-openlines-json", "Bitrix24 open lines (JSON)", None);
/// `ChatLab` conversation (JSON).
pub(in crate::import) const CHATLAB: JsonLog = log!("chatlab-json", "ChatLab conversation (JSON)", None);
/// `DiscordChatExporter` JSON.
pub(in crate::import) const DISCORD: JsonLog =
    log!("discord-json", "DiscordChatExporter JSON", Some("discord"));
/// Freshdesk tickets (JSON).
pub(in crate::import) const FRESHDESK: JsonLog = log!("freshdesk-json", "Freshdesk tickets (JSON)", None);
/// Google Chat Takeout (JSON).
pub(in crate::import) const GOOGLE_CHAT: JsonLog =
    log!("google-chat-json", "Google Chat Takeout (JSON)", Some("google-chat"));
/// Green-API log (JSON).
pub(in crate::import) const GREEN_API: JsonLog = log!("green-api-json", "Green-API log (JSON)", None);
/// Gupshup webhooks (JSON).
pub(in crate::import) const GUPSHUP: JsonLog =
    log!("gupshup-json", "Gupshup webhooks (JSON)", Some("whatsapp"));
/// Intercom conversations (JSON).
pub(in crate::import) const INTERCOM: JsonLog = log!("intercom-json", "Intercom conversations (JSON)", None);
/// Jivo webhooks (JSON).
pub(in crate::import) const JIVO: JsonLog = log!("jivo-json", "Jivo webhooks (JSON)", None);
/// LINE official account log (JSON).
pub(in crate::import) const LINE_OA: JsonLog =
    log!("line-oa-json", "LINE official account log (JSON)", Some("line"));
/// MAX bot log (JSON).
pub(in crate::import) const MAX_BOT: JsonLog = log!("max-bot-json", "MAX bot log (JSON)", Some("max"));
/// `MessageBird` webhooks (JSON).
pub(in crate::import) const MESSAGEBIRD: JsonLog =
    log!("messagebird-json", "MessageBird webhooks (JSON)", None);
/// `RetailCRM` Message Gateway (JSON).
pub(in crate::import) const RETAILCRM_MESSAGES: JsonLog =
    log!("retailcrm-messages-json", "RetailCRM Message Gateway (JSON)", None);
/// Signal desktop (JSON).
pub(in crate::import) const SIGNAL: JsonLog = log!("signal-json", "Signal desktop (JSON)", Some("signal"));
/// Slack export (JSON).
pub(in crate::import) const SLACK: JsonLog = log!("slack-json", "Slack export (JSON)", Some("slack"));
/// Telegram bot log (JSON).
pub(in crate::import) const TELEGRAM_BOT: JsonLog =
    log!("telegram-bot-json", "Telegram bot log (JSON)", Some("telegram"));
/// Telnyx webhooks (JSON).
pub(in crate::import) const TELNYX: JsonLog = log!("telnyx-json", "Telnyx webhooks (JSON)", Some("phone"));
/// Twilio messages (JSON).
pub(in crate::import) const TWILIO: JsonLog = log!("twilio-json", "Twilio messages (JSON)", Some("phone"));
/// VK community inbox (JSON).
pub(in crate::import) const VK_COMMUNITY: JsonLog =
    log!("vk-community-json", "VK community inbox (JSON)", Some("vk"));
/// Wazzup webhooks (JSON).
pub(in crate::import) const WAZZUP: JsonLog = log!("wazzup-json", "Wazzup webhooks (JSON)", None);
/// Whapi log (JSON).
pub(in crate::import) const WHAPI: JsonLog = log!("whapi-json", "Whapi log (JSON)", Some("whatsapp"));
/// `WhatsApp` Cloud API webhooks (JSON).
pub(in crate::import) const WHATSAPP_CLOUD: JsonLog =
    log!("whatsapp-cloud-json", "WhatsApp Cloud API webhooks (JSON)", Some("whatsapp"));
/// `YCloud` webhooks (JSON).
pub(in crate::import) const YCLOUD: JsonLog = log!("ycloud-json", "YCloud webhooks (JSON)", Some("whatsapp"));
/// Zalo official account log (JSON).
pub(in crate::import) const ZALO_OA: JsonLog =
    log!("zalo-oa-json", "Zalo official account log (JSON)", Some("zalo"));
/// Chatwoot conversations (JSON).
pub(in crate::import) const CHATWOOT: JsonLog = log!("chatwoot-json", "Chatwoot conversations (JSON)", None);
/// Crisp conversations (JSON).
pub(in crate::import) const CRISP: JsonLog = log!("crisp-json", "Crisp conversations (JSON)", None);
/// Help Scout conversations (JSON).
pub(in crate::import) const HELPSCOUT: JsonLog =
    log!("helpscout-json", "Help Scout conversations (JSON)", None);
/// `HubSpot` conversations (JSON).
pub(in crate::import) const HUBSPOT_CONVERSATIONS: JsonLog =
    log!("hubspot-conversations-json", "HubSpot conversations (JSON)", None);
/// Zendesk tickets (JSON).
pub(in crate::import) const ZENDESK: JsonLog = log!("zendesk-json", "Zendesk tickets (JSON)", None);

/// All of them, in the order in which their layouts are tried: those whose messages look like no others' first.
pub(in crate::import) const LOGS: [JsonLog; 31] = [
    AVITO,
    BAILEYS,
    BITRIX24_OPENLINES,
    CHATLAB,
    DISCORD,
    FRESHDESK,
    GOOGLE_CHAT,
    GREEN_API,
    GUPSHUP,
    INTERCOM,
    JIVO,
    LINE_OA,
    MAX_BOT,
    MESSAGEBIRD,
    RETAILCRM_MESSAGES,
    SIGNAL,
    SLACK,
    TELEGRAM_BOT,
    TELNYX,
    TWILIO,
    VK_COMMUNITY,
    WAZZUP,
    WHAPI,
    WHATSAPP_CLOUD,
    YCLOUD,
    ZALO_OA,
    CHATWOOT,
    CRISP,
    HELPSCOUT,
    HUBSPOT_CONVERSATIONS,
    ZENDESK,
];
