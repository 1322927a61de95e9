//! The registry of formats. One file each, sorted by id.

mod mbox;

use super::Format;

pub use mbox::Mbox;

/// All formats, sorted by id.
pub const FORMATS: &[&dyn Format] = &[&Mbox];
