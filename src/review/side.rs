//! What is known of one side of a row.

use serde::Serialize;

use crate::model::time::Day;

/// A side of a row.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Side {
    /// The handle under which it is found again: what a link file names.
    pub handle: String,
    /// Name of its record, else of its chats; may be empty.
    pub name: String,
    /// Where it stands.
    pub place: Place,
    /// First and last day with a message.
    pub days: Option<(Day, Day)>,
    /// Messages of both sides.
    pub messages: u64,
    /// Won revenue in the window.
    pub value: f64,
}

/// Where a side stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// Nowhere that is known.
    #[default]
    Unknown,
    /// A card: the system and its id there.
    Card(String),
    /// Chats.
    Chat {
        /// Id of the channel.
        channel: String,
        /// The account that most of its messages went through; may be empty.
        account: String,
    },
}
