//! A page as a format: detected by its looks, read by one walk.

use std::sync::LazyLock;

use super::chat::PageChat;
use super::page::{ChatPage, INSTAGRAM, MESSENGER, PAGES, PageKind};
use super::rules::Rules;
use super::walk::Walk;
use crate::import::encoding::PROBE_BYTES;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::html::{Limit, Tokens, declared_encoding, is_page};
use crate::import::talks::with_messages;
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, KnownFrom, Probe, ReadContext};
use crate::model::built_in;
use crate::model::source::{SourceData, SourceKind};

/// The looks of each page, by its id.
static RULES: LazyLock<Vec<(&'static str, Rules)>> = LazyLock::new(|| {
    PAGES.iter().filter_map(|page| Some((page.id, built_in::read(page.rules).ok()?))).collect()
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
        let is_of_platform = self.kind != PageKind::Meta || meta_channel(probe) == self.channel;
        if looks && is_of_platform { Detection::Yes } else { Detection::No }
    }

    fn read(&self, mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        let rules = self.rules().ok_or(ImportErrorKind::Internal)?;
        input.fill(PROBE_BYTES)?;
        let head = &input.view()[..input.view().len().min(PROBE_BYTES)];
        let encoding = declared_encoding(head, input.is_at_end(), context.rule.encoding.as_deref());
        let mut walk = Walk::new(rules, &context.params.links, PageChat::new(self, rules, context));
        for token in Tokens::of(input.decoded(encoding), Some(LARGEST)) {
            let (token, line) = token?;
            walk.take(token, line);
        }
        with_messages(walk.into_listener().finish())
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
