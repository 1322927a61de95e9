//! What only reading and linking know of how far the data can be trusted; findings are judged from it.

use super::time::Day;
use crate::model::sorted_map::SortedMap;

/// Place of a client in `Audience::clients`.
pub type ClientPlace = u32;

/// What is doubtful about the data.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DataQuality {
    /// Days whose notes are bulk, with the number of records that carry them.
    pub bulk_notes: SortedMap<Day, u64>,
    /// What activities and deals name, and no record answers to.
    pub vanished: Vanished,
    /// Deals that another system repeats, and that count once.
    pub deals_twice: u64,
    /// Files by what makes them incomplete.
    pub files: FileFaults,
    /// The exports that grow with time, each with its last day.
    pub ends: Vec<ExportEnd>,
    /// Clients in scope with a contact on file that reaches nobody: a placeholder, a malformed, an unsubscribed or a
    /// bounced one. Sorted, as all lists of clients here.
    pub with_unusable: Vec<ClientPlace>,
    /// Clients in scope with a contact on file that is somebody else's: a masked or a shared one.
    pub with_borrowed: Vec<ClientPlace>,
    /// Clients in scope with several records of one system whose names do not contradict each other.
    pub duplicated: Vec<ClientPlace>,
    /// Records of these beyond the first of each client and system.
    pub duplicates: u64,
    /// Clients in scope whose records of different people hang together by a single contact.
    pub bridged: Vec<ClientPlace>,
    /// Clients in scope joined from a chat and a record by name alone.
    pub by_name: Vec<ClientPlace>,
    /// Links that the user's list forbids and that the data want.
    pub refused: u64,
}

/// Contacts that activities and deals name, and no record answers to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Vanished {
    /// Distinct contacts.
    pub contacts: u64,
    /// Activities of theirs.
    pub activities: u64,
    /// Deals that name nobody else.
    pub deals: u64,
}

/// Files that do not hold everything.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FileFaults {
    /// All files, unreadable ones included.
    pub files: u64,
    /// Could not be read.
    pub unreadable: u64,
    /// Break off in the middle.
    pub cut_off: u64,
    /// Hold exactly as many items as their system exports at most.
    pub at_limit: u64,
}

/// An export, or all files of one, and the last day with something in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportEnd {
    /// Format id.
    pub format: String,
    /// Its last day, up to as-of.
    pub last: Day,
}
