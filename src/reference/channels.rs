//! The table of channels: who runs them and who owns the relation.

use std::collections::HashMap;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use serde::Deserialize;

use crate::model::sorted_map::SortedMap;

/// Whether a channel's addresses belong to the business or are lent by an operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ownership {
    /// E-mail, phone, portal, the business's own web chat.
    Owned,
    /// Every other channel.
    Rented,
}

/// A channel of the table.
#[derive(Debug, Clone, Deserialize)]
pub struct Channel {
    /// Stable slug.
    pub id: String,
    /// Name in English.
    pub display_en: String,
    /// Name in Russian.
    pub display_ru: String,
    /// Slug of the operator; channels of one operator fail together.
    pub operator: String,
    /// Name of the operator; empty for an owned channel.
    pub operator_name: String,
    /// Ownership.
    pub ownership: Ownership,
    /// Its place in the table, which names what is in wide use first.
    #[serde(skip)]
    pub place: usize,
}

static TABLE: LazyLock<SortedMap<String, Channel>> = LazyLock::new(|| {
    csv::Reader::from_reader(include_str!("data/channels.csv").as_bytes())
        .deserialize::<Channel>()
        .flatten()
        .enumerate()
        .map(|(place, channel)| (channel.id.clone(), Channel { place, ..channel }))
        .collect()
});

/// The channel of an id (after `canonical`).
pub fn channel(id: &str) -> Option<&'static Channel> {
    TABLE.get(id)
}

/// Whether anybody can be reached on a channel today: services that have closed still stand in old CRM columns, and an
/// address without a channel leads nowhere.
pub fn is_open(id: &str) -> bool {
    id != "unknown"
        && channel(id).is_none_or(|channel| {
            !channel.display_en.ends_with("(retired)") && !channel.display_en.ends_with("(closed)")
        })
}

/// All channels, sorted by id.
pub fn all() -> impl Iterator<Item = &'static Channel> {
    TABLE.values()
}

/// The id under which messages of a channel are stored: SMS shares the number with the phone, gateways and groups
/// share the platform with the messenger.
pub fn canonical(id: &str) -> &str {
    match id {
        "sms" => "phone",
        "whatsapp-unofficial" | "whatsapp-group" => "whatsapp",
        "telegram-channel" => "telegram",
        other => other,
    }
}

/// What people call channels and operators besides their names: `ватсап`, `тг`, `fb`.
static NICKNAMES: LazyLock<SortedMap<String, &str>> = LazyLock::new(|| {
    let rows = include_str!("data/channel-names.csv").lines().skip(1);
    rows.filter_map(|row| row.split_once(',')).map(|(name, id)| (plain(name), id)).collect()
});

/// The id of the channel or of the operator that a person means who names it, in any language and however it is written:
/// by its id, its name or what people call it. `None` where the words name none; nothing is guessed from parts of words.
pub fn named(name: &str) -> Option<&'static str> {
    let name = plain(name);
    let is_it = |own: &str| !name.is_empty() && plain(own) == name;
    let channels = || TABLE.values();
    let by_id = channels().find(|channel| is_it(&channel.id)).map(|channel| channel.id.as_str());
    let by_name = || channels().find(|channel| is_it(&channel.display_en) || is_it(&channel.display_ru));
    let by_operator = || channels().find(|channel| is_it(&channel.operator) || is_it(&channel.operator_name));
    by_id
        .or_else(|| by_name().map(|channel| channel.id.as_str()))
        .or_else(|| NICKNAMES.get(&name).copied())
        .or_else(|| by_operator().map(|channel| channel.operator.as_str()))
}

/// A name as it is compared: small letters, without signs and blanks.
fn plain(name: &str) -> String {
    name.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The channel that a CRM or a log means by a word (`WHATS_APP`, `вконтакте`, `wz_whatsapp_c0ffee`, `telegrambot`);
/// `None` when the word names no channel.
pub fn by_word(word: &str) -> Option<&'static str> {
    /// Channels by the letters and digits of their ids.
    static BY_LETTERS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
        TABLE.values().rev().map(|channel| (squeeze(&channel.id), canonical(&channel.id))).collect()
    });
    if word.is_empty() {
        return None;
    }
    let lower = word.to_lowercase();
    let mut squeezed = lower.clone();
    squeezed.retain(char::is_alphanumeric);
    if let Some(channel) = BY_LETTERS.get(&squeezed) {
        return Some(channel);
    }
    by_part(&squeezed).or_else(|| by_whole_word(&lower))
}

