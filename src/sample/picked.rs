//! Who was drawn, and from how many.

use serde::Serialize;

use crate::model::sampling::Stratum;
use crate::worklist::Card;

/// A client that was drawn.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pick {
    /// Who it is.
    pub card: Card,
    /// Revenue won in the window.
    pub value: f64,
    /// The stratum, from 0.
    pub stratum: usize,
}

/// What was drawn.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draw {
    /// The number that it hangs on.
    pub seed: u64,
    /// The strata, most valuable clients first.
    pub strata: Vec<Stratum>,
    /// The clients, stratum by stratum.
    pub picks: Vec<Pick>,
    /// Entries of address books that no list could find again: without a number or an address of their own.
    pub unfit: u64,
}
