//! A policy: rules, waivers and how they are read, checked against what a report can have.

mod names;
mod rules;
#[cfg(test)]
mod tests;

pub(super) use names::target;
pub use rules::{Policy, Rule, Tolerance};
