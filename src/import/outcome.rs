//! How reading a file came out.

use std::path::PathBuf;

use super::error::ImportError;
use super::ownership::Variant;
use crate::model::source::Source;

/// A file that could not be read.
#[derive(Debug)]
pub struct Failure {
    /// Path as shown.
    pub path: String,
    /// Where it is.
    pub place: PathBuf,
    /// Why.
    pub error: ImportError,
}

/// How one file came out.
pub(super) enum Outcome {
    /// As a source.
    Read(Box<Source>),
    /// As a part of the source of another file.
    Joined,
    /// As a part of a download that says nothing.
    Companion,
    /// As what people sent each other.
    Attachment,
    /// As a known export that is not read.
    Variant(&'static Variant),
    /// As no export.
    Stranger(&'static str),
    /// As an error.
    Failed(ImportError),
}
