//! What a source that was handed over as counts says of the exports that it was counted from.

use super::time::Day;
use crate::model::sorted_set::SortedSet;

/// What only the counting could see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tallied {
    /// The last day up to which runs and replies were looked for.
    pub until: Day,
    /// Format id of the export that was counted; empty where it was no export that is read here.
    pub format: String,
    /// Channels with messages that were left out because nobody could tell who wrote them.
    pub sideless: SortedSet<String>,
    /// One-to-one chats that settings kept out.
    pub hidden: u64,
    /// First and last day of the export, with what was left out of it.
    pub span: Option<(Day, Day)>,
    /// It was the download of a whole account.
    pub is_download: bool,
    /// It was as long as its system lets an export be.
    pub is_at_limit: bool,
}
