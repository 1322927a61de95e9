//! Plain data known to every stage: what is read, what is linked, what is reported.

pub mod chat;
pub mod ledger;
pub mod record;
pub mod source;
pub mod time;
