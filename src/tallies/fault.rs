//! What is wrong with a tally: which file, which row, what should stand there.

/// What should stand in a row, and what does; neither quotes the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wrong {
    /// What should stand there.
    pub expected: &'static str,
    /// What stands there.
    pub found: &'static str,
}

impl Wrong {
    /// A finding of a check.
    pub fn new(expected: &'static str, found: &'static str) -> Self {
        Self { expected, found }
    }

    /// The same with where it stands.
    pub fn at(self, file: &str, line: impl Into<Option<u64>>) -> Fault {
        Fault::Wrong { file: file.to_owned(), line: line.into(), wrong: self }
    }
}

/// Why a tally cannot be used.
#[derive(Debug)]
pub enum Fault {
    /// A check failed.
    Wrong {
        /// The file, by its name in the folder.
        file: String,
        /// The line, from 1 with the header; `None` where it is no single one.
        line: Option<u64>,
        /// What is wrong.
        wrong: Wrong,
    },
    /// The system does not let a file be read.
    Io {
        /// The file, by its name in the folder.
        file: String,
        /// Why.
        error: std::io::Error,
    },
}

impl Fault {
    /// The file, by its name in the folder.
    pub fn file(&self) -> &str {
        match self {
            Self::Wrong { file, .. } | Self::Io { file, .. } => file,
        }
    }
}
