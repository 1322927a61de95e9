//! Where to look for a contact before a client is asked for one (methodology, section 11).

/// Where a contact of a client stands that has none on file: whoever looks there need not ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LookUp {
    /// In an address book.
    AddressBook,
    /// In a list of contacts inside an export.
    List,
    /// In the chat or the mail itself: it writes from there.
    Chat,
    /// On a card that is likely its own.
    LikelyCard,
    /// In the app: WhatsApp shows the number behind a saved name, though its export does not.
    App,
}

impl LookUp {
    /// All, in the order in which they are asked for.
    pub const ALL: [Self; 5] = [Self::AddressBook, Self::List, Self::Chat, Self::LikelyCard, Self::App];

    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Self::AddressBook => "address-book",
            Self::List => "list",
            Self::Chat => "chat",
            Self::LikelyCard => "likely-card",
            Self::App => "whatsapp-card",
        }
    }
}
