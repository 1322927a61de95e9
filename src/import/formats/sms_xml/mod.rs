//! Text messages and calls of an Android phone as SMS Backup & Restore writes them: `<smses>` and `<calls>`.
//!
//! The app writes what no XML parser takes (halves of characters as references of their own) and pictures of megabytes into
//! attributes. So tags are walked through here, and nothing is kept but what counts.

mod backup;
mod format;
mod tags;
#[cfg(test)]
mod tests;

pub(super) use format::SmsXml;
