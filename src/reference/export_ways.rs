//! How to get an export out of each system: which systems there are. Where to click stands in the catalogs, under
//! `way-<id>-steps`; `docs/getting-exports.md` has the same at length, and a test holds the two together.

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
}
