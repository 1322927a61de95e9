//! The registry of formats. One file each, sorted by id.

use super::Format;

/// All formats, sorted by id.
pub const FORMATS: &[&dyn Format] = &[];
