//! What was read, and who was found in it.

use serde::{Deserialize, Serialize};

use super::count::Count;

/// A source that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SourceError {
    /// Path of the source.
    pub path: String,
    /// Line, where one can be named.
    pub line: Option<u64>,
    /// Stable code.
    pub code: String,
    /// What happened, in English; never a value from the file.
    pub message: String,
    /// Where it is, for whoever sits at the terminal; no report holds it.
    #[serde(skip)]
    #[cfg_attr(test, schemars(skip))]
    pub place: Option<String>,
}

/// What became of one source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SourceReport {
    /// Path relative to the given folder.
    pub path: String,
    /// BLAKE3 of the content; of a folder, of its files' paths and hashes.
    pub hash: String,
    /// Format id.
    pub format: String,
    /// Channel, where the source has one.
    pub channel: Option<String>,
    /// `messenger`, `crm`, `mailbox`, `address-book`, `tally`.
    pub kind: String,
    /// The business-side account of the chats, where there is one.
    pub staff_account: Option<String>,
    /// Bytes read.
    pub bytes: u64,
    /// Files that it was read from.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub files: u64,
    /// Items: the sum of the following classes.
    pub items: u64,
    /// Messages that count.
    pub messages: u64,
    /// Service lines.
    pub system: u64,
    /// Records.
    pub records: u64,
    /// Activities.
    pub activities: u64,
    /// Deals.
    pub deals: u64,
    /// What was left out, and why.
    pub left_out: Vec<LeftOut>,
    /// First day with something that counts, ISO.
    pub first_day: Option<String>,
    /// Last such day, ISO.
    pub last_day: Option<String>,
    /// Text encoding, where it matters: `utf-8`, `windows-1251`, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// What stands between the cells of a table: `,` `;` `tab` `|`; empty for workbooks, `None` where it is no table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    /// What the columns of a table were taken for, in their order: `email`, `phone`, …; unused ones are not listed, and `None`
    /// where it is no table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub columns: Option<Vec<String>>,
}

/// Most sources are one file.
fn one() -> u64 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde calls")]
fn is_one(files: &u64) -> bool {
    *files == 1
}

/// Items left out for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LeftOut {
    /// Reason id.
    pub reason: String,
    /// How many.
    pub count: u64,
    /// The first few, as `file:line`.
    pub places: Vec<String>,
}

/// How right links by name are, as far as somebody has looked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LinkReview {
    /// Links by name that were reviewed.
    pub reviewed: u64,
    /// Which share of them is right; `None` for fewer than 50.
    pub precision: Option<SharePrecision>,
}

/// A share with what chance may have done to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SharePrecision {
    /// 0 to 1.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "exact")))]
    pub share: f64,
    /// Low end of its interval of 95 % (Wilson).
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "exact")))]
    pub low: f64,
    /// High end.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "exact")))]
    pub high: f64,
}

/// How many clients there are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ClientCounts {
    /// All clients, excluded ones not counted.
    pub total: Count,
    /// With a dated event in the window, after `population`.
    pub in_scope: Count,
    /// With events only before the window.
    pub dormant: Count,
    /// Without any dated event.
    pub undated: Count,
    /// Taken out by the settings.
    pub excluded: Count,
    /// In scope with a route.
    pub reachable: Count,
    /// In scope without one.
    pub unreachable: Count,
    /// Records read.
    pub records: u64,
    /// Distinct handles of all clients.
    pub handles: u64,
    /// Partners of chats who were linked by name alone: each to a record, or all but one of those who are one client without.
    pub linked_by_name: Count,
    /// Likely links, none of them made: a client without a record and a person with one, each the other's only candidate.
    #[serde(default)]
    pub likely_links: Count,
    /// In scope without a record and with a one-to-one chat in an export of a messenger, at any time.
    #[serde(default)]
    pub unlinked_partners: Count,
    /// In scope with a record and without such a chat.
    #[serde(default)]
    pub records_without_chat: Count,
    /// In scope with at least one inbound message in the window.
    pub wrote: Count,
    /// In scope, on WhatsApp, and shown there by a number.
    #[serde(default)]
    pub by_phone: Count,
    /// In scope and shown by WhatsApp through an id that hides the number, which nothing else tells.
    #[serde(default)]
    pub by_bsuid_only: Count,
    /// In scope and shown by such an id, with a number from elsewhere.
    #[serde(default)]
    pub by_both: Count,
}
