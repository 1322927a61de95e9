//! Exit codes: a contract with scripts.

use std::process;

use crate::commands::{Ended, Failure};

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Ran to the end.
    Done = 0,
    /// The gate failed, or a report does not follow from its inputs.
    GateFailed = 1,
    /// Wrong arguments or settings.
    Usage = 2,
    /// Input that could not be read, or not whole.
    Input = 3,
    /// Output that could not be written.
    Output = 4,
    /// A fault of the program.
    Internal = 70,
    /// The terminal went away.
    HungUp = 129,
    /// Interrupted by the user.
    Interrupted = 130,
    /// Asked to end.
    Terminated = 143,
}

impl Exit {
    /// The code of an outcome.
    pub fn of(outcome: &Result<Ended, Failure>) -> Self {
        match outcome {
            Ok(Ended::Whole) => Self::Done,
            Ok(Ended::Refuted) => Self::GateFailed,
            Ok(Ended::Partial) | Err(Failure::Input(_)) => Self::Input,
            Err(Failure::Usage(_)) => Self::Usage,
            Err(Failure::Output(_)) => Self::Output,
            Err(Failure::Internal(_)) => Self::Internal,
        }
    }
}

impl Exit {
    /// Ends the process here and now: for a signal, where there is nothing to return to.
    #[expect(clippy::disallowed_methods, reason = "this is the place that may")]
    pub(super) fn now(self) -> ! {
        process::exit(i32::from(self as u8))
    }
}

impl From<Exit> for process::ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
