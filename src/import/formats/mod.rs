//! The registry of formats. One file each, sorted by id.

mod mbox;
mod vk_html;

use super::Format;

pub use mbox::Mbox;
pub use vk_html::VkHtml;

/// All formats, sorted by id.
pub const FORMATS: &[&dyn Format] = &[&Mbox, &VkHtml];
