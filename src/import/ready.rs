//! Bytes that were made for a reader and wait to be taken.

/// What a reader that turns one stream into another has made and not handed out yet.
#[derive(Default)]
pub(super) struct Ready {
    bytes: Vec<u8>,
    taken: usize,
}

impl Ready {
    /// Whether all of it has been taken.
    pub(super) fn is_empty(&self) -> bool {
        self.taken == self.bytes.len()
    }

    /// Room for the next bytes, in the place of those that were taken.
    pub(super) fn refill(&mut self) -> &mut Vec<u8> {
        self.taken = 0;
        self.bytes.clear();
        &mut self.bytes
    }

    /// Hands out as much as there is room for, and says how much that was.
    pub(super) fn take(&mut self, out: &mut [u8]) -> usize {
        let rest = &self.bytes[self.taken..];
        let count = rest.len().min(out.len());
        out[..count].copy_from_slice(&rest[..count]);
        self.taken += count;
        count
    }
}
