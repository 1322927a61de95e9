//! What is behind a finding, a figure, a format or a code of errors: one page each, for people and as data.

mod all;
mod code;
mod explanation;
mod figure;
mod finding;
mod format;
mod meaning;
#[cfg(test)]
mod tests;

pub use all::explain_all;
pub use code::explain_code;
pub use explanation::{Explanation, ExplanationPart, explanation_document};
pub use figure::explain_figure;
pub use finding::explain_finding;
pub use format::{FormatFacts, explain_format};
