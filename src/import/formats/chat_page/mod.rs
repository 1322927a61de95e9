//! Pages of conversations: HTML of Telegram, Instagram, Facebook, Google Voice and of programs that save chats. One reader
//! walks them all; what each looks like is data (`rules/`), beside what the way to a page says of its conversation.

mod chat;
mod place;
mod rules;
mod select;
#[cfg(test)]
mod tests;
mod walk;

use std::sync::LazyLock;

use crate::import::encoding::PROBE_BYTES;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::html::{Limit, declared_encoding, is_page, tokenise};
use crate::import::talks::with_messages;
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, KnownFrom, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

use chat::PageChat;
use rules::Rules;
use walk::Walk;

/// Where the conversation of a page is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Kind {
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
    id: &'static str,
    title: &'static str,
    channel: &'static str,
    kind: Kind,
    rules: &'static str,
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
    page!("telegram-html", "Telegram Desktop HTML", "telegram", Kind::Telegram);
/// Instagram.
pub(in crate::import) const INSTAGRAM: ChatPage =
    page!("instagram-html", "Instagram download (HTML)", "instagram", Kind::Meta);
/// Facebook Messenger.
pub(in crate::import) const MESSENGER: ChatPage =
    page!("facebook-messenger-html", "Facebook Messenger download (HTML)", "messenger", Kind::Meta);
/// imessage-exporter.
pub(in crate::import) const IMESSAGE: ChatPage =
    page!("imessage-html", "imessage-exporter HTML", "imessage", Kind::IMessage);
/// Google Voice.
pub(in crate::import) const GOOGLE_VOICE: ChatPage =
    page!("google-voice-html", "Google Voice Takeout (HTML)", "phone", Kind::GoogleVoice);
/// `VkOpt`.
pub(in crate::import) const VKOPT: ChatPage = page!("vkopt-html", "VkOpt dump (HTML)", "vk", Kind::VkOpt);
/// WhatsApp-Chat-Exporter.
pub(in crate::import) const WHATSAPP: ChatPage =
    page!("whatsapp-exporter-html", "WhatsApp-Chat-Exporter HTML", "whatsapp", Kind::WhatsApp);

const PAGES: [&ChatPage; 7] =
    [&TELEGRAM, &INSTAGRAM, &MESSENGER, &IMESSAGE, &GOOGLE_VOICE, &VKOPT, &WHATSAPP];

static RULES: LazyLock<Vec<(&'static str, Rules)>> = LazyLock::new(|| {
    PAGES.iter().filter_map(|page| Some((page.id, toml::from_str(page.rules).ok()?))).collect()
});

/// The largest page: an account in one.
const LARGEST: Limit = Limit { bytes: 4 << 30, name: "4 GiB for one page" };

impl ChatPage {
    fn rules(&self) -> Option<&'static Rules> {
        RULES.iter().find(|(id, _)| *id == self.id).map(|(_, rules)| rules)
    }
}

impl Format for ChatPage {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: self.id,
            title: self.title,
            channel: Some(self.channel),
            kind: SourceKind::Messenger,
            unit: "message",
        }
    }

    fn known_from(&self) -> KnownFrom {
        self.rules().map_or(KnownFrom::File, |rules| rules.known)
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let Some(rules) = self.rules().filter(|_| is_page(probe.text)) else { return Detection::No };
        let holds = |word: &String| probe.text.contains(word.as_str());
        let looks = rules.looks.iter().any(|words| words.iter().all(holds)) && !rules.never.iter().any(holds);
        let is_of_platform = self.kind != Kind::Meta || meta_channel(probe) == self.channel;
        if looks && is_of_platform { Detection::Yes } else { Detection::No }
    }

    fn read(&self, mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        let rules = self.rules().ok_or(ImportErrorKind::Internal)?;
        input.fill(PROBE_BYTES)?;
        let head = &input.view()[..input.view().len().min(PROBE_BYTES)];
        let encoding = declared_encoding(head, input.is_at_end(), context.rule.encoding.as_deref());
        let walk = Walk::new(rules, &context.params.links, PageChat::new(self, rules, context));
        with_messages(tokenise(input.decoded(encoding), walk, LARGEST)?.into_listener().finish())
    }
}

/// Whose download a page of Meta's is from: the way to it says so, else the page itself before its first message.
fn meta_channel(probe: &Probe<'_>) -> &'static str {
    let path = probe.path.to_lowercase();
    let head = probe.text.split("_a6-g").next().unwrap_or_default().to_lowercase();
    for text in [path.as_str(), head.as_str()] {
        match (text.contains("instagram"), text.contains("facebook") || text.contains("messenger")) {
            (true, false) => return INSTAGRAM.channel,
            (false, true) => return MESSENGER.channel,
            _ => {}
        }
    }
    if probe.text.contains("instagram") { INSTAGRAM.channel } else { MESSENGER.channel }
}
