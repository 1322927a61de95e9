//! The `untether` program.

use std::process::ExitCode;

use mimalloc::MiMalloc;
use untether::commands::Local;

/// Short lists and texts come and go by the million, on all threads at once.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    untether::cli::main(&Local)
}
