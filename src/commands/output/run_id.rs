//! What tells this run from all others on the machine.

/// A number that no other run has while this one lasts; in a page there is but one.
pub(in crate::commands) fn run_id() -> u32 {
    if cfg!(target_family = "wasm") { 0 } else { std::process::id() }
}
