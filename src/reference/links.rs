//! Finds links to a calendar, a payment page or the portal in message texts, and links that open a chat elsewhere.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use super::link_patterns::{action_links, chat_links};
use crate::model::chat::{LinkKind, LinkMarks};
use crate::model::sorted_set::SortedSet;

/// Host → (path prefix, kind); the path prefix is empty for a whole host.
type Hosts = HashMap<String, Vec<(String, LinkKind)>>;

static BUILT_IN: LazyLock<Hosts> = LazyLock::new(|| {
    let mut hosts = Hosts::new();
    for link in action_links() {
        hosts.entry(link.host).or_default().push((link.path, link.kind));
    }
    hosts
});

fn insert(hosts: &mut Hosts, pattern: &str, kind: LinkKind) {
    let pattern = pattern.split_once("://").map_or(pattern, |(_, rest)| rest);
    let (host, path) = pattern.split_once('/').unwrap_or((pattern, ""));
    let host = host.trim_start_matches("www.").to_lowercase();
    if !host.is_empty() && !host.contains('*') {
        hosts.entry(host).or_default().push((path.trim_end_matches('/').to_lowercase(), kind));
    }
}

/// Looks for action links: the built-in services and the business's own addresses.
#[derive(Debug, Clone, Default)]
pub struct LinkSpotter {
    own: Arc<Hosts>,
}

impl LinkSpotter {
    /// A spotter that also knows the business's portal addresses and domains (`[own]` in the settings).
    pub fn new(domains: &[String], portals: &[String]) -> Self {
        let mut own = Hosts::new();
        for address in portals.iter().chain(domains) {
            insert(&mut own, address, LinkKind::Portal);
        }
        Self { own: Arc::new(own) }
    }

    /// Marks in `found` the links that the text holds.
    pub fn spot(&self, text: &[u8], found: &mut LinkMarks) {
        let mut from = 0;
        for at in memchr::memchr2_iter(b'.', b':', text) {
            if text[at] == b':' {
                CHAT_LINKS.spot_scheme(text, at, &mut found.opens);
            } else if at >= from {
                from = self.spot_host(text, at, found);
            }
        }
    }

    /// Marks the link around a dot; where the host ends of which it is one.
    fn spot_host(&self, text: &[u8], dot: usize, found: &mut LinkMarks) -> usize {
        let end = dot + 1 + text[dot + 1..].iter().take_while(|byte| is_host(**byte)).count();
        // A link needs a name on both sides of the dot: "word. Next" and "3.50" are passed over quickly.
        if end == dot + 1 || dot == 0 || !is_host(text[dot - 1]) {
            return end;
        }
        let start = dot - text[..dot].iter().rev().take_while(|byte| is_host(**byte)).count();
        if text[dot..end].iter().any(u8::is_ascii_alphabetic) {
            let (host, rest) = (&text[start..end], &text[end..]);
            self.judge(host, rest, &mut found.kinds);
            CHAT_LINKS.judge(&text[..start], host, rest, &mut found.opens);
        }
        end
    }

    /// Marks the kind of one host and the path behind it.
    fn judge(&self, host: &[u8], rest: &[u8], found: &mut [bool; 3]) {
        let Ok(host) = std::str::from_utf8(host) else { return };
        let host = host.trim_matches('.').to_ascii_lowercase();
        let mut name = host.as_str();
        loop {
            for hosts in [&*self.own, &*BUILT_IN] {
                for (path, kind) in hosts.get(name).into_iter().flatten() {
                    found[*kind as usize] |= path.is_empty() || has_path(rest, path);
                }
            }
            // A service's subdomains are the service: `acme.youcanbook.me`.
            match name.split_once('.') {
                Some((_, parent)) if parent.contains('.') => name = parent,
                _ => return,
            }
        }
    }
}

/// A link that opens a chat, behind its host or behind its scheme.
#[derive(Debug)]
struct ChatLink {
    /// What follows, in lower case.
    rest: String,
    /// What follows where the link opens no chat after all; empty when there is nothing of the kind.
    except: String,
    /// The channel.
    bit: u16,
}

/// Links that open a chat, by channel (`data/chat-links.csv`).
#[derive(Debug, Default)]
struct ChatLinks {
    /// Ids of the channels, sorted: the place of each is its bit.
    channels: Vec<String>,
    by_host: HashMap<String, Vec<ChatLink>>,
    by_scheme: HashMap<String, Vec<ChatLink>>,
}

static CHAT_LINKS: LazyLock<ChatLinks> = LazyLock::new(ChatLinks::read);

/// The channels of which links are known that open a chat there, sorted; at most 16.
pub fn chat_channels() -> &'static [String] {
    &CHAT_LINKS.channels
}

impl ChatLinks {
    fn read() -> Self {
        let all = chat_links();
        let channels: SortedSet<String> = all.iter().map(|link| link.channel.clone()).collect();
        let mut links = Self { channels: channels.into_iter().collect(), ..Self::default() };
        for known in all {
            let place = links.channels.partition_point(|id| *id < known.channel);
            let start = known.start.as_str();
            let (by, (name, rest)) = match start.split_once("://") {
                Some(parted) => (&mut links.by_scheme, parted),
                None => (&mut links.by_host, start.split_at(start.find('/').unwrap_or(start.len()))),
            };
            let except =
                if known.except.is_empty() { String::new() } else { format!("{rest}{}", known.except) };
            let link = ChatLink { rest: rest.to_owned(), except, bit: 1 << place };
            by.entry(name.to_owned()).or_default().push(link);
        }
        links
    }

