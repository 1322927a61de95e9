//! The first screen: what a founder needs, in the order of thought. Verdict, the three questions, what breaks, what
//! to do first, what stands out, what would make it surer, what was read.

mod actions;
mod document;
mod findings;
mod head;
mod incidents;
mod losses;
mod scores;
mod sources;
mod surer;
mod table;
#[cfg(test)]
mod tests;
mod today;

pub use table::Table;
