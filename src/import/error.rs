//! Why a source cannot be read.

use crate::model::code::Code;
use std::io;

/// What stands in the way of reading a source. The text is a lower-case fragment that fits after "cannot read …: ".
#[derive(Debug, thiserror::Error)]
pub enum ImportErrorKind {
    /// The operating system refuses: missing, locked, no permission, a failing disk.
    #[error("{0}")]
    Io(#[from] io::Error),
    /// There is nothing in the file.
    #[error("the file is empty")]
    Empty,
    /// No format recognises the file.
    #[error("no known export format; looked for {sought}")]
    UnknownFormat {
        /// What was looked for.
        sought: String,
    },
    /// Several formats recognise the file.
    #[error("could be two things: {0}")]
    Ambiguous(String),
    /// The file ends in the middle.
    #[error("the file ends in the middle of {0}: the export was cut off")]
    Truncated(&'static str),
    /// The content breaks the rules of its format.
    #[error("expected {expected}, found {found}")]
    Malformed {
        /// What should stand there.
        expected: &'static str,
        /// What stands there, without any value from the file.
        found: &'static str,
    },
    /// Day and month cannot be told apart.
    #[error("every date can be read as day.month and as month.day")]
    DateOrder,
    /// A table without the columns that are needed.
    #[error("{sought} not found; the columns are {found}")]
    Columns {
        /// The roles or headers that were looked for.
        sought: String,
        /// The headers that exist.
        found: String,
    },
    /// Encrypted or password protected.
    #[error("the file is encrypted")]
    Encrypted,
    /// Over one of the limits that protect against hostile files.
    #[error("more than {limit}")]
    Limit {
        /// Which limit, with its value.
        limit: &'static str,
    },
    /// A file of the right format without anything in it that counts.
    #[error("no {0} found in it")]
    NothingFound(&'static str),
    /// What should be an archive cannot be unpacked: it is damaged, packed in another way, or none.
    #[error("{0}")]
    Archive(&'static str),
    /// A panic in the reader: a bug of ours.
    #[error("internal error while reading; please report it")]
    Internal,
}

impl ImportErrorKind {
    /// Whether the file is whole and of its format, and nothing in it can be used.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Empty | Self::Columns { .. } | Self::NothingFound(_))
    }

    /// What kind of trouble it is; its text is `error-<code>` and its advice `help-<code>` in the language files.
    pub fn code(&self) -> Code {
        match self {
            Self::Io(_) => Code::Unreadable,
            Self::Empty => Code::EmptyFile,
            Self::UnknownFormat { .. } => Code::UnknownFormat,
            Self::Ambiguous(_) => Code::AmbiguousFormat,
            Self::Truncated(_) => Code::CutOff,
            Self::Malformed { .. } => Code::Malformed,
            Self::DateOrder => Code::DateOrder,
            Self::Columns { .. } => Code::Columns,
            Self::Encrypted => Code::Encrypted,
            Self::Limit { .. } => Code::OverLimit,
            Self::NothingFound(_) => Code::NothingInside,
            Self::Archive(_) => Code::Archive,
            Self::Internal => Code::ReaderFault,
        }
    }
}

/// A reading error and where it happened.
#[derive(Debug, thiserror::Error)]
#[error("{kind}")]
pub struct ImportError {
    /// What happened.
    pub kind: ImportErrorKind,
    /// Line (1-based), where one can be named.
    pub line: Option<u64>,
}

impl ImportError {
    /// An error at a line.
    pub fn at(kind: ImportErrorKind, line: u64) -> Self {
        Self { kind, line: Some(line) }
    }
}

impl From<ImportErrorKind> for ImportError {
    fn from(kind: ImportErrorKind) -> Self {
        Self { kind, line: None }
    }
}

impl From<io::Error> for ImportError {
    fn from(error: io::Error) -> Self {
        // What an archive becomes when unpacked is watched while it is read.
        if error.kind() == io::ErrorKind::FileTooLarge {
            return ImportErrorKind::Limit { limit: "200 times the packed size" }.into();
        }
        error.downcast::<ImportErrorKind>().unwrap_or_else(ImportErrorKind::Io).into()
    }
}
