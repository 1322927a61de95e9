//! The program as its users start it.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

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

/// Runs the program in a folder, in an environment that says nothing but the language.
pub(crate) fn run(folder: &Path, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_untether"))
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .env("LANG", "en_US.UTF-8")
        .stdin(Stdio::null())
        .output()
        .expect("the program starts");
    Ran {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).expect("text"),
        err: String::from_utf8(output.stderr).expect("text"),
    }
}
