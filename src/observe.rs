//! What the work tells whoever watches: how far it is, and what went wrong beside it.

use std::fmt;

use crate::model::code::Code;
use crate::text::Message;

/// A part of the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Files are read.
    Read,
    /// Handles become clients.
    Link,
    /// Figures are computed.
    Measure,
    /// Reports are written.
    Write,
}

impl Stage {
    /// Id of the stage's name in the catalogs.
    pub fn text_id(self) -> &'static str {
        match self {
            Self::Read => "stage-read",
            Self::Link => "stage-link",
            Self::Measure => "stage-measure",
            Self::Write => "stage-write",
        }
    }
}

/// Hears how far the work is, from any thread.
pub trait Progress: Sync {
    /// A stage begins; `total_bytes` is 0 where the amount of work is not known.
    fn begin(&self, stage: Stage, total_bytes: u64);

    /// So many more bytes are done.
    fn advance(&self, bytes: u64);

    /// The stage is over.
    fn end(&self);
}

/// Watches and says nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&self, _: Stage, _: u64) {}
    fn advance(&self, _: u64) {}
    fn end(&self) {}
}

/// How much a diagnostic weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Something could not be done.
    Error,
    /// Something was done in a way that may surprise.
    Warning,
    /// Something worth knowing.
    Note,
}

/// One thing to be said to the user beside the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// How much it weighs.
    pub weight: Weight,
    /// What kind of trouble it is; notes and warnings may have none.
    pub code: Option<Code>,
    /// What happened; never a value from a file.
    pub message: Message,
    /// What there is to say of it one by one.
    pub details: Vec<String>,
    /// What made it happen, the nearest cause first: the system's own words.
    pub causes: Vec<String>,
    /// Where: `file.csv:118`.
    pub place: Option<String>,
    /// What to do next.
    pub help: Option<Message>,
}

impl Diagnostic {
    /// An error with its code.
    pub fn error(code: Code, message: Message) -> Self {
        Self { code: Some(code), ..Self::of(Weight::Error, message) }
    }

    /// A warning.
    pub fn warning(message: Message) -> Self {
        Self::of(Weight::Warning, message)
    }

    /// A note.
    pub fn note(message: Message) -> Self {
        Self::of(Weight::Note, message)
    }

    fn of(weight: Weight, message: Message) -> Self {
        Self { weight, code: None, message, details: Vec::new(), causes: Vec::new(), place: None, help: None }
    }

    /// The same with its place.
    pub fn at(self, place: impl fmt::Display) -> Self {
        Self { place: Some(place.to_string()), ..self }
    }

    /// The same with advice.
    pub fn help(self, help: Message) -> Self {
        Self { help: Some(help), ..self }
    }
}
