//! What is not read, and why that is no error.

use super::variants::{self, Variant};
use crate::model::need::Need;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::vocabulary::NeedKind;

/// A file that is no export.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PassedFile {
    /// Path as shown.
    pub path: String,
    /// What it is.
    pub kind: &'static str,
}

/// A known variant of an export that is not read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnreadVariant {
    /// Path as shown.
    pub path: String,
    /// What it is: `whatsapp-backup`, `pst`, `rar`, …
    pub kind: &'static str,
    /// What tells it from others of its kind: `crypt15`.
    pub detail: Option<String>,
    /// The channel whose messages it holds, where it can be only one.
    pub channel: Option<&'static str>,
}

impl UnreadVariant {
    /// What a test needs for it: `unread:whatsapp-backup`, with what tells it from others behind a colon.
    pub fn need(&self) -> Need {
        match &self.detail {
            Some(detail) => Need::about(NeedKind::Unread, format_args!("{}:{detail}", self.kind)),
            None => Need::about(NeedKind::Unread, self.kind),
        }
    }
}

/// What lies beside the exports.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passed {
    /// How many there are of each kind; `companions` and `attachments` belong to exports.
    pub counts: SortedMap<&'static str, u64>,
    /// Those that belong to no export.
    pub files: Vec<PassedFile>,
    /// Those of them that are exports which are not read.
    pub unread: Vec<UnreadVariant>,
    /// Attachments of chats that look like a list of clients, as shown.
    pub lists_in_chats: Vec<String>,
}

/// The kind of what belongs to an export beside its parts.
pub(super) const COMPANIONS: &str = "companions";
/// The kind of what people sent each other.
pub(super) const ATTACHMENTS: &str = "attachments";

impl Passed {
    /// Counts a file that belongs to an export without being read.
    pub(in crate::import) fn companion(&mut self) {
        *self.counts.entry(COMPANIONS).or_default() += 1;
    }

    /// Counts what people sent each other.
    pub(in crate::import) fn attachment(&mut self) {
        *self.counts.entry(ATTACHMENTS).or_default() += 1;
    }

    /// Takes down a file that is no export.
    pub(in crate::import) fn file(&mut self, path: &str, kind: &'static str) {
        *self.counts.entry(kind).or_default() += 1;
        self.files.push(PassedFile { path: path.to_owned(), kind });
    }

    /// Takes down an export that is known and not read.
    pub(in crate::import) fn variant(&mut self, path: &str, variant: &'static Variant) {
        let (kind, channel) = (variant.kind.as_str(), variant.channel.as_deref());
        self.file(path, kind);
        let detail = variants::detail(kind, path);
        self.unread.push(UnreadVariant { path: path.to_owned(), kind, detail, channel });
    }

    /// Counts files of a kind as attachments.
    pub(in crate::import) fn move_to_attachments(&mut self, kind: &'static str, count: u64) {
        if let Some(known) = self.counts.get_mut(kind) {
            *known -= count.min(*known);
        }
        self.counts.retain(|_, count| *count > 0);
        if count > 0 {
            *self.counts.entry(ATTACHMENTS).or_default() += count;
        }
    }

    /// Puts everything in order.
    pub(in crate::import) fn seal(&mut self) {
        self.files.sort_unstable();
        self.unread.sort_unstable();
        self.lists_in_chats.sort_unstable();
        self.lists_in_chats.dedup();
    }

    /// Files that belong to no export.
    pub fn strangers(&self) -> u64 {
        let is_stranger = |kind: &str| kind != COMPANIONS && kind != ATTACHMENTS;
        self.counts.iter().filter(|(kind, _)| is_stranger(kind)).map(|(_, count)| count).sum()
    }

    /// All files that are not read.
    pub fn total(&self) -> u64 {
        self.counts.values().sum()
    }

    /// What the tests need for the exports that are not read, each once.
    pub fn needs(&self) -> Vec<Need> {
        let mut needs: Vec<Need> = self.unread.iter().map(UnreadVariant::need).collect();
        needs.sort_unstable();
        needs.dedup();
        needs
    }

    /// Channels of which there is an export that is not read, each once.
    pub fn channels(&self) -> Vec<String> {
        let channels = self.unread.iter().filter_map(|unread| unread.channel);
        let channels: SortedSet<&str> = channels.collect();
        channels.into_iter().map(str::to_owned).collect()
    }
}
