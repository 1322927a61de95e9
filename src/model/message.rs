//! What one message adds to the counts of its chat.

/// Kinds of links that make a short path out of a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// Booking a time.
    Calendar = 0,
    /// Paying.
    Payment = 1,
    /// The business's own portal.
    Portal = 2,
}

/// The links that a text holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LinkMarks {
    /// One of each kind (`LinkKind as usize`).
    pub kinds: [bool; 3],
    /// Channels on which one opens a chat: a bit for each place in `reference::links::chat_channels`.
    pub opens: u16,
}

/// What one message adds to its cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MessageTraits {
    /// Carries or stands for a file.
    pub media: bool,
    /// The links that it holds.
    pub links: LinkMarks,
}
