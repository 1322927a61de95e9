//! Test 1: what happens if the channel is gone?

use serde::{Deserialize, Serialize};

use super::count::Count;
use super::score::TestScore;
use crate::model::element::ElementId;
use crate::model::sorted_map::SortedMap;

/// Test 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Outage {
    /// Score, range, verdict.
    #[serde(flatten)]
    pub test: TestScore,
    /// Share within reach today, on paper or not, 0–1.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "rounds" = "down")))]
    pub base: Option<f64>,
    /// What is kept today, counted by what is proven: Σ w·credit ÷ Σ w, 0–1, where a client counts 1 with a proven route, φ with
    /// known ones alone and 0 without any.
    #[serde(default)]
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "rounds" = "down")))]
    pub kept: Option<f64>,
    /// Over which channels new clients come.
    #[serde(default)]
    pub leads: Leads,
    /// How often a first message on a contact of the business's own was answered.
    #[serde(default)]
    pub fallback_observed: AnswersObserved,
    /// The scenario that retains least among the rented operators.
    pub worst: Option<ElementId>,
    /// Whether the loss of any one rented operator is survived.
    pub n_minus_1: Option<NMinusOne>,
    /// Every scenario by id.
    pub scenarios: SortedMap<ElementId, Scenario>,
    /// The worst pair of rented operators.
    pub worst_pair: Option<WorstPair>,
    /// By element (`operator:meta`, `staff:anna`, `number`): the reachable clients that its loss alone would strand.
    #[serde(default)]
    pub single_points: SortedMap<ElementId, SinglePoint>,
    /// Reachable clients by how many elements have to fail together to strand them: `1`, `2`, …
    #[serde(default)]
    pub elements_to_strand: SortedMap<String, Count>,
}

/// New clients: in-scope clients whose first inbound message ever falls into the last 90 days of the window and who have no record
/// or deal from before.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Leads {
    /// By the channel on which they were first heard.
    pub channels: SortedMap<String, NewClients>,
    /// By its operator.
    pub operators: SortedMap<String, NewClients>,
}

/// New clients of one channel, operator or scenario.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NewClients {
    /// How many; `None` where no source shows the channel from before these 90 days.
    pub count: Option<Count>,
    /// Of all new clients whose channel is shown from before, 0–1; `None` without any.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "rounds" = "again")))]
    pub share: Option<f64>,
}

/// First messages and calls on e-mail, phone and the business's own chat, at least 14 days before as-of, with nothing inbound
/// there before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AnswersObserved {
    /// Pairs of a client and such a channel.
    pub tried: Count,
    /// Of these, with an inbound message or a connected call there within 14 days.
    pub answered: Count,
    /// The share, 0–1; `None` below 20 pairs.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "./tried", "part" = "answered")))]
    pub share: Option<f64>,
}

/// An element whose loss alone strands clients.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SinglePoint {
    /// Reachable in-scope clients that it strands.
    pub clients: Count,
    /// Of the reachable in-scope clients, 0–1; the shares of all elements may exceed 1 together.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "clients/reachable")))]
    pub share: f64,
}

/// The N−1 criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NMinusOne {
    /// Holds with every fallback counted as stranded.
    pub proven: bool,
    /// Holds when fallbacks work.
    pub on_paper: bool,
}

/// What becomes of the clients when something is lost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Scenario {
    /// Channels that are lost.
    pub lost: Vec<String>,
    /// Whom it hits: `all`, `country=RU`.
    pub segment: String,
    /// Clients by outcome.
    pub clients: Outcomes,
    /// Clients without a phone, taken to be of the default region.
    pub assumed_country: Count,
    /// Value by outcome.
    pub value: Option<ValueOutcomes>,
    /// Weight retained when a share p of the segment is hit, by p; basis weight.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "rounds" = "again")))]
    pub retention: SortedMap<String, f64>,
    /// Value lost by p.
    pub value_lost: Option<SortedMap<String, ValueLost>>,
    /// Conversations that wait for an answer, of stranded clients.
    pub open_conversations: Count,
    /// Open deals of stranded clients; `None` without deals.
    pub open_deals: Option<OpenDeals>,
    /// New clients that came in over what is lost; `None` where no channel is.
    #[serde(default)]
    pub new_clients: Option<NewClients>,
}

/// Clients by outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Outcomes {
    /// Has no route on what is lost (or is outside the segment).
    pub untouched: Count,
    /// Of these, without a proven route.
    #[serde(default)]
    pub untouched_untried: Count,
    /// A proven route is left.
    pub safe: Count,
    /// Only a known route is left.
    pub fallback: Count,
    /// Of these, with a confirmed owned contact among the routes left.
    pub fallback_confirmed: Count,
    /// Nothing is left.
    pub stranded: Count,
    /// Of these, with a contact that only has to be imported.
    pub stranded_recoverable: Count,
    /// Had no route before.
    pub out_of_reach: Count,
}

/// Value by outcome; `safe` holds the untouched too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ValueOutcomes {
    /// Untouched or safe.
    #[cfg_attr(test, schemars(extend("unit" = "money", "small-groups" = "with-counts")))]
    pub safe: f64,
    /// Fallback.
    #[cfg_attr(test, schemars(extend("unit" = "money", "small-groups" = "with-counts")))]
    pub fallback: f64,
    /// Stranded.
    #[cfg_attr(test, schemars(extend("unit" = "money", "small-groups" = "with-counts")))]
    pub stranded: f64,
    /// Out of reach.
    #[cfg_attr(test, schemars(extend("unit" = "money", "small-groups" = "with-counts")))]
    pub out_of_reach: f64,
}

/// Value lost when a share of the segment is hit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ValueLost {
    /// Expected.
    #[cfg_attr(test, schemars(extend("unit" = "money", "small-groups" = "with-counts")))]
    pub mean: f64,
    /// When those who cost most are hit.
    #[cfg_attr(test, schemars(extend("unit" = "money", "small-groups" = "with-counts")))]
    pub worst: f64,
}

/// Open deals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OpenDeals {
    /// How many.
    pub count: Count,
    /// The stranded clients' shares of their amounts.
    #[cfg_attr(test, schemars(extend("unit" = "money", "small-groups" = "with-counts")))]
    pub amount: f64,
}

/// The worst pair of rented operators.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WorstPair {
    /// The two.
    pub operators: Vec<String>,
    /// Weight retained when both are gone, 0–1.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "rounds" = "down")))]
    pub retention: f64,
}
