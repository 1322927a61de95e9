//! The program: as its users start it, and inside this process.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, panic, thread};

use chrono::Utc;
use untether::cli::{Environment, Streams};
use untether::commands::Local;

/// What an environment says that says nothing but the language.
const ENGLISH: [(&str, &str); 1] = [("LANG", "en_US.UTF-8")];

/// As much of a stack as the first thread of a process has, in bytes.
const STACK: usize = 8 << 20;

/// How a run ended and what it said.
pub(crate) struct Ran {
    /// Exit code.
    pub(crate) code: Option<i32>,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
}

impl Ran {
    /// The same run, which must have ended with `code`.
    pub(crate) fn ended(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}", self.err);
        self
    }
}

/// Runs the program in a folder, in an environment that says nothing but the language: all that a process does but to read the
/// command line. Dictionaries and patterns are made once for all runs, which is most of what a small run takes.
///
/// A run that reads standard input, or is ended from outside, needs a process: `start`.
pub(crate) fn run(folder: &Path, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Ran {
    run_where(folder, arguments, &ENGLISH)
}

/// The same in an environment that says this.
pub(crate) fn run_where(
    folder: &Path,
    arguments: impl IntoIterator<Item = impl AsRef<OsStr>>,
    variables: &[(&str, &str)],
) -> Ran {
    let arguments: Vec<OsString> =
        arguments.into_iter().map(|argument| argument.as_ref().to_owned()).collect();
    run_here(folder, &arguments, variables).unwrap_or_else(|| start_where(folder, &arguments, variables))
}

/// Starts the program as a process in a folder, in an environment that says nothing but the language.
pub(crate) fn start(folder: &Path, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Ran {
    start_where(folder, arguments, &ENGLISH)
}

fn start_where(
    folder: &Path,
    arguments: impl IntoIterator<Item = impl AsRef<OsStr>>,
    variables: &[(&str, &str)],
) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_untether"))
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .envs(variables.iter().copied())
        .stdin(Stdio::null())
        .output()
        .expect("the program starts");
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// Runs the program on threads that have a working directory of their own; `None` where the system gives them none.
#[cfg(target_os = "linux")]
fn run_here(folder: &Path, arguments: &[OsString], variables: &[(&str, &str)]) -> Option<Ran> {
    use nix::sched::{CloneFlags, unshare};
    use rayon::ThreadPoolBuilder;

    let run = || {
        unshare(CloneFlags::CLONE_FS).ok()?;
        env::set_current_dir(folder).ok()?;
        let temporary = tempfile::tempdir().ok()?;
        // A test may wait for runs on all threads that are there for everybody.
        let threads = ThreadPoolBuilder::new().stack_size(STACK).build().ok()?;
        Some(threads.install(|| ran(folder, temporary.path(), arguments, variables)))
    };
    thread::scope(|scope| {
        let thread = scope.spawn(run);
        thread.join().unwrap_or_else(|fault| panic::resume_unwind(fault))
    })
}

#[cfg(not(target_os = "linux"))]
fn run_here(_: &Path, _: &[OsString], _: &[(&str, &str)]) -> Option<Ran> {
    None
}

/// Runs the program where the working directory of this thread is the folder.
#[expect(clippy::disallowed_methods, reason = "a run has the clock of the machine")]
fn ran(folder: &Path, temporary: &Path, arguments: &[OsString], variables: &[(&str, &str)]) -> Ran {
    let environment = Environment {
        variables: variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        working: folder.to_owned(),
        temporary: temporary.to_owned(),
        now: Utc::now(),
        arguments: std::iter::once(OsString::from("untether")).chain(arguments.iter().cloned()).collect(),
        ..Environment::default()
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = untether::cli::run(&environment, Streams { out: &mut out, err: &mut err }, &Local);
    Ran { code: Some(i32::from(exit as u8)), out: text(out), err: text(err) }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("text")
}
