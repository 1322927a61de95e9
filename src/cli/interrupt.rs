//! Ctrl-C: nothing half-written stays behind.

use super::exit::Exit;
use crate::commands::output::remove_unfinished;

/// Ends the program at once when the user interrupts it, without the temporary files of its outputs.
pub(super) fn listen() {
    // Without a handler the system ends the program, which leaves a temporary file at worst.
    let _ = ctrlc::set_handler(|| {
        remove_unfinished();
        Exit::Interrupted.now();
    });
}
