//! How much of each channel the exports show.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::count::Count;

/// A rented channel beside the clients who may be on it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ChannelCoverage {
    /// One-to-one chats of in-scope clients with a message, each once over all exports.
    pub chats: Count,
    /// In-scope clients who may be on it: with an id, a logged message or a route there, or with a usable phone where accounts
    /// are made with one.
    pub clients_with_handle: Count,
    /// The chats that its accounts have: the stated totals, and the chats of accounts without one; `None` when none is stated.
    pub chats_total: Option<Count>,
}
