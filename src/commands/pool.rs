//! The threads that the work is done on.

use super::Failure;

/// Runs work on as many threads as asked for.
///
/// # Errors
///
/// When the system gives none.
#[cfg(not(target_family = "wasm"))]
pub(super) fn on_pool<T: Send>(jobs: Option<usize>, work: impl FnOnce() -> T + Send) -> Result<T, Failure> {
    use crate::model::code::Code;
    use crate::observe::Diagnostic;
    use crate::text::Message;

    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.unwrap_or(0)).build();
    match pool {
        Ok(pool) => Ok(pool.install(work)),
        Err(_) => {
            Err(Failure::Internal(Diagnostic::error(Code::NoThreads, Message::new("threads-failed")).into()))
        }
    }
}

/// In a browser there is one thread, and it is here already.
#[cfg(target_family = "wasm")]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere it can fail")]
pub(super) fn on_pool<T: Send>(_: Option<usize>, work: impl FnOnce() -> T + Send) -> Result<T, Failure> {
    // That it is made already is no failure: a page runs one command after the other.
    let _ = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global();
    Ok(work())
}
