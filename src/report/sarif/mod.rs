//! The checks as SARIF 2.1.0, for GitHub code scanning and everything else that reads it.
//!
//! A result is what does not hold; enforced rules that could not be judged are results too, since they never pass. Others that
//! could not be judged are notifications of the run: readers show every result as an alarm. What is put up with is a result
//! with an accepted suppression. Every result has a place, for code scanning refuses those without.

mod log;
mod report;

pub use report::Sarif;
