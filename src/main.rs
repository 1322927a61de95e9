//! The `untether` program.

use std::process::ExitCode;

use untether::commands::Unwired;

fn main() -> ExitCode {
    untether::cli::main(&Unwired)
}
