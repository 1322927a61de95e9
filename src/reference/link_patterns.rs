//! The tables of links as patterns: what finds them here, and queries of warehouses, are made of them.

use crate::model::chat::LinkKind;

/// A link to a service: a host of two names or more, and how the path behind it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionLink {
    /// What it is good for.
    pub kind: LinkKind,
    /// The host, in lower case, without `www.`; its subdomains are the same service.
    pub host: String,
    /// The path without the slash before it; empty for every page of the host.
    pub path: String,
}

/// A link that opens a chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatLink {
    /// The channel.
    pub channel: String,
    /// The link up to where whatever may follow, in lower case.
    pub start: String,
    /// It begins with a scheme of its own, not with a host.
    pub has_scheme: bool,
    /// What must not follow; empty where anything may.
    pub except: String,
}

/// Links to calendars and payment pages.
pub fn action_links() -> Vec<ActionLink> {
    let mut reader = csv::Reader::from_reader(include_str!("data/action-links.csv").as_bytes());
    let link = |row: csv::StringRecord| {
        let kind = match row.get(1)? {
            "calendar" => LinkKind::Calendar,
            "payment" => LinkKind::Payment,
            // Cabinet patterns such as `my.*` say nothing without the business's own domain, which is in the settings.
            _ => return None,
        };
        let pattern = row.get(0)?;
        let pattern = pattern.split_once("://").map_or(pattern, |(_, rest)| rest).to_lowercase();
        let (host, path) = pattern.split_once('/').unwrap_or((&pattern, ""));
        let host = host.trim_start_matches("www.");
        let is_host = host.contains('.') && !host.contains('*');
        is_host.then(|| ActionLink {
            kind,
            host: host.to_owned(),
            path: path.trim_end_matches('/').to_owned(),
        })
    };
    reader.records().flatten().filter_map(link).collect()
}

/// Links that open a chat.
pub fn chat_links() -> Vec<ChatLink> {
    let mut reader = csv::Reader::from_reader(include_str!("data/chat-links.csv").as_bytes());
    let link = |row: csv::StringRecord| {
        let start = row.get(0)?.to_lowercase();
        let except = row.get(2)?.to_lowercase();
        Some(ChatLink {
            channel: row.get(1)?.to_owned(),
            has_scheme: start.contains("://"),
            except: except.strip_prefix(&start).unwrap_or_default().to_owned(),
            start,
        })
    };
    reader.records().flatten().filter_map(link).collect()
}
