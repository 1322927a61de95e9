//! Looks for links in strings as they stand in a JSON document.

use super::text::unescape;
use crate::model::chat::LinkMarks;
use crate::reference::links::LinkSpotter;

/// A link spotter for escaped strings.
pub struct TextLinks<'p> {
    spotter: &'p LinkSpotter,
    /// The string that is being looked at, without escapes; only of strings that have some.
    plain: Vec<u8>,
}

impl<'p> TextLinks<'p> {
    /// The same spotter for escaped strings.
    pub fn new(spotter: &'p LinkSpotter) -> Self {
        Self { spotter, plain: Vec::new() }
    }

    /// Marks in `found` the links that an escaped string holds.
    pub fn spot(&mut self, raw: &[u8], found: &mut LinkMarks) {
        // No link is without a dot or a colon; most texts end here.
        if memchr::memchr2(b'.', b':', raw).is_none() {
            return;
        }
        if memchr::memchr(b'\\', raw).is_none() {
            self.spotter.spot(raw, found);
        } else {
            self.plain.clear();
            unescape(raw, &mut self.plain);
            self.spotter.spot(&self.plain, found);
        }
    }
}
