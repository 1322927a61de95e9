//! Tallies: messages reduced to counts, as files that another machine wrote.
//!
//! The cut lies between counting and judging: whoever holds the messages counts them, no text leaves the place, and the counts
//! are read here like any source. `layout` says which tables there are, `manifest` what stands beside them, `read` takes them in
//! and refuses whatever does not add up, naming the row.

mod chats;
mod fault;
pub mod layout;
pub mod manifest;
#[cfg_attr(not(feature = "parquet"), path = "no_parquet.rs")]
mod parquet;
mod read;
mod row;
mod rows;
#[cfg(feature = "parquet")]
mod thrift;
mod write;

pub use fault::{Fault, Wrong};
pub use parquet::rewritten;
pub use read::{Files, TallySource, read};
pub use write::{TableFile, WriteError};
