//! How use moves: by month, between the halves of the window, from offer to decision; and what it costs.

use serde::{Deserialize, Serialize};

use super::count::Count;
use crate::model::sorted_map::SortedMap;

/// One calendar month of the window.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MonthTrend {
    /// By channel.
    pub channels: SortedMap<String, ChannelMonth>,
    /// Number of equally used channels, 1 / Σ share²; `None` when nobody wrote.
    #[cfg_attr(test, schemars(extend("unit" = "plain", "small-groups" = "rounded", "rounds" = "again")))]
    pub effective: Option<f64>,
    /// Answered ÷ runs over all channels, 0–1; `None` without a run.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "with-counts")))]
    pub reply_rate: Option<f64>,
}

/// One channel in one month; in-scope clients.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ChannelMonth {
    /// Messages from clients.
    pub inbound: Count,
    /// Messages from the business.
    pub outbound: Count,
    /// Clients with a message, either way.
    pub clients: Count,
    /// Share of those who wrote, each counting 1 (as in concentration), 0–1; `None` when nobody wrote in the month.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "rounds" = "again")))]
    pub share: Option<f64>,
    /// Clients whose first message ever fell on this channel and month: where new clients come from.
    pub first_contacts: Count,
    /// Runs of outbound messages that ended in the month.
    #[serde(default)]
    pub runs: Count,
    /// Answered ÷ runs, 0–1; `None` without a run.
    #[serde(default)]
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "with-counts")))]
    pub reply_rate: Option<f64>,
    /// Median minutes to the reply; `None` without one.
    #[serde(default)]
    #[cfg_attr(test, schemars(extend("unit" = "plain", "small-groups" = "with-counts")))]
    pub median_reply_minutes: Option<f64>,
}

/// Clients whose main channel in the second half of the window is another than in the first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Moved {
    /// How many.
    pub clients: Count,
    /// Of those who wrote in both halves, 0–1; `None` without any.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "clients/wrote")))]
    pub share: Option<f64>,
}

/// Deals opened more than 30 days before as-of, by the number of routes of the client: is it easy to answer?
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Decided {
    /// Of clients without a route.
    pub none: DecidedPart,
    /// Of clients with one.
    pub one: DecidedPart,
    /// Of clients with several.
    pub several: DecidedPart,
}

/// Deals of clients with equally many routes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DecidedPart {
    /// Deals.
    pub deals: Count,
    /// Won or lost.
    pub decided: Count,
    /// Decided ÷ deals, 0–1; `None` without a deal.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "./deals", "part" = "decided")))]
    pub share: Option<f64>,
}

/// What a channel with a price costs, in the audit's currency.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ChannelCost {
    /// Outbound messages in the window.
    pub outbound: u64,
    /// Their cost.
    #[cfg_attr(test, schemars(extend("unit" = "money", "small-groups" = "exact")))]
    pub cost: f64,
    /// The same at three times the price.
    #[cfg_attr(test, schemars(extend("unit" = "money", "small-groups" = "exact")))]
    pub at_three_times: f64,
    /// One message to each in-scope client with a route on the channel.
    #[cfg_attr(test, schemars(extend("unit" = "money", "small-groups" = "with-counts")))]
    pub one_each: Option<f64>,
}

/// The complexity tax: what stands between a client and the record.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Tax {
    /// Number of layers.
    pub layers: u64,
    /// By channel.
    pub per_channel: SortedMap<String, Chain>,
    /// Layers whose single failure strands or touches more than half of the in-scope clients, most first.
    pub single_points: Vec<LayerPoint>,
    /// Sum of the monthly costs that are stated, in the audit's currency; `None` when none is.
    #[cfg_attr(test, schemars(extend("unit" = "money", "small-groups" = "exact")))]
    pub monthly_cost: Option<f64>,
    /// Monthly cost per in-scope client.
    #[cfg_attr(test, schemars(extend("unit" = "money", "small-groups" = "exact")))]
    pub cost_per_client: Option<f64>,
    /// By layer: the share 0–1 of in-scope clients that could be reached no more without it. 0: pure tax.
    #[serde(default)]
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded")))]
    pub reach_lost: SortedMap<String, f64>,
}

/// The layers between a client and the record on one channel.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Chain {
    /// Their names, as listed in the settings.
    pub layers: Vec<String>,
    /// Product of their availabilities, 0–1; `None` while one of them has none stated.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "exact")))]
    pub availability: Option<f64>,
}

/// A layer that many clients hang on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LayerPoint {
    /// Its name.
    pub name: String,
    /// In-scope clients whose routes its failure touches.
    pub clients_cut: Count,
    /// Of these, the stranded.
    #[serde(default)]
    pub clients_stranded: Count,
}
