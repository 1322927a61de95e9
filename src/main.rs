//! The `untether` program.

use std::process::ExitCode;

use untether::commands::Local;

fn main() -> ExitCode {
    untether::cli::main(&Local)
}
