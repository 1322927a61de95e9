//! What a child process takes at its worst.

use std::io;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Time and memory of a run.
pub(crate) struct Spent {
    /// Wall-clock time.
    pub(crate) time: Duration,
    /// Most resident bytes that are no mapping of a file; `None` where the system does not tell.
    pub(crate) anonymous: Option<u64>,
}

/// How often the child is looked at.
const STEP: Duration = Duration::from_millis(2);

/// Runs a command to its end.
///
/// # Errors
///
/// When it cannot be run, or fails.
pub(crate) fn run(command: &mut Command) -> io::Result<Spent> {
    let start = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let mut anonymous = None;
    loop {
        anonymous = anonymous.max(resident(child.id()));
        if let Some(status) = child.try_wait()? {
            let spent = Spent { time: start.elapsed(), anonymous };
            return if status.success() { Ok(spent) } else { Err(io::Error::other(status.to_string())) };
        }
        std::thread::sleep(STEP);
    }
}

/// Resident memory of a process without the files it maps.
fn resident(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}
