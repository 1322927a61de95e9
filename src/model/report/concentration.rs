//! How much hangs on how few.

use serde::{Deserialize, Serialize};

use super::count::Count;
use crate::model::sorted_map::SortedMap;
use crate::model::vocabulary::WeightBasis;

/// Concentration under each weight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ConcentrationReport {
    /// Every client counts 1.
    pub clients: Option<Concentration>,
    /// Clients count by won revenue in the window.
    pub value: Option<Concentration>,
    /// Clients count by inbound messages in the window.
    pub messages: Option<Concentration>,
}

impl ConcentrationReport {
    /// Concentration under a weight; `None` where it is not known.
    pub fn by(&self, basis: WeightBasis) -> Option<&Concentration> {
        match basis {
            WeightBasis::Clients => self.clients.as_ref(),
            WeightBasis::Value => self.value.as_ref(),
            WeightBasis::Messages => self.messages.as_ref(),
        }
    }
}

/// Concentration under one weight.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Concentration {
    /// By channel.
    pub channels: SortedMap<String, ChannelShare>,
    /// By operator.
    pub operators: SortedMap<String, ChannelShare>,
    /// By staff account.
    pub staff: SortedMap<String, StaffShare>,
    /// 10 000 · Σ share² over channels.
    #[cfg_attr(test, schemars(extend("unit" = "plain", "small-groups" = "rounded", "rounds" = "again")))]
    pub hhi: f64,
    /// The same over operators.
    #[cfg_attr(test, schemars(extend("unit" = "plain", "small-groups" = "rounded", "rounds" = "again")))]
    pub operator_hhi: f64,
    /// Number of equally used channels that would be as concentrated: 1 / Σ share².
    #[cfg_attr(test, schemars(extend("unit" = "plain", "small-groups" = "rounded", "rounds" = "again")))]
    pub effective: f64,
    /// Share on rented channels.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "clients/wrote")))]
    pub rented: f64,
    /// The largest channel.
    pub top: Top,
    /// The smallest set of operators whose joint loss cuts off more than half; `None` when nobody is reachable.
    pub cut: Option<Cut>,
    /// `messages`, or `handles` where there is not a single message.
    pub from: String,
}

/// A channel's or operator's part.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ChannelShare {
    /// Share of the weight, 0–1.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "clients/wrote")))]
    pub share: f64,
    /// Share of the reachable weight whose only route it is, 0–1; `None` when nobody with weight is reachable.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "clients/reachable")))]
    pub sole: Option<f64>,
    /// In-scope clients who wrote on it (or have it on file).
    pub clients: Count,
}

/// A staff account's part.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StaffShare {
    /// Share of the weight, 0–1.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "clients/wrote")))]
    pub share: f64,
    /// In-scope clients with messages through it.
    pub clients: Count,
}

/// The largest channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Top {
    /// Channel id.
    pub id: String,
    /// Its share, 0–1.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "clients/wrote")))]
    pub share: f64,
}

/// A smallest cutting set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Cut {
    /// How many operators.
    pub size: u64,
    /// Which.
    pub operators: Vec<String>,
    /// Found by trying every set; above 16 operators greedily.
    pub exact: bool,
}
