//! What `plan` answers: what to do in the order that buys most, and whom to go to first.

mod brief;
mod list;
mod plan;
mod steps;
#[cfg(test)]
mod tests;

pub(super) use brief::brief;
pub use plan::agenda_document;
