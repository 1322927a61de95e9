//! What Instagram's and Facebook's downloads have in common.
//!
//! Such a download is a folder: each page of a thread is a file, and the account stands in a file of its own. A file is
//! read alone here; `SourceData::export_root` says which of them are one export. Pages of one thread have the same
//! partner handle: the number at the end of the thread's folder.

pub(super) mod archive;
pub(super) mod message;
mod page;
mod phrases;
mod platform;
mod read;
mod sniff;
#[cfg(test)]
mod tests;
mod text;

pub(super) use platform::Platform;
pub(super) use read::{detect, read};

/// Whether a text is a sentence of Meta's and nobody's message, whomever it is about.
pub fn is_own_sentence(text: &str) -> bool {
    phrases::is_own(text)
}

/// The words of which such sentences are made, in all languages.
pub fn own_words() -> impl Iterator<Item = &'static str> {
    phrases::own_words()
}

/// Whether a name stands for any account that no longer exists.
pub fn is_deleted_account(name: &str) -> bool {
    phrases::is_deleted(name)
}
