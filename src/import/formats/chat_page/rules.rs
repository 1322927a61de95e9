//! What a kind of page looks like: data, one file for each format.

use serde::Deserialize;

use super::select::{Field, Select};
use crate::import::KnownFrom;

/// Rules of a page. Where several fields are named, the first of which something is found counts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact about a page, and all combinations occur")]
pub(super) struct Rules {
    pub(super) known: KnownFrom,
    /// What the beginning of a page holds: all words of one of these lists.
    pub(super) looks: Vec<Vec<String>>,
    /// What it does not hold.
    #[serde(default)]
    pub(super) never: Vec<String>,
    /// Name of the conversation.
    #[serde(default)]
    pub(super) title: Vec<Field>,
    /// Who takes part.
    #[serde(default)]
    pub(super) participant: Vec<Field>,
    /// An element that is a message.
    pub(super) message: Select,
    /// An element that is a line of the service.
    #[serde(default)]
    pub(super) notice: Select,
    /// What is quoted or forwarded in a message: nothing in it is the message's own.
    #[serde(default)]
    pub(super) foreign: Select,
    /// What stands in a field without belonging to it.
    #[serde(default)]
    pub(super) beside: Select,
    /// A message whose author is the one before's.
    #[serde(default)]
    pub(super) joined: Select,
    #[serde(default)]
    pub(super) author: Vec<Field>,
    /// An id, an address or a number of the author.
    #[serde(default)]
    pub(super) author_id: Vec<Field>,
    pub(super) time: Vec<Field>,
    /// The day, where the time states none: it holds from there on.
    #[serde(default)]
    pub(super) day: Vec<Field>,
    #[serde(default)]
    pub(super) text: Select,
    #[serde(default)]
    pub(super) media: Select,
    /// Each file counts as one, whatever the message.
    #[serde(default)]
    pub(super) counts_files: bool,
    #[serde(default)]
    pub(super) outbound: Select,
    #[serde(default)]
    pub(super) inbound: Select,
    /// Names under which the owner of the account stands in it.
    #[serde(default)]
    pub(super) me: Vec<String>,
    /// Something in a message by which it is a line of the service.
    #[serde(default)]
    pub(super) service: Select,
    #[serde(default)]
    pub(super) deleted: Select,
    /// Something in a message by which it is a call, and how long it was.
    #[serde(default)]
    pub(super) call: Select,
    #[serde(default)]
    pub(super) seconds: Vec<Field>,
    /// Calls are counted apart from messages.
    #[serde(default)]
    pub(super) calls_apart: bool,
    /// A message without text and file is a line of the service.
    #[serde(default)]
    pub(super) empty_is_service: bool,
    /// Sentences of Meta's stand among the texts.
    #[serde(default)]
    pub(super) meta_phrases: bool,
}
