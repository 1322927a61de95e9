//! Exports reduced to tallies: counts leave the place where the exports lie, texts do not.
//!
//! A source of chats becomes rows of counts, under the sides that all exports together have shown. Lists of a CRM are small and are
//! handed on as they are: who somebody is, is judged where the audit is made.

mod files;
mod rows;
mod sources;
mod tables;

pub use files::{Made, reduce};
pub use sources::is_reduced;
