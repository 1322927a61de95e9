//! What to do, in the order that buys most: actions, what each of them gains, and whom to ask first (methodology,
//! section 11).

mod inputs;
mod task;

pub use inputs::{Aim, Inputs};
pub use task::{Task, tasks};
