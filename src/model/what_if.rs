//! One what-if in detail: before and after, by channel, country and value (methodology, sections 6 and 6b).
//!
//! Shares and retention are 0–1, money is in `currency`; what is unknown is `None`, never 0.

use serde::{Deserialize, Serialize};

use super::element::ElementId;
use super::report::{Count, Outcomes, Scenario, Tool, ValueLost, WindowReport, WorstPair};
use super::vocabulary::WeightBasis;
use crate::model::sorted_map::SortedMap;

/// Version of the layout; a change of meaning makes it `/2`.
pub const WHAT_IF_SCHEMA: &str = "untether.what-if/1";

/// The whole answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WhatIf {
    /// Always `untether.what-if/1`.
    pub schema: String,
    /// Version of formulas and constants.
    pub scoring_version: u32,
    /// The program that made it.
    pub tool: Tool,
    /// `exports`, or `report` when it was taken from a saved report: then `detail` is missing.
    pub from: String,
    /// A source could not be read: the figures do not hold everything.
    pub partial: bool,
    /// Day of the audit, ISO.
    pub as_of: String,
    /// The days looked at.
    pub window: WindowReport,
    /// Default region of phone numbers; clients without a phone are taken to be there.
    pub region: Option<String>,
    /// Currency of all money; `None` without deals.
    pub currency: Option<String>,
    /// The weight that retention uses: `clients`, `value` or `messages`.
    pub basis: WeightBasis,
    /// What an untried fallback counts in retention, 0–1.
    pub fallback_credit: Option<f64>,
    /// For whom the audit is, as the settings say.
    pub client: Option<String>,
    /// What is lost, as asked for.
    pub lost: Vec<LostElement>,
    /// The incidents that are replayed, in the order of `lost`; empty when none is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replayed: Vec<Replayed>,
    /// The figures.
    #[serde(flatten)]
    pub figures: WhatIfFigures,
}

/// Something that is lost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LostElement {
    /// Id as in the scenarios of the report: `operator:meta`, `staff:anna`.
    pub id: ElementId,
    /// Whom it hits: `all`, `country=RU`.
    pub segment: String,
    /// Share of them that it hits at most, 0–1: every share that is looked at is a part of this.
    pub share: f64,
}

/// An incident that is played on today's clients, for good and whatever its end was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Replayed {
    /// Id in the register; `own-1`, `own-2`, … for the `[[incident]]` entries of the settings.
    pub id: String,
    /// ISO 3166 alpha-2, or `*` for the whole world.
    pub country: String,
    /// First day as far as it is known: `2026-02-11`, `2026-02`, `2026`.
    pub start: String,
    /// Last day in the same form; `None` when no end is known.
    pub end: Option<String>,
    /// `block`, `throttle`, `outage`, …
    pub kind: String,
    /// One sentence.
    pub summary: String,
    /// Where it is reported.
    pub source: String,
}

/// What becomes of the clients.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WhatIfFigures {
    /// Clients in scope.
    pub in_scope: u64,
    /// Weight within reach today, 0–1; `None` without weight.
    pub base: Option<f64>,
    /// Clients within reach today.
    pub before: Reach,
    /// The same when the whole segment is hit.
    pub after: Reach,
    /// Outcomes, retention, value lost and open work, as in the scenarios of the report.
    pub scenario: Scenario,
    /// What a share of the segment that was asked for comes to.
    pub at_share: AtShare,
    /// The worst pair of rented operators, whatever is lost here.
    pub worst_pair: Option<WorstPair>,
    /// What only the exports can tell; `None` from a saved report.
    pub detail: Option<WhatIfDetail>,
}

/// Clients within reach.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Reach {
    /// In-scope clients with a route.
    pub clients: Count,
    /// Of these, with a proven one; `None` from a saved report.
    pub proven: Option<u64>,
}

/// What happens when a share of the segment is hit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AtShare {
    /// The share, 0–1.
    pub share: f64,
    /// Weight retained, 0–1; `None` without weight.
    pub retention: Option<f64>,
    /// Expected loss of value; `None` without value.
    pub value_lost_mean: Option<f64>,
    /// Loss of value when those who cost most are hit; `None` without value, or where a saved report does not say.
    pub value_lost_worst: Option<f64>,
}

/// What only the exports can tell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WhatIfDetail {
    /// Weight retained when the whole segment is hit and no untried fallback works (a confirmed one counts as usual).
    pub retention_low: Option<f64>,
    /// The same when every fallback works.
    pub retention_high: Option<f64>,
    /// By channel on which a client in scope has a route.
    pub channels: SortedMap<String, ChannelFate>,
    /// By country, `RU`, of any of a client's phones, else of the default region; `unknown` without either. A client with
    /// phones of two countries stands in both.
    pub countries: SortedMap<String, GroupFate>,
    /// Clients with value in three groups of equal size, the most valuable first, then all without; empty without value.
    pub value_groups: Vec<ValueGroup>,
    /// The rented operator whose loss on top is worst; `None` when none makes it worse.
    pub next: Option<NextLoss>,
}

/// Routes on a channel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RouteCount {
    /// Clients with a route on it.
    pub clients: u64,
    /// Of these, proven ones.
    pub proven: u64,
}

/// What becomes of a channel.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ChannelFate {
    /// Routes today.
    pub before: RouteCount,
    /// Routes when the whole segment is hit.
    pub after: RouteCount,
    /// Clients that lose their route here, and what becomes of them.
    pub losers: GroupFate,
    /// Clients that lose a route elsewhere and keep one here.
    pub keepers: RouteCount,
}

/// What becomes of a group of clients when the whole segment is hit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GroupFate {
    /// How many.
    pub clients: u64,
    /// By outcome.
    pub outcomes: Outcomes,
    /// Of their weight, what is retained, 0–1; `None` without weight.
    pub retention: Option<f64>,
    /// What they are worth; `None` without value.
    pub value: Option<f64>,
    /// Value lost; `None` without value.
    pub value_lost: Option<f64>,
}

/// Clients of similar value.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ValueGroup {
    /// 1 for the most valuable third, 2, 3; 0 for all without value.
    pub third: u8,
    /// The lowest value in it.
    pub from: f64,
    /// The highest.
    pub to: f64,
    /// What becomes of them.
    #[serde(flatten)]
    pub fate: GroupFate,
}

/// What would be lost on top.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NextLoss {
    /// The operator.
    pub operator: String,
    /// Weight retained when the whole segment loses both.
    pub retention: f64,
    /// Clients stranded then.
    pub stranded: u64,
}

impl AtShare {
    /// With what is lost then.
    pub fn new(share: f64, retention: Option<f64>, lost: Option<ValueLost>) -> Self {
        let (mean, worst) = (lost.map(|lost| lost.mean), lost.map(|lost| lost.worst));
        Self { share, retention, value_lost_mean: mean, value_lost_worst: worst }
    }
}
