//! The subcommands: one file each, with its arguments and what it does.

pub mod anonymize;
mod ask;
pub mod audit;
pub mod baseline;
mod command;
mod comments_file;
pub mod compare;
pub mod completions;
pub mod context;
pub mod demo;
pub mod engine;
pub mod explain;
pub mod explain_client;
mod exports;
mod failure;
pub mod gate;
mod hide;
mod history_file;
pub mod incidents;
pub mod init;
mod init_questions;
pub mod inspect;
mod key_file;
pub mod links;
mod links_file;
mod list;
pub mod man;
pub mod mcp;
pub mod output;
pub mod plan;
mod pool;
mod portfolio;
pub mod read_args;
mod rejects;
pub mod report;
pub mod request;
pub mod sample;
mod sample_file;
mod saved;
pub mod schema;
pub mod simulate;
pub mod tally;
pub mod verify;
pub mod waivers;
pub mod worklist;

pub use ask::Ask;
pub use command::{Answer, Command};
pub use context::{Context, Reading};
pub use engine::{Engine, Local, Request};
pub use failure::{Ended, Failure, Trouble};
pub use links_file::Links;
pub use sample_file::SampleList;

#[cfg(test)]
mod tests;
