//! The archive of one's own data that VK hands out: pages of conversations, and the other pages of the archive.
//!
//! A page is read as a stream of HTML tokens. The archive writes the owner as «Вы» without a link and everyone else
//! with a link to the profile, so both sides are always known.

mod chat;
mod format;
mod header;
mod page;
mod place;
#[cfg(test)]
mod tests;

pub use format::VkHtml;
