//! A channel as the audit uses it.

/// Index into `Audience::channels`.
pub type ChannelIndex = u16;

/// A channel as the audit uses it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about the channel")]
pub struct ChannelFacts {
    /// Slug.
    pub id: String,
    /// Slug of the operator.
    pub operator: String,
    /// E-mail, phone, portal, the business's own web chat.
    pub is_owned: bool,
    /// Some export or mailbox holds messages of it.
    pub is_exported: bool,
    /// Of some of these it is known who wrote them.
    pub has_sides: bool,
    /// Some source holds a message, a call or a done row of a log on it, whenever.
    pub is_shown: bool,
    /// Some source holds one of these from before the days whose first contacts are new clients.
    pub reaches_back: bool,
    /// The settings name it among what the business uses.
    pub is_declared: bool,
    /// The business uses it: an export shows it, the settings name it, or enough clients have a trace of it.
    pub is_used: bool,
    /// How many chats its accounts really have, as far as the settings state it.
    pub chats_total: Option<u64>,
    /// How many of them no export shows.
    pub missing_chats: u64,
}

impl ChannelFacts {
    /// A rented channel in use that no export shows with its sides: who is on it is in no figure.
    pub fn is_uncovered(&self) -> bool {
        !self.is_owned && self.is_used && !(self.is_exported && self.has_sides)
    }

    /// An owned channel that the business says it uses and of which no source holds anything.
    pub fn is_unseen(&self) -> bool {
        self.is_owned && self.is_declared && !self.is_shown
    }
}
