//! The program around the commands: arguments, terminal, clock, diagnostics, exit code.

pub mod args;
mod diagnostics;
mod dialogue;
mod dropped;
mod environment;
mod exit;
mod interrupt;
mod memory;
mod misuse;
mod progress;
mod russian;
mod start;

pub use args::command;
pub use environment::Environment;
pub use exit::Exit;
pub use start::{Streams, main, run};
