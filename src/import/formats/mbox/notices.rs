//! What a mailbox has to say of itself.

/// The file ends inside the headers of its last mail.
pub(super) const NOTICE_CUT_OFF: &str = "mail-cut-off";
/// Mails without a `Date` were dated by their way through the servers.
pub(super) const NOTICE_DATE_ASSUMED: &str = "mail-date-assumed";
/// Nothing tells which address is the business's own.
pub(super) const NOTICE_OWNER_UNKNOWN: &str = "mail-owner-unknown";
