//! The draw as `sample` answers it: how many of how many, and where names may be shown who.

use serde::Serialize;

use super::picked::{Draw, Pick};
use crate::model::sampling::Stratum;
use crate::model::time::Day;
use crate::pipeline::Audit;

/// Version of the layout; a change of meaning makes it `/2`.
const SAMPLE_SCHEMA: &str = "untether.sample/1";

/// The whole answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// Always `untether.sample/1`.
    pub schema: String,
    /// Day of the audit.
    pub as_of: Day,
    /// ISO code of all money; `None` where nothing is known of value.
    pub currency: Option<String>,
    /// The number that the draw hangs on.
    pub seed: u64,
    /// The parts drawn from, most valuable clients first.
    pub strata: Vec<Stratum>,
    /// Entries of address books that no list could find again.
    pub unfit: u64,
    /// Who was drawn; empty unless names and contacts may be shown.
    pub clients: Vec<Pick>,
}

impl Answer {
    /// The answer about a draw from an audit.
    pub fn of(draw: &Draw, audit: &Audit, shows_contacts: bool) -> Self {
        let has_value = audit.audience.evidence.has_value;
        Self {
            schema: SAMPLE_SCHEMA.to_owned(),
            as_of: audit.window.to,
            currency: audit.currency.clone().filter(|_| has_value),
            seed: draw.seed,
            strata: draw.strata.clone(),
            unfit: draw.unfit,
            clients: if shows_contacts { draw.picks.clone() } else { Vec::new() },
        }
    }

    /// How many were drawn, shown or not, and from how many.
    pub fn counts(&self) -> (u64, u64) {
        self.strata.iter().fold((0, 0), |(drawn, of), part| (drawn + part.drawn, of + part.of))
    }
}
