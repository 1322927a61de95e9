//! The verdict: each rule against the report, once.

mod judging;
#[cfg(test)]
mod tests;

pub use judging::judge;
