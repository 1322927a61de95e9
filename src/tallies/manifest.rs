//! What stands beside the tables: who counted, up to when, and which sources there are.

use crate::model::sorted_set::SortedSet;
use serde::{Deserialize, Serialize};

use crate::model::sorted_map::SortedMap;

/// `manifest.json`. Whatever is not named here is refused: it may change what the tables mean.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// `untether-tally/1`.
    pub schema: String,
    /// Who counted: `untether`, `duckdb`, `clickhouse`, …
    pub engine: String,
    /// Its version.
    pub engine_version: String,
    /// The dialect of the queries; empty where none were run.
    #[serde(default)]
    pub dialect: String,
    /// SHA-256 of the queries, hexadecimal; empty where none were run.
    #[serde(default)]
    pub query_sha256: String,
    /// When it was made, RFC 3339.
    pub created: String,
    /// Up to when messages were looked at, RFC 3339.
    pub until: String,
    /// IANA name of the zone whose days are counted.
    pub time_zone: String,
    /// Version of the tables of links.
    pub link_table: String,
    /// The tables, by name.
    pub tables: SortedMap<String, TableEntry>,
    /// The sources, in order.
    pub sources: Vec<SourceEntry>,
    /// Channels with messages that were left out because nobody could tell who wrote them.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub sideless: SortedSet<String>,
    /// One-to-one chats that the settings kept out.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub hidden: u64,
    /// Exports that lay beside the sources and are of a kind that is not read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<UnreadEntry>,
}

/// A table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableEntry {
    /// Files that it is in.
    pub parts: u64,
    /// Rows in all of them.
    pub rows: u64,
}

/// A source that was counted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceEntry {
    /// How the tables name it.
    pub id: String,
    /// The platform or CRM; empty where it is none that record ids belong to.
    #[serde(default)]
    pub system: String,
    /// What people call it.
    #[serde(default)]
    pub title: String,
    /// First day with a message, ISO; `None` without one.
    pub first_day: Option<String>,
    /// Last day with a message, ISO; `None` without one.
    pub last_day: Option<String>,
    /// Everything that it held: messages and what the ledger counts.
    pub items: u64,
    /// `messenger` or `mailbox`.
    #[serde(default = "messenger")]
    pub kind: String,
    /// Its channel, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// Format id of the export that was counted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub format: String,
    /// The account that the settings give it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff_account: Option<String>,
    /// It was the download of a whole account.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_download: bool,
    /// It was as long as its system lets an export be.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_at_limit: bool,
    /// How many chats the settings say there are, over all sources of the same entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chats_total: Option<TotalEntry>,
    /// Ids of what the reader of the report should know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<String>,
}

/// Chats that there really are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TotalEntry {
    /// Place of the entry among those of the settings.
    pub entry: u32,
    /// The chats.
    pub chats: u64,
}

/// An export that was not read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnreadEntry {
    /// Its path, as a report shows it.
    pub path: String,
    /// What it is.
    pub kind: String,
}

fn messenger() -> String {
    "messenger".to_owned()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "what serde asks for")]
fn is_zero(count: &u64) -> bool {
    *count == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "what serde asks for")]
fn is_false(flag: &bool) -> bool {
    !flag
}
