//! How to get an export out of each system: which systems there are. Where to click stands in the catalogs, under
//! `way-<id>-steps`; `docs/getting-exports.md` has the same at length, and a test holds the two together. Further systems, of
//! which only the steps are known, stand with them in `data/export-ways.csv`.

use std::sync::LazyLock;

use super::countries;

/// What comes out of a system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayKind {
    /// Records and deals; the activity log in a second step (`way-<id>-activities`).
    Crm,
    /// Chats.
    Messenger,
    /// Mail.
    Mailbox,
    /// Whatever stands in a table.
    Table,
}

/// A system that exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportWay {
    /// Stable id.
    pub id: &'static str,
    /// Heading of its section in `docs/getting-exports.md`.
    pub section: &'static str,
    /// What comes out of it.
    pub kind: WayKind,
    /// The channels whose messages it holds.
    pub channels: &'static [&'static str],
    /// Beginnings of the ids of the formats in which it writes.
    pub formats: &'static [&'static str],
}

const fn way(
    id: &'static str,
    section: &'static str,
    kind: WayKind,
    channels: &'static [&'static str],
    formats: &'static [&'static str],
) -> ExportWay {
    ExportWay { id, section, kind, channels, formats }
}

/// All systems, sorted by id.
pub const EXPORT_WAYS: [ExportWay; 10] = [
    way("amocrm", "amoCRM and Kommo", WayKind::Crm, &[], &["amocrm-"]),
    way("bitrix24", "Bitrix24", WayKind::Crm, &[], &["bitrix24-"]),
    way("email", "Mailbox: Gmail and others", WayKind::Mailbox, &["email"], &["mbox"]),
    way("hubspot", "HubSpot", WayKind::Crm, &[], &["hubspot-"]),
    way(
        "instagram",
        "Instagram and Facebook Messenger",
        WayKind::Messenger,
        &["instagram", "messenger"],
        &["facebook-", "instagram-"],
    ),
    way("pipedrive", "Pipedrive", WayKind::Crm, &[], &["pipedrive-"]),
    way("table", "Another system", WayKind::Table, &[], &[]),
    way("telegram", "Telegram", WayKind::Messenger, &["telegram"], &["telegram-"]),
    way("vk", "VK", WayKind::Messenger, &["vk"], &["vk-"]),
    way("whatsapp", "WhatsApp", WayKind::Messenger, &["whatsapp"], &["whatsapp-"]),
];

/// A further system that exports, with where to click in English and in Russian.
#[derive(Debug)]
pub struct Further {
    /// Stable id.
    pub id: String,
    /// What comes out of it: `crm`, `shop`, `list`, `desk`, `calls`, `messenger`, `mailbox`.
    pub kind: String,
    /// The channel whose messages it holds; empty where there is none or several.
    pub channel: String,
    /// The language of the countries in which it is met, where it is hardly met in others.
    spoken: Option<String>,
    /// Beginnings of the ids of the formats in which it writes.
    formats: Vec<String>,
    names: [String; 2],
    steps: [String; 2],
    lacks: [String; 2],
}

impl Further {
    /// What it is called.
    pub fn name(&self, is_russian: bool) -> &str {
        &self.names[usize::from(is_russian)]
    }

    /// Where to click.
    pub fn steps(&self, is_russian: bool) -> &str {
        &self.steps[usize::from(is_russian)]
    }

    /// What the export does not hold.
    pub fn lacks(&self, is_russian: bool) -> &str {
        &self.lacks[usize::from(is_russian)]
    }
}

static FURTHER: LazyLock<Vec<Further>> = LazyLock::new(|| {
    let mut table = csv::Reader::from_reader(include_str!("data/export-ways.csv").as_bytes());
    let rows = table.records().flatten();
    rows.map(|row| {
        let cell = |at: usize| row.get(at).unwrap_or_default().to_owned();
        Further {
            id: cell(0),
            names: [cell(1), cell(2)],
            kind: cell(3),
            channel: cell(4),
            formats: cell(5).split_whitespace().map(str::to_owned).collect(),
            spoken: Some(cell(6)).filter(|language| language != "any"),
            steps: [cell(7), cell(8)],
            lacks: [cell(9), cell(10)],
        }
    })
    .collect()
});

/// Further systems of a kind that are met in a country; where none is known, those that are met where a language is spoken.
pub fn further_of_kind<'a>(
    kind: &'a str,
    region: Option<&'a str>,
    language: &'a str,
) -> impl Iterator<Item = &'static Further> {
    let is_met = move |spoken: &str| {
        region.and_then(|region| countries::speaks(region, spoken)).unwrap_or(spoken == language)
    };
    FURTHER.iter().filter(move |system| system.kind == kind && system.spoken.as_deref().is_none_or(is_met))
}

/// The further system that writes a format.
pub fn further_of_format(format: &str) -> Option<&'static Further> {
    FURTHER.iter().find(|system| system.formats.iter().any(|start| format.starts_with(start.as_str())))
}

/// The further system that holds the messages of a channel.
pub fn further_of_channel(channel: &str) -> Option<&'static Further> {
    FURTHER.iter().find(|system| !channel.is_empty() && system.channel == channel)
}

/// The systems of a kind.
pub fn of_kind(kind: WayKind) -> impl Iterator<Item = &'static ExportWay> {
    EXPORT_WAYS.iter().filter(move |way| way.kind == kind)
}

/// The system that holds the messages of a channel.
pub fn of_channel(channel: &str) -> Option<&'static ExportWay> {
    EXPORT_WAYS.iter().find(|way| way.channels.contains(&channel))
}

/// The system that writes a format.
pub fn of_format(format: &str) -> Option<&'static ExportWay> {
    EXPORT_WAYS.iter().find(|way| way.formats.iter().any(|beginning| format.starts_with(beginning)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_are_sorted_and_found() {
        assert!(EXPORT_WAYS.is_sorted_by_key(|way| way.id));
        assert_eq!(of_channel("messenger").map(|way| way.id), Some("instagram"));
        assert_eq!(of_format("bitrix24-table").map(|way| way.id), Some("bitrix24"));
        assert_eq!(of_format("csv"), None);
        assert_eq!(of_kind(WayKind::Crm).count(), 4);
    }

    #[test]
    fn further_systems_say_where_to_click_in_both_languages() {
        assert!(FURTHER.is_sorted_by_key(|system| system.id.clone()));
        for system in FURTHER.iter() {
            let texts = system.steps.iter().chain(&system.lacks).chain(&system.names);
            assert!(texts.clone().all(|text| !text.is_empty()), "{}", system.id);
            assert!(EXPORT_WAYS.iter().all(|way| way.id != system.id), "{}", system.id);
        }
        assert_eq!(further_of_format("salesforce-table").map(|system| system.name(true)), Some("Salesforce"));
        assert_eq!(further_of_channel("avito").map(|system| system.id.as_str()), Some("avito"));
        let of = |region: Option<&'static str>, language: &'static str| {
            further_of_kind("crm", region, language).map(|system| system.id.as_str()).collect::<Vec<_>>()
        };
        // The country decides, and the language only where none is known.
        for (region, language, is_met) in [
            (None, "en", false),
            (None, "ru", true),
            (Some("KZ"), "en", true),
            (Some("GB"), "ru", false),
            (Some("ZZ"), "ru", true),
        ] {
            let found = of(region, language);
            assert!(
                found.contains(&"zoho") && found.contains(&"yclients") == is_met,
                "{region:?} {language}"
            );
        }
    }
}
