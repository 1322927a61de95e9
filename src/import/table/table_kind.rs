//! What the rows of a table are.

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// People on file.
    Contacts,
    /// People that a staff account has saved.
    AddressBook,
    /// Deals.
    Deals,
    /// Entries of a CRM's activity log.
    Activities,
    /// Messages.
    Messages,
    /// Companies.
    Companies,
    /// Tasks with clients, handed out by this program and filled in by people.
    Worklist,
    /// Rows that belong to a known system and hold nothing that the audit can use.
    Unused,
}

impl TableKind {
    /// The kind that `kind = "…"` in the settings names.
    pub fn from_setting(kind: &str) -> Option<Self> {
        match kind {
            "contacts" => Some(Self::Contacts),
            "address-book" => Some(Self::AddressBook),
            "deals" => Some(Self::Deals),
            "activities" => Some(Self::Activities),
            "messages" => Some(Self::Messages),
            _ => None,
        }
    }
}
