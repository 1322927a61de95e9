//! Which pages there are: a format for each, whose looks are data.

/// Where the conversation of a page is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum PageKind {
    /// By its title.
    Telegram,
    /// By the folder of the thread.
    Meta,
    /// By the name of the file.
    IMessage,
    GoogleVoice,
    WhatsApp,
    /// By those who write.
    VkOpt,
}

/// A format of the family.
pub(in crate::import) struct ChatPage {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) channel: &'static str,
    pub(super) kind: PageKind,
    pub(super) rules: &'static str,
}

/// A format with the rules of the same id.
macro_rules! page {
    ($id:literal, $title:literal, $channel:literal, $kind:expr) => {
        ChatPage {
            id: $id,
            title: $title,
            channel: $channel,
            kind: $kind,
            rules: include_str!(concat!("rules/", $id, ".toml")),
        }
    };
}

/// Telegram Desktop.
pub(in crate::import) const TELEGRAM: ChatPage =
    page!("telegram-html", "Telegram Desktop HTML", "telegram", PageKind::Telegram);
/// Instagram.
pub(in crate::import) const INSTAGRAM: ChatPage =
    page!("instagram-html", "Instagram download (HTML)", "instagram", PageKind::Meta);
/// Facebook Messenger.
pub(in crate::import) const MESSENGER: ChatPage =
    page!("facebook-messenger-html", "Facebook Messenger download (HTML)", "messenger", PageKind::Meta);
/// imessage-exporter.
pub(in crate::import) const IMESSAGE: ChatPage =
    page!("imessage-html", "imessage-exporter HTML", "imessage", PageKind::IMessage);
/// Google Voice.
pub(in crate::import) const GOOGLE_VOICE: ChatPage =
    page!("google-voice-html", "Google Voice Takeout (HTML)", "phone", PageKind::GoogleVoice);
/// `VkOpt`.
pub(in crate::import) const VKOPT: ChatPage = page!("vkopt-html", "VkOpt dump (HTML)", "vk", PageKind::VkOpt);
/// WhatsApp-Chat-Exporter.
pub(in crate::import) const WHATSAPP: ChatPage =
    page!("whatsapp-exporter-html", "WhatsApp-Chat-Exporter HTML", "whatsapp", PageKind::WhatsApp);

/// All of them.
pub(super) const PAGES: [&ChatPage; 7] =
    [&TELEGRAM, &INSTAGRAM, &MESSENGER, &IMESSAGE, &GOOGLE_VOICE, &VKOPT, &WHATSAPP];
