//! `-f markdown`: the report for wikis and for the summaries of CI jobs, the verdict first.
//!
//! Whatever an export can carry goes through `text/markdown.rs`: it stays text. What is too large for the summary of a job is
//! cut as on the page, and says so.

mod blocks;
mod first;
mod grid;
mod letter;
mod page;
#[cfg(test)]
mod tests;

pub use page::Markdown;
pub(super) use page::answer;
