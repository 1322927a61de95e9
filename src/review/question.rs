//! A row of the review and what it asks.

use crate::identity::handles::HandleId;

/// What a row asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// A likely link: are they one?
    Likely,
    /// Several fit: is it this one?
    Several,
    /// Two chats in different accounts bear names that are alike, and one of them has no card.
    Chats,
    /// Two cards bear one full name.
    SameName,
    /// The CRM logged messages of this card on the days of this chat.
    SameDays,
    /// A link by name that was made: is it right?
    Name,
    /// Two cards of different names are one client by a contact that stands on both: is that right?
    SharedPoint,
    /// A link that the user refused.
    Refused,
    /// A chat without a card.
    ChatAlone,
    /// A card without a chat.
    CardAlone,
}

impl Question {
    /// All, in the order of the file.
    pub const ALL: [Self; 10] = [
        Self::Likely,
        Self::SameDays,
        Self::Several,
        Self::Chats,
        Self::SameName,
        Self::Name,
        Self::SharedPoint,
        Self::Refused,
        Self::ChatAlone,
        Self::CardAlone,
    ];

    /// The stable id, which stands in the file.
    pub fn id(self) -> &'static str {
        match self {
            Self::Likely => "likely",
            Self::Several => "several",
            Self::Chats => "chats",
            Self::SameName => "same-name",
            Self::SameDays => "same-days",
            Self::Name => "name",
            Self::SharedPoint => "shared-point",
            Self::Refused => "refused",
            Self::ChatAlone => "chat-alone",
            Self::CardAlone => "card-alone",
        }
    }

    /// Whether a row asks about a pair that is not joined.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Likely | Self::Several | Self::Chats | Self::SameName | Self::SameDays)
    }
}

/// A row of the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it asks.
    pub question: Question,
    /// More of why: id of a text, empty where the question says it all.
    pub why: &'static str,
    /// One side.
    pub a: HandleId,
    /// The other; `None` for a chat or a card alone.
    pub b: Option<HandleId>,
}
