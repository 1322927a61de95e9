//! Reading JSON exports of any size without building a tree: a scanner that steps over values, and a reader that feeds
//! it from a mapped file or a stream.
//!
//! The scanner is lenient where leniency costs nothing: a comma counts as blank space, and what is stepped over is only
//! checked for its brackets. It is strict where damage shows: strings, brackets and values have to end.

mod links;
mod reader;
mod scan;
#[cfg(test)]
mod tests;
mod text;
mod tree;

pub use links::TextLinks;
pub use reader::{Reader, open};
pub use scan::{Fault, Scalar, Scanner};
pub use text::{LAST_SECOND, bounded, integer, text, unescape};
pub use tree::Node;
