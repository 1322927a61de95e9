//! What has happened to the channels in use.

use serde::{Deserialize, Serialize};

use super::count::Count;

/// One dated incident of the register, or of the settings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct IncidentReport {
    /// Id in the register; `own-1`, … for those of the settings.
    pub id: String,
    /// The channels of the incident that clients use.
    pub channels: Vec<String>,
    /// ISO country code; `*` for the whole world.
    pub country: String,
    /// First day as far as it is known: `2026-02-11`, `2026-02`, `2026`.
    pub start: String,
    /// Last day in the same form; `None` while it lasts at as-of, or when no end is known.
    pub end: Option<String>,
    /// `block`, `throttle`, `outage`, `policy`, `pricing`, `deprecation`, `account-ban`.
    pub kind: String,
    /// One sentence.
    pub summary: String,
    /// Where it is reported.
    pub source: String,
    /// In-scope clients of the country with a route or, in the window, a message on one of the channels.
    pub clients_concerned: Count,
    /// Who turned up elsewhere; only for blocks, throttles and long outages inside the span of the data.
    pub fallback: Option<ObservedFallback>,
    /// Who wrote only before it began; `None` unless it is a block that is open at as-of.
    #[serde(default)]
    pub past_only: Option<PastOnly>,
}

/// Of all clients with a message on the hit channels in the 30 days before, those with an inbound message on another operator
/// in the 14 days that begin with the start. Clients who are dormant by now count: they were hit too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ObservedFallback {
    /// Clients hit.
    pub clients: Count,
    /// Of these, who turned up elsewhere.
    pub moved: Count,
    /// Moved ÷ clients, 0–1; `None` below 20 clients.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "./clients", "part" = "moved")))]
    pub share: Option<f64>,
    /// Mean of the same share over the quiet fortnights of the window; `None` below 20 clients or without a quiet one.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "./clients", "part" = "moved")))]
    pub quiet_share: Option<f64>,
}

/// Routes whose last inbound message is older than the start of a block that is still open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PastOnly {
    /// In-scope clients with such a route.
    pub clients: Count,
    /// Their routes.
    pub routes: Count,
    /// Inbound messages of all in-scope clients of the country on the hit channels before the start, over as many days as
    /// `messages_after`.
    pub messages_before: Count,
    /// The same since the start, or in the window where the start lies before it.
    pub messages_after: Count,
}
