//! What works on the day of the audit where clients live.

use serde::{Deserialize, Serialize};

use super::count::Count;

/// A country of clients in which a channel is blocked or slowed down, as the register of incidents knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CountryToday {
    /// ISO country code.
    pub country: String,
    /// In-scope clients there, by any of their phones, else by the default region.
    pub clients: Count,
    /// What is hampered at as-of: each channel once, by the worst of what lasts. Channels on which clients have routes come
    /// first, those with most clients before the others.
    pub hampered: Vec<Hampered>,
    /// The same for what began later and lasts, as far as the register knows; only channels on which clients have routes.
    #[serde(default)]
    pub since_then: Vec<Hampered>,
}

/// A channel that does not work as it should.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Hampered {
    /// Id of the channel.
    pub channel: String,
    /// `block` or `throttle`.
    pub kind: String,
    /// What of it is hit: `calls`, `region` (a part of the country), `sign-up` (new accounts); `None` for all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// First day as far as it is known: `2026-02-11`, `2026-02`, `2026`.
    pub since: String,
    /// Id of the incident in the register.
    pub incident: String,
    /// In-scope clients there with a route on it.
    pub clients: Count,
}

impl Hampered {
    /// Whether all of it is blocked, rather than slowed down or cut off in part.
    pub fn is_blocked(&self) -> bool {
        self.kind == "block" && self.part.is_none()
    }
}
