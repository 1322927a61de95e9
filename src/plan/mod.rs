//! What to do, in the order that buys most: actions, what each of them gains, and whom to go to first (methodology,
//! section 11).
//!
//! A client is reduced to how it stands (`standing`): what an action can change of it. An action is a function from one
//! standing to another; the three scores are sums over standings (`sums`), so that what a plan gains is computed, not
//! estimated.

mod act;
pub mod actions;
mod chain;
mod contact_kind;
mod first;
mod inputs;
mod kinds;
#[cfg(test)]
mod sample;
mod search;
mod standing;
mod sums;
mod task;
mod work;
mod world;

pub use actions::{ACTIONS, Action};
pub use chain::{Chain, Step, chain};
pub use first::{First, first};
pub use inputs::{Aim, Inputs};
pub use search::{Found, Method, search};
pub use standing::Standing;
pub use sums::Scores;
pub use task::Task;
pub use work::{open_to, work};
pub use world::World;

#[cfg(test)]
mod tests;
