//! Test 3: do you hold the client's own contacts?

use serde::{Deserialize, Serialize};

use super::count::Count;
use super::score::TestScore;
use crate::model::sorted_map::SortedMap;

/// Test 3.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Owned {
    /// Score, range, verdict.
    #[serde(flatten)]
    pub test: TestScore,
    /// Share with at least one owned contact, 0–1.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "rounds" = "down")))]
    pub any: Option<f64>,
    /// Share with a confirmed one, 0–1: its own channel is proven in the window, or the client wrote from it elsewhere.
    #[serde(default)]
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded")))]
    pub confirmed: Option<f64>,
    /// Share with two kinds or more.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded")))]
    pub two_or_more: Option<f64>,
    /// Share by kind.
    pub kinds: Kinds,
    /// Coverage of those who wrote on each rented channel.
    pub by_channel: SortedMap<String, OwnedOn>,
    /// Coverage of the value deciles, most valuable clients first; empty without deals.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "with-counts")))]
    pub by_value_decile: Vec<f64>,
    /// Contact points by the reason they fail.
    pub failed: Failed,
    /// What only has to be imported.
    pub recoverable: Recoverable,
    /// Clients with neither an owned nor a recoverable contact.
    pub captive_clients: Count,
}

/// Coverage by kind, 0–1.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Kinds {
    /// A usable e-mail on file.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded")))]
    pub email: Option<f64>,
    /// A usable phone on file.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded")))]
    pub phone: Option<f64>,
    /// A login of the portal.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded")))]
    pub portal: Option<f64>,
}

/// Coverage on one channel, 0–1.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OwnedOn {
    /// At least one owned contact.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "concentration/clients/channels/*/clients")))]
    pub any: Option<f64>,
    /// Two kinds or more.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "concentration/clients/channels/*/clients")))]
    pub two_or_more: Option<f64>,
}

/// Contact points by the reason they fail; `missing` counts clients.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Failed {
    /// In-scope clients without any contact point on file.
    pub missing: Count,
    /// Not an address, not a number of its region.
    pub malformed: Count,
    /// A phone without its country, while none could be decided: unknown, not bad.
    #[serde(default)]
    pub unread: Count,
    /// Typed to fill a field.
    pub placeholder: Count,
    /// A relay or a throwaway mailbox.
    pub masked: Count,
    /// Of more people than `shared_limit`.
    pub shared: Count,
    /// Unsubscribed.
    pub unsubscribed: Count,
    /// Bounced.
    pub bounced: Count,
}

/// Contacts seen in exports only.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Recoverable {
    /// In-scope clients with one.
    pub clients: Count,
    /// Phones.
    pub phones: Count,
    /// E-mails.
    pub emails: Count,
}
