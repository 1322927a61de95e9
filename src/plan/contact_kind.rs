//! Kinds of contacts that a business holds itself.

/// Kinds of owned contacts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ContactKind {
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// A login of the portal.
    Portal,
}
