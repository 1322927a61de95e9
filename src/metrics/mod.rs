//! Measurements: pure functions over the facts about clients.

pub mod answers;
pub mod concentration;
pub mod cost;
pub mod coverage;
pub mod cut;
pub mod decided;
pub mod leads;
pub mod movement;
pub mod properties;
pub mod silence;

use crate::model::audience::Audience;
use crate::model::client::Client;
use crate::model::params::WeightBasis;

/// The in-scope clients with what each counts for.
pub fn weighted(audience: &Audience, basis: WeightBasis) -> impl Iterator<Item = (&Client, f64)> {
    audience.in_scope().map(move |client| (client, client.weight(basis)))
}

/// A share of a whole; `None` when the whole is 0.
#[inline]
pub fn share(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| (part / whole).clamp(0.0, 1.0))
}
