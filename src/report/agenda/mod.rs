//! What `plan` answers: what to do in the order that buys most, and whom to go to first.

mod first_steps;
mod list;
mod plan;
mod steps;
#[cfg(test)]
mod tests;

pub(super) use first_steps::first_steps;
pub use plan::agenda_document;
