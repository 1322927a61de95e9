//! A row of the review and what it asks.

use serde::{Serialize, Serializer};

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

impl Serialize for Question {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
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

/// How sure a pair is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sure {
    /// A link that was made, or a full name that leaves one.
    High,
    /// Something else speaks for it.
    Middle,
    /// It may be.
    Low,
}

impl Sure {
    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Middle => "middle",
            Self::Low => "low",
        }
    }

    /// Of a row.
    pub(super) fn of(row: &Row) -> Self {
        match (row.question, row.why) {
            (Question::Name | Question::Refused, _) | (Question::Likely, "within" | "letters") => Self::High,
            (Question::Likely | Question::SameDays, _) | (Question::Chats, "within" | "letters") => {
                Self::Middle
            }
            _ => Self::Low,
        }
    }
}
