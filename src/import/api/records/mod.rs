//! Records of a system that no layout knows: JSON of objects that are alike is a table whose headers are their keys.
//! Lists side by side in one file are tables side by side, and what stands in a client of what they bought is a table, too.

mod cells;
mod divide;
mod inner;
mod list;
mod plain;
mod probe;
mod read;
mod shape;
mod walk;

#[cfg(test)]
mod tests;

pub use probe::looks_like_records;
pub use read::read;
