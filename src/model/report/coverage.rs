//! How much of each channel the exports show.

use serde::{Deserialize, Serialize};

use super::count::Count;
use crate::model::sorted_map::SortedMap;

/// A rented channel beside the clients who may be on it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ChannelCoverage {
    /// One-to-one chats of in-scope clients with a message, each once over all exports.
    pub chats: Count,
    /// In-scope clients who may be on it: with an id, a logged message or a route there, or with a usable phone where accounts
    /// are made with one.
    pub clients_with_handle: Count,
    /// The chats that its accounts have: the stated totals, and the chats of accounts without one; `None` when none is stated.
    pub chats_total: Option<Count>,
    /// What the exports show of each staff account there, by its id: what a later run is held against.
    #[serde(default)]
    pub staff: SortedMap<String, StaffCoverage>,
}

/// What the exports show of one staff account on one channel, whoever is in scope.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StaffCoverage {
    /// One-to-one chats with a message up to as-of.
    pub chats: Count,
    /// Clients who wrote to it in the window.
    pub clients: Count,
    /// First day with a message, ISO.
    pub first_day: String,
    /// Last such day, ISO.
    pub last_day: String,
    /// Days between these two and in the window without any message.
    #[cfg_attr(test, schemars(extend("unit" = "days")))]
    pub silent_days: u64,
    /// One of its exports is as long as its platform lets it be, so that older messages may be missing.
    pub capped: bool,
}
