//! What a gate answers: the verdict and its reason first, then what failed and what would mend it, what is put up with, and what
//! the figures were held against.

mod document;
mod figure;
mod headline;
mod sentence;
#[cfg(test)]
mod tests;
mod waivers;

pub use document::gate_document;
pub(super) use document::{level, outcome};
pub(super) use figure::bar;
pub use headline::headline;
pub(super) use sentence::{notes, path, sentence, title, worded};
pub use waivers::waivers_document;
pub(super) use waivers::{waived_by, waivers_table};
