//! What a log looks like: which objects of it are messages, and where each part of a message stands. The layouts are data,
//! one file for each format.

use serde::Deserialize;

use crate::import::KnownFrom;
use crate::model::built_in;
use crate::model::sorted_map::SortedMap;

use super::path::{Condition, Place, Ways};
use crate::import::json::Node;

/// A layout.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::import::formats) struct Layout {
    /// Channel of messages whose own is not stated; none where each states its own.
    #[serde(default)]
    pub(super) channel: Option<String>,
    /// The files of a folder are one conversation, called as the folder is.
    #[serde(default)]
    pub(super) by_folder: bool,
    /// What is known of the layout itself.
    pub(super) known: KnownFrom,
    /// What stands for a channel, where no other log means it by that.
    #[serde(default)]
    pub(super) channels: SortedMap<String, String>,
    /// What items there are. An object is taken by every entry that knows it.
    pub(super) entry: Vec<Entry>,
}

/// What an item is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum ItemKind {
    /// Somebody wrote, or called.
    #[default]
    Message,
    /// A notice of the platform; what belongs to the log and tells nothing of clients, such as a list of rooms.
    Service,
    /// Somebody who is saved.
    Contact,
    /// A note of the staff to the staff.
    Note,
    /// Whose account it is.
    Owner,
    /// What a log says once, in a document of its own: it stands around all documents behind it.
    Header,
    /// A receipt for what was sent.
    Receipt,
    /// Something that is told to the reader of the report, by its `notice`.
    Notice,
}

/// Names with dots between them.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "String")]
pub(super) struct Names(pub(super) Vec<String>);

impl From<String> for Names {
    fn from(text: String) -> Self {
        Self(text.split('.').map(str::to_owned).collect())
    }
}

/// A member, or one of several: `a|b`.
#[derive(Debug, Deserialize)]
#[serde(from = "String")]
pub(super) struct Members(Vec<String>);

impl From<String> for Members {
    fn from(text: String) -> Self {
        Self(text.split('|').map(str::to_owned).collect())
    }
}

impl Members {
    /// Whether an object has one of them.
    fn are_in(&self, node: &Node<'_>) -> bool {
        self.0.iter().any(|key| node.get(key.as_bytes()).is_some())
    }
}

/// Items of one kind. Conditions in a list are alternatives, but for `when`, which must hold all.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    /// Members that the object has around its items, by which it is known.
    pub(super) has: Vec<Members>,
    /// What else is true of the object.
    #[serde(default, rename = "is")]
    pub(super) of_object: Vec<Condition>,
    /// Names that lead from the object to its items; none where it is the item itself.
    #[serde(default)]
    pub(super) each: Names,
    /// What must be true of an item.
    #[serde(default)]
    pub(super) when: Vec<Condition>,
    #[serde(default, rename = "as")]
    pub(super) kind: ItemKind,
    pub(super) time: Option<Ways>,
    /// What is the same only in repetitions of an item.
    #[serde(default)]
    pub(super) unique: Vec<Ways>,
    /// The business wrote. Without it, and without `inbound`, the client did.
    #[serde(default)]
    pub(super) outbound: Vec<Condition>,
    /// The client wrote; with it, whatever is neither is left out.
    #[serde(default)]
    pub(super) inbound: Vec<Condition>,
    /// The log does not say who of those who write is the business.
    #[serde(default)]
    pub(super) sideless: bool,
    /// What the client is known by.
    pub(super) phone: Option<Ways>,
    pub(super) email: Option<Ways>,
    pub(super) id: Option<Ways>,
    pub(super) username: Option<Ways>,
    /// An id that WhatsApp gives out in place of the number.
    pub(super) bsuid: Option<Ways>,
    /// `79990000000@c.us`, `…@lid`, `…@g.us`.
    pub(super) jid: Option<Ways>,
    /// `whatsapp:+1…`, `messenger:1…`, `+1…`.
    pub(super) address: Option<Ways>,
    /// Name of the client.
    pub(super) name: Option<Ways>,
    /// Name of whoever wrote, where the client's is another thing.
    pub(super) author: Option<Ways>,
    /// Name of the conversation.
    pub(super) title: Option<Ways>,
    /// What tells conversations apart, where it is not what the client is known by.
    pub(super) chat: Option<Ways>,
    #[serde(default)]
    pub(super) group: Vec<Condition>,
    pub(super) account: Option<Ways>,
    pub(super) channel: Option<Ways>,
    pub(super) text: Option<Ways>,
    #[serde(default)]
    pub(super) media: Vec<Condition>,
    #[serde(default)]
    pub(super) service: Vec<Condition>,
    #[serde(default)]
    pub(super) mark: Vec<Condition>,
    #[serde(default)]
    pub(super) deleted: Vec<Condition>,
    /// Nobody's conversation: a broadcast, a channel.
    #[serde(default)]
    pub(super) broadcast: Vec<Condition>,
    #[serde(default)]
    pub(super) bot: Vec<Condition>,
    /// Seconds of a call: without any it was not answered.
    pub(super) seconds: Option<Ways>,
    pub(super) notice: Option<String>,
}

impl Entry {
    /// Whether an object has the members that its items stand in.
    pub(super) fn knows(&self, place: Place<'_, '_>) -> bool {
        let Some(object) = place.last() else { return false };
        self.has.iter().all(|members| members.are_in(object.node))
            && self.of_object.iter().all(|condition| condition.holds(place))
    }
}

/// Whether any of some conditions holds.
pub(super) fn any(conditions: &[Condition], place: Place<'_, '_>) -> bool {
    conditions.iter().any(|condition| condition.holds(place))
}

impl Layout {
    /// A layout from its file.
    ///
    /// # Errors
    ///
    /// When the file is not as it should be: a test reads all of them.
    pub(super) fn parse(text: &str) -> Result<Self, toml::de::Error> {
        built_in::read(text)
    }
}