    /// Marks what a host and the path behind it open; `before` is the text up to the host.
    fn judge(&self, before: &[u8], host: &[u8], rest: &[u8], opens: &mut u16) {
        if !is_border(before) {
            return;
        }
        let Ok(host) = std::str::from_utf8(host) else { return };
        let host = host.to_ascii_lowercase();
        let host = host.strip_prefix("www.").unwrap_or(&host);
        mark(self.by_host.get(host), rest, opens);
    }

    /// Marks a link with a scheme of its own, whose colon stands at a place.
    fn spot_scheme(&self, text: &[u8], colon: usize, opens: &mut u16) {
        if !text[colon + 1..].starts_with(b"//") {
            return;
        }
        let start =
            colon - text[..colon].iter().rev().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let Ok(scheme) = std::str::from_utf8(&text[start..colon]) else { return };
        if is_border(&text[..start]) {
            mark(self.by_scheme.get(&scheme.to_ascii_lowercase()), &text[colon + 3..], opens);
        }
    }
}

/// Marks the channels of those links that what follows begins with.
fn mark(links: Option<&Vec<ChatLink>>, rest: &[u8], opens: &mut u16) {
    let begins =
        |with: &str| rest.len() >= with.len() && rest[..with.len()].eq_ignore_ascii_case(with.as_bytes());
    for link in links.into_iter().flatten() {
        if begins(&link.rest) && (link.except.is_empty() || !begins(&link.except)) {
            *opens |= link.bit;
        }
    }
}

/// Whether a word may begin behind a text: not behind a letter, a digit, or what joins words and addresses.
fn is_border(before: &[u8]) -> bool {
    let tail = &before[before.len().saturating_sub(4)..];
    let last = (0..tail.len())
        .find_map(|from| std::str::from_utf8(&tail[from..]).ok())
        .and_then(|text| text.chars().next_back());
    last.is_none_or(|last| !(last.is_alphanumeric() || "@_-".contains(last)))
}

/// Whether what follows a host is a path that begins with `path` at a component boundary.
fn has_path(rest: &[u8], path: &str) -> bool {
    let Some(rest) = rest.strip_prefix(b"/") else { return false };
    rest.len() >= path.len()
        && rest[..path.len()].eq_ignore_ascii_case(path.as_bytes())
        && rest.get(path.len()).is_none_or(|next| !is_host(*next) || *next == b'.')
}

fn is_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> [bool; 3] {
        let spotter = LinkSpotter::new(&["acme.ru".to_owned()], &["https://acme.ru/cabinet".to_owned()]);
        let mut found = LinkMarks::default();
        spotter.spot(text.as_bytes(), &mut found);
        found.kinds
    }

    fn opens(text: &str) -> Vec<&'static str> {
        let mut found = LinkMarks::default();
        LinkSpotter::default().spot(text.as_bytes(), &mut found);
        let channels = chat_channels().iter().enumerate();
        channels.filter(|(place, _)| found.opens & (1 << place) != 0).map(|(_, id)| id.as_str()).collect()
    }

    #[test]
    fn links_that_open_a_chat_name_its_channel() {
        for (text, want) in [
            ("пишите: https://wa.me/79001234567", "whatsapp"),
            ("WWW.WA.ME/message/ABC", "whatsapp"),
            ("жмите whatsapp://send?phone=7900", "whatsapp"),
            ("«t.me/fern_studio»", "telegram"),
            ("tg://resolve?domain=fern", "telegram"),
            ("https://vk.com/im?sel=-1", "vk"),
            ("http://instagram.com/direct/t/1", "instagram"),
        ] {
            assert_eq!(opens(text), [want], "{text}");
        }
        assert!(chat_channels().len() <= 16, "a bit for each");
    }

    #[test]
    fn a_profile_a_preview_and_part_of_a_word_open_no_chat() {
        for text in [
            "https://instagram.com/fern.studio",
            "t.me/s/fern",
            "hello@wa.me/1",
            "notwa.me/1",
            "смwa.me/1",
            "wa.me",
            "xwhatsapp://send",
        ] {
            assert_eq!(opens(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn services_and_own_addresses_are_found() {
        assert_eq!(kinds("Выберите время:\nhttps://calendly.com/x/30min"), [true, false, false]);
        assert_eq!(kinds("оплата yookassa.ru/my/i/ZxYw/l"), [false, true, false]);
        assert_eq!(kinds("https://acme.ru/cabinet?id=1"), [false, false, true]);
    }

    #[test]
    fn other_text_is_not() {
        assert_eq!(kinds("Цена 3.50. Да, до встречи.Пока notcalendly.com.evil.org"), [false; 3]);
        assert_eq!(kinds("https://yookassa.ru/about"), [false; 3]);
    }
}
