//! How a command ended, and why it could not do its work.

use crate::config::ConfigError;
use crate::observe::Diagnostic;

/// How a command ended that did its work, the worst last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ended {
    /// With everything it was given.
    Whole,
    /// With everything it was given, and what was to be checked does not hold.
    Refuted,
    /// Something could not be read: the result does not hold everything, and no verdict on it is trusted.
    Partial,
}

impl Ended {
    /// The worse of the two.
    pub fn and(self, other: Self) -> Self {
        self.max(other)
    }
}

/// Why a command could not do its work.
#[derive(Debug)]
pub enum Failure {
    /// Wrong arguments or settings.
    Usage(Box<Trouble>),
    /// Input that cannot be used.
    Input(Box<Trouble>),
    /// Output that cannot be written.
    Output(Box<Trouble>),
    /// A fault of the program.
    Internal(Box<Trouble>),
}

/// What is to be said of a failure, and what caused it.
#[derive(Debug)]
pub struct Trouble {
    said: Diagnostic,
    cause: Option<anyhow::Error>,
}

impl From<Diagnostic> for Box<Trouble> {
    fn from(said: Diagnostic) -> Self {
        Self::new(Trouble { said, cause: None })
    }
}

impl Failure {
    /// What is to be said of it.
    pub fn diagnostic(&self) -> &Diagnostic {
        &self.trouble().said
    }

    /// The same with every cause below it, the nearest first.
    pub fn with_causes(&self) -> Diagnostic {
        let Trouble { said, cause } = self.trouble();
        let causes = cause.iter().flat_map(anyhow::Error::chain).map(ToString::to_string);
        Diagnostic { causes: causes.collect(), ..said.clone() }
    }

    /// The same with what made it happen. Its words are shown: they must not quote what a file holds.
    pub fn caused_by(mut self, error: impl Into<anyhow::Error>) -> Self {
        let (Self::Usage(trouble) | Self::Input(trouble) | Self::Output(trouble) | Self::Internal(trouble)) =
            &mut self;
        trouble.cause = Some(error.into());
        self
    }

    fn trouble(&self) -> &Trouble {
        let (Self::Usage(trouble) | Self::Input(trouble) | Self::Output(trouble) | Self::Internal(trouble)) =
            self;
        trouble
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        let said = Diagnostic { help: error.help, ..Diagnostic::error(ConfigError::CODE, error.message) };
        Self::Usage(said.at(error.place).into())
    }
}
