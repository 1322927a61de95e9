//! What a report over a random sample of clients says of all of them.

use serde::{Deserialize, Serialize};

use crate::model::sorted_map::SortedMap;

/// The figures speak of clients drawn at random: which, and how far chance may have moved the figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SamplingReport {
    /// Clients from which was drawn.
    pub of: u64,
    /// Clients drawn and found again: the figures are made of them alone.
    pub sampled: u64,
    /// The number that the draw hangs on.
    pub seed: u64,
    /// What was drawn from each part, most valuable clients first.
    pub strata: Vec<StratumReport>,
    /// Drawn clients of whom no source holds anything any more: they are in no figure.
    pub not_found: u64,
    /// Drawn clients without a chat in the exports of whom the list does not say that there is none; the intervals hold whatever
    /// they may be.
    pub unanswered: u64,
    /// Clients of the exports who were not drawn: they are in no figure.
    pub not_drawn: u64,
    /// What it would have said to take the newest instead of drawing; `None` without a CRM.
    #[serde(default)]
    pub newest: Option<NewestBias>,
    /// By JSON pointer of a figure: where it lies for all clients, so far as chance alone is at work.
    pub intervals: SortedMap<String, Interval>,
}

/// One part of the clients.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StratumReport {
    /// Clients in it.
    pub of: u64,
    /// Clients drawn from it.
    pub sampled: u64,
}

/// A figure that the CRM shows for all clients, and for as many of the newest as were drawn: taking the newest chats errs like
/// this.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NewestBias {
    /// How many of the newest.
    pub clients: u64,
    /// Share of all clients in scope with a contact of the business's own, 0–1.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded")))]
    pub owned_of_all: f64,
    /// The same of the newest, by their last dated event without a chat.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded")))]
    pub owned_of_newest: f64,
}

/// Where a figure lies for all clients, in the unit of the figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Interval {
    /// Low end.
    #[cfg_attr(test, schemars(extend("unit" = "plain", "small-groups" = "rounded", "rounds" = "again")))]
    pub low: f64,
    /// High end.
    #[cfg_attr(test, schemars(extend("unit" = "plain", "small-groups" = "rounded", "rounds" = "again")))]
    pub high: f64,
    /// How often such intervals hold the figure, 0–1.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "exact")))]
    pub level: f64,
    /// `agresti-coull`: with the variance that the sample shows (delete-one jackknife, by stratum) and for finitely many clients;
    /// `least-of-operators`: the least ends over the rented operators; `of-ends`: from the ends of the three tests.
    pub method: String,
}
