//! What a run made of the folder it was given: what it passed over, what it could not use, what it had to assume.

use serde::{Deserialize, Serialize};

use super::Count;
use crate::model::sorted_map::SortedMap;
use crate::model::vocabulary::TableLack;

/// What reading left open. An empty list means that nothing of the kind was left; the first screen says all the others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Understood {
    /// Columns that look useful and are not used.
    pub columns_unused: Vec<UnusedColumn>,
    /// Filled cells of used columns that gave no value, by column.
    pub cells_unread: Vec<UnreadCells>,
    /// The country of phone numbers without `+`: by source where sources differ, else once for all.
    pub region: Vec<RegionGuess>,
    /// Tables that refer to ids which stand in no other table.
    pub tables_not_joined: Vec<UnjoinedTable>,
    /// Tables of which nothing counts though something might, and why; absent where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tables_unused: Vec<UnusedTable>,
    /// Tables of deals that do not say how each of them stands, and what all were taken for; absent where there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deals_assumed: Vec<AssumedDeals>,
    /// CRMs of which the same ids mean other people in two folders: two accounts, each of them counted by itself. Absent where there
    /// are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accounts_split: Vec<String>,
    /// Channels in use that no export shows.
    pub uncovered: Vec<String>,
    /// Channels whose replies and silence are not assessed: they were handed over as counts that end before as-of, or messages lie
    /// behind their end. Counted anew up to that day they are; absent where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub silence_open: Vec<String>,
    /// Globs of the settings or of `--exclude` that match no file.
    pub globs_unmatched: Vec<String>,
    /// The same as written, with the nearest paths, for whoever sits at the terminal; no report holds them.
    #[serde(skip)]
    #[cfg_attr(test, schemars(skip))]
    pub globs_as_written: Vec<(String, Option<String>)>,
    /// All of this with paths and headers as they are, for whoever sits at the terminal; no report holds it.
    #[serde(skip)]
    #[cfg_attr(test, schemars(skip))]
    pub as_it_is: AsItIs,
    /// Rows of the links file of which a handle occurs nowhere.
    pub links_unmatched: Vec<UnmatchedLink>,
    /// Known exports that are not read: backups, mailboxes of Outlook, archives of other programs.
    pub unread: Vec<UnreadExport>,
    /// Clients whom a settings file of the audited folder itself takes out or calls staff; absent where it takes out none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_exclusions: Option<OwnExclusions>,
    /// Paths of attachments of chats that look like a list of clients and are not used.
    pub lists_in_chats: Vec<String>,
}

/// What was left open, with the names that only a terminal shows. It makes no difference between two reports.
#[derive(Debug, Clone, Default)]
pub struct AsItIs(pub Option<Box<Understood>>);

impl PartialEq for AsItIs {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for AsItIs {}

/// What the settings of the audited folder itself keep out of the figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OwnExclusions {
    /// Clients and chats that are left out or called staff.
    pub clients: Count,
    /// The same and all clients.
    pub of: Count,
}

/// A known export that is not read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct UnreadExport {
    /// Its path.
    pub path: String,
    /// What it is: `whatsapp-backup`, `pst`, `rar`, …; the kind in `passed_over`.
    pub kind: String,
    /// What tells it from others of its kind: `crypt15`.
    pub detail: Option<String>,
    /// The channel whose messages it holds, where it can be only one.
    pub channel: Option<String>,
}

/// A column that looks useful and is not used.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct UnusedColumn {
    /// Path of the source.
    pub source: String,
    /// Its header with `--show-contacts`, else its place (`column 3`).
    pub column: String,
    /// The role that its cells look like: `phone`, `email`, `date`, `amount`, `status`, `login`, `channel`, or a channel.
    pub looks_like: String,
    /// How many cells look so.
    pub cells: Count,
    /// Of how many filled ones.
    pub of: Count,
}

/// A table of which nothing counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct UnusedTable {
    /// Path of the source.
    pub source: String,
    /// What it lacks: `client` (that its deals name), `day` (of the won ones), `outcome` (a stage that is known as won or lost),
    /// `meaning` (of any column), `some-outcomes` (stages of a good part of its deals: the others count),
    /// `channel` (of the messages in it, beside tables that are used).
    pub lacks: TableLack,
}

/// A table of deals without stages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AssumedDeals {
    /// Path of the source.
    pub source: String,
    /// What its deals were taken for: `won` (payments, visits, paid amounts) or `open`.
    pub taken_for: String,
}

/// Filled cells of one used column that gave no value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct UnreadCells {
    /// Path of the source.
    pub source: String,
    /// Its header with `--show-contacts`, else its place (`column 3`).
    pub column: String,
    /// What the column is used as.
    pub role: String,
    /// How many cells.
    pub count: Count,
    /// The first few, `file:line`; none where the count is withheld.
    pub places: Vec<String>,
}

/// The country of phone numbers without `+`, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RegionGuess {
    /// Path of the source; `None` for all that no other entry names.
    pub source: Option<String>,
    /// ISO code of the country; `None` when none could be decided: the numbers are unread.
    pub id: Option<String>,
    /// What decided: `set`, `numbers`, `addresses`, `currency`, `language`; `undecided` when nothing did.
    pub why: String,
    /// Distinct numbers without `+` that hang on it.
    pub numbers: Count,
    /// Those of them that are unread.
    pub unread: Count,
}

/// A table whose references stand nowhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct UnjoinedTable {
    /// Path of the table that refers.
    pub source: String,
    /// Path of the table that comes nearest, if any; else empty.
    pub to: String,
    /// References in the table.
    pub references: Count,
    /// Those of them that were found.
    pub found: Count,
}

/// A row of the links file of which a handle occurs nowhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct UnmatchedLink {
    /// Line of the links file, from 1.
    pub line: u64,
}

/// Files that are no export, by kind (`picture`, `document`, `archive`, …; `companions`, `attachments`).
pub type PassedOver = SortedMap<String, u64>;
