//! The `untether` program.

use std::process::ExitCode;

use untether::commands::Local;

/// Short lists and texts come and go by the million, on all threads at once.
#[cfg(not(target_family = "wasm"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    untether::cli::main(&Local)
}
