//! The three stress tests, the index over them, and what past incidents say: pure functions over the facts about clients.

pub mod aftermath;
pub mod bet;
pub mod cohorts;
pub mod context;
pub mod elements;
pub mod evidence;
pub mod incident;
pub mod index;
#[cfg(test)]
mod laws;
pub mod openness;
pub mod outage;
pub mod owned;
pub mod parts;
pub mod sampling;
pub mod scenario;
pub mod score;
pub mod single_points;
pub mod tax;
pub mod what_if;
