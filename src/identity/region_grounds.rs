//! What speaks for the country of numbers that are written without it, the surest first.

/// What decided on a country, or would have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Why {
    /// The settings.
    Set,
    /// Numbers written with their country.
    Numbers,
    /// Endings of e-mail addresses.
    Addresses,
    /// The currency of deals.
    Currency,
    /// The language of headers and names.
    Language,
    /// Nothing.
    Undecided,
}

impl Why {
    /// The stable id, as the report states it.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Set => "set",
            Self::Numbers => "numbers",
            Self::Addresses => "addresses",
            Self::Currency => "currency",
            Self::Language => "language",
            Self::Undecided => "undecided",
        }
    }
}
