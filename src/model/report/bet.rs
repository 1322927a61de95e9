//! The bet on one channel: four beliefs about it, each beside its evidence.

use serde::{Deserialize, Serialize};

use super::count::Count;
use crate::model::need::Need;

/// The channel that carries most, by the weight of the scores, and what is believed of it. Each belief has `holds`: `None` where
/// it is not known, with what would tell under `needs`. Incidents are those of the register and of the settings that began in
/// the 24 months up to as-of, in a country of clients or in the whole world.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Bet {
    /// Id of the channel.
    pub channel: String,
    /// That it is stable.
    pub stable: Stable,
    /// That it is available.
    pub available: Available,
    /// That it is cheap.
    pub cheap: Cheap,
    /// That it does not change.
    pub unchanging: Unchanging,
}

/// It is stable: nothing has kept people from writing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Stable {
    /// `true` without any such incident; `None` where nobody knows in which countries clients live and none hit the world.
    pub holds: Option<bool>,
    /// Blocks, throttles, outages and waves of closed accounts.
    pub disruptions: u64,
    /// The latest of them, by id.
    pub last: Option<String>,
    /// What would tell.
    pub needs: Vec<Need>,
}

/// It is available: clients can use it today.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Available {
    /// `true` where no client with a route on it lives where it is hampered; `None` where no country is known.
    pub holds: Option<bool>,
    /// In-scope clients with a route on it where it is blocked at as-of.
    pub blocked: Count,
    /// The same where it is slowed down or cut off in part.
    pub throttled: Count,
    /// What would tell.
    pub needs: Vec<Need>,
}

/// It is cheap: what messages cost is bearable and stays.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Cheap {
    /// `false` where its prices changed; `true` where they did not in the countries of clients and the settings state one; else `None`.
    pub holds: Option<bool>,
    /// Cost of the outbound messages of the window; `None` without a price in the settings.
    #[cfg_attr(test, schemars(extend("unit" = "money", "small-groups" = "exact")))]
    pub cost: Option<f64>,
    /// The same at three times the price.
    #[cfg_attr(test, schemars(extend("unit" = "money", "small-groups" = "exact")))]
    pub at_three_times: Option<f64>,
    /// Changes of prices.
    pub price_changes: u64,
    /// The latest of them, by id.
    pub last: Option<String>,
    /// What would tell.
    pub needs: Vec<Need>,
}

/// It does not change: neither its rules nor those who use it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Unchanging {
    /// `false` where rules changed, a part was shut down, or at least a tenth of its clients moved away; `None` where no rule
    /// changed and nobody wrote in both halves of the window, or nobody knows in which countries clients live.
    pub holds: Option<bool>,
    /// New rules, and parts that were shut down.
    pub rules_changed: u64,
    /// The latest of them, by id.
    pub last: Option<String>,
    /// Clients whose main channel it was in the first half of the window and who mainly write elsewhere in the second.
    pub moved: Count,
    /// Of those whose main channel it was, 0–1; `None` without any who wrote in both halves.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "clients/in_scope", "part" = "moved")))]
    pub moved_share: Option<f64>,
    /// Answered ÷ runs of outbound messages in the first half of the months, 0–1; `None` below 20 runs.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded")))]
    pub reply_rate_then: Option<f64>,
    /// The same in the second half.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded")))]
    pub reply_rate_now: Option<f64>,
    /// What would tell.
    pub needs: Vec<Need>,
}
