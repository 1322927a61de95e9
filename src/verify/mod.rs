//! A saved report beside what its inputs give today. Nothing is read here, and nothing computed: both reports are there.

mod answer;
mod figures;
mod renamed;
mod settings;
mod sources;
#[cfg(test)]
mod tests;

pub(crate) use answer::{Question, distance, verify};
pub(crate) use settings::settings;
