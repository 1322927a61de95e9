//! Answers of interfaces (JSON), item by item: one reader, and a layout for each system as data.
//!
//! ```text
//! bytes ─pages→ items ─layout→ fields ─plan→ records, deals, activities
//! ```

pub mod fields;
pub mod layout;
pub mod pages;
pub mod path;
pub mod read;
pub mod records;
pub mod traces;
mod visit;

#[cfg(test)]
mod tests;

pub use layout::Layout;
pub use read::{read, read_from};
