//! Test 2: where does the context live?

use serde::{Deserialize, Serialize};

use super::count::Count;
use super::score::TestScore;
use crate::model::sorted_map::SortedMap;

/// Test 2.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Context {
    /// Score, range, verdict.
    #[serde(flatten)]
    pub test: TestScore,
    /// The score without mail and calls, 0–1.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "rounds" = "down")))]
    pub rented_only: Option<f64>,
    /// Median days between the last rented message and the last logged one; `None` when nothing is logged.
    #[cfg_attr(test, schemars(extend("unit" = "days", "small-groups" = "exact")))]
    pub lag_days: Option<f64>,
    /// Messages by place.
    pub messages: Places,
    /// Media by place.
    pub media: MediaPlaces,
    /// Clients whose whole history is in messengers only.
    pub clients_messenger_only: Count,
    /// By rented channel.
    pub channels: SortedMap<String, ContextPart>,
    /// By staff account.
    pub staff: SortedMap<String, StaffContext>,
    /// Client-months with rented messages and none logged, over all history.
    pub months_messenger_only: Count,
}

/// Messages by the place where they are kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Places {
    /// In the business's own system.
    pub own_system: u64,
    /// Only summarised on a record.
    pub summarised: u64,
    /// In the messenger only.
    pub messenger_only: u64,
    /// All.
    pub total: u64,
}

/// Media by place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MediaPlaces {
    /// In the business's own system.
    pub own_system: u64,
    /// In the messenger only.
    pub messenger_only: u64,
}

/// Context on one channel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ContextPart {
    /// Messages in the window.
    pub messages: u64,
    /// Of these, logged.
    pub logged: u64,
    /// 0–100.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded", "of-group" = "concentration/clients/channels/*/clients")))]
    pub score: Option<f64>,
}

/// Context in one staff account.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StaffContext {
    /// Messages in the window.
    pub messages: u64,
    /// 0–100.
    #[cfg_attr(test, schemars(extend("unit" = "score", "small-groups" = "rounded", "of-group" = "concentration/clients/staff/*/clients")))]
    pub score: Option<f64>,
}
