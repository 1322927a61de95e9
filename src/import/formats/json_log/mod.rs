//! Logs of messages in JSON, as interfaces and gateways write them: answers of an interface page by page, webhooks line by
//! line, maps of payloads. One reader knows them all; what each looks like is data (`layouts/`).
//!
//! ```text
//! bytes ─walk→ objects that an entry of the layout knows ─each→ items ─ways→ who, when, which way
//! ```

mod format;
mod frame;
mod layout;
pub(super) mod logs;
mod path;
mod person;
mod read;
mod sniff;
#[cfg(test)]
mod tests;

pub(super) use layout::Layout;
pub(super) use read::read;
