//! Likely links: who might be whom. They are found and listed, never made unless it is asked what the figures would be then
//! (methodology, section 3, rule 6).

mod alike;
mod ascii;
mod edges;
mod edit;
mod find;
mod material;
mod names;
mod sides;

use super::handles::HandleId;

pub use alike::Called;
pub(super) use find::find;
pub(super) use material::Material;

/// Why two might be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The words of the chat's name hold all of the record's full name.
    Within,
    /// Their full names are equal when written in ASCII.
    Letters,
    /// So written, one word differs by one edit.
    Edit,
    /// A username or the local part of an address is the other's.
    Local,
    /// The chat's short name is the first or last word of the record's name.
    Short,
}

/// A client without a record and a person with one, each the other's only candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LikelyLink {
    /// A handle of the client.
    pub client: HandleId,
    /// A record of the person.
    pub record: HandleId,
    /// The first reason that holds.
    pub why: Likeness,
}
