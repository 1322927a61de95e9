//! Test 1: what happens if the channel is gone?

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::count::Count;
use super::score::TestScore;

/// Test 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Outage {
    /// Score, range, verdict.
    #[serde(flatten)]
    pub test: TestScore,
    /// Share within reach today, 0–1.
    pub base: Option<f64>,
    /// The scenario that retains least among the rented operators.
    pub worst: Option<String>,
    /// Whether the loss of any one rented operator is survived.
    pub n_minus_1: Option<NMinusOne>,
    /// Every scenario by id.
    pub scenarios: BTreeMap<String, Scenario>,
    /// The worst pair of rented operators.
    pub worst_pair: Option<WorstPair>,
    /// By element (`operator:meta`, `staff:anna`, `number`): the reachable clients that its loss alone would strand.
    #[serde(default)]
    pub single_points: BTreeMap<String, SinglePoint>,
    /// Reachable clients by how many elements have to fail together to strand them: `1`, `2`, …
    #[serde(default)]
    pub elements_to_strand: BTreeMap<String, Count>,
}

/// An element whose loss alone strands clients.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SinglePoint {
    /// Reachable in-scope clients that it strands.
    pub clients: Count,
    /// Of the reachable in-scope clients, 0–1; the shares of all elements may exceed 1 together.
    pub share: f64,
}

/// The N−1 criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NMinusOne {
    /// Holds with every fallback counted as stranded.
    pub proven: bool,
    /// Holds when fallbacks work.
    pub on_paper: bool,
}

/// What becomes of the clients when something is lost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
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
    pub retention: BTreeMap<String, f64>,
    /// Value lost by p.
    pub value_lost: Option<BTreeMap<String, ValueLost>>,
    /// Conversations that wait for an answer, of stranded clients.
    pub open_conversations: Count,
    /// Open deals of stranded clients; `None` without deals.
    pub open_deals: Option<OpenDeals>,
}

/// Clients by outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Outcomes {
    /// Has no route on what is lost (or is outside the segment).
    pub untouched: Count,
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
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ValueOutcomes {
    /// Untouched or safe.
    pub safe: f64,
    /// Fallback.
    pub fallback: f64,
    /// Stranded.
    pub stranded: f64,
    /// Out of reach.
    pub out_of_reach: f64,
}

/// Value lost when a share of the segment is hit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ValueLost {
    /// Expected.
    pub mean: f64,
    /// When those who cost most are hit.
    pub worst: f64,
}

/// Open deals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OpenDeals {
    /// How many.
    pub count: Count,
    /// The stranded clients' shares of their amounts.
    pub amount: f64,
}

/// The worst pair of rented operators.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WorstPair {
    /// The two.
    pub operators: Vec<String>,
    /// Weight retained when both are gone, 0–1.
    pub retention: f64,
}
