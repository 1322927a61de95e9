//! Whose download it is.

/// Whose download it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import::formats) enum Platform {
    /// Instagram Direct.
    Instagram,
    /// Facebook Messenger.
    Messenger,
}

impl Platform {
    /// The channel id.
    pub(super) fn channel(self) -> &'static str {
        match self {
            Self::Instagram => "instagram",
            Self::Messenger => "messenger",
        }
    }
}
