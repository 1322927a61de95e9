//! The five questions whose answers move the figures most. An answer stands in force, whatever it moves.

use serde::{Deserialize, Serialize};

use super::blocks::used_channels;
use super::draft::{Draft, Line, listed, quoted};
use super::private;
use crate::pipeline::Study;
use crate::text::Message;

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Question {
    /// Which one.
    pub topic: Topic,
    /// Its words.
    pub words: Message,
    /// The answer that is taken when none is given; it leaves the draft as it is.
    pub preset: String,
}

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Topic {
    /// The channels in use.
    Channels,
    /// The country of phone numbers.
    Region,
    /// Names and numbers of the own side.
    Staff,
    /// Domains of the business.
    Domains,
    /// Chats that are with no clients.
    Private,
}

/// The questions, the one that moves most first.
pub(crate) fn questions(study: &Study) -> [Question; 5] {
    let ask = |topic, id, preset: String| Question { topic, words: Message::new(id), preset };
    let channels: Vec<String> = used_channels(study).into_iter().collect();
    let staff = study.audit.audience.staff.iter().filter(|name| !name.trim().is_empty()).cloned();
    [
        ask(Topic::Channels, "init-ask-channels", channels.join(", ")),
        ask(Topic::Region, "init-ask-region", study.report.region.clone().unwrap_or_default()),
        ask(Topic::Staff, "init-ask-staff", staff.collect::<Vec<_>>().join(", ")),
        ask(Topic::Domains, "init-ask-domains", String::new()),
        ask(Topic::Private, "init-ask-private", private::titles(&study.audit).join(", ")),
    ]
}

/// Writes an answer into the draft. Only what the preset proposes as a mere guess stands in force when it is confirmed.
pub(crate) fn answer(draft: &mut Draft, topic: Topic, preset: &str, words: &str) {
    let parts: Vec<&str> = words.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        return;
    }
    let is_confirmed = words.trim() == preset;
    match topic {
        Topic::Channels if !is_confirmed => {
            let ids = parts.iter().map(|part| part.to_lowercase());
            draft.put("[channels]", Line::set("used", listed(ids)));
        }
        Topic::Region => draft.put("[audit]", Line::set("region", quoted(&parts[0].to_uppercase()))),
        Topic::Staff if !is_confirmed => staff(draft, &parts),
        Topic::Domains => draft.put("[own]", Line::set("domains", listed(parts))),
        Topic::Private => draft.put("[exclude]", Line::set("chats", listed(parts))),
        Topic::Channels | Topic::Staff => {}
    }
}

/// Names, and numbers and addresses among them.
fn staff(draft: &mut Draft, parts: &[&str]) {
    let digits = |part: &str| part.chars().filter(char::is_ascii_digit).count();
    let handle = |part: &str| match part {
        _ if part.contains(':') => Some(part.to_owned()),
        _ if part.starts_with('+') && digits(part) >= 7 => Some(format!("phone:{part}")),
        _ if part.contains('@') && !part.starts_with('@') => Some(format!("email:{part}")),
        _ => None,
    };
    let handles: Vec<String> = parts.iter().filter_map(|part| handle(part)).collect();
    let names: Vec<&str> = parts.iter().copied().filter(|part| handle(part).is_none()).collect();
    if !names.is_empty() {
        draft.put("[staff]", Line::set("names", listed(names)));
    }
    if !handles.is_empty() {
        draft.put("[staff]", Line::set("handles", listed(handles)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Catalog, Language};

    fn answered(answers: &[(Topic, &str, &str)]) -> toml::Table {
        let mut draft = Draft::default();
        draft.put("[channels]", Line::set("used", listed(["whatsapp"])));
        draft.put("[audit]", Line::open("region", quoted("RU")));
        for (topic, preset, words) in answers {
            answer(&mut draft, *topic, preset, words);
        }
        toml::from_str(&draft.text(&Catalog::new(Language::En))).expect("TOML")
    }

    #[test]
    fn an_answer_stands_in_force() {
        let read = answered(&[
            (Topic::Channels, "whatsapp", "WhatsApp, phone"),
            (Topic::Region, "RU", "kz"),
            (Topic::Staff, "", "Anna (Acme); +7 900 000-00-01, a@acme.example"),
            (Topic::Private, "", "Мама"),
        ]);
        assert_eq!(read["channels"]["used"].as_array().map(Vec::len), Some(2));
        assert_eq!(read["audit"]["region"].as_str(), Some("KZ"));
        assert_eq!(read["staff"]["names"][0].as_str(), Some("Anna (Acme)"));
        assert_eq!(read["staff"]["handles"][1].as_str(), Some("email:a@acme.example"));
        assert_eq!(read["exclude"]["chats"][0].as_str(), Some("Мама"));
    }

    #[test]
    fn no_answer_changes_nothing() {
        let read = answered(&[(Topic::Channels, "whatsapp", "whatsapp"), (Topic::Region, "RU", " ")]);
        assert_eq!(read["channels"]["used"][0].as_str(), Some("whatsapp"));
        assert!(read.get("audit").is_none_or(|audit| audit.get("region").is_none()));
    }
}
