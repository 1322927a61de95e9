//! Ctrl-C and the request to end: nothing half-written stays behind.

#[cfg(any(unix, windows))]
use super::exit::Exit;
#[cfg(any(unix, windows))]
use crate::commands::output::hold_unfinished;

/// Ends the program at once when it is interrupted or asked to end, without the temporary files of its outputs. A second
/// signal ends it even while they are being removed.
#[cfg(unix)]
pub(super) fn listen() {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::flag;
    use signal_hook::iterator::Signals;

    let is_second = Arc::new(AtomicBool::new(false));
    for (signal, exit) in [(SIGHUP, Exit::HungUp), (SIGINT, Exit::Interrupted), (SIGTERM, Exit::Terminated)] {
        // The order matters: the first signal raises the flag only after this has looked at it.
        let code = i32::from(exit as u8);
        let _ = flag::register_conditional_shutdown(signal, code, Arc::clone(&is_second));
        let _ = flag::register(signal, Arc::clone(&is_second));
    }
    // Without a handler the system ends the program, which leaves a temporary file at worst.
    let Ok(mut signals) = Signals::new([SIGHUP, SIGINT, SIGTERM]) else { return };
    // Without a thread the first signal goes unheard and the second ends the program.
    let _ = std::thread::Builder::new().spawn(move || {
        if let Some(signal) = signals.forever().next() {
            let _held = hold_unfinished();
            let exit = match signal {
                SIGHUP => Exit::HungUp,
                SIGTERM => Exit::Terminated,
                _ => Exit::Interrupted,
            };
            exit.now();
        }
    });
}

/// Ends the program at once when the user interrupts it, without the temporary files of its outputs.
#[cfg(windows)]
pub(super) fn listen() {
    // Without a handler the system ends the program, which leaves a temporary file at worst.
    let _ = ctrlc::set_handler(|| {
        let _held = hold_unfinished();
        Exit::Interrupted.now();
    });
}

/// Where there are no signals, a run that is broken off ends with all that it has made.
#[cfg(not(any(unix, windows)))]
pub(super) fn listen() {}
