//! `untether mcp PATH…`: a server of the Model Context Protocol on standard input and output, so that an assistant can ask about the exports
//! of the command line.
//!
//! It only reads, and only what the command line names. What it says are figures about groups: small ones are hidden as `--hide-small` hides
//! them, and the report is sealed (`redact::seal`), so that no name and no word of the exports reaches the assistant, which might take it for
//! an order.
//!
//! `message` takes a line apart, `session` keeps the order of questions, `tools` answers them, `serve` holds the three together.

mod args;
mod message;
mod serve;
mod session;
mod tools;
mod worker;

pub use args::Args;
