//! The `untether` program.

use std::process::ExitCode;

use untether::commands::Local;

/// Short lists and texts come and go by the million, on all threads at once.
#[cfg(not(target_family = "wasm"))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Lets the allocator give back what is freed after a hundredth of a second instead of a whole one: lists of hundreds of megabytes follow one
/// another faster than that, and both would be held. Given back at once, what a small file takes would be asked for anew with the next one.
/// `MIMALLOC_PURGE_DELAY` in the environment goes before it.
#[cfg(not(target_family = "wasm"))]
#[expect(unsafe_code, reason = "the settings of the allocator are its own, and no crate wraps them")]
fn give_back_soon() {
    // Its place among the settings, which the crate does not name, and what it is where nobody has set it: milliseconds.
    const PURGE_DELAY: libmimalloc_sys::mi_option_t = 15;
    const USUAL: std::ffi::c_long = 1_000;
    const SOON: std::ffi::c_long = 10;
    // SAFETY: numbers come and go; every place below the last is a setting.
    unsafe {
        if libmimalloc_sys::mi_option_get(PURGE_DELAY) == USUAL {
            libmimalloc_sys::mi_option_set_default(PURGE_DELAY, SOON);
        }
    }
}

fn main() -> ExitCode {
    #[cfg(not(target_family = "wasm"))]
    give_back_soon();
    untether::cli::main(&Local)
}
