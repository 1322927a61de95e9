//! The review of links: who might be whom, as a file that somebody who knows the clients works through and that comes back.
//!
//! ```text
//! audit ─pairs→ whom to ask about ─facts→ what each side knows ─table→ XLSX or CSV
//! ```
//!
//! It holds names and contacts. `pipeline/crosswalk_file.rs` reads it back as it reads any link file.

mod by_log;
mod facts;
mod names;
mod pairs;
mod table;

use std::io::{self, Write};

use crate::identity::handles::HandleId;
use crate::pipeline::Audit;
use crate::text::{Catalog, Language};
use crate::worklist::Kind;

pub use pairs::rows;
pub use table::question;

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

/// Writes the rows. The same audit gives the same bytes.
///
/// # Errors
///
/// When writing fails.
pub fn write(
    audit: &Audit,
    rows: &[Row],
    language: Language,
    kind: Kind,
    out: &mut dyn Write,
) -> io::Result<()> {
    let catalog = Catalog::new(language);
    let facts = facts::Facts::of(audit);
    let cells: Vec<_> = rows.iter().map(|row| table::cells(row, &facts, &catalog)).collect();
    let columns = table::columns(audit, &catalog);
    crate::worklist::write_table(kind, &columns, &cells, ("review-sheet", &catalog), out)
}

/// How a side of a row is written in the file, to be found again in the next one.
pub fn tie(audit: &Audit, handle: HandleId) -> String {
    facts::Facts::of(audit).tie(handle)
}

/// Ties of both sides of all rows, in their order.
pub fn ties(audit: &Audit, rows: &[Row]) -> Vec<(String, String)> {
    let facts = facts::Facts::of(audit);
    rows.iter().map(|row| (facts.tie(row.a), row.b.map_or_else(String::new, |b| facts.tie(b)))).collect()
}

/// Names of both sides of a row, for a screen that may show them.
pub fn names(audit: &Audit, rows: &[Row]) -> Vec<(String, String)> {
    let facts = facts::Facts::of(audit);
    rows.iter().map(|row| (facts.name(row.a), row.b.map_or_else(String::new, |b| facts.name(b)))).collect()
}