/// The channel that a part of a squeezed word names.
fn by_part(squeezed: &str) -> Option<&'static str> {
    let Some(finder) = &WORDS.finder else {
        let part = WORDS.parts.iter().find(|(part, _)| squeezed.contains(part.as_str()));
        return part.map(|(_, id)| id.as_str());
    };
    let earliest = finder.find_overlapping_iter(squeezed).map(|found| found.pattern().as_usize()).min()?;
    WORDS.parts.get(earliest).map(|(_, id)| id.as_str())
}

/// The channel that one of few words of a cell names.
fn by_whole_word(cell: &str) -> Option<&'static str> {
    let words = || cell.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let named = |word| WORDS.whole.get(word).map(String::as_str);
    if words().count() <= MOST_WORDS { words().find_map(named) } else { None }
}

/// Most words of a cell that names a channel by a short word: a longer one is a text in which it may mean anything.
const MOST_WORDS: usize = 3;

/// What people call the channels.
struct Words {
    /// Parts of words, tried in order: the longer and safer ones come first.
    parts: Vec<(String, String)>,
    /// Finds all parts at once; none where the table is too large for it.
    finder: Option<AhoCorasick>,
    /// Words that count as a whole: «тг», `insta`.
    whole: SortedMap<String, String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let (mut parts, mut whole) = (Vec::new(), SortedMap::new());
    let text = include_str!("data/channel-words.csv");
    for row in csv::Reader::from_reader(text.as_bytes()).records().flatten() {
        match row[0].strip_suffix('*') {
            Some(part) => parts.push((part.to_owned(), row[1].to_owned())),
            None => _ = whole.insert(row[0].to_owned(), row[1].to_owned()),
        }
    }
    let finder = AhoCorasick::new(parts.iter().map(|(part, _)| part.as_str())).ok();
    Words { parts, finder, whole }
});

fn squeeze(id: &str) -> String {
    id.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read_whole() {
        let lines = include_str!("data/channels.csv").lines().count() - 1;
        assert_eq!(TABLE.len(), lines);
        assert_eq!(channel("whatsapp").map(|c| c.operator.as_str()), Some("meta"));
        assert_eq!(channel("email").map(|c| c.ownership), Some(Ownership::Owned));
    }

    #[test]
    fn people_name_channels_as_they_like() {
        for (name, id) in [
            ("Ватсап", "whatsapp"),
            ("whats-app", "whatsapp"),
            ("ТГ", "telegram"),
            ("Эл. почта", "email"),
            ("e-mail", "email"),
            ("Facebook Messenger", "messenger"),
            ("мета", "meta"),
            ("VK", "vk"),
            ("Rakuten", "rakuten"),
            ("Чат на сайте", "web-chat"),
        ] {
            assert_eq!(named(name), Some(id), "{name}");
        }
        for name in ["", "телеграммы", "w", "кто-то"] {
            assert_eq!(named(name), None, "{name}");
        }
        let known = |id: &str| all().any(|channel| channel.id == id || channel.operator == id);
        assert!(NICKNAMES.values().all(|id| known(id)), "a nickname of nothing");
    }

    #[test]
    fn closed_services_reach_nobody() {
        assert!(is_open("whatsapp") && is_open("our-own-chat"));
        assert!(!is_open("skype") && !is_open("icq") && !is_open("unknown"));
    }

    #[test]
    fn words_name_channels() {
        for (word, id) in [
            ("WHATS_APP", "whatsapp"),
            ("LinkedIn Message", "linkedin"),
            ("SMS", "phone"),
            ("wz_whatsapp_c0ffee", "whatsapp"),
            ("telegrambot", "telegram"),
            ("ВКонтакте", "vk"),
            ("MAX", "max"),
            ("телега", "telegram"),
            ("ТГ (личка)", "telegram"),
            ("Insta", "instagram"),
            ("инста директ", "instagram"),
        ] {
            assert_eq!(by_word(word), Some(id), "{word}");
        }
        for word in ["Сайт", "вкладка", "the shop in Seattle, WA"] {
            assert_eq!(by_word(word), None, "{word}");
        }
    }
}
