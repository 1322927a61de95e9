//! What a value is, as far as its place tells.

/// What a value is, as far as its place tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// Says nothing of anybody: dates, amounts, kinds.
    Keep,
    /// A name: word for word.
    Name,
    /// Words of the trade, among which a name may stand.
    Label,
    /// What somebody wrote.
    Text,
    /// Phone numbers.
    Phone,
    /// An id.
    Id,
    /// An id with a word of the system before it: `user123`.
    Coded,
    /// A path of a file.
    Path,
    /// An id or a username of a platform.
    Platform,
    /// Only its form tells.
    Any,
    /// A handle as a worklist writes it: `record:hubspot:17`, `phone:+44…`.
    Handle,
    /// A cell of a column that is not read: nothing hangs on its words.
    Unread,
}

impl Mode {
    /// The mode of an id of the tables.
    pub(super) fn by_id(id: &str) -> Option<Self> {
        Some(match id {
            "keep" => Self::Keep,
            "name" => Self::Name,
            "label" => Self::Label,
            "text" => Self::Text,
            "phone" => Self::Phone,
            "id" => Self::Id,
            "coded" => Self::Coded,
            "path" => Self::Path,
            "platform" => Self::Platform,
            "any" => Self::Any,
            _ => return None,
        })
    }
}
